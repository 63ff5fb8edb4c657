"""A game told as plain values, and the files that programs read."""

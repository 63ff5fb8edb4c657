"""What the game does and shows today, kept as text to be read whenever it changes: `make goldens`."""

"""Several groups side by side."""

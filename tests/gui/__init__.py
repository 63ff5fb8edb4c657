"""The window: layout, painting, input."""

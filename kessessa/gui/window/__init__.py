"""The window: everything that touches pygame, to hear, to paint, to sound."""

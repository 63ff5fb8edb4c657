"""Drawings, fonts and sounds: what is there, and whose it is."""

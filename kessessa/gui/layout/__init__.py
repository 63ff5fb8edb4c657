"""Where everything on a page falls: arithmetic on nodes, tested without a screen. No pygame."""

"""Tools for whoever works on the game; none of them is shipped."""

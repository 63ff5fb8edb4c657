"""Pages of a turn, from the charter to what was decided."""

"""The rules of the game: pure values and functions. No clock, file, dice object or language."""

"""The rules at work: what is legal now, what an action changes, how the game goes on."""

"""The one mutable controller of the game: pages on a stack, the live session, the library. No pygame."""

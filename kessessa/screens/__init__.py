"""Pages of the game as pure values: `update` a message, `view` a tree of nodes."""

"""Every page of the game painted into files: what `make gallery` looks at."""

"""The command line: wires everything together and says what went wrong in plain words."""

from kessessa.cli.main import main

__all__ = ["main"]

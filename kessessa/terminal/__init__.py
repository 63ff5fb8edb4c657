"""The same pages drawn as text: playable from start to end by keyboard and screen reader."""

from kessessa.terminal.loop import Console, run
from kessessa.terminal.narrator import narrate
from kessessa.terminal.paint import paint, tell
from kessessa.terminal.pressing import keys

__all__ = ["Console", "keys", "narrate", "paint", "run", "tell"]

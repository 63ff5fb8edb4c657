"""The same pages drawn as text: playable from start to end by keyboard and screen reader."""

from kessessa.terminal.keys import keys
from kessessa.terminal.loop import Console, run
from kessessa.terminal.paint import paint, tell
from kessessa.terminal.story import narrate

__all__ = ["Console", "keys", "narrate", "paint", "run", "tell"]

"""K'ESS ESSA: found an enterprise of the social economy together.

At a prompt:

    import kessessa
    scenario = kessessa.load("cafe")
    game = kessessa.Game(scenario, seats=5, length="short", seed=7)
    game.push(kessessa.parse_action("next"))
"""

from importlib import import_module
from typing import TYPE_CHECKING

__version__ = "0.1.0"

__all__ = [
    "ActionError",
    "Game",
    "IllegalActionError",
    "Outcome",
    "Scenario",
    "ScenarioError",
    "__version__",
    "load",
    "parse_action",
]

if TYPE_CHECKING:
    from kessessa.content import ScenarioError, load
    from kessessa.core.actions import ActionError, parse_action
    from kessessa.core.game import Game
    from kessessa.core.rules import IllegalActionError
    from kessessa.core.scenario import Scenario
    from kessessa.core.scoring import Outcome
else:
    # Rules and loader take ten times a bare interpreter to import (benchmarks/startup.py), and
    # `kessessa --help` needs neither. Hidden from type checkers, for whom a module with a
    # `__getattr__` has every name.
    _ROOMS = {
        "ActionError": "kessessa.core.actions",
        "Game": "kessessa.core.game",
        "IllegalActionError": "kessessa.core.rules",
        "Outcome": "kessessa.core.scoring",
        "Scenario": "kessessa.core.scenario",
        "ScenarioError": "kessessa.content",
        "load": "kessessa.content",
        "parse_action": "kessessa.core.actions",
    }

    def __getattr__(name: str) -> object:
        """Open the room of a name when it is first asked for."""
        if name not in _ROOMS:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(_ROOMS[name]), name)
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        return sorted({*globals(), *_ROOMS})

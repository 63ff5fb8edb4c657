"""K'ESS ESSA: found an enterprise of the social economy together.

At a prompt:

    import kessessa
    scenario = kessessa.load("cafe")
    game = kessessa.Game(scenario, seats=5, length="short", seed=7)
    game.push("charter majority open_to_all,nobody_alone Chez Maïté")
    print(game)
"""

from typing import TYPE_CHECKING

from kessessa._lazy import lazy_exports
from kessessa._version import __version__

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
    from kessessa.core.game import Game
    from kessessa.core.notation import ActionError, parse_action
    from kessessa.core.rules.engine import IllegalActionError
    from kessessa.core.scenario import Scenario
    from kessessa.core.scoring import Outcome
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "content": "ScenarioError load",
            "core.notation": "ActionError parse_action",
            "core.game": "Game",
            "core.rules.engine": "IllegalActionError",
            "core.scenario": "Scenario",
            "core.scoring": "Outcome",
        },
    )

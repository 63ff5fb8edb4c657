"""A class at play: the game, its file, the seats that companions hold, a clock.

with Session.create(scenario, folder, seats=5, seed=7) as session:
    session.do("charter majority open_to_all,nobody_alone Chez Maïté")
"""

from typing import TYPE_CHECKING

from kessessa._lazy import lazy_exports

__all__ = [
    "Clock",
    "Listed",
    "Session",
    "SystemClock",
    "copy_scenario",
    "data_folder",
    "list_sessions",
    "load_scenario",
    "replay",
    "session_folder",
]

if TYPE_CHECKING:
    from kessessa.session.clock import Clock, SystemClock
    from kessessa.session.data_dir import data_folder
    from kessessa.session.folders import (
        Listed,
        copy_scenario,
        list_sessions,
        session_folder,
    )
    from kessessa.session.scenario_copy import load_scenario, replay
    from kessessa.session.session import Session
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "clock": "Clock SystemClock",
            "folders": "Listed copy_scenario list_sessions session_folder",
            "data_dir": "data_folder",
            "scenario_copy": "load_scenario replay",
            "session": "Session",
        },
    )

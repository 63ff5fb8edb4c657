"""YAML in, a checked `Scenario` or every fault out."""

from typing import TYPE_CHECKING

from kessessa.rooms import rooms

__all__ = [
    "OWN",
    "Diagnostic",
    "Found",
    "ScenarioError",
    "Severity",
    "check",
    "find_picture",
    "find_scenarios",
    "load",
    "shipped",
]

if TYPE_CHECKING:
    from kessessa.content.checking import check
    from kessessa.content.diagnostics import Diagnostic, ScenarioError, Severity
    from kessessa.content.library import Found, find_picture, find_scenarios
    from kessessa.content.loader import OWN, load
    from kessessa.content.places import shipped
else:
    __getattr__, __dir__ = rooms(
        __name__,
        {
            "checking": "check",
            "diagnostics": "Diagnostic ScenarioError Severity",
            "library": "Found find_picture find_scenarios",
            "loader": "OWN load",
            "places": "shipped",
        },
    )

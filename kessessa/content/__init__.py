"""YAML in, a checked `Scenario` or every fault out."""

from typing import TYPE_CHECKING

from kessessa._lazy import lazy_exports

__all__ = [
    "OWN",
    "Diagnostic",
    "ScenarioError",
    "ScenarioFolder",
    "Severity",
    "check",
    "find_picture",
    "find_scenarios",
    "load",
    "shipped",
]

if TYPE_CHECKING:
    from kessessa.content.catalogue import ScenarioFolder, find_picture, find_scenarios
    from kessessa.content.checks.folder import check
    from kessessa.content.diagnostics import Diagnostic, ScenarioError, Severity
    from kessessa.content.loader import OWN, load
    from kessessa.content.paths import shipped
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "checks.folder": "check",
            "diagnostics": "Diagnostic ScenarioError Severity",
            "catalogue": "ScenarioFolder find_picture find_scenarios",
            "loader": "OWN load",
            "paths": "shipped",
        },
    )

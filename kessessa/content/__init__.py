"""YAML in, a checked `Scenario` or every fault out."""

from kessessa.content.check import check
from kessessa.content.diagnostics import Diagnostic, ScenarioError, Severity
from kessessa.content.library import Found, find_picture, find_scenarios
from kessessa.content.loader import OWN, load
from kessessa.content.places import shipped

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

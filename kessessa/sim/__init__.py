"""All the ways it could have gone: paths, counterfactuals, shares of luck, and the audit.

Everything here is worked out with method and ballots held neutral, as `docs/analysis.md` defines.
"""

from kessessa.sim.analysis import Analysis, CancelledError, Crossroads, Prospect, Split, analyse
from kessessa.sim.background import Task, analyse_in_background
from kessessa.sim.forks import Fork, what_if
from kessessa.sim.futures import Estimate
from kessessa.sim.neutral import Line, Moment
from kessessa.sim.variance import VarianceSplit, variance_split
from kessessa.sim.workers import on_cluster, on_cores

__all__ = [
    "Analysis",
    "CancelledError",
    "Crossroads",
    "Estimate",
    "Fork",
    "Line",
    "Moment",
    "Prospect",
    "Split",
    "Task",
    "VarianceSplit",
    "analyse",
    "analyse_in_background",
    "on_cluster",
    "on_cores",
    "variance_split",
    "what_if",
]

"""All the ways it could have gone: paths, counterfactuals, shares of luck, and the audit.

Everything here is worked out with method and ballots held neutral, as `docs/analysis.md` defines.
What it finds are the values of `kessessa.core.analysis_values`.
"""

from kessessa.sim.analysis import CancelledError, analyse
from kessessa.sim.background import Task, analyse_in_background
from kessessa.sim.forks import what_if
from kessessa.sim.variance import VarianceSplit, variance_split
from kessessa.sim.workers import on_cluster, on_cores

__all__ = [
    "CancelledError",
    "Task",
    "VarianceSplit",
    "analyse",
    "analyse_in_background",
    "on_cluster",
    "on_cores",
    "variance_split",
    "what_if",
]

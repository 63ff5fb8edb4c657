"""The command line: wires everything together and says what went wrong in plain words."""

from __future__ import annotations

import gc
from collections.abc import Sequence

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command line (that of the process by default) and return its exit code.

    Nothing looks for rubbish while modules are imported: they make a hundred thousand objects and
    throw none away, and looking takes a twentieth of the time to the first page. It begins where
    the imports are done: before a command, or after the window's first page.
    """
    gc.disable()
    try:
        from kessessa.cli.main import run  # noqa: PLC0415 - these are the imports

        return run(arguments)
    finally:
        gc.enable()

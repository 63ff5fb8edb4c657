"""The window is made in a thread, while the system opens its screen in this one.

On two cores that spares the first page some 13 ms of 85 (docs/decisions/0006-first-page.md). The
thread has ended before the loop begins: nothing is ever shared between two threads.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread
from typing import TYPE_CHECKING, final

if TYPE_CHECKING:
    from kessessa.app.controller import AppController
    from kessessa.gui.window.loop import Window
    from kessessa.gui.window.screen import Screen


@final
class Opening(Thread):
    """Imports what the window needs and makes the controller: Python alone, no SDL."""

    def __init__(self, app: Callable[[], AppController], screen: Screen) -> None:
        super().__init__(name="opening")
        self._app = app
        self._screen = screen
        self._window: Window | None = None
        self._fault: BaseException | None = None
        """What making the controller has raised."""

    def run(self) -> None:
        """The thread's work."""
        try:
            from kessessa.gui.window.loop import Window  # noqa: PLC0415 - the work is the import

            self._window = Window(self._app(), screen=self._screen)
        except BaseException as fault:  # noqa: BLE001 - it is raised where it is waited for
            self._fault = fault

    @property
    def window(self) -> Window:
        """The window, once the thread is done.

        Raises:
            Whatever making the controller has raised.
        """
        if self._window is None:
            raise self._fault or RuntimeError("not done yet")
        return self._window

"""Making the window ready in a thread, while the system opens its screen in this one."""

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
    """Imports what the window needs and makes its host: Python alone, no SDL."""

    def __init__(self, app: Callable[[], AppController], screen: Screen) -> None:
        super().__init__(name="opening")
        self._host = app
        self._screen = screen
        self._window: Window | None = None
        self._fault: BaseException | None = None

    def run(self) -> None:
        """The thread's work."""
        try:
            from kessessa.gui.window.loop import Window  # noqa: PLC0415 - the work is the import

            self._window = Window(self._host(), screen=self._screen)
        except BaseException as fault:  # noqa: BLE001 - it is raised where it is waited for
            self._fault = fault

    @property
    def window(self) -> Window:
        """The window, once the thread is done.

        Raises:
            Whatever making its host has raised.
        """
        if self._window is None:
            raise self._fault or RuntimeError("not done yet")
        return self._window

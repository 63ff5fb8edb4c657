"""The controller: a stack of pages, the session under them, and the commands pages ask for.

The one mutable object that painters know: they show `view()` and `dispatch` messages; they own no
page and no game. It imports the game only when one begins (see `game_controller`): the first page
is on the screen by then.

Long because what painters may ask of the program is one object.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import singledispatchmethod
from typing import TYPE_CHECKING, Final

from kessessa.app.stack import PageStack
from kessessa.screens.setup.title import TitlePage
from kessessa.screens.ui.commands import (
    Apply,
    Command,
    Home,
    NewGame,
    OpenShelf,
    Pop,
    Push,
    Quit,
    Replace,
    ResumeGame,
)
from kessessa.screens.ui.messages import Message, TermPressed, Ticked
from kessessa.screens.ui.nodes import PageNode, texts
from kessessa.screens.ui.page import Page
from kessessa.screens.ui.settings import Settings
from kessessa.screens.ui.typography import typeset
from kessessa.text import Locale

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from kessessa.app.analysis import Analyst
    from kessessa.app.game_controller import GameController, Printer
    from kessessa.core.scenario import Length, Scenario
    from kessessa.screens.ui.play import Play
    from kessessa.session import Clock, Session

LOOK: Final = 10.0
"""Seconds between two looks at the hour."""
_ALL_WARM: Final = object()


class AppController:
    """A stack of pages and the session they are about."""

    def __init__(
        self,
        *,
        settings: Settings,
        folder: Path | None,
        remember: Callable[[Settings], None] = lambda _: None,
        pace: float = 0.7,
        today: date | None = None,
        clock: Clock | None = None,
        analyst: Analyst | None = None,
        printer: Printer | None = None,
        in_haste: bool = False,
    ) -> None:
        """A controller at its title page; `in_haste`, kept sessions wait for `look_for_sessions`."""
        self.pace = pace
        """Seconds between two moves of companions."""
        self.running = True
        self.revision = 0
        """Changes whenever the view may have."""
        self.settings = settings
        """The settings of the moment; `set_settings` changes them."""
        self.notice = ""
        """An answer in plain words, shown until the next press."""
        self._stack = PageStack()
        self._folder = folder
        self._today = today
        """The date that new sessions bear; None is the room's own, of the moment."""
        self._clock = clock
        self._analyst = analyst
        self._printer = printer
        self._remember = remember
        self._in_haste = in_haste
        self._warming: tuple[str, Iterator[None]] | None = None
        """The language that is made ready, and the slices that are left."""
        self._game_controller: GameController | None = None
        self._view: tuple[Page, str, PageNode] | None = None
        """The last page that was shown, its language, and what it shows."""
        self._ticks: tuple[Page, float, float | None] | None = None
        """The last page that was asked what it waits for, the pace, and its answer."""
        self._go_home()

    # -- what painters use --------------------------------------------------------------------

    @property
    def page(self) -> Page:
        """The page on top."""
        return self._stack.top

    @property
    def session(self) -> Session | None:
        """The session that is played; None on the title page."""
        return self._game_controller.session if self._game_controller is not None else None

    @property
    def locale(self) -> Locale:
        """The language of the interface."""
        return Locale(self.settings.language)

    def view(self) -> PageNode:
        """The page on top, set for painting; built once for each page, which never changes."""
        page, language = self.page, self.settings.language
        if self._view is None or self._view[0] is not page or self._view[1] != language:
            glossary = self._game_controller.glossary if self._game_controller is not None else ()
            self._view = page, language, typeset(page.view(), self.locale, glossary)
        return self._view[2]

    def dispatch(self, message: Message) -> None:
        """Tell the page on top, and do what it asks."""
        self.notice = ""
        self.revision += 1
        if isinstance(message, TermPressed):
            self._game.explain(message.term)
        else:
            self._tell(message)

    def pause(self) -> None:
        """Put the pause over the game, from any page: what was open, secrets too, is closed."""
        self.notice = ""
        if self.session is not None:
            self.revision += 1
            self._game.pause()

    def wait(self) -> float | None:
        """Seconds until `tick` is wanted: what the page waits for, or a look at the hour."""
        seconds = self._page_ticks()
        if seconds is not None:
            return seconds
        return LOOK if self._game_controller and self._game_controller.keeps_hour else None

    def tick(self) -> None:
        """Tell the page that what it waited for has come, or look at the hour."""
        if self._page_ticks() is None:
            self._look_at_hour()
        else:
            self._tell(Ticked())
            self.revision += 1

    def set_settings(self, settings: Settings) -> None:
        """Use these settings from now on, on every page, and remember them."""
        self.revision += 1
        self._apply(Apply(settings))

    def show_crash(self) -> None:
        """Tell that the program has failed at the page on top; the session goes on below."""
        from kessessa.screens.setup.crash import CrashPage  # noqa: PLC0415 - seldom needed

        self.revision += 1
        folder = self.session.folder if self.session else None
        self._stack.push(CrashPage(self.settings, str(folder) if folder else ""))

    @property
    def has_crashed(self) -> bool:
        """Whether the page on top tells of a failure."""
        return self.page.is_crash

    def close(self) -> None:
        """Stop; the session, if there is one, is safe in its folder and free for another."""
        if self._game_controller is not None:
            self._game_controller.close()
        self.running = False

    # -- messages and time --------------------------------------------------------------------

    def _tell(self, message: Message) -> None:
        """Tell the page on top, do what it asks, then show all pages what has come of it."""
        for command in self._stack.tell(message):
            self._run(command)
        if self._game_controller is not None:
            self._game_controller.refresh()

    def _notify(self, sentence: str) -> None:
        """Add a sentence to the notice, unless it says so already."""
        if sentence not in self.notice.splitlines():
            self.notice = "\n".join(filter(None, (self.notice, sentence)))

    def _page_ticks(self) -> float | None:
        """What the page on top waits for; asked once of each page, which never changes."""
        page, pace = self.page, self.pace
        if self._ticks is None or self._ticks[0] is not page or self._ticks[1] != pace:
            self._ticks = page, pace, page.ticks(pace)
        return self._ticks[2]

    def _look_at_hour(self) -> None:
        """Tell every page what time it is; what they show has changed only if the sign has."""
        if self._game_controller is None or self.session is None:
            return
        before = texts(self.view())
        self._game_controller.refresh()
        if texts(self.view()) != before:
            self.revision += 1

    # -- commands ---------------------------------------------------------------------------

    @singledispatchmethod
    def _run(self, command: Command) -> None:
        """One method a command: those registered below; all others are about the game."""
        self._game.run(command)
        if self.session is None:  # the scenario was taken off the disk meanwhile
            self._go_home()

    @_run.register(Push)
    def _push(self, command: Push) -> None:
        self._stack.push(command.page)

    @_run.register(Pop)
    def _pop(self, _: Pop) -> None:
        self._stack.pop()

    @_run.register(Replace)
    def _replace(self, command: Replace) -> None:
        self._stack.top = command.page

    @_run.register(Home)
    def _home(self, _: Home) -> None:
        self._go_home()

    @_run.register(Quit)
    def _quit(self, _: Quit) -> None:
        self.close()

    @_run.register(ResumeGame)
    def _resume(self, command: ResumeGame) -> None:
        self._game.resume(command.folder)

    @_run.register(Apply)
    def _apply(self, command: Apply) -> None:
        translated = command.settings.language != self.settings.language
        self.settings = command.settings
        self._remember(command.settings)
        if self._game_controller is not None and self.session is not None:
            if translated:
                self._game_controller.translate()
            self._game_controller.show_phase()
            self._game_controller.refresh()
        else:
            self._stack.refresh(self.settings, None)
            self._stack.foot = self._title()  # its kept sessions are named in another language

    @_run.register(OpenShelf)
    def _open_shelf(self, command: OpenShelf) -> None:
        """Look for scenarios that can be played; a notice tells of a faulty one."""
        from kessessa.app.library import playable  # noqa: PLC0415
        from kessessa.screens.setup.projects import ProjectsPage  # noqa: PLC0415 - imports the game

        scenarios, notice = playable(self.settings.language)
        if notice:
            self._notify(notice)
        page = ProjectsPage(self.settings, scenarios, rehearsing=command.rehearsing)
        self._stack.push(page)

    def _go_home(self) -> None:
        if self._game_controller is not None:
            self._game_controller.close()
        self._stack.begin(self._title())

    # -- the title ------------------------------------------------------------------------------

    def _title(self) -> TitlePage:
        """The first page, with the sessions that can be gone on with."""
        if self._in_haste or not _holds_something(self._folder):
            return TitlePage(self.settings)
        from kessessa.app.library import kept_sessions  # noqa: PLC0415 - reads journals

        return TitlePage(self.settings, *kept_sessions(self._folder, self.settings.language))

    def look_for_sessions(self) -> None:
        """Show the kept sessions on the title page, if it came before they were looked for.

        They need their journals and their scenarios' names, which take as long as the page itself.
        """
        if self._in_haste:
            self._in_haste = False
            if self.session is None and _holds_something(self._folder):
                self._stack.foot = self._title()
                self.revision += 1

    def warm_up(self) -> bool:
        """Make ready a slice of what the next pages need; whether there may be more to do.

        Called while nothing happens, so that the first press is not slow; in a game there is
        nothing left to do. What is made ready is only imports and scenarios read: no page changes.
        """
        if self.session is not None:
            return False
        language = self.settings.language
        if self._warming is None or self._warming[0] != language:
            from kessessa.app.warm_up import warm_up_slices  # noqa: PLC0415 - after the first page

            self._warming = (language, warm_up_slices(language))
        return next(self._warming[1], _ALL_WARM) is not _ALL_WARM

    # -- the game -------------------------------------------------------------------------------

    @property
    def _game(self) -> GameController:
        """The controller of the game, there from when one is first needed."""
        if self._game_controller is None:
            from datetime import date  # noqa: PLC0415 - the title page does without

            from kessessa.app.game_controller import GameController  # noqa: PLC0415 - imports the whole game
            from kessessa.app.live_session import LiveSession  # noqa: PLC0415

            prints = self._printer is not None
            today = self._today or date.today()  # noqa: DTZ011 - the room's own
            self._game_controller = GameController(
                self._stack,
                LiveSession(self._folder, today, self._clock, self._analyst, prints=prints),
                self._printer,
                settings=lambda: self.settings,
                pace=lambda: self.pace,
                notify=self._notify,
            )
        return self._game_controller

    def start(
        self,
        scenario: Scenario,
        *,
        seats: int,
        length: Length,
        companions: frozenset[int],
        seed: int | None,
        minutes: int = 0,
        pupils: int = 0,
        rehearsal: bool = False,
        folder: Path | None = None,
        source: Path | None = None,
    ) -> None:
        """Begin a game, and show its charter.

        The scenario is copied into the session's folder from `source`, or from where the scenario
        of this name is found. `minutes` is the hour to keep, if any; nothing of a rehearsal is
        recorded. Without a seed, chance draws one.
        """
        self.notice = ""
        request = NewGame(
            scenario.id,
            seats,
            length,
            tuple(sorted(companions)),
            seed,
            minutes,
            pupils,
            rehearsal,
        )
        self._game.start(scenario, request, folder, source)

    def resume(self, folder: Path) -> None:
        """Go on with a session at the page where it stopped; a refusal becomes the notice."""
        self.notice = ""
        self._game.resume(folder)

    def play(self) -> Play:
        """The session as values, for pages; ValueError without a session."""
        return self._game.play()


def _holds_something(folder: Path | None) -> bool:
    """Whether there may be a session in a folder."""
    try:
        return folder is not None and any(folder.iterdir())
    except OSError:
        return False

"""The host: a stack of pages, the session under them, and the commands pages ask for.

The one mutable object that painters know: they show `view()` and `send` messages; they own no
page and no game. It imports the game only when one begins (see `keeper`): the first page is on the
screen by then.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final

from kessessa.app.stack import PageStack, retold
from kessessa.screens.setup.title import TitlePage
from kessessa.screens.ui.nodes import Clock as ClockNode
from kessessa.screens.ui.nodes import PageNode, Progress, texts, walk
from kessessa.screens.ui.page import (
    Apply,
    Command,
    Home,
    Message,
    OpenShelf,
    Page,
    Pop,
    Push,
    Quit,
    Replace,
    ResumeGame,
    SecondPassed,
    TermPressed,
)
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

GLANCE: Final = 0.25
"""Seconds between two looks at a long computation."""
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
        """A host at its title page; `in_haste`, kept sessions wait for `look_for_sessions`."""
        self.pace = pace
        """Seconds between two moves of companions."""
        self.running = True
        self.revision = 0
        """Changes whenever the view may have."""
        self._stack = PageStack(settings)
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
        self._go_home()

    # -- what painters use --------------------------------------------------------------------

    @property
    def page(self) -> Page:
        """The page on top."""
        return self._stack.top

    @property
    def settings(self) -> Settings:
        """The settings of the moment."""
        return self._stack.settings

    @property
    def notice(self) -> str:
        """An answer in plain words, shown until the next press."""
        return self._stack.notice

    @notice.setter
    def notice(self, said: str) -> None:
        self._stack.notice = said

    @property
    def session(self) -> Session | None:
        """The session that is played; None on the title page."""
        return self._game_controller.session if self._game_controller is not None else None

    @property
    def locale(self) -> Locale:
        """The language of the interface."""
        return Locale(self.settings.language)

    def view(self) -> PageNode:
        """The page on top, set for painting."""
        glossary = self._game_controller.glossary if self._game_controller is not None else ()
        return typeset(self.page.view(), self.locale, glossary)

    def send(self, message: Message) -> None:
        """Tell the page on top, and do what it asks."""
        self.notice = ""
        self.revision += 1
        if isinstance(message, TermPressed):
            self._controller.explain(message.term)
            return
        for command in self._stack.tell(message):
            self._run(command)
        if self._game_controller is not None:
            self._game_controller.look_at_ways()
            self._game_controller.tell_time()
            self._game_controller.note_pause()

    def pause(self) -> None:
        """Put the pause over the moment, from any page: what was open, secrets too, is closed."""
        self.notice = ""
        if self.session is not None:
            self.revision += 1
            self._controller.pause()

    def wait(self) -> float | None:
        """Seconds until `tick` is wanted: companions at a human pace, or a clock; None for never."""
        moves = self._companions_wait()
        if moves is not None:
            return moves
        if self._shows(Progress):
            return GLANCE
        if self._shows(ClockNode):
            return 1.0
        return (
            LOOK if self._game_controller is not None and self._game_controller.keeps_hour else None
        )

    def tick(self) -> None:
        """Let a companion move, or a second pass."""
        if self._companions_wait() is not None:
            self._controller.let_companions()
        elif self._shows(Progress):
            self._controller.look_at_ways()
        elif self._shows(ClockNode):
            self._stack.tell(SecondPassed())
            self._controller.tell_time()
        else:
            self._look_at_hour()
            return
        self.revision += 1

    def use(self, settings: Settings) -> None:
        """Use these settings from now on, on every page, and remember them."""
        self.revision += 1
        self._apply(settings)

    def show_crash(self) -> None:
        """Tell that the program has failed at the page on top; the session goes on below."""
        from kessessa.screens.setup.crash import CrashPage  # noqa: PLC0415 - seldom wanted, we hope

        self.revision += 1
        folder = self.session.folder if self.session else None
        self._stack.push(CrashPage(self.settings, str(folder) if folder else ""))

    @property
    def has_crashed(self) -> bool:
        """Whether the page on top tells of a failure."""
        from kessessa.screens.setup.crash import CrashPage  # noqa: PLC0415 - as above

        return isinstance(self.page, CrashPage)

    def close(self) -> None:
        """Stop; the session, if there is one, is safe in its folder and free for another."""
        if self._game_controller is not None:
            self._game_controller.close()
        self.running = False

    def _companions_wait(self) -> float | None:
        return (
            self._game_controller.companions_wait() if self._game_controller is not None else None
        )

    def _look_at_hour(self) -> None:
        """Tell every page what time it is; what they show has changed only if the sign has."""
        if self.session is None:
            return
        before = texts(self.page.view())
        self._stack.retell(self.play())
        if texts(self.page.view()) != before:
            self.revision += 1

    def _shows(self, kind: type[ClockNode | Progress]) -> bool:
        return any(isinstance(node, kind) for node in walk(self.page.view()))

    # -- commands ---------------------------------------------------------------------------

    def _run(self, command: Command) -> None:
        if isinstance(command, Push):
            self._stack.push(command.page)
        elif isinstance(command, Pop):
            self._stack.pop(command.result)
        elif isinstance(command, Replace):
            self._stack.top = command.page
        elif isinstance(command, Home):
            self._go_home()
        elif isinstance(command, Apply):
            self._apply(command.settings)
        elif isinstance(command, OpenShelf):
            self._open_shelf(rehearsing=command.rehearsing)
        elif isinstance(command, Quit):
            self.close()
        elif isinstance(command, ResumeGame):
            self._controller.resume(command.folder)
        else:
            self._controller.run(command)
            if self.session is None:  # the scenario was taken off the disk meanwhile
                self._go_home()

    def _go_home(self) -> None:
        if self._game_controller is not None:
            self._game_controller.close()
        self._stack.begin(self._title())

    def _apply(self, settings: Settings) -> None:
        translated = settings.language != self.settings.language
        self._stack.settings = settings
        self._remember(settings)
        if self._game_controller is not None and self._game_controller.session is not None:
            self._game_controller.use_settings(translated=translated)
        else:
            above = [retold(page, settings, None) for page in self._stack.pages[1:]]
            self._stack.pages = [self._title(), *above]

    # -- the title and its shelf ----------------------------------------------------------------

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
            if isinstance(self._stack.foot, TitlePage) and _holds_something(self._folder):
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

    def _open_shelf(self, *, rehearsing: bool) -> None:
        """Look for scenarios that can be played; a notice tells of a faulty one."""
        from kessessa.app.library import playable  # noqa: PLC0415
        from kessessa.screens.setup.projects import ProjectsPage  # noqa: PLC0415 - imports the game

        scenarios, notice = playable(self.settings.language)
        self.notice = notice or self.notice
        self._stack.push(ProjectsPage(scenarios, self.settings, rehearsing=rehearsing))

    # -- the game -------------------------------------------------------------------------------

    @property
    def _controller(self) -> GameController:
        """Who keeps the game, there from when it is first wanted."""
        if self._game_controller is None:
            from datetime import date  # noqa: PLC0415 - the title page does without

            from kessessa.app.game_controller import GameController  # noqa: PLC0415 - imports the whole game
            from kessessa.app.live_session import LiveSession  # noqa: PLC0415

            prints = self._printer is not None
            today = self._today or date.today()  # noqa: DTZ011 - the room's own
            table = LiveSession(self._folder, today, self._clock, self._analyst, prints=prints)
            self._game_controller = GameController(
                self._stack, table, self._printer, lambda: self.pace
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
        """Found something, and show its charter.

        The scenario is copied into the session's folder from `source`, or from where the scenario
        of this name is found. `minutes` is the hour to keep, if any; nothing of a rehearsal is
        recorded. Without a seed, chance draws one.
        """
        from kessessa.screens.ui.commands import NewGame  # noqa: PLC0415 - imports the game

        self.notice = ""
        wanted = NewGame(
            scenario.id,
            seats,
            length,
            tuple(sorted(companions)),
            seed,
            minutes,
            pupils,
            rehearsal,
        )
        self._controller.start(scenario, wanted, folder, source)

    def resume(self, folder: Path) -> None:
        """Go on with a session at the page where it stopped; a refusal becomes the notice."""
        self.notice = ""
        self._controller.resume(folder)

    def play(self) -> Play:
        """The session as values, for pages; ValueError without a session."""
        return self._controller.play()


def _holds_something(folder: Path | None) -> bool:
    """Whether there may be a session in a folder."""
    try:
        return folder is not None and any(folder.iterdir())
    except OSError:
        return False

"""The terminal: show a page, read a line, press what it names. Playable by keyboard and ear alone."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import sys
import time
from collections.abc import Callable, Mapping
from typing import Final, TextIO

from kessessa.app.controller import AppController
from kessessa.screens.ui.messages import Pressed, TermPressed, TextChanged
from kessessa.screens.ui.nodes import Button, Field, Hold, OptionCard, PageNode, Progress, walk
from kessessa.terminal.keys import keys, page_terms
from kessessa.terminal.paint import paint
from kessessa.text import find_terms

CLEAR: Final = "\x1b[2J\x1b[3J\x1b[H"
"""Clears the screen and what had scrolled off it: a secret must not be scrolled back to."""
PUSHED_AWAY: Final = "\n" * 60
"""All that can be done where a terminal obeys no such command."""
MOST_FRESH: Final = 12
"""When no more lines than this have changed on a page, they alone are shown again."""
_REPEATED: Final = re.compile(r"([a-z])\s*(\d{1,2})")


class Console:
    """A terminal as a few functions, so that a test can be one."""

    def __init__(
        self,
        read: Callable[[str], str] = input,
        write: Callable[[str], object] = print,
        columns: Callable[[], int] = lambda: shutil.get_terminal_size((80, 24)).columns,
        *,
        wipe: str | None = None,
        now: Callable[[], float] = time.monotonic,
        pause: Callable[[float], object] = time.sleep,
    ) -> None:
        self.read = read
        self.write = write
        self.columns = columns
        self.wipe = wiping(sys.stdout, os.environ) if wipe is None else wipe
        """What to write so that a secret does not stay on the screen."""
        self.now = now
        """Seconds, for the clock of a debate."""
        self.pause = pause
        """Waits that many seconds for a companion, or for a long computation."""


def wiping(stream: TextIO | None, environ: Mapping[str, str]) -> str:
    """What wipes this terminal; nothing where it is a file or a pipe."""
    if stream is None or not stream.isatty():
        return ""
    if os.name == "nt":
        os.system("")  # noqa: S605, S607 - makes an old Windows console obey escape sequences
        return CLEAR
    return PUSHED_AWAY if environ.get("TERM", "dumb") == "dumb" else CLEAR


def run(app: AppController, console: Console) -> int:
    """Show pages and obey until the host stops or the input ends; the exit code, always 0."""
    return _Desk(app, console).run()


class _Desk:
    """Somebody at a terminal: what they see, and what they have just typed."""

    def __init__(self, app: AppController, console: Console) -> None:
        self.app = app
        self.console = console
        self.shown: tuple[str, ...] = ()
        """The page on the screen; empty when it must be shown whole."""
        self.place: tuple[object, ...] = ()
        self.secret = False
        self.held = False
        """Whether a secret is being read: until the next line only."""

    def run(self) -> int:
        try:
            while self.app.running:
                self._wait()
                self._show(self.app.view())
                began = self.console.now()
                typed = self.console.read(self._prompt())
                self._pass(self.console.now() - began)
                self._obey(self.app.view(), _clean(typed))
        except (EOFError, KeyboardInterrupt):
            self._leave()
        return 0

    def _wait(self) -> None:
        """Let companions play; say what is waited for when that takes long."""
        announced = False
        while (wait := self.app.wait()) is not None and wait < 1.0:
            for node in () if announced else walk(self.app.view()):
                if isinstance(node, Progress):
                    self.console.write(f"{node.label}…")
                    announced = True
            self.console.pause(wait)
            self.app.tick()

    # -- showing ----------------------------------------------------------------------------

    def _show(self, page: PageNode) -> None:
        """Write the page, or what has changed of it since it was written."""
        if page.secret or self.secret:
            self._wipe()
        self.secret = page.secret or self.held
        lines = paint(page, self.console.columns(), self.app.locale, held=self.held)
        place = (
            type(self.app.page),
            page.title,
            self.app.settings.language,
            self.console.columns(),
        )
        fresh = _fresh(self.shown, lines) if place == self.place else lines
        if not page.secret and self.shown and len(fresh) <= min(MOST_FRESH, len(lines) // 2):
            lines, self.shown = fresh, lines
        else:
            self.shown = lines
        self.place = place
        if lines:
            self.console.write("")
        elif not self.app.notice:
            self.console.write(self.app.locale.tr("Rien n'a changé."))
        for line in lines:
            self.console.write(line)
        for line in self.app.notice.splitlines():
            self.console.write(f"! {line}")

    def _prompt(self) -> str:
        return self.app.locale.tr("Entrée pour cacher > ") if self.held else "> "

    def _wipe(self) -> None:
        self.shown = ()
        if self.console.wipe:
            self.console.write(self.console.wipe)

    def _leave(self) -> None:
        """The input has ended: leave nothing secret behind, and say how to come back."""
        if self.secret:
            self._wipe()
        self.console.write("")
        session = self.app.session
        if session is not None and session.folder is not None and not session.is_over:
            command = f"kessessa play --session {shlex.quote(str(session.folder))}"
            self.console.write(
                self.app.locale.tr(
                    "La séance est enregistrée. Pour la reprendre : {command}", command=command
                )
            )
        self.app.close()

    # -- obeying ----------------------------------------------------------------------------

    def _pass(self, seconds: float) -> None:
        """Let a clock know how long the prompt has waited; look once at a long computation."""
        wait = self.app.wait()
        if wait is not None:
            for _ in range(int(seconds / wait) if wait >= 1.0 else 1):
                self.app.tick()

    def _obey(self, page: PageNode, typed: str) -> None:
        """Press what was typed: a key, `=text` for a field, `?word` for the glossary."""
        app = self.app
        app.notice = ""
        if typed and not typed.strip():
            self._hold(page)
            return
        self.held = False
        word = typed.strip().casefold()
        pressed = keys(page).get(_NAMED.get(word, word))
        if _figures(page, word):
            self._count(word)
        elif pressed is not None:
            self._press(pressed)
        elif typed.startswith("="):
            self._write(page, typed)
        elif word == "pause":
            app.pause()
        elif word == "?":
            self.shown = ()
        elif typed.startswith("?"):
            self._ask(page, typed[1:].strip())
        elif (times := _REPEATED.fullmatch(word)) and _repeats(keys(page).get(times[1])):
            for _ in range(int(times[2])):
                self._press(keys(app.view())[times[1]])
        elif not word:
            app.notice = app.locale.tr(
                "Ici, Entrée ne suffit pas : tapez d'abord ce qui est entre crochets."
            )
        else:
            app.notice = app.locale.tr(
                "« {typed} » ? Tapez ce qui est entre crochets, puis Entrée. Pour revoir la page : ?",
                typed=typed[:40],
            )

    def _press(self, node: Button | OptionCard) -> None:
        if node.message is not None:
            self.app.dispatch(node.message)

    def _hold(self, page: PageNode) -> None:
        """Show the secret of a page, until the next line; hide it, if it is shown."""
        if any(isinstance(node, Hold) for node in walk(page)):
            self.held = not self.held
            self.shown = ()
        else:
            self.app.notice = self.app.locale.tr("Rien de caché à lire sur cette page.")

    def _write(self, page: PageNode, typed: str) -> None:
        """Fill in a field of a page: the second one after two equals signs, and so on."""
        fields = [node for node in walk(page) if isinstance(node, Field)]
        if not fields:
            self.app.notice = self.app.locale.tr("Rien à écrire sur cette page.")
            return
        signs = min(len(typed) - len(typed.lstrip("=")), len(fields))
        field, text = fields[signs - 1], typed[signs:].strip()
        self.app.dispatch(TextChanged(field.name, text[: field.most]))

    def _count(self, typed: str) -> None:
        """Numbers of raised hands, one or several: each figure pressed, each number kept."""
        for number in typed.split():
            for figure in number:
                if figure not in keys(self.app.view()):
                    return
                self._press(keys(self.app.view())[figure])
            kept = keys(self.app.view()).get("enter")
            if kept is not None and kept.message == Pressed("next"):
                self._press(kept)

    def _ask(self, page: PageNode, word: str) -> None:
        """Explain a word: one of this page, or any of the glossary."""
        app = self.app
        glossary = app.session.game.scenario.glossary if app.session is not None else ()
        here = {spelt.casefold(): term for spelt, term in page_terms(page).items()}
        terms = find_terms(word, glossary) or find_terms(word.upper(), glossary)
        term = here.get(word.casefold()) or (terms[0].term_id if terms else None)
        if term is None:
            app.notice = app.locale.tr("« {word} » n'est pas dans le glossaire.", word=word[:40])
            return
        app.dispatch(TermPressed(term))


_NAMED: Final = {
    "": "enter",
    "entrée": "enter",
    "entree": "enter",
    "échap": "escape",
    "echap": "escape",
    "esc": "escape",
}
"""Keys that a person types by their name."""


def _clean(typed: str) -> str:
    """What was typed without what no key should send (arrows, bytes that are no text).

    A line of nothing else is not an empty line: nobody meant Enter.
    """
    kept = "".join(sign for sign in typed if sign.isprintable())
    return kept if kept or not typed else "…"


def _figures(page: PageNode, word: str) -> bool:
    """Whether a line is numbers for a page that counts raised hands."""
    return "".join(word.split()).isdecimal() and any(
        isinstance(node, Button) and node.message == Pressed("figure", "0") for node in walk(page)
    )


def _repeats(node: Button | OptionCard | None) -> bool:
    """Whether pressing this many times is what a number after its key means."""
    return isinstance(node, Button) and node.text in {"+", "−"}


def _fresh(before: tuple[str, ...], lines: tuple[str, ...]) -> tuple[str, ...]:
    """The lines that were not there before, with what follows of their sentence."""
    known = set(before)
    fresh: list[str] = []
    for place, line in enumerate(lines):
        follows = bool(place and fresh and fresh[-1] == lines[place - 1] and line[:4] == "    ")
        if line and (line not in known or follows):
            fresh.append(line)
    return tuple(fresh)

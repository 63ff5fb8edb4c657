"""The terminal: show a page, read a line, press what it names. Playable by keyboard and ear alone."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from typing import Final

from kessessa.screens.host import Host
from kessessa.screens.nodes import Button, Field, Hold, OptionCard, PageNode, walk
from kessessa.screens.page import Asked, Typed
from kessessa.terminal.paint import keys, paint

CLEAR: Final = "\x1b[2J\x1b[3J\x1b[H"
"""Clears the screen and what had scrolled off it: a secret must not be scrolled back to."""


class Console:
    """A terminal as three functions, so that a test can be one."""

    def __init__(
        self,
        read: Callable[[str], str] = input,
        write: Callable[[str], object] = print,
        columns: Callable[[], int] = lambda: shutil.get_terminal_size((80, 24)).columns,
        *,
        clears: bool | None = None,
    ) -> None:
        self.read = read
        self.write = write
        self.columns = columns
        self.clears = sys.stdout.isatty() if clears is None else clears


def run(host: Host, console: Console) -> int:
    """Show pages and obey until the host stops or the input ends; the exit code, always 0."""
    secret_before = False
    while host.running:
        while host.wait() is not None and _companions_turn(host):
            host.tick()
        page = host.view()
        if console.clears and (page.secret or secret_before):
            console.write(CLEAR)
        secret_before = page.secret
        _show(host, console, page)
        try:
            typed = console.read("> ")
        except (EOFError, KeyboardInterrupt):
            console.write("")
            return 0
        _obey(host, console, page, typed)
    return 0


def _companions_turn(host: Host) -> bool:
    """Whether what is awaited is a companion (a clock needs no redraw here)."""
    wait = host.wait()
    return wait is not None and wait < 1.0


def _show(host: Host, console: Console, page: PageNode, *, held: bool = False) -> None:
    console.write("")
    for line in paint(page, console.columns(), host.words, held=held):
        console.write(line)
    if host.notice:
        console.write(f"! {host.notice}")


def _obey(host: Host, console: Console, page: PageNode, typed: str) -> None:
    """Press what was typed: a key, `=text` for a field, `?word` for the glossary."""
    if typed.startswith("="):
        field = next((node for node in walk(page) if isinstance(node, Field)), None)
        if field is not None:
            host.send(Typed(field.name, typed[1:].strip()[: field.most]))
        return
    if typed.startswith("?") and typed[1:].strip():
        host.send(Asked(typed[1:].strip()))
        return
    if typed and not typed.strip() and any(isinstance(node, Hold) for node in walk(page)):
        _hold(host, console, page)
        return
    wanted = typed.strip().casefold()
    names = {"": "enter", "echap": "escape", "échap": "escape", "esc": "escape"}
    pressed = keys(page).get(names.get(wanted, wanted))
    if pressed is None:
        host.notice = host.words.tr(
            "« {typed} » ? Tapez ce qui est entre crochets, puis Entrée.", typed=typed
        )
        return
    press(host, pressed)


def press(host: Host, node: Button | OptionCard) -> None:
    """Send what pressing a node means."""
    host.send(node.message)  # type: ignore[arg-type]


def _hold(host: Host, console: Console, page: PageNode) -> None:
    """Show the secret until Enter, then wipe it from the screen."""
    _show(host, console, page, held=True)
    try:
        console.read(host.words.tr("Entrée pour cacher > "))
    except (EOFError, KeyboardInterrupt):
        console.write("")
    if console.clears:
        console.write(CLEAR)

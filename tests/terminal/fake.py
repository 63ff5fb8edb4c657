"""A terminal made of lists: what is on the screen now, and somebody who types."""

from __future__ import annotations

from collections.abc import Callable

from kessessa.app.controller import AppController
from kessessa.terminal import Console, run

WIPE = "<wipe>"


class Fake:
    """Remembers what stands on the screen since it was last wiped, and all that ever was."""

    def __init__(self, typist: Callable[[Fake], str], *, columns: int = 80) -> None:
        self.typist = typist
        self.screen: list[str] = []
        self.history: list[str] = []
        self.prompts: list[str] = []
        self.seconds = 0.0
        self.paused = 0.0
        self.console = Console(
            self.read,
            self.write,
            lambda: columns,
            wipe=WIPE,
            now=lambda: self.seconds,
            pause=self.pause,
        )

    def pause(self, seconds: float) -> None:
        self.paused += seconds

    def write(self, line: object) -> None:
        if line == WIPE:
            self.screen.clear()
        else:
            self.screen.append(str(line))
        self.history.append(str(line))

    def read(self, prompt: str) -> str:
        self.prompts.append(prompt)
        typed = self.typist(self)
        self.screen.append(f"{prompt}{typed}")
        return typed

    @property
    def text(self) -> str:
        """What can be read on the screen."""
        return "\n".join(self.screen)


def typed(app: AppController, *lines: str, columns: int = 80) -> Fake:
    """Somebody types these lines, then closes the input."""
    left = list(lines)

    def typist(_: Fake) -> str:
        if not left:
            raise EOFError
        return left.pop(0)

    fake = Fake(typist, columns=columns)
    assert run(app, fake.console) == 0
    return fake

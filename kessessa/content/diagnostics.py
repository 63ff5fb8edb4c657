"""What is wrong with a scenario, where, and the nearest right thing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import Final

from kessessa.content.messages import ADVICE, MESSAGES, SUGGESTIONS
from kessessa.content.source.nodes import Node
from kessessa.core.spelling import nearest


class Severity(str, Enum):
    """A fault forbids playing; a warning is advice."""

    FAULT = "fault"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One thing to mend. Lines and columns count from 1; 0 means the file as a whole."""

    code: str
    """`K021`; explained in docs/diagnostics/K021.md."""
    severity: Severity
    file: str
    line: int
    column: int
    message: str
    suggestion: str = ""
    """The nearest right word, or nothing."""

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}:{self.column}" if self.line else self.file
        return f"{place}: {self.code} {self.message}"


class ScenarioError(ValueError):
    """A scenario cannot be played; carries every fault that was found."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics: Final = tuple(diagnostics)
        super().__init__("\n".join(map(str, self.diagnostics)))


class StopReadingError(Exception):
    """Nothing more can be read of this file; its fault has been reported."""


class Report:
    """Collects diagnostics, in one language."""

    def __init__(self, language: str = "fr") -> None:
        self.language = language if language in SUGGESTIONS else "fr"
        self.diagnostics: list[Diagnostic] = []

    @property
    def faults(self) -> tuple[Diagnostic, ...]:
        """What forbids playing."""
        return tuple(
            diagnostic for diagnostic in self.diagnostics if diagnostic.severity is Severity.FAULT
        )

    def fault(
        self, code: str, at: Node | str, *, known: Iterable[str] = (), **values: object
    ) -> None:
        """Something must be mended. `known` are words that would have been right."""
        self._add(Severity.FAULT, code, at, known, values)

    def warn(self, code: str, at: Node | str, **values: object) -> None:
        """Something had better be mended."""
        self._add(Severity.WARNING, code, at, (), values)

    def fault_at(self, code: str, file: str, line: int, column: int, **values: object) -> None:
        """A fault where no node could be read."""
        message = MESSAGES[code][self.language].format(**values)
        self.diagnostics.append(Diagnostic(code, Severity.FAULT, file, line, column, message))

    def _add(
        self,
        severity: Severity,
        code: str,
        at: Node | str,
        known: Iterable[str],
        values: dict[str, object],
    ) -> None:
        message = MESSAGES[code][self.language].format(**values)
        if severity is Severity.WARNING:
            message = ADVICE[self.language] + message
        near = nearest(str(values.get("word", "")), known)
        if near:
            message += SUGGESTIONS[self.language].format(near=near)
        file, line, column = (at, 0, 0) if isinstance(at, str) else at[:3]
        self.diagnostics.append(Diagnostic(code, severity, file, line, column, message, near))

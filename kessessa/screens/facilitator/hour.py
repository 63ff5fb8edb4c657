"""The hour during play: a discreet sign when it is late, and a page with what would catch up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from kessessa.core.actions import Action, Shorten
from kessessa.core.hour import Advice, Hour, Pace
from kessessa.core.rules.engine import is_legal
from kessessa.core.scenario import MINUTES
from kessessa.screens.ui.commands import Jump, KeepHour, ShortenDebates, put_away
from kessessa.screens.ui.nodes import Button, Column, Node, PageNode, Text, Wrap
from kessessa.screens.ui.page import Do, Message, Pop, Run, Turn
from kessessa.screens.ui.play import Play
from kessessa.text import minutes

_STRONGER: Final[tuple[Advice, ...]] = ("skip", "assembly", "debate")
"""What to try in turn where a situation should be skipped and none can be."""


@dataclass(frozen=True, slots=True)
class HourPage:
    """Where the hour is, how late, and each way to catch up with the minutes it wins."""

    play: Play

    def update(self, message: Message) -> Turn:
        if isinstance(message, Run) and isinstance(message.command, KeepHour | ShortenDebates):
            return Turn(self, (message.command, Pop()))
        return put_away(self, message)

    def view(self) -> PageNode:
        tr = self.play.words.tr
        hour, pace = self.play.hour, self.play.pace
        told: tuple[Node, ...] = self._unkept() if hour is None else self._kept(hour, pace)
        return PageNode(tr("L'heure"), Column((Text(tr("L'heure"), "title"), *told)), narrow=True)

    def _unkept(self) -> tuple[Node, ...]:
        words = self.play.words
        passed = minutes(self.play.elapsed // 60, words)
        choices = tuple(
            Button(
                words.tr("Tenir {minutes}", minutes=minutes(planned, words)),
                Run(KeepHour(planned)),
                key,
            )
            for planned, key in zip(MINUTES.values(), "abc", strict=True)
        )
        return (
            Text(words.tr("Personne ne tient l'heure de cette séance.")),
            Text(words.tr("Elle a commencé il y a {minutes}.", minutes=passed), "quiet"),
            Wrap(choices),
            self._back(primary=True),
        )

    def _kept(self, hour: Hour, pace: Pace | None) -> tuple[Node, ...]:
        words, elapsed = self.play.words, self.play.elapsed
        told: list[Node] = [
            Text(
                words.tr(
                    "On en est à {minutes} sur {planned}.",
                    minutes=minutes(elapsed // 60, words),
                    planned=minutes(hour.minutes, words),
                ),
                "heading",
            ),
            Text(self._debrief(hour)),
        ]
        if pace is not None:
            told += [Text(self._standing(pace), "strong"), *self._ways(pace)]
        else:
            told.append(self._back(primary=True))
        told.append(Button(words.tr("Ne plus tenir l'heure"), Run(KeepHour(0)), "n", small=True))
        return tuple(told)

    def _debrief(self, hour: Hour) -> str:
        words = self.play.words
        kept = minutes(hour.minutes - hour.debrief_by // 60, words)
        left = (hour.debrief_by - self.play.elapsed) // 60
        if left < 0:
            return words.tr("Le débrief devrait avoir commencé : gardez-lui ses {kept}.", kept=kept)
        return words.tr(
            "Le débrief commence dans {left} au plus tard : on lui garde {kept}.",
            left=minutes(left, words),
            kept=kept,
        )

    def _standing(self, pace: Pace) -> str:
        words = self.play.words
        whole = abs(pace.late) // 60
        if pace.is_late:
            return words.tr("Vous avez {minutes} de retard.", minutes=minutes(whole, words))
        if whole and pace.late < 0:
            return words.tr("Vous avez {minutes} d'avance.", minutes=minutes(whole, words))
        return words.tr("Vous êtes à l'heure.")

    def _ways(self, pace: Pace) -> tuple[Node, ...]:
        """The ways to catch up, gentlest first; the one that is advised is yellow."""
        listed = [self._debates(pace), self._skip(pace), self._assembly(pace), self._jump()]
        ways = [one for one in listed if one is not None]
        advised = _advised(pace, [advice for advice, _ in ways])
        shown = tuple(
            replace(button, key="enter", primary=True) if advice and advice == advised else button
            for advice, button in ways
        )
        return (*shown, self._back(primary=not advised))

    def _debates(self, pace: Pace) -> tuple[Advice, Button]:
        words = self.play.words
        if self.play.short:
            longer = Button(
                words.tr("Rendre leur temps aux débats"), Run(ShortenDebates(short=False)), "c"
            )
            return "", replace(longer, detail=words.tr("Ils sont raccourcis de moitié."))
        text = words.tr("Raccourcir les débats de moitié")
        button = Button(
            text, Run(ShortenDebates(short=True)), "c", detail=self._won(pace, "debate")
        )
        return "debate", button

    def _skip(self, pace: Pace) -> tuple[Advice, Button] | None:
        text = self.play.words.tr("Sauter la prochaine situation tirée au sort")
        return self._shorten("skip", Shorten("drawn"), text, "s", pace)

    def _assembly(self, pace: Pace) -> tuple[Advice, Button] | None:
        text = self.play.words.tr("Aller à la dernière étape, une fois celle-ci décidée")
        return self._shorten("assembly", Shorten("assembly"), text, "a", pace)

    def _shorten(
        self, advice: Advice, action: Action, text: str, key: str, pace: Pace
    ) -> tuple[Advice, Button] | None:
        if not is_legal(self.play.scenario, self.play.state, action):
            return None
        return advice, Button(text, Do(action), key, detail=self._won(pace, advice))

    def _jump(self) -> tuple[Advice, Button]:
        words = self.play.words
        detail = words.tr("La partie s'arrête où elle en est : le débrief, c'est la leçon.")
        return "debrief", Button(words.tr("Aller au débrief"), Run(Jump()), "d", detail=detail)

    def _won(self, pace: Pace, advice: Advice) -> str:
        words = self.play.words
        won = minutes(pace.saves.get(advice, 0) // 60, words)
        return words.tr("On y gagne environ {minutes}.", minutes=won)

    def _back(self, *, primary: bool) -> Button:
        text = self.play.words.tr("Reprendre")
        return Button(text, Run(Pop()), "enter" if primary else "escape", primary=primary)


def _advised(pace: Pace, ways: Sequence[Advice]) -> Advice:
    """The way that is advised, or the next stronger one when it cannot be taken any more.

    Debates that are short already are no reason for more, and the game is never ended before
    it must be.
    """
    if pace.advice in {"", "debate", "debrief"}:
        return pace.advice if pace.advice in ways else ""
    wanted = _STRONGER[_STRONGER.index(pace.advice) :]
    return next((one for one in wanted if one in ways), "")

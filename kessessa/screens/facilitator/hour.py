"""The hour during play: a discreet sign when it is late, and a page with what would catch up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from kessessa.core.actions import Action, Shorten
from kessessa.core.hour import Advice, Hour, Pace
from kessessa.core.rules.engine import is_legal
from kessessa.core.scenario import MINUTES
from kessessa.screens.ui.commands import Pop
from kessessa.screens.ui.game_commands import Jump, KeepHour, ShortenDebates
from kessessa.screens.ui.messages import ActionPressed, CommandPressed, Message
from kessessa.screens.ui.nodes import Button, Column, Node, PageNode, Text, Wrap
from kessessa.screens.ui.page import Turn
from kessessa.screens.ui.play import OverlayPage
from kessessa.text import minutes

_STRONGER: Final[tuple[Advice, ...]] = ("skip", "assembly", "debate")
"""What to try in turn where a situation should be skipped and none can be."""


@dataclass(frozen=True, slots=True)
class HourPage(OverlayPage):
    """Where the hour is, how late, and each way to catch up with the minutes it wins."""

    def update(self, message: Message) -> Turn:
        if isinstance(message, CommandPressed) and isinstance(
            message.command, KeepHour | ShortenDebates
        ):
            return Turn(self, (message.command, Pop()))
        return OverlayPage.update(self, message)

    def view(self) -> PageNode:
        tr = self.play.locale.tr
        hour, pace = self.play.hour, self.play.pace
        nodes: tuple[Node, ...] = self._unkept() if hour is None else self._kept(hour, pace)
        return PageNode(tr("L'heure"), Column((Text(tr("L'heure"), "title"), *nodes)), narrow=True)

    def _unkept(self) -> tuple[Node, ...]:
        locale = self.play.locale
        passed = minutes(self.play.elapsed // 60, locale)
        choices = tuple(
            Button(
                locale.tr("Tenir {minutes}", minutes=minutes(planned, locale)),
                CommandPressed(KeepHour(planned)),
                key,
            )
            for planned, key in zip(MINUTES.values(), "abc", strict=True)
        )
        return (
            Text(locale.tr("Personne ne tient l'heure de cette séance.")),
            Text(locale.tr("Elle a commencé il y a {minutes}.", minutes=passed), "quiet"),
            Wrap(choices),
            self._back(primary=True),
        )

    def _kept(self, hour: Hour, pace: Pace | None) -> tuple[Node, ...]:
        locale, elapsed = self.play.locale, self.play.elapsed
        nodes: list[Node] = [
            Text(
                locale.tr(
                    "On en est à {minutes} sur {planned}.",
                    minutes=minutes(elapsed // 60, locale),
                    planned=minutes(hour.minutes, locale),
                ),
                "heading",
            ),
            Text(self._debrief(hour)),
        ]
        if pace is not None:
            nodes += [Text(self._standing(pace), "strong"), *self._remedies(pace)]
        else:
            nodes.append(self._back(primary=True))
        nodes.append(
            Button(locale.tr("Ne plus tenir l'heure"), CommandPressed(KeepHour(0)), "n", small=True)
        )
        return tuple(nodes)

    def _debrief(self, hour: Hour) -> str:
        locale = self.play.locale
        kept = minutes(hour.minutes - hour.debrief_by // 60, locale)
        left = (hour.debrief_by - self.play.elapsed) // 60
        if left < 0:
            return locale.tr(
                "Le débrief devrait avoir commencé : gardez-lui ses {kept}.", kept=kept
            )
        return locale.tr(
            "Le débrief commence dans {left} au plus tard : on lui garde {kept}.",
            left=minutes(left, locale),
            kept=kept,
        )

    def _standing(self, pace: Pace) -> str:
        locale = self.play.locale
        whole = abs(pace.late) // 60
        if pace.is_late:
            return locale.tr("Vous avez {minutes} de retard.", minutes=minutes(whole, locale))
        if whole and pace.late < 0:
            return locale.tr("Vous avez {minutes} d'avance.", minutes=minutes(whole, locale))
        return locale.tr("Vous êtes à l'heure.")

    def _remedies(self, pace: Pace) -> tuple[Node, ...]:
        """The ways to catch up, gentlest first; the one that is advised is yellow."""
        listed = [self._debates(pace), self._skip(pace), self._assembly(pace), self._jump()]
        ways = [way for way in listed if way is not None]
        advised = _advised(pace, [advice for advice, _ in ways])
        buttons = tuple(
            replace(button, key="enter", primary=True) if advice and advice == advised else button
            for advice, button in ways
        )
        return (*buttons, self._back(primary=not advised))

    def _debates(self, pace: Pace) -> tuple[Advice, Button]:
        locale = self.play.locale
        if self.play.short:
            longer = Button(
                locale.tr("Rendre leur temps aux débats"),
                CommandPressed(ShortenDebates(short=False)),
                "c",
            )
            return "", replace(longer, detail=locale.tr("Ils sont raccourcis de moitié."))
        text = locale.tr("Raccourcir les débats de moitié")
        button = Button(
            text, CommandPressed(ShortenDebates(short=True)), "c", detail=self._won(pace, "debate")
        )
        return "debate", button

    def _skip(self, pace: Pace) -> tuple[Advice, Button] | None:
        text = self.play.locale.tr("Sauter la prochaine situation tirée au sort")
        return self._shorten("skip", Shorten("drawn"), text, "s", pace)

    def _assembly(self, pace: Pace) -> tuple[Advice, Button] | None:
        text = self.play.locale.tr("Aller à la dernière étape, une fois celle-ci décidée")
        return self._shorten("assembly", Shorten("assembly"), text, "a", pace)

    def _shorten(
        self, advice: Advice, action: Action, text: str, key: str, pace: Pace
    ) -> tuple[Advice, Button] | None:
        if not is_legal(self.play.scenario, self.play.state, action):
            return None
        return advice, Button(text, ActionPressed(action), key, detail=self._won(pace, advice))

    def _jump(self) -> tuple[Advice, Button]:
        locale = self.play.locale
        detail = locale.tr("La partie s'arrête où elle en est : le débrief, c'est la leçon.")
        return "debrief", Button(
            locale.tr("Aller au débrief"), CommandPressed(Jump()), "d", detail=detail
        )

    def _won(self, pace: Pace, advice: Advice) -> str:
        locale = self.play.locale
        won = minutes(pace.saves.get(advice, 0) // 60, locale)
        return locale.tr("On y gagne environ {minutes}.", minutes=won)

    def _back(self, *, primary: bool) -> Button:
        text = self.play.locale.tr("Reprendre")
        return Button(
            text, CommandPressed(Pop()), "enter" if primary else "escape", primary=primary
        )


def _advised(pace: Pace, ways: Sequence[Advice]) -> Advice:
    """The way that is advised, or the next stronger one when it cannot be taken any more.

    Debates that are short already are no reason for more, and the game is never ended before
    it must be.
    """
    if pace.advice in {"", "debate", "debrief"}:
        return pace.advice if pace.advice in ways else ""
    stronger = _STRONGER[_STRONGER.index(pace.advice) :]
    return next((way for way in stronger if way in ways), "")

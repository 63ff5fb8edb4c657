"""« Et si… ? »: where the group stands among all the ways, and any decision taken otherwise."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from kessessa.core.analysis_values import Analysis, Crossroads, Fork, Line, Moment
from kessessa.core.conditions import score
from kessessa.screens.debrief.steps import DebriefPage
from kessessa.screens.ui.game_commands import AskFork
from kessessa.screens.ui.messages import ForkFollowed, Message, Pressed
from kessessa.screens.ui.nodes import Button, Chip, Node, Progress, Style, Table, Text, Wrap
from kessessa.screens.ui.nodes import Line as LineNode
from kessessa.screens.ui.page import Turn
from kessessa.screens.ui.play import GLANCE
from kessessa.text import debate, shares, signed, standing

FORK: Final = "fork"
LEAVE: Final = "leave"


@dataclass(frozen=True, slots=True)
class WhatIfPage(DebriefPage):
    """All the ways it could have gone; or, once a decision is taken otherwise, two lines."""

    step = "what_if"
    fork: Fork | None = None
    decision: int | None = None
    """The one decision that is looked at; None for all."""

    def ticks(self, pace: float) -> float | None:  # noqa: ARG002 - no companion plays any more
        """A look at the counting now and then, while it is shown."""
        return GLANCE if self.is_counting else None

    @property
    def is_counting(self) -> bool:
        """Whether the page shows how far the counting of all the ways is."""
        return self.play.is_counting and self.fork is None and bool(self.play.state.decisions)

    def update(self, message: Message) -> Turn:
        if isinstance(message, Pressed) and message.what == FORK:
            decision, option = message.value.split()
            return Turn(self, (AskFork(int(decision), option),))
        if isinstance(message, Pressed) and message.what == LEAVE:
            return Turn(
                replace(self, fork=None, decision=None if self.fork is None else self.decision)
            )
        if isinstance(message, ForkFollowed) and message.fork is not None:
            return Turn(replace(self, fork=message.fork))
        return DebriefPage.update(self, message)

    def content(self) -> tuple[Node, ...]:
        play, locale = self.play, self.play.locale
        if not play.state.decisions:
            return (Text(locale.tr("Sans décision, pas d'autre chemin à comparer.")),)
        if self.fork is not None:
            return self._two_lines(self.fork)
        if play.analysis is None and play.counted is None:
            return (Text(locale.tr("Les autres chemins n'ont pas pu être comptés ici.")),)
        if play.analysis is None:
            return (
                Text(locale.tr("On cherche tous les chemins que vous auriez pu prendre.")),
                Progress(play.counted or 0, locale.tr("Chemins parcourus")),
            )
        return (*self._standing(play.analysis), *self._crossroads(play.analysis))

    def doors(self) -> tuple[Node, ...]:
        if self.fork is None and self.decision is None:
            return ()
        tr = self.play.locale.tr
        all_of_them = self.fork is None or self.decision is None
        back = tr("Tous les embranchements") if all_of_them else tr("Retour à l'embranchement")
        return (Button(back, Pressed(LEAVE), "t"),)

    # -- all the ways -------------------------------------------------------------------------

    def _standing(self, analysis: Analysis) -> tuple[Node, ...]:
        """Where the choices stand, what talking gained, and choices, manner, luck."""
        locale, display = self.play.locale, self.play.settings.display
        if display == "none":
            return (
                Text(
                    locale.tr("Choisissez un embranchement : l'histoire aurait continué autrement.")
                ),
            )
        numbers = display == "numbers"
        nodes: list[Node] = [Text(standing(analysis, locale, numbers=numbers), "strong")]
        gained = debate(analysis, locale, numbers=numbers)
        if gained:
            nodes.append(Text(gained))
        nodes += [
            Text(sentence, "quiet") for sentence in shares(analysis.split, locale, numbers=numbers)
        ]
        return tuple(nodes)

    def _crossroads(self, analysis: Analysis) -> tuple[Node, ...]:
        locale = self.play.locale
        known = [
            crossroad
            for crossroad in analysis.crossroads
            if crossroad.decision is not None and self.decision in {None, crossroad.decision}
        ]
        rows = tuple(row for crossroad in known for row in self._rows(crossroad))
        promised = (
            (locale.tr("Menait, en moyenne, à"),) if self.play.settings.display == "numbers" else ()
        )
        head = (locale.tr("Décision"), locale.tr("Option"), *promised, "")
        weights = (4, 6, *(3 for _ in promised), 3)
        title = locale.tr("À chaque embranchement")
        if self.decision is not None:
            title = locale.tr("À cet embranchement")
        return (
            Text(title, "heading"),
            Table(head, rows, weights),
        )

    def _rows(self, here: Crossroads) -> tuple[tuple[Text | Button | Chip, ...], ...]:
        """One row an option: the one that was taken is marked, the others can be tried."""
        play, locale = self.play, self.play.locale
        situation = play.scenario.situations[here.situation]
        rows: list[tuple[Text | Button | Chip, ...]] = []
        for place, prospect in enumerate(here.prospects):
            is_taken = prospect.option == here.taken
            title = situation.title.rstrip(" .") if place == 0 else ""
            chosen = situation.option(prospect.option).title.rstrip(" .")
            promised: tuple[Text, ...] = ()
            if play.settings.display == "numbers":
                promised = (Text(str(round(prospect.expected.value)), "strong"),)
            way: Button | Chip = (
                Chip(locale.tr("votre choix"), "yes", "check")
                if is_taken
                else Button(
                    locale.tr("Et si ?"),
                    Pressed(FORK, f"{here.decision} {prospect.option}"),
                    small=True,
                )
            )
            rows.append(
                (
                    Text(title, "strong"),
                    Text(chosen, "strong" if is_taken else "body"),
                    *promised,
                    way,
                )
            )
        return tuple(rows)

    # -- two lines ----------------------------------------------------------------------------

    def _two_lines(self, fork: Fork) -> tuple[Node, ...]:
        play, locale = self.play, self.play.locale
        parted = fork.other.moments[fork.moment]
        nodes: list[Node] = [Text(self._parting(parted), "strong")]
        if play.settings.display == "numbers":
            nodes.append(
                LineNode(
                    tuple(str(place) for place in range(_longest(fork) + 1)),
                    _scores(fork.real),
                    _scores(fork.other),
                    locale.tr(
                        "Score après chaque décision, à égalité de chance. Trait plein : vos choix. Pointillé : l'autre chemin."
                    ),
                )
            )
        nodes.append(self._ends(fork))
        nodes.append(
            Table(
                ("", locale.tr("Vos choix"), locale.tr("L'autre chemin")),
                tuple(self._row(fork, place) for place in range(_longest(fork))),
                (1, 5, 5),
            )
        )
        nodes.append(
            Text(
                locale.tr(
                    "Les deux chemins ont eu la même chance. La manière de décider est laissée de côté, pour ne comparer que les choix."
                ),
                "small",
            )
        )
        return tuple(nodes)

    def _parting(self, moment: Moment) -> str:
        play = self.play
        situation = play.scenario.situations[moment.situation]
        return play.locale.tr(
            "Et si, pour « {situation} », vous aviez choisi « {option} » ?",
            situation=situation.title.rstrip(" ."),
            option=situation.option(moment.option).title.rstrip(" ."),
        )

    def _ends(self, fork: Fork) -> Node:
        play, locale = self.play, self.play.locale
        titles = {ending.id: ending.title.rstrip(" .") for ending in play.scenario.endings}
        real = titles.get(fork.real.end.ending or "", "")
        other = titles.get(fork.other.end.ending or "", "")
        if real == other:
            sentence = locale.tr("Les deux chemins finissent pareil : « {ending} ».", ending=real)
        else:
            sentence = locale.tr(
                "Vos choix mènent à « {real} ». L'autre chemin, à « {other} ».",
                real=real,
                other=other,
            )
        nodes: list[Node] = [Text(sentence)]
        if play.settings.display == "numbers":
            difference = signed(fork.difference, locale) if fork.difference else "0"
            nodes.append(Chip(locale.tr("{points} au score", points=difference), "sand"))
        return Wrap(tuple(nodes))

    def _row(self, fork: Fork, place: int) -> tuple[Text, ...]:
        ours, theirs = _at(fork.real, place), _at(fork.other, place)
        same = ours == theirs and place != fork.moment
        style: Style = "quiet" if same else "strong"
        return (
            Text(str(place + 1), "quiet"),
            Text(self._decision_text(ours), "quiet" if same else "body"),
            Text(self._decision_text(theirs), style),
        )

    def _decision_text(self, taken: tuple[str, str] | None) -> str:
        if taken is None:
            return "–"
        situation = self.play.scenario.situations[taken[0]]
        return self.play.locale.tr(
            "{situation} : {option}",
            situation=situation.title.rstrip(" ."),
            option=situation.option(taken[1]).title.rstrip(" ."),
        )


def _longest(fork: Fork) -> int:
    return max(len(fork.real.moments), len(fork.other.moments))


def _at(line: Line, place: int) -> tuple[str, str] | None:
    """The situation and option of a line's decision; None past its end."""
    if place >= len(line.moments):
        return None
    return line.moments[place].situation, line.moments[place].option


def _scores(line: Line) -> tuple[int, ...]:
    """The score before the first decision and after each."""
    start = line.moments[0].before
    return tuple(
        score(state.values) for state in (start, *(moment.after for moment in line.moments))
    )

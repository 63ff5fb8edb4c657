"""What whoever runs the session may want to know here: notes, likely beliefs, sourced facts.

Hidden until held, since the screen is the class's. Never anything that a role alone knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kessessa.core.scenario import Claim
from kessessa.screens.ui.commands import Pop
from kessessa.screens.ui.nodes import Column, Hold, Node, PageNode, Text
from kessessa.screens.ui.play import OverlayPage, Play
from kessessa.screens.ui.widgets import press, source_line
from kessessa.text import step_note

MOST_BELIEFS: Final = 3
"""Beliefs shown at a time: as many as are read in a glance."""
_STEM: Final = 5
"""Letters that make a word worth comparing."""


@dataclass(frozen=True, slots=True)
class NotesPage(OverlayPage):
    """The facilitator's notes for this moment."""

    def view(self) -> PageNode:
        locale = self.play.locale
        title = locale.tr("Pour qui anime")
        notes = Column(tuple(self._notes()), gap="tight")
        body = Column(
            (
                Text(title, "title"),
                Text(locale.tr("Rien de ce que les personnages sont seuls à savoir."), "quiet"),
                press(locale.tr("Revenir"), Pop(), "enter", primary=True),
                Hold(locale.tr("Maintenir pour lire"), notes),
            )
        )
        return PageNode(title, body, narrow=True)

    def _notes(self) -> Iterator[Node]:
        play, tr = self.play, self.play.locale.tr
        yield Text(tr("À cette étape"), "heading")
        yield Text(step_note(play.state.phase, play.locale))
        if situation_note(play):
            yield Text(tr("Pour cette situation"), "heading")
            yield Text(situation_note(play))
        claims = tuple(_claims(play))
        if claims:
            yield Text(tr("Ce que l'on sait, et d'où"), "heading")
        for claim in claims:
            yield Text(claim.text)
            yield source_line(claim.source, claim.checked_on, play.locale)
        beliefs = likely_beliefs(play)
        if beliefs:
            yield Text(tr("Ce que l'on entend souvent"), "heading")
        for belief, answer in beliefs:
            yield Text(tr("« {belief} »", belief=belief.rstrip(" .")), "strong")
            yield Text(answer)


def situation_note(play: Play) -> str:
    """The author's note for the situation on the table; empty between situations."""
    situation = play.state.situation
    return play.scenario.situations[situation].facilitator if situation else ""


def likely_beliefs(play: Play) -> tuple[tuple[str, str], ...]:
    """The author's beliefs and answers that share most words with the situation, in their order."""
    pairs = play.scenario.guide.misconceptions
    if play.state.situation is None:
        return pairs[:MOST_BELIEFS]
    situation = play.situation
    options = " ".join(f"{option.title} {option.detail}" for option in situation.options)
    here = _words(f"{situation.title} {situation.text} {situation.question} {options}")
    nearest = sorted(pairs, key=lambda pair: -len(here & _words(" ".join(pair))))[:MOST_BELIEFS]
    return tuple(pair for pair in pairs if pair in nearest)


def _words(text: str) -> set[str]:
    """The long words of a text, without their endings."""
    return {word[:_STEM] for word in re.findall(r"\w+", text.casefold()) if len(word) >= _STEM}


def _claims(play: Play) -> Iterator[Claim]:
    """What is true and sourced about the situation, and about the forms that it offers."""
    if play.state.situation is None:
        return
    if play.situation.did_you_know is not None:
        yield play.situation.did_you_know
    for option in play.situation.options:
        if option.form is not None and option.form in play.scenario.forms:
            yield from play.scenario.forms[option.form].claims

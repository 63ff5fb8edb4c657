"""The questions of the debrief, built from what this group has lived (RULES section 14)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final, Literal, NamedTuple, TypeAlias

from kessessa.core.analysis_values import Analysis
from kessessa.core.events import (
    AccountOverdrawn,
    Event,
    HazardStruck,
    ObjectionSettled,
    SeatWithdrew,
)
from kessessa.core.methods import CHAIR
from kessessa.core.scenario import INDICATORS, MINUTES, Length, Scenario
from kessessa.core.scoring import Mirror, contributions, mirror
from kessessa.core.state import State
from kessessa.text.i18n import Locale
from kessessa.text.narration import Narration

Step: TypeAlias = Literal["happened", "felt", "decided", "what_if", "real_life", "here"]
STEPS: Final[tuple[Step, ...]] = (
    "happened",
    "felt",
    "decided",
    "what_if",
    "real_life",
    "here",
)
"""The six steps of a debrief, in order: facts first, feelings next, and what comes of it last."""

_WEIGHTS: Final[Mapping[Step, int]] = MappingProxyType(
    {"happened": 2, "felt": 2, "decided": 3, "what_if": 3, "real_life": 2, "here": 2}
)
_MOST: Final = 3
"""Questions a step, at most: more are not asked in a class."""


class _Group(NamedTuple):
    """What the questions are about."""

    table: Narration
    events: Sequence[Event]
    mirror: Mirror
    analysis: Analysis | None

    @property
    def locale(self) -> Locale:
        return self.table.locale

    def situation(self, situation_id: str) -> str:
        return self.table.scenario.situations[situation_id].title.rstrip(" .")


def step_titles(locale: Locale) -> Mapping[Step, str]:
    """What each step is called."""
    tr = locale.tr
    return {
        "happened": tr("Ce qui s'est passé"),
        "felt": tr("Comment c'était"),
        "decided": tr("Qui a décidé ?"),
        "what_if": tr("Et si… ?"),
        "real_life": tr("Dans la vraie vie"),
        "here": tr("Et ici ?"),
    }


def debrief_minutes(length: Length, step: Step) -> int:
    """Minutes of a step: the debrief keeps a quarter of the hour, rounded to the nearest minute."""
    return share_of_debrief(round(MINUTES[length] / 4), step)


def share_of_debrief(whole: int, step: Step) -> int:
    """Minutes of a step in a debrief of so many minutes; the six add up to them."""
    total = sum(_WEIGHTS.values())
    ends = [0]
    for earlier in STEPS:
        ends.append(ends[-1] + _WEIGHTS[earlier])
    place = STEPS.index(step)
    return round(whole * ends[place + 1] / total) - round(whole * ends[place] / total)


def debrief_questions(
    step: Step,
    scenario: Scenario,
    state: State,
    events: Sequence[Event],
    locale: Locale,
    analysis: Analysis | None = None,
) -> tuple[str, ...]:
    """Two or three questions for a step, from this group's game; the last ones hold for any game."""
    group_mirror = mirror(scenario, state, events)
    group = _Group(Narration(scenario, state, locale), events, group_mirror, analysis)
    questions = dict.fromkeys(locale.typeset(question) for question in _ASKS[step](group))
    return tuple(questions)[:_MOST]


def _happened(group: _Group) -> Iterator[str]:
    tr = group.locale.tr
    moved = _most_moved(group)
    if moved:
        yield tr(
            "« {title} » a tout remué. Dans ce qui a suivi, qu'est-ce qui vous a surpris ?",
            title=group.situation(moved),
        )
    overdrawn = any(isinstance(event, AccountOverdrawn) for event in group.events)
    struck = next((event for event in group.events if isinstance(event, HazardStruck)), None)
    if overdrawn:
        yield tr("La caisse est passée sous zéro. À quel moment l'avez-vous senti venir ?")
    elif struck is not None:
        title = group.table.scenario.hazards[struck.hazard].title.rstrip(" .")
        if struck.softening is not None:
            yield tr(
                "« {title} » : qu'aviez-vous décidé avant, qui a amorti le choc ?", title=title
            )
        else:
            yield tr("« {title} » : qu'est-ce qui aurait pu amortir le choc ?", title=title)
    yield tr("Racontez l'aventure en trois phrases à quelqu'un qui n'était pas là.")
    yield tr("Quel moment garderez-vous en tête demain matin ?")


def _felt(group: _Group) -> Iterator[str]:
    tr = group.locale.tr
    withdrew = next((event for event in group.events if isinstance(event, SeatWithdrew)), None)
    if withdrew is not None:
        yield tr(
            "{name} a pris du recul, à bout de forces. Qui l'avait vu venir ?",
            name=group.table.name(withdrew.seat),
        )
    tiring = _most_tiring(group)
    if tiring:
        yield tr(
            "Autour de « {title} », la fatigue est montée. Qu'est-ce qui a pesé ?",
            title=group.situation(tiring),
        )
    yield tr("À quel moment vous êtes-vous sentis écoutés ? À quel moment, pas du tout ?")
    yield tr("Qu'est-ce que votre rôle a pensé sans le dire ?")


def _decided(group: _Group) -> Iterator[str]:
    tr, ntr = group.locale.tr, group.locale.ntr
    portrait = group.mirror
    overridden = next((event for event in _settled(group) if event.how == "overridden"), None)
    amended = next((event for event in _settled(group) if event.how == "amended"), None)
    alone = dict(portrait.decided_by).get(CHAIR.id, 0)
    if overridden is not None:
        yield tr("Vous avez passé outre une objection. Referiez-vous pareil ?")
    if amended is not None:
        yield tr(
            "L'objection de {names} a été entendue. Qu'est-ce qui a fait qu'on l'écoute ?",
            names=group.table.names(amended.seats),
        )
    minority = _minority(portrait)
    if minority is not None:
        yield tr(
            "La voix de {name} a souvent été minoritaire. Qu'est-ce que ça fait, vu de sa place ?",
            name=group.table.name(minority),
        )
    if alone > 1:
        yield ntr(
            "{n} fois, une seule personne a tranché. Ça vous allait ? Même à celles et ceux qui ont perdu ?",
            "{n} fois, une seule personne a tranché. Ça vous allait ? Même à celles et ceux qui ont perdu ?",
            alone,
        )
    if portrait.facts_shared[0] < portrait.facts_shared[1]:
        yield tr(
            "Des secrets sont restés dans les poches. Qui veut dire le sien, et pourquoi l'avoir gardé ?"
        )
    if portrait.opinions_changed[0]:
        yield tr("Parler a fait changer des avis. Quel argument vous a retournés ?")
    yield tr("Qui a le plus parlé ? Qui a le plus pesé ? Est-ce la même personne ?")
    yield tr(
        "Pour quelle décision votre manière de voter était-elle la bonne ? Pour laquelle, non ?"
    )


def _what_if(group: _Group) -> Iterator[str]:
    tr = group.locale.tr
    missed = _missed(group.analysis) if group.analysis else None
    if missed is not None:
        situation, option = missed
        listed = group.table.scenario.situations[situation]
        yield tr(
            "Pour « {situation} », « {option} » menait souvent plus loin. Que fallait-il savoir pour le choisir ?",
            situation=group.situation(situation),
            option=listed.option(option).title.rstrip(" ."),
        )
    gain = group.analysis.debate_gain if group.analysis else None
    if gain is not None and round(gain.value) < 0:
        yield tr("Votre première idée allait plus loin. À quoi le débat a-t-il servi quand même ?")
    yield tr("Le chemin qui mène le plus haut est-il celui que vous auriez aimé vivre ?")
    yield tr("Si vous rejouiez, à quel embranchement tourneriez-vous ?")


def _real_life(group: _Group) -> Iterator[str]:
    tr = group.locale.tr
    yield tr(
        "Qu'est-ce qui, dans votre aventure, ressemble à la vraie ? Qu'est-ce qui en est loin ?"
    )
    yield from group.table.scenario.guide.questions
    yield tr("Qu'avez-vous appris qui vous resservira ailleurs ?")


def _here(group: _Group) -> Iterator[str]:
    tr = group.locale.tr
    yield tr("De quoi notre village, notre quartier, notre lycée manque-t-il vraiment ?")
    yield tr(
        "Qui fait déjà quelque chose de proche ? Comment compléter ce qui existe, au lieu de le concurrencer ?"
    )
    yield tr("Dans cette pièce, qui sait faire quoi ? À qui irait-on en parler d'abord ?")


_ASKS: Final[Mapping[Step, Callable[[_Group], Iterator[str]]]] = MappingProxyType(
    {
        "happened": _happened,
        "felt": _felt,
        "decided": _decided,
        "what_if": _what_if,
        "real_life": _real_life,
        "here": _here,
    }
)


def _by_turn(group: _Group, targets: Sequence[str] | None) -> dict[int, int]:
    """Points moved at each turn that took a decision, up or down; energy where `targets` is None."""
    moved = {decision.turn: 0 for decision in group.table.state.decisions}
    for line in contributions(group.events):
        if line.turn not in moved:
            continue
        if targets is None and line.target.startswith("energy:"):
            moved[line.turn] -= line.delta
        elif targets is not None and line.target in targets:
            moved[line.turn] += abs(line.delta)
    return moved


def _situation_of(group: _Group, moved: Mapping[int, int]) -> str:
    """The situation of the turn that moved most; empty when nothing moved."""
    most = max(moved.values(), default=0)
    if most <= 0:
        return ""
    turn = next(turn for turn, points in moved.items() if points == most)
    return next(
        decision.situation for decision in group.table.state.decisions if decision.turn == turn
    )


def _most_moved(group: _Group) -> str:
    return _situation_of(group, _by_turn(group, INDICATORS))


def _most_tiring(group: _Group) -> str:
    return _situation_of(group, _by_turn(group, None))


def _settled(group: _Group) -> Iterator[ObjectionSettled]:
    return (event for event in group.events if isinstance(event, ObjectionSettled))


def _minority(portrait: Mirror) -> int | None:
    """The one seat that was outvoted at least twice, and more than any other."""
    most = max(portrait.outvoted, default=0)
    return (
        portrait.outvoted.index(most) if most > 1 and portrait.outvoted.count(most) == 1 else None
    )


def _missed(analysis: Analysis) -> tuple[str, str] | None:
    """The situation and option that would have promised most more than what was taken."""
    best: tuple[float, str, str] | None = None
    for crossroads in analysis.crossroads:
        taken = crossroads.prospect(crossroads.taken)
        for other in crossroads.prospects:
            if taken is None or crossroads.decision is None:
                continue
            more = other.expected.value - taken.expected.value
            if more >= 1 and (best is None or more > best[0]):
                best = (more, crossroads.situation, other.option)
    return None if best is None else best[1:]

"""The run sheet: the hour minute by minute, the road of this seed, who knows what, the debrief."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kessessa.core.hour import Kind, Place
from kessessa.reports.class_kit.ballots import LETTERS
from kessessa.reports.class_kit.context import Lesson, Stop
from kessessa.reports.class_kit.observers import CARDS
from kessessa.reports.document.blocks import (
    Block,
    Card,
    Heading,
    Item,
    Items,
    NewSheet,
    Table,
    Text,
    Together,
)
from kessessa.text import (
    STEPS,
    debrief_questions,
    listing,
    minutes,
    seed_code,
    share_of_debrief,
    step_titles,
)

_ENOUGH: Final = 3
"""Pupils that a table keeps before any is sent to observe."""


def sheet(lesson: Lesson) -> Iterator[Block]:
    """Everything that whoever runs the hour needs in hand; secrets are on sheets of their own."""
    yield Heading(lesson.locale.tr("Le déroulé"), 1, icon="clock", kicker=lesson.where)
    yield from _before(lesson)
    yield from _hour(lesson)
    yield from _road(lesson)
    yield from _debrief(lesson)
    yield from _secrets(lesson)


def _before(lesson: Lesson) -> Iterator[Block]:
    tr, hour = lesson.locale.tr, lesson.hour
    names = listing(tuple(role.name for role in lesson.roles), lesson.locale)
    yield Heading(tr("Avant"), 2)
    yield Items(
        (
            Item(
                tr(
                    "Une table par personnage : {names}. {how}", names=names, how=_share(lesson)
                ).strip(),
                "box",
            ),
            Item(
                tr(
                    "Livrets de rôle imprimés recto verso, retournés sur le bord court, pliés en deux. Sans recto verso : glissez la feuille intérieure dans l'autre, texte vers le dedans."
                ),
                "box",
            ),
            Item(tr("Bulletins découpés, un jeu par table. Des stylos."), "box"),
            Item(
                tr(
                    "La partie lancée avec le code {code}, sinon les livrets parlent d'une autre route.",
                    code=seed_code(lesson.context.game.root.seed),
                ),
                "box",
                note=_command(lesson),
            ),
        )
    )
    if hour.is_tight:
        yield Text(
            tr(
                "À {n} tables en {minutes}, les débats seront très courts. Mieux vaut moins de tables, ou plus de temps.",
                n=hour.tables,
                minutes=minutes(hour.minutes, lesson.locale),
            ),
            "strong",
        )


def _share(lesson: Lesson) -> str:
    """How pupils sit; empty when nobody has counted them."""
    tr, ntr, hour = lesson.locale.tr, lesson.locale.ntr, lesson.hour
    each, left = divmod(hour.pupils, hour.tables)
    if not hour.pupils:
        return ""
    if not each:
        return tr("Des compagnons tiennent les places vides.")
    if not left:
        return ntr("Soit {n} élève par table.", "Soit {n} élèves par table.", each)
    if left > CARDS or each < _ENOUGH:
        return tr("Soit {few} ou {more} élèves par table.", few=each, more=each + 1)
    return ntr(
        "Soit {each} par table, et {n} élève qui observe, fiche en main.",
        "Soit {each} par table, et {n} élèves qui observent, fiche en main.",
        left,
        each=each,
    )


def _command(lesson: Lesson) -> str:
    root = lesson.context.game.root
    return (
        f"kessessa play {lesson.scenario.id} --seats {len(root.seats)} "
        f"--length {lesson.hour.length} --seed {root.seed}"
    )


# -- the hour ----------------------------------------------------------------------------------


def _hour(lesson: Lesson) -> Iterator[Block]:
    tr, hour = lesson.locale.tr, lesson.hour
    rows = [_row(lesson, Place("roles"), tr("Accueil. Qui est qui : chaque table lit son livret."))]
    rows.append(_row(lesson, Place("charter"), tr("La charte : un nom, trois promesses.")))
    for stop in lesson.road:
        seconds = hour.seconds_of(stop.number)
        rows.append((_at(hour.start_of(stop.number)), lesson.title(stop), _lasts(lesson, seconds)))
    rows.append(
        _row(lesson, Place("debrief"), tr("Le débrief. C'est la leçon : gardez-le entier."))
    )
    rows.append(
        _row(lesson, Place("booklet"), tr("Le livret : un mot de la fin, et on l'imprime."))
    )
    yield Heading(tr("L'heure, minute par minute"), 2)
    yield Table((tr("Minute"), tr("Quoi"), tr("Durée")), tuple(rows), (2, 10, 3), (2,))
    yield Text(_moments(lesson), lead=tr("Une situation."))
    yield Card(
        (
            Text(
                tr(
                    "Raccourcissez les débats, ou passez une situation tirée au sort. À la minute {assembly} au plus tard, allez à la dernière situation ; à la minute {debrief}, au débrief, où que vous en soyez.",
                    assembly=_at(hour.assembly_by),
                    debrief=_at(hour.debrief_by),
                ),
                lead=tr("En retard ?"),
            ),
        ),
        "plain",
    )


def _row(lesson: Lesson, place: Place, text: str) -> tuple[str, str, str]:
    step = lesson.hour.step(place)
    return _at(step.start), text, _lasts(lesson, step.seconds)


def _at(seconds: int) -> str:
    """The minute on the clock, the one that has begun."""
    return str(seconds // 60)


def _lasts(lesson: Lesson, seconds: int) -> str:
    """`5 min`, `4 min 45`, `30 s`."""
    whole, rest = divmod(seconds, 60)
    if not whole:
        return lesson.locale.tr("{n} s", n=rest)
    duration = minutes(whole, lesson.locale)
    return f"{duration} {rest:02}" if rest else duration


def _moments(lesson: Lesson) -> str:
    tr = lesson.locale.tr
    named: tuple[tuple[Kind, str], ...] = (
        ("read", tr("lire")),
        ("cards", tr("regarder son livret")),
        ("debate", tr("débattre")),
        ("decide", tr("décider")),
        ("outcome", tr("voir la suite")),
    )
    roles = tuple(
        f"{name} {_lasts(lesson, lesson.hour.step(Place(kind, 1)).seconds)}" for kind, name in named
    )
    return listing(roles, lesson.locale).capitalize() + "."


# -- the road ----------------------------------------------------------------------------------


def _road(lesson: Lesson) -> Iterator[Block]:
    tr = lesson.locale.tr
    yield Heading(tr("La route"), 2)
    yield Text(
        tr(
            "Tout se lit à l'écran ; voici ce qu'il est bon d'y ajouter. Décision courante : une manière légère (la présidence, une commission). Décision fondatrice : une manière qui rassemble (le consentement, le consensus). Les lettres sont celles des bulletins ; une proposition peut être fermée le moment venu."
        ),
        "small",
    )
    for stop in lesson.stops:
        yield _stop(lesson, stop)


def _stop(lesson: Lesson, stop: Stop) -> Together:
    tr, typeset, situation = lesson.locale.tr, lesson.context.typeset, stop.situation
    options = " · ".join(
        f"{letter} {typeset(option.title)}"
        for letter, option in zip(LETTERS, situation.options, strict=False)
    )
    blocks: list[Block] = [
        Heading(lesson.title(stop), 3, kicker=_kicker(lesson, stop)),
        Text(options, "quiet", typeset(situation.question)),
    ]
    if situation.facilitator:
        blocks.append(Text(typeset(situation.facilitator), lead=tr("À dire.")))
    return Together(tuple(blocks))


def _kicker(lesson: Lesson, stop: Stop) -> str:
    tr, hour = lesson.locale.tr, lesson.hour
    stakes = (
        tr("Une décision courante"),
        tr("Une décision importante"),
        tr("Une décision fondatrice"),
    )[stop.situation.stakes - 1]
    if lesson.flag(stop):
        return f"{lesson.flag(stop)} · {stakes}"
    kept = tr("tirée au sort, peut se passer") if stop.number in hour.drawn else tr("à garder")
    minute = tr("Minute {n}", n=_at(hour.start_of(stop.number)))
    return f"{minute} · {stakes} · {kept}"


# -- the debrief, and what nobody else may read --------------------------------------------------


def _debrief(lesson: Lesson) -> Iterator[Block]:
    tr, hour, context = lesson.locale.tr, lesson.hour, lesson.context
    titles = step_titles(lesson.locale)
    whole = hour.step(Place("debrief")).seconds // 60
    yield Heading(tr("Le débrief"), 2)
    yield Text(
        tr(
            "L'écran pose des questions tirées de votre partie. Celles-ci vont à toutes. Laissez un silence après chacune, et parlez le moins possible."
        )
    )
    for step in STEPS:
        questions = debrief_questions(step, context.scenario, context.game.root, (), lesson.locale)
        share = share_of_debrief(whole, step)
        lasts = minutes(share, lesson.locale) if share else tr("s'il reste du temps")
        yield Together(
            (
                Heading(f"{titles[step]} · {lasts}", 3),
                Items(tuple(Item(question) for question in questions)),
            )
        )


def _secrets(lesson: Lesson) -> Iterator[Block]:
    tr, typeset = lesson.locale.tr, lesson.context.typeset
    yield NewSheet()
    yield Heading(tr("Qui sait quoi"), 1, icon="secret", kicker=lesson.where)
    yield Text(
        tr("Pour vous seulement : ne projetez pas cette feuille, ne la laissez pas sur une table."),
        "strong",
    )
    wishes = tuple((role.name, typeset(role.wish.text)) for role in lesson.roles)
    yield Table((tr("Qui"), tr("Son vœu secret")), wishes, (2, 14))
    rows = tuple(row for stop in lesson.stops for row in _known(lesson, stop))
    yield Table((tr("Situation"), tr("Qui"), tr("Ce que dit son livret")), rows, (4, 2, 10))


def _known(lesson: Lesson, stop: Stop) -> Iterator[tuple[str, str, str]]:
    """A row for each that knows something; the situation is named on the first."""
    named = ". ".join(part for part in (lesson.title(stop), lesson.flag(stop)) if part)
    for role in lesson.roles:
        fact = lesson.knows(stop, role)
        if fact:
            yield named, role.name, fact
            named = ""

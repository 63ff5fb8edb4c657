"""Pieces that several pages share: the header, the compass, the people, the options.

Long because each piece that two pages share stands here once.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import replace

from kessessa.core.events import Contribution, Event
from kessessa.core.rules.offers import Offer, offers
from kessessa.core.scenario import INDICATORS, Option
from kessessa.screens.ui.commands import Command
from kessessa.screens.ui.game_commands import OpenHour, OpenPause
from kessessa.screens.ui.messages import CommandPressed, Message
from kessessa.screens.ui.nodes import (
    Button,
    Card,
    Change,
    Chip,
    Column,
    Gauge,
    Header,
    Node,
    OptionCard,
    Portrait,
    Road,
    Text,
    Wrap,
)
from kessessa.screens.ui.play import Play
from kessessa.text import (
    Locale,
    method_texts,
    names,
    numbers,
    sentences,
)

LETTERS = "ABCDEFGH"

SIGN_KEY = "t"
"""Opens the page of the hour from every page of the game, when there is a sign to press."""


def press(text: str, command: Command, key: str = "", *, primary: bool = False) -> Button:
    """A button that runs a command."""
    return Button(text, CommandPressed(command), key, primary=primary)


def header(play: Play, place: str, menu: Button | None) -> Header:
    """The band of a game page: the road, where we are, weeks and money."""
    state = play.state
    locale = play.locale
    stages = [stage.id for stage in play.scenario.stages]
    current = stages.index(state.stage) if state.stage in stages else -1
    if state.ending is not None:
        current = len(stages)
    facts: tuple[str, ...] = (
        locale.tr(
            "Semaine {week} / {weeks}",
            week=state.week,
            weeks=max(play.scenario.start.weeks, state.week),
        ),
        numbers.euros(state.treasury, locale),
    )
    if play.unsaved:
        facts = (locale.tr("Non enregistré"), *facts)
    road = Road(tuple(stage.title for stage in play.scenario.stages), current)
    return Header(place, road, facts, menu, sign(play))


def source_line(source: str, checked_on: str, locale: Locale) -> Text:
    """Where a claim about the world comes from, and when it was checked."""
    if not checked_on:
        return Text(locale.tr("Source : {source}", source=source), "small")
    date = numbers.long_date(checked_on, locale)
    dated = locale.tr("Source : {source}, vérifié le {date}", source=source, date=date)
    return Text(dated, "small")


def stage_title(play: Play) -> str:
    """« Étape 3 · Trouver un lieu », or the crisis."""
    locale = play.locale
    for number, stage in enumerate(play.scenario.stages, start=1):
        if stage.id == play.state.stage:
            return locale.tr("Étape {number} · {title}", number=number, title=stage.title)
    return play.scenario.title


def gauges(play: Play, moved: Mapping[str, int] | None = None) -> tuple[Node, ...]:
    """The five indicators; `moved` tells by how much each has just changed."""
    locale = play.locale
    moved = moved or {}
    display = play.settings.display
    nodes: list[Node] = []
    for indicator in INDICATORS:
        value = play.state[indicator]
        change = moved.get(indicator, 0)
        value_text = str(value) if display == "numbers" else ""
        if display == "words":
            value_text = sentences.value_word(value, locale)
        nodes.append(
            Gauge(
                indicator,
                names.indicators(locale)[indicator].name,
                value,
                value_text,
                value - change if change else None,
                numbers.signed(change, locale) if change and display == "numbers" else "",
            )
        )
    return tuple(nodes)


def compass(play: Play, moved: Mapping[str, int] | None = None, *extra: Node) -> Card:
    """La boussole: the five indicators on a card, and what else belongs beside them."""
    title = Text(play.locale.tr("La boussole"), "heading")
    if play.settings.display == "none":
        hidden = Text(
            play.locale.tr("Les indicateurs sont cachés : parlez de ce que vous voyez."), "quiet"
        )
        return Card(Column((title, hidden, *extra)))
    return Card(Column((title, *gauges(play, moved), *extra), gap="tight"))


def costs(option: Option, locale: Locale) -> tuple[Chip, ...]:
    """What an option costs, as chips: euros, euros a month, weeks, effort."""
    cost = option.cost
    chips = []
    if cost.treasury:
        chips.append(Chip(numbers.signed_euros(cost.treasury, locale), "sand", "money"))
    if cost.monthly:
        chips.append(Chip(numbers.per_month(cost.monthly, locale), "sand", "money"))
    if cost.weeks:
        chips.append(Chip(numbers.weeks(cost.weeks, locale), "sand", "weeks"))
    if cost.effort:
        effort = locale.ntr(
            "{n} effort pour tout le monde", "{n} efforts pour tout le monde", cost.effort
        )
        chips.append(Chip(effort, "sand", "effort"))
    return tuple(chips) or (Chip(locale.tr("Ne coûte rien"), "sand"),)


def closed_sentences(play: Play, offer: Offer) -> tuple[str, ...]:
    """Why an option is closed, in sentences."""
    return tuple(sentences.closed(reason, play.locale) for reason in offer.closed)


def option_cards(play: Play, messages: Mapping[str, Message] | None = None) -> tuple[Node, ...]:
    """The options of the situation, lettered; pressable where a message is given."""
    cards: list[Node] = []
    listed = offers(play.scenario, play.state)
    for place, offer in enumerate(listed):
        option = offer.option
        message = (messages or {}).get(option.id)
        cards.append(
            OptionCard(
                LETTERS[place],
                option.title,
                option.detail,
                costs(option, play.locale),
                closed_sentences(play, offer),
                message if offer.is_open else None,
                str(place + 1) if message is not None and offer.is_open else "",
            )
        )
    return tuple(cards)


def motion_text(play: Play) -> str:
    """The charter as the motion would have it, in words; empty without a motion."""
    locale, motion = play.locale, play.state.motion
    if motion is None:
        return ""
    promises = [
        promise.title for promise in play.scenario.promises if promise.id in motion.promises
    ]
    return locale.tr(
        "Nouvelle charte : {method}. Promesses : {promises}.",
        method=method_texts(locale)[motion.method].name,
        promises=", ".join(promises) or "–",
    )


def letter(play: Play, option_id: str) -> str:
    """The letter of an option on the page."""
    ids = [option.id for option in play.situation.options]
    return LETTERS[ids.index(option_id)]


def portrait(
    play: Play,
    seat: int,
    face: str = "calm",
    *,
    caption: str | None = None,
    badge: Chip | None = None,
    says: str = "",
    speaking: bool = False,
    faded: bool = False,
) -> Portrait:
    """Somebody at the table."""
    role = play.role(seat)
    return Portrait(
        f"{play.scenario.id}/{role.portrait or role.id}",
        face,
        role.name,
        role.trade if caption is None else caption,
        badge,
        says,
        speaking,
        faded or seat in play.state.resting,
        play.state.energy[seat],
    )


def face(play: Play, seat: int, look: str = "calm", *, faded: bool = False) -> Portrait:
    """A face alone, without a word."""
    return replace(portrait(play, seat, look, caption="", faded=faded), name="", energy=None)


def faces(play: Play, seats: Iterable[int], done: Container[int]) -> Wrap:
    """Faces in a line; those who have not had their turn are faded."""
    return Wrap(tuple(face(play, seat, faded=seat not in done) for seat in seats), "center")


def everybody(play: Play, *, speaking: int | None = None) -> Wrap:
    """All seats in a line."""
    locale = play.locale
    return Wrap(
        tuple(
            portrait(
                play,
                seat,
                "explaining" if seat == speaking else "calm",
                caption="",
                speaking=seat == speaking,
                badge=Chip(locale.tr("prend du recul")) if seat in play.state.resting else None,
            )
            for seat in range(len(play.state.seats))
        ),
        "center",
    )


def change_lines(play: Play, events: Iterable[Event]) -> tuple[Change, ...]:
    """The ledger lines of some events, one for each change, energy gathered by sentence."""
    locale = play.locale
    lines: list[Change] = []
    energy: dict[tuple[str, int], list[int]] = {}
    for event in events:
        if not isinstance(event, Contribution):
            continue
        because = sentences.because(event, locale)
        target = event.target
        if target.startswith("energy:"):
            energy.setdefault((because, event.delta), []).append(int(target[7:]))
            continue
        if target in INDICATORS:
            if play.settings.display == "none":
                continue
            amount = numbers.signed(event.delta, locale)
            if play.settings.display == "words":
                amount = "+" if event.delta > 0 else "−"
            label = names.indicators(locale)[target].short
        else:
            amount = {
                "treasury": lambda delta: numbers.signed_euros(delta, locale),
                "monthly": lambda delta: numbers.per_month(delta, locale),
                "week": lambda delta: numbers.weeks(delta, locale),
            }[target](event.delta)
            label = names.resources(locale)[target].name
        lines.append(Change(target, amount, label, because))
    for (because, delta), seats in energy.items():
        whom = locale.tr("toute l'équipe")
        if len(seats) < len(play.state.active):
            whom = ", ".join(play.name(seat) for seat in seats)
        label = locale.tr("Énergie : {whom}", whom=whom)
        lines.append(Change("energy", numbers.signed(delta, locale), label, because))
    return tuple(lines)


def sign(play: Play) -> Button | None:
    """How late it is, in words; None while the table is on time, or nobody keeps the hour."""
    pace, locale = play.pace, play.locale
    if pace is None or not (pace.is_late or pace.advice):
        return None
    text = locale.tr("{minutes} de retard", minutes=numbers.minutes(pace.late // 60, locale))
    if pace.advice == "debrief":
        text = locale.tr("C'est l'heure du débrief")
    elif pace.advice == "assembly":
        text = locale.tr("C'est l'heure de conclure")
    return Button(text, CommandPressed(OpenHour()), SIGN_KEY, small=True, icon="clock")


def pause_button(play: Play) -> Button:
    """The way out, on Esc."""
    return Button(play.locale.tr("Pause"), CommandPressed(OpenPause()), "escape", small=True)


def digit_key(number: int) -> str:
    """The key of the choice of this number, from 1: a digit, 0 for the tenth, none beyond."""
    return str(number % 10) if number <= 10 else ""

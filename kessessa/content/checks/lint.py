"""Advice to authors: what makes a scenario poorer without making it unplayable (docs/format.md)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from kessessa.content.checks.links import find_place, place_of
from kessessa.content.checks.reachability import unreachable
from kessessa.content.load_context import LoadContext
from kessessa.content.source.scenario_files import Sources
from kessessa.core.rules.plan import draw_plan
from kessessa.core.scenario import (
    INDICATORS,
    LENGTHS,
    MINUTES,
    Effect,
    Option,
    Scenario,
    Situation,
)

WORDS_A_MINUTE: Final = 130
"""Words that a pupil reads aloud in a minute, in a room with noise."""
LONGEST_SENTENCE: Final = 20
_SENTENCE: Final = re.compile(r"[^.!?…:;»]+")
_WORD: Final = re.compile(r"[^\W_][\w’'-]*")


def words_in(text: str) -> int:
    """Words of a text, counted as people do: `l'école` is one, punctuation none."""
    return len(_WORD.findall(text))


def advise(scenario: Scenario, context: LoadContext, sources: Sources) -> None:
    """Report everything that is worth a second look; while there are faults, the texts alone."""
    _texts(context)
    if context.faults or context.partial:
        return
    _facts(context)
    _reach(scenario, context, sources)
    _people_and_promises(scenario, context, sources)
    _situations(scenario, context, sources)
    _reading_time(scenario, context, sources)


def _texts(context: LoadContext) -> None:
    for text, at, most in context.texts:
        count = words_in(text)
        if count > most:
            context.warn("K040", at, n=count, most=most)
        for sentence in _SENTENCE.findall(text):
            length = words_in(sentence)
            if length > LONGEST_SENTENCE:
                start = " ".join(sentence.split()[:4])
                context.warn("K041", at, n=length, word=start)


def _facts(context: LoadContext) -> None:
    read = context.used("fact")
    for fact, at in context.declared.get("fact", {}).items():
        if fact not in read:
            context.warn("K033", at, word=fact)


def _people_and_promises(scenario: Scenario, context: LoadContext, sources: Sources) -> None:
    knowing = {
        voice.role
        for situation in scenario.situations.values()
        for voice in situation.voices
        if voice.knows
    }
    for role in scenario.roles:
        if role.id not in knowing:
            context.warn("K037", place_of(sources, "roles", role.id), word=role.id)
    tied = {promise for option in _options(scenario) for promise in (*option.keeps, *option.breaks)}
    for promise in scenario.promises:
        if promise.id not in tied and not promise.broken_by:
            context.warn("K036", place_of(sources, "promises", promise.id), word=promise.id)
    moved = {effect.target for effect in _effects(scenario)}
    for indicator in INDICATORS:
        if indicator not in moved:
            context.warn("K034", sources.main, word=indicator)


def _reach(scenario: Scenario, context: LoadContext, sources: Sources) -> None:
    for name in unreachable(scenario):
        situation, _, _ = name.partition(".")
        lists = ("situations", "hazards", "endings")
        at = next(
            (at for key in lists if (at := find_place(sources, key, situation))), sources.main
        )
        context.warn("K030", at, word=name)


def _situations(scenario: Scenario, context: LoadContext, sources: Sources) -> None:
    stages = Counter(situation.stage for situation in scenario.situations.values())
    for stage in scenario.stages:
        if stages[stage.id] == 1:
            context.warn("K025", place_of(sources, "stages", stage.id), word=stage.id, n=1)
    mute = 0
    read = context.used("fact")
    total = 0
    for situation in _played(scenario):
        at = place_of(sources, "situations", situation.id)
        if not situation.question.rstrip().endswith("?"):
            context.warn("K042", at)
        secrets = sum(bool(voice.knows) for voice in situation.voices)
        if secrets < 2:
            context.warn("K038", at, word=situation.id, n=secrets)
        total += len(situation.options)
        mute += sum(
            not _has_a_future(option, situation, context, read) for option in situation.options
        )
    if mute * 2 > total:
        context.warn("K035", sources.main, n=mute, total=total)


def _has_a_future(
    option: Option, here: Situation, context: LoadContext, read: frozenset[str]
) -> bool:
    """Whether something later depends on this option having been taken."""
    chosen = (use.id for use in context.uses if use.kind == "option")
    return (
        bool(option.later or option.form or option.postpone)
        or any(fact in read for fact in option.facts)
        or f"{here.id}.{option.id}" in chosen
    )


def _reading_time(scenario: Scenario, context: LoadContext, sources: Sources) -> None:
    """A third of the minutes may go to reading; the rest is for talking and the debrief."""
    for length in LENGTHS:
        road = draw_plan(scenario, length, 0)
        count = words_in(scenario.text) + sum(_words_of(scenario.situations[name]) for name in road)
        minutes = round(count / WORDS_A_MINUTE)
        most = MINUTES[length] // 3
        if minutes > most:
            context.warn("K043", sources.main, n=minutes, length=length, most=most)


def _words_of(situation: Situation) -> int:
    texts = [situation.text, situation.question]
    for option in situation.options:
        texts += [option.title, option.detail]
    spoken = sum(words_in(voice.says) for voice in situation.voices[:5])
    outcome = max(words_in(option.outcome) for option in situation.options)
    return sum(map(words_in, texts)) + spoken + outcome


def _played(scenario: Scenario) -> tuple[Situation, ...]:
    return tuple(situation for situation in scenario.situations.values() if not situation.crisis)


def _options(scenario: Scenario) -> Iterator[Option]:
    return (option for situation in _played(scenario) for option in situation.options)


def _effects(scenario: Scenario) -> Iterator[Effect]:
    for option in _options(scenario):
        yield from option.effects
    for hazard in scenario.hazards.values():
        yield from hazard.effects

"""What was said before deciding, and how it was decided."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from kessessa.core.methods import BY_ID
from kessessa.core.scenario import MENTIONS
from kessessa.reports.booklet.context import BookletContext
from kessessa.reports.document.blocks import Block, Item, Items, Text, Together
from kessessa.reports.model.chronicle import Chapter, Poll
from kessessa.text import ballots, listing, mentions, method_texts


def debate(context: BookletContext, chapter: Chapter) -> Iterator[Block]:
    """What each thought before talking, and what was put on the table."""
    tr, locale, chronicle = context.locale.tr, context.locale, context.chronicle
    if chapter.opinions:
        supporters: defaultdict[str, list[str]] = defaultdict(list)
        for opinion in chapter.opinions:
            supporters[opinion.option].append(chronicle.person(opinion.role))
        opinions_in_words = " ".join(
            tr(
                "{names} : « {title} ».",
                names=listing(tuple(names), locale),
                title=chapter.choice(option),
            )
            for option, names in supporters.items()
        )
        yield Text(opinions_in_words, lead=tr("Avant d'en parler."))
    shared = [fact for fact in chapter.facts if fact.shared]
    if shared:
        items = tuple(
            Item(
                tr("« {title} »", title=fact.text),
                "share",
                tr("{name} :", name=chronicle.person(fact.role)),
            )
            for fact in shared
        )
        yield Together((Text("", lead=tr("Mis au pot commun.")), Items(items)))


def vote(context: BookletContext, chapter: Chapter) -> Iterator[Block]:
    """The method, the ballots, the objections."""
    tr, locale, chronicle = context.locale.tr, context.locale, context.chronicle
    if not chapter.method:
        return
    method = method_texts(locale)[chapter.method]
    sentences = [method.how]
    if chapter.by_charter:
        sentences.append(tr("C'est la manière de notre charte."))
    if chapter.proposal:
        sentences.append(
            tr("La proposition : « {title} ».", title=chapter.choice(chapter.proposal))
        )
    if chapter.delegates:
        sentences.append(
            tr("La commission : {names}.", names=listing(context.people(chapter.delegates), locale))
        )
    lines = [sentence for poll in chapter.polls for sentence in _ballots(context, chapter, poll)]
    lines += [
        Item(
            _settlement(context, objection.settled, chapter.choice(objection.proposal)),
            lead=tr("{name} fait objection.", name=chronicle.person(objection.role)),
            note=tr("« {title} »", title=objection.reason) if objection.reason else "",
        )
        for objection in chapter.objections
    ]
    yield Together((Text(" ".join(sentences), lead=method.name + "."), Items(tuple(lines))))


def _ballots(context: BookletContext, chapter: Chapter, poll: Poll) -> Iterator[Item]:
    """The count of a reveal, one line a candidate or an answer."""
    tr, locale, chronicle = context.locale.tr, context.locale, context.chronicle
    lead = _which(context, chapter, poll)
    if poll.hands:
        counts = tuple(f"{chapter.choice(count.option)} {count.hands}" for count in poll.hands)
        yield Item(tr("À mains levées : {counts}.", counts=listing(counts, locale)), lead=lead)
        return
    answers: defaultdict[str, list[str]] = defaultdict(list)
    mentioned = any(len(ballot.answers) > 1 for ballot in poll.ballots)
    for ballot in poll.ballots:
        if not ballot.answers:
            answers["abstain"].append(chronicle.person(ballot.role))
        elif not mentioned:
            answers[ballot.answers[0]].append(chronicle.person(ballot.role))
    named = ballots(locale)
    lines = list(_mentions(context, chapter, poll)) if mentioned else []
    for answer, names in answers.items():
        title = named.get(answer) or tr("« {title} »", title=chapter.choice(answer))
        lines.append(tr("{title} : {names}.", title=title, names=listing(tuple(names), locale)))
    if lead:
        yield Item(" ".join(lines), lead=lead)
    else:
        yield from (Item(line) for line in lines)


def _which(context: BookletContext, chapter: Chapter, poll: Poll) -> str:
    """Which of several reveals this is; nothing when there was only one."""
    if len(chapter.polls) < 2:
        return ""
    tr = context.locale.tr
    method = BY_ID.get(poll.method)
    if method is not None and method.proposes:
        return tr("Sur « {title} ».", title=chapter.choice(poll.candidates[0]))
    return (tr("Premier tour."), tr("Second tour."), tr("La présidence départage."))[poll.round - 1]


def _mentions(context: BookletContext, chapter: Chapter, poll: Poll) -> Iterator[str]:
    """Majority judgment: the mentions that each candidate received, best first."""
    tr, locale = context.locale.tr, context.locale
    named = mentions(locale)
    for place, candidate in enumerate(poll.candidates):
        counts = Counter(ballot.answers[place] for ballot in poll.ballots if ballot.answers)
        counts_in_words = tuple(
            locale.ntr(
                "{n} « {mention} »", "{n} « {mention} »", counts[mention], mention=named[mention]
            )
            for mention in reversed(MENTIONS)
            if counts[mention]
        )
        title = tr("« {title} »", title=chapter.choice(candidate))
        yield tr("{title} : {names}.", title=title, names=listing(counts_in_words, locale))


def _settlement(context: BookletContext, settled: str, proposal: str) -> str:
    tr = context.locale.tr
    if settled == "amended":
        return tr("La proposition « {title} » a été améliorée.", title=proposal)
    if settled == "withdrawn":
        return tr("La proposition « {title} » a été retirée.", title=proposal)
    if settled == "overridden":
        return tr("On est passé outre, et « {title} » est resté tel quel.", title=proposal)
    return tr("La question est restée ouverte.")

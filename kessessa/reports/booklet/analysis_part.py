"""The back of a booklet: accounts, energy, mirror, secrets chronicle, analysis, real life, words."""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import normalize

from kessessa.core.scenario import Term
from kessessa.core.scoring import mirror
from kessessa.reports.booklet.context import PLAIN, BookletContext
from kessessa.reports.document.blocks import (
    Block,
    Chart,
    Heading,
    Item,
    Items,
    Lines,
    Point,
    Spark,
    Sparks,
    Table,
    Text,
    Together,
)
from kessessa.reports.model.chronicle import Standing
from kessessa.text import (
    energy_word,
    euros,
    find_terms,
    mirror_sentences,
    per_month,
)


def accounts(context: BookletContext) -> Iterator[Block]:
    """Money over time, as a line and as a table."""
    tr, locale, chronicle = context.locale.tr, context.locale, context.chronicle
    moments = (
        ("", chronicle.start),
        *((chapter.title, chapter.after) for chapter in chronicle.chapters),
    )
    points = tuple(
        Point(
            str(number) if number else tr("Départ"),
            standing.treasury,
            euros(standing.treasury, locale),
        )
        for number, (_, standing) in enumerate(moments)
    )
    yield Heading(tr("Les comptes"), 1, icon="money")
    ends = {"start": points[0].shown, "end": points[-1].shown}
    if len(points) > 1:
        about = tr("La caisse, de {start} au départ à {end} à la fin.", **ends)
        yield Chart(tr("En caisse, après chaque décision"), points, about)
    rows = tuple(
        _account(context, number, title, standing)
        for number, (title, standing) in enumerate(moments)
    )
    head = (tr("Après"), tr("Semaine"), tr("En caisse"), tr("Chaque mois"))
    yield Table(head, rows, (5, 2, 2, 3), (1, 2, 3))


def _account(
    context: BookletContext, number: int, title: str, standing: Standing
) -> tuple[str, ...]:
    locale = context.locale
    return (
        f"{number} · {title}" if title else locale.tr("Départ"),
        str(standing.week),
        euros(standing.treasury, locale),
        per_month(standing.monthly, locale),
    )


def energy(context: BookletContext) -> Iterator[Block]:
    """How each role held out."""
    tr, chronicle = context.locale.tr, context.chronicle
    moments = (chronicle.start, *(chapter.after for chapter in chronicle.chapters))
    rows = tuple(
        Spark(
            person.name,
            tuple(standing.energy[seat] for standing in moments),
            energy_word(moments[-1].energy[seat], context.locale),
        )
        for seat, person in enumerate(chronicle.people)
    )
    labels = (tr("Départ"), *(str(number) for number, _ in enumerate(chronicle.chapters, 1)))
    yield Together(
        (
            Heading(tr("L'énergie de chaque personne"), 2, icon="effort"),
            Text(
                tr("De 0 à 5, au départ puis après chaque décision. À 0, on prend du recul."),
                "small",
            ),
            Sparks(rows, labels, 5),
        )
    )


def reflection(context: BookletContext) -> Iterator[Block]:
    """The mirror of the group in plain sentences."""
    tr, game = context.locale.tr, context.game
    seen = mirror(game.scenario, game.state, game.events)
    sentences = mirror_sentences(
        seen, game.scenario, game.state, context.locale, numbers=context.numbers
    )
    yield Heading(tr("Le miroir du collectif"), 1, icon="collective")
    yield Text(tr("Ni note ni classement : comment vous avez décidé."), "lead")
    if sentences:
        yield Items(tuple(Item(sentence) for sentence in sentences))
    else:
        yield Text(tr("Rien n'a encore été décidé : le miroir est vide."))


def wishes(context: BookletContext) -> Iterator[Block]:
    """What each wanted in secret; only once the game is over."""
    tr = context.locale.tr
    revealed = [person for person in context.chronicle.people if person.granted is not None]
    if not revealed:
        return
    yield Heading(tr("Ce que chaque personne voulait en secret"), 2, icon="secret")
    yield Items(
        tuple(
            Item(
                tr("« {title} »", title=person.wish),
                "check" if person.granted else "cross",
                tr("{name} :", name=person.name),
                tr("réalisé") if person.granted else tr("pas cette fois"),
            )
            for person in revealed
        )
    )


def facts(context: BookletContext) -> Iterator[Block]:
    """What was known, shared or kept."""
    tr, chronicle = context.locale.tr, context.chronicle
    kept = [
        (chapter, fact)
        for chapter in chronicle.chapters
        for fact in chapter.facts
        if not fact.shared
    ]
    shared = sum(fact.shared for chapter in chronicle.chapters for fact in chapter.facts)
    if not kept and not shared:
        return
    yield Heading(tr("Ce qui se savait"), 2, icon="share")
    if context.numbers:
        count = context.locale.ntr(
            "{n} fait a été mis au pot commun.", "{n} faits ont été mis au pot commun.", shared
        )
    else:
        count = tr("Ce qui a été mis au pot commun se lit avec chaque décision.")
    yield Text(count)
    if not kept:
        return
    yield Text("", lead=tr("Ce que personne n'a su."))
    yield Items(
        tuple(
            Item(
                tr("« {title} »", title=fact.text),
                "secret",
                tr(
                    "{name}, sur « {title} » :",
                    name=chronicle.person(fact.role),
                    title=chapter.title,
                ),
            )
            for chapter, fact in kept
        )
    )


def real_life(context: BookletContext) -> Iterator[Block]:
    """The true project behind the scenario."""
    real = context.scenario.inspired_by
    if not real.text:
        return
    yield Heading(context.locale.tr("Ailleurs, pour de vrai"), 1, icon="territory")
    yield Heading(context.typeset(real.title).rstrip(PLAIN), 2)
    yield from (Text(paragraph) for paragraph in context.paragraphs(real.text))
    yield Text(context.sourced(real.source, real.checked_on), "small")


def terms_met(context: BookletContext, printed: str) -> tuple[Term, ...]:
    """The words of the trade that a text uses, in the order of a dictionary."""
    met = {match.term_id for match in find_terms(printed, context.scenario.glossary)}
    terms = sorted(
        (term for term in context.scenario.glossary if term.id in met),
        # Accents apart: « école » stands with the e's.
        key=lambda term: (normalize("NFD", term.word.lower()).encode("ascii", "ignore"), term.word),
    )
    return tuple(terms)


def glossary(context: BookletContext, printed: str) -> Iterator[Block]:
    """The words of the trade that these pages use."""
    terms = terms_met(context, printed)
    if not terms:
        return
    yield Heading(context.locale.tr("Les mots rencontrés"), 1, icon="book")
    for term in terms:
        yield Together(
            (
                Text(context.typeset(term.text), lead=context.typeset(term.word) + "."),
                *(
                    (Text(context.sourced(term.source, term.checked_on), "small"),)
                    if term.source
                    else ()
                ),
            )
        )


def notes(context: BookletContext) -> Iterator[Block]:
    """A page to write on."""
    tr = context.locale.tr
    yield Heading(tr("Et chez nous ?"), 1)
    yield Items(
        (
            Item(tr("De quoi notre village ou notre quartier a-t-il besoin ?")),
            Item(tr("Avec qui pourrait-on le faire, et qui faudrait-il écouter d'abord ?")),
            Item(tr("Comment déciderait-on ?")),
        )
    )
    yield Lines()

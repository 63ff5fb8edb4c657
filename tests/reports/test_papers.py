"""The papers of a class: secrets in the right hands, this road and no other, pages that fold and fit."""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from types import MappingProxyType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

import kessessa
from kessessa.core.events import SituationEntered
from kessessa.core.game import Game
from kessessa.core.hour import hour_of, length_for
from kessessa.core.scenario import HasFact, Length, Not, Scenario, Voice
from kessessa.reports import Document, paint_html, paint_pdf, paint_plain
from kessessa.reports.class_kit import Lesson, all_papers, papers
from kessessa.reports.document.blocks import (
    Boxes,
    Heading,
    Leaflet,
    Lines,
    Person,
    Slips,
    Table,
    Text,
)
from kessessa.reports.document.traverse import texts, walk
from kessessa.reports.render.pdf.canvas import HEIGHT, WIDTH, Canvas
from kessessa.reports.render.pdf.flow import layout
from kessessa.reports.render.pdf.leaflet import TALL, WIDE, imposed, leaves
from kessessa.reports.render.pdf.pagination import paginated
from kessessa.text import Locale, seed_code
from tests.support.sample_scenario import mill

FR, EN = Locale("fr"), Locale("en")
TEACHER, RUN, ROLES, BALLOTS, OBSERVERS = range(5)
"""Papers in the order in which they are given."""
CANVAS = Canvas("", "fr", "")


def secret(situation: str, role: str) -> str:
    """What a role alone knows in a situation of these tests."""
    return f"Toi seul sais pour {situation} et {role}."


@cache
def whispering() -> Scenario:
    """The mill, each fact told apart, a crisis that some know of, a situation that may not come."""
    plain = mill()
    situations = {
        situation.id: replace(
            situation,
            title=f"Titre {situation.id}",
            voices=tuple(
                Voice(role.id, knows=secret(situation.id, role.id)) for role in plain.roles[1:3]
            ),
            when=Not(HasFact("wheel_mended")) if situation.id == "fair" else situation.when,
        )
        for situation in plain.situations.values()
    }
    extra = {
        f"life{number}": replace(
            situations["fair"],
            id=f"life{number}",
            title=f"Titre life{number}",
            pillar=None,
            when=None,
            voices=(Voice("r1", knows=secret(f"life{number}", "r1")),),
        )
        for number in range(4)
    }
    return replace(plain, situations=MappingProxyType({**situations, **extra}))


def lesson(
    scenario: Scenario | None = None,
    *,
    seed: int = 7,
    seats: int = 4,
    length: Length = "short",
    pupils: int = 0,
    locale: Locale = FR,
) -> Lesson:
    game = Game(scenario or whispering(), seats=seats, length=length, seed=seed)
    return Lesson.of(game, hour_of(game, 55, pupils=pupils), locale)


def in_words(document: Document) -> str:
    return "\n".join(texts(document.blocks))


def given_out(prepared: Lesson) -> tuple[Document, ...]:
    return tuple(papers(prepared).values())


def leaflets(prepared: Lesson) -> tuple[Leaflet, ...]:
    return tuple(block for block in given_out(prepared)[ROLES].blocks if isinstance(block, Leaflet))


def inside(leaflet: Leaflet) -> str:
    return "\n".join(texts(leaflet.inside))


def outside(leaflet: Leaflet) -> str:
    return "\n".join(texts((*leaflet.cover, *leaflet.back)))


# -- who is told what ----------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(6))
def test_a_secret_of_the_road_is_inside_its_own_booklet_and_in_the_run_sheet_only(
    seed: int,
) -> None:
    prepared = lesson(seed=seed)
    booklets = dict(zip([role.id for role in prepared.roles], leaflets(prepared), strict=True))
    secrets = [
        (role.id, prepared.knows(stop, role))
        for stop in prepared.stops
        for role in prepared.roles
        if prepared.knows(stop, role)
    ]
    secrets += [(role.id, prepared.context.typeset(role.wish.text)) for role in prepared.roles]
    assert len(secrets) > 8
    documents = given_out(prepared)
    for owner, fact in secrets:
        for role, booklet in booklets.items():
            assert (fact in inside(booklet)) == (role == owner)
            assert fact not in outside(booklet)
        assert fact in in_words(documents[RUN])
        for other in (TEACHER, BALLOTS, OBSERVERS):
            assert fact not in in_words(documents[other])


@pytest.mark.parametrize("seed", range(6))
def test_nothing_of_another_road_is_printed(seed: int) -> None:
    prepared = lesson(seed=seed)
    met = {stop.situation.id for stop in prepared.stops}
    strangers = [other for other in prepared.scenario.situations.values() if other.id not in met]
    printed = "\n".join(map(in_words, given_out(prepared)))
    for situation in strangers:
        assert situation.title not in printed
        assert f"pour {situation.id} et" not in printed


def test_some_roads_leave_situations_out() -> None:
    assert any(len(lesson(seed=seed).stops) < len(whispering().situations) for seed in range(6))


@settings(max_examples=40)
@given(st.integers(0, 500), st.sampled_from(["cafe", "mill"]))
def test_whatever_a_game_meets_was_printed(seed: int, which: str) -> None:
    scenario = cafe("fr") if which == "cafe" else whispering()
    prepared = lesson(scenario, seed=seed, seats=3)
    game = Game(scenario, seats=3, length="short", seed=seed)
    game.play_on()
    met = {event.situation for event in game.events if isinstance(event, SituationEntered)}
    assert met <= {stop.situation.id for stop in prepared.stops}


def test_what_may_not_come_is_flagged_in_the_booklet() -> None:
    lessons = (lesson(seed=seed) for seed in range(20))
    prepared = next(
        candidate for candidate in lessons if any(stop.stands_in for stop in candidate.stops)
    )
    titles = [
        (block.text, block.kicker)
        for block in walk(leaflets(prepared)[1].inside)
        if isinstance(block, Heading) and block.level == 3
    ]
    stand_in = next(stop for stop in prepared.stops if stop.stands_in)
    assert (
        dict(titles)[prepared.title(stand_in)] == "Seulement à la place de «\u202fTitre fair\u202f»"
    )
    assert dict(titles)["Titre overdraft"] == "Seulement si la caisse passe sous zéro"
    assert dict(titles)[prepared.title(prepared.road[0])] == ""


def test_who_knows_nothing_is_told_to_listen() -> None:
    assert "Écoute, et pose des questions" in inside(leaflets(lesson())[3])


def test_a_game_that_has_begun_prints_the_same_papers() -> None:
    game = Game(whispering(), seats=4, length="short", seed=7)
    hour = hour_of(game, 55)
    before = all_papers(Lesson.of(game, hour, FR))
    game.play_on()
    assert all_papers(Lesson.of(game, hour, FR)) == before


# -- what is on them -----------------------------------------------------------------------------


def test_the_run_sheet_gives_the_minute_of_everything_and_the_command_of_this_road() -> None:
    prepared = lesson(seed=7, pupils=22)
    sheet = given_out(prepared)[RUN]
    rows = next(block for block in walk(sheet.blocks) if isinstance(block, Table)).rows
    assert [int(row[0]) for row in rows] == sorted(int(row[0]) for row in rows)
    assert [row[1] for row in rows[2:-2]] == [prepared.title(stop) for stop in prepared.road]
    assert "kessessa play mill --seats 4 --length short --seed 7" in in_words(sheet)
    assert seed_code(7) in in_words(sheet)
    assert f"À la minute {prepared.hour.assembly_by // 60} au plus tard" in in_words(sheet)


@pytest.mark.parametrize(
    ("pupils", "how"),
    [
        (0, "."),
        (2, "Des compagnons tiennent les places vides."),
        (20, "Soit 5 élèves par table."),
        (22, "Soit 5 par table, et 2 élèves qui observent, fiche en main."),
        (7, "Soit 1 ou 2 élèves par table."),
    ],
)
def test_pupils_are_seated_at_tables_and_the_rest_observe(pupils: int, how: str) -> None:
    assert how in in_words(given_out(lesson(pupils=pupils))[RUN])


@pytest.mark.parametrize(("length", "choices"), [("short", 4), ("standard", 6), ("long", 12)])
def test_each_table_has_as_many_ballots_as_decisions(length: Length, choices: int) -> None:
    prepared = lesson(cafe("fr"), length=length, seats=5)
    rows = [
        block for block in walk(given_out(prepared)[BALLOTS].blocks) if isinstance(block, Boxes)
    ]
    assert sum(row.labels == tuple("ABCD") for row in rows) == 5 * choices
    assert sum(row.labels == ("pour", "contre") for row in rows) >= 5


def test_every_ballot_says_whose_it_is() -> None:
    prepared = lesson(seats=3)
    slips = [block for block in given_out(prepared)[BALLOTS].blocks if isinstance(block, Slips)]
    heads = [slip[0] for block in slips for slip in block.slips]
    names = {head.lead for head in heads if isinstance(head, Text)}
    assert names == {role.name for role in prepared.roles}
    assert all(isinstance(head, Text) for head in heads)


def test_law_facts_of_the_road_come_with_their_sources_and_never_twice() -> None:
    prepared = lesson(cafe("fr"), seats=5, length="standard")
    page = in_words(given_out(prepared)[TEACHER])
    claims = [
        claim
        for stop in prepared.stops
        for option in stop.situation.options
        if option.form
        for claim in prepared.scenario.forms[option.form].claims
    ]
    assert len(claims) > 10
    for claim in claims:
        assert page.count(prepared.context.typeset(claim.text)) == 1
        assert prepared.context.typeset(claim.source) in page


def test_the_grid_has_a_column_a_table_and_nothing_that_is_a_mark() -> None:
    prepared = lesson(cafe("fr"), seats=8)
    grid = next(
        block
        for block in walk(given_out(prepared)[TEACHER].blocks)
        if isinstance(block, Table) and block.grid
    )
    assert grid.head[1:] == tuple(role.name for role in prepared.roles)
    assert all(cell == "" for row in grid.rows for cell in row[1:])


@pytest.mark.parametrize("locale", [FR, EN])
def test_the_papers_speak_one_language(locale: Locale) -> None:
    prepared = lesson(cafe(locale.language), seats=5, length="standard", pupils=27, locale=locale)
    printed = in_words(all_papers(prepared))
    foreign = ("Livret secret", "élèves") if locale is EN else ("Secret booklet", "pupils")
    assert not any(word in printed for word in foreign)


# -- on paper ------------------------------------------------------------------------------------


@cache
def cafe(language: str) -> Scenario:
    return kessessa.load("cafe", language)


def cafe_lesson(seats: int, minutes: int, locale: Locale, seed: int = 3) -> Lesson:
    game = Game(
        cafe(locale.language), seats=seats, length=length_for(minutes, pupils=27), seed=seed
    )
    return Lesson.of(game, hour_of(game, minutes, pupils=27), locale)


CLASSES = [
    (seats, minutes, locale) for seats in (5, 8) for minutes in (35, 55, 110) for locale in (FR, EN)
]


def pages_of(document: Document) -> list[str]:
    return [
        " ".join(page.extract_text().replace("\u202f", " ").replace("\u00a0", " ").split())
        for page in PdfReader(io.BytesIO(paint_pdf(document))).pages
    ]


@pytest.mark.parametrize(("seats", "minutes", "locale"), CLASSES)
def test_a_class_is_thrifty_with_paper(seats: int, minutes: int, locale: Locale) -> None:
    prepared = cafe_lesson(seats, minutes, locale)
    counts = [len(pages_of(document)) for document in given_out(prepared)]
    per_table = 1 if minutes < 110 else 2
    assert counts[ROLES] == 2 * seats
    assert counts[BALLOTS] == per_table * seats
    assert counts[TEACHER] <= 5
    assert counts[RUN] <= (7 if minutes == 110 else 5)
    assert counts[OBSERVERS] <= 4


@pytest.mark.parametrize(("seats", "minutes", "locale"), CLASSES)
def test_nothing_is_outside_its_page(seats: int, minutes: int, locale: Locale) -> None:
    prepared = cafe_lesson(seats, minutes, locale)
    for leaflet in leaflets(prepared):
        pages = leaves(CANVAS, leaflet)
        assert len(pages) == 4
        assert all(sum(strip.height for strip in page) <= TALL + 1e-6 for page in pages)
    for document in given_out(prepared):
        blocks = [block for block in document.blocks if not isinstance(block, Leaflet)]
        strips = layout(blocks, CANVAS, WIDTH)
        assert all(strip.height <= HEIGHT for strip in strips)
        assert len(paginated(strips)) == (len(pages_of(document)) if blocks else 0)


@pytest.mark.parametrize("locale", [FR, EN])
def test_no_name_is_cut_in_a_grid_of_eight_tables(locale: Locale) -> None:
    prepared = cafe_lesson(8, 55, locale)
    printed = " ".join(pages_of(given_out(prepared)[TEACHER]))
    assert all(role.name in printed for role in prepared.roles)


def test_folded_no_secret_is_seen() -> None:
    prepared = cafe_lesson(5, 55, FR)
    sides = pages_of(given_out(prepared)[ROLES])
    for place, role in enumerate(prepared.roles):
        front, back = sides[2 * place], sides[2 * place + 1]
        assert role.name in front
        assert "Livret secret" in front
        first_words = " ".join(role.wish.text.split()[:4]).replace("'", "’")
        assert first_words in back
        assert first_words not in front


def test_leaflets_lie_down_and_the_rest_stands() -> None:
    sizes = [
        page.mediabox.width > page.mediabox.height
        for page in PdfReader(io.BytesIO(paint_pdf(all_papers(lesson())))).pages
    ]
    lying = sum(sizes)
    assert sizes == [True] * lying + [False] * (len(sizes) - lying)
    assert lying >= 8
    assert lying % 2 == 0


def test_printers_are_asked_to_turn_leaflets_on_their_short_edge() -> None:
    documents = given_out(lesson())
    for document, folded in ((documents[ROLES], True), (documents[BALLOTS], False)):
        assert (b"/DuplexFlipShortEdge" in paint_pdf(document)) == folded


def test_the_same_class_prints_the_same_bytes() -> None:
    first, same = lesson(pupils=21), lesson(pupils=21)
    for document, again in zip(given_out(first), given_out(same), strict=True):
        assert paint_pdf(document) == paint_pdf(again)
        assert paint_html(document) == paint_html(again)
        assert paint_plain(document) == paint_plain(again)


def test_the_page_to_print_folds_too_and_says_the_same() -> None:
    prepared = lesson()
    page = paint_html(given_out(prepared)[ROLES])
    assert page.count('<article class="leaflet">') == 4
    for leaflet in leaflets(prepared):
        for block in walk(leaflet.inside):
            if isinstance(block, Heading):
                assert block.text in page
    assert 'class="boxes"' in paint_html(given_out(prepared)[BALLOTS])


def test_as_text_a_booklet_reads_from_cover_to_back() -> None:
    text = paint_plain(given_out(lesson())[ROLES])
    cover, wish, back = (text.index(phrase) for phrase in ("Livret secret", "Ton vœu", "Décider"))
    assert cover < wish < back


# -- folding -------------------------------------------------------------------------------------


@given(st.integers(1, 8).map(lambda sheets: 4 * sheets))
def test_folded_sheets_read_in_order(count: int) -> None:
    sides = imposed(count)
    assert sorted(page for side in sides for page in side) == list(range(count))
    sheets = [(sides[place], sides[place + 1]) for place in range(0, len(sides), 2)]
    leaves_in_order: list[int] = []
    for front, back in sheets:
        # Turned on the short edge, the left of the back is behind the right of the front.
        leaves_in_order += [front[1], back[0]]
    leaves_in_order += [page for front, back in reversed(sheets) for page in (back[1], front[0])]
    assert leaves_in_order == list(range(count))


def blocks(count: int) -> Iterable[Text]:
    return (Text("Une phrase qui tient sur une ligne. " * 3) for _ in range(count))


@pytest.mark.parametrize(("count", "pages"), [(0, 4), (5, 4), (20, 4), (60, 8)])
def test_a_leaflet_has_four_pages_or_more_by_fours(count: int, pages: int) -> None:
    leaflet = Leaflet((Person("", "Léa", "19 ans"),), tuple(blocks(count)), (Text("Dos."),))
    made = leaves(CANVAS, leaflet)
    assert len(made) == pages
    assert sum(strip.height for strip in made[-1]) < 10
    assert all(sum(strip.height for strip in page) <= TALL for page in made)


def test_what_an_inside_leaves_empty_is_ruled_to_write_on() -> None:
    leaflet = Leaflet((Text("Couverture."),), (Text("Un seul fait."),), (Text("Dos."),))
    _, first, second, _ = leaves(CANVAS, leaflet)
    line = layout((Lines(1),), CANVAS, WIDE)[0].height
    assert [strip.height for strip in second] == [line] * int(TALL // line)
    assert sum(strip.height for strip in first) > TALL - line

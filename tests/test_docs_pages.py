"""Pages for whoever works on the game lead where they say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tools.module_map import PAGE, module_map, with_map

ROOT = Path(__file__).parents[1]
PAGES = sorted(
    page
    for folder in ("docs", "kessessa", "benchmarks", "assets", "scenarios", ".github")
    for page in (ROOT / folder).rglob("*.md")
    if "api" not in page.relative_to(ROOT).parts
) + sorted(ROOT.glob("*.md"))
RECIPES = (
    "Add a voting method",
    "Add a key to effects or conditions",
    "Add a page",
    "Add a diagnostic of `kessessa check`",
    "Add a language",
    "Change the sentence of an event or a hazard",
    "Change the shape of a ballot",
)


def links(text: str) -> list[str]:
    """What a page links to in this tree, without anchors."""
    return [
        link
        for link in re.findall(r"\]\(([^)#\s]+)[^)]*\)", text)
        if not re.match(r"[a-z]+:", link)
    ]


def _modules_called(name: str) -> Iterator[Path]:
    """The modules of this tree that a name may mean: `text/i18n.py` from the root, or `i18n.py`."""
    for folder in ("kessessa", "tests", "tools", "benchmarks", "assets"):
        yield from ROOT.glob(f"{folder}/**/{name.removeprefix(folder + '/')}")


def recipe(title: str) -> str:
    """The text under a heading of docs/README.md, up to the next one."""
    return PAGE.read_text(encoding="utf-8").partition(f"### {title}\n")[2].partition("\n##")[0]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_of_a_page_leads_to_a_file(page: Path) -> None:
    text = re.sub(r"```[\s\S]*?```", "", page.read_text(encoding="utf-8"))

    assert [link for link in links(text) if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_module_that_a_page_names_in_code_font_exists(page: Path) -> None:
    named = re.findall(r"`([\w/]+\.py)`", page.read_text(encoding="utf-8"))

    assert [module for module in named if not any(_modules_called(module))] == []


def test_the_module_map_is_what_the_docstrings_say_today() -> None:
    page = PAGE.read_text(encoding="utf-8")

    assert page == with_map(page, module_map()), "`make docs` writes it"


def test_every_module_has_a_first_line_for_the_map() -> None:
    assert [line for line in module_map().splitlines() if re.search(r"\) \|\s*\|$", line)] == []


def test_a_page_without_the_marks_of_the_map_is_refused() -> None:
    with pytest.raises(ValueError, match="marks of the map"):
        with_map("# no marks", "map")


@pytest.mark.parametrize("title", RECIPES)
def test_a_recipe_names_its_rooms_and_its_tests(title: str) -> None:
    named = links(recipe(title))

    assert any(link.startswith("../kessessa/") for link in named)
    assert any(link.startswith("../tests/") for link in named)


@pytest.mark.parametrize("title", RECIPES)
def test_a_name_in_code_font_beside_a_module_stands_in_it(title: str) -> None:
    pairs = re.findall(r"`([A-Z_]+)`[^.\n]*?(?:in|:) \[[^\]]+\]\(\.\./([^)]+\.py)\)", recipe(title))

    assert [
        (name, path) for name, path in pairs if name not in (ROOT / path).read_text("utf-8")
    ] == []


@pytest.mark.parametrize("page", ["CONTRIBUTING.md", "docs/README.md"])
def test_every_make_target_of_a_page_exists(page: str) -> None:
    named = set(re.findall(r"(?<=[`\n])make ([a-z-]+)", (ROOT / page).read_text(encoding="utf-8")))
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")

    assert named
    assert named <= set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))


def test_no_two_decisions_bear_one_number_and_each_title_begins_with_its_own() -> None:
    pages = sorted((ROOT / "docs/decisions").glob("*.md"))

    assert len({page.name[:4] for page in pages}) == len(pages)
    assert [
        page.name
        for page in pages
        if not page.read_text(encoding="utf-8").startswith(f"# {page.name[:4]} ")
    ] == []


def test_what_a_hook_runs_is_pinned_with_the_other_tools() -> None:
    hooks = (ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    pinned = (ROOT / "requirements/dev.txt").read_text(encoding="utf-8")

    assert "language: system" in hooks
    assert "https:" not in hooks
    for tool in ("ruff", "codespell"):
        assert f".venv/bin/{tool}" in hooks
        assert re.search(rf"^{tool}==", pinned, re.MULTILINE)


def test_tools_that_are_run_are_pinned_to_a_version() -> None:
    lines = (ROOT / "requirements/dev.txt").read_text(encoding="utf-8").splitlines()

    assert [line for line in lines if "==" not in line] == []


def test_every_test_that_ci_chooses_or_leaves_out_exists() -> None:
    named = re.findall(r"tests/[\w/]+(?:\.py)?", (ROOT / ".ci/other_pythons").read_text("utf-8"))

    assert named
    assert [path for path in named if not (ROOT / path).exists()] == []

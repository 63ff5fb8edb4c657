"""Each diagnostic has a page, and the example of the page gives that diagnostic."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kessessa.content import Diagnostic, ScenarioError, Severity, check, load
from kessessa.content.messages import MESSAGES
from tests.content import tiny

PAGES = Path(__file__).parents[2] / "docs" / "diagnostics"
_FENCE = re.compile(r"```(.+)\n([\s\S]*?)\n?```")
_CHANGE = re.compile(r"((?:^-.*\n?)*)((?:^\+.*\n?)*)", re.MULTILINE)


def test_the_tiny_scenario_has_nothing_to_mend(folder: Path) -> None:
    assert check(folder) == ()


def test_every_code_has_a_page_and_every_page_a_code() -> None:
    assert {page.stem for page in PAGES.glob("K*.md")} == set(MESSAGES)


@pytest.mark.parametrize("code", sorted(MESSAGES))
def test_a_page_explains_in_french_and_in_english_and_quotes_the_message(code: str) -> None:
    page = (PAGES / f"{code}.md").read_text(encoding="utf-8")
    title, french, english, quote = page.split("\n\n")[:4]
    assert title.startswith(f"# {code} · ")
    assert english.startswith("*")
    assert not french.startswith("*")
    told = MESSAGES[code]
    assert quote == f"> {told['fr']}\n>\n> *{told['en']}*"


def test_the_list_of_pages_names_each_with_its_titles_in_both_languages() -> None:
    readme = (PAGES / "README.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\| \[(K\d+)\]\(\1\.md\) \| (.+?) \| \*(.+?)\* \|$", readme, re.MULTILINE)
    titles = []
    for code in sorted(MESSAGES):
        page = (PAGES / f"{code}.md").read_text(encoding="utf-8").split("\n\n")
        titles.append((code, page[0].partition(" · ")[2], page[2][1:].partition(".*")[0]))
    assert listed == titles


def test_every_message_is_told_in_both_languages_with_the_same_values() -> None:
    for code, said in MESSAGES.items():
        names = [set(re.findall(r"\{(\w+)\}", said[language])) for language in ("fr", "en")]
        assert names[0] == names[1], code


def _unmark(lines: str) -> str:
    return "\n".join(line[1:] for line in lines.splitlines())


def _bend(folder: Path, kind: str, example: str) -> None:
    """Apply the example of a page to the files of a scenario."""
    for part in re.split(r"^# ", example, flags=re.MULTILINE)[1:]:
        name, _, body = part.partition("\n")
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        for change in _CHANGE.finditer(body):
            old, new = _unmark(change[1]), _unmark(change[2])
            if not old and not new:
                continue
            assert old in text, f"the example speaks of what is not there: {old!r}"
            text = text.replace(old, new, -1 if "every" in kind else 1) if old else text + new
        encoding = "latin-1" if "latin-1" in kind else "utf-8"
        path.write_text(text, encoding=encoding)


def _diagnose(folder: Path, code: str) -> tuple[Diagnostic, ...]:
    page = (PAGES / f"{code}.md").read_text(encoding="utf-8")
    fence = _FENCE.search(page)
    if code == "K001":
        (folder / "situations" / "more.yaml").symlink_to(folder / "scenario.yaml")
    elif code == "K043":
        path = folder / "situations" / "all.yaml"
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("C'est clair.", "Oui. " * 500), encoding="utf-8")
    elif code == "K062":
        with pytest.raises(ScenarioError) as told:
            load(folder, "en")
        return told.value.diagnostics
    else:
        assert fence is not None
        _bend(folder, fence[1], fence[2])
    return check(folder)


@pytest.mark.parametrize("code", sorted(MESSAGES))
def test_the_example_of_a_page_gives_its_diagnostic(code: str, folder: Path) -> None:
    found = _diagnose(folder, code)
    codes = {one.code for one in found}
    assert code in codes, [str(one) for one in found]
    others = {one.code for one in found if one.severity is Severity.FAULT} - {code}
    # An overlay of one line leaves everything else untranslated.
    assert others <= ({"K060"} if code.startswith("K06") else set()), [str(one) for one in found]


def test_a_diagnostic_says_where_in_the_manner_of_compilers(folder: Path) -> None:
    path = folder / "scenario.yaml"
    path.write_text(tiny.SCENARIO.replace("tagline:", "tagine:"), encoding="utf-8")
    (only,) = check(folder)
    assert str(only) == f"{path}:5:1: K010 Clé inconnue « tagine ». Vouliez-vous dire « tagline » ?"
    assert only.suggestion == "tagline"
    (english,) = check(folder, "en")
    assert english.message == "Unknown key “tagine”. Did you mean “tagline”?"

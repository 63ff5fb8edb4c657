"""A scenario is data: whatever it says, it is shown as typed and never run (reliability.md, 2.5)."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import kessessa
from kessessa.content import check, load
from tests.content.tiny import add, bend

SOURCES = sorted(Path(kessessa.__file__).parent.glob("**/*.py"))
FORBIDDEN = {"eval", "exec", "compile", "__import__", "safe_substitute"}
FORBIDDEN_MODULES = {"pickle", "marshal", "shelve", "jinja2", "runpy", "code"}
BETWEEN_OWN_PROCESSES = {("workers.py", "pickle")}
"""Packs what this very run made, for its own processes; never reads a file."""
SPELLS = (
    "{0.__class__.__mro__}",
    "{word} {near} {n}",
    "%s %(word)s %n",
    "${HOME} $HOME",
    "__import__('os').system('touch evaluated')",
    "$(touch evaluated)",
    "`touch evaluated`",
    "{{ 7 * 7 }}",
    "{:>999999999}",
    "<script>alert(1)</script>",
    "9**9**9",
)


@pytest.mark.parametrize("spell", SPELLS)
def test_a_text_that_looks_like_a_program_is_shown_as_typed(
    spell: str, folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    quoted = spell.replace("'", "''")
    bend(folder, "scenario.yaml", "title: La cloche", f"title: '{quoted}'")
    bend(folder, "plans/rope.plan.yaml", "title: La corde", f"title: '{quoted}'")
    bend(folder, "plans/rope.plan.yaml", "ending: fifth", "ending: last")
    assert load(folder).title == spell
    (only,) = check(folder)
    assert only.message == f"La répétition « {spell} » attend last, et obtient fifth."
    assert not (tmp_path / "evaluated").exists()


@pytest.mark.parametrize("spell", SPELLS)
def test_a_key_that_looks_like_a_program_is_told_as_typed(spell: str, folder: Path) -> None:
    quoted = spell.replace("'", "''")
    bend(folder, "scenario.yaml", "version: 1", f"version: 1\n'{quoted}': 1")
    (only,) = check(folder)
    assert only.message == f"Clé inconnue « {spell} »."


@pytest.mark.parametrize(
    "tag", ["!!python/object/apply:os.system", "!!python/name:os.system", "!call"]
)
def test_a_tag_runs_nothing(tag: str, folder: Path, tmp_path: Path) -> None:
    add(folder, "situations/trap.yaml", f"{tag} ['touch {tmp_path}/evaluated']\n")
    assert {one.code for one in check(folder)} == {"K005"}
    assert not (tmp_path / "evaluated").exists()


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_no_module_knows_how_to_evaluate_a_text(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func
            name = called.id if isinstance(called, ast.Name) else getattr(called, "attr", "")
            at_regex = isinstance(called, ast.Attribute) and getattr(called.value, "id", "") == "re"
            assert name not in FORBIDDEN or at_regex, f"{path.name}:{node.lineno}: {name}"
        for module in _imported(node):
            assert module not in FORBIDDEN_MODULES or (path.name, module) in BETWEEN_OWN_PROCESSES


def _imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [one.name.partition(".")[0] for one in node.names]
    if isinstance(node, ast.ImportFrom) and node.level == 0:
        return [(node.module or "").partition(".")[0]]
    return []

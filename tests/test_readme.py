"""What the READMEs say is run, word for word."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest

from kessessa.cli.commands import commands
from kessessa.text import Locale

ROOT = Path(__file__).parents[1]
READMES = ("README.md", "README.fr.md")


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_the_game_at_a_prompt_is_what_happens_at_a_prompt() -> None:
    # pytest's own doctest mode would collect every Markdown file of the tree
    ran = doctest.testfile(str(ROOT / "README.md"), module_relative=False)

    assert ran.attempted > 10
    assert ran.failed == 0


def test_a_whole_game_by_hand_takes_about_fifteen_lines() -> None:
    prompts = [line for line in read("README.md").splitlines() if line.startswith((">>>", "..."))]

    assert len(prompts) <= 20


@pytest.mark.parametrize("readme", READMES)
def test_every_command_of_the_table_exists_and_all_are_there(readme: str) -> None:
    told = set(re.findall(r"^\| `kessessa (\w+)", read(readme), re.MULTILINE))
    known = {command.name for command in commands(Locale())}

    assert told == known


@pytest.mark.parametrize("readme", READMES)
def test_every_option_of_the_table_exists(readme: str) -> None:
    table = {command.name: command for command in commands(Locale())}
    for command, rest in re.findall(
        r"^\| `kessessa (\w+)[^`]*` \| (.*) \|$", read(readme), re.MULTILINE
    ):
        wanted = set(re.findall(r"(?<![\w-])--[a-z]+", rest))
        known = {name for option in table[command].options(Locale()) for name in option.names}

        assert wanted <= known, command


@pytest.mark.parametrize("readme", READMES)
def test_every_file_that_is_linked_is_there(readme: str) -> None:
    linked = re.findall(r"\]\(([^)#:]+)\)", read(readme))

    assert linked
    assert [one for one in linked if not (ROOT / one).exists()] == []


@pytest.mark.parametrize("readme", READMES)
def test_every_make_target_it_names_exists(readme: str) -> None:
    named = set(re.findall(r"\bmake ([a-z]+)", read(readme)))
    rules = set(re.findall(r"^([a-z]+):", read("Makefile"), re.MULTILINE))

    assert named
    assert named <= rules

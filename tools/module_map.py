"""The module map of docs/README.md: every module with the first line of its docstring.

`python -m tools.module_map` writes the map into docs/README.md; with `--check` it leaves the page
alone and says whether it is up to date.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[1]
PAGE: Final = ROOT / "docs" / "README.md"
PACKAGES: Final = ("kessessa", "tools")
OPENING: Final = "<!-- modules: written by `make docs` from docstrings -->"
CLOSING: Final = "<!-- end of modules -->"


def first_line(module: Path) -> str:
    """The first paragraph of a module's docstring, on one line; empty where there is none."""
    docstring = ast.get_docstring(ast.parse(module.read_text(encoding="utf-8"))) or ""
    return " ".join(docstring.partition("\n\n")[0].split())


def module_map(root: Path = ROOT) -> str:
    """The map as Markdown: a heading a folder, a row a module, in alphabetical order."""
    parts: list[str] = []
    for folder in _folders(root):
        path = folder.relative_to(root).as_posix()
        about = first_line(folder / "__init__.py").replace("|", "\\|")
        parts.append(f"#### [{path}/](../{path})\n\n{about}\n")
        rows = [
            f"| [{module.name}](../{path}/{module.name}) | {_cell(module)} |"
            for module in sorted(folder.glob("*.py"))
            if module.name != "__init__.py"
        ]
        if rows:
            parts.append("\n".join(["| | |", "|---|---|", *rows]) + "\n")
    return "\n".join(parts)


def with_map(page: str, modules: str) -> str:
    """A page with this map between the two marks; ValueError where a mark is missing."""
    before, opening, rest = page.partition(OPENING)
    _, closing, after = rest.partition(CLOSING)
    if not opening or not closing:
        message = f"{PAGE.name} wants the two marks of the map: {OPENING} and {CLOSING}"
        raise ValueError(message)
    return f"{before}{OPENING}\n\n{modules}\n{CLOSING}{after}"


def main(arguments: list[str]) -> int:
    """Write the map, or check it; 1 where `--check` finds it out of date."""
    page = PAGE.read_text(encoding="utf-8")
    fresh = with_map(page, module_map())
    if fresh == page:
        return 0
    if "--check" in arguments:
        print("docs/README.md: the module map is out of date; `make docs` writes it")
        return 1
    PAGE.write_text(fresh, encoding="utf-8")
    return 0


def _folders(root: Path) -> Iterator[Path]:
    for package in PACKAGES:
        for init in sorted((root / package).rglob("__init__.py")):
            yield init.parent


def _cell(module: Path) -> str:
    return first_line(module).replace("|", "\\|")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

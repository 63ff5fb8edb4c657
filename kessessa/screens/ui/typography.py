"""The last touch before a page is painted: typography everywhere, glossary words found.

Authors type plain spaces and quotes; pages build sentences. Here, once, every text of a tree gets
the spaces and signs of its language, and the words of the trade in it are marked.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from kessessa.screens.ui.nodes import Field, PageNode, Picture, Text
from kessessa.text import Locale, find_terms

if TYPE_CHECKING:
    from kessessa.core.scenario import Term

_WORDS: Final = frozenset(
    {
        "text", "detail", "title", "name", "caption", "says", "label", "shown", "because",
        "prompt", "legend", "place", "hint", "alt", "closed", "facts", "labels", "header", "titles",
    }
)  # fmt: skip
"""Fields of nodes that hold words to read."""
_NAMES: Final[dict[type, frozenset[str]]] = {
    Field: frozenset({"value", "name"}),
    Picture: frozenset({"name"}),
}
"""Fields that only look like words."""
_EXPLAINED: Final = frozenset({"body", "question"})
"""Styles in which words of the trade are marked."""


def typeset(page: PageNode, locale: Locale, glossary: tuple[Term, ...] = ()) -> PageNode:
    """The page with its texts set in a language and its glossary words marked, once each."""
    seen: set[str] = set()

    def mark(node: Text) -> Text:
        if not glossary or node.style not in _EXPLAINED:
            return node
        found = [term for term in find_terms(node.text, glossary) if term[2] not in seen]
        seen.update(term[2] for term in found)
        return replace(node, terms=tuple((term[0], term[1], term[2]) for term in found))

    set_page: PageNode = _mapped(page, locale.typeset, mark)
    return set_page


def _mapped(value: Any, write: Callable[[str], str], mark: Callable[[Text], Text]) -> Any:  # noqa: ANN401
    """A node, or a tuple of them, with its words rewritten."""
    if isinstance(value, tuple):
        return tuple(_mapped(child, write, mark) for child in value)
    if not is_dataclass(value) or type(value).__module__ != Text.__module__:
        return value
    changes: dict[str, Any] = {}
    skipped = _NAMES.get(type(value), frozenset())
    for field in fields(value):
        old = getattr(value, field.name)
        new = old
        if field.name in _WORDS and field.name not in skipped and _is_words(old):
            new = write(old) if isinstance(old, str) else tuple(write(text) for text in old)
        elif field.name != "message":
            new = _mapped(old, write, mark)
        if new is not old:
            changes[field.name] = new
    node: Any = replace(value, **changes) if changes else value  # type: ignore[type-var]
    return mark(node) if isinstance(node, Text) else node


def _is_words(value: object) -> bool:
    """Whether a field's value is a text or a tuple of them."""
    return isinstance(value, str) or (
        isinstance(value, tuple) and bool(value) and all(isinstance(part, str) for part in value)
    )

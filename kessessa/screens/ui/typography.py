"""The last touch before a page is painted: typography everywhere, glossary words found.

Authors type plain spaces and quotes; pages build sentences. Here, once, every text of a tree gets
the spaces and signs of its language, and the words of the trade in it are marked. Nodes say
themselves which of their fields hold words, and which hold other nodes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from kessessa.screens.ui.nodes import PageNode, Piece, Text
from kessessa.text import Locale, find_terms

if TYPE_CHECKING:
    from kessessa.core.scenario import Term

_EXPLAINED: Final = frozenset({"body", "question"})
"""Styles in which words of the trade are marked."""


def typeset(page: PageNode, locale: Locale, glossary: tuple[Term, ...] = ()) -> PageNode:
    """The page with its texts set in a language and its glossary words marked, once each."""
    terms = glossary
    if page.explains:
        terms = tuple(term for term in glossary if term.id != page.explains)
    seen: set[str] = set()

    def mark(node: Text) -> Text:
        if not terms or node.style not in _EXPLAINED:
            return node
        found = [term for term in find_terms(node.text, terms) if term.term_id not in seen]
        seen.update(term.term_id for term in found)
        return replace(node, terms=tuple((term[0], term[1], term[2]) for term in found))

    set_page: PageNode = _mapped(page, locale.typeset, mark)
    return set_page


def _mapped(value: Any, write: Callable[[str], str], mark: Callable[[Text], Text]) -> Any:  # noqa: ANN401
    """A node, or a tuple of them, with its words rewritten; nothing else is touched."""
    if isinstance(value, tuple):
        return tuple(_mapped(part, write, mark) for part in value)
    if not isinstance(value, Piece):
        return value
    changes: dict[str, Any] = {}
    for name in value.words:
        words = getattr(value, name)
        if words:
            changes[name] = write(words) if isinstance(words, str) else tuple(map(write, words))
    for name in value.holds:
        changes[name] = _mapped(getattr(value, name), write, mark)
    node: Any = replace(value, **changes) if changes else value  # type: ignore[type-var]
    return mark(node) if isinstance(node, Text) else node

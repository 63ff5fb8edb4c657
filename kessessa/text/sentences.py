"""Every sentence the game has to say, in one place."""

from __future__ import annotations

from kessessa.text.events import event_sentence
from kessessa.text.mirror import mirror_sentences
from kessessa.text.numbers_in_words import change_word, energy_word, treasury_word, value_word
from kessessa.text.reasons import because, closed, method_sentence
from kessessa.text.refusals import refusal

__all__ = [
    "because",
    "change_word",
    "closed",
    "energy_word",
    "event_sentence",
    "method_sentence",
    "mirror_sentences",
    "refusal",
    "treasury_word",
    "value_word",
]

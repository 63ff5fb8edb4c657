"""What the game says, and how it is set: sentences, names, numbers, typography, languages.

Everything takes a `Locale`, the interface in a language; nothing here is read before it is said.
"""

from typing import TYPE_CHECKING

from kessessa._lazy import lazy_exports

__all__ = [
    "CODES",
    "LANGUAGES",
    "STEPS",
    "FoundTerm",
    "Locale",
    "MethodText",
    "Name",
    "Step",
    "ballots",
    "because",
    "change_word",
    "closed",
    "colleges",
    "count_words",
    "debate",
    "debate_figure",
    "debrief_minutes",
    "debrief_questions",
    "duration",
    "energy_word",
    "euros",
    "event_sentence",
    "faces",
    "families",
    "find_terms",
    "indicators",
    "integer",
    "lengths",
    "listing",
    "long_date",
    "longest_sentence",
    "mentions",
    "method_sentence",
    "method_texts",
    "minutes",
    "mirror_sentences",
    "per_month",
    "percent",
    "phases",
    "reading_minutes",
    "refusal",
    "resources",
    "seat_name",
    "seed_code",
    "seed_from",
    "share_of_debrief",
    "shares",
    "signed",
    "signed_euros",
    "sources",
    "standing",
    "standing_figure",
    "step_note",
    "step_titles",
    "target_name",
    "treasury_word",
    "typeset",
    "value_word",
    "weeks",
]

if TYPE_CHECKING:
    from kessessa.text.facilitation import step_note
    from kessessa.text.findings import debate, debate_figure, shares, standing, standing_figure
    from kessessa.text.glossary import FoundTerm, find_terms
    from kessessa.text.i18n import LANGUAGES, Locale
    from kessessa.text.methods import MethodText, method_texts
    from kessessa.text.mirror import mirror_sentences
    from kessessa.text.names import (
        Name,
        ballots,
        colleges,
        faces,
        families,
        indicators,
        lengths,
        mentions,
        phases,
        resources,
        seat_name,
        sources,
        target_name,
    )
    from kessessa.text.numbers import (
        duration,
        euros,
        integer,
        listing,
        long_date,
        minutes,
        per_month,
        percent,
        signed,
        signed_euros,
        weeks,
    )
    from kessessa.text.numbers_in_words import change_word, energy_word, treasury_word, value_word
    from kessessa.text.questions import (
        STEPS,
        Step,
        debrief_minutes,
        debrief_questions,
        share_of_debrief,
        step_titles,
    )
    from kessessa.text.reading_time import count_words, longest_sentence, reading_minutes
    from kessessa.text.reasons import because, closed, method_sentence
    from kessessa.text.refusals import refusal
    from kessessa.text.seeds import CODES, seed_code, seed_from
    from kessessa.text.sentences import event_sentence
    from kessessa.text.typography import typeset
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "i18n": "LANGUAGES Locale",
            "facilitation": "step_note",
            "findings": "debate debate_figure shares standing standing_figure",
            "glossary": "FoundTerm find_terms",
            "methods": "MethodText method_texts",
            "mirror": "mirror_sentences",
            "names": (
                "Name ballots colleges faces families indicators lengths mentions "
                "phases resources seat_name sources target_name"
            ),
            "numbers": (
                "duration euros integer listing long_date minutes per_month percent signed "
                "signed_euros weeks"
            ),
            "questions": (
                "STEPS Step debrief_minutes debrief_questions share_of_debrief step_titles"
            ),
            "reading_time": "count_words longest_sentence reading_minutes",
            "reasons": "because closed method_sentence",
            "refusals": "refusal",
            "numbers_in_words": "change_word energy_word treasury_word value_word",
            "seeds": "CODES seed_code seed_from",
            "sentences": "event_sentence",
            "typography": "typeset",
        },
    )

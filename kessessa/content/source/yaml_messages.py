"""What YAML and the system call their troubles, in the words of someone who types a scenario.

Keys are what libyaml and PyYAML say; anything they say that is not here is told by its commonest
causes. Values are French, then English.
"""

from __future__ import annotations

from typing import Final

_QUOTES: Final = (
    "« * & ! @ % ` » au début d'un texte ont un sens en YAML, mettez ce texte entre guillemets",
    "“* & ! @ % `” mean something to YAML at the start of a text, put this text between quotes",
)
_STRAY: Final = (
    "une ligne par ici n'est pas alignée avec ses voisines, ou un texte entre guillemets finit trop tôt",
    "a line around here is not aligned with its neighbours, or a quoted text ends too early",
)
_REASONS: Final = {
    "did not find expected key": _STRAY,
    "did not find expected '-' indicator": _STRAY,
    "did not find expected <document start>": _STRAY,
    "mapping values are not allowed": (
        "cette clé est trop à droite, ou le texte d'au-dessus veut des guillemets",
        "this key stands too far to the right, or the text above wants quotes",
    ),
    "could not find expected ':'": (
        "il manque un deux-points après une clé",
        "a colon is missing after a key",
    ),
    "did not find expected ',' or ']'": (
        "un crochet « [ » est resté ouvert, ou il manque une virgule",
        "a bracket “[” was left open, or a comma is missing",
    ),
    "did not find expected ',' or '}'": (
        "une accolade « { » est restée ouverte, ou il manque une virgule",
        "a brace “{” was left open, or a comma is missing",
    ),
    "found unexpected end of stream": (
        "un guillemet est resté ouvert",
        "a quote was left open",
    ),
    "block sequence entries are not allowed": (
        "un tiret de liste veut sa propre ligne",
        "the dash of a list wants a line of its own",
    ),
    "found unknown escape character": (
        "entre guillemets doubles, écrivez « \\\\ » pour une barre « \\ »",
        "between double quotes, write “\\\\” for a backslash",
    ),
    "cannot start any token": _QUOTES,
    "alphabetic or numeric character": _QUOTES,
    "did not find expected node content": (
        "il manque une valeur",
        "a value is missing",
    ),
}
_COMMON: Final = (
    "souvent, un guillemet ou un crochet resté ouvert, ou un décalage",
    "often a quote or a bracket left open, or a wrong indent",
)
_THINGS: Final = {
    "tab": (
        "une tabulation. Remplacez-la par des espaces",
        "a tab. Put spaces in its place",
    ),
    "alias": (
        "le renvoi « {text} ». Si c'est du texte, mettez-le entre guillemets",
        "the alias “{text}”. If it is text, put it between quotes",
    ),
    "anchor": (
        "l'ancre « {text} ». Si c'est du texte, mettez-le entre guillemets",
        "the anchor “{text}”. If it is text, put it between quotes",
    ),
    "tag": (
        "l'étiquette « {text} ». Si c'est du texte, mettez-le entre guillemets",
        "the tag “{text}”. If it is text, put it between quotes",
    ),
    "merge": (
        "la fusion « << ». Recopiez plutôt ce qu'elle apporte",
        "the merge key “<<”. Copy what it brings instead",
    ),
    "document": (
        "un second document « --- ». Faites-en un autre fichier",
        "a second document “---”. Make another file of it",
    ),
    "key": (
        "une clé qui n'est pas un mot. Une clé est un mot, suivi d'un deux-points",
        "a key that is not a word. A key is a word, then a colon",
    ),
}
_UNREADABLE: Final = {
    "none": (
        "ni un projet de la liste, ni un dossier qui contient « scenario.yaml »",
        "neither a project of the list nor a folder that holds “scenario.yaml”",
    ),
    "missing": ("ce fichier n'existe pas", "there is no such file"),
    "link": (
        "il faut un fichier ordinaire dans le dossier du scénario, ni un lien ni un dossier",
        "a plain file inside the scenario's folder is due, neither a link nor a folder",
    ),
    "denied": ("l'ordinateur en refuse l'accès", "the computer denies access to it"),
    "broken": ("l'ordinateur n'arrive pas à le lire", "the computer fails to read it"),
}
_UNITS: Final = {
    "bytes": ("octets", "bytes"),
    "values": ("valeurs", "values"),
    "levels": ("niveaux", "levels"),
    "characters": ("caractères d'un seul texte", "characters in one text"),
    "files": ("fichiers de situations", "files of situations"),
}


def _in_language(pair: tuple[str, str], language: str) -> str:
    return pair[0 if language == "fr" else 1]


def reason(problem: str, language: str) -> str:
    """What went wrong, from the problem that the parser named."""
    near = (texts for known, texts in _REASONS.items() if known in problem)
    return _in_language(next(near, _COMMON), language)


def refused(thing: str, text: str, language: str) -> str:
    """A part of YAML that this format does without, and what to do instead."""
    return _in_language(_THINGS[thing], language).replace("{text}", text)


def unreadable(why: str, language: str) -> str:
    """Why a file or a folder cannot be read."""
    return _in_language(_UNREADABLE[why], language)


def unit(name: str, language: str) -> str:
    """What is counted."""
    return _in_language(_UNITS[name], language)

"""What each diagnostic says, in French and in English. Each code has a page in docs/diagnostics/."""

from __future__ import annotations

from typing import Final

ADVICE: Final = {"fr": "Conseil : ", "en": "Advice: "}
"""What a message that forbids nothing begins with."""
SUGGESTIONS: Final = {
    "fr": " Vouliez-vous dire « {near} » ?",
    "en": " Did you mean “{near}”?",
}

MESSAGES: Final[dict[str, dict[str, str]]] = {
    "K001": {
        "fr": "Impossible de lire {what} : {why}.",
        "en": "Cannot read {what}: {why}.",
    },
    "K002": {
        "fr": "Ce fichier n'est pas du texte UTF-8. Rouvrez-le et enregistrez-le en « UTF-8 ».",
        "en": "This file is not UTF-8 text. Open it again and save it as “UTF-8”.",
    },
    "K003": {
        "fr": "Trop grand : au plus {most} {what}.",
        "en": "Too large: at most {most} {what}.",
    },
    "K004": {
        "fr": "Ce n'est pas du YAML : {why}.",
        "en": "This is not YAML: {why}.",
    },
    "K005": {
        "fr": "À enlever : {what}.",
        "en": "To remove: {what}.",
    },
    "K006": {
        "fr": "La clé « {word} » est déjà donnée ligne {first}.",
        "en": "The key “{word}” is already given on line {first}.",
    },
    "K007": {
        "fr": "Un deux-points de trop : mettez ce texte entre guillemets.",
        "en": "One colon too many: put this text between quotes.",
    },
    "K008": {
        "fr": "YAML ne lit rien après « # » : mettez ce texte entre guillemets, ou une espace après « # » si c'est une remarque.",
        "en": "YAML reads nothing after “#”: put this text between quotes, or a space after “#” if it is a remark.",
    },
    "K009": {
        "fr": "Un signe invisible ({what}) s'est glissé ici : effacez ce passage et retapez-le.",
        "en": "A hidden character ({what}) slipped in here: delete this passage and type it again.",
    },
    "K010": {
        "fr": "Clé inconnue « {word} ».",
        "en": "Unknown key “{word}”.",
    },
    "K011": {
        "fr": "Il manque « {word} ».",
        "en": "“{word}” is missing.",
    },
    "K012": {
        "fr": "Il faut {due}, et c'est {found}.",
        "en": "Expected {due}, found {found}.",
    },
    "K013": {
        "fr": "« {word} » : il faut un nombre entier de {low} à {high}, sans guillemets.",
        "en": "“{word}”: a whole number from {low} to {high} is due, without quotes.",
    },
    "K014": {
        "fr": "« {word} » : il faut l'un de ces mots : {words}.",
        "en": "“{word}”: one of these words is due: {words}.",
    },
    "K015": {
        "fr": "« {word} » n'est pas un identifiant : des minuscules sans accent, des chiffres, des « _ », une lettre au début, 32 signes au plus, et aucun nom que Windows se réserve (con, nul, aux…).",
        "en": "“{word}” is not an id: plain lower-case letters, digits and “_”, a letter first, at most 32 characters, and no name that Windows keeps (con, nul, aux…).",
    },
    "K016": {
        "fr": "{n} ici : il en faut de {low} à {high}.",
        "en": "{n} here: {low} to {high} are due.",
    },
    "K017": {
        "fr": "C'est vide.",
        "en": "This is empty.",
    },
    "K018": {
        "fr": "« {word} » n'est pas une date : écrivez 2026-11-24.",
        "en": "“{word}” is not a date: write 2026-11-24.",
    },
    "K019": {
        "fr": "Un effet change une chose et une seule ; ici {n}.",
        "en": "An effect changes one thing and one only; here {n}.",
    },
    "K020": {
        "fr": "L'identifiant « {word} » est déjà pris ligne {first}.",
        "en": "The id “{word}” is already taken on line {first}.",
    },
    "K021": {
        "fr": "{nothing} « {word} ».",
        "en": "{nothing} “{word}”.",
    },
    "K022": {
        "fr": "{n} situations piliers jusqu'à « {pillar} » : {most} au plus.",
        "en": "{n} pillar situations up to “{pillar}”: at most {most}.",
    },
    "K023": {
        "fr": "« {word} » n'a pas d'option neutre toujours ouverte : une option au moins, et celle de « default », se passent de « requires ».",
        "en": "“{word}” has no neutral option that is always open: at least one option, and the “default”, must do without “requires”.",
    },
    "K024": {
        "fr": "La dernière fin, et elle seule, n'a pas de « when » : c'est celle qui reste quand aucune autre n'est vraie.",
        "en": "The last ending, and it alone, has no “when”: it is the one that remains.",
    },
    "K025": {
        "fr": "L'étape « {word} » a {n} situation : il en faut deux pour que deux parties diffèrent.",
        "en": "The stage “{word}” has too few situations ({n}): two are needed for games to differ.",
    },
    "K027": {
        "fr": "Le dossier s'appelle « {folder} » et le scénario « {word} » : il faut le même nom.",
        "en": "The folder is called “{folder}” and the scenario “{word}”: they must be the same.",
    },
    "K030": {
        "fr": "Aucune partie ne peut amener « {word} » : à ce moment-là sa condition ne peut pas être vraie, ou l'aléa n'a ni chance ni « later ».",
        "en": "No game can bring “{word}”: its condition cannot hold by then, or the hazard has neither chance nor “later”.",
    },
    "K033": {
        "fr": "Le fait « {word} » est posé mais rien ne le lit.",
        "en": "The fact “{word}” is set but nothing reads it.",
    },
    "K034": {
        "fr": "Rien dans ce scénario ne change « {word} ».",
        "en": "Nothing in this scenario moves “{word}”.",
    },
    "K035": {
        "fr": "{n} options sur {total} n'ont pas de suite plus tard ; au plus la moitié.",
        "en": "{n} options of {total} have no later consequence; at most half.",
    },
    "K036": {
        "fr": "Aucune option ne tient ni ne rompt la promesse « {word} ».",
        "en": "No option keeps or breaks the promise “{word}”.",
    },
    "K037": {
        "fr": "Le rôle « {word} » ne sait jamais rien que les autres ignorent.",
        "en": "The role “{word}” never knows anything that others do not.",
    },
    "K038": {
        "fr": "« {word} » a {n} secret : il en faut deux ou trois.",
        "en": "“{word}” has too few secrets ({n}): two or three are due.",
    },
    "K040": {
        "fr": "{n} mots : {most} au plus, pour être lu d'une traite à voix haute.",
        "en": "{n} words: at most {most}, to be read aloud in one go.",
    },
    "K041": {
        "fr": "Une phrase de {n} mots : 20 au plus. « {word}… »",
        "en": "A sentence of {n} words: at most 20. “{word}…”",
    },
    "K042": {
        "fr": "La question ne finit pas par « ? ».",
        "en": "The question does not end with “?”.",
    },
    "K043": {
        "fr": "{n} minutes de lecture dans la partie « {length} » : {most} au plus.",
        "en": "{n} minutes of reading in the “{length}” game: at most {most}.",
    },
    "K050": {
        "fr": "Pas d'image « {word} » pour ce scénario.",
        "en": "No picture “{word}” for this scenario.",
    },
    "K051": {
        "fr": "Cette image ne peut pas servir : {why}.",
        "en": "This picture cannot be used: {why}.",
    },
    "K060": {
        "fr": "La traduction de « {word} » manque.",
        "en": "The translation of “{word}” is missing.",
    },
    "K061": {
        "fr": "Rien à traduire sous « {word} » : l'original n'a pas de texte ici.",
        "en": "Nothing to translate under “{word}”: the original has no text here.",
    },
    "K062": {
        "fr": "« {word} » ne parle pas cette langue : pas de fichier i18n/{language}.yaml.",
        "en": "“{word}” does not speak this language: there is no i18n/{language}.yaml.",
    },
    "K063": {
        "fr": "{n} textes traduits, {due} dans l'original.",
        "en": "{n} translated texts, {due} in the original.",
    },
    "K070": {
        "fr": "La répétition « {word} » attend {expected}, et obtient {found}.",
        "en": "The rehearsal “{word}” expects {expected}, and gets {found}.",
    },
}

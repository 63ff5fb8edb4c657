"""What the journal and the session say when something goes wrong, in French and in English.

Each sentence tells what happened, what is safe, and what to do now. Values are filled in by
`message_for`; the table holds every code of `kessessa.journal.errors` and every warning.
Typed with plain spaces: `kessessa.text.typography` sets them, as it does all texts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final, TypeAlias

Values: TypeAlias = Mapping[str, str | int]

SENTENCES: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        # -- writing: the decision is in memory, not yet on the disk
        "disk_full": (
            "Non enregistré : le disque est plein. Ce qui était enregistré est intact, et les dernières décisions restent en mémoire. Libérez de la place ou choisissez un autre dossier : le jeu réessaie à chaque décision.",
            "Not saved: the disk is full. What was saved is intact, and the last decisions stay in memory. Free some space or choose another folder: the game tries again at each decision.",
        ),
        "quota": (
            "Non enregistré : votre espace sur le réseau est plein (quota). Ce qui était enregistré est intact, et les dernières décisions restent en mémoire. Supprimez des fichiers ou choisissez un autre dossier : le jeu réessaie à chaque décision.",
            "Not saved: your network space is full (quota). What was saved is intact, and the last decisions stay in memory. Delete files or choose another folder: the game tries again at each decision.",
        ),
        "read_only": (
            "Non enregistré : on ne peut pas écrire dans le dossier « {where} ». Ce qui était enregistré est intact, et la partie peut continuer sans enregistrement. Choisissez un autre dossier pour la garder.",
            "Not saved: the folder “{where}” cannot be written to. What was saved is intact, and the game can go on without saving. Choose another folder to keep it.",
        ),
        "gone": (
            "Non enregistré : le dossier « {where} » n’est plus là ; une clé USB a peut-être été retirée. Les décisions restent en mémoire. Rebranchez la clé ou choisissez un autre dossier : le jeu réessaie à chaque décision.",
            "Not saved: the folder “{where}” is no longer there; a USB stick may have been pulled out. The decisions stay in memory. Plug it back in or choose another folder: the game tries again at each decision.",
        ),
        "device": (
            "Non enregistré : le disque a refusé d’écrire « {file} » (erreur {errno}). Les décisions restent en mémoire. Choisissez un autre dossier, de préférence sur un autre disque : le jeu réessaie à chaque décision.",
            "Not saved: the disk refused to write “{file}” (error {errno}). The decisions stay in memory. Choose another folder, on another disk if you can: the game tries again at each decision.",
        ),
        "changed_outside": (
            "Non enregistré : un autre programme a modifié « {file} » pendant la partie. Rien n’a été écrasé, et toutes les décisions restent en mémoire. Choisissez un autre dossier : la séance y sera écrite en entier.",
            "Not saved: another program changed “{file}” during the game. Nothing was overwritten, and all decisions stay in memory. Choose another folder: the whole session will be written there.",
        ),
        "taken": (
            "Le dossier « {where} » contient déjà une séance. Elle est intacte. Reprenez-la, ou choisissez un autre nom.",
            "The folder “{where}” already holds a session. It is intact. Resume it, or choose another name.",
        ),
        # -- opening
        "locked": (
            "Cette séance est déjà ouverte, dans une autre fenêtre ou sur un autre poste. Elle est intacte. Revenez à l’autre fenêtre, ou fermez-la d’abord.",
            "This session is already open, in another window or on another computer. It is intact. Go back to the other window, or close it first.",
        ),
        "no_journal": (
            "Il n’y a pas de séance dans « {where} » : le fichier « {file} » manque. Rien n’a été modifié. Choisissez un autre dossier, ou commencez une nouvelle partie.",
            "There is no session in “{where}”: the file “{file}” is missing. Nothing was changed. Choose another folder, or start a new game.",
        ),
        "unreadable": (
            "« {file} » ne peut pas être lu (erreur {errno}). Il n’a pas été modifié. Copiez le dossier « {where} » sur un autre disque et réessayez.",
            "“{file}” cannot be read (error {errno}). It was not changed. Copy the folder “{where}” to another disk and try again.",
        ),
        "too_large": (
            "« {file} » est bien trop gros pour être le journal d’une séance. Il n’a pas été modifié. Vérifiez que c’est le bon dossier.",
            "“{file}” is far too large to be the journal of a session. It was not changed. Check that this is the right folder.",
        ),
        "empty": (
            "La séance « {where} » n’avait pas encore commencé quand l’ordinateur s’est arrêté : aucune décision n’est perdue. Commencez une nouvelle partie.",
            "The session “{where}” had not started yet when the computer stopped: no decision is lost. Start a new game.",
        ),
        "newer": (
            "Cette séance a été enregistrée par une version plus récente de K’ESS ESSA (format {found}, ici {known}). Elle est intacte. Mettez le jeu à jour sur cet ordinateur pour l’ouvrir.",
            "This session was saved by a newer version of K’ESS ESSA (format {found}, here {known}). It is intact. Update the game on this computer to open it.",
        ),
        "damaged": (
            "« {file} », ligne {line} : la ligne est abîmée ou a été modifiée. Les {good} lignes d’avant sont bonnes, et le fichier n’a pas été touché.",
            "“{file}”, line {line}: the line is damaged or was edited. The {good} lines before it are good, and the file was not touched.",
        ),
        "no_header": (
            "« {file} », ligne 1 : la ligne qui dit ce qui a été joué est abîmée, et la partie ne peut pas être rejouée. Le fichier n’a pas été touché : les décisions s’y lisent encore avec un éditeur de texte. Gardez une copie du dossier « {where} ».",
            "“{file}”, line 1: the line that says what was played is damaged, and the game cannot be replayed. The file was not touched: the decisions can still be read in it with a text editor. Keep a copy of the folder “{where}”.",
        ),
        "diverged": (
            "« {file} », ligne {line} : le rejeu diverge. Le scénario ou les règles ont changé depuis. Tout ce qui précède est bon, et le fichier n’a pas été touché.",
            "“{file}”, line {line}: the replay diverges. The scenario or the rules have changed since. Everything before is good, and the file was not touched.",
        ),
        "illegal": (
            "« {file} », ligne {line} : les règles n’acceptent pas « {action} » à ce moment. Tout ce qui précède est bon, et le fichier n’a pas été touché.",
            "“{file}”, line {line}: the rules do not accept “{action}” at this point. Everything before is good, and the file was not touched.",
        ),
        "no_scenario": (
            "Le scénario « {scenario} » de cette séance ne peut pas être lu. Les décisions sont intactes dans « {file} ». Remettez le dossier « scenario » de la séance en place, ou installez ce scénario.",
            "The scenario “{scenario}” of this session cannot be read. The decisions are intact in “{file}”. Put the session’s “scenario” folder back, or install that scenario.",
        ),
        # -- undoing
        "nothing_to_undo": (
            "Il n’y a rien à annuler : la partie en est à son début.",
            "There is nothing to undo: the game is at its beginning.",
        ),
        "secret_revealed": (
            "Quelque chose de secret vient d’être révélé : seul l’animateur peut revenir en arrière. L’annulation sera écrite dans le journal.",
            "Something secret has just been revealed: only the facilitator can go back. The undo will be written in the journal.",
        ),
        # -- warnings
        "torn": (
            "« {file} », ligne {line} : la dernière ligne était incomplète, l’enregistrement ayant été interrompu. Tout ce qui était confirmé est là. Ce bout de ligne sera gardé à part, dans « journal.torn ».",
            "“{file}”, line {line}: the last line was incomplete, as saving was interrupted. All that was confirmed is here. That piece of a line will be kept aside, in “journal.torn”.",
        ),
        "scenario_changed": (
            "Le scénario « {scenario} » n’est plus tout à fait celui du jour de la séance. Les décisions sont rejouées et vérifiées une à une ; des textes peuvent différer.",
            "The scenario “{scenario}” is not quite the one of the day of the session. Decisions are replayed and checked one by one; texts may differ.",
        ),
        "other_version": (
            "Cette séance a été jouée avec une autre version du jeu (la {app}, ici la {here}). Ses décisions sont rejouées une à une ; des chiffres peuvent différer de ceux de ce jour-là.",
            "This session was played with another version of the game ({app}, here {here}). Its decisions are replayed one by one; some figures may differ from that day’s.",
        ),
        "no_lock": (
            "Ce disque ne sait pas empêcher d’ouvrir une séance deux fois. La partie est enregistrée normalement. Ne l’ouvrez pas sur deux postes à la fois.",
            "This disk cannot prevent a session from being opened twice. The game is saved as usual. Do not open it on two computers at once.",
        ),
    }
)
"""(French, English) by code."""


def message_for(code: str, values: Values, language: str = "fr") -> str:
    """The sentence of a code in a language; French for any language but English.

    Raises:
        KeyError: if there is no such code, or a value is missing.
    """
    french, english = SENTENCES[code]
    return (english if language == "en" else french).format_map(values)


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to tell that stops nothing: a warning, by code."""

    code: str
    values: Values = field(default_factory=dict)

    def message(self, language: str = "fr") -> str:
        """The sentence in a language."""
        return message_for(self.code, self.values, language)

    def __str__(self) -> str:
        return self.message()

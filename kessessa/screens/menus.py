"""Pages around the game: pause, settings, a word explained, about."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

from kessessa.core.actions import End, Skip
from kessessa.core.rules import is_legal
from kessessa.core.scenario import Term
from kessessa.screens.nodes import Button, Card, Column, Hold, Node, PageNode, Row, Text, Wrap
from kessessa.screens.page import (
    Apply,
    Do,
    Home,
    Message,
    Picked,
    Pop,
    Push,
    Quit,
    Run,
    Turn,
    Undo,
    obeyed,
    put_away,
)
from kessessa.screens.pieces import source_line
from kessessa.screens.play import Play
from kessessa.screens.settings import CHOICES, Settings
from kessessa.text import Words


def pause_button(play: Play) -> Button:
    """The way out, on Esc."""
    return Button(play.words.tr("Pause"), Run(Push(PausePage(play))), "escape", small=True)


@dataclass(frozen=True, slots=True)
class PausePage:
    """Nothing moves, nothing secret shows."""

    play: Play

    def update(self, message: Message) -> Turn:
        return put_away(self, message)

    def view(self) -> PageNode:
        play, words = self.play, self.play.words
        buttons: list[Node] = [
            Button(words.tr("Reprendre"), Run(Pop()), "enter", primary=True, icon="resume"),
            Button(
                words.tr("Revenir en arrière"),
                Run(Undo()),
                "u",
                detail=words.tr("Libre tant que rien de secret n'a été révélé."),
            ),
            Button(
                words.tr("Revenir quand même"),
                Run(Undo(facilitator=True)),
                "a",
                detail=words.tr("Pour qui anime : ce qu'on a vu ne s'oublie pas."),
            ),
        ]
        if is_legal(play.scenario, play.state, Skip()):
            buttons.append(
                Button(
                    words.tr("Passer cette situation"),
                    Do(Skip()),
                    "p",
                    detail=words.tr("L'option neutre est prise, sans gagnant ni perdant."),
                )
            )
        if is_legal(play.scenario, play.state, End()):
            buttons.append(
                Button(
                    words.tr("Terminer et faire le bilan"),
                    Do(End()),
                    "f",
                    detail=words.tr("Le temps du bilan, c'est la leçon."),
                )
            )
        glossary = GlossaryPage(play.scenario.glossary, play.settings.language)
        kept = words.tr("La séance est enregistrée : on la reprendra.")
        if not play.is_recorded:
            kept = words.tr("Attention : cette séance n'est pas enregistrée.")
        buttons += [
            Button(words.tr("Les mots"), Run(Push(glossary)), "g", icon="help"),
            Button(
                words.tr("Réglages"), Run(Push(SettingsPage(play.settings))), "r", icon="settings"
            ),
            Button(words.tr("Retour au titre"), Run(Home()), "t", detail=kept),
        ]
        note = ""
        if play.state.turn and play.state.plan:
            note = play.situation.facilitator
        rows = (Row(tuple(buttons[place : place + 2])) for place in range(1, len(buttons), 2))
        told: list[Node] = [Text(words.tr("Pause"), "title"), buttons[0], *rows]
        if note:
            told.append(
                Card(
                    Column(
                        (
                            Text(words.tr("Pour qui anime"), "strong"),
                            Hold(words.tr("Maintenir pour lire"), Text(note, "quiet")),
                        )
                    ),
                    "sand",
                )
            )
        return PageNode(words.tr("Pause"), Column(tuple(told)), narrow=True)


@dataclass(frozen=True, slots=True)
class SettingsPage:
    """Everything that can be set, live and remembered."""

    settings: Settings

    def update(self, message: Message) -> Turn:
        if isinstance(message, Picked):
            changed = _changed(self.settings, message.what)
            return Turn(replace(self, settings=changed), (Apply(changed),))
        return obeyed(self, message)

    def view(self) -> PageNode:
        settings = self.settings
        words = Words(settings.language)
        yes, no = words.tr("oui"), words.tr("non")
        display = {
            "numbers": words.tr("chiffres"),
            "words": words.tr("mots"),
            "none": words.tr("rien"),
        }[settings.display]
        lines = (
            (
                "language",
                "l",
                words.tr("Langue"),
                "Français" if settings.language == "fr" else "English",
            ),
            ("scale", "t", words.tr("Taille du texte"), f"{settings.scale} %"),
            ("spacing", "e", words.tr("Texte espacé"), yes if settings.spacing else no),
            (
                "dyslexia_font",
                "d",
                words.tr("Police OpenDyslexic"),
                yes if settings.dyslexia_font else no,
            ),
            (
                "high_contrast",
                "c",
                words.tr("Contraste fort"),
                yes if settings.high_contrast else no,
            ),
            ("motion", "a", words.tr("Animations"), yes if settings.motion else no),
            ("sound", "s", words.tr("Sons"), yes if settings.sound else no),
            ("full_screen", "p", words.tr("Plein écran"), yes if settings.full_screen else no),
            ("display", "i", words.tr("Indicateurs en"), display),
            ("clock", "h", words.tr("Horloge du débat"), yes if settings.clock else no),
            (
                "opinions",
                "v",
                words.tr("Avis secrets avant le débat"),
                yes if settings.opinions else no,
            ),
        )
        buttons = tuple(
            Button(words.tr("{name} : {value}", name=name, value=value), Picked(what), key)
            for what, key, name, value in lines
        )
        rows = tuple(Row(buttons[place : place + 2]) for place in range(0, len(buttons), 2))
        body = Column(
            (
                Text(words.tr("Réglages"), "title"),
                *rows,
                Button(words.tr("C'est bon"), Run(Pop()), "enter", primary=True),
            )
        )
        return PageNode(words.tr("Réglages"), body, narrow=True)


def _changed(settings: Settings, what: str) -> Settings:
    """The settings with one of them moved to its next value."""
    following: object = not getattr(settings, what)
    if what in CHOICES:
        values = CHOICES[what]
        following = values[(values.index(getattr(settings, what)) + 1) % len(values)]
    values_now = {field.name: getattr(settings, field.name) for field in fields(settings)}
    return Settings(**{**values_now, what: following})


@dataclass(frozen=True, slots=True)
class TermPage:
    """One word of the trade, explained."""

    term: Term
    language: str

    def update(self, message: Message) -> Turn:
        return obeyed(self, message)

    def view(self) -> PageNode:
        words = Words(self.language)
        told: list[Node] = [Text(self.term.word, "title"), Text(self.term.text)]
        if self.term.source:
            told.append(source_line(self.term.source, self.term.checked_on, words))
        told.append(Button(words.tr("Compris"), Run(Pop()), "enter", primary=True))
        return PageNode(self.term.word, Column(tuple(told)), narrow=True)


@dataclass(frozen=True, slots=True)
class AboutPage:
    """Where the game comes from, and who made what."""

    language: str

    def update(self, message: Message) -> Turn:
        return obeyed(self, message)

    def view(self) -> PageNode:
        words = Words(self.language)
        paragraphs = (
            words.tr(
                "K'ESS ESSA est d'abord un jeu de rôles sur table, créé par les membres du réseau PLOUCS, dans les Landes. Cette version numérique s'en inspire librement."
            ),
            words.tr(
                "Le village, les personnages et leurs histoires sont inventés. Les faits de droit et de terrain ont une source et une date."
            ),
            words.tr(
                "Code : licence MIT. Scénarios, textes et dessins : CC BY-SA 4.0. Portraits : Open Peeps de Pablo Stanley (CC0). Polices : Bricolage Grotesque, Atkinson Hyperlegible Next, OpenDyslexic (licences dans le dossier assets)."
            ),
            words.tr("Sans connexion, sans compte, sans donnée personnelle."),
        )
        body = Column(
            (
                Text("K'ESS ESSA", "display"),
                *(Text(paragraph) for paragraph in paragraphs),
                Button(words.tr("Revenir"), Run(Pop()), "enter", primary=True),
            )
        )
        return PageNode(words.tr("À propos"), body, narrow=True)


@dataclass(frozen=True, slots=True)
class GlossaryPage:
    """All the words of the trade."""

    terms: tuple[Term, ...]
    language: str

    def update(self, message: Message) -> Turn:
        return obeyed(self, message)

    def view(self) -> PageNode:
        words = Words(self.language)
        told = tuple(
            Column((Text(term.word, "strong"), Text(term.text, "quiet")), gap="none")
            for term in sorted(self.terms, key=lambda term: term.word.casefold())
        )
        body = Column(
            (
                Text(words.tr("Les mots de l'ESS"), "title"),
                *told,
                Wrap((Button(words.tr("Revenir"), Run(Pop()), "enter", primary=True),)),
            )
        )
        return PageNode(words.tr("Glossaire"), body, narrow=True)


def quit_button(words: Words) -> Button:
    """Close the program."""
    return Button(words.tr("Quitter"), Run(Quit()), "q", small=True)

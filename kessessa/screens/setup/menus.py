"""Pages around the game: settings, about."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

from kessessa.screens.ui.nodes import Button, Column, PageNode, Row, Text
from kessessa.screens.ui.page import (
    Apply,
    Message,
    Picked,
    Pop,
    Quit,
    Run,
    Turn,
    obeyed,
)
from kessessa.screens.ui.settings import CHOICES, Settings
from kessessa.text import Words


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
            (
                "scale",
                "t",
                words.tr("Taille du texte"),
                words.tr("{scale} %", scale=settings.scale),
            ),
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


def quit_button(words: Words) -> Button:
    """Close the program."""
    return Button(words.tr("Quitter"), Run(Quit()), "q", small=True)

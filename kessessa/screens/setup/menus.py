"""Pages around the game: settings, about."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

from kessessa.screens.ui.commands import Apply, Pop, Quit
from kessessa.screens.ui.messages import CommandPressed, Message, Pressed
from kessessa.screens.ui.nodes import Button, Column, PageNode, Row, Text
from kessessa.screens.ui.page import MenuPage, Turn
from kessessa.screens.ui.settings import CHOICES, Settings
from kessessa.text import Locale


@dataclass(frozen=True, slots=True)
class SettingsPage(MenuPage):
    """Everything that can be set, live and remembered."""

    def update(self, message: Message) -> Turn:
        if isinstance(message, Pressed):
            changed = _changed(self.settings, message.what)
            return Turn(replace(self, settings=changed), (Apply(changed),))
        return MenuPage.update(self, message)

    def view(self) -> PageNode:
        settings = self.settings
        locale = self.locale
        yes, no = locale.tr("oui"), locale.tr("non")
        display = {
            "numbers": locale.tr("chiffres"),
            "words": locale.tr("mots"),
            "none": locale.tr("rien"),
        }[settings.display]
        lines = (
            (
                "language",
                "l",
                locale.tr("Langue"),
                "Français" if settings.language == "fr" else "English",
            ),
            (
                "scale",
                "t",
                locale.tr("Taille du texte"),
                locale.tr("{scale} %", scale=settings.scale),
            ),
            ("spacing", "e", locale.tr("Texte espacé"), yes if settings.spacing else no),
            (
                "dyslexia_font",
                "d",
                locale.tr("Police OpenDyslexic"),
                yes if settings.dyslexia_font else no,
            ),
            (
                "high_contrast",
                "c",
                locale.tr("Contraste fort"),
                yes if settings.high_contrast else no,
            ),
            ("motion", "a", locale.tr("Animations"), yes if settings.motion else no),
            ("sound", "s", locale.tr("Sons"), yes if settings.sound else no),
            ("full_screen", "p", locale.tr("Plein écran"), yes if settings.full_screen else no),
            ("display", "i", locale.tr("Indicateurs en"), display),
            ("clock", "h", locale.tr("Horloge du débat"), yes if settings.clock else no),
            (
                "opinions",
                "v",
                locale.tr("Avis secrets avant le débat"),
                yes if settings.opinions else no,
            ),
        )
        buttons = tuple(
            Button(locale.tr("{name} : {value}", name=name, value=value), Pressed(what), key)
            for what, key, name, value in lines
        )
        rows = tuple(Row(buttons[place : place + 2]) for place in range(0, len(buttons), 2))
        body = Column(
            (
                Text(locale.tr("Réglages"), "title"),
                *rows,
                Button(locale.tr("C'est bon"), CommandPressed(Pop()), "enter", primary=True),
            )
        )
        return PageNode(locale.tr("Réglages"), body, narrow=True)


def _changed(settings: Settings, what: str) -> Settings:
    """The settings with one of them moved to its next value."""
    following: object = not getattr(settings, what)
    if what in CHOICES:
        values = CHOICES[what]
        following = values[(values.index(getattr(settings, what)) + 1) % len(values)]
    values_now = {field.name: getattr(settings, field.name) for field in fields(settings)}
    return Settings(**{**values_now, what: following})


@dataclass(frozen=True, slots=True)
class AboutPage(MenuPage):
    """Where the game comes from, and who made what."""

    def view(self) -> PageNode:
        locale = self.locale
        paragraphs = (
            locale.tr(
                "K'ESS ESSA est d'abord un jeu de rôles sur table, créé par les membres du réseau PLOUCS, dans les Landes. Cette version numérique s'en inspire librement."
            ),
            locale.tr(
                "Le village, les personnages et leurs histoires sont inventés. Les faits de droit et de terrain ont une source et une date."
            ),
            locale.tr(
                "Code : licence MIT. Scénarios, textes et dessins : CC BY-SA 4.0. Portraits : Open Peeps de Pablo Stanley (CC0). Polices : Bricolage Grotesque, Atkinson Hyperlegible Next, OpenDyslexic (licences dans le dossier assets)."
            ),
            locale.tr("Sans connexion, sans compte, sans donnée personnelle."),
        )
        body = Column(
            (
                Text("K'ESS ESSA", "display"),
                *(Text(paragraph) for paragraph in paragraphs),
                Button(locale.tr("Revenir"), CommandPressed(Pop()), "enter", primary=True),
            )
        )
        return PageNode(locale.tr("À propos"), body, narrow=True)


def quit_button(locale: Locale) -> Button:
    """Close the program."""
    return Button(locale.tr("Quitter"), CommandPressed(Quit()), "q", small=True)

"""The first page, and the sessions that are kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from kessessa.screens.setup.menus import AboutPage, SettingsPage, quit_button
from kessessa.screens.ui.commands import Apply, OpenShelf, Pop, Push, ResumeGame
from kessessa.screens.ui.messages import CommandPressed
from kessessa.screens.ui.nodes import (
    Button,
    Card,
    Column,
    Node,
    PageNode,
    Row,
    Space,
    Text,
    Wrap,
)
from kessessa.screens.ui.page import MenuPage

_BACKDROP: Final = "cafe/cover"
_CROWD: Final = (
    "cafe/mayor-calm",
    "cafe/young-explaining",
    "cafe/parent-content",
    "cafe/grower-calm",
    "cafe/neighbour-concerned",
)
"""What the title page shows, and who stands there: no scenario is read before one is wanted."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A session kept on this machine."""

    folder: Path
    title: str
    where: str
    """Where it stands, or when it was played, and the name of its folder."""


@dataclass(frozen=True, slots=True)
class TitlePage(MenuPage):
    """The first page."""

    unfinished: tuple[Kept, ...] = ()
    finished: tuple[Kept, ...] = ()

    def view(self) -> PageNode:
        locale = self.locale
        buttons: list[Node] = [
            Button(
                locale.tr("Nouvelle partie"),
                CommandPressed(OpenShelf()),
                "enter",
                primary=True,
                icon="play",
            )
        ]
        buttons.append(
            Button(
                locale.tr("Répéter une séance"),
                CommandPressed(OpenShelf(rehearsing=True)),
                "p",
                detail=locale.tr("Cinq minutes pour tout voir, avec les notes pour animer."),
                icon="clock",
            )
        )
        if self.unfinished:
            last = self.unfinished[0]
            buttons.append(
                Button(
                    locale.tr("Reprendre « {title} »", title=last.title),
                    CommandPressed(ResumeGame(last.folder)),
                    "r",
                    detail=last.where,
                    icon="resume",
                )
            )
        more: list[Node] = []
        if len(self.unfinished) > 1:
            sessions = SessionsPage(self.settings, self.unfinished)
            more.append(
                Button(locale.tr("Séances"), CommandPressed(Push(sessions)), "s", small=True)
            )
        if self.finished:
            over = SessionsPage(self.settings, self.finished, are_over=True)
            more.append(Button(locale.tr("Bilans"), CommandPressed(Push(over)), "b", small=True))
        more += [
            Button(
                locale.tr("Réglages"),
                CommandPressed(Push(SettingsPage(self.settings))),
                "g",
                small=True,
            ),
            self._other_language(),
            Button(
                locale.tr("À propos"),
                CommandPressed(Push(AboutPage(self.settings))),
                "a",
                small=True,
            ),
            quit_button(locale),
        ]
        sheet = Card(
            Column(
                (
                    Text("K'ESS ESSA", "display"),
                    Text(
                        locale.tr(
                            "Fondez ensemble une entreprise de l'économie sociale et solidaire. Débattez. Décidez. Assumez."
                        )
                    ),
                    *buttons,
                    Wrap(tuple(more)),
                )
            ),
            roomy=True,
        )
        body = Row((sheet, Space()), (2, 3))
        promise = Text(locale.tr("Sans connexion, sans compte, sans donnée personnelle"), "small")
        return PageNode("K'ESS ESSA", body, footer=promise, backdrop=_BACKDROP, crowd=_CROWD)

    def _other_language(self) -> Button:
        """A press for who does not read this one: it says so in theirs."""
        french = self.settings.language == "fr"
        settings = replace(self.settings, language="en" if french else "fr")
        return Button(
            "English" if french else "Français", CommandPressed(Apply(settings)), "l", small=True
        )


@dataclass(frozen=True, slots=True)
class SessionsPage(MenuPage):
    """Sessions kept on this machine, newest first."""

    sessions: tuple[Kept, ...]
    are_over: bool = False
    """Whether they are finished: they open at their outcome."""

    def view(self) -> PageNode:
        locale = self.locale
        title = locale.tr("Les séances de cette machine")
        if self.are_over:
            title = locale.tr("Les bilans de cette machine")
        buttons = tuple(
            Button(
                kept.title, CommandPressed(ResumeGame(kept.folder)), _key(place), detail=kept.where
            )
            for place, kept in enumerate(self.sessions, start=1)
        )
        back = Button(locale.tr("Revenir"), CommandPressed(Pop()), "escape")
        body = Column((Text(title, "title"), *buttons, back))
        return PageNode(title, body, narrow=True)


def _key(place: int) -> str:
    """The figure of a session's place in its list, while there is one."""
    return str(place) if place < 10 else ""

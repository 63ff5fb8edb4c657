"""The first page, and the sessions that can be gone on with."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kessessa.screens.menus import AboutPage, SettingsPage, quit_button
from kessessa.screens.nodes import (
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
from kessessa.screens.page import (
    Message,
    OpenShelf,
    Pop,
    Push,
    ResumeGame,
    Run,
    Turn,
    obeyed,
)
from kessessa.screens.settings import Settings
from kessessa.text import Words

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
class Resumable:
    """A session that can be gone on with."""

    folder: Path
    title: str
    stage: str


@dataclass(frozen=True, slots=True)
class TitlePage:
    """The first page."""

    resumable: tuple[Resumable, ...]
    settings: Settings

    def update(self, message: Message) -> Turn:
        return obeyed(self, message)

    def view(self) -> PageNode:
        words = Words(self.settings.language)
        buttons: list[Node] = [
            Button(
                words.tr("Nouvelle partie"),
                Run(OpenShelf()),
                "enter",
                primary=True,
                icon="play",
            )
        ]
        buttons.append(
            Button(
                words.tr("Répéter une séance"),
                Run(OpenShelf(rehearsing=True)),
                "p",
                detail=words.tr("Cinq minutes pour tout voir, avec les notes pour animer."),
                icon="clock",
            )
        )
        if self.resumable:
            last = self.resumable[0]
            buttons.append(
                Button(
                    words.tr("Reprendre « {title} »", title=last.title),
                    Run(ResumeGame(last.folder)),
                    "r",
                    detail=last.stage,
                    icon="resume",
                )
            )
        more: list[Node] = []
        if len(self.resumable) > 1:
            page = SessionsPage(self.resumable, self.settings)
            more.append(Button(words.tr("Séances"), Run(Push(page)), "s", small=True))
        more += [
            Button(words.tr("Réglages"), Run(Push(SettingsPage(self.settings))), "g", small=True),
            Button(
                words.tr("À propos"), Run(Push(AboutPage(self.settings.language))), "a", small=True
            ),
            quit_button(words),
        ]
        sheet = Card(
            Column(
                (
                    Text("K'ESS ESSA", "display"),
                    Text(
                        words.tr(
                            "Fondez ensemble une entreprise de l'économie sociale et solidaire. Débattez. Décidez. Assumez."
                        )
                    ),
                    *buttons,
                    Wrap(tuple(more)),
                )
            )
        )
        body = Row((sheet, Space()), (2, 3))
        promise = Text(words.tr("Sans connexion, sans compte, sans donnée personnelle"), "small")
        return PageNode("K'ESS ESSA", body, footer=promise, backdrop=_BACKDROP, crowd=_CROWD)


@dataclass(frozen=True, slots=True)
class SessionsPage:
    """Sessions kept on this machine, newest first."""

    resumable: tuple[Resumable, ...]
    settings: Settings

    def update(self, message: Message) -> Turn:
        return obeyed(self, message)

    def view(self) -> PageNode:
        words = Words(self.settings.language)
        buttons = tuple(
            Button(one.title, Run(ResumeGame(one.folder)), str(place), detail=one.stage)
            for place, one in enumerate(self.resumable[:9], start=1)
        )
        body = Column(
            (
                Text(words.tr("Les séances de cette machine"), "title"),
                *buttons,
                Button(words.tr("Revenir"), Run(Pop()), "escape"),
            )
        )
        return PageNode(words.tr("Séances"), body, narrow=True)

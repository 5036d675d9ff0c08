"""A deck in the list: what it says, and that hovering covers nothing."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPixmap
from pytestqt.qtbot import QtBot

from greenroom.ui.home.deck_row import DeckRow
from greenroom.ui.home.shelf import Figures, ShelvedDeck
from greenroom.ui.theme import LIGHT
from ui.parts import DECK


@pytest.mark.parametrize("hovered", [False, True])
def test_the_picture_shows_hovered_or_not(qtbot: QtBot, hovered: bool) -> None:
    row = DeckRow(LIGHT, ShelvedDeck(Path("talk.pptx"), DECK))
    qtbot.addWidget(row)
    row.resize(600, 79)
    picture = QPixmap(768, 432)
    picture.fill(QColor("#336699"))
    row.show_picture(picture)
    row.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, hovered)
    image = row.grab().toImage()
    assert image.pixelColor(48, 39).name() == "#336699"
    assert (image.pixelColor(300, 5).name().upper() == LIGHT.hover) == hovered


@pytest.mark.parametrize(
    ("figures", "told"),
    [
        (Figures(948_000, 900_000, 7.1, "first", 14_000), "15:48 +0:48, 7.1 a minute, 0:14 first"),
        (
            Figures(876_000, 900_000, 5.9, "missing", None),
            "14:36 −0:24, 5.9 a minute, missing",
        ),
        (
            Figures(876_000, 900_000, None, "unsure", None),
            "14:36 −0:24, – not counted, unsure",
        ),
    ],
)
def test_the_last_take_is_told(qtbot: QtBot, figures: Figures, told: str) -> None:
    row = DeckRow(LIGHT, ShelvedDeck(Path("talk.pptx"), DECK))
    qtbot.addWidget(row)
    row.show_figures(figures)
    assert row.accessibleName() == f"Open We should launch in May. 3 slides, plan 15:00. {told}"


def test_a_deck_that_nobody_has_read_is_called_by_its_file(qtbot: QtBot) -> None:
    row = DeckRow(LIGHT, ShelvedDeck(Path("decks/talk.pptx")))
    qtbot.addWidget(row)
    assert row.accessibleName() == "Open talk. talk.pptx."

"""What the window says, in the language that is set."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLineEdit
from pytestqt.qtbot import QtBot

from greenroom.errors import DeckError
from greenroom.phrase import in_a_row, phrase
from greenroom.ui.words import day, moment, number, said, said_error, speak, tr
from ui.pseudo import Brackets


@pytest.fixture
def brackets(qapp: QApplication) -> Iterator[None]:
    translator = Brackets(qapp)
    qapp.installTranslator(translator)
    yield
    speak(qapp, "en")


def test_counts_agree(qapp: QApplication) -> None:
    assert [tr("%n slide(s)", "", n) for n in (0, 1, 11)] == ["0 slides", "1 slide", "11 slides"]


def test_days(qapp: QApplication) -> None:
    assert day("2026-11-20T21:05:00") == "20 Nov"
    assert moment("2026-11-20T21:05:00") == "Friday 20 November at 21:05"
    assert (day("nonsense"), moment("")) == ("", "")


@pytest.mark.usefixtures("german")
def test_days_and_numbers_in_german() -> None:
    assert moment("2026-11-20T21:05:00") == "Freitag, 20. November, 21:05 Uhr"
    assert number(3.456, 1) == "3,5"
    assert said(phrase("{seconds:.1f} s", seconds=2.04)) == "2,0 s"


@pytest.mark.usefixtures("german")
def test_qts_own_menus_and_buttons_are_german(qtbot: QtBot) -> None:
    line, buttons = QLineEdit(), QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(line)
    qtbot.addWidget(buttons)
    menu = " ".join(action.text() for action in line.createStandardContextMenu().actions())
    assert "&Kopieren" in menu
    assert [button.text() for button in buttons.buttons()] == ["Abbrechen"]


@pytest.mark.usefixtures("brackets")
def test_a_phrase_is_said_with_what_it_holds() -> None:
    made = phrase("{n} in {place}", n=3, place=phrase("the close"))
    assert said(made) == "⟦3 in ⟦the close⟧⟧"
    assert said(in_a_row((made, "as it is"))) == "⟦⟦3 in ⟦the close⟧⟧ as it is⟧"
    assert said("somebody’s words") == "somebody’s words"


@pytest.mark.usefixtures("brackets")
def test_an_error_is_one_line() -> None:
    error = DeckError(phrase("is no deck."), file=Path("a/talk.txt"), remedy=phrase("Try a deck."))
    assert said_error(error) == "⟦talk.txt: ⟦is no deck.⟧ ⟦Try a deck.⟧⟧"


def test_a_language_that_is_not_spoken_is_english(qapp: QApplication) -> None:
    assert speak(qapp, "system") == "en" or QLocale.system().name().startswith("de")
    assert speak(qapp, "xx") == "en"

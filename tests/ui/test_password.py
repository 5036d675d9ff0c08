"""A deck with a password: asked for in the window, told when wrong, left alone when not wanted."""

from pathlib import Path

import pytest
from msoffcrypto.format.ooxml import OOXMLFile
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from greenroom.errors import PasswordError
from greenroom.render import Picture
from greenroom.ui.decks import Decks
from greenroom.ui.password import PasswordDialog
from greenroom.ui.theme import LIGHT
from greenroom.ui.window import MainWindow
from ui.parts import Studio, make_context

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """A window that was asked to open a deck whose password is “sesame”."""
    window = MainWindow(make_context(tmp_path, Studio(password="sesame")))
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.begin(tmp_path / "locked.pptx")
    return window


def asked(qtbot: QtBot, window: MainWindow, *, wrong: bool = False) -> PasswordDialog:
    """The dialog, once it is there."""

    def found() -> list[PasswordDialog]:
        dialogs = window.findChildren(PasswordDialog)
        return [each for each in dialogs if each.isVisible() and each.said.isVisible() == wrong]

    qtbot.waitUntil(lambda: bool(found()))
    return found()[0]


def test_the_password_is_asked_for_and_opens_the_deck(qtbot: QtBot, window: MainWindow) -> None:
    dialog = asked(qtbot, window)
    assert not dialog.confirm.isEnabled()

    qtbot.keyClicks(dialog.field, "sesame")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)

    qtbot.waitUntil(window.rehearse.ready.isVisible)
    assert window.notice is None


def test_a_wrong_password_is_told_and_asked_for_again(qtbot: QtBot, window: MainWindow) -> None:
    dialog = asked(qtbot, window)
    qtbot.keyClicks(dialog.field, "sesam")
    qtbot.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)

    again = asked(qtbot, window, wrong=True)
    assert again.field.text() == ""

    qtbot.keyClicks(again.field, "sesame")
    qtbot.keyClick(again.field, Qt.Key.Key_Return)
    qtbot.waitUntil(window.rehearse.ready.isVisible)


def test_thinking_otherwise_leaves_everything_as_it_was(qtbot: QtBot, window: MainWindow) -> None:
    dialog = asked(qtbot, window)

    qtbot.keyClick(dialog.field, Qt.Key.Key_Escape)

    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert window.home.isVisible()
    assert window.notice is None
    assert not window.opening.busy


def test_letters_are_hidden_until_asked_for(qtbot: QtBot) -> None:
    dialog = PasswordDialog(LIGHT, "talk.pptx", wrong=False)
    qtbot.addWidget(dialog)
    assert dialog.field.echoMode() == QLineEdit.EchoMode.Password
    assert dialog.field.accessibleName() == "Password"

    dialog.shown.click()

    assert dialog.field.echoMode() == QLineEdit.EchoMode.Normal


def encrypt(deck: Path, target: Path, password: str) -> None:
    """Write a deck as PowerPoint encrypts it."""
    with deck.open("rb") as file, target.open("wb") as copy:
        OOXMLFile(file).encrypt(password, copy)


@pytest.fixture
def locked(tmp_path: Path, sample_decks: Path) -> Path:
    """The sample deck, encrypted as PowerPoint does it."""
    target = tmp_path / "locked.pptx"
    encrypt(sample_decks / "weekly-picks-answer-first.pptx", target, "sesame")
    return target


def test_a_real_deck_is_read_and_drawn_and_leaves_nothing(locked: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    decks = Decks(cache)
    with pytest.raises(PasswordError):
        decks.load(locked)
    deck = decks.load(locked, "sesame")
    shown: list[Picture] = []

    decks.draw(locked, deck, width=320, show=shown.append, looked_at=lambda: 1, pdf=None)

    assert decks.load(locked) == deck  # not asked for twice
    assert {picture.number for picture in shown} == {slide.number for slide in deck.slides}
    assert all(picture.renderer != "cards" for picture in shown)
    assert not cache.exists()
    private = shown[-1].file
    assert private.is_file()
    del decks
    assert not private.exists()


def test_another_password_than_before_is_asked_for(
    locked: Path, tmp_path: Path, sample_decks: Path
) -> None:
    decks = Decks(tmp_path / "cache")
    decks.load(locked, "sesame")
    encrypt(sample_decks / "hard-features.pptx", locked, "another")

    with pytest.raises(PasswordError) as caught:
        decks.load(locked)

    assert not caught.value.wrong

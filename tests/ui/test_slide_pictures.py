"""Pictures come one by one; who drew them is said; a PDF takes their place if the user says so."""

import threading
from pathlib import Path
from types import SimpleNamespace

import msgspec
import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from greenroom.render import Picture
from greenroom.settings import read_settings
from greenroom.ui.pictures import Pictures, picture_width
from greenroom.ui.slide_images import SlideImages
from greenroom.ui.theme import LIGHT
from greenroom.ui.widgets import SlideView
from greenroom.ui.window import MainWindow
from ui.parts import DECK, Studio, make_context, places_in

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def studio() -> Studio:
    return Studio()


def open_window(qtbot: QtBot, folder: Path, studio: Studio) -> MainWindow:
    window = MainWindow(make_context(folder, studio))
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    qtbot.waitExposed(window)
    deck = folder / "talk.pptx"
    deck.touch()
    window.open_deck(deck)
    qtbot.waitUntil(window.rehearse.ready.isVisible)
    qtbot.waitUntil(lambda: not window.opening.busy)
    return window


def screen(width: int, ratio: float) -> SimpleNamespace:
    return SimpleNamespace(size=lambda: QSize(width, 900), devicePixelRatio=lambda: ratio)


def test_pictures_are_drawn_for_the_widest_screen() -> None:
    assert picture_width([screen(1440, 1.0)]) == 1920  # type: ignore[list-item]
    assert picture_width([screen(1280, 2.0), screen(1920, 1.0)]) == 2560  # type: ignore[list-item]
    assert picture_width([screen(5120, 1.0)]) == 3840  # type: ignore[list-item]
    assert picture_width([]) == 1920


def test_a_view_follows_its_slide_until_it_is_turned_to_another(qtbot: QtBot) -> None:
    view = SlideView(LIGHT)
    qtbot.addWidget(view)
    pictures, other = Pictures(), Pictures()
    quick, good = (Picture(2, Path(name), "built-in") for name in ("quick.png", "good.png"))

    view.follow(pictures, 2, "Slide 2")
    assert view.file is None
    pictures.put(quick)
    assert view.file == quick.file
    pictures.put(Picture(3, Path("three.png"), "built-in"))
    assert view.file == quick.file
    pictures.put(good)
    assert view.file == good.file

    view.follow(other, 2, "Slide 2 of another deck")
    pictures.put(quick)
    assert view.file is None
    view.show_slide(None, "End of the deck")
    other.put(good)
    assert view.file is None


def test_the_plan_says_who_drew_the_slides(qtbot: QtBot, tmp_path: Path, studio: Studio) -> None:
    window = open_window(qtbot, tmp_path, studio)
    drawn_by = window.rehearse.ready.drawn_by
    qtbot.waitUntil(lambda: drawn_by.words.text() != "")
    assert drawn_by.words.text() == "Slides drawn by LibreOffice."
    assert not drawn_by.beside.isVisible()
    assert drawn_by.other.isVisible()


def test_a_pdf_beside_the_deck_is_used_when_asked_and_remembered(
    qtbot: QtBot, tmp_path: Path, studio: Studio
) -> None:
    (tmp_path / "talk.pdf").touch()
    window = open_window(qtbot, tmp_path, studio)
    drawn_by = window.rehearse.ready.drawn_by
    qtbot.waitUntil(drawn_by.beside.isVisible)
    assert drawn_by.beside.text() == "Use talk.pdf"

    studio.renderer = "PDF"
    qtbot.mouseClick(drawn_by.beside, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: drawn_by.words.text() == "Slides are pages of the PDF.")
    assert studio.drawn_from == [tmp_path / "talk.pptx", tmp_path / "talk.pdf"]
    settings = places_in(tmp_path).settings
    deck = str(tmp_path / "talk.pptx")
    qtbot.waitUntil(lambda: deck in read_settings(settings).settings.slide_pdfs)
    window.go_home()
    window.open_deck(tmp_path / "talk.pptx")
    qtbot.waitUntil(lambda: len(studio.drawn_from) == 3)
    assert studio.drawn_from[-1] == tmp_path / "talk.pdf"

    studio.renderer = "LibreOffice"
    qtbot.waitUntil(drawn_by.own.isVisible)
    qtbot.mouseClick(drawn_by.own, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(studio.drawn_from) == 4)
    assert studio.drawn_from[-1] == tmp_path / "talk.pptx"
    qtbot.waitUntil(lambda: not read_settings(settings).settings.slide_pdfs)


def test_a_pdf_with_other_pages_is_refused_in_one_line(
    qtbot: QtBot, tmp_path: Path, studio: Studio
) -> None:
    (tmp_path / "talk.pdf").touch()
    window = open_window(qtbot, tmp_path, studio)
    drawn_by = window.rehearse.ready.drawn_by
    qtbot.waitUntil(drawn_by.beside.isVisible)

    studio.deck = msgspec.structs.replace(DECK, slides=DECK.slides[:1])
    qtbot.mouseClick(drawn_by.beside, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: window.notice is not None)
    assert window.notice is not None
    assert "talk.pdf: has 1 page, and the deck 4 slides" in window.notice.accessibleName()
    assert studio.drawn_from == [tmp_path / "talk.pptx"]


def test_pictures_of_a_deck_that_was_left_do_not_come(
    qtbot: QtBot, tmp_path: Path, studio: Studio
) -> None:
    studio.hold_drawing = threading.Event()
    window = MainWindow(make_context(tmp_path, studio))
    qtbot.addWidget(window)
    window.show()
    seen: list[tuple[int, int]] = []
    window.opening.drawing.connect(lambda done, total: seen.append((done, total)))
    (tmp_path / "talk.pptx").touch()
    window.open_deck(tmp_path / "talk.pptx")
    qtbot.waitUntil(window.rehearse.ready.isVisible)
    window.go_home()
    studio.hold_drawing.set()
    qtbot.wait(200)
    assert seen == []


def test_a_small_picture_stands_in_while_the_slide_is_read(qtbot: QtBot, tmp_path: Path) -> None:
    large, small = tmp_path / "1.png", tmp_path / "1-small.png"
    for file, width, colour in ((large, 1920, "#0000ff"), (small, 320, "#ff0000")):
        drawn = QImage(width, width * 9 // 16, QImage.Format.Format_RGB32)
        drawn.fill(QColor(colour))
        drawn.save(str(file))
    images = SlideImages()
    view = SlideView(LIGHT, images=images)
    qtbot.addWidget(view)
    view.resize(480, 270)

    view.show_slide(large, "Slide 1", small)
    assert middle(view) == "#ff0000", "at once, without reading the large one"
    qtbot.waitUntil(lambda: middle(view) == "#0000ff")
    view.resize(640, 360)
    assert middle(view) == "#0000ff", "the picture of before, at another size"
    view.show_slide(tmp_path / "gone.png", "Slide 2", tmp_path / "gone-small.png")
    qtbot.waitUntil(lambda: not images.busy)
    assert middle(view) not in ("#0000ff", "#ff0000")


def test_pictures_that_are_asked_for_are_read_first_and_not_kept_for_ever(
    qtbot: QtBot, tmp_path: Path
) -> None:
    drawn = QImage(64, 36, QImage.Format.Format_RGB32)
    files = [tmp_path / f"{number}.png" for number in range(12)]
    for file in files:
        drawn.save(str(file))
    images = SlideImages()
    read: list[Path] = []
    images.came.connect(read.append)
    images.prepare([(file, QSize(32, 18)) for file in files[:4]])
    assert images.image(files[9], QSize(32, 18)) is None
    qtbot.waitUntil(lambda: len(read) == 5)
    assert read[:2] == [files[0], files[9]]
    for file in files[4:]:
        images.image(file, QSize(48, 27))
    qtbot.waitUntil(lambda: not images.busy)
    assert len(images._images) <= 4 + 6
    images.prepare([(files[0], QSize(32, 18))])
    assert images.image(files[0], QSize(32, 18)) is not None
    assert len(images._images) == 1


def middle(view: SlideView) -> str:
    """The colour in the middle of a view."""
    return view.grab().toImage().pixelColor(view.width() // 2, view.height() // 2).name()

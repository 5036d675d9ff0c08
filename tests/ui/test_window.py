"""The window: opening decks, Home, recovery, errors, names for screen readers."""

import threading
from datetime import datetime
from pathlib import Path

import msgspec
import pytest
import soundfile
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from greenroom.deck import Deck, Slide, load_deck
from greenroom.library import begin_take, journal_path, list_takes, save_transcript
from greenroom.plan import propose_plan
from greenroom.settings import Settings, read_settings
from greenroom.take import Cue, Journal, Stop, TakeHeader
from greenroom.transcript import Transcript
from greenroom.ui.home.deck_row import DeckRow
from greenroom.ui.window import MainWindow
from ui.parts import DECK, RATE, Studio, make_context, places_in, words

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def studio() -> Studio:
    return Studio()


def open_window(
    qtbot: QtBot, folder: Path, studio: Studio, settings: Settings | None = None
) -> MainWindow:
    window = MainWindow(make_context(folder, studio, settings=settings))
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    qtbot.waitExposed(window)
    return window


def a_take(
    folder: Path,
    *,
    deck: Deck = DECK,
    day: int = 20,
    finished: bool = True,
    transcript: bool = True,
) -> Path:
    """A take on disk, 20 s long, two slides."""
    now = datetime(2026, 11, day, 21, 5)
    header = TakeHeader(deck=deck, plan=propose_plan(deck), started=now.isoformat())
    take = begin_take(places_in(folder).takes, header, now)
    with Journal(journal_path(take)) as journal:
        for entry in (Cue(1, 0), Cue(2, 8000)):
            journal.write(entry)
        if finished:
            journal.write(Stop(20_000))
    soundfile.write(take / "audio.wav", [0.0] * (20 * RATE), RATE, subtype="PCM_16")
    if transcript:
        save_transcript(take, Transcript(words("We", "should", "launch.")))
    return take


def test_nothing_yet_is_an_invitation(qtbot: QtBot, tmp_path: Path, studio: Studio) -> None:
    window = open_window(qtbot, tmp_path, studio)
    window.begin(None)
    qtbot.waitUntil(window.home.empty.isVisible)
    assert window.focusWidget() is window.home.empty.open
    assert not window.home.empty.sample.isVisible()


def test_the_sample_is_one_click_away_with_its_spoken_take(
    qtbot: QtBot, tmp_path: Path, studio: Studio, sample_decks: Path
) -> None:
    shipped = msgspec.structs.replace(places_in(tmp_path), shipped=sample_decks.parent)
    path = sample_decks / "weekly-picks-answer-first.pptx"
    studio.deck = load_deck(path)
    window = MainWindow(make_context(tmp_path, studio, places=shipped))
    qtbot.addWidget(window)
    window.show()
    window.begin(None)
    qtbot.waitUntil(window.home.empty.sample.isVisible)
    qtbot.mouseClick(window.home.empty.sample, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.review is not None and window.review.isVisible())
    assert window.deck_path == path
    (take,) = list_takes(shipped.takes)
    assert take.finished
    assert 295_000 < take.total_ms < 320_000
    assert [cue.slide for cue in take.cues] == list(range(1, 11))
    assert take.header.plan.limit_ms == 300_000
    assert sum(word.text.lower().strip(",.") in {"um", "uh"} for word in take.words) == 32


def test_a_deck_is_opened_shown_and_remembered(
    qtbot: QtBot, tmp_path: Path, studio: Studio
) -> None:
    deck = tmp_path / "talk.pptx"
    deck.touch()
    window = open_window(qtbot, tmp_path, studio)
    window.begin(deck)
    ready = window.rehearse.ready
    qtbot.waitUntil(ready.isVisible)
    assert window.bar.deck_name.accessibleName() == "We should launch in May"
    assert ready.head.limit.text() == "15:00"
    start = ready.foot.start
    qtbot.waitUntil(lambda: start.isEnabled() and window.focusWidget() is start)
    settings = places_in(tmp_path).settings
    qtbot.waitUntil(lambda: read_settings(settings).settings.recent_decks == (str(deck),))


def test_a_deck_that_cannot_be_read_is_one_line(
    qtbot: QtBot, tmp_path: Path, studio: Studio
) -> None:
    studio.unreadable = True
    window = open_window(qtbot, tmp_path, studio)
    window.begin(tmp_path / "broken.pptx")
    qtbot.waitUntil(lambda: window.notice is not None)
    assert window.notice is not None
    said = "broken.pptx: is not a deck that can be read. Try another."
    assert window.notice.accessibleName() == said
    assert window.home.isVisible()
    window.clear_notice()
    assert window.notice is None


def test_a_deck_with_all_slides_hidden_is_one_line(
    qtbot: QtBot, tmp_path: Path, studio: Studio
) -> None:
    hidden = tuple(msgspec.structs.replace(slide, hidden=True) for slide in DECK.slides)
    studio.deck = msgspec.structs.replace(DECK, slides=hidden)
    window = open_window(qtbot, tmp_path, studio)
    window.begin(tmp_path / "hidden.pptx")
    qtbot.waitUntil(lambda: window.notice is not None)
    assert window.notice is not None
    assert "all slides are hidden" in window.notice.accessibleName()


def test_a_deck_is_dropped_anywhere(qtbot: QtBot, tmp_path: Path, studio: Studio) -> None:
    deck = tmp_path / "talk.pptx"
    deck.touch()
    window = open_window(qtbot, tmp_path, studio)
    window.begin(None)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(deck))])
    window.dropping.drop(_drop(mime))
    qtbot.waitUntil(window.rehearse.ready.isVisible)
    assert window.deck_path == deck


def test_something_else_that_is_dropped_is_one_line(
    qtbot: QtBot, tmp_path: Path, studio: Studio
) -> None:
    window = open_window(qtbot, tmp_path, studio)
    mime = QMimeData()
    mime.setUrls([QUrl("https://example.org/deck.pptx")])
    window.dropping.drop(_drop(mime))
    assert window.notice is not None
    assert "not a file" in window.notice.accessibleName()


def _drop(mime: QMimeData) -> QDropEvent:
    return QDropEvent(
        QPointF(10, 10),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )


def test_home_shows_the_last_take_and_the_practice(
    qtbot: QtBot, tmp_path: Path, studio: Studio
) -> None:
    for day in (9, 20):
        a_take(tmp_path, day=day)
    other = msgspec.structs.replace(
        DECK, file="other.pptx", sha256="9" * 64, slides=(Slide(1, "a", "Retire the tapes"),)
    )
    a_take(tmp_path, deck=other, day=12)
    window = open_window(qtbot, tmp_path, studio)
    window.begin(None)
    home = window.home
    qtbot.waitUntil(lambda: home.practice.when.text() == "2 takes, 9 Nov to 20 Nov")
    assert home.hero.title.text() == "We should launch in May"
    assert home.hero.when.text() == "Last take, Friday 20 November at 21:05"
    assert home.hero.review.text() == "Review take 2"
    told = home.practice.length.chart.accessibleDescription()
    assert told == "take 1: 0:20, take 2: 0:20. plan 15:00"
    (row,) = home.findChildren(DeckRow)
    qtbot.waitUntil(lambda: "0:20 −14:40" in row.accessibleName())
    assert row.accessibleName().startswith("Open Retire the tapes. 1 slide, plan 15:00.")


def test_a_take_is_reviewed_from_home(qtbot: QtBot, tmp_path: Path, studio: Studio) -> None:
    a_take(tmp_path)
    window = open_window(qtbot, tmp_path, studio)
    window.begin(None)
    qtbot.waitUntil(window.home.hero.review.isVisible)
    qtbot.mouseClick(window.home.hero.review, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.review is not None and window.review.isVisible())


def test_review_shows_its_slide_as_soon_as_that_is_drawn(
    qtbot: QtBot, tmp_path: Path, studio: Studio
) -> None:
    a_take(tmp_path)
    studio.hold_drawing = threading.Event()
    window = open_window(qtbot, tmp_path, studio)
    window.begin(None)
    qtbot.waitUntil(window.home.hero.review.isVisible)
    qtbot.mouseClick(window.home.hero.review, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.review is not None and window.review.isVisible())
    assert window.review is not None
    view = window.review.panes.slide.view
    assert view.file is None
    studio.hold_drawing.set()
    qtbot.waitUntil(lambda: view.file == tmp_path / "1.png")


def test_an_interrupted_take_is_offered_and_recovered(
    qtbot: QtBot, tmp_path: Path, studio: Studio
) -> None:
    a_take(tmp_path, finished=False, transcript=False)
    window = open_window(qtbot, tmp_path, studio)
    window.begin(None)
    window.home.show()
    qtbot.waitUntil(lambda: window.home.offer is not None)
    assert window.home.offer is not None
    said = window.home.offer.accessibleName()
    assert "stopped at 0:20, on slide 2" in said
    review = _button(window.home.offer, "Review 0:20")
    qtbot.mouseClick(review, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: studio.listeners != [] and studio.listener.finished != [])
    studio.listener.hear(*words("We", "should", "launch."))
    studio.listener.end()
    qtbot.waitUntil(lambda: window.review is not None and window.review.isVisible())
    (take,) = list_takes(places_in(tmp_path).takes)
    assert take.finished
    assert take.total_ms == 20_000
    assert take.transcript is not None


def test_an_interrupted_take_can_wait(qtbot: QtBot, tmp_path: Path, studio: Studio) -> None:
    a_take(tmp_path, finished=False)
    window = open_window(qtbot, tmp_path, studio)
    window.begin(None)
    qtbot.waitUntil(lambda: window.home.offer is not None)
    assert window.home.offer is not None
    qtbot.mouseClick(_button(window.home.offer, "Later"), Qt.MouseButton.LeftButton)
    assert window.home.offer is None
    (take,) = list_takes(places_in(tmp_path).takes)
    assert not take.finished


def test_who_goes_home_meanwhile_is_not_called_back(
    qtbot: QtBot, tmp_path: Path, studio: Studio
) -> None:
    a_take(tmp_path, transcript=False)
    window = open_window(qtbot, tmp_path, studio)
    window.begin(None)
    qtbot.waitUntil(window.home.hero.review.isVisible)
    qtbot.mouseClick(window.home.hero.review, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: studio.listeners != [] and studio.listener.finished != [])
    qtbot.mouseClick(window.rehearse.finishing.home, Qt.MouseButton.LeftButton)
    assert window.home.isVisible()
    studio.listener.hear(*words("We", "launch."))
    studio.listener.end()

    def written() -> bool:
        (take,) = list_takes(places_in(tmp_path).takes)
        return take.transcript is not None

    qtbot.waitUntil(written)
    assert window.home.isVisible()


def test_review_waits_for_a_first_take(qtbot: QtBot, tmp_path: Path, studio: Studio) -> None:
    window = open_window(qtbot, tmp_path, studio)
    window.begin(_touched(tmp_path / "talk.pptx"))
    qtbot.waitUntil(window.rehearse.ready.isVisible)
    assert not window.bar.tab("review").isEnabled()
    assert "Rehearse first" in window.bar.tab("review").toolTip()


def test_the_theme_is_remembered_and_asked_for(
    qtbot: QtBot, tmp_path: Path, studio: Studio
) -> None:
    window = open_window(qtbot, tmp_path, studio)
    with qtbot.waitSignal(window.other_asked):
        window.bar.theme_chosen.emit("dark")
    settings = places_in(tmp_path).settings
    qtbot.waitUntil(lambda: read_settings(settings).settings.theme == "dark")


def test_every_control_has_a_name(qtbot: QtBot, tmp_path: Path, studio: Studio) -> None:
    a_take(tmp_path, finished=False)
    a_take(tmp_path, day=9)
    other = msgspec.structs.replace(
        DECK, file="other.pptx", sha256="9" * 64, slides=(Slide(1, "a", "Retire the tapes"),)
    )
    a_take(tmp_path, deck=other, day=12)
    window = open_window(qtbot, tmp_path, studio)
    window.begin(None)
    qtbot.waitUntil(lambda: window.home.offer is not None)
    window.open_deck(_touched(tmp_path / "talk.pptx"))
    qtbot.waitUntil(window.rehearse.ready.isVisible)
    window.rehearse.stage.ask_to_end()
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QProgressBar)
    controls = [w for w in window.findChildren(QWidget) if isinstance(w, kinds)]
    assert len(controls) > 20
    nameless = [w for w in controls if not w.accessibleName() and w.objectName()[:3] != "qt_"]
    assert nameless == []


@pytest.mark.parametrize("size", [(1440, 900), (1024, 700)])
def test_real_slides_in_a_real_window(
    qtbot: QtBot, tmp_path: Path, studio: Studio, sample_decks: Path, size: tuple[int, int]
) -> None:
    path = sample_decks / "weekly-picks-answer-first.pptx"
    studio.deck = load_deck(path)
    window = open_window(qtbot, tmp_path, studio)
    window.resize(*size)
    window.begin(path)
    qtbot.waitUntil(window.rehearse.ready.isVisible)
    assert (window.width(), window.height()) == size
    page = window.rehearse.ready
    assert page.foot.start.geometry().right() <= page.width()
    assert list(page.storyline.slides) == [slide.number for slide in studio.deck.shown]


def _touched(path: Path) -> Path:
    path.touch()
    return path


def _button(parent: QWidget, text: str) -> QAbstractButton:
    (found,) = [b for b in parent.findChildren(QAbstractButton) if b.text() == text]
    return found


def test_open_asks_for_a_file(qtbot: QtBot, tmp_path: Path, studio: Studio) -> None:
    window = open_window(qtbot, tmp_path, studio)
    window.begin(None)
    qtbot.waitUntil(window.home.empty.isVisible)
    qtbot.mouseClick(window.home.empty.open, Qt.MouseButton.LeftButton)
    (dialog,) = window.findChildren(QFileDialog)
    assert "*.pptx" in dialog.nameFilters()[0]
    dialog.fileSelected.emit(str(_touched(tmp_path / "talk.pptx")))
    dialog.reject()
    qtbot.waitUntil(window.rehearse.ready.isVisible)
    qtbot.waitUntil(lambda: window.findChildren(QFileDialog) == [])

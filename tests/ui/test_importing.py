"""A talk recorded elsewhere becomes a take: dropped on the window, chosen in Review."""

from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from greenroom.library import list_takes
from greenroom.review import report_of_take
from greenroom.time import clock
from greenroom.transcript import Word
from greenroom.ui.decks import Decks
from greenroom.ui.window import MainWindow
from ui.adding import add_talk, asked, reviewed
from ui.parts import Studio, make_context

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def stamp(ms: int) -> str:
    return f"{ms // 3_600_000:02}:{ms // 60_000 % 60:02}:{ms // 1000 % 60:02}.{ms % 1000:03}"


@pytest.fixture
def meeting(tmp_path: Path, sample_decks: Path) -> Path:
    """The sample take as Zoom would write it down, with somebody else at the end."""
    content = (sample_decks / "weekly-picks.words.json").read_bytes()
    words = msgspec.json.decode(content, type=list[Word])
    cues = ["WEBVTT\n"]
    for start in range(0, len(words), 12):
        part = words[start : start + 12]
        said = " ".join(word.text for word in part)
        times = f"{stamp(part[0].start_ms)} --> {stamp(part[-1].end_ms)}"
        cues.append(f"{times}\nIda Berg: {said}\n")
    end = words[-1].end_ms
    cues.append(f"{stamp(end)} --> {stamp(end + 3000)}\nTom Ek: Thanks, why ten picks?\n")
    path = tmp_path / "meeting.vtt"
    path.write_text("\n".join(cues))
    return path


def open_window(qtbot: QtBot, home: Path, studio: Studio, deck: Path | None) -> MainWindow:
    decks = Decks(home / "cache")
    context = replace(
        make_context(home, studio),
        load_deck=decks.load,
        draw=decks.draw,
        report_of_take=report_of_take,
    )
    window = MainWindow(context)
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    qtbot.waitExposed(window)
    window.begin(deck)
    if deck is not None:
        qtbot.waitUntil(window.rehearse.ready.isVisible)
    return window


def drop(window: MainWindow, path: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropping.drop(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, mime, left, none))


def test_a_transcript_of_a_meeting_becomes_a_take_with_its_slides_worked_out(
    qtbot: QtBot, tmp_path: Path, sample_decks: Path, meeting: Path
) -> None:
    window = open_window(qtbot, tmp_path, Studio(), sample_decks / "weekly-picks-answer-first.pptx")
    drop(window, meeting)
    dialog = asked(qtbot, window)
    assert [dialog.speaker.itemData(i) for i in range(2)] == ["Ida Berg", "Tom Ek"]
    assert dialog.speaker.currentData() == "Ida Berg"
    qtbot.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)
    review = reviewed(qtbot, window)

    (take,) = list_takes(window._context.places.takes)
    assert take.finished
    assert take.transcript is not None
    assert (take.transcript.speaker, take.transcript.others) == ("Ida Berg", ("Tom Ek",))
    assert take.header.path.endswith("weekly-picks-answer-first.pptx")
    boundaries = review.boundaries
    assert boundaries.isVisible()

    shown = review.strip._strip
    assert shown is not None
    assert [visit.slide for visit in shown.shown] == list(range(1, 11))
    before = shown.shown[5].start_ms
    boundaries.choose(5)
    assert clock(before) in boundaries.chosen.text()
    qtbot.mouseClick(boundaries.later, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(list_takes(window._context.places.takes)[0].cues))
    (take,) = list_takes(window._context.places.takes)
    assert take.cues[5].at_ms == before + 1000
    assert take.cues[5].confidence == 1
    qtbot.waitUntil(
        lambda: review._talk is not None and review._talk.report.cues[5].at_ms == before + 1000,
    )


def test_a_doubtful_boundary_is_dragged_on_the_strip_and_taken_back(
    qtbot: QtBot, tmp_path: Path, sample_decks: Path, meeting: Path
) -> None:
    window = open_window(qtbot, tmp_path, Studio(), sample_decks / "weekly-picks-answer-first.pptx")
    review = add_talk(qtbot, window, meeting)
    strip = review.strip
    assert strip._strip is not None
    shown = strip._strip.shown
    index = next(at for at, visit in enumerate(shown) if at and visit.doubtful)
    before = shown[index].start_ms
    at = QPointF(strip._x(before), 70).toPoint()
    qtbot.mousePress(strip, Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseMove(strip, pos=QPointF(at.x() + 12, 70).toPoint())
    qtbot.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=QPointF(at.x() + 12, 70).toPoint())

    takes = window._context.places.takes
    qtbot.waitUntil(lambda: bool(list_takes(takes)[0].cues))
    moved = list_takes(takes)[0].cues[index]
    assert moved.confidence == 1
    assert moved.at_ms == pytest.approx(
        before + 12 * strip._strip.total_ms / strip.width(), abs=500
    )

    qtbot.waitUntil(lambda: not strip._strip.shown[index].doubtful)
    qtbot.waitUntil(review.boundaries.undo.isVisible)
    qtbot.mouseClick(review.boundaries.undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not list_takes(takes)[0].cues)


def test_slide_changes_are_found_moved_and_confirmed_by_keys_alone(
    qtbot: QtBot, tmp_path: Path, sample_decks: Path, meeting: Path
) -> None:
    window = open_window(qtbot, tmp_path, Studio(), sample_decks / "weekly-picks-answer-first.pptx")
    drop(window, meeting)
    qtbot.keyClick(asked(qtbot, window).confirm, Qt.Key.Key_Space)
    review = reviewed(qtbot, window)
    with qtbot.waitActive(window):
        window.activateWindow()
    alt, shift = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier

    def shown():
        return review.strip._strip.shown

    before = shown()[2].start_ms
    for key, modifier in (
        (Qt.Key.Key_Down, alt),
        (Qt.Key.Key_Down, alt),
        (Qt.Key.Key_Right, alt),
        (Qt.Key.Key_Right, alt | shift),
        (Qt.Key.Key_Right, alt | shift),
        (Qt.Key.Key_Left, alt | shift),
    ):
        qtbot.keyClick(review, key, modifier)
    assert shown()[2].start_ms == before + 1100
    takes = window._context.places.takes
    qtbot.waitUntil(lambda: bool(list_takes(takes)[0].cues))
    assert list_takes(takes)[0].cues[2].at_ms == before + 1100
    for visit in [visit for visit in shown() if visit.doubtful]:
        qtbot.keyClick(review, Qt.Key.Key_D)
        assert f"Slide {visit.slide} at about" in review.boundaries.chosen.text()
        qtbot.keyClick(review, Qt.Key.Key_Return, alt)
    assert not any(visit.doubtful for visit in shown())
    assert "drag a line to move it" in review.boundaries.says.text()
    qtbot.keyClick(review, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    while review.editing.can_undo:
        qtbot.waitUntil(lambda: not review.editing._busy)
        qtbot.keyClick(review, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: shown()[2].start_ms == before)
    qtbot.waitUntil(lambda: not list_takes(takes)[0].cues)


def test_a_recording_is_copied_into_the_take_and_then_written_down(
    qtbot: QtBot, tmp_path: Path, sample_decks: Path
) -> None:
    window = open_window(qtbot, tmp_path, Studio(), sample_decks / "weekly-picks-answer-first.pptx")
    drop(window, sample_decks / "weekly-picks.flac")
    dialog = asked(qtbot, window)
    assert not dialog.speaker.isVisible()
    assert "weekly-picks.cues.json" in dialog.times.currentText()
    dialog.times.setCurrentIndex(0)
    qtbot.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)
    finishing = window.rehearse.finishing
    qtbot.waitUntil(finishing.isVisible)
    (take,) = list_takes(window._context.places.takes)
    assert take.audio.stat().st_size > 9_000_000
    assert take.total_ms == pytest.approx(305_000, abs=5_000)
    assert not take.cues


def test_a_talk_without_a_deck_is_one_line(qtbot: QtBot, tmp_path: Path, meeting: Path) -> None:
    window = open_window(qtbot, tmp_path, Studio(), None)
    drop(window, meeting)
    assert window.notice is not None
    assert "Open the talk’s deck first" in window.notice.accessibleName()
    assert window.importing.dialog is None


def test_a_file_that_is_no_recording_leaves_no_take(
    qtbot: QtBot, tmp_path: Path, sample_decks: Path
) -> None:
    bad = tmp_path / "bad.mp3"
    bad.write_bytes(bytes(5000))
    window = open_window(qtbot, tmp_path, Studio(), sample_decks / "weekly-picks-answer-first.pptx")
    drop(window, bad)
    qtbot.waitUntil(lambda: window.importing.dialog is not None)
    assert window.importing.dialog is not None
    qtbot.mouseClick(window.importing.dialog.confirm, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.notice is not None)
    assert window.notice is not None
    assert "bad.mp3" in window.notice.accessibleName()
    assert list_takes(window._context.places.takes) == ()
    assert window.importing.dialog is None

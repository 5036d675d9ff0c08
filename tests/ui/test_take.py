"""A take in the window, from Start to Review, with a microphone and a recogniser that obey."""

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from greenroom.audio import Level, MissingSound
from greenroom.errors import AudioError
from greenroom.library import Take, list_takes
from greenroom.take import Cue, Entry, Gap, Lost, Mark, Pause, Resume, Stop, gaps
from greenroom.ui.rehearse.page import RehearsePage
from greenroom.ui.window import MainWindow
from ui.parts import BUILT_IN, DECK, HEADSET, Studio, make_context, words

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

Begin = Callable[..., MainWindow]


@pytest.fixture
def studio() -> Studio:
    return Studio()


@pytest.fixture
def begin(qtbot: QtBot, tmp_path: Path, studio: Studio) -> Begin:
    """Opens a window on the deck, ready to start."""
    windows = []  # qtbot closes what is still there

    def make() -> MainWindow:
        window = MainWindow(make_context(tmp_path, studio))
        windows.append(window)
        qtbot.addWidget(window)
        window.resize(1440, 900)
        window.show()
        qtbot.waitExposed(window)
        deck = tmp_path / DECK.file
        deck.touch()
        window.begin(deck)
        ready = window.rehearse.ready
        qtbot.waitUntil(ready.isVisible)
        qtbot.waitUntil(lambda: studio.recordings != [] or studio.devices == ())
        return window

    return make


def entries(window: MainWindow) -> tuple[Entry, ...]:
    (take,) = takes(window)
    return take.entries


def takes(window: MainWindow) -> tuple[Take, ...]:
    return list_takes(window._context.places.takes)


def start(qtbot: QtBot, window: MainWindow, studio: Studio) -> RehearsePage:
    """Start a take and let its first sample come."""
    qtbot.mouseClick(window.rehearse.ready.foot.start, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(window.rehearse.stage.isVisible)
    studio.arrived = True
    rehearsal = window.rehearse.rehearsal
    assert rehearsal is not None
    qtbot.waitUntil(lambda: rehearsal.running)
    return window.rehearse


def end(qtbot: QtBot, window: MainWindow) -> None:
    stage = window.rehearse.stage
    qtbot.mouseClick(stage.end_button, Qt.MouseButton.LeftButton)
    focus = window.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, Qt.Key.Key_Return)
    qtbot.waitUntil(window.rehearse.finishing.isVisible)


KEYS = [
    (Qt.Key.Key_PageDown, Cue(2, 1000)),
    (Qt.Key.Key_Right, Cue(2, 1000)),
    (Qt.Key.Key_Down, Cue(2, 1000)),
    (Qt.Key.Key_Space, Cue(2, 1000)),
    (Qt.Key.Key_End, Cue(4, 1000)),
    (Qt.Key.Key_P, Pause(1000)),
    (Qt.Key.Key_M, Mark(1000)),
]
BACK_KEYS = [
    (Qt.Key.Key_PageUp, Cue(2, 2000)),
    (Qt.Key.Key_Left, Cue(2, 2000)),
    (Qt.Key.Key_Up, Cue(2, 2000)),
    (Qt.Key.Key_Home, Cue(1, 2000)),
]


@pytest.mark.parametrize("focus", ["stage", "end_button"])
@pytest.mark.parametrize(("key", "entry"), KEYS)
def test_keys_write_the_journal_whatever_has_the_focus(
    qtbot: QtBot, begin: Begin, studio: Studio, key: Qt.Key, entry: Entry, focus: str
) -> None:
    window = begin()
    stage = start(qtbot, window, studio).stage
    widget = stage if focus == "stage" else stage.end_button
    widget.setFocus()
    studio.now_ms = 1000
    qtbot.keyClick(widget, key)
    assert entries(window) == (Cue(1, 0), entry)


@pytest.mark.parametrize(("key", "entry"), BACK_KEYS)
def test_keys_that_go_back(
    qtbot: QtBot, begin: Begin, studio: Studio, key: Qt.Key, entry: Entry
) -> None:
    window = begin()
    stage = start(qtbot, window, studio).stage
    studio.now_ms = 1000
    qtbot.keyClick(stage, Qt.Key.Key_End)
    studio.now_ms = 2000
    qtbot.keyClick(stage, key)
    assert entries(window)[-1] == entry
    shown = stage.slide.accessibleName()
    assert shown.startswith(f"Slide {entry.slide if isinstance(entry, Cue) else 0}:")


def test_escape_and_letters_change_nothing(qtbot: QtBot, begin: Begin, studio: Studio) -> None:
    window = begin()
    stage = start(qtbot, window, studio).stage
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_X, Qt.Key.Key_Return):
        qtbot.keyClick(stage, key)
    assert entries(window) == (Cue(1, 0),)
    assert stage.isVisible()


def test_the_clock_waits_for_the_first_sample(qtbot: QtBot, begin: Begin, studio: Studio) -> None:
    window = begin()
    qtbot.mouseClick(window.rehearse.ready.foot.start, Qt.MouseButton.LeftButton)
    stage = window.rehearse.stage
    qtbot.waitUntil(stage.isVisible)
    assert stage.recording_sign.text() == "Waiting for the microphone…"
    qtbot.keyClick(stage, Qt.Key.Key_PageDown)
    assert entries(window) == ()
    studio.arrived = True
    qtbot.waitUntil(lambda: stage.recording_sign.text() == "Recording")
    assert entries(window) == (Cue(1, 0),)


def test_the_stage_shows_slide_next_notes_and_clocks(
    qtbot: QtBot, begin: Begin, studio: Studio
) -> None:
    window = begin()
    stage = start(qtbot, window, studio).stage
    studio.now_ms = 62_000
    qtbot.keyClick(stage, Qt.Key.Key_PageDown)
    studio.now_ms = 65_000
    qtbot.waitUntil(lambda: "Talk 1:05 of 15:00" in stage.strip.accessibleName())
    assert "Slide 2: 0:03 of" in stage.strip.accessibleName()
    assert stage.next_label.text() == "Next, slide 4"
    assert stage.notes.accessibleName() == "Notes: Number first.\nThen the reason."
    assert not window.bar.isVisible()
    qtbot.keyClick(stage, Qt.Key.Key_PageDown)
    assert stage.next_slide.accessibleName() == "End of the deck"


def test_pause_and_overtime(qtbot: QtBot, begin: Begin, studio: Studio) -> None:
    window = begin()
    stage = start(qtbot, window, studio).stage
    studio.now_ms = 10_000
    qtbot.keyClick(stage, Qt.Key.Key_P)
    studio.now_ms = 70_000
    qtbot.waitUntil(lambda: "Paused 0:10" in stage.strip.accessibleName())
    qtbot.keyClick(stage, Qt.Key.Key_P)
    assert entries(window)[1:] == (Pause(10_000), Resume(70_000))
    studio.now_ms = 960_000 + 37_000
    qtbot.waitUntil(lambda: "0:37 over 15:00" in stage.strip.accessibleName())


def test_a_take_becomes_a_review(qtbot: QtBot, begin: Begin, studio: Studio) -> None:
    window = begin()
    stage = start(qtbot, window, studio).stage
    qtbot.waitUntil(lambda: studio.listeners != [])
    studio.listener.hear(*words("We", "should", "launch", "in", "May."))
    studio.now_ms = 20_000
    qtbot.keyClick(stage, Qt.Key.Key_PageDown)
    studio.now_ms = 30_000
    end(qtbot, window)
    assert entries(window)[-1] == Stop(30_500)
    assert studio.listener.ended == studio.listener.finished == [takes(window)[0].audio]
    assert "Take 1 is saved" in window.rehearse.finishing.title.text()
    studio.listener.hear(*words("um", "members", "leave.", start_ms=21_000))
    studio.listener.end()
    qtbot.waitUntil(lambda: window.review is not None and window.review.isVisible())
    (take,) = takes(window)
    assert take.transcript is not None
    assert [(word.text, word.slide) for word in take.words[-3:]] == [
        ("um", 2),
        ("members", 2),
        ("leave.", 2),
    ]
    assert studio.listener.closed


def test_words_reach_the_journal_while_the_talk_runs(
    qtbot: QtBot, begin: Begin, studio: Studio
) -> None:
    window = begin()
    start(qtbot, window, studio)
    qtbot.waitUntil(lambda: studio.listeners != [])
    studio.listener.hear(*words("Good", "evening."))
    qtbot.waitUntil(lambda: len(takes(window)[0].words) == 2)


def test_end_asks_once_and_going_on_goes_on(qtbot: QtBot, begin: Begin, studio: Studio) -> None:
    window = begin()
    stage = start(qtbot, window, studio).stage
    qtbot.mouseClick(stage.end_button, Qt.MouseButton.LeftButton)
    studio.now_ms = 1000
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_PageDown)
    (go_on,) = [b for b in stage.findChildren(type(stage.end_button)) if b.text() == "Go on"]
    qtbot.mouseClick(go_on, Qt.MouseButton.LeftButton)
    assert entries(window) == (Cue(1, 0), Cue(2, 1000))
    assert stage.isVisible()


def test_a_failing_recogniser_never_stops_the_recording(
    qtbot: QtBot, begin: Begin, studio: Studio
) -> None:
    window = begin()
    stage = start(qtbot, window, studio).stage
    qtbot.waitUntil(lambda: studio.listeners != [])
    studio.listener.fail()
    qtbot.waitUntil(lambda: "after the talk" in stage.recogniser_line.text())
    studio.now_ms = 5000
    qtbot.keyClick(stage, Qt.Key.Key_PageDown)
    end(qtbot, window)
    finishing = window.rehearse.finishing
    qtbot.waitUntil(lambda: len(studio.listeners) == 2)
    studio.listener.fail()
    qtbot.waitUntil(lambda: "The recording is kept" in finishing.state.text())
    qtbot.mouseClick(finishing.again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(studio.listeners) == 3)
    studio.listener.hear(*words("We", "launch."))
    studio.listener.end()
    qtbot.waitUntil(lambda: takes(window)[0].transcript is not None)


def test_without_a_model_the_take_is_recorded(qtbot: QtBot, begin: Begin, studio: Studio) -> None:
    studio.model_missing = True
    window = begin()
    qtbot.waitUntil(lambda: "No speech model" in window.rehearse.ready.foot.model_words.text())
    stage = start(qtbot, window, studio).stage
    qtbot.waitUntil(lambda: "after the talk" in stage.recogniser_line.text())
    studio.now_ms = 4000
    end(qtbot, window)
    about = window.rehearse.finishing.about
    qtbot.waitUntil(lambda: "The speech model “base” is missing" in about.text())
    assert takes(window)[0].finished


def test_a_lost_microphone_costs_sound_and_no_slides(
    qtbot: QtBot, begin: Begin, studio: Studio
) -> None:
    window = begin()
    stage = start(qtbot, window, studio).stage
    studio.now_ms = 8000
    studio.gone = True
    qtbot.waitUntil(lambda: stage.recording_sign.text() == "Not recording since 0:08")
    studio.now_ms = 9000
    qtbot.keyClick(stage, Qt.Key.Key_PageDown)
    assert entries(window)[-1] == Cue(2, 9000)
    studio.now_ms = 12_000
    studio.missing = (MissingSound(8000, 4500),)
    end(qtbot, window)
    (take,) = takes(window)
    assert gaps(take.entries, take.total_ms) == (Gap(8000, 4500, "The microphone was lost."),)


def test_a_found_microphone_is_named_with_what_is_missing(
    qtbot: QtBot, begin: Begin, studio: Studio
) -> None:
    window = begin()
    stage = start(qtbot, window, studio).stage
    studio.now_ms, studio.gone = 8000, True
    qtbot.waitUntil(lambda: Lost(8000, "The microphone was lost.") in entries(window))
    studio.missing = (MissingSound(8000, 3000),)
    studio.fallback, studio.gone = HEADSET, False
    qtbot.waitUntil(lambda: Gap(8000, 3000, "The microphone was lost.") in entries(window))
    assert stage.recording_sign.text() == "Recording: Headset"
    assert stage.trouble is not None
    assert "3 seconds from 0:08 on are missing" in stage.trouble.accessibleName()


def test_a_full_disk_says_what_is_kept_and_when_it_is_mended(
    qtbot: QtBot, begin: Begin, studio: Studio
) -> None:
    window = begin()
    stage = start(qtbot, window, studio).stage
    recording = studio.recordings[-1]
    recording.problem = AudioError("the recording cannot be written (No space left on device).")
    qtbot.waitUntil(lambda: stage.trouble is not None)
    assert stage.trouble is not None
    assert "kept in memory" in stage.trouble.accessibleName()
    recording.problem = None
    qtbot.waitUntil(lambda: "Nothing is missing" in stage.trouble.accessibleName())


def test_what_never_reached_the_disk_is_in_the_journal(
    qtbot: QtBot, begin: Begin, studio: Studio
) -> None:
    window = begin()
    start(qtbot, window, studio)
    studio.now_ms = 9000
    studio.recordings[-1].problem = AudioError("the recording cannot be written (full).")
    studio.unwritten_ms = 2500
    end(qtbot, window)
    (take,) = takes(window)
    assert Gap(7000, 2000, "The disk was full.") in take.entries
    assert take.total_ms == 7000


def test_dropped_samples_are_in_the_journal(qtbot: QtBot, begin: Begin, studio: Studio) -> None:
    window = begin()
    start(qtbot, window, studio)
    studio.now_ms, studio.overflows = 4000, 1
    busy = Gap(4000, 0, "The computer was too busy to take all of the sound.")
    qtbot.waitUntil(lambda: busy in entries(window))
    studio.missing = (MissingSound(5000, 700),)
    studio.overflows = 2
    qtbot.waitUntil(
        lambda: msgspec.structs.replace(busy, at_ms=5000, lost_ms=700) in entries(window)
    )
    assert len([entry for entry in entries(window) if isinstance(entry, Gap)]) == 2


def test_a_silent_microphone_is_named(qtbot: QtBot, begin: Begin, studio: Studio) -> None:
    window = begin()
    stage = start(qtbot, window, studio).stage
    studio.level = Level(silent=True)
    qtbot.waitUntil(lambda: stage.trouble is not None)
    assert stage.trouble is not None
    assert "silent" in stage.trouble.accessibleName()
    studio.level = Level(-20.0, -10.0)
    qtbot.waitUntil(lambda: stage.trouble is None)


def test_no_microphone_is_one_line_and_no_start(qtbot: QtBot, begin: Begin, studio: Studio) -> None:
    studio.devices = ()
    ready = begin().rehearse.ready
    qtbot.waitUntil(lambda: "No microphone was found" in ready.foot.microphone.words.text())
    assert not ready.foot.start.isEnabled()


def test_a_refused_microphone_leaves_no_take(qtbot: QtBot, begin: Begin, studio: Studio) -> None:
    window = begin()
    studio.refusal = AudioError("The microphone “Headset” cannot be used (busy).")
    qtbot.mouseClick(window.rehearse.ready.foot.start, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.notice is not None)
    assert window.notice is not None
    assert "cannot be used (busy)" in window.notice.accessibleName()
    assert takes(window) == ()
    assert window.rehearse.ready.isVisible()
    assert window.rehearse.ready.foot.start.isEnabled()


def test_an_unwritable_takes_folder_is_one_line(
    qtbot: QtBot, begin: Begin, studio: Studio, tmp_path: Path
) -> None:
    (tmp_path / "takes").write_text("a file where the folder should be")
    window = begin()
    qtbot.mouseClick(window.rehearse.ready.foot.start, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.notice is not None)
    assert window.notice is not None
    assert "the take cannot be written" in window.notice.accessibleName()


def test_the_chosen_microphone_records(qtbot: QtBot, begin: Begin, studio: Studio) -> None:
    window = begin()
    ready = window.rehearse.ready
    qtbot.waitUntil(lambda: ready.foot.microphone.choice.count() == 2)
    assert ready.foot.microphone.device == BUILT_IN
    ready.foot.microphone.choice.setCurrentIndex(1)
    start(qtbot, window, studio)
    assert studio.recordings[-1].device == HEADSET
    assert all(not meter.running for meter in studio.recordings[:-1])
    assert takes(window)[0].header.device == "Headset"


def test_ended_before_the_first_sample_leaves_nothing(
    qtbot: QtBot, begin: Begin, studio: Studio
) -> None:
    window = begin()
    qtbot.mouseClick(window.rehearse.ready.foot.start, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(window.rehearse.stage.isVisible)
    qtbot.mouseClick(window.rehearse.stage.end_button, Qt.MouseButton.LeftButton)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(window.rehearse.ready.isVisible)
    assert takes(window) == ()


def test_closing_the_window_during_a_talk_keeps_the_take(
    qtbot: QtBot, begin: Begin, studio: Studio
) -> None:
    window = begin()
    start(qtbot, window, studio)
    studio.now_ms = 7000
    window.close()
    (take,) = takes(window)
    assert not take.finished
    assert not take.live
    assert take.total_ms == 7000

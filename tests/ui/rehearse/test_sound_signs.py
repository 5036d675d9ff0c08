"""What the stage says about the sound: what stands stays, the most urgent of it is seen."""

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from greenroom.audio import Level
from greenroom.errors import AudioError
from greenroom.ui.rehearse.mishaps import Found
from greenroom.ui.rehearse.sound_signs import SoundSigns
from greenroom.ui.rehearse.stage import Stage
from greenroom.ui.theme import LIGHT

LOUD, SOFT, MUTED = Level(-25.0, -12.0), Level(-52.0, -40.0), Level(silent=True)
FULL = AudioError("the recording cannot be written (No space left on device).")


class Mishaps(QObject):
    """What may go wrong, when a test says so."""

    lost = Signal(int)
    found = Signal(object)
    troubled = Signal(object)
    mended = Signal()


class Heard:
    """A stage, what happens to its sound, and what it says."""

    def __init__(self, qtbot: QtBot) -> None:
        self.stage = Stage(LIGHT)
        qtbot.addWidget(self.stage)
        self.mishaps = Mishaps()
        self.signs = SoundSigns(LIGHT, self.stage)
        self.signs.follow(self.mishaps)  # type: ignore[arg-type]
        self.signs.begin()

    def hear(self, level: Level, from_ms: int, to_ms: int, *, paused: bool = False) -> None:
        for at_ms in range(from_ms, to_ms, 100):
            self.signs.show_level(level, at_ms, paused=paused)

    @property
    def said(self) -> str:
        banner = self.stage.trouble
        return banner.accessibleName() if banner is not None else ""


@pytest.fixture
def heard(qtbot: QtBot) -> Heard:
    return Heard(qtbot)


def test_who_is_too_far_away_is_told_after_half_a_minute(heard: Heard) -> None:
    heard.hear(LOUD, 0, 5000)
    heard.hear(SOFT, 5000, 34_900)
    assert heard.said == ""
    heard.hear(SOFT, 34_900, 35_200)
    assert heard.said.startswith("You are hardly heard.")
    heard.hear(LOUD, 35_200, 35_400)
    assert heard.said == ""


def test_a_pause_is_no_soft_voice(heard: Heard) -> None:
    heard.hear(SOFT, 0, 60_000, paused=True)
    heard.hear(SOFT, 60_000, 80_000)
    assert heard.said == ""


def test_a_full_disk_is_said_until_there_is_room(heard: Heard) -> None:
    heard.mishaps.troubled.emit(FULL)
    heard.hear(MUTED, 0, 1000)
    assert heard.said.startswith("The disk is full.")
    heard.hear(LOUD, 1000, 2000)
    assert heard.said.startswith("The disk is full.")
    heard.mishaps.mended.emit()
    assert heard.said.startswith("The take is being written again.")
    heard.signs._passing.timeout.emit()
    assert heard.said == ""


def test_a_lost_microphone_comes_before_a_full_disk(heard: Heard) -> None:
    heard.mishaps.troubled.emit(FULL)
    heard.mishaps.lost.emit(4000)
    assert heard.said.startswith("Microphone lost at 0:04.")
    heard.mishaps.found.emit(Found("Headset", False, 4000, 3000))
    assert heard.said.startswith("The disk is full.")


def test_what_was_missed_is_said_after_a_long_loss_of_a_silent_microphone(heard: Heard) -> None:
    heard.hear(MUTED, 0, 4000)
    heard.mishaps.lost.emit(4000)
    heard.mishaps.found.emit(Found("Headset", False, 4000, 90_000))
    heard.hear(LOUD, 94_000, 95_000)
    heard.hear(SOFT, 95_000, 99_000)
    assert heard.said.startswith("Recording again, with Headset.")
    assert "are missing" in heard.said


def test_the_next_take_begins_with_nothing_said(heard: Heard) -> None:
    heard.mishaps.troubled.emit(FULL)
    heard.signs.follow(None)
    heard.signs.begin()
    assert heard.said == ""

"""The microphone before a talk: the list, the check, what is said."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from greenroom.audio import InputDevice, Level
from greenroom.audio.levels import FLOOR_DBFS
from greenroom.settings import Settings
from greenroom.ui.rehearse.microphone import MicrophoneBar
from ui.parts import BUILT_IN, HEADSET, Studio, make_context
from ui.talk import Talk

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

USB = InputDevice(9, "USB microphone", 48_000)


@pytest.fixture
def studio() -> Studio:
    return Studio()


@pytest.fixture
def bar(qtbot: QtBot, tmp_path: Path, studio: Studio) -> MicrophoneBar:
    return listening(qtbot, tmp_path, studio, Settings())


def listening(qtbot: QtBot, folder: Path, studio: Studio, settings: Settings) -> MicrophoneBar:
    made = MicrophoneBar(make_context(folder, studio, settings=settings))
    qtbot.addWidget(made)
    made.show()
    made.listen()
    qtbot.waitUntil(lambda: studio.recordings != [] and studio.watches != [])
    qtbot.waitUntil(lambda: studio.recordings[-1].running)
    studio.arrived = True
    return made


def names(bar: MicrophoneBar) -> list[str]:
    return [bar.choice.itemText(at) for at in range(bar.choice.count())]


def test_what_is_plugged_in_appears_and_nothing_else_changes(
    qtbot: QtBot, bar: MicrophoneBar, studio: Studio
) -> None:
    studio.watches[-1].see((BUILT_IN, HEADSET, USB))
    qtbot.waitUntil(lambda: "USB microphone" in names(bar))
    assert bar.device == BUILT_IN
    assert len(studio.recordings) == 1


def test_the_preferred_one_is_taken_when_it_comes(
    qtbot: QtBot, tmp_path: Path, studio: Studio
) -> None:
    bar = listening(qtbot, tmp_path, studio, Settings(device=USB.name))
    assert bar.device == BUILT_IN
    studio.watches[-1].see((BUILT_IN, HEADSET, USB))
    qtbot.waitUntil(lambda: bar.device == USB)
    qtbot.waitUntil(lambda: studio.recordings[-1].device == USB)


def test_one_that_is_pulled_gives_way(qtbot: QtBot, bar: MicrophoneBar, studio: Studio) -> None:
    studio.gone = True
    qtbot.waitUntil(lambda: "has gone" in bar.words.text())
    studio.gone = False
    studio.watches[-1].see((HEADSET,))
    qtbot.waitUntil(lambda: names(bar) == ["Headset"])
    qtbot.waitUntil(lambda: studio.recordings[-1].device == HEADSET)


def test_one_in_use_that_others_cannot_see_stays(
    qtbot: QtBot, bar: MicrophoneBar, studio: Studio
) -> None:
    studio.watches[-1].see((HEADSET, USB))
    qtbot.waitUntil(lambda: "USB microphone" in names(bar))
    assert bar.device == BUILT_IN


def test_none_left_is_said_and_the_next_is_taken(
    qtbot: QtBot, bar: MicrophoneBar, studio: Studio
) -> None:
    found: list[bool] = []
    bar.found.connect(found.append)
    studio.gone = True
    qtbot.waitUntil(lambda: "has gone" in bar.words.text())
    studio.watches[-1].see(())
    qtbot.waitUntil(lambda: "Plug one in" in bar.words.text())
    assert found[-1] is False
    studio.gone = False
    studio.watches[-1].see((USB,))
    qtbot.waitUntil(lambda: studio.recordings[-1].device == USB)
    assert found[-1] is True


def test_nobody_looks_once_the_talk_begins(bar: MicrophoneBar, studio: Studio) -> None:
    bar.release()
    assert studio.watches[-1].closed


@pytest.mark.parametrize(
    ("level", "words"),
    [
        (Level(-25.0, -12.0), "Heard you well"),
        (Level(-60.0, -50.0), "Too quiet"),
        (Level(-6.0, 0.0, clipping=True), "Too loud"),
        (Level(FLOOR_DBFS, FLOOR_DBFS, silent=True), "Silent"),
    ],
)
def test_three_seconds_of_speech_are_judged(
    qtbot: QtBot, bar: MicrophoneBar, studio: Studio, level: Level, words: str
) -> None:
    studio.level = level
    bar._timer.setInterval(1)
    qtbot.mouseClick(bar.check, Qt.MouseButton.LeftButton)
    assert bar.words.text() == "Say your first sentence… 3"
    qtbot.waitUntil(lambda: words in bar.words.text())
    assert "The disk has room for" in bar.words.toolTip()


def test_a_disk_without_room_for_the_talk_is_said(
    bar: MicrophoneBar, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("greenroom.ui.rehearse.microphone.seconds_left", lambda *_: 25 * 60)
    assert bar.room_is_short(15 * 60_000) == "The disk has room for 25 minutes only"
    monkeypatch.setattr("greenroom.ui.rehearse.microphone.seconds_left", lambda *_: 61 * 60)
    assert bar.room_is_short(15 * 60_000) == ""
    assert bar.room_is_short(45 * 60_000) != ""


def test_another_one_for_today_leaves_the_preferred_one(
    qtbot: QtBot, tmp_path: Path, studio: Studio
) -> None:
    talk = Talk(tmp_path, studio, settings=Settings(device=USB.name))
    ready = talk.page.ready
    qtbot.waitUntil(lambda: ready.foot.microphone.device == BUILT_IN)
    qtbot.waitUntil(ready.foot.start.isEnabled)
    ready.foot.start.click()
    qtbot.waitUntil(talk.stage.isVisible)
    assert talk.take.header.device == BUILT_IN.name
    assert talk.window.preferences.settings.device == USB.name
    talk.close()


def test_the_one_that_is_chosen_is_preferred_from_then_on(
    qtbot: QtBot, tmp_path: Path, studio: Studio
) -> None:
    talk = Talk(tmp_path, studio)
    ready = talk.page.ready
    qtbot.waitUntil(lambda: ready.foot.microphone.choice.count() == 2)
    ready.foot.microphone.choice.setCurrentIndex(1)
    ready.foot.microphone.choice.activated.emit(1)
    qtbot.waitUntil(ready.foot.start.isEnabled)
    ready.foot.start.click()
    qtbot.waitUntil(talk.stage.isVisible)
    assert talk.take.header.device == HEADSET.name
    qtbot.waitUntil(lambda: talk.kept.device == HEADSET.name)
    talk.close()

"""One recogniser, one recording after the other."""

from pathlib import Path
from typing import Any

from pytestqt.qtbot import QtBot

from greenroom.errors import GreenroomError
from greenroom.speech.messages import Done, Failed
from greenroom.speech.terms import deck_words
from greenroom.ui.panel.hearing import Hearing
from ui.page_parts import FakeListener, context, no_model
from ui.sample_talk import sample_deck

ONE, TWO = Path("one.wav"), Path("two.wav")


class SlowListener(FakeListener):
    """Says it is done only when the test says so."""

    def finish(self, wav: Path) -> None:
        self.finished = wav

    def end(self, wav: Path) -> None:
        self._on_event(Done(wav))

    def die(self) -> None:
        self._on_event(Failed("The recogniser stopped unexpectedly."))


def hearing(qtbot: QtBot, folder: Path, **parts: Any) -> tuple[Hearing, list[SlowListener]]:
    made: list[SlowListener] = []

    def listen(model: Path, on_event: Any) -> SlowListener:
        made.append(SlowListener(model, on_event))
        return made[-1]

    found = Hearing(context(folder, listener=listen, **parts), sample_deck())
    found.begin()
    if not parts:
        qtbot.waitUntil(lambda: bool(made))
    return found, made


def test_the_next_recording_waits_until_the_last_is_done(qtbot: QtBot, tmp_path: Path) -> None:
    ears, made = hearing(qtbot, tmp_path)
    done: list[tuple[Path, int]] = []
    ears.done.connect(lambda wav, words: done.append((wav, len(words))))
    ears.follow(ONE)
    made[0].hear("one two")
    ears.finish(ONE)
    ears.follow(TWO)
    ears.finish(TWO)
    assert made[0].followed == [ONE]
    assert made[0].terms == deck_words(sample_deck())
    assert made[0].awaited  # somebody waits for what comes back

    made[0].end(ONE)
    qtbot.waitUntil(lambda: made[0].followed == [ONE, TWO])
    assert made[0].finished == TWO
    made[0].hear("three")
    made[0].end(TWO)
    qtbot.waitUntil(lambda: done == [(ONE, 2), (TWO, 1)])
    assert not ears.busy


def test_only_the_recording_at_work_is_said_to_be_ending(qtbot: QtBot, tmp_path: Path) -> None:
    ears, made = hearing(qtbot, tmp_path)
    ears.ending(ONE)
    ears.follow(ONE)
    ears.follow(TWO)
    ears.ending(TWO)
    assert made[0].ended == []
    ears.ending(ONE)
    assert made[0].ended == [ONE]


def test_closing_waits_for_the_last_words(qtbot: QtBot, tmp_path: Path) -> None:
    ears, made = hearing(qtbot, tmp_path)
    ears.follow(ONE)
    ears.finish(ONE)
    ears.close()
    assert not made[0].closed
    made[0].end(ONE)
    qtbot.waitUntil(lambda: made[0].closed)


def test_a_dead_recogniser_is_told_once_and_ends_the_waiting(qtbot: QtBot, tmp_path: Path) -> None:
    ears, made = hearing(qtbot, tmp_path)
    errors: list[GreenroomError] = []
    ears.failed.connect(errors.append)
    ears.follow(ONE)
    ears.follow(TWO)
    made[0].die()
    qtbot.waitUntil(lambda: bool(errors))
    assert str(errors[0]) == "The recogniser stopped unexpectedly."
    assert not ears.busy
    assert made[0].closed


def test_a_missing_model_is_an_error_not_a_wait(qtbot: QtBot, tmp_path: Path) -> None:
    ears, _ = hearing(qtbot, tmp_path, find_model=no_model)
    qtbot.waitUntil(lambda: ears.problem is not None)
    assert "No speech model is here." in str(ears.problem)
    assert not ears.busy

"""A recogniser that dies, hangs or refuses: what the window does about it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from greenroom.errors import GreenroomError
from greenroom.speech.terms import deck_words
from greenroom.transcript import Word
from greenroom.ui.rehearse import listening
from greenroom.ui.rehearse.listening import Listening
from ui.parts import DECK, FakeListener, Studio, make_context, words


class Ears:
    """A Listening with what it said."""

    def __init__(self, folder: Path, **known: object) -> None:
        self.studio = Studio()
        self.listening = Listening(
            make_context(folder, self.studio),
            folder / "audio.wav",
            DECK,
            **known,  # type: ignore[arg-type]
        )
        self.done: list[tuple[Word, ...]] = []
        self.failures: list[GreenroomError] = []
        self.listening.done.connect(self.done.append)
        self.listening.failed.connect(self.failures.append)


@pytest.fixture
def ears(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Ears:
    monkeypatch.setattr(listening, "_PAUSE_MS", 10)
    made = Ears(tmp_path)
    made.listening.begin()
    return made


@pytest.fixture
def next_listener(qtbot: QtBot, ears: Ears) -> Callable[[], FakeListener]:
    """Waits for one process more than there were."""
    seen = iter(range(1, 99))

    def wait() -> FakeListener:
        number = next(seen)
        qtbot.waitUntil(lambda: len(ears.studio.listeners) == number)
        return ears.studio.listener

    return wait


def test_a_dead_recogniser_is_started_again_from_where_it_was(
    qtbot: QtBot, ears: Ears, next_listener: Callable[[], FakeListener]
) -> None:
    first = next_listener()
    first.hear(*words("We", "should"), until_ms=12_000)
    first.fail(died=True)
    second = next_listener()
    assert (first.closed, second.from_ms) == (True, 12_000)
    assert first.terms == second.terms == deck_words(DECK)
    first.hear(*words("should"), until_ms=13_000)  # said before it died, arriving late
    second.hear(*words("launch.", start_ms=12_500))
    ears.listening.finish()
    second.end()
    qtbot.waitUntil(lambda: ears.done != [])
    assert [word.text for word in ears.done[0]] == ["We", "should", "launch."]
    assert ears.failures == []


def test_one_started_after_the_end_is_told_that_it_is_the_end(
    ears: Ears, next_listener: Callable[[], FakeListener]
) -> None:
    first = next_listener()
    ears.listening.finish()
    first.fail(died=True)
    assert len(next_listener().finished) == 1


def test_who_dies_in_the_same_place_is_given_up(
    qtbot: QtBot, ears: Ears, next_listener: Callable[[], FakeListener]
) -> None:
    next_listener().fail(died=True)
    second = next_listener()
    second.hear(*words("We"), until_ms=12_000)  # a step forward counts anew
    second.fail(died=True)
    for _ in range(2):
        assert ears.failures == []
        next_listener().fail(died=True)
    qtbot.waitUntil(lambda: ears.failures != [])
    assert ears.listening.problem is not None
    ears.listening.go_on()
    assert next_listener().from_ms == 12_000
    assert ears.listening.problem is None


def test_who_cannot_load_the_model_is_not_tried_again(
    qtbot: QtBot, ears: Ears, next_listener: Callable[[], FakeListener]
) -> None:
    next_listener().fail("the speech model cannot be loaded")
    qtbot.waitUntil(lambda: ears.failures != [])
    qtbot.wait(50)
    assert len(ears.studio.listeners) == 1


def test_who_says_nothing_is_started_again(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listening, "_STUCK_MS", 50)
    monkeypatch.setattr(listening, "_PAUSE_MS", 10)
    ears = Ears(tmp_path)
    ears.listening.begin()
    qtbot.waitUntil(lambda: ears.failures != [])
    assert len(ears.studio.listeners) == 3
    assert all(listener.closed for listener in ears.studio.listeners)


def test_what_is_known_already_is_not_heard_again(qtbot: QtBot, tmp_path: Path) -> None:
    ears = Ears(tmp_path, words=words("We"), until_ms=9000)
    ears.listening.begin()
    qtbot.waitUntil(lambda: ears.studio.listeners != [])
    assert ears.studio.listener.from_ms == 9000
    ears.studio.listener.end()
    qtbot.waitUntil(lambda: ears.done != [])
    assert [word.text for word in ears.done[0]] == ["We"]

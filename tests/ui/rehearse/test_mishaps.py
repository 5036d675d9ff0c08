"""What goes wrong under way: told once, written down, and taken back when it is mended."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from greenroom.audio import MissingSound
from greenroom.errors import AudioError, GreenroomError, TakeError
from greenroom.take import Cue, Entry, Gap, Journal, Lost, read_journal
from greenroom.ui.rehearse.mishaps import BUSY, FULL, LOST, Found, Mishaps
from ui.parts import BUILT_IN, HEADSET, FakeRecording, Studio


class Watched:
    """A take's mishaps with all that was told of them."""

    def __init__(self, folder: Path) -> None:
        self.studio = Studio(arrived=True)
        self.recording = FakeRecording(self.studio, None, BUILT_IN)
        self.recording.start()
        self.path = folder / "journal.jsonl"
        self.journal = Journal(self.path)
        self.owner = QObject()
        self.mishaps = Mishaps(self.recording, self.journal, self.owner)
        self.lost: list[int] = []
        self.found: list[Found] = []
        self.troubles: list[GreenroomError] = []
        self.mended = 0
        self.mishaps.lost.connect(self.lost.append)
        self.mishaps.found.connect(self.found.append)
        self.mishaps.troubled.connect(self.troubles.append)
        self.mishaps.mended.connect(self._mend)

    def _mend(self) -> None:
        self.mended += 1

    def look(self, times: int = 1) -> None:
        for _ in range(times):
            self.mishaps.look()

    def entries(self) -> tuple[Entry, ...]:
        return read_journal(self.path)


@pytest.fixture
def take(qtbot: QtBot, tmp_path: Path) -> Iterator[Watched]:
    made = Watched(tmp_path)
    yield made
    made.journal.close()


def test_a_loss_is_told_once_and_its_end_with_what_is_missing(take: Watched) -> None:
    take.studio.now_ms, take.studio.gone = 5000, True
    take.look(3)
    take.studio.now_ms = 9000
    take.studio.missing = (MissingSound(5000, 2500),)
    take.studio.gone, take.studio.fallback = False, HEADSET
    take.look(3)
    assert take.lost == [5000]
    assert take.found == [Found("Headset", wanted=False, at_ms=5000, lost_ms=2500)]
    assert take.entries() == (Lost(5000, LOST), Gap(5000, 2500, LOST))
    assert take.mishaps.lost_at is None


def test_going_back_to_the_first_one_is_known_as_that(take: Watched) -> None:
    take.studio.gone = True
    take.look()
    take.studio.gone = False
    take.look()
    assert take.found[0].wanted


def test_a_microphone_that_never_spoke_is_told_and_leaves_no_entry(take: Watched) -> None:
    take.studio.arrived, take.studio.gone = False, True
    take.look(2)
    take.studio.arrived, take.studio.gone = True, False
    take.look()
    assert take.lost == [0]
    assert take.entries() == ()


def test_a_full_disk_is_told_once_and_what_it_refused_comes_later(
    take: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_journal: Journal) -> None:
        raise TakeError("the take’s journal cannot be written (No space left on device).")

    with monkeypatch.context() as full:
        full.setattr(Journal, "retry", refuse)
        take.mishaps.write(Cue(2, 1000))
        take.mishaps.write(Cue(3, 2000))
        take.look(30)
        assert len(take.troubles) == 1
        assert take.mended == 0
    take.look(10)
    assert take.mended == 1
    assert take.entries() == (Cue(2, 1000), Cue(3, 2000))


def test_disk_and_journal_are_mended_together(take: Watched) -> None:
    take.recording.problem = AudioError("the recording cannot be written (full).")
    take.look(2)
    take.recording.problem = None
    take.look(2)
    assert (len(take.troubles), take.mended) == (1, 1)


def test_what_was_dropped_is_written_once(take: Watched) -> None:
    take.studio.now_ms, take.studio.overflows = 3000, 1
    take.look(3)
    assert take.entries() == (Gap(3000, 0, BUSY),)


def test_the_end_says_what_is_missing_there(take: Watched) -> None:
    take.studio.now_ms = 9000
    take.recording.problem = AudioError("the recording cannot be written (full).")
    take.mishaps.end(7000)
    assert take.entries() == (Gap(7000, 2000, FULL),)

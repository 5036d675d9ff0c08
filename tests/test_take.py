import errno
import io
import subprocess
import sys
import textwrap
from pathlib import Path

import msgspec
import pytest

from greenroom.errors import TakeError
from greenroom.take import (
    Begin,
    Blank,
    Cue,
    Entry,
    Gap,
    Heard,
    Interruption,
    Journal,
    Lost,
    Mark,
    Pause,
    Resume,
    Settled,
    Stop,
    TakeHeader,
    begun,
    being_written,
    gaps,
    read_journal,
)
from greenroom.transcript import Word

EVERY_KIND: tuple[Entry, ...] = (
    Cue(1, 0),
    Begin(400, spoken=True),
    Pause(1000),
    Resume(2000),
    Mark(2500),
    Blank(2600, "black"),
    Blank(2700, ""),
    Interruption(2800, "data", "Why 7 %?"),
    Settled(2900),
    Lost(3000, "The microphone was unplugged."),
    Gap(3000, 400, "The microphone was unplugged."),
    Heard((Word("“Ähm,”", 3400, 3900, 1, 0.5),), 4000),
    Stop(5000),
)


def write(path: Path, *entries: Entry) -> None:
    with Journal(path) as journal:
        for entry in entries:
            journal.write(entry)


def test_every_kind_of_entry_comes_back(tmp_path: Path) -> None:
    write(tmp_path / "journal.jsonl", *EVERY_KIND)
    assert read_journal(tmp_path / "journal.jsonl") == EVERY_KIND


def test_each_line_is_there_as_soon_as_it_is_written(tmp_path: Path) -> None:
    with Journal(tmp_path / "journal.jsonl") as journal:
        for count, entry in enumerate(EVERY_KIND, 1):
            journal.write(entry)
            assert read_journal(tmp_path / "journal.jsonl") == EVERY_KIND[:count]


def test_lines_on_disk_are_what_the_design_says(tmp_path: Path) -> None:
    write(tmp_path / "journal.jsonl", Cue(2, 61_500), Stop(70_000))
    assert (tmp_path / "journal.jsonl").read_text() == (
        '{"kind":"cue","slide":2,"at_ms":61500}\n{"kind":"stop","at_ms":70000}\n'
    )


@pytest.mark.parametrize("cut", range(1, 40))
def test_line_torn_by_a_crash_costs_only_itself(tmp_path: Path, cut: int) -> None:
    path = tmp_path / "journal.jsonl"
    write(path, Cue(1, 0), Cue(2, 61_500))
    path.write_bytes(path.read_bytes()[:-cut])
    write(path, Stop(70_000))
    kept = read_journal(path)
    assert kept[0] == Cue(1, 0)
    assert kept[-1] == Stop(70_000)
    assert len(kept) == (3 if cut == 1 else 2)


@pytest.mark.parametrize(
    "line", [b"\xff\xfe\x00", b"[" * 100_000, b'{"kind":"cue"}', b'{"kind":"dance"}', b"null", b""]
)
def test_senseless_line_is_left_out(tmp_path: Path, line: bytes) -> None:
    path = tmp_path / "journal.jsonl"
    path.write_bytes(
        b'{"kind":"cue","slide":1,"at_ms":0}\n' + line + b'\n{"kind":"stop","at_ms":9}'
    )
    assert read_journal(path) == (Cue(1, 0), Stop(9))


class NearlyFull(io.BytesIO):
    """A disk with room for a few bytes more, then for all again."""

    def __init__(self, room: int) -> None:
        super().__init__()
        self.room = room

    def write(self, data: bytes) -> int:  # type: ignore[override]
        if self.room == 0:
            raise OSError(errno.ENOSPC, "No space left on device")
        taken = data[: self.room]
        self.room -= len(taken)
        return super().write(taken)


def test_full_disk_is_one_clear_line_and_later_entries_are_whole(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    journal, disk = Journal(path), NearlyFull(45)
    journal.close()
    journal._file = disk
    journal.write(Cue(1, 0))
    for at_ms in (1000, 1500):
        with pytest.raises(TakeError, match=r"journal cannot be written \(No space left"):
            journal.write(Cue(2, at_ms))
    disk.room = 1000
    journal.write(Cue(3, 2000))
    path.write_bytes(disk.getvalue())
    assert read_journal(path) == (Cue(1, 0), Cue(2, 1000), Cue(2, 1500), Cue(3, 2000))


def test_what_a_full_disk_refused_is_written_when_there_is_room(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    journal, disk = Journal(path), NearlyFull(3)
    journal.close()
    journal._file = disk
    with pytest.raises(TakeError):
        journal.write(Cue(1, 0))
    with pytest.raises(TakeError):
        journal.retry()
    disk.room = 1000
    journal.retry()
    path.write_bytes(disk.getvalue())
    assert read_journal(path) == (Cue(1, 0),)


def test_a_gap_ends_the_loss_that_it_belongs_to() -> None:
    lost, gap = Lost(3000, "Unplugged."), Gap(3000, 400, "Unplugged.")
    dropped = Gap(3100, 0, "The computer was too busy.")
    assert gaps((Cue(1, 0), lost, dropped, gap, Stop(9000)), 9000) == (dropped, gap)


def test_sound_that_was_only_late_leaves_no_gap() -> None:
    assert gaps((Lost(3000, "Unplugged."), Gap(3000, 0, "Unplugged.")), 9000) == ()


def test_a_loss_without_an_end_lasts_to_the_end_of_the_take() -> None:
    entries = (Cue(1, 0), Gap(1000, 200, "Unplugged."), Lost(3000, "Unplugged."))
    assert gaps(entries, 9000) == (Gap(1000, 200, "Unplugged."), Gap(3000, 6000, "Unplugged."))


def test_folder_that_is_gone_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(TakeError, match="journal cannot be written"):
        Journal(tmp_path / "gone" / "journal.jsonl")


def test_journal_is_locked_while_it_is_open(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    assert not being_written(path)
    with Journal(path):
        assert being_written(path)
        with pytest.raises(TakeError, match="another Greenroom"):
            Journal(path)
    assert not being_written(path)


def test_lock_ends_with_a_killed_process(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    program = """
        import sys
        from pathlib import Path
        from greenroom.take import Cue, Journal
        journal = Journal(Path(sys.argv[1]))
        journal.write(Cue(1, 0))
        print("recording", flush=True)
        sys.stdin.read()
    """
    command = [sys.executable, "-c", textwrap.dedent(program), str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"recording\n"
        assert being_written(path)
        child.kill()
        child.wait()
    assert not being_written(path)
    assert read_journal(path) == (Cue(1, 0),)


def test_a_take_of_an_older_greenroom_still_opens() -> None:
    old = b"""{"deck": {"file": "deck.pptx", "sha256": "0", "slides": []}, "started": "",
        "plan": {"limit_ms": 900000, "targets": [{"slide": 1, "ms": 900000}]}, "schema": 1}"""
    header = msgspec.json.decode(old, type=TakeHeader)
    assert (header.silent, header.drill, header.plan.start) == (False, None, "key")
    assert header.plan.target_ms(1) == 900_000


@pytest.mark.parametrize(
    ("entry", "words", "expected"),
    [
        (Begin(1400, spoken=True), (Word("We", 1230, 1400), Word("ask", 1500, 1700)), 1230),
        (Begin(1400, spoken=True), (Word("ask", 1900, 2100), Word("We", 1650, 1800)), 1650),
        (Begin(1400, spoken=True), (), 1400),
        (Begin(1400), (Word("We", 1230, 1400),), 1400),
    ],
)
def test_a_clock_that_speech_began_begins_with_the_first_word(
    entry: Begin, words: tuple[Word, ...], expected: int
) -> None:
    cue, beginning = begun((Cue(1, 0), entry), words)
    assert (cue, beginning) == (Cue(1, 0), Begin(expected, entry.spoken))

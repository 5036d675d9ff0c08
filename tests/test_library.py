import errno
import os
import shutil
import stat
import wave
from datetime import datetime, timedelta
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from greenroom.deck import Deck, Slide
from greenroom.errors import TakeError
from greenroom.library import (
    begin_take,
    delete_take,
    finish_take,
    interrupted_takes,
    journal_path,
    list_takes,
    open_take,
    read_answers,
    safe_name,
    save_answer,
    save_transcript,
    seconds_left,
)
from greenroom.library.answers import (
    Sitting,
    SittingLock,
    answer_audio,
    begin_answer,
    interrupted_sitting,
    rescue_answers,
    save_sitting,
)
from greenroom.panel.question import Answer, Question
from greenroom.plan import propose_plan
from greenroom.take import Cue, Entry, Heard, Journal, Stop, TakeHeader
from greenroom.transcript import Transcript, Word

NOW = datetime(2026, 11, 22, 21, 5, 3)
WORDS = (Word("Launch", 100, 500), Word("now.", 5100, 5500))


def header(title: str = "Launch in Indonesia", started: str = "2026-11-22T21:05:03") -> TakeHeader:
    deck = Deck("deck.pptx", "0" * 64, (Slide(1, "256", title), Slide(2, "257", "Why")))
    return TakeHeader(deck, propose_plan(deck), started, device="Test microphone")


def take_of(root: Path, *entries: Entry, seconds: int = 0, **named: str) -> Path:
    folder = begin_take(root, header(**named), NOW)
    with Journal(journal_path(folder)) as journal:
        for entry in entries:
            journal.write(entry)
    if seconds:
        with wave.open(str(folder / "audio.wav"), "wb") as file:
            file.setparams((1, 2, 8000, 0, "NONE", ""))
            file.writeframes(bytes(16_000 * seconds))
    return folder


def test_take_lies_where_the_design_says(tmp_path: Path) -> None:
    folder = begin_take(tmp_path / "takes", header(), NOW)
    assert folder == tmp_path / "takes" / "Launch in Indonesia" / "2026-11-22 21.05.03"
    assert [path.name for path in folder.iterdir()] == ["take.json"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no 0700; the profile folder is private")
def test_folders_are_private(tmp_path: Path) -> None:
    folder = begin_take(tmp_path / "data" / "takes", header(), NOW)
    save_answer(folder, answer())
    for path in (folder / "answers", folder, *list(folder.parents)[:3]):
        assert stat.S_IMODE(path.stat().st_mode) == 0o700, path


def test_two_takes_in_one_second_are_two_takes(tmp_path: Path) -> None:
    first, second = (begin_take(tmp_path, header(), NOW) for _ in range(2))
    assert second.name == f"{first.name} (2)"


def test_finished_take_is_read_back(tmp_path: Path) -> None:
    cues = (Cue(1, 0), Cue(2, 5000))
    folder = take_of(tmp_path, *cues, Heard(WORDS, 6000), Stop(7000), seconds=7)
    take = open_take(folder)
    assert (take.finished, take.live, take.total_ms, take.heard_ms) == (True, False, 7000, 6000)
    assert take.header == header()
    assert take.cues == cues
    assert [word.slide for word in take.words] == [1, 2]
    assert take.audio == folder / "audio.wav"


def test_transcript_stands_before_the_journals_words(tmp_path: Path) -> None:
    folder = take_of(tmp_path, Cue(1, 0), Heard(WORDS, 6000), Stop(7000))
    corrected = Transcript((Word("Lunch", 100, 500, 1),), model="base")
    save_transcript(folder, corrected)
    assert open_take(folder).words == corrected.words
    (folder / "transcript.json").write_bytes(b"{")
    assert [word.text for word in open_take(folder).words] == ["Launch", "now."]


def test_take_killed_while_recording_is_offered_and_can_be_finished(tmp_path: Path) -> None:
    folder = take_of(tmp_path, Cue(1, 0), Heard(WORDS, 6000), seconds=9)
    (take,) = interrupted_takes(tmp_path)
    assert (take.folder, take.finished, take.total_ms, take.heard_ms) == (folder, False, 9000, 6000)
    finish_take(folder, take.total_ms)
    assert interrupted_takes(tmp_path) == ()
    assert open_take(folder).finished


def test_take_being_recorded_is_not_offered_finished_or_deleted(tmp_path: Path) -> None:
    folder = take_of(tmp_path, Cue(1, 0), seconds=9)
    with Journal(journal_path(folder)):
        assert open_take(folder).live
        assert interrupted_takes(tmp_path) == ()
        with pytest.raises(TakeError):
            finish_take(folder, 9000)
        with pytest.raises(TakeError):
            delete_take(folder)
    assert len(interrupted_takes(tmp_path)) == 1


def test_take_without_sound_lasts_until_its_last_entry(tmp_path: Path) -> None:
    assert open_take(take_of(tmp_path, Cue(1, 0), Cue(2, 4000))).total_ms == 4000


def test_takes_are_listed_newest_first_past_bad_folders(tmp_path: Path) -> None:
    old = take_of(tmp_path, Stop(1), title="A", started="2026-11-01T10:00:00")
    new = take_of(tmp_path, Stop(1), title="B", started="2026-11-02T10:00:00")
    bad = take_of(tmp_path, Stop(1), title="C", started="2026-11-03T10:00:00")
    (bad / "take.json").write_bytes(b'{"deck": 1}')
    (tmp_path / "A" / "notes.txt").write_text("a stray file")
    (tmp_path / "A" / "empty").mkdir()
    assert [take.folder for take in list_takes(tmp_path)] == [new, old]
    assert list_takes(tmp_path / "nowhere") == ()


@pytest.mark.parametrize("content", [b"", b"{", b"\xff", b"[" * 100_000, b'{"schema": 1}'])
def test_damaged_take_is_one_clear_line(tmp_path: Path, content: bytes) -> None:
    folder = take_of(tmp_path, Stop(1))
    (folder / "take.json").write_bytes(content)
    with pytest.raises(
        TakeError, match=r"^2026-11-22 21\.05\.03: the take is damaged: .*audio\.wav"
    ):
        open_take(folder)


def test_take_of_a_newer_program_is_one_clear_line(tmp_path: Path) -> None:
    folder = take_of(tmp_path, Stop(1))
    newer = msgspec.structs.replace(header(), schema=99)
    (folder / "take.json").write_bytes(msgspec.json.encode(newer))
    with pytest.raises(TakeError, match="newer Greenroom"):
        open_take(folder)


def test_no_take_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(TakeError, match="holds no take"):
        open_take(tmp_path)


def test_deleted_take_is_gone(tmp_path: Path) -> None:
    folder = take_of(tmp_path / "takes", Stop(1), seconds=1)
    save_answer(folder, answer())
    delete_take(folder)
    assert list((tmp_path / "takes").iterdir()) == []


def test_only_takes_are_deleted(tmp_path: Path) -> None:
    (tmp_path / "thesis.docx").write_text("four years")
    with pytest.raises(TakeError, match="nothing was deleted"):
        delete_take(tmp_path)
    assert (tmp_path / "thesis.docx").exists()


def test_unwritable_folder_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "takes").write_text("a file where the folder should be")
    with pytest.raises(TakeError, match=r"^takes: the take cannot be written \(.+\)\. Free some"):
        begin_take(tmp_path / "takes", header(), NOW)


def test_room_is_counted_where_the_takes_will_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Path] = []

    def usage(path: Path) -> object:
        asked.append(path)
        return shutil._ntuple_diskusage(total=1, used=0, free=96_000 * 90 + 5)

    monkeypatch.setattr(shutil, "disk_usage", usage)
    assert seconds_left(tmp_path / "not" / "yet", 48_000) == 90
    assert asked == [tmp_path]


def test_full_disk_leaves_no_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_path: Path, _content: bytes) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("greenroom.library.takes.write_whole", full)
    with pytest.raises(TakeError, match="No space left"):
        begin_take(tmp_path / "takes", header(), NOW)
    assert list((tmp_path / "takes").iterdir()) == []


def test_recording_whose_header_is_behind_is_counted_and_mended(tmp_path: Path) -> None:
    folder = take_of(tmp_path, Cue(1, 0), seconds=2)
    with (folder / "audio.wav").open("ab") as file:
        file.write(bytes(16_001))  # a second, and half a sample
    (take,) = interrupted_takes(tmp_path)
    assert take.total_ms == 3000
    finish_take(folder, take.total_ms)
    with wave.open(str(take.audio)) as mended:
        assert mended.getnframes() == 24_000
    assert take.audio.stat().st_size == 44 + 48_000


def test_what_a_killed_start_left_is_swept_out_later(tmp_path: Path) -> None:
    bare, started, kept = (begin_take(tmp_path, header(), NOW) for _ in range(3))
    (bare / "take.json").unlink()
    (bare / ".take.json.x1").write_bytes(b"half")
    Journal(journal_path(started)).close()
    (started / "audio.wav").write_bytes(b"RIFF")
    with Journal(journal_path(kept)) as journal:
        journal.write(Cue(1, 0))
    later = datetime.now() + timedelta(hours=2)
    fresh = begin_take(tmp_path, header(), datetime.now())
    assert all(folder.exists() for folder in (bare, started, kept))
    Journal(journal_path(fresh)).close()
    begin_take(tmp_path, header(), later)
    assert [folder.exists() for folder in (bare, started, fresh, kept)] == [False] * 3 + [True]


@pytest.mark.parametrize(
    ("name", "folder"),
    [
        ("Launch in Indonesia", "Launch in Indonesia"),
        ("Überblick: 東京 / 2026?", "Überblick 東京 2026"),
        ("../../etc/passwd", "etc passwd"),
        ("..", "Untitled"),
        ("", "Untitled"),
        (" . ", "Untitled"),
        ("C:\\Windows\\x", "C Windows x"),
        ("con", "_con"),
        ("NUL.txt", "_NUL.txt"),
        ("a\nb\tc\x00d", "a b c d"),
        ("safe\u202etxt.exe", "safe txt.exe"),
        ("trailing dots...", "trailing dots"),
    ],
)
def test_deck_names_become_safe_folder_names(name: str, folder: str) -> None:
    assert safe_name(name) == folder


def test_long_names_are_cut_between_letters() -> None:
    assert safe_name("é" * 1000) == "é" * 60
    assert safe_name("x" * 119 + "é") == "x" * 119


def test_lone_surrogates_are_harmless(tmp_path: Path) -> None:
    (tmp_path / safe_name("a\udc80b")).mkdir()


def answer(text: str = "No.") -> Answer:
    question = Question("q1", "cfo", "cost", "What does it cost?", "", 2, "Why", "deck")
    return Answer(question, (Word(text, 0, 400),), 0.4)


def test_answers_come_back_in_order_with_their_recordings(tmp_path: Path) -> None:
    folder = take_of(tmp_path, Stop(1))
    begun = begin_answer(folder, answer())
    assert answer_audio(folder, begun) == folder / "answers" / "001.wav"
    second = save_answer(folder, answer("Two."))
    first = save_answer(folder, replace(begun, words=answer("One.").words))
    assert read_answers(folder) == (first, second)
    assert (first.audio, first.finished, second.audio) == ("001.wav", True, "")


def test_damaged_answer_is_left_out(tmp_path: Path) -> None:
    folder = take_of(tmp_path, Stop(1))
    save_answer(folder, answer("One."))
    second = save_answer(folder, answer("Two."))
    (folder / "answers" / "001.json").write_bytes(b"{")
    assert read_answers(folder) == (second,)
    assert read_answers(tmp_path) == ()


def test_a_panel_that_was_killed_is_offered_back_with_its_cut_off_answer(tmp_path: Path) -> None:
    folder = take_of(tmp_path, Stop(1))
    question = answer().question
    sitting = Sitting((question, question), elapsed_ms=5_000, index=1)
    save_sitting(folder, sitting)
    save_answer(folder, answer("One."))
    begun = begin_answer(folder, answer())
    with wave.open(str(answer_audio(folder, begun)), "wb") as file:
        file.setparams((1, 2, 16_000, 0, "NONE", ""))
        file.writeframes(bytes(32_000))
    begin_answer(folder, answer())  # killed before its first sample

    assert interrupted_sitting(folder) == sitting
    assert [(one.finished, one.seconds) for one in read_answers(folder)] == [
        (True, 0.4), (False, 1.0),
    ]  # fmt: skip
    [cut_off] = rescue_answers(folder)
    save_answer(folder, replace(cut_off, words=answer("Two.").words))
    assert rescue_answers(folder) == ()
    assert [one.words[0].text for one in read_answers(folder)] == ["One.", "Two."]


def test_a_panel_under_way_or_over_is_not_offered(tmp_path: Path) -> None:
    folder = take_of(tmp_path, Stop(1))
    sitting = Sitting((answer().question,))
    save_sitting(folder, sitting)
    held = SittingLock(folder)
    other = SittingLock(folder)
    assert (held.held, other.held) == (True, False)
    assert interrupted_sitting(folder) is None
    for one in (held, other):
        one.close()
    assert interrupted_sitting(folder) == sitting
    save_sitting(folder, replace(sitting, over=True))
    assert interrupted_sitting(folder) is None
    assert interrupted_sitting(tmp_path) is None

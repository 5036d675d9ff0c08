import json
from datetime import datetime
from pathlib import Path

import msgspec
import pytest

from greenroom.deck import Deck, Slide
from greenroom.errors import TakeError
from greenroom.library import (
    Corrections,
    SlideTime,
    begin_take,
    journal_path,
    keep_corrections,
    open_take,
    read_corrections,
    save_transcript,
)
from greenroom.library.by_ear import WordFix
from greenroom.plan import Plan
from greenroom.review import report_of_take
from greenroom.take import Cue, Journal, Mark, Stop, TakeHeader
from greenroom.transcript import Transcript, Word

DECK = Deck("plan.pptx", "0" * 64, (Slide(1, "a", "One"), Slide(2, "b", "Two")))
MOVED = Corrections(cues=(SlideTime(1, 0), SlideTime(2, 700, 0.4)))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    header = TakeHeader(DECK, Plan(900_000), "2026-11-22T21:05:03")
    folder = begin_take(tmp_path, header, datetime(2026, 11, 22, 21, 5, 3))
    with Journal(journal_path(folder)) as journal:
        for entry in (Cue(1, 0), Mark(100), Cue(2, 2000), Stop(3000)):
            journal.write(entry)
    save_transcript(folder, Transcript((Word("a", 0, 300), Word("b", 1000, 1300))))
    return folder


def test_corrected_slide_times_take_the_place_of_the_journals(folder: Path) -> None:
    assert [word.slide for word in open_take(folder).words] == [1, 1]
    keep_corrections(folder, MOVED)
    take = open_take(folder)
    assert take.cues == (Cue(1, 0), Cue(2, 700, confidence=0.4))
    assert [word.slide for word in take.words] == [1, 2]
    assert Mark(100) in take.entries


def test_the_file_is_as_documented(folder: Path) -> None:
    keep_corrections(folder, MOVED)
    written = json.loads((folder / "corrections.json").read_text())
    assert written == {
        "schema": 1,
        "cues": [{"slide": 1, "at_ms": 0}, {"slide": 2, "at_ms": 700, "confidence": 0.4}],
    }
    assert read_corrections(folder) == MOVED


def test_without_corrections_the_file_goes(folder: Path) -> None:
    keep_corrections(folder, MOVED)
    keep_corrections(folder, Corrections())
    assert not (folder / "corrections.json").exists()
    assert open_take(folder).cues == (Cue(1, 0), Cue(2, 2000))


@pytest.mark.parametrize("content", [b"", b"{", b"\xff", b'{"cues": 3}', b"[" * 100_000])
def test_a_damaged_file_costs_no_take_and_is_never_lost(folder: Path, content: bytes) -> None:
    (folder / "corrections.json").write_bytes(content)
    take = open_take(folder)
    assert take.cues == (Cue(1, 0), Cue(2, 2000))
    assert take.aside == ("corrections.json",)
    assert (folder / "corrections.json").read_bytes() == content
    keep_corrections(folder, MOVED)
    assert (folder / "corrections damaged.json").read_bytes() == content
    assert read_corrections(folder) == MOVED
    assert open_take(folder).aside == ("corrections damaged.json",)


def test_a_second_damage_does_not_push_out_the_first(folder: Path) -> None:
    for content in (b"first", b"second"):
        (folder / "corrections.json").write_bytes(content)
        keep_corrections(folder, MOVED)
    aside = open_take(folder).aside
    assert [(folder / name).read_bytes() for name in aside] == [b"second", b"first"]


def test_what_can_be_read_of_a_damaged_file_counts(folder: Path) -> None:
    good = msgspec.to_builtins(WordFix(0, 400, "lunch", "launch"))
    cues = [msgspec.to_builtins(cue) for cue in MOVED.cues or ()]
    half = {"schema": 1, "cues": [*cues, {"slide": "x"}], "words": [{"old": 3}, good], "fillers": 7}
    (folder / "corrections.json").write_bytes(msgspec.json.encode(half))
    take = open_take(folder)
    assert take.corrections == Corrections(words=(WordFix(0, 400, "lunch", "launch"),))
    assert take.aside == ("corrections.json",)


def test_a_damaged_file_is_named_in_the_report(folder: Path) -> None:
    (folder / "corrections.json").write_bytes(b"{")
    (note,) = [n for n in report_of_take(open_take(folder)).notes if "cannot be read" in n]
    assert "“corrections.json”" in note


def test_what_a_newer_greenroom_corrected_is_not_written_over(folder: Path) -> None:
    (folder / "corrections.json").write_text('{"schema": 2, "cues": "other"}')
    with pytest.raises(TakeError, match="was corrected by a newer Greenroom"):
        keep_corrections(folder, MOVED)
    assert "other" in (folder / "corrections.json").read_text()

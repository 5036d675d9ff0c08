"""Which decks stand on the shelf, and in which order."""

from pathlib import Path

import msgspec

from greenroom.library import Take
from greenroom.plan import Plan
from greenroom.take import Cue, Stop, TakeHeader
from greenroom.ui.home.shelf import figures, find_sample, shelve
from greenroom.ui.home.words import counted, day, moment
from ui.parts import DECK, report_of


def take(file: str, started: str, *, finished: bool = True, limit_ms: int = 300_000) -> Take:
    deck = msgspec.structs.replace(DECK, file=file)
    header = TakeHeader(deck=deck, plan=Plan(limit_ms), started=started)
    entries = (Cue(1, 0), Stop(340_000))
    return Take(Path(started), header, entries, (), 340_000, finished)


OLD = take("talk.pptx", "2026-11-09T21:05:00", limit_ms=360_000)
NEW = take("talk.pptx", "2026-11-20T21:05:00")
OTHER = take("moved.pptx", "2026-11-12T21:05:00")
CUT_SHORT = take("talk.pptx", "2026-11-22T21:05:00", finished=False)


def test_recent_decks_first_then_decks_known_from_takes_then_the_sample(tmp_path: Path) -> None:
    for name in ("fresh.pptx", "talk.pptx"):
        (tmp_path / name).touch()
    recent = [str(tmp_path / name) for name in ("fresh.pptx", "talk.pptx", "gone.pptx")]
    shelf = shelve(recent, (CUT_SHORT, NEW, OTHER, OLD), Path("sample.pptx"))
    assert [entry.path.name for entry in shelf] == [
        "fresh.pptx",
        "talk.pptx",
        "moved.pptx",
        "sample.pptx",
    ]
    fresh, talk, moved, sample = shelf
    assert (fresh.deck, fresh.limit_ms) == (None, 900_000)
    assert talk.takes == (OLD, NEW)
    assert talk.limit_ms == 300_000
    assert moved.deck == OTHER.header.deck
    assert sample.sample


def test_the_sample_stands_once(tmp_path: Path) -> None:
    sample = tmp_path / "sample.pptx"
    sample.touch()
    (entry,) = shelve([str(sample)], (), sample)
    assert entry.sample


def test_takes_of_the_sample_stand_with_it_though_it_was_never_opened_by_path() -> None:
    (entry,) = shelve([], (NEW,), Path("/shipped/talk.pptx"))
    assert (entry.path, entry.takes, entry.sample) == (Path("/shipped/talk.pptx"), (NEW,), True)


def test_the_sample_is_the_deck_that_was_spoken(sample_decks: Path, tmp_path: Path) -> None:
    found = find_sample(sample_decks)
    assert found is not None
    assert found.name == "weekly-picks-answer-first.pptx"
    assert find_sample(tmp_path) is None


def test_figures_of_a_report() -> None:
    made = figures(report_of(NEW))
    assert (made.total_ms, made.over_ms, made.bottom_line) == (340_000, 40_000, "first")


def test_days_and_counts() -> None:
    assert day("2026-11-20T21:05:00") == "20 Nov"
    assert moment("2026-11-20T21:05:00") == "Friday 20 November at 21:05"
    assert (day("nonsense"), moment("")) == ("", "")
    assert (counted(1, "slide"), counted(11, "slide")) == ("1 slide", "11 slides")

"""Which decks stand on the shelf, and in which order."""

from pathlib import Path

import msgspec

from greenroom.deck import Deck, Slide
from greenroom.library import Take
from greenroom.plan import Plan
from greenroom.take import Cue, Stop, TakeHeader
from greenroom.ui.home.shelf import figures, find_sample, shelve
from ui.parts import DECK, report_of

CLINIC = msgspec.structs.replace(
    DECK,
    sha256="6" * 64,
    slides=(
        Slide(1, "a", "Open a second clinic in Leith", ("One nurse and one room, from May",)),
        Slide(2, "b", "Patients wait nineteen days", ("Two in three give up and go elsewhere",)),
        Slide(3, "c", "One nurse covers four in five", ("Survey of 1,140 visits in spring",)),
        Slide(4, "d", "It costs 61,000 a year", ("Salary, rent and the van on weekdays",)),
    ),
)


def take(
    file: str,
    started: str,
    *,
    deck: Deck = DECK,
    finished: bool = True,
    limit_ms: int = 300_000,
) -> Take:
    deck = msgspec.structs.replace(deck, file=file)
    header = TakeHeader(deck=deck, plan=Plan(limit_ms), started=started)
    entries = (Cue(1, 0), Stop(340_000))
    return Take(Path(started), header, entries, (), 340_000, finished)


OLD = take("talk.pptx", "2026-11-09T21:05:00", limit_ms=360_000)
NEW = take("talk.pptx", "2026-11-20T21:05:00")
OTHER = take("moved.pptx", "2026-11-12T21:05:00", deck=CLINIC)
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


def at(path: Path, deck: Deck = CLINIC, day: int = 20) -> Take:
    made = take(path.name, f"2026-11-{day}T21:05:00")
    named = msgspec.structs.replace(deck, file=path.name)
    return msgspec.structs.replace(
        made, header=msgspec.structs.replace(made.header, deck=named, path=str(path))
    )


def two_files(folder: Path, *names: str) -> list[Path]:
    paths = [folder / name for name in names]
    for path in paths:
        path.parent.mkdir(exist_ok=True)
        path.touch()
    return paths


def test_two_decks_of_one_name_stand_apart(tmp_path: Path) -> None:
    here, there = two_files(tmp_path, "a/talk.pptx", "b/talk.pptx")
    takes = (at(here), at(there, DECK, 21))
    shelf = shelve([str(here), str(there)], takes, None)
    assert [(entry.path, entry.takes) for entry in shelf] == [
        (here, (takes[0],)),
        (there, (takes[1],)),
    ]


def test_a_moved_file_keeps_its_takes(tmp_path: Path) -> None:
    (now,) = two_files(tmp_path, "b/talk.pptx")
    before = at(tmp_path / "a" / "talk.pptx")
    (entry,) = shelve([str(now)], (before,), None)
    assert (entry.path, entry.takes) == (now, (before,))


def test_a_renamed_and_edited_file_finds_its_takes_once_it_is_read(tmp_path: Path) -> None:
    (now,) = two_files(tmp_path, "final.pptx")
    before = at(tmp_path / "talk.pptx")
    unread, gone = shelve([str(now)], (before,), None)
    assert (unread.takes, gone.path) == ((), tmp_path / "talk.pptx")
    edited = msgspec.structs.replace(
        CLINIC,
        file="final.pptx",
        sha256="7" * 64,
        slides=(*CLINIC.slides[:3], Slide(4, "d", "Decide today")),
    )
    (entry,) = shelve([str(now)], (before,), None, {now: edited})
    assert (entry.path, entry.takes, entry.deck) == (now, (before,), edited)


def test_another_talk_saved_over_the_file_has_none_of_its_takes(tmp_path: Path) -> None:
    (path,) = two_files(tmp_path, "talk.pptx")
    before = at(path)
    other = msgspec.structs.replace(DECK, sha256="8" * 64)
    now, then = shelve([str(path)], (before,), None, {path: other})
    assert (now.takes, now.deck) == ((), other)
    assert (then.takes, then.deck) == ((before,), before.header.deck)


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

"""Decks and talks written by hand for the panel's tests."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from greenroom.deck.slides import Deck, Slide
from greenroom.transcript import Word

Said = Callable[..., tuple[Word, ...]]


def deck_of(*slides: tuple[str, ...]) -> Deck:
    """A deck from (title, line, line, …) tuples."""
    return Deck(
        "talk.pptx",
        "0" * 64,
        tuple(
            Slide(number, f"s{number}", title, tuple(lines))
            for number, (title, *lines) in enumerate(slides, 1)
        ),
    )


@pytest.fixture
def make_deck() -> Callable[..., Deck]:
    return deck_of


@pytest.fixture
def said() -> Said:
    """Words from (slide, text) pairs or one text, 400 ms each, a second between the pairs."""

    def build(*parts: tuple[int, str] | str) -> tuple[Word, ...]:
        words: list[Word] = []
        at = 0
        for part in parts:
            slide, text = part if isinstance(part, tuple) else (0, part)
            for word in text.split():
                words.append(Word(word, at, at + 380, slide))
                at += 400
            at += 1000
        return tuple(words)

    return build


@pytest.fixture
def story() -> Deck:
    """A deck with a change, its price, a decision, a rejection, a failure and a plan."""
    return deck_of(
        ("Reminders that people keep: Harbour Clinic", "Asha Verma, patient services"),
        ("Problem", "Missed appointments 14% a month", "Phone calls took 26 staff hours a week"),
        ("What we chose", "Text message two days before", "Rejected: a deposit of £10",
         "Decided by the practice board, vote 5-3"),
        ("Pilot", "Two surgeries, 2,300 patients, split by coin toss, 9 weeks"),
        ("Results", "Missed appointments 14% → 8%", "Complaints up from 4 to 11 a month"),
        ("What went wrong", "160 texts sent to a wrong number in week 3", "Number check added"),
        ("Next", "Reminders in Urdu and Polish by spring", "Online rebooking"),
    )  # fmt: skip


def story_decks(folder: Path) -> Iterator[Deck]:
    """The decks that the labelled answers speak to."""
    seen: set[str] = set()
    for line in (folder / "answers" / "answers-1.jsonl").read_text("utf-8").splitlines():
        row: dict[str, Any] = json.loads(line)
        slides = row["deck"]["slides"]
        if slides[0]["title"] not in seen:
            seen.add(slides[0]["title"])
            yield deck_of(*((slide["title"], *slide["bullets"]) for slide in slides))


@pytest.fixture(scope="session")
def labelled_decks(shared_data: Path) -> tuple[Deck, ...]:
    return tuple(story_decks(shared_data))


@pytest.fixture(scope="session")
def sample_talk(sample_decks: Path) -> tuple[Word, ...]:
    """The spoken take that comes with the program, as it was recognised and placed."""
    rows = json.loads((sample_decks / "weekly-picks.words.json").read_text("utf-8"))
    return tuple(Word(row["text"], row["start_ms"], row["end_ms"], row["slide"]) for row in rows)

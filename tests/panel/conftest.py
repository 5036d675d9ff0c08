"""Decks and talks written by hand for the panel's tests."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from decks_by_hand import clinic, deck_of
from greenroom.deck.slides import Deck
from greenroom.transcript import Word

Said = Callable[..., tuple[Word, ...]]


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
    return clinic()


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

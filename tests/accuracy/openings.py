"""The labelled openings as talks."""

from pathlib import Path

import msgspec

from greenroom.checks.fillers import find_fillers
from greenroom.checks.finding import Talk
from greenroom.deck import Deck, Slide
from greenroom.plan import Plan
from greenroom.transcript import Word

WORD_MS = 400  # 150 words a minute, so 60 words are 24 s
CLOSE_AT_MS = 10 * 60_000


class Spoken(msgspec.Struct, frozen=True):
    """A sentence with what it is for."""

    text: str
    role: str


class Opening(msgspec.Struct, frozen=True):
    """One labelled opening, as in `bottom_line/openings-N.jsonl`."""

    id: str
    bottom_line: str
    slides: tuple[str, ...]
    opening: tuple[Spoken, ...]
    closing: tuple[str, ...]
    close_restates: bool
    label: str
    style: str
    then: tuple[Spoken, ...] = ()

    @property
    def said(self) -> tuple[Spoken, ...]:
        """The opening and, where it was written, how the talk goes on from there."""
        return self.opening + self.then


def load(folder: Path) -> list[list[Opening]]:
    """The openings, one list a writer, in the order of their numbers."""
    files = sorted(folder.glob("openings-[1-9]*.jsonl"), key=lambda file: int(file.stem[9:]))
    return [
        [msgspec.json.decode(line, type=Opening) for line in file.read_bytes().splitlines()]
        for file in files
    ]


def raw(text: str) -> str:
    """The text as a recogniser without punctuation writes it."""
    return " ".join("".join(c for c in text.lower() if c.isalnum() or c in " '’%").split())


def as_talk(opening: Opening, *, typed: bool, unpunctuated: bool = False) -> Talk:
    """A talk that says the opening, then is silent, then says the close ten minutes in."""
    shape = raw if unpunctuated else str
    words = [
        *_words(" ".join(shape(s.text) for s in opening.said), 0, 1),
        *_words(" ".join(map(shape, opening.closing)), CLOSE_AT_MS, len(opening.slides)),
    ]
    slides = tuple(Slide(n, f"s{n}", title) for n, title in enumerate(opening.slides, start=1))
    total = words[-1].end_ms
    return Talk(
        deck=Deck(f"{opening.id}.pptx", "", slides),
        plan=Plan(),
        words=tuple(words),
        fillers=find_fillers(words),
        visits=(),
        silences=(),
        total_ms=total,
        spoken_ms=total,
        bottom_line=opening.bottom_line if typed else "",
    )


def _words(text: str, at_ms: int, slide: int) -> list[Word]:
    return [
        Word(token, at_ms + n * WORD_MS, at_ms + (n + 1) * WORD_MS, slide)
        for n, token in enumerate(text.split())
    ]

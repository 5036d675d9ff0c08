"""The transcript as exports show it: by slide, with fillers and pauses marked."""

from collections.abc import Iterator
from typing import Literal

import msgspec

from greenroom.checks.finding import Filler
from greenroom.report import LongPause, Report
from greenroom.transcript import Word

Mark = Literal["", "heard", "possible", "pause"]


class Piece(msgspec.Struct, frozen=True):
    """A word, a filler of one or more words, or a pause; the text is as spoken."""

    text: str
    start_ms: int
    end_ms: int
    mark: Mark = ""


class Passage(msgspec.Struct, frozen=True):
    """What was said while one slide was up; a slide visited twice has two, only one `first`."""

    slide: int
    title: str
    start_ms: int
    pieces: tuple[Piece, ...]
    first: bool = True


def passages(report: Report) -> tuple[Passage, ...]:
    """All that was said, slide after slide in the order of the talk."""
    titles = {slide.number: slide.title for slide in report.deck.slides}
    runs = list(_runs(report.words))
    shown = [run[0].slide for run in runs]
    return tuple(
        Passage(
            slide=run[0].slide,
            title=titles.get(run[0].slide, ""),
            start_ms=run[0].start_ms,
            pieces=pieces(run, report.fillers, report.pauses),
            first=run[0].slide not in shown[:at],
        )
        for at, run in enumerate(runs)
    )


class Stretch(msgspec.Struct, frozen=True):
    """A time that one slide was up, in ms."""

    slide: int
    start_ms: int
    end_ms: int


def stretches(report: Report) -> tuple[Stretch, ...]:
    """When each slide was up, in order; without cues, from the first word on each on."""
    began = [(cue.slide, cue.at_ms) for cue in report.cues] or [
        (passage.slide, passage.start_ms) for passage in passages(report)
    ]
    ends = (*(at for _, at in began[1:]), end_ms(report))
    return tuple(
        Stretch(slide, at, max(end, at)) for (slide, at), end in zip(began, ends, strict=True)
    )


def end_ms(report: Report) -> int:
    """The end of what is known: a report has the time that counts, not the recording's length."""
    ends = (span.end_ms for spans in (report.words, report.pauses) for span in spans)
    return max(report.total_ms, *ends, 0)


def pieces(
    words: tuple[Word, ...], fillers: tuple[Filler, ...] = (), pauses: tuple[LongPause, ...] = ()
) -> tuple[Piece, ...]:
    """The words in order, fillers joined to one piece each, with the pauses between them."""
    spans = {filler.start_ms: filler for filler in fillers}
    waiting = list(pauses)
    made: list[Piece] = []
    filler: Filler | None = None
    for word in words:
        while waiting and waiting[0].end_ms <= word.start_ms + 1:
            pause = waiting.pop(0)
            if made and pause.start_ms >= made[0].start_ms:
                made.append(_pause(pause))
        if filler is not None and word.end_ms <= filler.end_ms and made[-1].mark != "pause":
            made[-1] = Piece(
                f"{made[-1].text} {word.text}", made[-1].start_ms, word.end_ms, filler.certainty
            )
            continue
        filler = spans.get(word.start_ms)
        mark: Mark = filler.certainty if filler else ""
        made.append(Piece(word.text, word.start_ms, word.end_ms, mark))
    return tuple(made)


def paragraphs(passage: Passage) -> list[list[Piece]]:
    """A passage in readable blocks: a new one at a sentence's end after some 60 words."""
    blocks: list[list[Piece]] = [[]]
    for piece in passage.pieces:
        blocks[-1].append(piece)
        if len(blocks[-1]) >= 60 and piece.text.endswith((".", "?", "!")):
            blocks.append([])
    return [block for block in blocks if block]


def _pause(pause: LongPause) -> Piece:
    seconds = (pause.end_ms - pause.start_ms) / 1000
    return Piece(f"{seconds:.1f} s", pause.start_ms, pause.end_ms, "pause")


def _runs(words: tuple[Word, ...]) -> Iterator[tuple[Word, ...]]:
    start = 0
    for index in range(1, len(words) + 1):
        if index == len(words) or words[index].slide != words[start].slide:
            yield words[start:index]
            start = index

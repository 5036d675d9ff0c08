"""Subtitles: SRT and WebVTT, fillers kept."""

from collections.abc import Iterator
from html import escape

import msgspec

from greenroom.report import Report
from greenroom.time import timestamp
from greenroom.transcript import Word

# Two lines of 42 characters, six seconds at most (EBU-TT-D and BBC subtitle guidelines are close).
LINE, LINES, LONGEST_MS = 42, 2, 6_000
# A silence at which a new subtitle begins, so that no line hangs over a pause.
GAP_MS = 700
# SRT knows no escape, and players take <…> and {…} for looks.
_NO_MARKUP = str.maketrans("<>{}", "‹›❴❵")


class Caption(msgspec.Struct, frozen=True):
    """One subtitle: when it shows, and its one or two lines."""

    start_ms: int
    end_ms: int
    lines: tuple[str, ...]


def write_srt(report: Report) -> bytes:
    """The transcript as SubRip, UTF-8."""
    blocks = (
        f"{number}\n{timestamp(c.start_ms, ',')} --> {timestamp(c.end_ms, ',')}\n"
        + "\n".join(line.replace("-->", "→").translate(_NO_MARKUP) for line in c.lines)
        for number, c in enumerate(captions(report.words), start=1)
    )
    return "".join(f"{block}\n\n" for block in blocks).encode()


def write_vtt(report: Report) -> bytes:
    """The transcript as WebVTT, UTF-8; what would be read as markup is escaped."""
    blocks = (
        f"{timestamp(c.start_ms)} --> {timestamp(c.end_ms)}\n"
        + "\n".join(escape(line, quote=False) for line in c.lines)
        for c in captions(report.words)
    )
    return ("WEBVTT\n\n" + "".join(f"{block}\n\n" for block in blocks)).encode()


def captions(words: tuple[Word, ...]) -> Iterator[Caption]:
    """Subtitles of readable length, cut at slides, silences and sentence ends."""
    start = 0
    for index in range(1, len(words) + 1):
        if index == len(words) or _ends(words[start:index], words[index]):
            chunk = words[start:index]
            end = max(chunk[-1].end_ms, chunk[0].start_ms + 1)
            following = words[index].start_ms if index < len(words) else end
            latest = max(following, chunk[0].start_ms + 1)
            yield Caption(chunk[0].start_ms, min(end, latest), _lines(chunk))
            start = index


def _ends(chunk: tuple[Word, ...], following: Word) -> bool:
    last = chunk[-1]
    if following.slide != last.slide or following.start_ms - last.end_ms >= GAP_MS:
        return True
    if following.end_ms - chunk[0].start_ms > LONGEST_MS:
        return True
    lines = _lines((*chunk, following))
    if len(lines) > LINES:
        return True
    return last.text.endswith((".", "?", "!")) and len(lines[0]) > LINE // 2


def _lines(words: tuple[Word, ...]) -> tuple[str, ...]:
    lines: list[str] = []
    for word in words:
        text = " ".join(word.text.split())
        if lines and len(lines[-1]) + 1 + len(text) <= LINE:
            lines[-1] = f"{lines[-1]} {text}"
        else:
            lines.append(text)
    return tuple(lines)

"""Transcripts made elsewhere: captions (VTT, SRT) and JSON with words or segments."""

import re
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Annotated

import msgspec
import pysubs2

from greenroom.errors import TranscriptError
from greenroom.time import ms_from_seconds
from greenroom.transcript import Transcript, Word, share_out

_LARGEST_BYTES = 50_000_000
_LONGEST_MS = 24 * 3_600_000
# YouTube's own word times; two of them in a line would pass for the times of a cue.
_INLINE_TIME = re.compile(r"<\d[\d:.]*>")
_Seconds = Annotated[float, msgspec.Meta(ge=0, le=_LONGEST_MS / 1000)]
_NOT_SPEECH = re.compile(r"\[[^\]]*\]|<[^>]*>|\{\\[^}]*\}|♪|^\s*(?:>>+|-)\s*", re.M)
_SPEAKER = re.compile(r"^\s*[A-Z][\w.’'-]*(?: [A-Z(][\w.’')-]*){0,3}:\s+")
# Fewer words than this are said twice in earnest ("no, no").
_REPEAT_WORDS = 3
_ROLLING_GAP_MS = 100


class _Caption(msgspec.Struct, frozen=True):
    start_ms: int
    end_ms: int
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        return " ".join(self.lines)


class _TimedWord(msgspec.Struct):
    """A word of Greenroom's own transcript or report."""

    text: str
    start_ms: int
    end_ms: int
    probability: float = 1.0


class _WhisperWord(msgspec.Struct):
    word: str
    start: _Seconds
    end: _Seconds
    probability: float = 1.0


class _Segment(msgspec.Struct):
    """A stretch of speech as Whisper's programs write it, in seconds."""

    start: _Seconds
    end: _Seconds
    text: str = ""
    words: list[_WhisperWord] | None = None


class _Json(msgspec.Struct):
    words: list[_TimedWord] | None = None
    segments: list[_Segment] | None = None
    language: str = "en"
    model: str = ""


def read_transcript(path: Path) -> Transcript:
    """The words in a .vtt, .srt or .json file, in order, in ms.

    In captions the words of a cue share its time by their letters, speakers' names and notes like
    [Music] are left out, and lines that roll up the screen count once. JSON is Greenroom's own
    (`words` with `start_ms`) or Whisper's (`segments` with seconds). Raises TranscriptError.
    """
    content = _read(path)
    if path.suffix.lower() == ".json":
        return _from_json(content, path)
    words = _from_captions(_text(content), path)
    if not words:
        raise _unreadable(path, "no captions were found in it")
    return Transcript(words, source="captions")


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > _LARGEST_BYTES:
            raise _unreadable(path, "it is larger than 50 MB")
        return path.read_bytes()
    except OSError as error:
        raise _unreadable(path, error.strerror or "the file cannot be opened") from error


def _text(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _from_captions(text: str, path: Path) -> tuple[Word, ...]:
    kind = "vtt" if path.suffix.lower() == ".vtt" else "srt"
    try:
        read = pysubs2.SSAFile.from_string(_INLINE_TIME.sub("", text), format_=kind)
    except (pysubs2.exceptions.Pysubs2Error, ValueError, OverflowError) as error:
        raise _unreadable(path, "its captions are damaged") from error
    shown = sorted((event for event in read if event.end > event.start), key=lambda e: e.start)
    captions = [_caption(event) for event in shown if 0 <= event.start < _LONGEST_MS]
    return _shared_out(_once(_without_speakers(captions)))


def _caption(event: pysubs2.SSAEvent) -> _Caption:
    # Behind an empty line pysubs2 keeps notes and the next cue's name.
    text = event.text.replace(r"\N", "\n").split("\n\n")[0]
    lines = (" ".join(_NOT_SPEECH.sub(" ", line).split()) for line in text.split("\n"))
    return _Caption(event.start, event.end, tuple(line for line in lines if line))


def _without_speakers(captions: list[_Caption]) -> list[_Caption]:
    """Names at the start of captions go, where most captions have one, as in Zoom's files."""
    named = sum(bool(_SPEAKER.match(caption.text)) for caption in captions)
    if named * 2 < len(captions):
        return captions
    return [
        msgspec.structs.replace(c, lines=(_SPEAKER.sub("", c.lines[0]), *c.lines[1:]))
        if c.lines
        else c
        for c in captions
    ]


def _once(captions: list[_Caption]) -> list[_Caption]:
    """Captions without what only repeats the one before: lines rolling up, sentences growing."""
    first = captions[:1]
    return first + [
        msgspec.structs.replace(now, lines=_new_lines(before, now))
        for before, now in pairwise(captions)
    ]


def _new_lines(before: _Caption, now: _Caption) -> tuple[str, ...]:
    if now.start_ms > before.end_ms + _ROLLING_GAP_MS:
        return now.lines
    if now.text.startswith(before.text) and len(before.text.split()) >= _REPEAT_WORDS:
        rest = now.text[len(before.text) :]
        return (rest,) if rest.startswith(" ") or not rest else now.lines
    for count in range(min(len(before.lines), len(now.lines)), 0, -1):
        if before.lines[-count:] == now.lines[:count]:
            repeated = len(" ".join(now.lines[:count]).split())
            more = len(now.lines) > count
            return now.lines[count:] if more or repeated >= _REPEAT_WORDS else now.lines
    return now.lines


def _shared_out(captions: Sequence[_Caption]) -> tuple[Word, ...]:
    """Each caption's words with its time shared out by letters, up to the next caption."""
    starts = [caption.start_ms for caption in captions[1:]] + [_LONGEST_MS]
    return tuple(
        word
        for caption, following in zip(captions, starts, strict=False)
        for word in share_out(
            caption.text, caption.start_ms, max(min(caption.end_ms, following), caption.start_ms)
        )
    )


def _from_json(content: bytes, path: Path) -> Transcript:
    try:
        read = msgspec.json.decode(content, type=list[_TimedWord] | _Json)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise _unreadable(path, "it holds neither words nor segments with times") from error
    if isinstance(read, list):
        read = _Json(words=read)
    exact = read.words is not None or any(segment.words for segment in read.segments or ())
    words = [_own(word) for word in read.words or ()]
    if read.words is None:
        words = [word for segment in read.segments or () for word in _said(segment)]
    kept = [word for word in words if word.text and 0 <= word.start_ms < _LONGEST_MS]
    if not kept:
        raise _unreadable(path, "no words were found in it")
    return Transcript(
        words=tuple(sorted(kept, key=lambda word: word.start_ms)),
        language=read.language,
        model=read.model,
        source="recognised" if exact else "captions",
    )


def _own(word: _TimedWord) -> Word:
    end = max(word.end_ms, word.start_ms)
    return Word(word.text.strip(), word.start_ms, end, probability=word.probability)


def _said(segment: _Segment) -> Sequence[Word]:
    if not segment.words:
        start = ms_from_seconds(segment.start)
        return share_out(segment.text, start, max(ms_from_seconds(segment.end), start))
    return [
        _own(_TimedWord(w.word, ms_from_seconds(w.start), ms_from_seconds(w.end), w.probability))
        for w in segment.words
    ]


def _unreadable(path: Path, why: str) -> TranscriptError:
    return TranscriptError(
        f"cannot be read as a transcript: {why}.",
        file=path,
        remedy="Greenroom reads VTT, SRT and JSON.",
    )

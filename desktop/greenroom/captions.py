"""Transcripts made elsewhere: captions (VTT, SRT) and JSON with words or segments."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Annotated

import msgspec
import pysubs2

from greenroom.errors import TranscriptError, reason_of
from greenroom.phrase import phrase
from greenroom.time import ms_from_seconds
from greenroom.transcript import Transcript, Word, share_out

_LARGEST_BYTES = 50_000_000
_LONGEST_MS = 24 * 3_600_000
# YouTube's own word times; two of them in a line would pass for the times of a cue.
_INLINE_TIME = re.compile(r"<\d[\d:.]*>")
_Seconds = Annotated[float, msgspec.Meta(ge=0, le=_LONGEST_MS / 1000)]
_NOT_SPEECH = re.compile(r"\[[^\]]*\]|<[^>]*>|\{\\[^}]*\}|♪|^\s*(?:>>+|-)\s*", re.M)
# Zoom and Meet write the name before the words, Teams and the WebVTT standard in a voice tag.
_SPEAKER = re.compile(
    r"^\s*([^\W\d_a-z][\w.’'-]*"
    r"(?: [^\W_a-z][\w.’'-]*| (?:de|da|di|du|la|van|von|der|den|bin|al|el)\b| \([\w.’' -]+\)){0,4}"
    r"):\s+"
)
_VOICE_TAG = re.compile(r"<v(?:\.[^\s>]*)?\s+([^>]+)>")
_VOICE = re.compile("\x02(.*?)\x03")  # in its place, since pysubs2 takes tags away
# Fewer words than this are said twice in earnest ("no, no").
_REPEAT_WORDS = 3
_ROLLING_GAP_MS = 100


class _Caption(msgspec.Struct, frozen=True):
    start_ms: int
    end_ms: int
    lines: tuple[str, ...]
    speaker: str = ""

    @property
    def text(self) -> str:
        return " ".join(self.lines)


class _TimedWord(msgspec.Struct):
    """A word of Greenroom's own transcript or report."""

    text: str
    start_ms: int
    end_ms: int
    probability: float = 1.0
    speaker: str | None = None


class _WhisperWord(msgspec.Struct):
    word: str
    start: _Seconds
    end: _Seconds
    probability: float = 1.0
    speaker: str | None = None


class _Segment(msgspec.Struct):
    """A stretch of speech as Whisper's programs write it, in seconds."""

    start: _Seconds
    end: _Seconds
    text: str = ""
    words: list[_WhisperWord] | None = None
    speaker: str | None = None


class _Json(msgspec.Struct):
    words: list[_TimedWord] | None = None
    segments: list[_Segment] | None = None
    language: str = "en"
    model: str = ""


class _Said(msgspec.Struct, frozen=True):
    """A word with the name of who said it, or an empty one."""

    word: Word
    speaker: str


def read_transcript(path: Path, speaker: str = "") -> Transcript:
    """The words in a .vtt, .srt or .json file, in order, in ms.

    In captions the words of a cue share its time by their letters, speakers' names and notes like
    [Music] are left out, and lines that roll up the screen count once. JSON is Greenroom's own
    (`words` with `start_ms`) or Whisper's (`segments` with seconds). Where the file names several
    speakers, only the words of `speaker` are given (any part of the name that fits one of them),
    by default of the one who speaks most. Raises TranscriptError.
    """
    read, said = _read_said(path)
    names = _names(said)
    if len(names) < 2:
        return read
    chosen = _chosen(speaker, names, path)
    return msgspec.structs.replace(
        read,
        words=tuple(one.word for one in said if one.speaker == chosen),
        speaker=chosen,
        others=tuple(name for name in names if name != chosen),
    )


def read_speakers(path: Path) -> tuple[tuple[str, int], ...]:
    """Who speaks in a transcript and how many words, the most first; none where nobody is named.

    Raises TranscriptError.
    """
    return tuple(_names(_read_said(path)[1]).items())


def _names(said: Sequence[_Said]) -> dict[str, int]:
    return dict(Counter(one.speaker for one in said if one.speaker).most_common())


def _chosen(wanted: str, names: Mapping[str, int], path: Path) -> str:
    if not wanted:
        return next(iter(names))
    fitting = [name for name in names if name.casefold() == wanted.casefold()]
    fitting = fitting or [name for name in names if wanted.casefold() in name.casefold()]
    if len(fitting) != 1:
        which = (
            phrase("several speakers fit “{name}”.", name=wanted)
            if fitting
            else phrase("nobody is called “{name}”.", name=wanted)
        )
        remedy = phrase("Choose among {names}.", names=", ".join(names))
        raise TranscriptError(which, file=path, remedy=remedy)
    return fitting[0]


def _read_said(path: Path) -> tuple[Transcript, tuple[_Said, ...]]:
    """The transcript of all speakers, and its words with their names."""
    content = _read(path)
    if path.suffix.lower() == ".json":
        return _from_json(content, path)
    said = _from_captions(_text(content), path)
    if not said:
        raise _unreadable(path, phrase("no captions were found in it"))
    return Transcript(tuple(one.word for one in said), source="captions"), said


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > _LARGEST_BYTES:
            raise _unreadable(path, phrase("it is larger than 50 MB"))
        return path.read_bytes()
    except OSError as error:
        raise _unreadable(path, reason_of(error)) from error


def _text(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _from_captions(text: str, path: Path) -> tuple[_Said, ...]:
    kind = "vtt" if path.suffix.lower() == ".vtt" else "srt"
    try:
        marked = _VOICE_TAG.sub("\x02\\1\x03", _INLINE_TIME.sub("", text))
        read = pysubs2.SSAFile.from_string(marked, format_=kind)
    except (pysubs2.exceptions.Pysubs2Error, ValueError, OverflowError) as error:
        raise _unreadable(path, phrase("its captions are damaged")) from error
    shown = sorted((event for event in read if event.end > event.start), key=lambda e: e.start)
    captions = [
        one for event in shown if 0 <= event.start < _LONGEST_MS for one in _captions(event)
    ]
    return _shared_out(_once(_without_speakers(captions)))


def _captions(event: pysubs2.SSAEvent) -> Iterator[_Caption]:
    """The caption, or where it has several voices one for each, with its share of the time."""
    # Behind an empty line pysubs2 keeps notes and the next cue's name.
    text = event.text.replace(r"\N", "\n").split("\n\n")[0]
    first, *voices = _VOICE.split(text)
    spoken = [("", first), *zip(voices[::2], voices[1::2], strict=True)]
    parts = [(name, said) for name, said in spoken if said.strip()] or [("", "")]
    letters = [sum(len(said) for _, said in parts[:n]) for n in range(len(parts) + 1)]
    length = event.end - event.start
    for index, (name, said) in enumerate(parts):
        start, end = (
            event.start + length * letters[at] // max(letters[-1], 1) for at in (index, index + 1)
        )
        lines = (" ".join(_NOT_SPEECH.sub(" ", line).split()) for line in said.split("\n"))
        yield _Caption(start, end, tuple(line for line in lines if line), " ".join(name.split()))


def _without_speakers(captions: list[_Caption]) -> list[_Caption]:
    """Names at the start of captions go apart, as in Zoom's files.

    A caption without one goes on with the speaker before.
    """
    if not _name_speakers(captions):
        return captions
    found: list[_Caption] = []
    name = ""
    for caption in captions:
        match = _SPEAKER.match(caption.text)
        name = match.group(1) if match else name
        lines = caption.lines
        if match:
            lines = (_SPEAKER.sub("", lines[0]), *lines[1:])
        found.append(msgspec.structs.replace(caption, lines=lines, speaker=name))
    return found


def _name_speakers(captions: list[_Caption]) -> bool:
    """Whether names stand before most captions or, from the first on, wherever the speaker changes.

    “Question:” now and then in what one person says is no name.
    """
    names = [match.group(1) for one in captions if (match := _SPEAKER.match(one.text))]
    if len(names) * 2 >= len(captions):
        return True
    several = 2 <= len(set(names)) <= len(names) // 2
    return several and _SPEAKER.match(captions[0].text) is not None


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


def _shared_out(captions: Sequence[_Caption]) -> tuple[_Said, ...]:
    """Each caption's words with its time shared out by letters, up to the next caption."""
    starts = [caption.start_ms for caption in captions[1:]] + [_LONGEST_MS]
    return tuple(
        _Said(word, caption.speaker)
        for caption, following in zip(captions, starts, strict=False)
        for word in share_out(
            caption.text, caption.start_ms, max(min(caption.end_ms, following), caption.start_ms)
        )
    )


def _from_json(content: bytes, path: Path) -> tuple[Transcript, tuple[_Said, ...]]:
    try:
        read = msgspec.json.decode(content, type=list[_TimedWord] | _Json)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise _unreadable(path, phrase("it holds neither words nor segments with times")) from error
    if isinstance(read, list):
        read = _Json(words=read)
    exact = read.words is not None or any(segment.words for segment in read.segments or ())
    words = [_own(word) for word in read.words or ()]
    if read.words is None:
        words = [word for segment in read.segments or () for word in _said(segment)]
    kept = [one for one in words if one.word.text and 0 <= one.word.start_ms < _LONGEST_MS]
    if not kept:
        raise _unreadable(path, phrase("no words were found in it"))
    said = tuple(sorted(kept, key=lambda one: one.word.start_ms))
    read_all = Transcript(
        words=tuple(one.word for one in said),
        language=read.language,
        model=read.model,
        source="recognised" if exact else "captions",
    )
    return read_all, said


def _own(word: _TimedWord) -> _Said:
    end = max(word.end_ms, word.start_ms)
    spoken = Word(word.text.strip(), word.start_ms, end, probability=word.probability)
    return _Said(spoken, word.speaker or "")


def _said(segment: _Segment) -> Sequence[_Said]:
    name = segment.speaker or ""
    if not segment.words:
        start = ms_from_seconds(segment.start)
        words = share_out(segment.text, start, max(ms_from_seconds(segment.end), start))
        return [_Said(word, name) for word in words]
    return [
        _own(_TimedWord(w.word, start, end, w.probability, w.speaker or name))
        for w in segment.words
        for start, end in [(ms_from_seconds(w.start), ms_from_seconds(w.end))]
    ]


def _unreadable(path: Path, why: str) -> TranscriptError:
    return TranscriptError(
        phrase("cannot be read as a transcript: {why}.", why=why),
        file=path,
        remedy=phrase("Greenroom reads VTT, SRT and JSON."),
    )

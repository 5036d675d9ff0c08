"""What the user's ear decided about a take's words, fillers and findings, and where it belongs.

A decision names a time and what stood there, so that it finds its place again in the transcript of
another model, whose words begin and end elsewhere. One that finds none is handed back, not lost.
"""

from collections.abc import Iterable, Sequence
from typing import Literal, Protocol, TypeVar

import msgspec

from greenroom.checks import Filler, Finding
from greenroom.checks.spot import plain
from greenroom.transcript import Word, share_out

# Twice the median error of word starts (docs/accuracy.md): so far off a word is still the same.
NEAR_MS = 120
# Words of other models that lie on each other this much are the same piece of sound.
SAME_SOUND = 0.5


class WordFix(msgspec.Struct, frozen=True):
    """The recogniser wrote `old`; what was said is `new`: one word, several, or with "" none."""

    start_ms: int
    end_ms: int
    old: str
    new: str


class FillerFix(msgspec.Struct, frozen=True):
    """What was said here is a filler, or it is not; `text` and `kind` are those of `Filler`."""

    start_ms: int
    end_ms: int
    text: str
    kind: Literal["sound", "word"]
    filler: bool


class Judged(msgspec.Struct, frozen=True):
    """A finding that the user judged. `alone`: it was the only one of its check."""

    check: str
    slide: int
    start_ms: int
    end_ms: int
    alone: bool
    quote: str = ""


class Span(Protocol):
    """Anything with a beginning and an end in ms."""

    @property
    def start_ms(self) -> int:
        """Where it begins."""

    @property
    def end_ms(self) -> int:
        """Where it ends."""


Placed = TypeVar("Placed", bound=Span)


class Mended(msgspec.Struct, frozen=True):
    """Words as the user heard them, and the decisions that found no place among them."""

    words: tuple[Word, ...]
    missed: tuple[str, ...] = ()


def put_right(
    words: Sequence[Word], fixes: Iterable[WordFix], fillers: Iterable[FillerFix] = ()
) -> Mended:
    """The words with all fixes in the order they were made; the given ones stay as they are.

    A filler sound that the recogniser skipped becomes a word where the user heard it, and is no
    word where the user did not.
    """
    said, missed = list(words), []
    for fix in fixes:
        placed = _put_right(said, fix)
        if placed is None:
            missed.append(fix.old)
        else:
            said = placed
    for decided in fillers:
        if decided.kind == "sound":
            said = _with_sound(said, decided)
    return Mended(tuple(said), tuple(missed))


def settle(
    fillers: Sequence[Filler], fixes: Iterable[FillerFix], words: Sequence[Word]
) -> tuple[tuple[Filler, ...], tuple[str, ...]]:
    """The fillers as the user decided, and the texts of those that are not in these words."""
    found, missed = list(fillers), []
    for fix in fixes:
        named = [one for one in found if _bare(one.text) == _bare(fix.text)]
        there = nearest(named, fix)
        if there is not None:
            found.remove(there)
        if not fix.filler:
            continue
        if there is not None:
            found.append(msgspec.structs.replace(there, certainty="heard"))
        elif said := _said(words, fix):
            found.append(_filler(fix, said))
        else:
            missed.append(fix.text)
    return tuple(sorted(found, key=lambda one: one.start_ms)), tuple(missed)


def part(
    findings: Sequence[Finding], judged: Iterable[Judged]
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """The findings that were not judged so, and those that were, each in the given order."""
    found: list[Finding] = []
    for one in judged:
        same = [f for f in findings if f.check == one.check and f not in found]
        there = nearest(same, one) if one.end_ms else _without_moment(same, one)
        if there is None and one.alone and len(same) == 1:
            there = same[0]
        if there is not None:
            found.append(there)
    return tuple(f for f in findings if f not in found), tuple(f for f in findings if f in found)


def _without_moment(findings: Iterable[Finding], one: Judged) -> Finding | None:
    about = (one.slide, one.quote)
    found = (f for f in findings if not f.end_ms and (f.slide, f.quote) == about)
    return next(found, None)


def nearest(spans: Iterable[Placed], to: Span) -> Placed | None:
    """The one that lies on `to`, or within `NEAR_MS` of it, and next to its middle; None if none.

    What has no moment (0 to 0) lies on nothing.
    """
    near = [
        span
        for span in spans
        if span.end_ms
        and span.start_ms < to.end_ms + NEAR_MS
        and span.end_ms > to.start_ms - NEAR_MS
    ]
    return min(near, key=lambda span: abs(_middle(span) - _middle(to)), default=None)


def _put_right(words: list[Word], fix: WordFix) -> list[Word] | None:
    """The words with one fix; None where it has no place."""
    for index, word in enumerate(words):
        if (word.start_ms, word.end_ms, word.text) == (fix.start_ms, fix.end_ms, fix.old):
            return _replaced(words, index, fix.new)
    if _is_right(words, fix):
        return words
    there = nearest((word for word in words if plain(word.text) == plain(fix.old)), fix)
    there = there or (_same_sound(words, fix) if fix.new else None)
    return None if there is None else _replaced(words, words.index(there), fix.new)


def _replaced(words: list[Word], index: int, new: str) -> list[Word]:
    old = words[index]
    said = [
        msgspec.structs.replace(word, slide=old.slide)
        for word in share_out(new, old.start_ms, old.end_ms)
    ]
    return [*words[:index], *said, *words[index + 1 :]]


def _is_right(words: Sequence[Word], fix: WordFix) -> bool:
    """Whether this transcript says by itself what the user heard."""
    inside = [w for w in words if _within(w, fix, NEAR_MS if fix.new else 0)]
    said, new = [plain(word.text) for word in inside], [plain(text) for text in fix.new.split()]
    if not new:
        return not said
    return any(said[at : at + len(new)] == new for at in range(len(said)))


def _same_sound(words: Sequence[Word], fix: WordFix) -> Word | None:
    def shared(word: Word) -> float:
        both = min(word.end_ms, fix.end_ms) - max(word.start_ms, fix.start_ms)
        all_of_it = max(word.end_ms, fix.end_ms) - min(word.start_ms, fix.start_ms)
        return both / all_of_it if all_of_it > 0 else 0.0

    best = max(words, key=shared, default=None)
    return best if best is not None and shared(best) >= SAME_SOUND else None


def _with_sound(words: list[Word], fix: FillerFix) -> list[Word]:
    there = nearest((w for w in words if _bare(w.text) == _bare(fix.text)), fix)
    if there is None:
        said = Word(fix.text, fix.start_ms, fix.end_ms)
        return sorted([*words, said], key=lambda w: w.start_ms) if fix.filler else words
    if there.heard:
        return words
    at = words.index(there)
    kept = [msgspec.structs.replace(there, probability=1.0)] if fix.filler else []
    return [*words[:at], *kept, *words[at + 1 :]]


def _said(words: Sequence[Word], fix: FillerFix) -> list[Word]:
    """The words that a filler of the user's own is made of, or none."""
    near = [word for word in words if _within(word, fix, NEAR_MS)]
    for first in range(len(near)):
        for end in range(first + 1, len(near) + 1):
            if "".join(_bare(word.text) for word in near[first:end]) == _bare(fix.text):
                return near[first:end]
    return []


def _filler(fix: FillerFix, said: Sequence[Word]) -> Filler:
    start, end, slide = said[0].start_ms, said[-1].end_ms, said[0].slide
    return Filler(fix.text, fix.kind, "heard", start, end, slide)


def _within(word: Word, span: Span, margin: int) -> bool:
    return span.start_ms - margin <= _middle(word) <= span.end_ms + margin


def _middle(span: Span) -> int:
    return (span.start_ms + span.end_ms) // 2


def _bare(text: str) -> str:
    """Letters alone: languages without blanks cut words anywhere."""
    return "".join(plain(part) for part in text.split())

"""Labels for programs that show sound: Audacity's label track, Praat's TextGrid."""

from collections.abc import Iterable, Iterator

import msgspec

from greenroom.export.document import slide_name, written_remarks
from greenroom.export.passages import end_ms, stretches
from greenroom.report import CONFIRMED, Report


class Span(msgspec.Struct, frozen=True, order=True):
    """A stretch of time with what is there, in ms."""

    start_ms: int
    end_ms: int
    text: str


def write_audacity(report: Report) -> bytes:
    """Slides, fillers, pauses, findings and notes as a label track: start, end, text. UTF-8.

    The format is the manual's: "Importing and Exporting Labels", one label a line, in seconds.
    """
    spans = sorted(
        (
            *_slides(report),
            *_fillers(report),
            *_pauses(report),
            *_findings(report),
            *_remarks(report),
        )
    )
    lines = (f"{s.start_ms / 1000:.6f}\t{s.end_ms / 1000:.6f}\t{s.text}\n" for s in spans)
    return "".join(lines).encode()


def write_textgrid(report: Report) -> bytes:
    """Slides, words and fillers as tiers of intervals, in Praat's long text format. UTF-8."""
    words = (Span(word.start_ms, word.end_ms, word.text) for word in report.words)
    tiers = {"slides": _slides(report), "words": words, "fillers": _fillers(report)}
    filled = {name: list(_separate(spans)) for name, spans in tiers.items()}
    end = max(end_ms(report), *(spans[-1].end_ms for spans in filled.values() if spans), 1)
    head = (
        'File type = "ooTextFile"\nObject class = "TextGrid"\n\n'
        f"xmin = 0\nxmax = {_s(end)}\ntiers? <exists>\nsize = {len(filled)}\nitem []:\n"
    )
    parts = (
        _tier(number, name, list(_without_gaps(spans, end)), end)
        for number, (name, spans) in enumerate(filled.items(), start=1)
    )
    return (head + "".join(parts)).encode()


def _slides(report: Report) -> Iterator[Span]:
    titles = {slide.number: slide.title for slide in report.deck.slides}
    for one in stretches(report):
        yield Span(one.start_ms, one.end_ms, slide_name(one.slide, titles.get(one.slide, "")))


def _fillers(report: Report) -> Iterator[Span]:
    for one in report.fillers:
        kind = "filler" if one.certainty == "heard" else "possible filler"
        yield Span(one.start_ms, one.end_ms, f"{one.text} ({kind})")


def _pauses(report: Report) -> Iterator[Span]:
    for one in report.pauses:
        length = (one.end_ms - one.start_ms) / 1000
        yield Span(one.start_ms, one.end_ms, f"pause of {length:.1f} s")


def _findings(report: Report) -> Iterator[Span]:
    for one in report.findings:
        if one.end_ms:
            shared = f" ({CONFIRMED})" if one in report.confirmed else ""
            yield Span(one.start_ms, one.end_ms, f"{' '.join(one.message.split())}{shared}")


def _remarks(report: Report) -> Iterator[Span]:
    for one in written_remarks(report):
        yield Span(one.at_ms, one.at_ms, f"note: {' '.join(one.text.split())}")


def _separate(spans: Iterable[Span]) -> Iterator[Span]:
    """The spans in order, none before the last one's end and none shorter than a millisecond."""
    at = 0
    for span in sorted(spans):
        start = max(span.start_ms, at)
        at = max(span.end_ms, start + 1)
        yield Span(start, at, span.text)


def _without_gaps(spans: Iterable[Span], end_ms: int) -> Iterator[Span]:
    """Praat wants every moment of a tier in one interval."""
    at = 0
    for span in spans:
        if span.start_ms > at:
            yield Span(at, span.start_ms, "")
        yield span
        at = span.end_ms
    if end_ms > at:
        yield Span(at, end_ms, "")


def _tier(number: int, name: str, spans: list[Span], end_ms: int) -> str:
    head = (
        f'    item [{number}]:\n        class = "IntervalTier"\n        name = "{name}"\n'
        f"        xmin = 0\n        xmax = {_s(end_ms)}\n        intervals: size = {len(spans)}\n"
    )
    return head + "".join(_interval(at, span) for at, span in enumerate(spans, start=1))


def _interval(number: int, span: Span) -> str:
    text = " ".join(span.text.split()).replace('"', '""')
    return (
        f"        intervals [{number}]:\n            xmin = {_s(span.start_ms)}\n"
        f'            xmax = {_s(span.end_ms)}\n            text = "{text}"\n'
    )


def _s(ms: int) -> str:
    return f"{ms / 1000:.3f}"

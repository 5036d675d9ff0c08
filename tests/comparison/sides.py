"""Takes of a small deck, made up figure by figure."""

from collections.abc import Sequence

import msgspec

from greenroom.checks import BottomLine, CloseBottomLine, DeckBottomLine, Filler, Finding
from greenroom.comparison import Side
from greenroom.deck import Deck, Section, Slide
from greenroom.report import Pace, Report, ReportDeck, ReportSlide, SlideTiming
from greenroom.transcript import Word

TITLES = ("Open a second clinic", "Patients wait nineteen days", "It costs 61,000", "Decide today")
PLAN_S = (60, 240, 200, 100)
TEXTS = {
    TITLES[0]: "One nurse and one room, from the first of March",
    TITLES[1]: "Two in three give up and go elsewhere meanwhile",
    TITLES[2]: "Salary, rent and the van on weekdays, per year",
    TITLES[3]: "Sign the lease on Ferry Road before Friday noon",
}
SECTIONS = (Section("The ask", (1,)), Section("Why", (2, 3)), Section("Close", (4,)))


def deck(titles: Sequence[str] = TITLES, *, sections: tuple[Section, ...] = SECTIONS) -> Deck:
    slides = tuple(
        Slide(at, f"id {title}", title, (TEXTS.get(title, "Good evening"),))
        for at, title in enumerate(titles, 1)
    )
    return Deck("clinic.pptx", " ".join(titles), slides, sections)


def side(
    number: int = 1,
    *,
    seconds: Sequence[int] = PLAN_S,
    planned: Sequence[int] = PLAN_S,
    of: Deck | None = None,
    limit_s: int = 600,
    sounds: int = 0,
    words: int = 0,
    wpm: int = 140,
    verdict: str = "first",
    at_s: int | None = 10,
    findings: tuple[Finding, ...] = (),
    started: str = "2026-11-16T21:05:00",
    silent: bool = False,
    **others: object,
) -> Side:
    """A take: seconds on each slide, how many fillers of each kind (all on slide 1), and so on."""
    own = of or deck()
    total = sum(seconds) * 1000
    slides = tuple(
        ReportSlide(slide.number, slide.id, slide.title, False, 8, plan * 1000)
        for slide, plan in zip(own.slides, planned, strict=False)
    )
    timing = tuple(
        SlideTiming(at, s * 1000, plan * 1000, 1, 100, 140)
        for at, (s, plan) in enumerate(zip(seconds, planned, strict=False), 1)
        if s
    )
    report = Report(
        limit_ms=limit_s * 1000,
        total_ms=total,
        deck=ReportDeck(own.file, own.name, slides, own.sections),
        timing=timing,
        words=() if silent else (Word("So", 0, 200, 1),) * round(wpm * total / 60_000),
        fillers=(*fillers(sounds, "sound"), *fillers(words, "word")),
        bottom_line=BottomLine(
            verdict, None if at_s is None else at_s * 1000, 1, "Open it", (),
            DeckBottomLine("first", 1), CloseBottomLine(True),
        ),
        pace=Pace(wpm, wpm + 20),
        pauses=(),
        findings=findings,
        priorities=findings[:3],
        started=started,
    )  # fmt: skip
    return Side(number, own, msgspec.structs.replace(report, **others), silent)


def fillers(count: int, kind: str) -> tuple[Filler, ...]:
    return tuple(Filler("um", kind, "heard", at * 1000, at * 1000 + 300, 1) for at in range(count))


def finding(check: str, slide: int = 0, severity: str = "advice") -> Finding:
    end = 1_000 if slide else 0
    return Finding(check, severity, 0, end, slide, "so", f"{check} on {slide}", "Try", "Source")

"""Reports for the tests of exports."""

import msgspec

from greenroom.checks import BottomLine, CloseBottomLine, DeckBottomLine, Filler, Finding
from greenroom.checks.example import talk
from greenroom.comparison import Side
from greenroom.deck import Deck, Section, Slide
from greenroom.panel.answers import NAMES
from greenroom.panel.question import Answer, Answered, Observation, Question, Reading
from greenroom.report import (
    LongPause,
    Pace,
    Remark,
    Report,
    ReportDeck,
    ReportSlide,
    SlideCue,
    SlideTiming,
)
from greenroom.reporting import build_report
from greenroom.transcript import Word


def report(*titles: str, said: tuple[str, ...], **options: object) -> Report:
    return build_report(talk(*said, titles=titles, **options))


def small() -> Report:
    return report(
        "Launch in March",
        "What it costs",
        said=("We should, um, launch in March.", "It costs like nine euros, you know, each."),
        limit_ms=10_000,
        targets_ms=(2_000, 8_000),
    )


HOSTILE = (
    '<script>alert("x")</script>',
    '=cmd|"/c calc"!A1',
    "مرحبا بالعالم",
    "👩‍🚀 launch & land",
)


def hostile() -> Report:
    """Titles and words that would run as markup or as a formula if they were not escaped."""
    said = ("<b>bold</b> <img src=x> --> now", "@SUM(A1) +1", "مرحبا بالعالم", "👩‍🚀 & co")
    made = report(*HOSTILE, said=said)
    question = Question("q1", "p1", "why", "<i>Why?</i>", "c", 1, "<u>q</u>", "deck")
    answer = Answer(question, (Word("<s>so</s>", 0, 400),), 0.4)
    held = _held(evidence=Observation("no", "<em>x</em>", "<em>y</em>"))
    answered = Answered(answer, held, "<a>")
    return msgspec.structs.replace(made, panel=(answered,), notes=("<note>",), started="<now>")


def fixed() -> Report:
    """A report written down by hand, so that no change in a check changes what is expected of it.

    It has something of everything, and titles, words and notes that every format must escape or
    can only hold with care: markup, formulas, Markdown, right-to-left, emoji, Chinese, a control
    character, and two slides from the right.
    """
    said = {
        1: ("We", "should,", "um,", "launch", "<b>Weekly", "Picks</b>", "&", "*go*.", "🚀"),
        2: ("=SUM(A1)", "costs", "like", "nine", "euros", "--> now.", "[a](http://b.example)"),
        3: ("مرحبا", "بالعالم", "um,", "שלום", "עולם."),
        4: ("中文", "is", "fine,", "you", "know,", "👩‍🚀.", "naïve", "\x0bdone."),
    }
    words = []
    for slide, texts in said.items():
        start = (slide - 1) * 6_000
        words += [
            Word(text, start + 600 * at, start + 600 * at + 500, slide, 0.9)
            for at, text in enumerate(texts)
        ]
    return Report(
        limit_ms=20_000,
        total_ms=24_000,
        deck=ReportDeck("hard.pptx", TITLES[0], _slides(), SECTIONS),
        timing=(
            SlideTiming(1, 6_000, 5_000, 1, 9, 0),
            SlideTiming(2, 6_000, 5_000, 2, 7, 0),
            SlideTiming(3, 6_000, 5_000, 1, 5, 0),
            SlideTiming(4, 6_000, 0, 1, 8, 0),
        ),
        words=tuple(words),
        fillers=(
            Filler("um", "sound", "heard", 1_200, 1_700, 1),
            Filler("like", "word", "possible", 7_200, 7_700, 2),
            Filler("um", "sound", "heard", 13_200, 13_700, 3),
            Filler("you know", "word", "heard", 19_800, 20_900, 4),
        ),
        bottom_line=BottomLine(
            "late", 1_800, 1, "launch <b>Weekly Picks</b>", ("greeting",),
            DeckBottomLine("first", 1, TITLES[0]), CloseBottomLine(True, "中文 is fine"),
        ),
        pace=Pace(73, 90),
        pauses=(LongPause(15_000, 18_000, 3),),
        findings=FINDINGS,
        priorities=FINDINGS[:1],
        confirmed=FINDINGS[:1],
        notes=("Note with <i>markup</i> & a | pipe.",),
        panel=_panel(),
        started="2026-11-22T21:05:03",
        questions_ms=10_000,
        cues=tuple(SlideCue(slide, (slide - 1) * 6_000, 1.0) for slide in said),
        remarks=(
            Remark(4_000, "Say <b>when</b> & *who*.\n=1+1", 1),
            Remark(9_000, "", 2),
            Remark(13_000, "مرحبا 🙂", 3),
        ),
    )  # fmt: skip


TITLES = (
    'Launch <b>"Weekly Picks"</b> & go 🚀',
    '=HYPERLINK("http://b.example";"x")',
    "مرحبا بالعالم (2026)",
    "# 1. *Not* a | [heading](http://b.example)\x0b`second` line",
)
SECTIONS = (Section("Opening & <i>more</i>", (1, 2)), Section("مرحبا", (3, 4)))
NOTES = {1: "Smile.\n\n- say <b>nine</b> euros", 3: "قل مرحبا\n=1+1"}
FINDINGS = (
    Finding(
        "overrun", "warning", 6_000, 12_000, 2, "=SUM(A1) costs like nine euros",
        "You ran 0:04 over.", "Drop *slide* 3.", "A <book>, 2020",
    ),
    Finding("titles", "advice", 0, 0, 3, "مرحبا بالعالم", "Say it.", "@try", "Another, 2021"),
)  # fmt: skip


def takes() -> tuple[Side, ...]:
    """Three takes in two weeks: one of an older deck, a silent run, and `fixed`."""
    last = fixed()
    deck = _deck(last, (1, 2, 3, 4), SECTIONS)
    older = _deck(last, (2, 1, 3), ())
    first, second, third, _ = last.deck.slides
    swapped = (
        msgspec.structs.replace(second, number=1),
        msgspec.structs.replace(first, number=2),
        third,
    )
    times = ((1, 4_000), (2, 22_000), (3, 30_000))
    gone = Finding("close.ask", "advice", 0, 900, 3, "<b>um</b>", "Ask for @nine.", "=1", "C, 2022")
    earlier = msgspec.structs.replace(
        last,
        deck=msgspec.structs.replace(last.deck, slides=swapped),
        timing=tuple(SlideTiming(slide, ms, 5_000, 1, 20, 120) for slide, ms in times),
        total_ms=56_000,
        fillers=tuple(
            Filler("um", "sound", "heard", 1_000 * at, 1_000 * at + 300, 1) for at in range(25)
        ),
        findings=(gone,),
        priorities=(gone,),
        bottom_line=msgspec.structs.replace(last.bottom_line, verdict="missing", at_ms=None),
        panel=(),
        started="2026-11-10T09:00:00",
    )
    silent = msgspec.structs.replace(
        last,
        words=(),
        fillers=(),
        findings=(),
        priorities=(),
        panel=(),
        started="2026-11-20T08:00:00",
    )
    return Side(1, older, earlier), Side(2, deck, silent, silent=True), Side(3, deck, last)


def _deck(report: Report, order: tuple[int, ...], sections: tuple[Section, ...]) -> Deck:
    titles = {slide.number: slide.title for slide in report.deck.slides}
    slides = tuple(
        Slide(
            at,
            f"s{old}",
            titles[old],
            (f"What slide {old} says is said by no other {old * 7}",),
            NOTES.get(old, ""),
        )
        for at, old in enumerate(order, 1)
    )
    return Deck("hard.pptx", str(order), slides, sections)


def _slides() -> tuple[ReportSlide, ...]:
    return tuple(
        ReportSlide(number, f"s{number}", title, False, 4, 5_000 if number < 4 else 0)
        for number, title in enumerate(TITLES, start=1)
    )


def _panel() -> tuple[Answered, ...]:
    """An answer that somebody came in on, the one to that, read twice, and a skipped question."""
    asked = Question(
        "q1", "data_scientist", "evidence", "Why <i>nine</i>?", "c", 2, "=SUM(A1)", "deck"
    )
    words = (Word("Because", 0, 400), Word("*I*", 400, 600))
    none = _held(evidence=Observation("no", "*I*", "No figure."))
    nine = {"evidence": Observation("yes", "=Nine", "")}
    first = Answer(asked, words, 95.0, "001.wav", interrupted=True, thought_ms=4_000)
    back = msgspec.structs.replace(asked, question="Let me stop you. Which | one?")
    second = Answer(
        back, (Word("=Nine", 0, 400),), 12.0, "002.wav", "no answer", reading=Reading("a<b>", nine)
    )
    other = Question("q2", "", "user", "من؟", "c", 0, "", "talk")
    skipped = Answer(other, (), 0.0, skipped=True)
    return (
        Answered(first, none),
        Answered(second, _held(**nine), "So *what*?"),
        Answered(skipped, {}),
    )


def _held(**others: Observation) -> dict[str, Observation]:
    return {name: others.get(name, Observation("can't tell")) for name in NAMES}

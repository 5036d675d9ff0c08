"""A talk of fifteen minutes over eleven slides, made up whole: for tests and pictures of Review."""

import msgspec

from greenroom.checks import (
    BottomLine,
    CloseBottomLine,
    DeckBottomLine,
    Filler,
    Finding,
)
from greenroom.deck import Deck, Section, Slide
from greenroom.plan import Plan, Target
from greenroom.report import LongPause, Pace, Report, ReportDeck, ReportSlide, SlideTiming
from greenroom.take import Cue, Entry, Stop
from greenroom.transcript import Word

TITLES = (
    "Launch the mobile-only plan in Indonesia",
    "Launch on 1 March at Rp 54,000 a month",
    "Seven in ten new members already watch only on a phone",
    "Price, not content, is why trials end",
    "The Surabaya pilot doubled sign-ups and kept 82 % after 60 days",
    "Rp 54,000 is the highest price that keeps the gain",
    "Cannibalisation stays under 9 % at Rp 54,000",
    "Three teams, eleven weeks, no new infrastructure",
    "What would make us stop",
    "What we gave up: the family tier",
    "Decide today: launch on 1 March",
)
ACTUAL_S = (24, 102, 94, 151, 82, 86, 154, 78, 58, 49, 70)
TARGET_S = (30, 90, 90, 105, 75, 90, 120, 90, 75, 60, 75)
SECTIONS = (
    Section("The ask", (1, 2)),
    Section("Why now", (3, 4, 5)),
    Section("The plan", (6, 7, 8)),
    Section("Risks and decision", (9, 10, 11)),
)

_SAID = {
    1: "Good afternoon, I am glad to have these fifteen minutes. We should launch the mobile-only "
    "plan in Indonesia on the first of March.",
    3: "So seven in ten of the people who join never open us on a television at all. Um, the phone "
    "isn’t the second screen here, it’s the only one.",
    4: "When a trial ends we ask one question, and nearly half give the same answer: it’s too "
    "expensive. Forty-six per cent. Only seventeen say they’d seen what they came for. So before I "
    "get to the price I should probably explain how we, um, ended up with three tiers, because, "
    "uh, that goes back to twenty nineteen, when, you know, the team at the time, um, looked at "
    "what the carriers were doing and, like, decided to copy it. Um, anyway. The point is that "
    "content isn’t what’s missing. It’s the price, for somebody who watches on one phone.",
    5: "Which is why we ran Surabaya. Uh, eight weeks, one city, and sign-ups doubled.",
    7: "And on cannibalisation it’s, um, it’s under, uh, like, nine per cent, I think.",
    11: "The decision we need is the first of March. So, yeah, um, I think that’s everything, "
    "thank you.",
}
_MORE = (
    "Most of what we learned came from people who had already left once. They told us, um, the "
    "same thing in three different ways, and it was always about what they pay each month. We "
    "looked at the carriers next, and you know, two of the four had done it already. The figures "
    "are on the slide, with the sample beside them. Uh, none of this needs a new team or a new "
    "contract. It does need a date, and somebody who owns the price. We asked support what "
    "would change for them, and the answer was two macros and a week of watching the queue. I "
    "mean, that is cheap. The members we asked were, like, clear about it. What they want is a "
    "plan for one phone, at a price that survives the end of the month."
)
_FILLERS = {"um": "heard", "uh": "heard", "yeah": "possible", "like": "possible"}


def sample_deck() -> Deck:
    """The deck of the talk, with four sections."""
    slides = tuple(
        Slide(number, f"s{number}", title, ("A line of text on the slide.",))
        for number, title in enumerate(TITLES, 1)
    )
    return Deck("indonesia.pptx", "0" * 64, slides, SECTIONS)


def sample_plan() -> Plan:
    """Fifteen minutes, shared as in the report."""
    return Plan(900_000, tuple(Target(n, s * 1000) for n, s in enumerate(TARGET_S, 1)))


def starts_ms() -> tuple[int, ...]:
    """When each slide came up."""
    return tuple(sum(ACTUAL_S[:index]) * 1000 for index in range(len(ACTUAL_S)))


def sample_entries() -> tuple[Entry, ...]:
    """The journal of the take, less the words."""
    cues = (Cue(number, at) for number, at in enumerate(starts_ms(), 1))
    return (*cues, Stop(sum(ACTUAL_S) * 1000))


def sample_words() -> tuple[Word, ...]:
    """Some 2,300 words at an even pace, with a silence of 2.4 s on slide 4."""
    return tuple(
        word
        for number, (start, seconds) in enumerate(zip(starts_ms(), ACTUAL_S, strict=True), 1)
        for word in _said_on(number, start, seconds)
    )


def _said_on(number: int, start: int, seconds: int) -> list[Word]:
    texts = _SAID.get(number, "").split()
    wanted = round(seconds * 148 / 60)
    more = _MORE.split()
    turn = number * 7
    if number != 11:
        texts += [more[(turn + index) % len(more)] for index in range(wanted - len(texts))]
    else:
        texts = [more[(turn + i) % len(more)] for i in range(wanted - len(texts))] + texts
    step = (seconds * 1000 - 3000) / len(texts)
    words = []
    late = 0
    for index, text in enumerate(texts):
        if text == "and," and number == 4:
            late = 2400
        begin = start + round(index * step) + late
        words.append(Word(text, begin, begin + round(step * 0.8), number, 0.93))
    return words


def _fillers(words: tuple[Word, ...]) -> tuple[Filler, ...]:
    found: list[Filler] = []
    for word, following in zip(words, (*words[1:], None), strict=True):
        bare = word.text.lower().strip(",.")
        end = word.end_ms
        if bare == "you" and following and following.text.startswith("know"):
            bare, end = "you know", following.end_ms
        elif bare not in _FILLERS or (bare == "like" and not word.text.endswith(",")):
            continue
        kind = "sound" if bare in ("um", "uh") else "word"
        certainty = _FILLERS.get(bare, "possible")
        found.append(Filler(bare, kind, certainty, word.start_ms, end, word.slide))
    return tuple(found)


def _span(words: tuple[Word, ...], quote: str) -> tuple[int, int]:
    """Where a quote stands in the talk, by its words."""
    wanted = quote.split()
    texts = [word.text for word in words]
    for index in range(len(texts)):
        if texts[index : index + len(wanted)] == wanted:
            return words[index].start_ms, words[index + len(wanted) - 1].end_ms
    raise ValueError(quote)


def _finding(
    words: tuple[Word, ...], check: str, slide: int, quote: str, message: str, advice: str
) -> Finding:
    start, end = _span(words, quote)
    source = "Toastmasters, Evaluate to Motivate, 2020"
    return Finding(check, "advice", start, end, slide, quote, message, advice, source)


def sample_report() -> Report:
    """The report of the talk, with three priorities and four findings more."""
    deck, words = sample_deck(), sample_words()
    fillers = _fillers(words)
    priorities = (
        _finding(
            words,
            "dwelt",
            4,
            "So before I get to the price I should probably explain how we, um, ended up with "
            "three tiers,",
            "Get to the price sooner on slide 4. You took 2:31 of a planned 1:45.",
            "Say the price first, then one sentence on how it came about.",
        ),
        _finding(
            words,
            "cushions",
            7,
            "it’s, um, it’s under, uh, like, nine per cent, I think.",
            "Say the 9 % without cushions. 31 of your 112 fillers are on slide 7.",
            "Breathe before the number and say it alone.",
        ),
        _finding(
            words,
            "close",
            11,
            "So, yeah, um, I think that’s everything, thank you.",
            "End on the decision. Your last words were thanks, not the ask.",
            "Let the ask be the last thing they hear.",
        ),
    )
    good = msgspec.structs.replace(
        _finding(
            words,
            "bottom_line",
            1,
            "We should launch the mobile-only plan in Indonesia on the first of March.",
            "You said the bottom line first.",
            "",
        ),
        severity="good",
        source="US Army AR 25-50, 1-36",
    )
    info = Finding(
        "pace", "info", 0, 0, 0, "", "148 words a minute over the whole talk.", "", "Ncvs, 2021"
    )
    timing = tuple(
        SlideTiming(number, actual * 1000, target * 1000, 1, round(actual * 148 / 60), 148)
        for number, (actual, target) in enumerate(zip(ACTUAL_S, TARGET_S, strict=True), 1)
    )
    slides = tuple(
        ReportSlide(slide.number, slide.id, slide.title, False, slide.word_count, target * 1000)
        for slide, target in zip(deck.slides, TARGET_S, strict=True)
    )
    gap = next(word for word in words if word.slide == 4 and word.text == "and,")
    pauses = (
        LongPause(gap.start_ms - 2800, gap.start_ms, 4),
        *(LongPause(at, at + 2600, slide) for at, slide in _PAUSES),
    )
    bottom_line = BottomLine(
        "first",
        good.start_ms,
        1,
        "We should launch the mobile-only plan in Indonesia on the first of March.",
        ("greeting",),
        DeckBottomLine("first", 2, "Launch on 1 March at Rp 54,000 a month"),
        CloseBottomLine(False, ""),
    )
    return Report(
        limit_ms=900_000,
        total_ms=sum(ACTUAL_S) * 1000,
        deck=ReportDeck(deck.file, deck.name, slides, deck.sections),
        timing=timing,
        words=words,
        fillers=fillers,
        bottom_line=bottom_line,
        pace=Pace(148, 163),
        pauses=pauses,
        findings=(good, priorities[0], info, *priorities[1:]),
        priorities=priorities,
        started="2026-11-20T21:05:03",
    )


_PAUSES = ((509_000, 6), (700_000, 8), (935_500, 11))

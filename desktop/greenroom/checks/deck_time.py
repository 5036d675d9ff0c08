"""The deck against the clock: slides and notes for the minutes at hand, and what is outside."""

from collections.abc import Iterator

from greenroom.checks.check import Noticed
from greenroom.checks.deck_check import DeckCheck, Story, numbered, told
from greenroom.checks.rules import Threshold
from greenroom.deck import backup_slides
from greenroom.deck.ending import closes
from greenroom.time import MS_PER_MINUTE, clock

# Nature Methods asks for a minute a slide at least; with half of one there is no time to look.
A_SLIDE = Threshold("deck.minutes.least", "Too many slides under", "seconds a slide", 30, 5, 180)
# Two slides in a drill of half a minute are no crowd.
_A_TALK = 5
# Speaker Coach calls 100 to 165 words a minute a good pace: at the fast end notes still fit.
FASTEST = Threshold("deck.notes.pace", "Notes are said at", "words a minute", 165, 80, 260)
# A slide's notes may pass its share by this much before it is worth a word.
_NOTES_SHARE, _NOTES_MS = 0.25, 15_000


def minutes(story: Story) -> Iterator[Noticed]:
    """More slides than the minutes can hold; thanks take no time and do not count."""
    slides = [slide.number for slide in story.slides if not closes(slide)]
    limit, least = story.plan.limit_ms, story.rules.ms(A_SLIDE)
    if len(slides) >= _A_TALK and 0 < limit < len(slides) * least:
        spare = len(slides) - limit // least
        yield Noticed(
            severity="advice",
            slide=slides[0],
            message=f"{len(slides)} slides for {clock(limit)} leave {limit // len(slides) // 1000} "
            "s for each.",
            advice=f"Move at least {spare} behind the end (“Thank you”, “Appendix”) or hide them; "
            "they stay at hand for questions.",
        )


def long_notes(story: Story) -> Iterator[Noticed]:
    """Notes that cannot be said in their time, all together or on one slide."""
    fastest = round(story.rules.of(FASTEST))
    needed = {
        slide.number: slide.note_word_count * MS_PER_MINUTE // fastest for slide in story.slides
    }
    total = sum(needed.values())
    if total > story.plan.limit_ms:
        longest = max(needed, key=lambda number: needed[number])
        yield Noticed(
            severity="advice",
            slide=longest,
            message=f"The notes take {clock(total)} at {fastest} words a minute, and there are "
            f"{clock(story.plan.limit_ms)}.",
            advice=f"Cut {clock(total - story.plan.limit_ms)} of them; slide {longest} has the "
            "most.",
        )
        return
    for slide in story.slides:
        target = story.plan.target_ms(slide.number)
        over = needed[slide.number] - target
        if target and over > max(target * _NOTES_SHARE, _NOTES_MS):
            yield Noticed(
                severity="advice",
                slide=slide.number,
                quote=slide.title,
                message=f"The notes of slide {slide.number} take {clock(needed[slide.number])} at "
                f"{fastest} words a minute; the plan gives it {clock(target)}.",
                advice="Cut them, or give the slide more of the time.",
            )


def left_out(story: Story) -> Iterator[Noticed]:
    """Slides behind the end of the talk: said, so that nobody wonders where their time is."""
    behind = [slide.number for slide in backup_slides(story.deck)]
    if behind:
        yield Noticed(
            severity="info",
            slide=behind[0],
            message=f"Kept for questions, outside the plan: {numbered(behind)}.",
            advice="They follow the end of the talk and can be shown at any time by their number.",
        )


_LONG = "word " * 400

TIME_CHECKS_ON_DECK = (
    DeckCheck(
        "deck.minutes",
        "Nature Methods 5, 371 (2008): at most one slide a minute; this warns at two",
        minutes,
        flags=lambda: (told(*(f"We did thing number {n}" for n in range(40))),),
        passes=lambda: (
            told(*((f"We did thing number {n}", "And why it worked out") for n in range(12))),
            told(
                *((f"We did thing number {n}", "And why it worked out") for n in range(12)),
                "Thank you",
                *((f"We did thing number {n}", "And why it worked out") for n in range(40)),
            ),
        ),
        title="Slides for the minutes",
        thresholds=(A_SLIDE,),
    ),
    DeckCheck(
        "deck.notes",
        "Microsoft Speaker Coach: 100 to 165 words a minute",
        long_notes,
        flags=lambda: (
            told("Our plan", "It works", notes="word " * 1_500),
            told("Our plan", "It works", notes=_LONG, limit_ms=4 * MS_PER_MINUTE),
        ),
        passes=lambda: (
            told("Our plan", "It works", notes=_LONG),
            told("Our plan", "It works", "It pays", "Thank you", ("Method", _LONG), notes="Go on"),
        ),
        title="Notes for the minutes",
        thresholds=(FASTEST,),
    ),
    DeckCheck(
        "deck.backup",
        "Pdfpc's “end slide”: what follows the end is not part of the pace",
        left_out,
        flags=lambda: (
            told("Our plan", "It works", "It pays", "Thank you", ("Cost breakdown", "Rent")),
        ),
        passes=lambda: (told("Our plan", "It works", "It pays", "Thank you"),),
        title="Slides kept for questions",
    ),
)

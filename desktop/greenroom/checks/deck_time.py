"""The deck against the clock: slides and notes for the minutes at hand, and what is outside."""

from collections.abc import Iterator

from greenroom.checks.check import Noticed
from greenroom.checks.deck_check import DeckCheck, Story, numbered, told
from greenroom.checks.rules import Threshold
from greenroom.deck import backup_slides
from greenroom.deck.ending import closes
from greenroom.phrase import phrase
from greenroom.time import MS_PER_MINUTE, clock

# Nature Methods asks for a minute a slide at least; with half of one there is no time to look.
A_SLIDE = Threshold(
    "deck.minutes.least", phrase("Too many slides under"), phrase("seconds a slide"), 30, 5, 180
)
# Two slides in a drill of half a minute are no crowd.
_A_TALK = 5
# Speaker Coach calls 100 to 165 words a minute a good pace: at the fast end notes still fit.
FASTEST = Threshold(
    "deck.notes.pace", phrase("Notes are said at"), phrase("words a minute"), 165, 80, 260
)
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
            message=phrase(
                "{count} slides for {limit} leave {seconds} s for each.",
                count=len(slides),
                limit=clock(limit),
                seconds=limit // len(slides) // 1000,
            ),
            advice=phrase(
                "Move at least {count} behind the end (“Thank you”, “Appendix”) or hide them; they "
                "stay at hand for questions.",
                count=spare,
            ),
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
            message=phrase(
                "The notes take {needed} at {pace} words a minute, and there are {limit}.",
                needed=clock(total),
                pace=fastest,
                limit=clock(story.plan.limit_ms),
            ),
            advice=phrase(
                "Cut {excess} of them; slide {slide} has the most.",
                excess=clock(total - story.plan.limit_ms),
                slide=longest,
            ),
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
                message=phrase(
                    "The notes of slide {slide} take {needed} at {pace} words a minute; the plan "
                    "gives it {planned}.",
                    slide=slide.number,
                    needed=clock(needed[slide.number]),
                    pace=fastest,
                    planned=clock(target),
                ),
                advice=phrase("Cut them, or give the slide more of the time."),
            )


def left_out(story: Story) -> Iterator[Noticed]:
    """Slides behind the end of the talk: said, so that nobody wonders where their time is."""
    behind = [slide.number for slide in backup_slides(story.deck)]
    if behind:
        yield Noticed(
            severity="info",
            slide=behind[0],
            message=phrase(
                "Kept for questions, outside the plan: {slides}.", slides=numbered(behind)
            ),
            advice=phrase(
                "They follow the end of the talk and can be shown at any time by their number."
            ),
        )


_LONG = "word " * 400

TIME_CHECKS_ON_DECK = (
    DeckCheck(
        "deck.minutes",
        phrase("Nature Methods 5, 371 (2008): at most one slide a minute; this warns at two"),
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
        title=phrase("Slides for the minutes"),
        thresholds=(A_SLIDE,),
    ),
    DeckCheck(
        "deck.notes",
        phrase("Microsoft Speaker Coach: 100 to 165 words a minute"),
        long_notes,
        flags=lambda: (
            told("Our plan", "It works", notes="word " * 1_500),
            told("Our plan", "It works", notes=_LONG, limit_ms=4 * MS_PER_MINUTE),
        ),
        passes=lambda: (
            told("Our plan", "It works", notes=_LONG),
            told("Our plan", "It works", "It pays", "Thank you", ("Method", _LONG), notes="Go on"),
        ),
        title=phrase("Notes for the minutes"),
        thresholds=(FASTEST,),
    ),
    DeckCheck(
        "deck.backup",
        phrase("Pdfpc's “end slide”: what follows the end is not part of the pace"),
        left_out,
        flags=lambda: (
            told("Our plan", "It works", "It pays", "Thank you", ("Cost breakdown", "Rent")),
        ),
        passes=lambda: (told("Our plan", "It works", "It pays", "Thank you"),),
        title=phrase("Slides kept for questions"),
    ),
)

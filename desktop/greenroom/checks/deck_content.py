"""What stands on the slides: how much, and whether numbers come with what makes them mean."""

import re
from collections.abc import Iterator

from greenroom.checks.check import Noticed
from greenroom.checks.deck_check import DeckCheck, Story, told
from greenroom.checks.language import is_english, is_latin
from greenroom.checks.rules import Threshold
from greenroom.deck import Slide
from greenroom.deck.words import count_words
from greenroom.phrase import phrase

# Duarte, slide:ology, p. 7: with more words than this a slide is a document.
CROWDED = Threshold(
    "deck.words.most", phrase("Crowded above"), phrase("words on a slide"), 75, 20, 300
)

_FIGURE = re.compile(
    r"(?<![\w.,/])[+\-−]?(?:[$€£]\s?\d[\d.,]*\s?(?:million|bn|[mMkK])?\b"
    r"|\d[\d.,]*\s?(?:%|per ?cent\b|million\b|bn\b|[mkMK]\b(?!\s?[a-z]*/)|x\b|×))",
)
_BESIDE = re.compile(
    r"\b(source|sources|n ?=|survey|based on|according to|data|as of|vs|versus|from|against|than|"
    r"compared|baseline|control|before|after|sample|interviews?|test|pilot|study|estimated?|"
    r"forecast|target|goal|budget|since|per|of|for|in|by|over|out of|up to|at least|under|within|"
    r"20\d\d)\b",
    re.I,
)
# What is asked for, promised or bounded is not a measurement.
_ASKED = re.compile(
    r"\b(ask|asks|approve|fund|invest|spend|budget|cost|costs|price|priced|fee|pay|pays|salary|"
    r"we (will|want|need)|target|goal|limit|at most|no more than)\b",
    re.I,
)


def crowded(story: Story) -> Iterator[Noticed]:
    """Slides with so many words that the room reads instead of listening."""
    for slide in story.slides:
        words = _reading_words(slide)
        if words > story.rules.of(CROWDED):
            yield Noticed(
                severity="advice",
                slide=slide.number,
                quote=slide.title,
                message=phrase(
                    "{words} words to read on slide {slide}.", words=words, slide=slide.number
                ),
                advice=phrase(
                    "Keep the one line that carries the point and say the rest; what must be "
                    "there for reference can go behind the end."
                ),
            )


def _reading_words(slide: Slide) -> int:
    """Words of the slide that are words: the numbers of a table or an axis are not read."""
    parts = " ".join((slide.title, *slide.text)).split()
    return sum(count_words(part) for part in parts if any(one.isalpha() for one in part))


def bare_numbers(story: Story) -> Iterator[Noticed]:
    """The one figure on a slide with neither a source nor anything to compare it with; English."""
    slides = story.slides
    if not is_english(text for slide in slides for text in (slide.title, *slide.text)):
        return
    for slide in slides:
        parts = (slide.title, *slide.text)
        figures = [match.group().strip() for part in parts for match in _FIGURE.finditer(part)]
        if len(figures) != 1:
            continue
        line = next(part for part in parts if figures[0] in part)
        if _BESIDE.search(" ".join(parts)) or _ASKED.search(line) or not is_latin(line):
            continue
        yield Noticed(
            severity="info",
            slide=slide.number,
            quote=line,
            message=phrase(
                "“{figure}” on slide {slide} has no source and no comparison beside it.",
                figure=figures[0],
                slide=slide.number,
            ),
            advice=phrase("Add where it comes from, or what it was before; a panel will ask."),
        )


CONTENT_CHECKS = (
    DeckCheck(
        "deck.words",
        phrase(
            "Duarte, slide:ology (2008), p. 7: a slide of more than 75 words is a document; Mayer, "
            "Multimedia Learning: people cannot read and listen at once"
        ),
        crowded,
        flags=lambda: (told(("Weekly Picks", "word " * 80)),),
        passes=lambda: (
            told(("Weekly Picks", "word " * 70)),
            told(("Weekly Picks", "12.5 % " * 90)),
            told("Weekly Picks", "It works", "It pays", "Thank you", ("Method", "word " * 90)),
        ),
        title=phrase("Crowded slides"),
        thresholds=(CROWDED,),
    ),
    DeckCheck(
        "deck.numbers",
        phrase(
            "Tufte, The Visual Display of Quantitative Information: “compared with what?”; the "
            "first thing a panel asks of a number"
        ),
        bare_numbers,
        flags=lambda: (
            told(("Weekly Picks", "Retention is 82 %")),
            told(("It pays", "Revenue: $4.2M")),
        ),
        passes=lambda: (
            told(("Weekly Picks", "Retention is 82 %, from 71 % before")),
            told(("Weekly Picks", "Retention is 82 %", "Source: exit survey, n = 3,300")),
            told(("Weekly Picks", "Retention is up")),
            told(("Weekly Picks", "Approve $480,000")),
            told(("Weekly Picks", "Two engineers and 3 weeks")),
            told(("Offline", "4K video plays on a Mi 10 K")),
        ),
        title=phrase("Bare numbers on slides"),
    ),
)

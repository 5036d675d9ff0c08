"""What can be said about the deck alone."""

import re
from collections.abc import Callable, Iterable, Iterator

import msgspec

from greenroom.checks.check import Noticed
from greenroom.checks.example import deck as example_deck
from greenroom.checks.finding import Finding
from greenroom.checks.spot import plain, vocabulary
from greenroom.deck import Deck, Slide

# A title of so few words without anything that makes a sentence names a topic.
TOPIC_WORDS, TOPIC_SHARE = 6, 0.5
# Presentation Zen and most style guides stay under 40 words; 75 is a document.
TOO_MANY_WORDS = 75
# Fewer than half a minute a slide leaves no time to look at it.
LEAST_SECONDS_A_SLIDE = 30

_TOPICS = re.compile(
    r"^(agenda|overview|introduction|intro|background|context|conclusions?|summary|results|"
    r"next steps|questions|q ?& ?a|thank you|thanks|appendix|about me|the problem|the solution|"
    r"learnings|timeline|recommendations?)\b(?=\W*$|:)",
    re.I,
)
# What a short title has when it is a sentence: somebody, a verb that helps, a reason, a number.
_STATEMENT = vocabulary(
    "is are was were be been has have had do does did will would can could should must may might "
    "cannot can't don't doesn't won't isn't aren't not no never we i you they it he she who what "
    "why because but if when so than more less fewer every by"
)
_FIGURE = re.compile(r"\d[\d.,]*\s?(%|per cent|percent|million|m\b|bn\b|k\b|x\b)|[$€£]\s?\d", re.I)
_SOURCE = re.compile(
    r"\b(source|n ?=|survey|based on|according to|data from|as of|vs\.?|versus|from|against|"
    r"compared|baseline|control|before|sample|interviews|test|pilot|20\d\d)\b",
    re.I,
)


class DeckCheck(msgspec.Struct, frozen=True):
    """One rule on the deck alone: name, source, function, and decks that must flag or pass."""

    name: str
    source: str
    function: Callable[[Deck], Iterable[Noticed]]
    flags: tuple[Deck, ...]
    passes: tuple[Deck, ...]


def analyse_deck(deck: Deck) -> tuple[Finding, ...]:
    """What the deck's own checks have to say, by slide; hidden slides are left alone."""
    found = [
        Finding(
            check=check.name,
            severity=noticed.severity,
            start_ms=0,
            end_ms=0,
            slide=noticed.slide,
            quote=noticed.quote,
            message=noticed.message,
            advice=noticed.advice,
            source=check.source,
        )
        for check in DECK_CHECKS
        for noticed in check.function(deck)
    ]
    return tuple(sorted(found, key=lambda finding: finding.slide))


def topic_titles(deck: Deck) -> Iterator[Noticed]:
    """Titles that name a topic where they could state the point."""
    titled = [slide for slide in deck.shown[1:] if slide.title]
    topics = [slide for slide in titled if _is_topic(slide.title)]
    if len(titled) < 3 or len(topics) <= len(titled) * TOPIC_SHARE:
        return
    worst = topics[0]
    yield Noticed(
        severity="advice",
        slide=worst.number,
        quote=worst.title,
        message=f"{len(topics)} of {len(titled)} titles name a topic instead of making a point.",
        advice="Write each title as the sentence you want remembered; read alone, the titles "
        "should tell the story.",
    )


def _is_topic(title: str) -> bool:
    words = [plain(word) for word in title.split()]
    says = any(word in _STATEMENT or word[:1].isdigit() for word in words)
    return bool(_TOPICS.match(title)) or (len(words) <= TOPIC_WORDS and not says)


def crowded(deck: Deck) -> Iterator[Noticed]:
    """Slides with so many words that the room reads instead of listening."""
    for slide in deck.shown:
        if slide.word_count > TOO_MANY_WORDS:
            yield Noticed(
                severity="advice",
                slide=slide.number,
                quote=slide.title,
                message=f"{slide.word_count} words on slide {slide.number}.",
                advice="Keep the one line that carries the point and say the rest.",
            )


def bare_numbers(deck: Deck) -> Iterator[Noticed]:
    """Figures with neither a source nor anything to compare them with on the slide."""
    for slide in deck.shown:
        text = " ".join((slide.title, *slide.text))
        figure = _FIGURE.search(text)
        if figure and not _SOURCE.search(text) and len(_FIGURE.findall(text)) < 2:
            yield Noticed(
                severity="info",
                slide=slide.number,
                quote=_part_with(slide, figure.group()),
                message=f"“{figure.group().strip()}” on slide {slide.number} has no source and no "
                "comparison beside it.",
                advice="Add where it comes from, or what it was before; a panel will ask.",
            )


def _part_with(slide: Slide, text: str) -> str:
    return next((part for part in (slide.title, *slide.text) if text in part), text)


def minutes(deck: Deck) -> Iterator[Noticed]:
    """More slides than fifteen minutes can hold."""
    shown, most = len(deck.shown), 15 * 60 // LEAST_SECONDS_A_SLIDE
    if shown > most:
        yield Noticed(
            severity="advice",
            message=f"{shown} slides for 15 minutes leave {15 * 60 // shown} s for each.",
            advice="Hide the slides that only answer questions; keep them for the panel.",
        )


def _numbers(*texts: str) -> Deck:
    return example_deck("Weekly Picks", text=texts)


DECK_CHECKS = (
    DeckCheck(
        "deck.titles",
        "Alley, The Craft of Scientific Presentations: sentence titles are remembered better",
        topic_titles,
        flags=(
            example_deck("Our plan for March", "Agenda", "Background", "Results"),
            example_deck("Plan", "Reasons for leaving", "Side effects and risks", "Market: Asia"),
        ),
        passes=(
            example_deck(
                "Our plan",
                "Results",
                "Price is why trials end",
                "The pilot doubled sign-ups in eight weeks",
                "Questions",
            ),
        ),
    ),
    DeckCheck(
        "deck.words",
        "Mayer, Multimedia Learning: people cannot read and listen at once",
        crowded,
        flags=(_numbers("word " * 80),),
        passes=(_numbers("word " * 40),),
    ),
    DeckCheck(
        "deck.numbers",
        "Panels ask first for the baseline and the source of a number",
        bare_numbers,
        flags=(_numbers("Retention is 82 %"),),
        passes=(
            _numbers("Retention is 82 %, from 71 % before"),
            _numbers("Retention is 82 % (source: exit survey, n = 3,300)"),
            _numbers("Retention is up"),
        ),
    ),
    DeckCheck(
        "deck.minutes",
        "Half a minute a slide is the least that leaves time to look at it",
        minutes,
        flags=(example_deck(*(f"We did thing number {n}" for n in range(40))),),
        passes=(example_deck(*(f"We did thing number {n}" for n in range(12))),),
    ),
)

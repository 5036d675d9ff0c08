"""What a deck and a talk claim, each with the words that say it."""

import re
from collections.abc import Iterable, Iterator
from typing import Literal

import msgspec

from greenroom.deck.slides import Deck, Slide
from greenroom.panel import cues
from greenroom.transcript import Word, spoken

MAX_QUOTE_WORDS = 12
"""A quote longer than this leaves no room for a question of thirty words."""

_PAUSE_MS = 700
"""A silence that ends a sentence: pauses between sentences run from 0.6 to 1.2 s (Frontiers in
Psychology 2022, 778018)."""

_CLAUSE = re.compile(r"[;.!?](?=\s)|\s[–—|•]\s|:\s(?=\S)|,\s(?=(?:and|but|so|because|which)\b)")
_JOINTS = frozenset(["and", "but", "so", "because", "which", "then", "although", "while"])


class Claim(msgspec.Struct, frozen=True):
    """One thing said or shown that a panel can take apart.

    `quote` is a contiguous run of the deck's or talk's text; `text` is the same without hesitation.
    `missing` names what stands nowhere on the slide: baseline, source, cost, owner, alternative.
    `start_ms` is when it was said, 0 for the deck.
    """

    kind: str
    slide: int
    quote: str
    text: str
    source: Literal["deck", "talk"]
    start_ms: int = 0
    figures: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


def find_claims(deck: Deck, words: tuple[Word, ...] = ()) -> tuple[Claim, ...]:
    """All claims of the deck's shown slides, then those of the talk, in order."""
    return (*deck_claims(deck), *talk_claims(words))


def deck_claims(deck: Deck) -> tuple[Claim, ...]:
    """What the shown slides claim, line by line."""
    shown = deck.shown
    return tuple(
        claim
        for index, slide in enumerate(shown)
        for claim in _slide_claims(slide, opening=index == 0)
    )


def talk_claims(words: tuple[Word, ...]) -> tuple[Claim, ...]:
    """What the talk claims; works on transcripts with and without punctuation."""
    found: list[Claim] = []
    for run in _sentences(words):
        clear = _clear_run(run)
        if len(clear) >= 4:
            quote = spoken(clear).strip(" ,.;:!?…–—-")
            first = clear[0]
            found += _claims(quote, first.slide, "talk", around=quote, start_ms=first.start_ms)
    return tuple(found)


def without_fillers(text: str) -> str:
    """The text less its sounds of hesitation and stock phrases."""
    kept = [part for part in text.split() if part.strip(".,!?…").lower() not in cues.SOUNDS]
    return " ".join(cues.STOCK_PHRASES.sub("", " ".join(kept)).split())


def _slide_claims(slide: Slide, *, opening: bool) -> Iterator[Claim]:
    around = " ".join((slide.title, *slide.text))
    context = [kind for kind, title in cues.TITLES.items() if title.search(slide.title)]
    title = " ".join(slide.title.split())
    if _usable_title(title) and title in slide.title:
        yield Claim(
            _title_kind(title, opening),
            slide.number,
            title,
            title,
            "deck",
            missing=_missing(around),
        )
        yield from _claims(title, slide.number, "deck", around=around)
    for line in _lines(slide.text):
        quote = _quote(line)
        if quote and not opening:
            yield from _claims(quote, slide.number, "deck", around=around, context=context)
        elif quote and cues.shows_change(quote):
            yield from _claims(quote, slide.number, "deck", around=around)


def _claims(
    quote: str,
    slide: int,
    source: Literal["deck", "talk"],
    *,
    around: str,
    context: Iterable[str] = (),
    start_ms: int = 0,
) -> Iterator[Claim]:
    """One claim for each kind that the quote shows."""
    kinds = {kind: None for kind, rule in cues.RULES.items() if rule.search(quote)}
    kinds |= dict.fromkeys(context)
    if cues.shows_change(quote):
        kinds["change"] = None
    elif cues.figures(quote) or (source == "talk" and cues.has_number(quote)):
        kinds["number"] = None
    text, found, missing = without_fillers(quote), cues.figures(quote), _missing(around)
    for kind in kinds:
        yield Claim(kind, slide, quote, text, source, start_ms, found, missing)


def _missing(around: str) -> tuple[str, ...]:
    return tuple(name for name, rule in cues.PRESENT.items() if not rule.search(around))


def _title_kind(title: str, opening: bool) -> str:
    """A title of three words says something; a shorter one is only a label."""
    if opening:
        return "thesis"
    return "slide" if len(title.split()) >= 3 else "label"


def _usable_title(title: str) -> bool:
    return (
        1 <= len(title.split()) <= MAX_QUOTE_WORDS
        and sum(letter.isalpha() for letter in title) >= 3
        and not cues.GENERIC_TITLE.fullmatch(title)
        and not cues.JUNK.search(title)
    )


def _lines(paragraphs: Iterable[str]) -> Iterator[str]:
    """The lines of the paragraphs that read like a statement rather than furniture."""
    for paragraph in paragraphs:
        for line in re.split(r"[\n\v\r\t]+", paragraph):
            letters = sum(letter.isalpha() for letter in line)
            if letters >= 6 and len(line.split()) >= 3 and not cues.JUNK.search(line):
                yield line


def _quote(line: str) -> str:
    """A run of the line that is short enough to read out, or nothing.

    A long line gives the clause that carries a figure, else its first clause that is long enough
    to mean something.
    """
    line = line.strip(" \u00a0•–—-*·.,;:")
    if len(line.split()) <= MAX_QUOTE_WORDS:
        return line
    clauses = [part.strip(" ,;:.–—|•") for part in _CLAUSE.split(line) if part]
    fits = [part for part in clauses if 4 <= len(part.split()) <= MAX_QUOTE_WORDS]
    return next((part for part in fits if cues.figures(part)), fits[0] if fits else "")


def _sentences(words: tuple[Word, ...]) -> Iterator[tuple[Word, ...]]:
    """Runs of words that belong together: ended by punctuation, a pause or a change of slide."""
    start = 0
    for index, word in enumerate(words, 1):
        following = words[index] if index < len(words) else None
        ended = word.text.rstrip("”\"')").endswith((".", "!", "?"))
        if (
            following is None
            or ended
            or following.slide != word.slide
            or following.start_ms - word.end_ms > _PAUSE_MS
        ):
            yield words[start:index]
            start = index


def _clear_run(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The best stretch of a sentence to quote: no hesitation in it, at most a dozen words.

    Stretches end at hesitation, at a comma and before words such as “and” or “because”; the first
    that carries a number wins, else the first that is long enough.
    """
    stretches: list[tuple[Word, ...]] = []
    current: list[Word] = []
    for word in words:
        bare = word.text.strip(".,!?…;:").lower()
        if bare in cues.SOUNDS or bare in _JOINTS:
            stretches.append(tuple(current))
            current = []
            continue
        current.append(word)
        if word.text.endswith((",", ";", ":")):
            stretches.append(tuple(current))
            current = []
    stretches.append(tuple(current))
    whole = tuple(words)
    if len(whole) <= MAX_QUOTE_WORDS and not any(
        word.text.strip(".,!?…").lower() in cues.SOUNDS for word in whole
    ):
        return whole
    fits = [run for run in stretches if 4 <= len(run) <= MAX_QUOTE_WORDS]
    numbered = (run for run in fits if cues.has_number(spoken(run)))
    return next(numbered, fits[0] if fits else ())

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
_CONDITION = re.compile(r"(?:if|when|unless|until|where)\b", re.I)
_EMPTY = frozenset(
    ["the", "and", "for", "with", "more", "less", "than", "when", "back", "each", "from", "are"]
)
_LEAD_IN = frozenset(["and", "but", "so", "because", "then", "well", "now", "or", "also"])
_LEAD_ON = frozenset(
    ["and", "but", "so", "because", "or", "who", "which", "that", "would", "the", "a", "an", "of"]
)
_JOINTS = frozenset(["and", "but", "so", "because", "which", "then", "although", "while"])


class Claim(msgspec.Struct, frozen=True):
    """One thing said or shown that a panel can take apart.

    `quote` is a contiguous run of the deck's or talk's text; `text` is the same without hesitation.
    `missing` names what stands nowhere on the slide: baseline, source, cost, owner, alternative.
    `start_ms` is when it was said, 0 for the deck. `other` is a second quote from the same slide
    that the claim is set against.
    """

    kind: str
    slide: int
    quote: str
    text: str
    source: Literal["deck", "talk"]
    start_ms: int = 0
    figures: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    other: str = ""


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
            quote = _trimmed(spoken(clear).strip(" ,.;:!?…–—-"))
            if _CONDITION.match(quote):
                continue
            first = clear[0]
            found += _claims(quote, first.slide, "talk", around=quote, start_ms=first.start_ms)
    return tuple(found)


def without_fillers(text: str) -> str:
    """The text less its sounds of hesitation and stock phrases."""
    kept = [part for part in text.split() if part.strip(".,!?…").lower() not in cues.SOUNDS]
    return " ".join(cues.STOCK_PHRASES.sub("", " ".join(kept)).split())


def _slide_claims(slide: Slide, *, opening: bool) -> Iterator[Claim]:
    around = " ".join((slide.title, *slide.text))
    context = next((kind for kind, rule in cues.TITLES.items() if rule.search(slide.title)), "")
    title = " ".join(slide.title.split())
    if title in slide.title and _usable_title(title):
        kind = _title_kind(title, opening, context)
        yield Claim(kind, slide.number, title, title, "deck", missing=_missing(around))
        if len(title.split()) >= 4 and not opening and not context:
            yield from _claims(title, slide.number, "deck", around=around)
    if cues.LISTING.fullmatch(title):
        return
    quotes = [quote for quote in map(_quote, _lines(slide.text)) if quote]
    for quote in quotes:
        if not opening or cues.shows_change(quote):
            yield from _claims(quote, slide.number, "deck", around=around, context=context)
    if context not in {"plan", "problem", "choice", "rejection"}:
        yield from _bargains(quotes, slide.number)


def _bargains(quotes: Iterable[str], slide: int) -> Iterator[Claim]:
    """What got better and what got worse on one slide, side by side."""
    moved = [quote for quote in quotes if cues.shows_change(quote)]
    better = [quote for quote in moved if not cues.worsened(quote)]
    for worse in (quote for quote in moved if cues.worsened(quote)):
        for gain in better[:1]:
            figures = (*cues.figures(gain), *cues.figures(worse))
            yield Claim("bargain", slide, worse, worse, "deck", 0, figures, other=gain)


def _claims(
    quote: str,
    slide: int,
    source: Literal["deck", "talk"],
    *,
    around: str,
    context: str = "",
    start_ms: int = 0,
) -> Iterator[Claim]:
    """One claim for each kind that the quote shows."""
    text, found, missing = without_fillers(quote), cues.figures(quote), _missing(around)
    for kind in _kinds(quote, context, spoken=source == "talk"):
        yield Claim(kind, slide, quote, text, source, start_ms, found, missing)


def _kinds(quote: str, context: str, *, spoken: bool) -> tuple[str, ...]:
    """The kinds that a quote shows, its slide's title in mind: a plan is not yet a result."""
    shown = [kind for kind, rule in cues.RULES.items() if rule.search(quote)]
    if context == "open":
        context = "risk" if cues.UNSETTLED.search(quote) else "plan"
    if context == "risk" or (context == "plan" and "risk" in shown):
        return ("risk",)
    if context in {"plan", "ask"} or "plan" in shown:
        return (context if context == "ask" else "plan", *(k for k in shown if k == "money"))
    if context == "rejection":
        return ("rejection",)
    if context == "surprise":
        return _after_trouble(quote, shown)
    return tuple(
        dict.fromkeys((*_figure_kinds(quote, context, spoken), *_fitting(quote, shown, context)))
    )


def _after_trouble(quote: str, shown: list[str]) -> tuple[str, ...]:
    """What a line says about trouble: how fast it was met, what was done, or what it was."""
    if cues.RESPONSE.search(quote):
        return ("response",)
    if cues.REMEDY.search(quote):
        return ("remedy",)
    return ("surprise", "failure") if "failure" in shown else ("surprise",)


def _figure_kinds(quote: str, context: str, spoken: bool) -> tuple[str, ...]:
    """What the figures of a quote are, if there are any: votes are none."""
    if cues.RULES["vote"].search(quote):
        return ()
    if cues.shows_change(quote) and context != "choice":
        moved = "worse" if cues.worsened(quote) else "change"
        return ("measure",) if context == "problem" else (moved,)
    if cues.shows_gap(quote):
        return ("gap", "measure")
    chosen = context == "choice" and "%" not in quote
    if cues.MEASURE.search(quote) and cues.has_number(quote) and not chosen:
        return ("measure",)
    found = cues.figures(quote)
    if len(found) == 1 and not re.search(r"[A-Za-z] \d[\d.]*$", quote):
        return ("amount",)
    return ("amount",) if spoken and cues.LARGE.search(quote) else ()


def _fitting(quote: str, shown: list[str], context: str) -> list[str]:
    """The kinds shown by words that fit the slide, and the slide's own where it fits the line."""
    if "vote" in shown:
        shown = [kind for kind in shown if kind != "agreement"]
    if context == "problem":
        shown = [kind for kind in shown if kind in {"people", "money", "survey", "cause"}]
        fits = "survey" not in shown and not re.match(r"\d{4}\b", quote)
    elif context == "choice":
        dated = cues.without_dates(quote) != quote
        nearer = {"test", "vote", "rejection", "learning", "system"} & set(shown)
        fits = len(quote.split()) >= 4 and not (dated or nearer or quote[0].isdigit())
    else:
        fits = context == "test" and cues.TRIED.search(quote) is not None
    return [*shown, context] if fits else shown


def _missing(around: str) -> tuple[str, ...]:
    return tuple(name for name, rule in cues.PRESENT.items() if not rule.search(around))


def _title_kind(title: str, opening: bool, context: str) -> str:
    """A title of three words says something; a shorter one, or “What went wrong”, is a label."""
    if opening:
        return "thesis"
    return "slide" if len(title.split()) >= 3 and not context else "label"


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
            if _says_something(line) and not cues.JUNK.search(line):
                yield line


def _says_something(line: str) -> bool:
    """Whether a line can be asked about: two content words, or one with a figure that moved."""
    content = [word for word in re.findall(r"[^\W\d_]{3,}", line.lower()) if word not in _EMPTY]
    moved = cues.shows_change(line) or (cues.figures(line) and cues.MEASURE.search(line))
    if line.split()[0] in _LEAD_IN or cues.PERSON_LINE.fullmatch(line.strip()):
        return False
    return len(line.split()) >= 3 - bool(moved) and len(content) >= 2 - bool(moved)


def _quote(line: str) -> str:
    """A run of the line that is short enough to read out, or nothing.

    A long line gives the clause that carries a figure, else its first clause that is long enough
    to mean something.
    """
    line = line.strip(" \u00a0•–—-*·.,;:")
    if len(line.split()) <= MAX_QUOTE_WORDS:
        return line
    clauses = [_trimmed(part.strip(" ,;:.–—|•")) for part in _CLAUSE.split(line) if part]
    fits = [part for part in clauses if 4 <= len(part.split()) <= MAX_QUOTE_WORDS]
    return next((part for part in fits if cues.figures(part)), fits[0] if fits else "")


def _trimmed(text: str) -> str:
    """The text less words at its ends that lead in from before or on to what is cut off."""
    words = text.split(" ")
    while words and words[0].strip(",").lower() in _LEAD_IN:
        words = words[1:]
    while words and words[-1].lower() in _LEAD_ON:
        words = words[:-1]
    return " ".join(words)


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

"""Which lines of a slide and which stretches of a talk can be quoted."""

import re
from collections.abc import Iterable, Iterator, Sequence

from greenroom.panel import cues
from greenroom.transcript import Word, spoken

MAX_QUOTE_WORDS = 12
"""A quote longer than this leaves no room for a question of thirty words."""


_PAUSE_MS = 700
"""A silence that ends a sentence: pauses between sentences run from 0.6 to 1.2 s (Frontiers in
Psychology 2022, 778018)."""


_CLAUSE = re.compile(r"[;.!?](?=\s)|\s[–—|•]\s|:\s(?=\S)|,\s(?=(?:and|but|so|because|which)\b)")


_EMPTY = frozenset(
    ["the", "and", "for", "with", "more", "less", "than", "when", "back", "each", "from", "are"]
)


_LEAD_IN = frozenset(["and", "but", "so", "because", "then", "well", "now", "or", "also"])


_LEAD_ON = frozenset(
    [
        "and",
        "but",
        "so",
        "because",
        "or",
        "who",
        "which",
        "that",
        "would",
        "the",
        "a",
        "an",
        "of",
        "to",
        "for",
        "from",
        "with",
        "at",
        "by",
        "into",
    ]
)


_TORN_START = frozenset(
    [
        "about",
        "at",
        "against",
        "with",
        "for",
        "to",
        "there's",
        "there",
        "that",
        "which",
        "than",
        "on",
    ]
)
_TORN_END = frozenset(
    ["there's", "really", "very", "is", "are", "was", "were", "it's", "we", "i", "that's", "be"]
)
_COURTESY = re.compile(
    r"\bthanks?\b|\bthank you\b|\bat the end of the day\b|\bi (?:think|guess|mean|should say)\b"
    r"|\bi['’]d say\b|\blet me\b|\bas you (?:can )?see\b|\bmy name\b|\bhi\b|\bgood morning\b"
    r"|\bwelcome\b|\bsort of\b|\bkind of\b|\byou know\b|\bquestions\b|\bnext slide\b",
    re.I,
)
_ASIDES = frozenset(["like,", "basically,", "well,", "right,", "okay,", "so,"])
_JOINTS = frozenset(["and", "but", "so", "because", "which", "then", "although", "while"])


def usable_title(title: str) -> bool:
    """Whether a title says enough to be asked about, and is short enough to read out."""
    return (
        1 <= len(title.split()) <= MAX_QUOTE_WORDS
        and sum(letter.isalpha() for letter in title) >= 3
        and not cues.GENERIC_TITLE.fullmatch(title)
        and not cues.JUNK.search(title)
        and not re.search("[“”]", title)
    )


def rows(paragraphs: Iterable[str]) -> Iterator[str]:
    """The lines of the paragraphs, furniture left out; short ones too, a shape says enough."""
    for paragraph in paragraphs:
        for line in re.split(r"[\n\v\r\t]+", paragraph):
            if len(line.split()) >= 2 and not cues.JUNK.search(line) and not line.isupper():
                yield line


def statements(paragraphs: Iterable[str]) -> Iterator[str]:
    """The lines of the paragraphs that read like a statement rather than furniture."""
    for paragraph in paragraphs:
        for line in re.split(r"[\n\v\r\t]+", paragraph):
            if _says_something(line) and not cues.JUNK.search(line):
                yield line


def _says_something(line: str) -> bool:
    """Whether a line can be asked about: two content words, or one with a figure that moved."""
    content = [word for word in re.findall(r"[^\W\d_]{3,}", line.lower()) if word not in _EMPTY]
    moved = cues.shows_change(line)
    if (
        line.rstrip().endswith("?")
        or line.split()[0] in _LEAD_IN
        or cues.PERSON_LINE.fullmatch(line.strip())
    ):
        return False
    return len(line.split()) >= 3 - bool(moved) and len(content) >= 2 - bool(moved)


def quote_of(line: str) -> str:
    """A run of the line that is short enough to read out, or nothing.

    A long line gives the clause that carries a figure, else its first clause that is long enough
    to mean something.
    """
    line = line.strip(" \u00a0•–—-*·.,;:")
    if len(line.split()) <= MAX_QUOTE_WORDS:
        return line
    clauses = [trimmed(part.strip(" ,;:.–—|•")) for part in _CLAUSE.split(line) if part]
    fits = [part for part in clauses if 4 <= len(part.split()) <= MAX_QUOTE_WORDS]
    return next((part for part in fits if cues.figures(part)), fits[0] if fits else "")


def trimmed(text: str) -> str:
    """The text less words at its ends that lead in from before or on to what is cut off."""
    words = text.split(" ")
    while words and words[0].strip(",").lower() in _LEAD_IN:
        words = words[1:]
    while words and words[-1].lower() in _LEAD_ON:
        words = words[:-1]
    return " ".join(words)


def sentences(words: tuple[Word, ...]) -> Iterator[tuple[Word, ...]]:
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


def clear_run(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The best stretch of a sentence to quote: no hesitation in it, at most a dozen words.

    Stretches end at hesitation, at a comma and before words such as “and” or “because”; those that
    are clear by themselves come first, and among them the first that carries a number, else the
    first that is long enough.
    """
    stretches: list[tuple[Word, ...]] = []
    current: list[Word] = []
    for place, word in enumerate(words):
        bare = word.text.strip(".,!?…;:").lower()
        joint = bare in _JOINTS and not _counts_on(words, place)
        if bare in cues.SOUNDS or joint or word.text in _ASIDES:
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
        word.text.strip(".,!?…").lower() in cues.SOUNDS or word.text in _ASIDES for word in whole
    ):
        return whole
    fits = [run for run in stretches if 4 <= len(run) <= MAX_QUOTE_WORDS]
    fits = [run for run in fits if not points_away(spoken(run))] or fits
    numbered = (run for run in fits if cues.has_number(spoken(run)))
    return next(numbered, fits[0] if fits else ())


_POINTS_AWAY = re.compile(
    r"\b(?:it|its|they|them|their|he|she|his|her|this|these|those|that['’]s)\b|^that\b", re.I
)
_NAMED = re.compile(r"\b(?:the|an?|our|my|every|each) \w{3,}")


def points_away(quote: str) -> bool:
    """Whether speech speaks of something that only the sentence before it named."""
    found = _POINTS_AWAY.search(quote)
    return found is not None and not _NAMED.search(quote, 0, found.start())


def _counts_on(words: Sequence[Word], place: int) -> bool:
    """Whether an “and” stands between two numbers: “lines four and nine”."""
    around = (*words[max(place - 1, 0) : place], *words[place + 1 : place + 2])
    return len(around) == 2 and all(cues.has_number(word.text.strip(".,")) for word in around)


def worth_quoting(quote: str) -> bool:
    """Whether what was said stands by itself: a clause, not a courtesy or a torn-off end."""
    words = quote.lower().split()
    return (
        len(words) >= 5
        and words[0] not in _TORN_START
        and words[-1].strip(".,") not in _TORN_END
        and not _COURTESY.search(quote)
    )

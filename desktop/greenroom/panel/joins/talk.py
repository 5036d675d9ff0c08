"""What the talk says beside the slides, and what it leaves unsaid.

A figure that no slide has, a figure of a slide that was passed over in silence, a reason that was
only spoken, a change that was called noise, a mind that was changed, a doubt: each only where the
words leave no doubt. Figures that were said otherwise than they stand on a slide are found in
`greenroom.panel.conflict`.
"""

import re
from collections.abc import Callable, Iterator
from itertools import combinations
from typing import NamedTuple

from greenroom.deck.slides import Deck
from greenroom.panel import cues
from greenroom.panel.claim import Claim, without_fillers
from greenroom.panel.conflict import find_conflict
from greenroom.panel.heard import Figure, read_figures, stems
from greenroom.panel.joins.told import Line, Told
from greenroom.panel.lines import MAX_QUOTE_WORDS, clear_run, sentences, trimmed
from greenroom.time import clock
from greenroom.transcript import Word, spoken


class Sentence(NamedTuple):
    """A sentence of the talk: all of it, and the stretch of it that can be quoted."""

    whole: str
    quote: str
    slide: int
    start_ms: int


class Talk(NamedTuple):
    """A talk beside the deck that it was given with."""

    deck: Deck
    told: Told
    sentences: tuple[Sentence, ...]


def join_talk(deck: Deck, told: Told, words: tuple[Word, ...]) -> Iterator[Claim]:
    """All claims that the talk makes together with the deck."""
    talk = Talk(deck, told, tuple(map(_sentence, sentences(words))))
    for one in _JOINS:
        yield from one(talk)


def _sentence(run: tuple[Word, ...]) -> Sentence:
    clear = clear_run(run)
    quote = trimmed(spoken(clear).strip(" ,.;:!?…–—-"))
    return Sentence(spoken(run), quote, run[0].slide, (clear or run)[0].start_ms)


_SURE_UNITS = frozenset(["%", "€", "$", "£", "dollar", "euro", "pound", "kroner"])
_LARGE = 1000
"""From here on a number is a figure whatever it counts, unless it may be a year."""
_SUPPOSED = re.compile(r"\b(?:if|would|could|might|say|imagine|suppose)\b", re.I)
_LEAST_WORDS = 4


def _only_said(talk: Talk) -> Iterator[Claim]:
    """A share, a sum of money or a large number that stands on no slide, not even more exactly.

    Beside a chart or table nothing is sure: a chart may show figures that its text lacks.
    """
    shown, worked_out = set(_shown(talk)), set(_worked_out(talk))
    plain = {one.number for one in talk.deck.shown if one.text and "\t" not in "".join(one.text)}
    for said in (said for said in talk.sentences if said.slide in plain):
        new = [figure.value for figure in read_figures(said.quote) if _is_hard(figure)]
        sure = new and len(said.quote.split()) >= _LEAST_WORDS and not _SUPPOSED.search(said.whole)
        if not sure or find_conflict((said.whole,), talk.deck):
            continue
        known = any(_is_said_of(value, one) for value in new for one in shown)
        if not known and not worked_out & set(new):
            yield _spoken("only said", said)


def _is_hard(figure: Figure) -> bool:
    """Whether a figure has been measured or counted; all of something is none."""
    large = figure.value >= _LARGE and not 1900 <= figure.value < 2100
    return large or (figure.unit in _SURE_UNITS and figure.value != 100)


def _shown(talk: Talk) -> Iterator[float]:
    """The figures of the deck."""
    for slide in talk.deck.shown:
        for line in (slide.title, *slide.text):
            yield from (figure.value for figure in read_figures(line))


def _worked_out(talk: Talk) -> Iterator[float]:
    """What the figures of each slide leave of a hundred, and how far apart they are."""
    for slide in talk.deck.shown:
        values = [figure.value for figure in read_figures("\n".join((slide.title, *slide.text)))]
        yield from (100 - value for value in values)
        yield from (abs(one - other) for one, other in combinations(values, 2))


def _is_said_of(said: float, shown: float) -> bool:
    """Whether a figure is one that is shown, or its rounding: forty for 38, never 38 for forty."""
    near = abs(said - shown) <= (_NEAR if _digits(said) > 1 else _ROUGHLY) * abs(shown)
    return said == shown or (near and _digits(said) < _digits(shown))


def _digits(value: float) -> int:
    return len(f"{value:f}".replace(".", "").strip("0"))


_NEAR = 0.06
_ROUGHLY = 0.25
"""Rounding people do aloud: as in `greenroom.panel.conflict`, and “over a million” for 1.2."""


_SPOKEN_WORDS = 12
"""Fewer words than this on a slide do not say what its speaker chose to leave out."""
_HARD = ("moved", "moved worse", "shifted", "shifted worse", "rate", "trouble rate", "spend")


def _left_out(talk: Talk) -> Iterator[Claim]:
    """A figure of a slide that was spoken to, of which neither number nor words were said."""
    everything = " ".join(said.whole for said in talk.sentences)
    values = [figure.value for figure in read_figures(everything)]
    for claim in talk.told.of(*_HARD):
        there = " ".join(said.whole for said in talk.sentences if said.slide == claim.slide)
        figures = read_figures(cues.without_dates(claim.quote))
        named = any(_is_said_of(said, one.value) for said in values for one in figures)
        spoken_to = len(there.split()) >= _SPOKEN_WORDS
        if figures and spoken_to and not named and not stems(claim.quote) & stems(everything):
            yield _shown_claim("left out", claim.slide, claim.quote, "")


_BECAUSE = re.compile(r"\bbecause\b.*", re.I)
_OWN_DEED = re.compile(r"^(?!.*\byou\b).*\b(?:I|[Ww]e)(?:['’](?:d|ll))?\b")
_STARTS_AWAY = re.compile(r"because (?:it|she|he|they|we|I|this|these|those)\b", re.I)
"""A reason whose subject was named in the sentence before."""
_DEEDS = ("choice", "options", "plan", "ask", "test", "rejection", "")
_SHARED = 2
"""Content words that a line and a sentence must share for one to speak of the other."""


def _reason_only_said(talk: Talk) -> Iterator[Claim]:
    """A line of the deck, and the reason for it that stands on no slide."""
    shown = stems(" ".join(line.quote for line in talk.told.lines))
    titles = {slide.title for slide in talk.deck.shown}
    for said in talk.sentences:
        found = _BECAUSE.search(said.whole)
        reason = _shortened(found.group()) if found else ""
        new = stems(reason) - shown
        unclear = not _quotable(reason) or _STARTS_AWAY.match(reason)
        if not found or unclear or not _OWN_DEED.search(said.whole[: found.start()]):
            continue
        if 2 * len(new) < max(len(stems(reason)), 2):
            continue
        deed = said.whole[: found.start()]
        for line in talk.told.lines:
            here = line.slide == said.slide and line.quote not in titles
            if here and _is_deed(line) and _speaks_of(deed, line, talk.told):
                yield _shown_claim("reason only said", line.slide, line.quote, reason)
                break


def _shortened(reason: str) -> str:
    """A reason up to its first comma, or to its last “and” where it is too long to read out."""
    clause = re.split(r"[,;:.!?]", reason)[0].strip()
    while len(clause.split()) > MAX_QUOTE_WORDS and " and " in clause:
        clause = clause.rpartition(" and ")[0]
    return clause


def _speaks_of(deed: str, line: Line, told: Told) -> bool:
    """Whether a sentence says what a line says: two words, or a choice with a word that no other
    line has.
    """
    shared = stems(deed) & stems(line.quote)
    if not cues.RULES["decision"].search(deed):
        return len(shared) >= _SHARED
    return any(sum(stem in stems(one.quote) for one in told.lines) == 1 for stem in shared)


def _is_deed(line: Line) -> bool:
    """Whether a line may say what was or is to be done, and does not give its own reason."""
    return line.context in _DEEDS and "because" not in line.quote


_WAVED_AWAY = re.compile(
    r"\b(?:that['’]?s|that is|it['’]?s|it is|which is) (?:just |only |probably |pure |all )?"
    r"(?:noise|chance|luck|a coincidence|negligible|within the noise|nothing to worry about)\b",
    re.I,
)


def _waved_away(talk: Talk) -> Iterator[Claim]:
    """A change for the worse on a slide, and the words that call it nothing."""
    for said in talk.sentences:
        found = _WAVED_AWAY.search(said.whole)
        values = {figure.value for figure in read_figures(said.whole)} if found else set[float]()
        for claim in talk.told.of("moved worse", "shifted worse"):
            if found and values & {figure.value for figure in read_figures(claim.quote)}:
                yield _shown_claim("waved away", claim.slide, claim.quote, found.group())


_BELIEVED = re.compile(
    r"\bI (?:expected|thought|believed|voted for|wanted|was sure)\b[^,.;:!?]*", re.I
)
_WRONGLY = re.compile(r"\bI was wrong\b|\bit (?:did|was)(?:n['’]t| not)\b", re.I)
_DOUBTED = re.compile(
    r"\b(?:I )?(?:would(?:n['’]t| not) (?:swear|bank on|bet on)|(?:don['’]t|do not) know why"
    r"|am not sure|can(?:not|['’]t) explain)\b[^,.;:!?]*", re.I
)  # fmt: skip


def _said_of_oneself(talk: Talk) -> Iterator[Claim]:
    """What the speaker had believed and then found wrong, and what they doubt aloud."""
    for said in talk.sentences:
        believed, doubted = _BELIEVED.search(said.whole), _DOUBTED.search(said.whole)
        if believed and _WRONGLY.search(said.whole, believed.end()) and _quotable(believed.group()):
            yield _spoken("changed mind", said._replace(quote=believed.group()))
        elif doubted and _quotable(doubted.group()):
            yield _spoken("doubted aloud", said._replace(quote=doubted.group()))


def _quotable(text: str) -> bool:
    """Whether what was said is short enough to read out and free of hesitation."""
    words = text.split()
    plain = not any(word.strip(".,!?…").lower() in cues.SOUNDS for word in words)
    return plain and _LEAST_WORDS <= len(words) <= MAX_QUOTE_WORDS


def _spoken(kind: str, said: Sentence) -> Claim:
    return Claim(
        kind, said.slide, said.quote, without_fillers(said.quote), "talk", said.start_ms,
        cues.figures(said.quote), slots={"clock": clock(said.start_ms)},
    )  # fmt: skip


def _shown_claim(kind: str, slide: int, quote: str, other: str) -> Claim:
    return Claim(
        kind, slide, quote, quote, "deck", figures=cues.figures(quote), other=other,
        slots={"said": other},
    )  # fmt: skip


_JOINS: tuple[Callable[[Talk], Iterator[Claim]], ...] = (
    _only_said,
    _left_out,
    _reason_only_said,
    _waved_away,
    _said_of_oneself,
)

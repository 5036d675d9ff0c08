"""What an answer contained, against what its question demands. Practice signals, not a score."""

import re
from collections.abc import Callable, Mapping
from typing import Literal

import msgspec

from greenroom.deck.slides import Deck
from greenroom.panel import signals
from greenroom.panel.conflict import find_conflict
from greenroom.panel.heard import Figure, opening, read_figures, sentences, stems
from greenroom.panel.question import Observation, Question
from greenroom.panel.reactions import FollowUp, follow_up, one_thing
from greenroom.transcript import Word, spoken

__all__ = ["NAMES", "FollowUp", "follow_up", "observe", "one_thing"]

Level = Literal["yes", "partly", "no", "can't tell"]

NAMES = (
    "answers_first", "answered", "evidence", "trade_off", "honest_unknown", "recovers", "hedged",
    "contradicts_deck", "ownership", "too_long",
)  # fmt: skip
"""The ten things that are looked for, in the order they are shown."""

LONG_WORDS = 200
"""About 80 s at 150 words a minute; answers of 60 to 90 s are usual (career guides: advice, not
research), and of the labelled answers beyond this most could lose half their words."""

HEDGES_PER_100 = 4.0
"""From here on labelled answers were called weak as a whole, when at least three words hedge."""


class Heard(msgspec.Struct, frozen=True):
    """An answer cut up once for all the rules that look at it."""

    question: Question
    text: str
    sentences: tuple[str, ...]
    opening: tuple[str, ...]
    seconds: float
    deck: Deck

    @property
    def length(self) -> int:
        """Words said."""
        return len(self.text.split())


def observe(
    question: Question, words: tuple[Word, ...], seconds: float, deck: Deck
) -> dict[str, Observation]:
    """The ten observations by name; each quote is a contiguous run of the answer's words.

    `seconds` is how long the answer took. “Can't tell” stands wherever the rules would be guessing.
    For `ownership` the note is "I", "we", "mixed" or "none": information, not a mark.
    """
    heard = Heard(question, spoken(words), sentences(words), opening(words), seconds, deck)
    if heard.length < 2:
        return {
            name: Observation("can't tell", "", "There was too little to hear.") for name in NAMES
        }
    found: dict[str, Observation] = {"honest_unknown": _honest_unknown(heard)}
    found["recovers"] = _recovers(heard, found["honest_unknown"])
    found["evidence"] = _evidence(heard)
    found |= {name: rule(heard) for name, rule in _RULES.items()}
    found["answered"] = _answered(heard, found)
    beside = found["answered"].level == "no" and found["honest_unknown"].level == "no"
    found["answers_first"] = found["answered"] if beside else _answers_first(heard, found)
    return {name: found[name] for name in NAMES}


def _honest_unknown(heard: Heard) -> Observation:
    for sentence in heard.sentences:
        clear = signals.FILLER_UNKNOWN.sub(lambda match: " " * len(match.group()), sentence)
        if signals.UNKNOWN.search(clear):
            return Observation("yes", sentence, "Says plainly what is not known.")
    return Observation("no", "", "Nothing is named as unknown.")


def _recovers(heard: Heard, unknown: Observation) -> Observation:
    if unknown.level != "yes":
        return Observation("can't tell", "", "Nothing was said to be unknown.")
    for sentence in heard.sentences:
        if signals.RECOVERY.search(sentence):
            return Observation("yes", sentence, "Says how it would be found out, or bounds it.")
    return Observation("no", unknown.quote, "Does not say how it would be found out.")


def _hedged(heard: Heard) -> Observation:
    hits = [match.group() for match in signals.HEDGE.finditer(heard.text)]
    density = 100 * len(hits) / heard.length
    worst = max(heard.sentences, key=lambda part: len(signals.HEDGE.findall(part)))
    if len(hits) >= 3 and density >= HEDGES_PER_100:
        return Observation(
            "yes", worst, f"{len(hits)} words such as “{hits[0].lower()}” weaken it."
        )
    if len(hits) >= 3 and density >= HEDGES_PER_100 / 2:
        return Observation("partly", worst, f"{len(hits)} words such as “{hits[0].lower()}”.")
    return Observation("no", "", "Said with conviction.")


def _trade_off(heard: Heard) -> Observation:
    for sentence in heard.sentences:
        if signals.TRADE_OFF.search(sentence):
            return Observation("yes", sentence, "Names a cost or a loss.")
    wanted = heard.question.kind == "trade-off" or "loss" in heard.question.contract
    if wanted or signals.INVITES_TRADE_OFF.search(heard.question.question):
        return Observation("no", "", "No cost or loss is named.")
    return Observation("can't tell", "", "The question does not ask for one, and none is named.")


def _contradicts(heard: Heard) -> Observation:
    conflict = find_conflict(heard.sentences, heard.deck)
    if conflict:
        note = f"Slide {conflict.slide} says “{conflict.shown}”."
        return Observation("yes", conflict.said, note)
    if read_figures(heard.text):
        return Observation("no", "", "No figure differs from the deck; only figures are compared.")
    return Observation("no", "", "No figures to differ; other facts are not compared.")


def _ownership(heard: Heard) -> Observation:
    whose = signals.whose(heard.text)
    level: dict[str, Level] = {"I": "yes", "we": "no", "mixed": "partly", "none": "can't tell"}
    marks = {"I": r"\bI\b|\bi\b|\bmy\b", "we": r"\b[Ww]e\b|\bour\b", "mixed": r"\b(?:I|i|[Ww]e)\b"}
    quote = next(
        (part for part in heard.sentences if whose in marks and re.search(marks[whose], part)), ""
    )
    return Observation(level[whose], quote, whose)


def _too_long(heard: Heard) -> Observation:
    length = f"{heard.length} words in {heard.seconds:.0f} s"
    if heard.length >= LONG_WORDS or heard.seconds > 120:
        return Observation("yes", heard.sentences[-1], f"{length}; 60 to 90 s is usual.")
    if heard.length >= 0.75 * LONG_WORDS and _stray(heard) > 0.5:
        return Observation("partly", heard.sentences[-1], f"{length}, much of it beside the point.")
    return Observation("no", "", f"{length}.")


def _stray(heard: Heard) -> float:
    """The share of the answer's words in sentences that touch neither question nor slide."""
    about = _about(heard)
    off = sum(len(part.split()) for part in heard.sentences if not stems(part) & about)
    return off / heard.length


def _about(heard: Heard) -> frozenset[str]:
    """What the question is about, with the lines of the deck that it draws on."""
    about = stems(heard.question.question)
    for slide in heard.deck.slides:
        if slide.number == heard.question.slide:
            about |= stems(" ".join((slide.title, *slide.text)))
    return about | frozenset().union(*(stems(line) for line in _asked_lines(heard)))


def _asked_lines(heard: Heard) -> list[str]:
    """The lines of the deck that the question draws on."""
    about = stems(heard.question.question)
    asked = {figure.value for figure in read_figures(heard.question.question)}
    return [
        line
        for line in _deck_lines(heard.deck)
        if len(stems(line) & about) >= 2
        or any(figure.value in asked and stems(line) & about for figure in read_figures(line))
    ]


def _evidence(heard: Heard) -> Observation:
    """A specific that belongs to the question.

    A figure that the deck shows elsewhere and a figure repeated from the question do not count: the
    first is how a fluent evasion is built, the second is known to the panel.
    """
    about = _about(heard)
    asked = {figure.value for figure in read_figures(heard.question.question)}
    own = {figure.value for line in _asked_lines(heard) for figure in read_figures(line)}
    deck = {figure.value for line in _deck_lines(heard.deck) for figure in read_figures(line)}
    blind = 0.2 if len(about) > 2 else 0.8
    who = re.search(r"\bwho(?:m|se)?\b", heard.question.question, re.I) is not None
    best, quote = 0.0, ""
    for index, sentence in enumerate(heard.sentences):
        near = " ".join(heard.sentences[max(index - 1, 0) : index + 2])
        somebody = who and signals.ROLE.search(sentence) is not None
        relevant = 1.0 if stems(sentence) & about else 0.6 if stems(near) & about else blind
        strength = max((_weight(f, asked, own, deck) for f in read_figures(sentence)), default=0.0)
        if somebody:
            strength, relevant = max(strength, 0.7), 1.0
        if _names(sentence):
            strength = max(strength, 0.7)
        if strength * relevant > best:
            best, quote = strength * relevant, sentence
    if len(signals.GLIDE.findall(heard.text)) >= 2:
        best *= 0.6
    if best >= 0.6:
        return Observation("yes", quote, "A specific that bears on the question.")
    if best >= 0.35:
        return Observation("partly", quote, "A specific, perhaps not about what was asked.")
    return Observation("no", "", "No number, date, name or example that bears on the question.")


def _weight(figure: Figure, asked: set[float], own: set[float], deck: set[float]) -> float:
    if figure.value in asked:
        return 0.2
    if figure.value in own:
        return 1.0
    return 0.3 if figure.value in deck else 0.9


def _names(sentence: str) -> bool:
    """Whether somebody or something is called by name inside the sentence."""
    inner = sentence.split()[1:]
    return any(
        re.fullmatch(r"[A-Z][a-zà-ÿ]+(?:['’]s)?[.,;:]?", word)
        and word.rstrip(".,;:") not in _NO_NAME
        for word in inner
    )


_NO_NAME = frozenset(["I", "OK", "Okay", "Mr", "Mrs"])


def _answered(heard: Heard, found: Mapping[str, Observation]) -> Observation:
    """Whether the question that was asked is addressed.

    An “I don't know” with a bound or a plan is partly an answer, a bare one is none. The weights
    are those of a logistic regression on the labelled answers (groups left out in tens), rounded.
    """
    unknown, recovers = found["honest_unknown"], found["recovers"]
    quote = heard.opening[0]
    if unknown.level == "yes" and recovers.level == "no" and found["evidence"].level != "yes":
        return Observation("no", unknown.quote, "Not known, and left at that.")
    score = 0.6 + _commitment(heard)
    score += 0.9 * (found["trade_off"].level == "yes") + 0.6 * (found["evidence"].level == "yes")
    score += 0.9 * (recovers.level == "yes") - 0.3 * _deck_figures(heard)
    score += 1.1 * (signals.REASON.search(heard.text) is not None)
    score -= 0.8 * (not signals.meets_demand(heard.question.question, heard.text))
    if abs(score) < 0.15:
        return Observation("can't tell", quote, "Hard to say whether this is about the question.")
    if score < 0:
        return Observation("no", quote, "Stays beside what was asked.")
    thin = found["evidence"].level != "yes" and found["trade_off"].level != "yes"
    if unknown.level == "yes" and (thin or heard.length < 60):
        return Observation("partly", unknown.quote, "Part of it is not known.")
    if (found["hedged"].level == "yes" and thin) or score < 1.2:
        return Observation("partly", quote, "Addresses part of what was asked.")
    return Observation("yes", quote, "Addresses what was asked.")


def _answers_first(heard: Heard, found: Mapping[str, Observation]) -> Observation:
    """Whether the first two sentences, or the first fifteen seconds, hold the answer."""
    start = " ".join(heard.opening)
    quote = heard.opening[0]
    score = 0.7 + _commitment(heard) - heard.length / 300
    score -= 2.1 * (signals.STORY.search(start) is not None)
    score += 1.1 * (signals.UNKNOWN.search(start) is not None)
    score += 0.8 * (found["trade_off"].level == "yes") + 0.7 * (heard.length < 45)
    score += 0.5 * (signals.REASON.search(start) is not None)
    score += 0.25 * min(len(stems(start) & stems(heard.question.question)), 3)
    if abs(score) < 0.15:
        return Observation("can't tell", quote, "Hard to say whether this is the answer yet.")
    if score > 0:
        return Observation("yes", quote, "The answer comes first.")
    return Observation("no", quote, "The answer does not come in the first two sentences.")


def _commitment(heard: Heard) -> float:
    """How far the answer commits itself: direct openings for, phrases that glide past against."""
    start = " ".join(heard.opening)
    score = 1.6 * (signals.DIRECT.search(heard.opening[0]) is not None)
    score += 0.8 * any(signals.DIRECT.search(part) for part in heard.opening[1:])
    score -= 0.4 * min(len(signals.GLIDE.findall(heard.text)), 3)
    return score - 0.9 * (signals.GLIDE.search(start) is not None)


def _deck_figures(heard: Heard) -> int:
    """Figures read off the deck, at most four: a fluent evasion is full of them."""
    deck = {figure.value for line in _deck_lines(heard.deck) for figure in read_figures(line)}
    return min(sum(figure.value in deck for figure in read_figures(heard.text)), 4)


def _deck_lines(deck: Deck) -> list[str]:
    return [line for slide in deck.slides for line in (slide.title, *slide.text)]


_RULES: Mapping[str, Callable[[Heard], Observation]] = {
    "hedged": _hedged,
    "trade_off": _trade_off,
    "contradicts_deck": _contradicts,
    "ownership": _ownership,
    "too_long": _too_long,
}

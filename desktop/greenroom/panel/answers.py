"""What an answer contained, against what its question demands. Practice signals, not a score."""

import math
import re
from collections.abc import Callable, Mapping
from typing import Literal

import msgspec
from msgspec.structs import replace

from greenroom.deck.slides import Deck
from greenroom.panel import signals
from greenroom.panel.advice import one_thing
from greenroom.panel.answer_features import answer_features
from greenroom.panel.answer_model import AnswerModel, shipped_answer_model
from greenroom.panel.answer_words import demanded
from greenroom.panel.bearing import Heard, cut_up
from greenroom.panel.first_sentence import Turn, find_turn
from greenroom.panel.heard import read_figures, stems
from greenroom.panel.question import Observation, Question
from greenroom.panel.reactions import FollowUp, follow_up
from greenroom.panel.specifics import strongest
from greenroom.panel.star import star
from greenroom.phrase import phrase
from greenroom.transcript import Word

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

UNSURE = 0.05
"""Scores closer to 0 than this are a coin's toss."""

FULL, FULL_UNKNOWN = -0.3, 0.5
"""Below these scores what is met is met in part; the second where something is not known."""

ANOTHER = -2.0
"""Below this, an answer is one to another question. By models of other writers, 7 of 473 labelled
answers that meet theirs at least in part are turned away by it, and put beside another question 118
of 305 instead of 45; at -1 it would be 26 and 193."""

WEAK = 0.35
"""How strong a specific is that is at least named (`specifics`)."""


def observe(
    question: Question,
    words: tuple[Word, ...],
    seconds: float,
    deck: Deck,
    model: AnswerModel | None = None,
) -> dict[str, Observation]:
    """The ten observations by name; each quote is a contiguous run of the answer's words.

    An answer to a behavioural question has four more (`star`). “Can't tell” stands wherever the
    rules would be guessing. `seconds` is how long the answer took. `model` is the one that comes
    with the program unless another is given.
    For `ownership` the note is "I", "we", "mixed" or "none": information, not a mark.
    """
    heard = cut_up(question, words, seconds, deck)
    if heard.length < 2:
        return {
            name: Observation("can't tell", "", phrase("There was too little to hear."))
            for name in NAMES
        }
    found: dict[str, Observation] = {"honest_unknown": _honest_unknown(heard)}
    found["recovers"] = _recovers(heard, found["honest_unknown"])
    found |= {name: rule(heard) for name, rule in _RULES.items()}
    scores = _scores(heard, model or shipped_answer_model())
    if scores.about < ANOTHER and found["honest_unknown"].level == "no":
        scores = _of_another(scores)
    found["evidence"] = _evidence(heard, found, scores.evidence)
    turn = find_turn(heard) if scores.first < 0 else None
    found["answered"] = _answered(heard, found, scores, turn)
    beside = found["answered"].level == "no" and found["honest_unknown"].level == "no"
    found["answers_first"] = (
        found["answered"] if beside else _answers_first(heard, scores.first, turn)
    )
    return {name: found[name] for name in NAMES} | star(heard)


class Scores(msgspec.Struct, frozen=True):
    """What the model makes of an answer; each is above 0 for yes."""

    about: float
    met: float
    full: float
    first: float
    evidence: float


def _scores(heard: Heard, model: AnswerModel) -> Scores:
    # numpy and the language model come with it: loaded when the first answer is judged.
    from greenroom.panel.answer_fit import fit_features
    from greenroom.panel.answer_reading import reading_features

    seen = answer_features(heard) | fit_features(heard) | reading_features(heard, model.reading)
    # Of the answers read, none that opened on a scene without any sign of an answer came first.
    scene = "opens: story" in seen and "opens: no sign of an answer" in seen
    return Scores(
        about=model.about.score(seen),
        met=model.met.score(seen),
        full=model.full.score(seen),
        first=min(model.first.score(seen), -1.0 if scene else math.inf),
        evidence=model.evidence.score(seen),
    )


def _of_another(scores: Scores) -> Scores:
    """An answer to another question meets nothing here, however good it is."""
    worst = {name: min(getattr(scores, name), -1.0) for name in ("met", "first", "evidence")}
    return replace(scores, **worst)


def _honest_unknown(heard: Heard) -> Observation:
    for sentence in heard.sentences:
        if signals.admits_unknown(sentence):
            return Observation("yes", sentence, phrase("Says plainly what is not known."))
    return Observation("no", "", phrase("Nothing is named as unknown."))


def _recovers(heard: Heard, unknown: Observation) -> Observation:
    if unknown.level != "yes":
        return Observation("can't tell", "", phrase("Nothing was said to be unknown."))
    for sentence in heard.sentences:
        if signals.RECOVERY.search(sentence):
            return Observation(
                "yes", sentence, phrase("Says how it would be found out, or bounds it.")
            )
    return Observation("no", unknown.quote, phrase("Does not say how it would be found out."))


def _hedged(heard: Heard) -> Observation:
    hits = [match.group() for match in signals.HEDGE.finditer(heard.text)]
    worst = max(heard.sentences, key=lambda part: len(signals.HEDGE.findall(part)))
    if signals.hedged(heard.text):
        return Observation(
            "yes",
            worst,
            phrase("{n} words such as “{word}” weaken it.", n=len(hits), word=hits[0].lower()),
        )
    if signals.hedged(heard.text, signals.HEDGES_PER_100 / 2):
        return Observation(
            "partly",
            worst,
            phrase("{n} words such as “{word}”.", n=len(hits), word=hits[0].lower()),
        )
    return Observation("no", "", phrase("Said with conviction."))


def _trade_off(heard: Heard) -> Observation:
    for sentence in heard.sentences:
        if signals.TRADE_OFF.search(sentence):
            return Observation("yes", sentence, phrase("Names a cost or a loss."))
    wanted = heard.question.kind == "trade-off" or "loss" in heard.question.contract
    if wanted or signals.INVITES_TRADE_OFF.search(heard.question.question):
        return Observation("no", "", phrase("No cost or loss is named."))
    return Observation(
        "can't tell", "", phrase("The question does not ask for one, and none is named.")
    )


def _contradicts(heard: Heard) -> Observation:
    conflict = heard.conflict
    if conflict:
        note = phrase("Slide {slide} says “{shown}”.", slide=conflict.slide, shown=conflict.shown)
        return Observation("yes", conflict.said, note)
    if read_figures(heard.text):
        return Observation("no", "", phrase("No figure, name or decision was found to differ."))
    return Observation("no", "", phrase("No figures to differ; few other facts are compared."))


def _ownership(heard: Heard) -> Observation:
    whose = signals.whose(heard.text)
    level: dict[str, Level] = {"I": "yes", "we": "no", "mixed": "partly", "none": "can't tell"}
    marks = {"I": r"\bI\b|\bi\b|\bmy\b", "we": r"\b[Ww]e\b|\bour\b", "mixed": r"\b(?:I|i|[Ww]e)\b"}
    quote = next(
        (part for part in heard.sentences if whose in marks and re.search(marks[whose], part)), ""
    )
    return Observation(level[whose], quote, whose)


def _too_long(heard: Heard) -> Observation:
    length = {"words": heard.length, "seconds": f"{heard.seconds:.0f}"}
    if heard.length >= LONG_WORDS or heard.seconds > 120:
        return Observation(
            "yes",
            heard.sentences[-1],
            phrase("{words} words in {seconds} s; 60 to 90 s is usual.", **length),
        )
    if heard.length >= 0.75 * LONG_WORDS and _stray(heard) > 0.5:
        return Observation(
            "partly",
            heard.sentences[-1],
            phrase("{words} words in {seconds} s, much of it beside the point.", **length),
        )
    return Observation("no", "", phrase("{words} words in {seconds} s.", **length))


def _stray(heard: Heard) -> float:
    """The share of the answer's words in sentences that touch neither question nor slide."""
    off = sum(len(part.split()) for part in heard.sentences if not stems(part) & heard.about)
    return off / heard.length


def _evidence(heard: Heard, found: Mapping[str, Observation], score: float) -> Observation:
    """A specific that belongs to the question and is not what the deck contradicts.

    Without any specific, an answer may fit as it will: 7 of 364 that hold evidence have none.
    """
    conflict = found["contradicts_deck"]
    best, quote = strongest(heard)
    if conflict.level == "yes" and (score <= 0 or quote in {"", conflict.quote}):
        return Observation(
            "no", conflict.quote, phrase("What it rests on is not what the deck says.")
        )
    if score > 0 and best > 0:
        return Observation("yes", quote, phrase("A specific that bears on the question."))
    if best >= WEAK and score > -0.8:
        return Observation("partly", quote, phrase("A specific, perhaps not about what was asked."))
    return Observation(
        "no", "", phrase("No number, date, name or example that bears on the question.")
    )


def _answered(
    heard: Heard, found: Mapping[str, Observation], scores: Scores, turn: Turn | None
) -> Observation:
    """Whether the question that was asked is addressed.

    An “I don't know” with a bound or a plan is partly an answer, a bare one is none.
    """
    unknown, recovers = found["honest_unknown"], found["recovers"]
    if unknown.level == "yes" and recovers.level == "no" and found["evidence"].level != "yes":
        return Observation("no", unknown.quote, phrase("Not known, and left at that."))
    quote = turn.said if turn else _about_it(heard)
    if abs(scores.met) < UNSURE:
        return Observation(
            "can't tell", quote, phrase("Hard to say whether this is about the question.")
        )
    if scores.about < ANOTHER and scores.met < 0:
        return Observation("no", heard.opening[0], phrase("Seems to answer another question."))
    if scores.met < 0:
        return Observation("no", heard.opening[0], phrase("Stays beside what was asked."))
    if unknown.level == "yes" and scores.full < FULL_UNKNOWN:
        return Observation("partly", unknown.quote, phrase("Part of it is not known."))
    if scores.full < FULL:
        return Observation("partly", quote, phrase("Addresses part of what was asked."))
    return Observation("yes", quote, phrase("Addresses what was asked."))


def _answers_first(heard: Heard, score: float, turn: Turn | None) -> Observation:
    """Whether the first two sentences, or the first fifteen seconds, hold the answer.

    Where they do not, a later sentence may have done it better.
    """
    quote = heard.opening[0]
    if signals.admits_unknown(heard.start):
        return Observation("yes", quote, phrase("Says at once what is not known."))
    if abs(score) < UNSURE:
        return Observation(
            "can't tell", quote, phrase("Hard to say whether this is the answer yet.")
        )
    if score > 0:
        return Observation("yes", quote, phrase("The answer comes first."))
    note = phrase("The answer does not come in the first two sentences.")
    return Observation("no", quote, note, turn.opening if turn else "")


def _about_it(heard: Heard) -> str:
    """The sentence with what such a question asks for, else most about it, else the first."""

    def bears(part: str) -> tuple[int, int]:
        met = sum(bool(rule.search(part)) for rule in demanded(heard.question.question))
        return met, len(stems(part) & stems(heard.question.question))

    return max(heard.sentences, key=bears)


_RULES: Mapping[str, Callable[[Heard], Observation]] = {
    "hedged": _hedged,
    "trade_off": _trade_off,
    "contradicts_deck": _contradicts,
    "ownership": _ownership,
    "too_long": _too_long,
}

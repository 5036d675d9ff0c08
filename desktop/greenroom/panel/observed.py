"""What an answer held, as the rows that are shown and the words that show it."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Literal

import msgspec
from msgspec.structs import replace

from greenroom.panel.question import Observation
from greenroom.phrase import in_a_row, phrase
from greenroom.transcript import Word

Tone = Literal["good", "warn", "text_2"]

_LABELS = {
    "answers_first": phrase("Answer first"),
    "answered": phrase("Answered the question"),
    "evidence": phrase("Evidence"),
    "trade_off": phrase("What it costs"),
    "honest_unknown": phrase("Said what is not known"),
    "recovers": phrase("How to find out"),
    "hedged": phrase("Said plainly"),
    "contradicts_deck": phrase("Differs from the deck"),
    "too_long": phrase("Length"),
    "ownership": phrase("Whose work"),
    "situation": phrase("Situation"),
    "task": phrase("Task"),
    "action": phrase("Action"),
    "result": phrase("Result"),
}
OBSERVED = tuple(_LABELS)
"""The names of all observations, in the order in which they are shown."""

_LEVELS: dict[str, tuple[str, Tone, str]] = {
    "yes": ("check", "good", phrase("Yes")),
    "partly": ("half", "warn", phrase("Partly")),
    "no": ("none", "warn", phrase("No")),
    "can't tell": ("unsure", "text_2", phrase("Can’t tell")),
}
_WHOSE = {
    "I": phrase("Mostly “I”"),
    "we": phrase("Mostly “we”"),
    "mixed": phrase("“I” and “we”"),
    "none": phrase("Nobody’s"),
}
# Counted by how often they are not there, so that more is better in every line.
_WITHOUT = {
    "hedged": _LABELS["hedged"],
    "contradicts_deck": phrase("Agrees with the deck"),
    "too_long": phrase("Short enough"),
}
_NEITHER = ("honest_unknown", "ownership")  # more of it is neither better nor worse
_QUOTED_WORDS = 7


class Row(msgspec.Struct, frozen=True):
    """One observation: sign, tone, what it is about, its level in a word, and what shows it.

    `number` marks the same words in the answer's text; 0 for none. `whole` is all that there is to
    say: the quote uncut, and the note. `second` says that a second reading moved it.
    """

    sign: str
    tone: Tone
    label: str
    level: str
    detail: str
    number: int = 0
    whole: str = ""
    second: bool = False


class Held(msgspec.Struct, frozen=True):
    """The rows, and the stretches of words that are credited: (first, last) by number from 1."""

    rows: tuple[Row, ...]
    evidence: tuple[tuple[int, int], ...]


class Tallied(msgspec.Struct, frozen=True):
    """In how many answers something good was `seen`, of those that gave occasion to it."""

    name: str
    label: str
    seen: int
    answers: int


def tallied(record: Iterable[Mapping[str, Observation]]) -> Iterator[Tallied]:
    """Count over a record's observations what is good, leaving out what none could tell."""
    heard = [one for one in record if one]
    for name, label in _LABELS.items():
        levels = [one[name].level for one in heard if name in one]
        answers = len(levels) - levels.count("can't tell")
        if answers and name not in _NEITHER:
            seen = levels.count("no" if name in _WITHOUT else "yes")
            yield Tallied(name, _WITHOUT.get(name, label), seen, answers)


def held(
    observations: Mapping[str, Observation], words: Sequence[Word], second: Collection[str] = ()
) -> Held:
    """What to show of an answer: what always counts, and what this answer gives reason for.

    `second` names what a second reading moved.
    """
    spans: list[tuple[int, int]] = []
    rows: list[Row] = []
    for name in _LABELS:
        observation = observations.get(name)
        if observation is not None and _matters(name, observation, observations):
            row = _row(name, observation, words, spans)
            rows.append(replace(row, whole=_whole(name, observation), second=name in second))
    return Held(tuple(rows), tuple(spans))


def _matters(name: str, observation: Observation, observations: Mapping[str, Observation]) -> bool:
    """Whether saying nothing would be better: no row for a fault that is not there."""
    said = observations.get("honest_unknown")
    unknown = said is not None and said.level == "yes"
    if name == "honest_unknown":
        return unknown
    if name == "recovers":
        return unknown
    if name == "trade_off":
        return observation.level != "can't tell"
    if name in ("contradicts_deck", "too_long"):
        return observation.level in ("yes", "partly")
    return True


def _row(
    name: str, observation: Observation, words: Sequence[Word], spans: list[tuple[int, int]]
) -> Row:
    if name == "ownership":
        whose = _WHOSE.get(observation.note, _LEVELS["can't tell"][2])
        return Row("info", "text_2", _LABELS[name], whose, _short(observation.quote))
    if name in ("contradicts_deck", "too_long"):
        fault = phrase("Check") if name == "contradicts_deck" else phrase("Long")
        return Row("advice", "warn", _LABELS[name], fault, observation.note)
    level = _opposite(observation.level) if name == "hedged" else observation.level
    sign, tone, word = _LEVELS[level]
    shown = len(spans)
    number = _number(observation.quote, words, spans) if level == "yes" else 0
    repeated = 0 < number <= shown  # a quote that stands in a row above is not read twice
    if level == "yes" and observation.quote and not repeated:
        detail = _short(observation.quote)
    else:
        detail = observation.note or _short(observation.quote)
    return Row(sign, tone, _LABELS[name], word, detail, number)


def _whole(name: str, observation: Observation) -> str:
    note = "" if name == "ownership" else observation.note  # its level says it
    return in_a_row((_quoted(observation.quote.strip()), note))


def _opposite(level: str) -> str:
    return {"yes": "no", "no": "yes"}.get(level, level)


def _number(quote: str, words: Sequence[Word], spans: list[tuple[int, int]]) -> int:
    """The number of a quote in the text; a quote that is shown already keeps its number."""
    span = find_span(quote, words)
    if span is None:
        return 0
    if span not in spans:
        spans.append(span)
    return spans.index(span) + 1


def find_span(quote: str, words: Sequence[Word]) -> tuple[int, int] | None:
    """The first and last word of a quote that stands word for word in the answer."""
    wanted = quote.split()
    texts = [word.text for word in words]
    for index in range(len(texts) - len(wanted) + 1):
        if wanted and texts[index : index + len(wanted)] == wanted:
            return index, index + len(wanted) - 1
    return None


def _short(quote: str) -> str:
    words = quote.split()
    if not words:
        return ""
    cut = " ".join(words[:_QUOTED_WORDS]).rstrip(".,")
    return _quoted(f"{cut} …" if len(words) > _QUOTED_WORDS else quote.strip())


def _quoted(words: str) -> str:
    return phrase("“{quote}”", quote=words) if words else ""

"""A second reading of an answer: the model points at sentences, the levels are worked out here."""

from collections.abc import Mapping
from typing import Annotated

import msgspec

from greenroom.language_model.asking import Chat, Sealed
from greenroom.language_model.facts import facts_for, shown
from greenroom.panel.adviser import Ground
from greenroom.panel.claim import Claim
from greenroom.panel.heard import opening, sentences, stems
from greenroom.panel.question import Observation, Question
from greenroom.phrase import phrase
from greenroom.servers.exchange import Stopped
from greenroom.transcript import Word, spoken

TASK = """\
A candidate answered a panel's question. Read the answer, sentence by sentence, and give ids:
"answers": sentences that answer what was asked, [] if it was evaded; "complete": whether they
answer all of it; "evidence": sentences with a number, date, name or example that bears on the
question; "costs": sentences that name a cost or a loss; "conflict": the sentence and the fact that
cannot both be true, or null. The words were written down by a machine: pass over misheard words."""

_LONGEST_WORDS = 260
_STEPS = ("no", "partly", "yes")
_Ids = Annotated[tuple[str, ...], msgspec.Meta(max_length=60)]

_UP = {
    "answered": phrase("Your language model hears an answer here."),
    "answers_first": phrase("Your language model hears the answer at once."),
    "evidence": phrase("Your language model takes this for evidence."),
    "trade_off": phrase("Your language model hears a cost here."),
}
_DOWN = {
    "answered": phrase("Your language model hears no full answer to what was asked."),
    "answers_first": phrase("Your language model hears the answer later."),
    "evidence": phrase("Your language model finds that it does not bear on the question."),
}


class Conflict(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A sentence and a fact that cannot both be true."""

    sentence: str
    fact: str


class Reading(Sealed, frozen=True, forbid_unknown_fields=True):
    """What the model answers: ids of sentences and facts, no words of its own."""

    answers: _Ids
    complete: bool
    evidence: _Ids
    costs: _Ids
    conflict: Conflict | None


def second_reading(
    chat: Chat,
    question: Question,
    words: tuple[Word, ...],
    found: Mapping[str, Observation],
    ground: Ground,
    stopped: Stopped,
) -> dict[str, Observation]:
    """The observations that the model's reading moves, each by one step at most.

    So a model that is wrong does bounded harm. Blocks. Raises ServerError.
    """
    said = sentences(words)
    if not said or len(words) > _LONGEST_WORDS:
        return {}
    numbered = {f"s{number}": sentence for number, sentence in enumerate(said, 1)}
    facts = facts_for(ground.claims, question.slide, f"{question.question} {spoken(words)}")
    material = {"question": question.question, "facts": shown(facts), "answer": numbered}
    reading = chat.ask(TASK, material, Reading, stopped)
    moved = _levels(reading, numbered, len(opening(said)), found)
    conflict = _conflict(reading.conflict, numbered, facts)
    if conflict is not None and found["contradicts_deck"].level == "no":
        moved["contradicts_deck"] = conflict
    return moved


def _levels(
    reading: Reading,
    numbered: Mapping[str, str],
    opening_length: int,
    found: Mapping[str, Observation],
) -> dict[str, Observation]:
    """What the sentences that were pointed at come to; ids that do not exist count for nothing."""
    known = list(numbered)
    answering = [name for name in known if name in reading.answers]
    bearing = [name for name in known if name in reading.evidence]
    costly = [name for name in known if name in reading.costs]
    full = "yes" if reading.complete else "partly"
    early = bool(answering) and known.index(answering[0]) < opening_length
    read = {
        "answered": (full if answering else "no", answering),
        "answers_first": ("yes" if early else "no", answering),
        "evidence": ("yes" if bearing else "no", bearing),
    }
    if costly:
        read["trade_off"] = ("yes", costly)
    moved: dict[str, Observation] = {}
    for name, (level, shown_by) in read.items():
        quote = numbered[shown_by[0]] if shown_by else found[name].quote
        observation = _stepped(name, found[name], level, quote)
        if observation is not None:
            moved[name] = observation
    return moved


def _stepped(name: str, rule: Observation, level: str, quote: str) -> Observation | None:
    """The rule's observation moved one step towards a level; where it cannot tell, the level."""
    if rule.level == level:
        return None
    if rule.level == "can't tell":
        to = level
    else:
        at = _STEPS.index(rule.level)
        to = _STEPS[at + (1 if _STEPS.index(level) > at else -1)]
    raised = rule.level == "can't tell" or _STEPS.index(to) > _STEPS.index(rule.level)
    note = _UP[name] if raised and to != "no" else _DOWN[name]
    made = msgspec.convert({"level": to, "quote": quote}, Observation)
    return msgspec.structs.replace(made, note=note)


def _conflict(
    told: Conflict | None, numbered: Mapping[str, str], facts: Mapping[str, Claim]
) -> Observation | None:
    """Both must exist and speak of the same thing; it is shown as something to check."""
    if told is None or told.sentence not in numbered or told.fact not in facts:
        return None
    said, fact = numbered[told.sentence], facts[told.fact]
    if not stems(said) & stems(fact.quote) or fact.source != "deck":
        return None
    note = phrase("Slide {slide} says “{shown}”.", slide=fact.slide, shown=fact.quote)
    return Observation("partly", said, note)

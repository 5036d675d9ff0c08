"""The panel in words for a terminal, and as JSON."""

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from greenroom.panel.advice import advice, one_thing
from greenroom.panel.observed import held
from greenroom.panel.personas import personas
from greenroom.panel.question import Observation, Question
from greenroom.panel.reactions import FollowUp
from greenroom.panel.star import PARTS


def describe_questions(questions: Iterable[Question]) -> str:
    """The questions, numbered, each with who asks and where it comes from."""
    names = {persona.id: persona.who for persona in personas()}
    blocks = [
        f"{number}. {names.get(question.persona, 'The panel')} ({question.kind or 'your own'})\n"
        f"   {question.question}\n"
        f"   {_origin(question)}"
        for number, question in enumerate(questions, 1)
    ]
    if not blocks:
        return "There is nothing to ask about yet: the deck has no text that makes a claim."
    return "\n\n".join(blocks)


def describe_answer(
    observations: Mapping[str, Observation], follow_up: FollowUp | None = None
) -> str:
    """What the answer contained, with its words, then the follow-up and one thing to try."""
    rows = held(observations, ()).rows
    lines = ["Practice signals, not a prediction.", ""]
    lines += [f"{row.label:<23} {row.level:<11} {row.whole}".rstrip() for row in rows]
    if follow_up:
        lines += ["", f"Follow-up: {follow_up.text}"]
    return "\n".join([*lines, "", f"Try next: {one_thing(observations)}"])


def questions_json(questions: Iterable[Question]) -> dict[str, Any]:
    """The questions as `greenroom panel --json` prints them."""
    rows = [msgspec.to_builtins(question) for question in questions]
    return {"questions": [{k: v for k, v in row.items() if v or k != "probes"} for row in rows]}


def answer_json(
    observations: Mapping[str, Observation], follow_up: FollowUp | None
) -> dict[str, Any]:
    """The observations as `greenroom answer --json` prints them; `follow_up` is null for none.

    `star` is empty unless the question is behavioural. `opening` is a first sentence out of the
    speaker's own words that would have been better, or empty; `try_next` is by observation.
    """
    rows = {
        name: {"level": seen.level, "quote": seen.quote, "note": seen.note}
        for name, seen in observations.items()
    }
    return {
        "observations": {name: row for name, row in rows.items() if name not in PARTS},
        "star": {name: row for name, row in rows.items() if name in PARTS},
        "opening": observations["answers_first"].better,
        "try_next": advice(observations),
        "follow_up": msgspec.to_builtins(follow_up),
    }


def _origin(question: Question) -> str:
    if question.source == "bank":
        return f"Probes: {question.probes}" if question.probes else "Your own question"
    where = f"slide {question.slide}" if question.slide else "no slide"
    return f"From the {question.source}, {where}: “{question.quote}”"

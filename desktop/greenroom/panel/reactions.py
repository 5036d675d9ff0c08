"""What a panelist says after an answer, and the one thing for the speaker to try next."""

import re
from collections.abc import Mapping
from typing import Literal

import msgspec

from greenroom.deck.slides import Deck
from greenroom.panel import signals
from greenroom.panel.question import Observation, Question

NO_ANSWER_S = 25.0
"""By when an answer should have landed before a panel gives up waiting."""

LONG_S = 100.0
"""From here on a panel asks for the short version."""

_PERSONAL = frozenset({"decision", "failure", "feedback"})


class FollowUp(msgspec.Struct, frozen=True):
    """What the panelist says next; `kind` is why."""

    kind: Literal[
        "no answer", "too long", "no specifics", "only we", "hedged", "contradicts the deck",
        "honest unknown", "strong",
    ]  # fmt: skip
    text: str


def follow_up(
    question: Question, observations: Mapping[str, Observation], seconds: float, deck: Deck
) -> FollowUp | None:
    """The first reaction that fits, in the order of `FollowUp.kind`; None where none does.

    Every quote in it was said or stands on a slide. `seconds` is the length of the answer.
    """
    level = {name: observation.level for name, observation in observations.items()}
    unknown = level["honest_unknown"] == "yes"
    demand = _demand(question.question)
    if level["answered"] == "no" and not unknown:
        lead = "I have not heard an answer yet." if seconds >= NO_ANSWER_S else "Let me ask again."
        return FollowUp("no answer", f"{lead} {demand}")
    if seconds > LONG_S or (level["too_long"] == "yes" and level["answers_first"] != "yes"):
        return FollowUp("too long", f"Give it to me in one sentence. {demand}")
    conflict = level["contradicts_deck"] == "yes"
    if level["evidence"] == "no" and not unknown and not conflict:
        return FollowUp("no specifics", _specifics(question))
    if observations["ownership"].note == "we" and question.kind in _PERSONAL:
        return FollowUp("only we", "You said “we”. What did you yourself do?")
    if level["hedged"] == "yes":
        return FollowUp("hedged", _hedged(observations["hedged"].quote))
    if conflict:
        return FollowUp("contradicts the deck", _both(observations["contradicts_deck"], deck))
    if unknown:
        return FollowUp("honest unknown", _unknown(level["recovers"]))
    if level["answered"] == level["answers_first"] == level["evidence"] == "yes":
        return FollowUp("strong", _COUNTERFACTUAL.get(question.kind, _START_AGAIN))
    return None


def one_thing(observations: Mapping[str, Observation]) -> str:
    """One thing to try next time: the first that is missing, in the order a panel would mind it."""
    level = {name: observation.level for name, observation in observations.items()}
    unknown = level["honest_unknown"] == "yes"
    if level["answered"] == "can't tell" and level["hedged"] == "can't tell":
        return "There was too little to hear; try it once more, a little louder."
    applies = {
        "conflict": level["contradicts_deck"] == "yes",
        "question": level["answered"] == "no" and not unknown,
        "find out": unknown and level["recovers"] == "no",
        "first": level["answers_first"] == "no",
        "short": level["too_long"] == "yes",
        "sure": level["hedged"] == "yes",
        "specific": level["evidence"] in {"no", "partly"} and not unknown,
        "price": level["trade_off"] == "no",
    }
    return next((_ADVICE[name] for name, true in applies.items() if true), _KEEP)


_KEEP = "Keep this one. Try it again in half the time."

_ADVICE = {
    "conflict": "Check the figure against your slide, then say which is right.",
    "question": "Answer what was asked in your first sentence, even if it is “I don't know”.",
    "find out": "You said what you do not know. Add how you would find out.",
    "first": "Say the answer first, then the story behind it.",
    "short": "Stop once the answer has landed; half the words will do.",
    "sure": "Say once how sure you are, then leave the softening words out.",
    "specific": "Add one number, date, name or example that bears on the question.",
    "price": "Name what it cost: a panel trusts an answer that has a price in it.",
}

_START_AGAIN = "Clear. What would you do differently if you started again?"

_COUNTERFACTUAL = {
    "evidence": "Clear. What would you have done had that figure gone the other way?",
    "experiment": "Clear. What would you have done had the result gone the other way?",
    "trade-off": "Clear. What would the price have to be for you to choose differently?",
    "strategy": "Clear. What would have to change for you to drop it?",
    "architecture": "Clear. What would have to change for you to build it differently?",
    "unknown": "Clear. Which answer would change your plan?",
}


def _demand(question: str) -> str:
    """The last question of a question: what is asked, without what leads up to it."""
    parts = re.findall(r"[^.!?]*\?", question)
    return parts[-1].strip(' ”"') if parts else question


def _specifics(question: Question) -> str:
    if question.kind in _PERSONAL:
        return "Can you take me through one occasion: who was there, and what was said?"
    return "Can you give me one example, with a number, a date or a name?"


def _hedged(sentence: str) -> str:
    """The softest dozen words of what was said, put back to the speaker."""
    words = sentence.split()
    starts = range(max(len(words) - 9, 1))
    softest = max(starts, key=lambda i: len(signals.HEDGE.findall(" ".join(words[i : i + 9]))))
    said = " ".join(words[softest : softest + 9]).strip(" ,.;:?")
    return f"You said “{said}”. What do you know for certain?"


def _both(observation: Observation, deck: Deck) -> str:
    """Both quotes; the note holds the slide's."""
    shown = next(
        (
            (slide.number, line)
            for slide in deck.slides
            for line in re.findall(r"“(.+)”", observation.note)
            if any(line in part for part in (slide.title, *slide.text))
        ),
        (0, ""),
    )
    said = observation.quote.strip(" ,.;:")
    return f"You said “{said}”. Slide {shown[0]} says “{shown[1]}”. Which is right?"


def _unknown(recovers: str) -> str:
    if recovers == "yes":
        return "Thank you for saying so. Which result would change your mind?"
    return "Thank you for saying so. How would you find out?"

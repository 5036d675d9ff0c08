"""One thing to try next: for each observation that leaves something to wish, and for the answer."""

from collections.abc import Mapping

import msgspec

from greenroom.panel.question import Observation
from greenroom.phrase import Phrase, in_a_row, phrase


class _Advice(msgspec.Struct, frozen=True):
    """What to try where an observation stands at one of these levels."""

    name: str
    levels: frozenset[str]
    text: Phrase
    asked_of_all: bool


def _of(name: str, levels: str, text: Phrase, *, asked_of_all: bool = True) -> _Advice:
    """`asked_of_all` is False for what somebody who plainly does not know is spared."""
    return _Advice(name, frozenset(levels.split("|")), text, asked_of_all)


_TABLE = (
    _of("contradicts_deck", "yes|partly",
        phrase("Check the figure against your slide, then say which is right.")),
    _of("answered", "no",
        phrase("Answer what was asked in your first sentence, even if it is “I don't know”."),
        asked_of_all=False),
    _of("recovers", "no", phrase("You said what you do not know. Add how you would find out.")),
    _of("answers_first", "no", phrase("Say the answer first, then the story behind it.")),
    _of("too_long", "yes", phrase("Stop once the answer has landed; half the words will do.")),
    _of("hedged", "yes", phrase("Say once how sure you are, then leave the softening words out.")),
    _of("evidence", "no|partly",
        phrase("Add one number, date, name or example that bears on the question."),
        asked_of_all=False),
    _of("answered", "partly",
        phrase("Answer the other part of the question too, or say that you cannot.")),
    _of("result", "no|partly", phrase("Say how it ended, and how you know.")),
    _of("action", "no|partly",
        phrase("Say what you yourself did, in one sentence that begins with “I”.")),
    _of("trade_off", "no",
        phrase("Name what it cost: a panel trusts an answer that has a price in it.")),
    _of("task", "no|partly",
        phrase("Say in one sentence what had to be done, and whose job it was.")),
    _of("situation", "no|partly", phrase("Say in half a sentence when and where it was.")),
    _of("hedged", "partly", phrase("Leave one or two of the softening words out.")),
    _of("too_long", "partly", phrase("Leave out what nobody asked about.")),
)  # fmt: skip
"""In the order in which a panel minds what is missing."""

KEEP = phrase("Keep this one. Try it again in half the time.")


def advice(observations: Mapping[str, Observation]) -> dict[str, str]:
    """One thing to try for each observation that leaves something to wish, the worst first."""
    unknown = observations["honest_unknown"].level == "yes"
    found: dict[str, str] = {}
    for one in _TABLE:
        seen = observations.get(one.name)
        spared = unknown and not one.asked_of_all
        if seen is not None and seen.level in one.levels and not spared:
            found[one.name] = in_a_row((one.text, _in_own_words(seen)))
    return found


def _in_own_words(seen: Observation) -> str:
    return phrase("In your words: “{better}”", better=seen.better) if seen.better else ""


def one_thing(observations: Mapping[str, Observation]) -> str:
    """One thing to try next time: the first that is missing, in the order a panel would mind it."""
    if observations["answered"].level == observations["hedged"].level == "can't tell":
        return phrase("There was too little to hear; try it once more, a little louder.")
    return next(iter(advice(observations).values()), KEEP)

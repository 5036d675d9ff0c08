"""What a panelist says after an answer."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import msgspec

from greenroom.deck.slides import Deck
from greenroom.panel import signals
from greenroom.panel.question import Observation, Question, Why

NO_ANSWER_S = 25.0
"""By when an answer should have landed before a panel gives up waiting."""

LONG_S = 100.0
"""From here on a panel asks for the short version."""

_PERSONAL = frozenset({"decision", "failure", "feedback"})


class FollowUp(msgspec.Struct, frozen=True):
    """What the panelist says next; `kind` is why."""

    kind: Why
    text: str


def follow_up(
    question: Question,
    observations: Mapping[str, Observation],
    seconds: float,
    deck: Deck,
    tone: str = "neutral",
) -> FollowUp | None:
    """The first reaction that fits, in the order of `Why`; None where none does.

    Every quote in it was said or stands on a slide. `seconds` is the length of the answer, `tone`
    one of `Manner.tone`.
    """
    say = _wording()[tone]
    level = {name: observation.level for name, observation in observations.items()}
    unknown = level["honest_unknown"] == "yes"
    demand = _demand(question.question)
    if not landed(observations):
        lead = "no answer" if seconds >= NO_ANSWER_S else "asked again"
        return FollowUp("no answer", say[lead].format(demand=demand))
    if seconds > LONG_S or (level["too_long"] == "yes" and level["answers_first"] != "yes"):
        return FollowUp("too long", say["too long"].format(demand=demand))
    conflict = level["contradicts_deck"] == "yes"
    if level["evidence"] == "no" and not unknown and not conflict:
        personal = question.kind in _PERSONAL
        return FollowUp("no specifics", say["one occasion" if personal else "no specifics"])
    if observations["ownership"].note == "we" and question.kind in _PERSONAL:
        return FollowUp("only we", say["only we"])
    if level["hedged"] == "yes":
        return FollowUp("hedged", say["hedged"].format(said=_softest(observations["hedged"].quote)))
    if conflict:
        both = _both(observations["contradicts_deck"], deck)
        return FollowUp("contradicts the deck", say["contradicts the deck"].format(**both))
    if unknown:
        how = "unknown, with a plan" if level["recovers"] == "yes" else "honest unknown"
        return FollowUp("honest unknown", say[how])
    if level["answered"] == level["answers_first"] == level["evidence"] == "yes":
        then = _COUNTERFACTUAL.get(question.kind, _START_AGAIN)
        return FollowUp("strong", f"{say['strong']} {then}")
    return None


def landed(observations: Mapping[str, Observation]) -> bool:
    """Whether an answer is there: to what was asked, or that it is not known."""
    answered, unknown = observations["answered"].level, observations["honest_unknown"].level
    return answered != "no" or unknown == "yes"


def interruption(question: Question, tone: str = "neutral") -> FollowUp:
    """What a panelist says who comes in on an answer that has not landed."""
    return FollowUp("no answer", f"{_wording()[tone]['interrupt']} {_demand(question.question)}")


_START_AGAIN = "What would you do differently if you started again?"

_COUNTERFACTUAL = {
    "evidence": "What would you have done had that figure gone the other way?",
    "experiment": "What would you have done had the result gone the other way?",
    "trade-off": "What would the price have to be for you to choose differently?",
    "strategy": "What would have to change for you to drop it?",
    "architecture": "What would have to change for you to build it differently?",
    "unknown": "Which answer would change your plan?",
}


def _demand(question: str) -> str:
    """The last question of a question: what is asked, without what leads up to it."""
    parts = re.findall(r"[^.!?]*\?", question)
    return parts[-1].strip(' ”"') if parts else question


def _softest(sentence: str) -> str:
    """The softest dozen words of what was said."""
    words = sentence.split()
    starts = range(max(len(words) - 9, 1))
    softest = max(starts, key=lambda i: len(signals.HEDGE.findall(" ".join(words[i : i + 9]))))
    return " ".join(words[softest : softest + 9]).strip(" ,.;:?")


def _both(observation: Observation, deck: Deck) -> dict[str, object]:
    """Both quotes, and the slide's number; the note holds the slide's."""
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
    return {"said": said, "slide": shown[0], "shown": shown[1]}


@cache
def _wording() -> dict[str, dict[str, str]]:
    """What is said, by tone and reason."""
    return tomllib.loads(files("greenroom.panel").joinpath("reactions.toml").read_text("utf-8"))

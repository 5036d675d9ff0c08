"""Panels made up answer by answer."""

from greenroom.panel.answers import NAMES
from greenroom.panel.question import Answer, Answered, Observation, Question
from greenroom.transcript import Word

_PERSONAS = ("data_scientist", "design_manager")


def panel(*levels: dict[str, str], asks: str = "Why now") -> tuple[Answered, ...]:
    """An answer for each; what is not given could not be told."""
    return tuple(
        Answered(
            Answer(_question(at, asks), (Word("Since", 0, 400), Word("May", 400, 800)), 41.0),
            {name: Observation(given.get(name, "can't tell")) for name in NAMES},
        )
        for at, given in enumerate(levels, 1)
    )


def _question(at: int, asks: str) -> Question:
    persona = _PERSONAS[at % len(_PERSONAS)]
    words = f"{asks}, and what made you choose case {at}?"
    return Question(f"{asks} {at}", persona, "decision", words, "", at, "", "deck")

"""What a panel asks and what it hears."""

from typing import Literal

import msgspec

from greenroom.panel.names import named
from greenroom.phrase import Phrase, phrase
from greenroom.transcript import Word


class Persona(msgspec.Struct, frozen=True):
    """Somebody on the panel."""

    id: str
    name: str
    role: str

    @property
    def who(self) -> Phrase:
        """Both: `Ji-woo Han, data scientist`."""
        return phrase("{name}, {role}", name=self.name, role=named(self.role.lower()))


class Question(msgspec.Struct, frozen=True):
    """One question, with the claim it takes apart.

    `quote` stands word for word in the deck or the talk (`source` says which), on `slide` (0 when
    on none). `contract` names what an answer must contain, for example "comparison" or "owner".
    One of the bank has no claim, quote or slide, and says what it `probes`.
    """

    id: str
    persona: str
    kind: str
    question: str
    claim: str
    slide: int
    quote: str
    source: Literal["deck", "talk", "bank"]
    contract: tuple[str, ...] = ()
    probes: str = ""


Why = Literal[
    "", "no answer", "too long", "no specifics", "only we", "hedged", "contradicts the deck",
    "honest unknown", "strong",
]  # fmt: skip
"""Why a panelist came back; empty for a question that came first."""


class Observation(msgspec.Struct, frozen=True):
    """What an answer contained, with the words that show it.

    `better` is a sentence out of the speaker's own words that would have done it; empty for none.
    """

    level: Literal["yes", "partly", "no", "can't tell"]
    quote: str = ""
    note: str = ""
    better: str = ""


class Reading(msgspec.Struct, frozen=True):
    """A second reading of an answer: `by` whom, and the observations that it `moved`."""

    by: str
    moved: dict[str, Observation]


class Answer(msgspec.Struct, frozen=True):
    """What became of one thing that was asked, as kept with the take.

    `question` has the words that were asked, a follow-up's where `follow_up` says why they came
    back. `audio` is a file name beside it, or empty. Somebody on the panel came in on an
    `interrupted` answer. `thought_ms` passed between question and answer, which was `began` at that
    local time (ISO 8601). `finished` is False while it is recorded, and stays so after a crash.
    The rules' observations are never kept; a second `reading` is, for nobody could repeat it.
    """

    question: Question
    words: tuple[Word, ...]
    seconds: float
    audio: str = ""
    follow_up: Why = ""
    skipped: bool = False
    interrupted: bool = False
    thought_ms: int = 0
    began: str = ""
    finished: bool = True
    reading: Reading | None = None


class Answered(msgspec.Struct, frozen=True):
    """A panel question with the answer and what it contained.

    `observations` are by the rules, those that a second reading moved as it moved them; none where
    no words were heard. `follow_up` is what they might have come back with, where nobody did.
    """

    answer: Answer
    observations: dict[str, Observation]
    follow_up: str = ""


def free_question(text: str, persona: str = "", kind: str = "") -> Question:
    """A question that somebody typed: no claim behind it, on no slide."""
    return Question(
        id="free", persona=persona, kind=kind, question=text, claim="", slide=0, quote="",
        source="deck",
    )  # fmt: skip

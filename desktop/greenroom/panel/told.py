"""The record of a panel as Review and exports tell it: each question with what became of it."""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby

import msgspec

from greenroom.panel.answers import one_thing
from greenroom.panel.observed import Held, Row, held
from greenroom.panel.personas import personas
from greenroom.panel.question import Answer, Answered, Persona, Question
from greenroom.time import clock

_AGAIN = "Once more"


class Said(msgspec.Struct, frozen=True):
    """What was said once to a question.

    `lead` says what came before it, and `asked` in which words; both are empty for the question
    itself. `outcome` is what became of it, `advice` one thing to try, `second` who read it a second
    time and moved something.
    """

    answered: Answered
    lead: str
    asked: str
    outcome: str
    words: str
    held: Held
    advice: str
    second: str


class Exchange(msgspec.Struct, frozen=True):
    """A question, who asked it (empty for nobody known), and all that was said to it."""

    question: Question
    name: str
    role: str
    said: tuple[Said, ...]

    @property
    def who(self) -> str:
        """Who asked: `Tom Okafor, data scientist`."""
        return ", ".join(filter(None, (self.name, self.role.lower()))) or "The panel"

    @property
    def about(self) -> str:
        """What was asked about: `About “Price, not content”, slide 4`; empty for nothing."""
        where = f", slide {self.question.slide}" if self.question.slide else ""
        return f"About “{self.question.quote}”{where}" if self.question.quote else ""

    @property
    def origin(self) -> str:
        """Both in one line."""
        return ". ".join(filter(None, (self.who, self.about)))


def exchanges(record: Iterable[Answered]) -> tuple[Exchange, ...]:
    """The record by question: tries and follow-ups stand with what they belong to."""
    by_question = groupby(record, key=lambda one: one.answer.question.id)
    return tuple(_exchange(list(group)) for _, group in by_question)


class Tally(msgspec.Struct, frozen=True):
    """How many questions were asked, and how many of them answered; answers that were cut short."""

    questions: int
    answered: int
    interrupted: int

    def __str__(self) -> str:
        """In one line: `8 questions: 6 answered, 2 skipped. 1 answer was interrupted.`"""
        skipped, cut = self.questions - self.answered, self.interrupted
        count = f"{self.questions} question{'' if self.questions == 1 else 's'}"
        missed = f", {skipped} skipped" if skipped else ""
        stopped = f" {cut} answer{' was' if cut == 1 else 's were'} interrupted." if cut else ""
        return f"{count}: {self.answered} answered{missed}.{stopped}"


def tally(answers: Iterable[Answer]) -> Tally:
    """Count what became of the questions of a record."""
    record = list(answers)
    asked = [list(group) for _, group in groupby(record, key=lambda one: one.question.id)]
    answered = sum(any(not one.skipped for one in group) for group in asked)
    return Tally(len(asked), answered, sum(one.interrupted for one in record))


def summary(record: Iterable[Answered]) -> str:
    """The panel in one line."""
    return str(tally(one.answer for one in record))


def held_of(one: Answered) -> Held:
    """What to show of an answer."""
    reading = one.answer.reading
    return held(one.observations, one.answer.words, reading.moved if reading else ())


def level_of(row: Row) -> str:
    """A row's level, and whether it stands there by a second reading."""
    return f"{row.level} (second reading)" if row.second else row.level


def outcome(answer: Answer) -> str:
    """What became of what was asked: `Answered in 1:05, interrupted`."""
    if answer.skipped:
        return "Skipped"
    time = clock(round(answer.seconds * 1000))
    interrupted = ", interrupted" if answer.interrupted else ""
    silent = "" if answer.words else ". No words were heard"
    return f"Answered in {time}{interrupted}{silent}"


@cache
def _panel() -> dict[str, Persona]:
    return {one.id: one for one in personas()}


def _exchange(group: list[Answered]) -> Exchange:
    question = group[0].answer.question
    asks = _panel().get(question.persona)
    name, role = (asks.name, asks.role) if asks else ("", "")
    return Exchange(question, name, role, tuple(_told(group)))


def _told(group: list[Answered]) -> Iterator[Said]:
    before: Answer | None = None
    for one in group:
        answer, reading = one.answer, one.answer.reading
        lead = _lead(answer, before)
        yield Said(
            answered=one,
            lead=lead,
            asked=answer.question.question if answer.follow_up and lead != _AGAIN else "",
            outcome=outcome(answer),
            words=" ".join(word.text for word in answer.words),
            held=held_of(one),
            advice=one_thing(one.observations) if one.observations else "",
            second=reading.by if reading else "",
        )
        before = answer


def _lead(answer: Answer, before: Answer | None) -> str:
    if before is not None and answer.question.question == before.question.question:
        return _AGAIN
    if not answer.follow_up:
        return ""
    return "They came in" if before is not None and before.interrupted else "They came back"

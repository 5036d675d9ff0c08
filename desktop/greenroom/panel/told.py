"""The record of a panel as Review and exports tell it: each question with what became of it."""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby

import msgspec

from greenroom.panel.answers import one_thing
from greenroom.panel.observed import Held, Row, held
from greenroom.panel.personas import personas
from greenroom.panel.question import Answer, Answered, Persona, Question
from greenroom.phrase import Phrase, in_a_row, phrase
from greenroom.time import clock

_AGAIN = phrase("Once more")


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
    """A question and all that was said to it.

    `name` is who asked, empty for nobody known; `who` tells what they are too: `Ji-woo Han, data
    scientist`.
    """

    question: Question
    name: str
    who: str
    said: tuple[Said, ...]

    @property
    def about(self) -> str:
        """What was asked about: `About “Price, not content”, slide 4`; empty for nothing."""
        quote, slide = self.question.quote, self.question.slide
        if not quote:
            return ""
        if not slide:
            return phrase("About “{quote}”", quote=quote)
        return phrase("About “{quote}”, slide {slide}", quote=quote, slide=slide)

    @property
    def origin(self) -> str:
        """Both in one line."""
        return in_a_row((self.who, self.about), ". ")


def exchanges(record: Iterable[Answered]) -> tuple[Exchange, ...]:
    """The record by question: tries and follow-ups stand with what they belong to."""
    by_question = groupby(record, key=lambda one: one.answer.question.id)
    return tuple(_exchange(list(group)) for _, group in by_question)


class Tally(msgspec.Struct, frozen=True):
    """How many questions were asked, and how many of them answered; answers that were cut short."""

    questions: int
    answered: int
    interrupted: int

    @property
    def line(self) -> Phrase:
        """In one line: `8 questions: 6 answered, 2 skipped. 1 answer was interrupted.`"""
        return in_a_row((self._asked, self._cut))

    @property
    def _asked(self) -> Phrase:
        count = phrase("{n} questions", n=self.questions)
        if self.questions == 1:
            count = phrase("1 question")
        if self.answered == self.questions:
            return phrase(
                "{questions}: {answered} answered.", questions=count, answered=self.answered
            )
        return phrase(
            "{questions}: {answered} answered, {skipped} skipped.",
            questions=count,
            answered=self.answered,
            skipped=self.questions - self.answered,
        )

    @property
    def _cut(self) -> str:
        if not self.interrupted:
            return ""
        if self.interrupted == 1:
            return phrase("1 answer was interrupted.")
        return phrase("{n} answers were interrupted.", n=self.interrupted)


def tally(answers: Iterable[Answer]) -> Tally:
    """Count what became of the questions of a record."""
    record = list(answers)
    asked = [list(group) for _, group in groupby(record, key=lambda one: one.question.id)]
    answered = sum(any(not one.skipped for one in group) for group in asked)
    return Tally(len(asked), answered, sum(one.interrupted for one in record))


def summary(record: Iterable[Answered]) -> Phrase:
    """The panel in one line."""
    return tally(one.answer for one in record).line


def held_of(one: Answered) -> Held:
    """What to show of an answer."""
    reading = one.answer.reading
    return held(one.observations, one.answer.words, reading.moved if reading else ())


def level_of(row: Row) -> str:
    """A row's level, and whether it stands there by a second reading."""
    return phrase("{level} (second reading)", level=row.level) if row.second else row.level


def outcome(answer: Answer) -> str:
    """What became of what was asked: `Answered in 1:05, interrupted`."""
    if answer.skipped:
        return phrase("Skipped")
    time = clock(round(answer.seconds * 1000))
    said = phrase("Answered in {time}", time=time)
    if answer.interrupted:
        said = phrase("Answered in {time}, interrupted", time=time)
    return in_a_row((said, "" if answer.words else phrase("No words were heard")), ". ")


@cache
def _panel() -> dict[str, Persona]:
    return {one.id: one for one in personas()}


def _exchange(group: list[Answered]) -> Exchange:
    question = group[0].answer.question
    asks = _panel().get(question.persona)
    name, who = (asks.name, asks.who) if asks else ("", phrase("The panel"))
    return Exchange(question, name, who, tuple(_told(group)))


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
    came_in = before is not None and before.interrupted
    return phrase("They came in") if came_in else phrase("They came back")

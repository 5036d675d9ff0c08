"""One panel from the first question to the last: a state and the moves between states.

No clock and no microphone here: every move is given the time, in milliseconds on whatever clock the
caller keeps, and the window drives it.
"""

from typing import Literal

import msgspec
from msgspec.structs import replace

from greenroom.panel.question import Answer, Question
from greenroom.panel.reactions import FollowUp
from greenroom.transcript import Word

Stage = Literal["thinking", "answering", "after", "done"]
"""`thinking`: the question is up. `answering`: the microphone is open. `after`: it was heard."""

Pace = Literal["early", "usual", "over", "stop"]


class Limits(msgspec.Struct, frozen=True):
    """How long things may take, in ms; 60 to 90 s is a usual answer (career guides: advice)."""

    usual_from_ms: int = 60_000
    usual_to_ms: int = 90_000
    stop_ms: int = 150_000
    follow_ups: int = 2


class Answered(msgspec.Struct, frozen=True):
    """What became of one thing that was asked; `asked` is the question or a follow-up to it."""

    answer: Answer
    asked: str
    follow_up: FollowUp | None = None
    skipped: bool = False
    start_ms: int = 0
    end_ms: int = 0


class Session(msgspec.Struct, frozen=True):
    """Where a panel stands. `since_ms` is when the stage began; `record` is what was answered."""

    questions: tuple[Question, ...]
    limits: Limits = Limits()
    index: int = 0
    stage: Stage = "thinking"
    since_ms: int = 0
    follow_up: FollowUp | None = None
    record: tuple[Answered, ...] = ()

    @property
    def question(self) -> Question | None:
        """The question at hand; None when the panel is over."""
        return self.questions[self.index] if self.stage != "done" else None

    @property
    def asked(self) -> str:
        """The words on screen: the follow-up if there is one, else the question."""
        if self.follow_up:
            return self.follow_up.text
        return self.question.question if self.question else ""

    @property
    def follow_ups_left(self) -> int:
        """How many more times the panelist may come back to the question at hand."""
        used = sum(
            1
            for answered in self.record
            if answered.follow_up and self.question and answered.answer.question == self.question
        )
        return (
            self.limits.follow_ups - used - (self.stage != "after" and self.follow_up is not None)
        )


def begin(questions: tuple[Question, ...], now_ms: int, limits: Limits | None = None) -> Session:
    """A panel with its first question up; over at once when there are no questions."""
    return Session(
        questions, limits or Limits(), stage="thinking" if questions else "done", since_ms=now_ms
    )


def start_answer(session: Session, now_ms: int) -> Session:
    """The speaker begins. Only out of `thinking`."""
    _expect(session, "thinking")
    return replace(session, stage="answering", since_ms=now_ms)


def stop_answer(session: Session, now_ms: int, *, audio: str = "") -> Session:
    """The speaker has ended, or the hard stop came; the words follow with `hear`."""
    _expect(session, "answering")
    seconds = (now_ms - session.since_ms) / 1000
    answered = Answered(
        Answer(session.questions[session.index], (), seconds, audio),
        session.asked,
        session.follow_up,
        start_ms=session.since_ms,
        end_ms=now_ms,
    )
    return replace(session, stage="after", since_ms=now_ms, record=(*session.record, answered))


def hear(session: Session, words: tuple[Word, ...], *, position: int = -1) -> Session:
    """The session with the words of an answer, by its place in the record; the last by default.

    Raises IndexError when nothing was answered at that place.
    """
    record = list(session.record)
    old = record[position]
    record[position] = replace(old, answer=replace(old.answer, words=words))
    return replace(session, record=tuple(record))


def ask_follow_up(session: Session, follow_up: FollowUp, now_ms: int) -> Session:
    """The panelist comes back. Only after an answer, and while follow-ups are left."""
    _expect(session, "after")
    if session.follow_ups_left <= 0:
        raise ValueError("no follow-up is left for this question")
    return replace(session, stage="thinking", since_ms=now_ms, follow_up=follow_up)


def skip(session: Session, now_ms: int) -> Session:
    """On to the next question without an answer to this one; noted as skipped."""
    _expect(session, "thinking", "answering")
    answered = Answered(
        Answer(session.questions[session.index], (), 0.0),
        session.asked,
        session.follow_up,
        skipped=True,
        start_ms=now_ms,
        end_ms=now_ms,
    )
    return _advance(replace(session, record=(*session.record, answered)), now_ms)


def next_question(session: Session, now_ms: int) -> Session:
    """On to the next question after an answer; over after the last."""
    _expect(session, "after")
    return _advance(session, now_ms)


def retry(session: Session, now_ms: int) -> Session:
    """The same once more after an answer; the first try stays in the record."""
    _expect(session, "after")
    return replace(session, stage="thinking", since_ms=now_ms)


def pace(session: Session, now_ms: int) -> Pace:
    """How the running answer stands against the limits; `stop` means that it must end now."""
    if session.stage != "answering":
        return "early"
    passed = now_ms - session.since_ms
    limits = session.limits
    if passed >= limits.stop_ms:
        return "stop"
    if passed > limits.usual_to_ms:
        return "over"
    return "usual" if passed >= limits.usual_from_ms else "early"


def _advance(session: Session, now_ms: int) -> Session:
    last = session.index + 1 >= len(session.questions)
    return replace(
        session,
        index=session.index if last else session.index + 1,
        stage="done" if last else "thinking",
        since_ms=now_ms,
        follow_up=None,
    )


def _expect(session: Session, *stages: Stage) -> None:
    """Raises ValueError when the session is in none of the stages."""
    if session.stage not in stages:
        raise ValueError(f"the panel is {session.stage}, not {' or '.join(stages)}")

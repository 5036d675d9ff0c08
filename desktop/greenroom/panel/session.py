"""One panel from the first question to the last: a state and the moves between states.

No clock and no microphone here: every move is given the time, in milliseconds on whatever clock the
caller keeps, and the window drives it.
"""

from typing import Literal

import msgspec
from msgspec.structs import replace

from greenroom.panel.manner import Limits
from greenroom.panel.question import Answer, Question, Reading
from greenroom.panel.reactions import FollowUp
from greenroom.transcript import Word, share_out

Stage = Literal["thinking", "answering", "after", "done"]
"""`thinking`: the question is up. `answering`: the microphone is open. `after`: it was heard."""

Pace = Literal["early", "usual", "over", "stop"]

TYPED_WORD_MS = 400
"""A typed word counts as one spoken at 150 words a minute."""


class Session(msgspec.Struct, frozen=True):
    """Where a panel stands. `since_ms` is when the stage began; `record` is what was answered.

    `came_back` counts the follow-ups to the question at hand.
    """

    questions: tuple[Question, ...]
    limits: Limits = Limits()
    began_ms: int = 0
    index: int = 0
    stage: Stage = "thinking"
    since_ms: int = 0
    thought_ms: int = 0
    follow_up: FollowUp | None = None
    came_back: int = 0
    record: tuple[Answer, ...] = ()

    @property
    def askers(self) -> frozenset[str]:
        """The ids of those whose questions are on the record."""
        return frozenset(answer.question.persona for answer in self.record)

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
        return self.limits.follow_ups - self.came_back

    @property
    def out_of_time(self) -> bool:
        """Whether it was over before its last question."""
        return self.stage == "done" and self.index + 1 < len(self.questions)


def begin(questions: tuple[Question, ...], now_ms: int, limits: Limits | None = None) -> Session:
    """A panel with its first question up; over at once when there are no questions."""
    stage: Stage = "thinking" if questions else "done"
    return Session(questions, limits or Limits(), now_ms, stage=stage, since_ms=now_ms)


def go_on(session: Session, record: tuple[Answer, ...], index: int, now_ms: int) -> Session:
    """A panel that was begun anew with the answers of an interrupted one, at question `index`.

    Where that was answered, it stands after the last answer to it.
    """
    if not 0 <= index < len(session.questions):
        return session
    here = session.questions[index].id
    answered = bool(record) and record[-1].question.id == here and not record[-1].skipped
    return replace(
        session,
        record=record,
        index=index,
        stage="after" if answered else "thinking",
        since_ms=now_ms,
        came_back=sum(bool(one.follow_up) and one.question.id == here for one in record),
    )


def swap(session: Session, place: int, question: Question) -> Session:
    """Another question in place of one that was not asked yet; the same session where it was."""
    if place <= session.index or session.stage == "done":
        return session
    questions = (*session.questions[:place], question, *session.questions[place + 1 :])
    return replace(session, questions=questions)


def start_answer(session: Session, now_ms: int) -> Session:
    """The speaker begins. Only out of `thinking`."""
    _expect(session, "thinking")
    thought_ms = now_ms - session.since_ms
    return replace(session, stage="answering", since_ms=now_ms, thought_ms=thought_ms)


def stop_answer(
    session: Session, now_ms: int, *, audio: str = "", began: str = "", interrupted: bool = False
) -> Session:
    """The speaker has ended, or the hard stop came; the words follow with `hear`."""
    _expect(session, "answering")
    answer = replace(
        in_hand(session),
        seconds=(now_ms - session.since_ms) / 1000,
        audio=audio,
        began=began,
        interrupted=interrupted,
        thought_ms=session.thought_ms,
    )
    return replace(session, stage="after", since_ms=now_ms, record=(*session.record, answer))


def in_hand(session: Session) -> Answer:
    """The answer to what is asked now, without a word of it yet."""
    question = replace(session.questions[session.index], question=session.asked)
    return Answer(question, (), 0.0, follow_up=session.follow_up.kind if session.follow_up else "")


def type_answer(session: Session, text: str, now_ms: int) -> Session:
    """The session with a typed answer, as if it had been said."""
    length = len(text.split()) * TYPED_WORD_MS
    answered = stop_answer(start_answer(session, now_ms), now_ms + length)
    return hear(answered, share_out(text, 0, length))


def hear(session: Session, words: tuple[Word, ...], *, position: int = -1) -> Session:
    """The session with the words of an answer, by its place in the record; the last by default.

    Raises IndexError when nothing was answered at that place.
    """
    return _changed(session, position, replace(session.record[position], words=words))


def read_again(session: Session, reading: Reading, *, position: int) -> Session:
    """The session with a second reading of an answer. Raises IndexError as `hear` does."""
    return _changed(session, position, replace(session.record[position], reading=reading))


def _changed(session: Session, position: int, answer: Answer) -> Session:
    record = list(session.record)
    record[position] = answer
    return replace(session, record=tuple(record))


def ask_follow_up(session: Session, follow_up: FollowUp, now_ms: int) -> Session:
    """The panelist comes back. Only after an answer, and while follow-ups are left."""
    _expect(session, "after")
    if session.follow_ups_left <= 0:
        raise ValueError("no follow-up is left for this question")
    came_back = session.came_back + 1
    return replace(
        session, stage="thinking", since_ms=now_ms, follow_up=follow_up, came_back=came_back
    )


def skip(session: Session, now_ms: int) -> Session:
    """On to the next question without an answer to this one; noted as skipped."""
    _expect(session, "thinking", "answering")
    answer = replace(in_hand(session), skipped=True)
    return _advance(replace(session, record=(*session.record, answer)), now_ms)


def next_question(session: Session, now_ms: int) -> Session:
    """On to the next question after an answer; over after the last, or when the time is over."""
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


def may_interrupt(session: Session, now_ms: int) -> bool:
    """Whether the panel may come in on the running answer, if it has not landed."""
    after_ms = session.limits.interrupt_ms
    late = bool(after_ms) and now_ms - session.since_ms >= after_ms
    return session.stage == "answering" and late and session.follow_ups_left > 0


def thinking_left_ms(session: Session, now_ms: int) -> int | None:
    """How long until the answer begins by itself; None where it waits for the speaker."""
    if session.stage != "thinking" or not session.limits.think_ms:
        return None
    return max(session.since_ms + session.limits.think_ms - now_ms, 0)


def still_asking(session: Session, now_ms: int) -> Session:
    """The question is still being read aloud: thinking begins only now."""
    return replace(session, since_ms=now_ms)


def away(session: Session, ms: int) -> Session:
    """Nobody was there for so long; that time does not count."""
    return replace(session, began_ms=session.began_ms + ms, since_ms=session.since_ms + ms)


def _advance(session: Session, now_ms: int) -> Session:
    limit = session.limits.panel_ms
    late = bool(limit) and now_ms - session.began_ms >= limit
    last = session.index + 1 >= len(session.questions)
    return replace(
        session,
        index=session.index if last or late else session.index + 1,
        stage="done" if last or late else "thinking",
        since_ms=now_ms,
        follow_up=None,
        came_back=0,
    )


def _expect(session: Session, *stages: Stage) -> None:
    """Raises ValueError when the session is in none of the stages."""
    if session.stage not in stages:
        raise ValueError(f"the panel is {session.stage}, not {' or '.join(stages)}")

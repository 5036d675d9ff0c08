"""A panel under way: the session's moves, and what microphone, recogniser and disk do for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from greenroom.errors import GreenroomError
from greenroom.library.answers import Sitting
from greenroom.panel import session as steps
from greenroom.panel.manner import Manner, limits_of
from greenroom.panel.question import Answered
from greenroom.panel.reactions import follow_up
from greenroom.panel.record import observed
from greenroom.panel.session import Session
from greenroom.phrase import phrase
from greenroom.ui.background import run
from greenroom.ui.panel.advising import Advising
from greenroom.ui.panel.answering import Answering
from greenroom.ui.panel.book import Book
from greenroom.ui.panel.chairing import Chair
from greenroom.ui.panel.hearing import Hearing
from greenroom.ui.panel.keeping import Keeping
from greenroom.ui.words import said_error, tr

if TYPE_CHECKING:
    from pathlib import Path

    from greenroom.audio import InputDevice
    from greenroom.deck import Deck
    from greenroom.panel.question import Answer, Question, Reading
    from greenroom.panel.reactions import FollowUp
    from greenroom.transcript import Word
    from greenroom.ui.context import Context
    from greenroom.ui.panel.keeping import Found


class PanelRun(QObject):
    """Drives one `Session`; `changed` says that something is to be shown anew.

    `take` is the take's folder; with None the answers go with this. `ticked` gives the running
    answer's length in ms, `thinking` how long until it begins by itself, `troubled` one line for
    the user, `read_again` the place of an answer that a second reading changed.
    """

    changed = Signal()
    ticked = Signal(int)
    thinking = Signal(int)
    troubled = Signal(str)
    read_again = Signal(int)

    def __init__(
        self,
        context: Context,
        deck: Deck,
        take: Path | None,
        parent: QObject | None = None,
        *,
        talk: tuple[Word, ...] = (),
    ) -> None:
        super().__init__(parent)
        self._context = context
        self.deck = deck
        self._device: InputDevice | None = None
        self._sitting = Sitting(())
        self._left_ms = 0
        self._began = ""
        self.session: Session | None = None
        self.words: tuple[Word, ...] = ()
        self.opening = self.closing = False
        self.voice = context.voice()
        self.keeping = Keeping(take, self)
        self.answering = Answering(context, self.keeping.drop, self)
        self.hearing = Hearing(context, deck, self)
        self.chair = Chair(self)
        self.advising = Advising(context, deck, talk, self)
        self.book = Book(context, deck, self.keeping, self.advising, self)
        self._connect()

    def _connect(self) -> None:
        self.chair.thinking.connect(self.thinking)
        self.keeping.failed.connect(self._on_trouble)
        self.book.failed.connect(self._on_trouble)
        self.book.known.connect(lambda _: self.changed.emit())
        self.answering.began.connect(self._on_began)
        self.answering.ticked.connect(self._on_ticked)
        self.answering.ended.connect(self._on_ended)
        self.answering.failed.connect(self._on_deaf)
        self.hearing.heard.connect(self._on_heard)
        self.hearing.done.connect(self._on_done)
        self.hearing.failed.connect(self._on_not_heard)
        self.advising.better.connect(self._on_better)
        self.advising.read.connect(self._on_read)

    def begin(
        self,
        questions: tuple[Question, ...],
        device: InputDevice | None,
        manner: Manner | None = None,
        panel_ms: int = 0,
    ) -> None:
        """Ask the first question; answers are recorded from `device`."""
        self._open(Sitting(questions, manner or Manner(), panel_ms), device, earlier=False)

    def go_on(self, sitting: Sitting, device: InputDevice | None) -> None:
        """Go on with a panel that was interrupted."""
        self._open(sitting, device, earlier=True)

    def _open(self, sitting: Sitting, device: InputDevice | None, *, earlier: bool) -> None:
        self._sitting, self._device = sitting, device
        self.hearing.begin()
        self.book.get_ready()
        run(
            self,
            lambda _: self.keeping.open(sitting if earlier else None),
            success=lambda found: self._on_open(found, earlier=earlier),
            failure=self._on_deaf,
        )

    def _on_open(self, found: Found, *, earlier: bool) -> None:
        """Begin, or go on; what was cut off is heard to its end first."""
        sitting, now = replace(self._sitting, first=found.first), self.now()
        self._sitting = sitting
        limits = limits_of(sitting.manner, sitting.panel_ms)
        session = steps.begin(sitting.questions, now - sitting.elapsed_ms, limits)
        if earlier:
            session = steps.go_on(session, found.record, sitting.index, now)
        for wav in self.book.take_over(found):
            self.hearing.follow(wav)
            self.hearing.finish(wav)
        self.chair.start()
        self.go(session)
        self.advising.sharpen(session.questions, self._may_change)

    def answer(self) -> None:
        """Open the microphone; the answer begins with the first sample."""
        session = self.at("thinking")
        if session is None or self.opening:
            return
        self.voice.hush()
        self.opening, self.words = True, ()
        self.chair.begin_answer()
        self._began = self._context.now().isoformat(timespec="seconds")
        begun = replace(steps.in_hand(session), began=self._began)
        self.answering.start(lambda: self.keeping.begin(begun), self._device)
        self.changed.emit()

    def done(self) -> None:
        """The answer is over."""
        if self.at("answering") is not None and not self.closing:
            self.closing = True
            self.answering.stop()
            if self.answering.wav is not None:
                self.hearing.ending(self.answering.wav)
            self.changed.emit()

    def wait_for_typing(self) -> None:
        """The answer is being typed: no microphone opens by itself."""
        self.chair.by_hand = True

    def type_answer(self, text: str) -> None:
        """Take a typed answer, as if it had been said."""
        session = self.at("thinking")
        if session is None or not text.split():
            return
        self.session = steps.type_answer(session, text, self.now())
        self._keep(self.position)
        self._note()
        self.changed.emit()

    def skip(self) -> None:
        """On to the next question without an answer."""
        session = self.at("thinking")
        if session is not None and not self.opening:
            skipped = steps.skip(session, self.now())
            self.book.keep(len(skipped.record) - 1, skipped.record[-1])
            self.go(skipped)

    def again(self) -> None:
        """The same once more, better."""
        session = self.at("after")
        if session is not None:
            self.go(steps.retry(session, self.now()), asked=False)
            self.answer()

    def answer_follow_up(self) -> None:
        """Answer what the panelist came back with."""
        session, reaction = self.at("after"), self.reaction
        if session is not None and reaction is not None:
            self.go(steps.ask_follow_up(session, reaction, self.now()), asked=False)
            self.answer()

    def next_question(self) -> None:
        """On to the next question, or to the end."""
        session = self.at("after")
        if session is not None:
            self.go(steps.next_question(session, self.now()))

    def leave(self) -> None:
        """Nobody is looking any more: end a running answer, keep it, let the recogniser go."""
        self._left_ms = self.now()
        self.chair.stop()
        self.voice.hush()
        if self.opening:
            self.opening = False
            self.answering.cancel()
        self.done()
        self.hearing.close()
        if self.session is not None:
            self._note()

    def come_back(self) -> None:
        """Somebody is looking again; the time in between does not count."""
        if self.session is not None:
            self.session = steps.away(self.session, self.now() - self._left_ms)
            self.chair.start()
        self.hearing.begin()

    def close(self) -> None:
        """This panel is over for this window."""
        self.advising.close()
        self.chair.stop()
        self.voice.hush()
        self.keeping.close()

    @property
    def manner(self) -> Manner:
        """How this panel is held."""
        return self._sitting.manner

    @property
    def panel_ms(self) -> int:
        """How long this panel may take."""
        return self._sitting.panel_ms

    @property
    def position(self) -> int:
        """The place of the last answer in the record; -1 before the first."""
        return len(self.session.record) - 1 if self.session else -1

    def record(self, position: int) -> Answer:
        """What was asked and answered at a place in the record."""
        assert self.session is not None
        return self.session.record[position]

    def answered(self, position: int) -> Answered:
        """What was asked and answered there, with what it held as far as it was heard."""
        answer, by_rules = self.record(position), self.book.by_rules(position)
        return Answered(answer, observed(answer, by_rules) if by_rules else {})

    @property
    def reaction(self) -> FollowUp | None:
        """What the panelist says to the last answer, while follow-ups are left.

        Nobody comes back twice for the same reason.
        """
        session = self.at("after")
        if session is None or not self.book.heard(self.position) or session.follow_ups_left <= 0:
            return None
        # What is on screen does not change when a second reading comes.
        answer, found = session.record[-1], self.book.by_rules(self.position)
        if not found:
            return None
        then = follow_up(answer.question, found, answer.seconds, self.deck, tone=self.manner.tone)
        return then if then and then.kind != answer.follow_up else None

    def elapsed_ms(self) -> int:
        """How long the panel has been going."""
        return self.now() - self.session.began_ms if self.session else 0

    def now(self) -> int:
        """The time, in ms on the panel's clock."""
        return round(self._context.now().timestamp() * 1000)

    def at(self, stage: str) -> Session | None:
        """The session where it is in that stage."""
        return self.session if self.session is not None and self.session.stage == stage else None

    def go(self, session: Session, *, asked: bool = True) -> None:
        """Stand there from now on; what is `asked` is read aloud where that is wanted."""
        self.session, self.words, self.chair.by_hand = session, (), False
        if asked and session.stage == "thinking" and self.manner.aloud:
            self.voice.say(session.asked)
        if session.stage == "done":
            self.voice.hush()
            self.hearing.close()
        self._note()
        self.changed.emit()

    def _note(self) -> None:
        session = self.session
        assert session is not None
        over = session.stage == "done"
        elapsed, index = self.elapsed_ms(), session.index
        self.keeping.note(replace(self._sitting, elapsed_ms=elapsed, index=index, over=over))

    def _on_began(self) -> None:
        session, wav = self.at("thinking"), self.answering.wav
        if session is None or wav is None:
            return
        self.opening = False
        self.session = steps.start_answer(session, self.now())
        self.book.begin(wav, len(session.record))
        if self.hearing.problem is None:
            self.hearing.follow(wav)
        self.changed.emit()

    def _on_ticked(self, ms: int) -> None:
        session = self.at("answering")
        if session is None:
            return
        self.ticked.emit(ms)
        if steps.pace(session, session.since_ms + ms) == "stop":
            self.done()
        elif steps.may_interrupt(session, session.since_ms + ms):
            self.chair.consider(session)

    def _on_ended(self, length_ms: int) -> None:
        self.closing = False
        session, wav = self.at("answering"), self.answering.wav
        problem = self.answering.problem
        if session is None or wav is None:
            self._on_deaf(problem or GreenroomError(phrase("The microphone gave no sound.")))
            return
        if problem is not None:
            self.troubled.emit(said_error(problem))
        now, coming_in = session.since_ms + length_ms, self.chair.coming_in
        session = steps.stop_answer(
            session, now, audio=wav.name, began=self._began, interrupted=coming_in is not None
        )
        self.session, position = session, self.book.recorded(wav)
        if self.hearing.problem is None:
            self.hearing.finish(wav)
        else:
            self._keep(position)
        if coming_in is not None:
            self.go(steps.ask_follow_up(session, coming_in, self.now()))
        else:
            self._note()
            self.changed.emit()

    def _may_change(self, place: int) -> bool:
        """Whether the question at a place was not asked yet; from any thread."""
        session = self.session
        return session is not None and session.stage != "done" and place > session.index

    def _on_better(self, place: int, question: Question) -> None:
        if self.session is not None:
            self.session = steps.swap(self.session, place, question)
            self._sitting = replace(self._sitting, questions=self.session.questions)
            self._note()

    def _on_read(self, position: int, reading: Reading) -> None:
        if self.session is not None:
            self.session = steps.read_again(self.session, reading, position=position)
            self.book.keep_again(position, self.record(position))
            self.read_again.emit(position)

    def _on_trouble(self, error: GreenroomError) -> None:
        self.troubled.emit(said_error(error))

    def _on_deaf(self, error: GreenroomError) -> None:
        self.opening = self.closing = False
        self.chair.by_hand = True
        self.troubled.emit(said_error(error))
        self.changed.emit()

    def _on_heard(self, wav: Path, words: tuple[Word, ...]) -> None:
        if wav == self.answering.wav:
            self.words = words
            self.changed.emit()

    def _on_done(self, wav: Path, words: tuple[Word, ...]) -> None:
        self.book.keep_left_over(wav, words)
        position = self.book.place(wav)
        if self.session is None or position is None:
            return
        self.session = steps.hear(self.session, words, position=position)
        self._keep(position)
        self.changed.emit()

    def _on_not_heard(self, error: GreenroomError) -> None:
        """Answers are recorded all the same, and kept without their words."""
        self.troubled.emit(
            tr("{error} Answers are recorded but not written down; you can type them.").format(
                error=said_error(error)
            )
        )
        for position in self.book.unheard():
            self._keep(position)
        self.changed.emit()

    def _keep(self, position: int) -> None:
        self.book.keep(position, self.record(position))

"""A panel under way: the session's moves, and what microphone, recogniser and disk do for each."""

from __future__ import annotations

import shutil
import tempfile
import weakref
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from greenroom.errors import GreenroomError
from greenroom.files import private_folder
from greenroom.library import save_answer
from greenroom.panel import session as steps
from greenroom.panel.answers import follow_up, observe
from greenroom.panel.session import Session
from greenroom.transcript import Word
from greenroom.ui.background import run
from greenroom.ui.panel.answering import Answering
from greenroom.ui.panel.hearing import Hearing

if TYPE_CHECKING:
    from greenroom.audio import InputDevice
    from greenroom.deck import Deck
    from greenroom.panel.question import Answer, Observation, Question
    from greenroom.panel.reactions import FollowUp
    from greenroom.panel.session import Answered
    from greenroom.ui.context import Context

TYPED_WORD_MS = 400
"""A typed word counts as one spoken at 150 words a minute."""


class PanelRun(QObject):
    """Drives one `Session`; `changed` says that something is to be shown anew.

    `folder` is the take's; with None the answers live in a temporary folder and go with it.
    `ticked` gives the running answer's length in ms, `troubled` one line for the user.
    """

    changed = Signal()
    ticked = Signal(int)
    troubled = Signal(str)

    def __init__(
        self, context: Context, deck: Deck, folder: Path | None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._deck = deck
        self._folder = folder
        self._spare: Path | None = None
        self._device: InputDevice | None = None
        self._wav: Path | None = None
        self._recordings: dict[Path, int] = {}
        self._audio: dict[int, Path] = {}
        self._heard: set[int] = set()
        self._observed: dict[int, dict[str, Observation]] = {}
        self.session: Session | None = None
        self.began_ms = 0
        self.words: tuple[Word, ...] = ()
        self.opening = self.closing = False
        self.answering = Answering(context, self)
        self.hearing = Hearing(context, deck, self)
        self._connect()

    def _connect(self) -> None:
        self.answering.began.connect(self._on_began)
        self.answering.ticked.connect(self._on_ticked)
        self.answering.ended.connect(self._on_ended)
        self.answering.failed.connect(self._on_deaf)
        self.hearing.heard.connect(self._on_heard)
        self.hearing.done.connect(self._on_done)
        self.hearing.failed.connect(self._on_not_heard)

    def begin(self, questions: tuple[Question, ...], device: InputDevice | None) -> None:
        """Ask the first question; answers are recorded from `device`."""
        self._device = device
        self.began_ms = self._now()
        self.session = steps.begin(questions, self.began_ms)
        self.hearing.begin()
        self.changed.emit()

    def answer(self) -> None:
        """Open the microphone; the answer begins with the first sample."""
        session = self._at("thinking")
        if session is None or self.opening:
            return
        self.opening, self.words = True, ()
        try:
            self._wav = self._new_recording()
        except OSError as error:
            self._on_deaf(GreenroomError(f"The answer cannot be recorded ({error.strerror})."))
            return
        self.answering.start(self._wav, self._device)
        self.changed.emit()

    def done(self) -> None:
        """The answer is over."""
        if self._at("answering") is not None and not self.closing:
            self.closing = True
            self.answering.stop()
            self.changed.emit()

    def type_answer(self, text: str) -> None:
        """Take a typed answer, as if it had been said at 150 words a minute."""
        session = self._at("thinking")
        if session is None or not text.split():
            return
        words = _typed(text)
        session = steps.start_answer(session, self._now())
        length = len(words) * TYPED_WORD_MS
        session = steps.stop_answer(session, session.since_ms + length)
        self.session = steps.hear(session, words)
        self._keep(len(self.session.record) - 1, None)
        self.changed.emit()

    def skip(self) -> None:
        """On to the next question without an answer."""
        session = self._at("thinking")
        if session is not None and not self.opening:
            self._go(steps.skip(session, self._now()))

    def again(self) -> None:
        """The same once more, better."""
        session = self._at("after")
        if session is not None:
            self._go(steps.retry(session, self._now()))
            self.answer()

    def answer_follow_up(self) -> None:
        """Answer what the panelist came back with."""
        session, reaction = self._at("after"), self.reaction
        if session is not None and reaction is not None:
            self._go(steps.ask_follow_up(session, reaction, self._now()))
            self.answer()

    def next_question(self) -> None:
        """On to the next question, or to the end."""
        session = self._at("after")
        if session is not None:
            self._go(steps.next_question(session, self._now()))

    def close(self) -> None:
        """Nobody is looking any more: end a running answer, keep it, let the recogniser go."""
        if self.opening:
            self.opening = False
            self.answering.cancel()
        self.done()
        self.hearing.close()

    @property
    def position(self) -> int:
        """The place of the last answer in the record; -1 before the first."""
        return len(self.session.record) - 1 if self.session else -1

    def heard(self, position: int) -> bool:
        """Whether all words of an answer are there, or will never be."""
        return position in self._heard

    def audio(self, position: int) -> Path | None:
        """The recording of an answer."""
        return self._audio.get(position)

    def record(self, position: int) -> Answered:
        """What was asked and answered at a place in the record."""
        assert self.session is not None
        return self.session.record[position]

    def observations(self, position: int) -> dict[str, Observation]:
        """What an answer held."""
        if position not in self._observed:
            answer = _as_asked(self.record(position))
            self._observed[position] = observe(
                answer.question, answer.words, answer.seconds, self._deck
            )
        return self._observed[position]

    @property
    def reaction(self) -> FollowUp | None:
        """What the panelist says to the last answer, while follow-ups are left."""
        session = self._at("after")
        if session is None or not self.heard(self.position) or session.follow_ups_left <= 0:
            return None
        answer = _as_asked(session.record[-1])
        if not answer.words:
            return None
        found = self.observations(self.position)
        return follow_up(answer.question, found, answer.seconds, self._deck)

    @property
    def kept(self) -> bool:
        """Whether answers are kept with a take."""
        return self._folder is not None

    def elapsed_ms(self) -> int:
        """How long the panel has been going."""
        return self._now() - self.began_ms

    def _now(self) -> int:
        return round(self._context.now().timestamp() * 1000)

    def _at(self, stage: str) -> Session | None:
        return self.session if self.session is not None and self.session.stage == stage else None

    def _go(self, session: Session) -> None:
        self.session, self.words = session, ()
        if session.stage == "done":
            self.hearing.close()
        self.changed.emit()

    def _new_recording(self) -> Path:
        if self._folder is not None:
            folder = private_folder(self._folder / "answers")
        else:
            folder = self._spare = self._spare or self._new_spare()
        name = f"answering {self._context.now():%Y-%m-%d %H.%M.%S} {len(self._recordings)}.wav"
        return folder / name

    def _new_spare(self) -> Path:
        """A folder that goes when this panel goes, or at the latest with the program."""
        spare = Path(tempfile.mkdtemp(prefix="greenroom-"))
        weakref.finalize(self, shutil.rmtree, spare, ignore_errors=True)
        return spare

    def _on_began(self) -> None:
        session = self._at("thinking")
        if session is None or self._wav is None:
            return
        self.opening = False
        self.session = steps.start_answer(session, self._now())
        self._recordings[self._wav] = len(session.record)
        if self.hearing.problem is None:
            self.hearing.follow(self._wav)
        self.changed.emit()

    def _on_ticked(self, ms: int) -> None:
        session = self._at("answering")
        if session is None:
            return
        self.ticked.emit(ms)
        if steps.pace(session, session.since_ms + ms) == "stop":
            self.done()

    def _on_ended(self, length_ms: int) -> None:
        self.closing = False
        session, wav = self._at("answering"), self._wav
        problem = self.answering.problem
        if session is None or wav is None:
            self._on_deaf(problem or GreenroomError("The microphone gave no sound."))
            return
        if problem is not None:
            self.troubled.emit(problem.line())
        self.session = steps.stop_answer(session, session.since_ms + length_ms, audio=wav.name)
        position = self._recordings[wav]
        self._audio[position] = wav
        if self.hearing.problem is None:
            self.hearing.finish(wav)
        else:
            self._keep(position, wav)
        self.changed.emit()

    def _on_deaf(self, error: GreenroomError) -> None:
        self.opening = self.closing = False
        self.troubled.emit(error.line())
        self.changed.emit()

    def _on_heard(self, wav: Path, words: tuple[Word, ...]) -> None:
        if wav == self._wav:
            self.words = words
            self.changed.emit()

    def _on_done(self, wav: Path, words: tuple[Word, ...]) -> None:
        if self.session is None or wav not in self._recordings:
            return
        position = self._recordings[wav]
        self.session = steps.hear(self.session, words, position=position)
        self._keep(position, wav)
        self.changed.emit()

    def _on_not_heard(self, error: GreenroomError) -> None:
        """Answers are recorded all the same, and kept without their words."""
        self.troubled.emit(
            f"{error.line()} Answers are recorded but not written down; you can type them."
        )
        for wav, position in self._recordings.items():
            if position in self._audio and position not in self._heard:
                self._keep(position, wav)
        self.changed.emit()

    def _keep(self, position: int, wav: Path | None) -> None:
        """Write an answer down beside its take; without one it is only remembered."""
        self._heard.add(position)
        folder, answer = self._folder, _as_asked(self.record(position))
        if folder is None:
            return

        def kept(saved: Answer) -> None:
            if saved.audio:
                self._audio[position] = folder / "answers" / saved.audio

        run(
            self,
            lambda task: save_answer(folder, replace(answer, audio=""), wav),
            success=kept,
            failure=lambda error: self.troubled.emit(error.line()),
        )


def _as_asked(answered: Answered) -> Answer:
    """The answer under the words that were asked: the follow-up's, where it was one."""
    answer = answered.answer
    return replace(answer, question=replace(answer.question, question=answered.asked))


def _typed(text: str) -> tuple[Word, ...]:
    return tuple(
        Word(part, index * TYPED_WORD_MS, (index + 1) * TYPED_WORD_MS - 50)
        for index, part in enumerate(text.split())
    )

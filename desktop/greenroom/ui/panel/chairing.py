"""What a panel does by itself: waits for somebody who thinks, comes in on an answer, goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from greenroom.panel import session as steps
from greenroom.panel.answers import observe
from greenroom.panel.reactions import interruption, landed
from greenroom.ui.background import run
from greenroom.ui.words import said_error

if TYPE_CHECKING:
    from greenroom.panel.question import Observation
    from greenroom.panel.reactions import FollowUp
    from greenroom.panel.session import Session
    from greenroom.ui.panel.running import PanelRun

FEWEST_WORDS = 30
"""The panel does not come in on less than this: too little was heard to say that no answer came."""

PATIENCE_MS = 6_000
"""How long a real panel waits for the last words of an answer before it asks the next question."""

_BEAT_MS = 100


class Chair(QObject):
    """Looks at a panel ten times a second.

    `thinking` gives how long until the answer begins by itself, unless it is `by_hand`.
    `coming_in` is what somebody says who interrupts the running answer.
    """

    thinking = Signal(int)

    def __init__(self, panel: PanelRun) -> None:
        super().__init__(panel)
        self._panel = panel
        self._judging = False
        self.by_hand = False
        self.coming_in: FollowUp | None = None
        self._beat = QTimer(self)
        self._beat.setInterval(_BEAT_MS)
        self._beat.timeout.connect(self._on_beat)

    def start(self) -> None:
        """Look from now on."""
        self._beat.start()

    def stop(self) -> None:
        """Look no more."""
        self._beat.stop()

    def begin_answer(self) -> None:
        """Another answer: nobody has come in on it yet."""
        self._judging, self.coming_in = False, None

    def consider(self, session: Session) -> None:
        """Come in on the running answer where enough was heard and none has landed; judged once."""
        panel, words = self._panel, self._panel.words
        if self._judging or panel.closing or len(words) < FEWEST_WORDS:
            return
        self._judging = True
        question, deck = steps.in_hand(session).question, panel.deck

        def judged(found: dict[str, Observation]) -> None:
            if not landed(found) and panel.at("answering") is not None and not panel.closing:
                self.coming_in = interruption(question, panel.manner.tone)
                panel.done()

        run(
            self,
            lambda _: observe(question, words, words[-1].end_ms / 1000, deck),
            success=judged,
            failure=lambda error: panel.troubled.emit(said_error(error)),
        )

    def _on_beat(self) -> None:
        panel = self._panel
        session, now = panel.session, panel.now()
        if session is None:
            return
        if session.stage == "thinking" and panel.voice.speaking:
            panel.session = session = steps.still_asking(session, now)
        left = steps.thinking_left_ms(session, now)
        if left is not None and not self.by_hand and not panel.opening:
            self.thinking.emit(left)
            if left == 0:
                panel.answer()
        if session.stage == "after" and not panel.manner.practice:
            self._go_on(session, now)

    def _go_on(self, session: Session, now: int) -> None:
        """Come back to the answer or go on, as soon as its words are there, or after a while."""
        panel = self._panel
        if not panel.book.heard(panel.position) and now - session.since_ms < PATIENCE_MS:
            return
        then = panel.reaction
        panel.go(
            steps.ask_follow_up(session, then, now) if then else steps.next_question(session, now)
        )

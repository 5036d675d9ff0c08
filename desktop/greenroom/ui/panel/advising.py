"""The user's language model beside a panel: asked on other threads, waited for by nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from greenroom.panel.answers import observe
from greenroom.panel.question import Reading
from greenroom.ui.background import Inbox, Task, run

if TYPE_CHECKING:
    from collections.abc import Callable

    from greenroom.deck import Deck
    from greenroom.panel.adviser import Ground
    from greenroom.panel.question import Answer, Question
    from greenroom.transcript import Word
    from greenroom.ui.context import Context


class Advising(QObject):
    """`better` gives a place and a question for it, `read` a place in the record and a second
    `Reading` of the answer there. What fails is left out: frames and rules have spoken already.
    """

    better = Signal(int, object)
    read = Signal(int, object)

    def __init__(
        self, context: Context, deck: Deck, words: tuple[Word, ...], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._about = (deck, words)
        self._ground: Ground | None = None
        self._tasks: list[Task] = []
        self._inbox = Inbox(self._on_better, self)

    def sharpen(self, questions: tuple[Question, ...], wanted: Callable[[int], bool]) -> None:
        """Ask for better questions; `wanted` says, on any thread, which may still change."""
        if not self._about[0].slides:
            return

        def work(task: Task) -> None:
            adviser = self._context.adviser()
            if adviser is not None:
                for found in adviser.sharpened(
                    questions, self._known(), lambda place: not task.cancelled and wanted(place)
                ):
                    self._inbox.post(found)

        self._tasks.append(run(self, work, success=lambda _: None, failure=lambda _: None))

    def second(self, position: int, answer: Answer) -> None:
        """Ask for a second reading of an answer."""

        def work(task: Task) -> Reading | None:
            adviser = self._context.adviser()
            if adviser is None:
                return None
            ground, words = self._known(), answer.words
            found = observe(answer.question, words, answer.seconds, ground.deck)
            moved = adviser.read(answer.question, words, found, ground, lambda: not task.cancelled)
            return Reading(adviser.name, dict(moved)) if moved else None

        def then(reading: Reading | None) -> None:
            if reading is not None:
                self.read.emit(position, reading)

        self._tasks.append(run(self, work, success=then, failure=lambda _: None))

    def close(self) -> None:
        """Nobody wants to hear any more."""
        for task in self._tasks:
            task.cancel()
        self._tasks.clear()

    def _known(self) -> Ground:
        from greenroom.panel.adviser import Ground

        self._ground = self._ground or Ground(*self._about)
        return self._ground

    def _on_better(self, found: object) -> None:
        assert isinstance(found, tuple)
        self.better.emit(*found)

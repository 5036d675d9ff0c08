"""The plan that is being made: each change by hand, its undoing, and what to say about it."""

from PySide6.QtCore import QObject, Signal

from greenroom.deck import Deck
from greenroom.plan import (
    LEAST_MS,
    LONGEST_QUESTIONS_MS,
    LONGEST_TALK_MS,
    SHORTEST_TALK_MS,
    Plan,
    StartMode,
    move_boundary,
    propose_again,
    set_cuttable,
    set_limit,
    set_questions,
    set_start,
    set_total,
)
from greenroom.time import clock
from greenroom.ui.words import tr


class PlanEditor(QObject):
    """`changed` comes with every change, also of what can be undone; `said` carries a sentence.

    The sentence is empty when all is well, and says otherwise why a time could not be taken.
    """

    changed = Signal()
    said = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.plan = Plan()
        self._deck: Deck | None = None
        self._before: list[Plan] = []
        self._after: list[Plan] = []
        self._dragged_from: Plan | None = None

    def open(self, deck: Deck, plan: Plan) -> None:
        """Take a deck's plan; what was undone before is forgotten."""
        self._deck, self.plan = deck, plan
        self._before, self._after, self._dragged_from = [], [], None
        self.said.emit("")
        self.changed.emit()

    @property
    def undoable(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self._before)

    @property
    def proposed(self) -> bool:
        """Whether the times are those that would be proposed."""
        return self._deck is None or propose_again(self._deck, self.plan) == self.plan

    def time(self, slides: tuple[int, ...], ms: int) -> None:
        """Give some slides `ms` together, as near as the others allow."""
        plan = set_total(self.plan, slides, ms)
        self._take(plan)
        got = plan.total_ms(slides)
        if got != ms:
            words = (
                tr("It has at most {time}: the other slides keep {least} each.")
                if got < ms
                else tr("It has at least {time}: a slide needs {least}.")
            )
            self.said.emit(words.format(time=clock(got), least=clock(LEAST_MS)))

    def drag(self, left: tuple[int, ...], right: tuple[int, ...], ms: int) -> None:
        """Show what a boundary would do where it is now."""
        self._dragged_from = self._dragged_from or self.plan
        self.plan = move_boundary(self._dragged_from, left, right, ms)
        self.changed.emit()

    def drop(self) -> None:
        """The boundary stays where it is."""
        before, self._dragged_from = self._dragged_from, None
        if before is not None:
            dragged, self.plan = self.plan, before
            self._take(dragged)

    def limit(self, ms: int) -> None:
        """Plan for a talk of this length."""
        if SHORTEST_TALK_MS <= ms <= LONGEST_TALK_MS:
            self._take(set_limit(self.plan, ms))
        else:
            shortest, longest = clock(SHORTEST_TALK_MS), clock(LONGEST_TALK_MS)
            words = tr("A talk lasts between {shortest} and {longest}.")
            self._refuse(words.format(shortest=shortest, longest=longest))

    def questions(self, ms: int) -> None:
        """Leave this much for questions after the talk."""
        if 0 <= ms <= LONGEST_QUESTIONS_MS:
            self._take(set_questions(self.plan, ms))
        else:
            words = tr("Questions last at most {time}.")
            self._refuse(words.format(time=clock(LONGEST_QUESTIONS_MS)))

    def mark(self, slide: int, cuttable: bool) -> None:
        """A slide can be dropped, or not."""
        self._take(set_cuttable(self.plan, slide, cuttable=cuttable))

    def start(self, mode: StartMode) -> None:
        """Choose what sets the clock going."""
        if self._deck is not None:
            self._take(set_start(self.plan, mode, self._deck))

    def propose(self) -> None:
        """Back to the times that were proposed; limit, marks and start stay."""
        if self._deck is not None:
            self._take(propose_again(self._deck, self.plan))

    def undo(self) -> None:
        """Take the last change back."""
        if self._before:
            self._after.append(self.plan)
            self._show(self._before.pop())

    def redo(self) -> None:
        """Do again what was taken back."""
        if self._after:
            self._before.append(self.plan)
            self._show(self._after.pop())

    def _take(self, plan: Plan) -> None:
        if plan != self.plan:
            self._before.append(self.plan)
            self._after.clear()
        self._show(plan)

    def _show(self, plan: Plan) -> None:
        self.plan = plan
        self.said.emit("")
        self.changed.emit()

    def _refuse(self, sentence: str) -> None:
        self.changed.emit()
        self.said.emit(sentence)

"""The deck as a story in time: its slides under their sections, with the time for each."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from greenroom.deck import Deck, Slide, talk_slides
from greenroom.deck.matching import Matching
from greenroom.plan import Plan
from greenroom.ui.rehearse.changes import changes_mark
from greenroom.ui.rehearse.plan_row import SectionHead, SlideRow
from greenroom.ui.theme import Theme
from greenroom.ui.widgets import rule
from greenroom.ui.widgets.basics import clear


def groups(deck: Deck) -> tuple[tuple[str, tuple[Slide, ...]], ...]:
    """The shown slides by section, in order; one nameless group where there are no sections."""
    found: list[tuple[str, list[Slide]]] = []
    names = {number: s.name for s in deck.sections for number in s.slides}
    for slide in deck.shown:
        name = names.get(slide.number, "")
        if not found or found[-1][0] != name:
            found.append((name, []))
        found[-1][1].append(slide)
    return tuple((name, tuple(slides)) for name, slides in found)


class Storyline(QWidget):
    """All shown slides with their times, under their sections; `chosen` carries a slide number.

    `timed` carries slides and the time they shall have together, `marked` a slide and whether it
    can be dropped, `refused` a sentence on a time that is none.
    """

    chosen = Signal(int)
    timed = Signal(object, int)
    marked = Signal(int, bool)
    refused = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._compact = False
        self._deck: Deck | None = None
        self.heads: list[SectionHead] = []
        self.slides: dict[int, SlideRow] = {}
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)

    def show_plan(self, deck: Deck, plan: Plan) -> None:
        """List a deck's slides with their times."""
        if deck != self._deck:
            self._list(deck)
        first = talk_slides(deck)[0].number
        held = {target.slide for target in plan.targets if target.held}
        for number, made in self.slides.items():
            made.show_time(
                plan.target_ms(number),
                cuttable=number in plan.cuttable,
                waits=plan.start == "slide" and number == first,
                held=number in held,
            )
        for head in self.heads:
            ms = plan.total_ms(head.slides)
            head.show_time(ms, of_whole=ms == plan.limit_ms)

    def show_changes(self, changed: Matching | None) -> None:
        """Mark the slides that were edited since the last take."""
        marks = {match.slide: changes_mark(match) for match in changed.slides} if changed else {}
        for number, made in self.slides.items():
            made.show_change(marks.get(number, ""))

    def set_compact(self, compact: bool) -> None:
        """Use the heights of the small screen, or the large."""
        self._compact = compact
        for made in self.slides.values():
            made.set_compact(compact)
        for head in self.heads:
            head.set_compact(compact)

    def _list(self, deck: Deck) -> None:
        self._deck = deck
        clear(self._rows)
        self.heads, self.slides = [], {}
        for name, slides in groups(deck):
            if name:
                self._add_section(name, tuple(slide.number for slide in slides))
            for slide in slides:
                self._add_slide(slide)
        self._rows.addStretch(1)
        self.set_compact(self._compact)

    def _add_section(self, name: str, slides: tuple[int, ...]) -> None:
        head = SectionHead(name, slides)
        head.timed.connect(lambda ms: self.timed.emit(slides, ms))
        head.refused.connect(self.refused)
        self.heads.append(head)
        self._rows.addWidget(head)
        self._rows.addWidget(rule())

    def _add_slide(self, slide: Slide) -> None:
        number = slide.number
        made = SlideRow(self._theme, slide)
        made.clicked.connect(lambda _=False: self.chosen.emit(number))
        made.timed.connect(lambda ms: self.timed.emit((number,), ms))
        made.marked.connect(lambda marked: self.marked.emit(number, marked))
        made.refused.connect(self.refused)
        self.slides[number] = made
        self._rows.addWidget(made)

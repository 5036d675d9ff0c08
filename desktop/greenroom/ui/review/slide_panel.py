"""The slide that is heard, its figures, and the verdict on the bottom line."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from greenroom.report import Report
from greenroom.ui.pictures import Pictures
from greenroom.ui.review.wording import Line, bottom_line_of, slide_figures
from greenroom.ui.theme import Theme
from greenroom.ui.widgets import (
    BAR_ROOM,
    Prose,
    ScrollColumn,
    SlideView,
    button,
    label,
    row,
    sign,
    stack,
)
from greenroom.ui.widgets.basics import clear
from greenroom.ui.words import said, tr


class SlidePanel(ScrollColumn):
    """The column at the right; `show_slide` changes its picture, the verdict stays.

    `drill_asked` carries the number of the slide whose part is to be rehearsed.
    """

    drill_asked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(tr("Slide and bottom line"), parent)
        self._theme = theme
        self._report: Report | None = None
        self._pictures = Pictures()
        self._slide = 0
        self.view = SlideView(theme)
        self._figures = label("", "caption", wrap=True)
        self._drillable: frozenset[int] = frozenset()
        self.drill = button(tr("Rehearse this part"), "link")
        self.drill.setToolTip(tr("Speak its section, the opening or the close alone"))
        self.drill.clicked.connect(lambda: self.drill_asked.emit(self._slide))
        self.drill.hide()
        self._verdict = QVBoxLayout()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._heading = label(tr("Bottom line"), "section")
        inside = QWidget()
        drill = row(self.drill, None)
        column = stack(self.view, 6, self._figures, 2, drill, 20, self._heading, 6, self._verdict)
        column.setContentsMargins(0, 0, 0, 16)
        inside.setLayout(column)
        self.show_content(inside)

    def set_width(self, width: int, aspect: float) -> None:
        """The column's width; the slide's height follows."""
        self.setFixedWidth(width + BAR_ROOM)
        self.view.set_aspect(aspect)
        self.view.setFixedHeight(round(width / aspect))

    def show_report(self, report: Report, pictures: Pictures, *, verdict: bool = True) -> None:
        """Turn to another talk; without words there is no `verdict` on the bottom line."""
        self._heading.setText(tr("Bottom line") if verdict else tr("About this take"))
        self._report, self._pictures, self._slide = report, pictures, 0
        clear(self._verdict)
        told = bottom_line_of(report) if verdict else ()
        for line in (*told, *_notes(report)):
            self._verdict.addWidget(_view(self._theme, line))

    def let_drill(self, slides: frozenset[int]) -> None:
        """Offer to rehearse the part that one of these slides is in."""
        self._drillable = slides
        self.drill.setVisible(self._slide in slides)

    def show_slide(self, slide: int) -> None:
        """Show a slide by number, 0 for none."""
        if self._report is None or slide == self._slide:
            return
        self._slide = slide
        titles = {one.number: one.title for one in self._report.deck.slides}
        title = titles.get(slide, "")
        words = (
            tr("Slide {number}: {title}").format(number=slide, title=title)
            if slide
            else tr("No slide")
        )
        self.view.follow(self._pictures, slide, words)
        self._figures.setText(slide_figures(self._report, slide) if slide else "")
        self.drill.setVisible(slide in self._drillable)

    @property
    def slide(self) -> int:
        """The number of the slide that is shown."""
        return self._slide


def _notes(report: Report) -> tuple[Line, ...]:
    return tuple(Line("info", "text_2", "", said(note)) for note in report.notes)


def _view(theme: Theme, line: Line) -> QWidget:
    text = Prose(theme, size=13, weight=500)
    text.say(line.text, line.rest)
    made = QWidget()
    made.setLayout(
        row(stack(sign(theme, line.sign, line.tone), None), text, gap=10, margins=(0, 6, 0, 6))
    )
    layout = made.layout()
    assert isinstance(layout, QHBoxLayout)
    layout.setStretch(1, 1)
    return made

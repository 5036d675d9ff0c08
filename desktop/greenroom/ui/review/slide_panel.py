"""The slide that is heard, its figures, and the verdict on the bottom line."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from greenroom.report import Report
from greenroom.ui.pictures import Pictures
from greenroom.ui.review.wording import Line, bottom_line, slide_figures
from greenroom.ui.theme import Theme
from greenroom.ui.widgets import BAR_ROOM, Prose, ScrollColumn, SlideView, label, row, sign, stack


class SlidePanel(ScrollColumn):
    """The column at the right; `show_slide` changes its picture, the verdict stays."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("Slide and bottom line", parent)
        self._theme = theme
        self._report: Report | None = None
        self._pictures = Pictures()
        self._slide = 0
        self.view = SlideView(theme)
        self._figures = label("", "caption", wrap=True)
        self._verdict = QVBoxLayout()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        heading = label("Bottom line", "section")
        inside = QWidget()
        column = stack(self.view, 6, self._figures, 20, heading, 6, self._verdict)
        column.setContentsMargins(0, 0, 0, 16)
        inside.setLayout(column)
        self.show_content(inside)

    def set_width(self, width: int, aspect: float) -> None:
        """The column's width; the slide's height follows."""
        self.setFixedWidth(width + BAR_ROOM)
        self.view.set_aspect(aspect)
        self.view.setFixedHeight(round(width / aspect))

    def show_report(self, report: Report, pictures: Pictures) -> None:
        """Turn to another talk."""
        self._report, self._pictures, self._slide = report, pictures, 0
        while (item := self._verdict.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for line in (*bottom_line(report.bottom_line), *_notes(report)):
            self._verdict.addWidget(_view(self._theme, line))

    def show_slide(self, slide: int) -> None:
        """Show a slide by number, 0 for none."""
        if self._report is None or slide == self._slide:
            return
        self._slide = slide
        titles = {one.number: one.title for one in self._report.deck.slides}
        title = titles.get(slide, "")
        words = f"Slide {slide}: {title}" if slide else "No slide"
        self.view.follow(self._pictures, slide, words)
        self._figures.setText(slide_figures(self._report, slide) if slide else "")

    @property
    def slide(self) -> int:
        """The number of the slide that is shown."""
        return self._slide


def _notes(report: Report) -> tuple[Line, ...]:
    return tuple(Line("info", "text_2", "", note) for note in report.notes)


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

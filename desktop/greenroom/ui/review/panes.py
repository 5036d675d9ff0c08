"""The lower half of Review: timing, the pages of the middle column, the slide."""

from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from greenroom.deck import Deck
from greenroom.phrase import phrase
from greenroom.report import Report
from greenroom.ui.pictures import Pictures
from greenroom.ui.review.editing_text import EditableTranscript
from greenroom.ui.review.figures import FiguresTable
from greenroom.ui.review.findings import FindingsList
from greenroom.ui.review.own_notes import OwnNotes
from greenroom.ui.review.panel_record import PanelRecord
from greenroom.ui.review.slide_panel import SlidePanel
from greenroom.ui.review.strip_painter import Strip
from greenroom.ui.review.timing import TimingChart, timing_rows
from greenroom.ui.theme import Theme, font
from greenroom.ui.widgets import BAR_ROOM, Tabs, icon_button, label, row, scrolled, stack
from greenroom.ui.widgets.elided import Elided
from greenroom.ui.widgets.sides import painter_on, run_left_to_right
from greenroom.ui.words import tr

_HEAD = 30
_TICK_ROOM, _KEY_GAP, _BAR_SIGN = 8, 20, 24


class TimingKey(QWidget):
    """What tick and bar mean on the timing chart."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        run_left_to_right(self)
        self._words = (tr("plan"), tr("talk"))
        metrics = QFontMetricsF(font(13))
        self._widths = tuple(round(metrics.horizontalAdvance(word)) + 2 for word in self._words)
        self.setFixedSize(_TICK_ROOM + _KEY_GAP + _BAR_SIGN + sum(self._widths), 20)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw both."""
        painter = painter_on(self)
        (plan, talk), (plan_width, talk_width) = self._words, self._widths
        bar = _TICK_ROOM + plan_width + _KEY_GAP
        painter.fillRect(QRect(0, 3, 2, 14), self._theme.colour("text"))
        painter.fillRect(QRect(bar, 5, 18, 10), self._theme.colour("data"))
        painter.setFont(font(13))
        painter.setPen(QPen(self._theme.colour("text_2")))
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(QRect(_TICK_ROOM, 0, plan_width, 20), middle, plan)
        painter.drawText(QRect(bar + _BAR_SIGN, 0, talk_width, 20), middle, talk)
        painter.end()


class Panes(QWidget):
    """Three columns, or two with the timing among the pages of the middle one."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.timing = TimingChart(theme)
        self.transcript = EditableTranscript(theme)
        self.findings = FindingsList(theme)
        self.figures = FiguresTable()
        self.panel = PanelRecord(theme)
        self.notes = OwnNotes(theme)
        self.slide = SlidePanel(theme)
        self._compact = False
        self._silent = False
        self._aspect = 16 / 9
        self._pace = Elided("", "caption")
        self._pace.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.undo = icon_button(theme, "undo", tr("Undo the last correction (Ctrl+Z)"))
        self.redo = icon_button(theme, "restore", tr("Make it again (Ctrl+Shift+Z)"))
        for each in (self.undo, self.redo):
            each.setFixedHeight(_HEAD)
            each.setStyleSheet("min-height: 0;")
        self.show_undo(undo=False, redo=False)
        self._timing_page = QWidget()
        self._timing_page.setLayout(stack())
        self._timing_scroll = scrolled(self.timing)
        self._left = self._left_column(theme)
        self._middle = QWidget()
        self._pages = Tabs(
            {
                phrase("Transcript"): self.transcript,
                phrase("Plan and talk"): self._timing_page,
                phrase("Findings"): self.findings,
                phrase("Notes"): self.notes,
                phrase("Figures"): self.figures,
                phrase("Panel"): self.panel,
            }
        )
        self.tabs = self._pages.heads
        self._build_middle()
        self._columns = QHBoxLayout(self)
        self._columns.setSpacing(0)
        for column in (self._left, self._middle, self.slide):
            self._columns.addWidget(column)
        self._columns.setStretch(1, 1)
        self._arrange()

    def show_report(
        self, strip: Strip, deck: Deck, pictures: Pictures, take: Path, *, silent: bool = False
    ) -> None:
        """Turn to another talk, beside the pictures of its deck; a `silent` run has no words."""
        report = strip.report
        self.panel.show_panel(report.panel, take)
        self.tabs["Panel"].setVisible(bool(report.panel))
        if not report.panel and self._pages.currentWidget() is self.panel:
            self._show_first_page()
        self.tabs["Transcript"].setVisible(not silent)
        if silent != self._silent:
            self._silent = silent
            self._show_first_page()
        self._aspect = deck.width / deck.height if deck.height else 16 / 9
        self.timing.show_rows(timing_rows(report))
        self.transcript.show_report(report, strip.shown)
        self.figures.show_report(report)
        self.notes.show_report(report)
        self.slide.show_report(report, pictures, verdict=not silent)
        self._pace.setText(_pace(report))
        self._arrange()

    def show_undo(self, *, undo: bool, redo: bool) -> None:
        """Say whether there is a correction to take back, or to make again."""
        self.undo.setVisible(undo)
        self.redo.setVisible(redo)

    def set_compact(self, compact: bool) -> None:
        """Two columns instead of three."""
        if compact != self._compact:
            self._compact = compact
            self._arrange()

    def show_page(self, name: str) -> None:
        """Bring a page of the middle column to the front, by the name on its tab."""
        self._pages.show_page(name)

    def _left_column(self, theme: Theme) -> QWidget:
        made = QWidget()
        head = row(
            label(tr("Plan and talk"), "section"),
            None,
            TimingKey(theme),
            gap=0,
            margins=(8, 0, 8 + BAR_ROOM, 0),
        )
        head.addStrut(_HEAD)
        made.setLayout(stack(head, 4))
        return made

    def _show_first_page(self) -> None:
        """What matters most where there is no transcript to show, or the timing has a column."""
        if self._silent:
            self.show_page("Plan and talk" if self._compact else "Findings")
        else:
            self.show_page("Transcript")

    def _build_middle(self) -> None:
        ways = row(self.undo, self.redo, gap=0)
        head = row(*self.tabs.values(), self._pace, ways, gap=20)
        head.setStretchFactor(self._pace, 1)
        head.setContentsMargins(0, 0, BAR_ROOM, 0)
        head.addStrut(_HEAD)
        self._middle.setLayout(stack(head, 4, self._pages))

    def _arrange(self) -> None:
        """Put everything where it belongs at this width."""
        compact = self._compact
        scroll = self._timing_scroll
        home = self._timing_page if compact else self._left
        layout = home.layout()
        assert layout is not None
        if scroll.parentWidget() is not home:
            layout.addWidget(scroll)
            scroll.show()
        self._left.setVisible(not compact)
        self.tabs["Plan and talk"].setVisible(compact)
        if not compact and self._pages.currentWidget() is self._timing_page:
            self._show_first_page()
        self._left.setFixedWidth(396 + BAR_ROOM)
        self.slide.set_width(256 if compact else 336, self._aspect)
        edge, gap = (24, 32) if compact else (40, 48)
        bleed = 8  # the timing chart tints its rows to both sides of its column
        before = 0 if compact else gap - bleed - BAR_ROOM
        self._middle.setContentsMargins(before, 0, gap - BAR_ROOM, 0)
        left = edge if compact else edge - bleed
        self._columns.setContentsMargins(left, 10 if compact else 16, edge - BAR_ROOM, 0)

    def sizeHint(self) -> QSize:
        """All that is left of the page."""
        return QSize(900, 420)


def _pace(report: Report) -> str:
    wpm = report.pace.wpm
    return tr("{number} words a minute").format(number=wpm) if wpm else ""

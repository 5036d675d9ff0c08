"""The line above the strip: play, where we are, and what the signs on the strip mean."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from greenroom.report import Report
from greenroom.time import clock
from greenroom.ui.review.strip_painter import paint_dot, paint_pennant
from greenroom.ui.theme import Theme, font, icon
from greenroom.ui.widgets import button, icon_button, label, row
from greenroom.ui.widgets.badge import paint_number
from greenroom.ui.widgets.basics import drop_menu
from greenroom.ui.words import tr

_SIGN_ROOM = {"": 0, "heard": 9, "possible": 13, "pause": 20, "number": 30, "note": 15}


class Legend(QWidget):
    """What the strip's signs mean, each with how many there are."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._entries: tuple[tuple[str, str], ...] = ()
        self._report: Report | None = None
        self._compact = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_report(self, report: Report) -> None:
        """Count what a talk has."""
        self._report = report
        self._say()

    def _say(self) -> None:
        report = self._report
        if report is None:
            return
        pauses = len(report.pauses)
        counted = (
            tr("%n pause(s)", "", pauses)
            if self._compact
            else tr("%n pause(s) over 2 s", "", pauses)
        )
        self._entries = (
            *_fillers(report, compact=self._compact),
            ("pause", counted),
            ("number", tr("finding")),
            *([("note", tr("note"))] if report.remarks else []),
        )
        self.setAccessibleName(
            ", ".join(text for sign, text in self._entries if sign not in ("number", "note"))
        )
        self.updateGeometry()
        self.update()

    def set_compact(self, compact: bool) -> None:
        """Say it in fewer words, for a narrow window."""
        self._compact = compact
        self._say()

    @property
    def _gap(self) -> int:
        return 14 if self._compact else 24

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        metrics = QFontMetricsF(font(13))
        width = sum(_SIGN_ROOM[s] + metrics.horizontalAdvance(t) for s, t in self._entries)
        return QSize(round(width + self._gap * max(len(self._entries) - 1, 0)) + 1, 20)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw signs and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = QFontMetricsF(font(13))
        x = 0.0
        for sign, text in self._entries:
            self._paint_sign(painter, sign, x)
            painter.setFont(font(13))
            painter.setPen(self._theme.colour("text_2"))
            width = metrics.horizontalAdvance(text)
            middle = int(Qt.AlignmentFlag.AlignVCenter)
            painter.drawText(QRectF(x + _SIGN_ROOM[sign], 0, width + 2, 20), middle, text)
            x += _SIGN_ROOM[sign] + width + self._gap
        painter.end()

    def _paint_sign(self, painter: QPainter, sign: str, x: float) -> None:
        warn = self._theme.colour("warn")
        if sign == "heard":
            painter.fillRect(QRectF(x, 3.5, 2.5, 12), warn)
        elif sign == "possible":
            painter.setPen(QPen(warn, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(x + 3.5, 10), 2.8, 2.8)
        elif sign == "pause":
            painter.setPen(QPen(self._theme.colour("text_2"), 1.5))
            points = ((x, 7.0), (x, 12.0), (x + 13, 12.0), (x + 13, 7.0))
            painter.drawPolyline(QPolygonF([QPointF(*point) for point in points]))
        elif sign == "number":
            paint_number(painter, self._theme, QPointF(x + 8, 10), "1", 8)
            paint_dot(painter, self._theme.colour("text_2"), x + 21, 10)
        elif sign == "note":
            paint_pennant(painter, self._theme.colour("text"), x, 3, filled=True, low=17)


def _fillers(report: Report, *, compact: bool) -> tuple[tuple[str, str], ...]:
    if not report.fillers_counted:
        return (("", tr("fillers not counted")),)
    heard = sum(filler.certainty == "heard" for filler in report.fillers)
    possible = len(report.fillers) - heard
    return (
        ("heard", tr("%n heard", "", heard) if compact else tr("%n filler(s) heard", "", heard)),
        ("possible", tr("%n possible", "", possible)),
    )


def _questions(report: Report, *, compact: bool) -> str:
    if not report.questions_ms:
        return ""
    left, planned = clock(report.questions_left_ms), clock(report.questions_ms)
    if compact:
        return tr(" ·  {left} for questions").format(left=left)
    return tr(" ·  {left} of {planned} left for questions").format(left=left, planned=planned)


class TalkHeader(QWidget):
    """Play, position and legend; `toggled` asks to play or stop, `fillers_asked` for their list.

    `again_asked` asks that a model listens to the talk again.
    """

    toggled = Signal()
    fillers_asked = Signal()
    again_asked = Signal()

    def __init__(self, theme: Theme, zoom: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._total = 0
        self.play = button("", "round", name=tr("Play"))
        self.play.setProperty("filled", True)
        self.play.setProperty("ring", True)
        self.play.setIconSize(QSize(18, 18))
        self.play.clicked.connect(self.toggled)
        self._now = label("0:00", "now")
        self._of = label("", "second")
        self._report: Report | None = None
        self._compact = False
        self._silent = label("", "caption")
        self._questions = label("", "second")
        self.legend = Legend(theme)
        self.words = icon_button(theme, "sliders", tr("How the words are written down"))
        menu = QMenu(self.words)
        self.filler_words = menu.addAction(tr("Filler words…"), self.fillers_asked.emit)
        self.again = menu.addAction(tr("Listen again with another model…"), self.again_asked.emit)
        self.words.clicked.connect(lambda: drop_menu(menu, self.words))
        parts = (self._now, self._of, self._questions, 8, self._silent)
        self.setLayout(row(self.play, 4, *parts, None, self.legend, 4, zoom, self.words, gap=4))
        self.setFixedHeight(44)
        self.show_playing(False)

    def show_report(
        self, report: Report, total_ms: int, *, sound: bool, silent: bool = False
    ) -> None:
        """Turn to another talk; a `silent` run has no words, so nothing in them is counted."""
        self._total = total_ms
        self.legend.show_report(report)
        self.legend.setVisible(not silent)
        self.words.setVisible(not silent)
        self.again.setEnabled(sound)
        self._report = report
        self.play.setVisible(sound)
        self._silent.setVisible(not sound and not silent)
        self._of.setText(tr(" of {time}").format(time=clock(total_ms)))
        self.show_position(0)
        self._say()

    def set_compact(self, compact: bool) -> None:
        """Say it in fewer words, for a narrow window."""
        if compact != self._compact:
            self._compact = compact
            self.legend.set_compact(compact)
            self._say()

    def _say(self) -> None:
        if self._report is not None:
            questions = _questions(self._report, compact=self._compact)
            self._questions.setText(questions)
            self._questions.setVisible(bool(questions))
        no_sound = tr("No recording came with this talk.")
        self._silent.setText(tr("No recording") if self._compact else no_sound)
        self._silent.setToolTip(no_sound if self._compact else "")

    def show_position(self, ms: int) -> None:
        """Say where we are."""
        text = clock(ms)
        if text != self._now.text():
            self._now.setText(text)

    def show_playing(self, playing: bool) -> None:
        """Offer to stop while it plays, to play while it does not."""
        self.play.setIcon(icon("pause" if playing else "play", self._theme.on_accent))
        self.play.setAccessibleName(tr("Stop") if playing else tr("Play"))
        self.play.setToolTip(tr("Stop (Space)") if playing else tr("Play (Space)"))

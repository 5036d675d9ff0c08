"""The question, the answer as it is heard, and the answer's clock."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPlainTextEdit, QStackedWidget, QWidget

from greenroom.audio import Level
from greenroom.panel.manner import Limits
from greenroom.time import clock
from greenroom.transcript import Word
from greenroom.ui.panel.answer_text import AnswerText
from greenroom.ui.panel.rail import AnswerRail
from greenroom.ui.theme import Theme
from greenroom.ui.widgets import Prose, button, label, row, rule, sign, stack
from greenroom.ui.widgets.key_button import KeyButton
from greenroom.ui.widgets.meter import loudness
from greenroom.ui.words import tr


class Dots(QWidget):
    """Three dots that fill with the voice: enough to see that it is heard."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lit = 0
        self.setFixedSize(28, 6)

    def show_level(self, level: Level) -> None:
        """Light as many dots as the level fills."""
        lit = min(round(loudness(level.rms_dbfs) * 4), 3)
        if lit != self._lit:
            self._lit = lit
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for dot in range(3):
            painter.setBrush(self._theme.colour("data" if dot < self._lit else "data_soft"))
            painter.drawEllipse(dot * 11, 0, 6, 6)
        painter.end()


class TypedAnswer(QPlainTextEdit):
    """Where an answer can be typed; Ctrl+Enter is done."""

    finished = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter ends the answer."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.finished.emit()
        else:
            super().keyPressEvent(event)


class Asking(QWidget):
    """The middle column while a question is up; `main` is its one primary button."""

    typed = Signal(str)

    def __init__(self, theme: Theme, limits: Limits, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._live = False
        self.lead = label("", "caption")
        self.question = Prose(theme, size=28, weight=500)
        self._dot = sign(theme, "rec", "bad", 16)
        self.hint = label("", "caption")
        self.text = AnswerText(theme, 20)
        self.box = TypedAnswer()
        self.box.setPlaceholderText(tr("Type your answer"))
        self.box.setAccessibleName(tr("Your answer, typed"))
        self._bodies = QStackedWidget()
        self._bodies.addWidget(self.text)
        self._bodies.addWidget(self.box)
        self.dots = Dots(theme)
        self._listening = label(tr("listening"), "caption")
        self.clock = label("0:00")
        self.rail = AnswerRail(theme, limits)
        self.main = KeyButton(theme, tr("Answer"), tr("Space"), "primary")
        self.type = button(tr("Type instead"), "quiet")
        self.skip = button(tr("Skip"), "quiet", name=tr("Skip this question"))
        self.type.clicked.connect(self.show_typing)
        self.box.finished.connect(self._on_typed)
        self._lay_out()
        self.set_compact(compact=False)

    def _lay_out(self) -> None:
        self._foot = row(self.clock, self.rail, None, self.main, gap=32)
        self._foot.setStretch(1, 10)
        listening = row(self.dots, self._listening, gap=8)
        heads = row(self._dot, self.hint, 8, listening, None, self.type, self.skip)
        heads.addStrut(36)
        self._answer = stack(rule(), 12, heads, 8, self._bodies, 24)
        self._answer.setStretch(4, 1)
        self._body = stack(self.lead, self.question, self._answer, self._foot)
        self._body.setStretch(2, 1)
        self.setLayout(self._body)

    def set_compact(self, compact: bool) -> None:
        """The sizes of a narrow window."""
        self.question.set_size(24 if compact else 28)
        size = 44 if compact else 64
        self.clock.setStyleSheet(f"font-size: {size}px;")
        self.clock.setMinimumWidth(round(size * 2.2))
        self._answer.setContentsMargins(0, 20 if compact else 40, 0, 0)
        self._foot.setSpacing(20 if compact else 32)
        self._foot.setContentsMargins(0, 0, 4, 20 if compact else 32)

    def ask(self, question: str, lead: str = "") -> None:
        """Put a question up, with a line on who came back; nothing is heard yet."""
        self.lead.setText(lead)
        self.lead.setVisible(bool(lead))
        self.question.say(question)
        self.box.clear()
        self.text.show_words(())
        self.show_time(0)
        self._show(self.text, live=False)
        self.hint.setText(tr("Think first. The clock starts when you do."))
        self._offer(tr("Answer"), typing=True)

    def show_thinking(self, left_ms: int) -> None:
        """The answer begins by itself after a while."""
        if not self.typing:
            words = tr("Think first. Your answer begins by itself in {time}.")
            self.hint.setText(words.format(time=clock(left_ms)))

    def show_over(self) -> None:
        """The answer is over; the panel goes on by itself."""
        self._show(self.text, live=False)
        self.hint.setText(tr("They take it in…"))
        self.main.setEnabled(False)

    def show_opening(self) -> None:
        """The microphone is on its way."""
        self._show(self.text, live=False)
        self.hint.setText(tr("Opening the microphone…"))
        self._offer(tr("Answer"), typing=False)

    def show_live(self, *, ending: bool) -> None:
        """The answer is recorded, or about to end."""
        self._show(self.text, live=True)
        self.hint.setText(tr("Closing the microphone…") if ending else tr("Your answer"))
        self._offer(tr("Done"), typing=False)

    def show_typing(self) -> None:
        """The answer is typed instead."""
        self._show(self.box, live=False)
        self.hint.setText(tr("Your answer. Ctrl+Enter when you are done."))
        self._offer(tr("Done"), typing=False)
        self.skip.show()
        self.box.setFocus()

    @property
    def typing(self) -> bool:
        """Whether the answer is being typed."""
        return self._bodies.currentWidget() is self.box

    def take_typed(self) -> None:
        """Hand over what was typed."""
        self._on_typed()

    def show_words(self, words: Sequence[Word]) -> None:
        """What was heard so far."""
        self.text.show_words(words)

    def show_time(self, ms: int) -> None:
        """The answer's clock."""
        self.clock.setText(clock(ms))
        self.rail.show_time(ms)

    def _show(self, body: QWidget, *, live: bool) -> None:
        self._live = live
        self._bodies.setCurrentWidget(body)
        self._dot.setVisible(live)
        self.dots.setVisible(live)
        self._listening.setVisible(live)

    def _offer(self, main: str, *, typing: bool) -> None:
        self.main.setText(main)
        self.main.setEnabled(True)
        self.type.setVisible(typing)
        self.skip.setVisible(typing)

    def _on_typed(self) -> None:
        self.typed.emit(self.box.toPlainText())

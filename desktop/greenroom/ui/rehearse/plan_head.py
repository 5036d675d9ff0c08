"""Over the storyline: how long the talk is, what is left for questions, and the way back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from greenroom.ui.rehearse.plan_editor import PlanEditor
from greenroom.ui.rehearse.plan_time import TimeField
from greenroom.ui.theme import Theme, pixmap
from greenroom.ui.widgets import button, icon_button, label, row, sign
from greenroom.ui.widgets.basics import set_tone
from greenroom.ui.words import tr


class PlanHead(QWidget):
    """The title, what the plan adds up to, and undo; a time that cannot be is said here."""

    refused = Signal(str)

    def __init__(self, theme: Theme, editor: PlanEditor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._editor = editor
        self._sign = sign(theme, "check", "good")
        self.words = label(tr("Adds up to"))
        self.limit = self._field(tr("Length of the talk"), 30_000)
        self.limit.timed.connect(editor.limit)
        self.questions = self._field(tr("Time for questions"), 60_000)
        self.questions.timed.connect(editor.questions)
        self.undo = icon_button(theme, "undo", tr("Undo the last change to the plan (Ctrl+Z)"))
        self.undo.clicked.connect(editor.undo)
        self.back = button(tr("Propose again"), "link")
        self.back.clicked.connect(editor.propose)
        self.back.setToolTip(tr("Back to the times that were proposed; marks and lengths stay"))
        self._rest = (
            label(tr("then", "before the time for questions")),
            self.questions,
            label(tr("questions", "after their time")),
        )
        self.setLayout(
            row(
                label(tr("Storyline"), "title"),
                4,
                self.undo,
                self.back,
                None,
                self._sign,
                self.words,
                self.limit,
                *self._rest,
                gap=6,
            )
        )
        editor.changed.connect(self._show)
        editor.said.connect(self.say)

    def say(self, sentence: str) -> None:
        """Say why a time cannot be; nothing is wrong where that is empty."""
        token = "warn" if sentence else "good"
        self.words.setText(sentence or tr("Adds up to"))
        set_tone(self.words, "warn" if sentence else "")
        self._sign.setPixmap(
            pixmap("advice" if sentence else "check", getattr(self._theme, token), 20, 2.0)
        )
        for widget in self._rest:
            widget.setVisible(not sentence)
        self.back.setVisible(not sentence and not self._editor.proposed)

    def _show(self) -> None:
        self.limit.show_ms(self._editor.plan.limit_ms)
        self.questions.show_ms(self._editor.plan.questions_ms)
        self.undo.setVisible(self._editor.undoable)
        self.back.setVisible(not self._editor.proposed)

    def _field(self, name: str, step_ms: int) -> TimeField:
        field = TimeField(name, step_ms=step_ms)
        field.setProperty("framed", "true")
        field.setFixedSize(68, 36)
        field.refused.connect(self.say)
        return field

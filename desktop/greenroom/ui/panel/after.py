"""After an answer: its words with what they are credited for, and what the panelist says next."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from greenroom.panel.observed import Held
from greenroom.panel.question import Answer
from greenroom.time import clock
from greenroom.ui.panel.answer_text import AnswerText
from greenroom.ui.panel.people import Face
from greenroom.ui.theme import Theme, icon
from greenroom.ui.widgets import Prose, button, label, row, rule, stack
from greenroom.ui.words import tr


class After(QWidget):
    """The middle column after an answer; the page says what its buttons do."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.question = Prose(theme, size=20, weight=500)
        self.play = button("", "round", name=tr("Hear your answer"))
        self.play.setIconSize(QSize(18, 18))
        self.figures = label("", "second")
        self.text = AnswerText(theme, 17)
        self.wait = label("", "caption", wrap=True)
        self.face = Face(theme)
        self.who = label("", "caption")
        self.follow_up = Prose(theme, size=20, weight=500)
        self.main = button(tr("Next question"), "primary")
        self.answer = button(tr("Answer"), "primary", name=tr("Answer the follow-up"))
        self.again = button(tr("Say it again, better"))
        self.next = button(tr("Next question"), "quiet")
        for big in (self.again, self.next):
            big.setStyleSheet("min-height: 42px; padding: 0 20px;")
        self._lay_out()
        self.show_playing(playing=False)

    def _lay_out(self) -> None:
        head = row(self.play, label(tr("Your answer"), "section"), self.figures, None, gap=12)
        head.addStrut(32)
        self._reaction = QWidget()
        words = stack(self.who, self.follow_up)
        reaction = row(stack(self.face, None), words, gap=12)
        reaction.setStretch(1, 1)
        self._reaction.setLayout(reaction)
        self._buttons = row(self.answer, self.main, self.again, self.next, None, gap=12)
        self._foot = stack(rule(), 24, self._reaction, 16, self._buttons)
        body = stack(self.question, 24, head, 16, self.text, self.wait, 8, self._foot)
        body.setStretch(4, 1)
        self.setLayout(body)

    def set_compact(self, compact: bool) -> None:
        """The sizes of a narrow window."""
        self.text.set_size(15 if compact else 17)
        self._foot.setContentsMargins(0, 0, 0, 20 if compact else 36)

    def show_answer(self, answer: Answer, *, sound: bool) -> None:
        """An answer whose words are still on their way."""
        self.question.say(answer.question.question)
        self.figures.setText(clock(round(answer.seconds * 1000)))
        self.play.setVisible(sound)

    def show_held(self, answer: Answer, held: Held) -> None:
        """An answer with all its words."""
        self.text.show_words(answer.words, held.evidence)
        fillers = self.text.filler_count()
        time = clock(round(answer.seconds * 1000))
        none = tr("fillers not counted")
        counted = none if fillers is None else tr("%n filler(s)", "", fillers)
        self.figures.setText(", ".join((time, counted)))

    def say(self, text: str) -> None:
        """A line under the answer; empty for none."""
        self.wait.setText(text)
        self.wait.setVisible(bool(text))

    def show_reaction(self, name: str, text: str, *, last: bool) -> None:
        """What the panelist says next, or nothing; `last` when no question is left."""
        onward = tr("Finish") if last else tr("Next question")
        self._reaction.setVisible(bool(text))
        self.answer.setVisible(bool(text))
        self.next.setVisible(bool(text))
        self.main.setVisible(not text)
        self.main.setText(onward)
        self.next.setText(onward)
        for one in (self.main, self.next):
            one.setAccessibleName(onward)
        self._buttons.setContentsMargins(52 if text else 0, 0, 0, 0)
        if text:
            self.face.show_name(name)
            first = name.split()[0] if name else tr("The panel")
            self.who.setText(tr("{name} follows up").format(name=first))
            self.follow_up.say(text)

    def show_playing(self, *, playing: bool) -> None:
        """Offer to stop while it plays."""
        self.play.setIcon(icon("pause" if playing else "play", self._theme.text))
        self.play.setAccessibleName(tr("Stop") if playing else tr("Hear your answer"))

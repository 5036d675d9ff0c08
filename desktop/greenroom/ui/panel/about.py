"""The slide that a question is about, with the words that raised it."""

from PySide6.QtWidgets import QWidget

from greenroom.panel.question import Question
from greenroom.ui.pictures import Pictures
from greenroom.ui.theme import Theme
from greenroom.ui.widgets import Prose, SlideView, label, stack


class About(QWidget):
    """A slide's picture, where it stands, and the quote; with `quoted` False no quote."""

    def __init__(self, theme: Theme, *, quoted: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._quoted = quoted
        self.view = SlideView(theme)
        self.caption = label("", "caption")
        self.quote = Prose(theme, size=15)
        self._hint_head = label("A hint", "caption")
        self.hint = Prose(theme, size=15)
        body = stack(self.view, 8, self.caption)
        if quoted:
            body.addSpacing(4)
            body.addWidget(self.quote)
            body.addSpacing(24)
            body.addWidget(self._hint_head)
            body.addSpacing(4)
            body.addWidget(self.hint)
            body.addStretch(1)
        self.setLayout(body)

    def set_width(self, width: int, aspect: float) -> None:
        """The column's width; the slide's height follows."""
        self.setFixedWidth(width)
        self.view.set_aspect(aspect)
        self.view.setFixedHeight(round(width / aspect))

    def show_hint(self, hint: str) -> None:
        """What an answer should say first; empty for nothing."""
        self.hint.say(hint)
        for part in (self._hint_head, self.hint):
            part.setVisible(bool(hint) and self._quoted)

    def show_question(self, question: Question, pictures: Pictures, title: str) -> None:
        """What a question is about; `title` is its slide's."""
        slide = question.slide
        self.view.follow(pictures, slide, f"Slide {slide}: {title}")
        self.view.setVisible(bool(slide))
        if question.source == "bank":
            where = "What this asks for" if question.probes else "Your own question"
        elif question.source == "talk":
            where = f"You said on slide {slide}" if slide else "You said in your talk"
        else:
            where = f"About slide {slide}" if slide else "About the deck"
        self.caption.setText(where)
        self.quote.say(f"“{question.quote}”" if question.quote else question.probes)

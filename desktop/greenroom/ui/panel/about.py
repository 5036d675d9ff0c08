"""The slide that a question is about, with the words that raised it."""

from PySide6.QtWidgets import QWidget

from greenroom.panel.question import Question
from greenroom.ui.pictures import Pictures
from greenroom.ui.theme import Theme
from greenroom.ui.widgets import Prose, SlideView, label, stack
from greenroom.ui.words import quoted, said, tr


class About(QWidget):
    """A slide's picture, where it stands, and the quote; with `quoted` False no quote."""

    def __init__(self, theme: Theme, *, quoted: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._quoted = quoted
        self.view = SlideView(theme)
        self.caption = label("", "caption")
        self.quote = Prose(theme, size=15)
        self._hint_head = label(tr("A hint"), "caption")
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
        self.hint.say(said(hint))
        for part in (self._hint_head, self.hint):
            part.setVisible(bool(hint) and self._quoted)

    def show_question(self, question: Question, pictures: Pictures, title: str) -> None:
        """What a question is about; `title` is its slide's."""
        slide = question.slide
        name = tr("Slide {number}: {title}").format(number=slide, title=title)
        self.view.follow(pictures, slide, name)
        self.view.setVisible(bool(slide))
        if question.source == "bank":
            where = tr("What this asks for") if question.probes else tr("Your own question")
        elif question.source == "talk":
            where = tr("You said on slide {number}") if slide else tr("You said in your talk")
        else:
            where = tr("About slide {number}") if slide else tr("About the deck")
        self.caption.setText(where.format(number=slide))
        self.quote.say(quoted(question.quote) or question.probes)

"""The deck that was open last: its first slide, its last take, what to do next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QWidget

from greenroom.phrase import phrase
from greenroom.time import clock
from greenroom.ui.home.shelf import Figures, ShelvedDeck
from greenroom.ui.theme import Theme, pixmap
from greenroom.ui.widgets import SlideView, button, label, row, sign, stack
from greenroom.ui.widgets.basics import set_compact, set_kind, set_tone
from greenroom.ui.widgets.wrapping import Wrapping
from greenroom.ui.words import moment, number, said, tr

_VERDICTS = {
    "first": ("check", "good", phrase("bottom line first")),
    "late": ("advice", "warn", phrase("bottom line late")),
    "missing": ("none", "warn", phrase("bottom line missing")),
    "unsure": ("unsure", "", phrase("bottom line unsure")),
}


class _Fact(QWidget):
    """A figure with what it means below."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.figure = label("", "figure")
        self._sign = sign(theme, "check", size=16)
        self.meaning = label("", "caption")
        self.setLayout(stack(self.figure, row(self._sign, self.meaning, None, gap=4)))

    def set_compact(self, compact: bool) -> None:
        """Use the sizes of the small screen, or the large."""
        set_kind(self.figure, "figure-compact" if compact else "figure")

    def say(self, figure: str, meaning: str, picture: str = "", tone: str = "") -> None:
        """Show a figure; `picture` and `tone` where it is worth a look, or good."""
        self.figure.setText(figure)
        self.meaning.setText(meaning)
        set_tone(self.meaning, tone)
        self._sign.setVisible(bool(picture))
        if picture:
            colour = getattr(self._theme, tone or "text_2")
            self._sign.setPixmap(pixmap(picture, colour, 16, 2.0))


class Hero(QWidget):
    """The first deck on the shelf, with its three buttons."""

    rehearse_asked = Signal()
    review_asked = Signal()
    panel_asked = Signal()
    add_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture = SlideView(theme)
        self.title = label("", "lead", wrap=True)
        self.facts = label("", "caption")
        self.when = label("", "caption")
        self._facts = [_Fact(theme) for _ in range(3)]
        self.rehearse = button(tr("Rehearse"), "primary")
        self.review = button(tr("Review"), "big")
        self.panel = button(tr("Panel"), "big")
        self.rehearse.clicked.connect(self.rehearse_asked)
        self.review.clicked.connect(self.review_asked)
        self.panel.clicked.connect(self.panel_asked)
        self.add = button(tr("Add a recording…"), "quiet", name=tr("Add a recording of this talk"))
        self.add.clicked.connect(self.add_asked)
        self._figures = QWidget()
        self._figures.setLayout(row(*self._facts, None, gap=40))
        keeps_place = self._figures.sizePolicy()
        keeps_place.setRetainSizeWhenHidden(True)
        self._figures.setSizePolicy(keeps_place)
        self._words = stack(
            self.title,
            self.facts,
            None,
            self.when,
            4,
            self._figures,
            16,
            Wrapping(self.rehearse, self.review, self.panel, self.add),
        )
        self._columns = QHBoxLayout(self)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        self._columns.addLayout(self._words, 1)
        self.set_compact(False)

    def set_compact(self, compact: bool) -> None:
        """Use the sizes of the small screen, or the large."""
        width = 288 if compact else 384
        self._columns.setSpacing(24 if compact else 32)
        self.picture.setFixedSize(width, self.picture.heightForWidth(width))
        set_kind(self.title, "heading" if compact else "lead")
        for part in (self.rehearse, self.review, self.panel):
            set_compact(part, compact)
        for fact in self._facts:
            fact.set_compact(compact)

    def show_entry(self, entry: ShelvedDeck) -> None:
        """Show a deck."""
        deck = entry.deck
        self.title.setText(deck.name if deck else entry.path.stem)
        facts = [tr("Sample deck")] if entry.sample else []
        if deck is not None:
            self.picture.set_aspect(deck.width / deck.height)
            slides = tr("%n slide(s)", "", len(deck.shown))
            sections = tr("%n section(s)", "in how many", len(deck.sections))
            facts.append(
                tr("{slides} in {sections}").format(slides=slides, sections=sections)
                if deck.sections
                else slides
            )
            facts.append(tr("plan {time}").format(time=clock(entry.limit_ms)))
        self.facts.setText(", ".join(facts))
        last = (
            tr("Last take, {moment}").format(moment=moment(entry.takes[-1].header.started))
            if entry.takes
            else ""
        )
        self.when.setText(last or tr("Not rehearsed yet"))
        self.review.setVisible(bool(entry.takes))
        self.review.setText(tr("Review take {number}").format(number=len(entry.takes)))
        self.review.setAccessibleName(self.review.text())
        self._figures.hide()

    def show_picture(self, picture: QPixmap) -> None:
        """Its first slide."""
        self.picture.show_pixmap(
            picture, tr("First slide of {deck}").format(deck=self.title.text())
        )

    def show_figures(self, figures: Figures) -> None:
        """The last take's figures."""
        over = figures.over_ms
        length, fillers, line = self._facts
        if over > 0:
            words = tr("{time} over").format(time=clock(over))
            length.say(clock(figures.total_ms), words, "advice", "warn")
        else:
            length.say(clock(figures.total_ms), tr("{time} under").format(time=clock(-over)))
        rate = figures.fillers_per_minute
        if rate is None:
            fillers.say("–", tr("fillers not counted"))
        else:
            fillers.say(number(rate, 1), tr("fillers a minute"))
        at = clock(figures.bottom_line_ms) if figures.bottom_line_ms is not None else "–"
        picture, tone, words = _VERDICTS[figures.bottom_line]
        line.say(at, said(words), picture, tone)
        self._figures.show()

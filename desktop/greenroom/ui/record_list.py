"""The record of a panel, question by question, each answer with its words and a way to hear it."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

import msgspec
from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from greenroom.panel.observed import Row
from greenroom.panel.told import Exchange, Said, level_of
from greenroom.phrase import phrase
from greenroom.ui.theme import Theme, icon
from greenroom.ui.widgets import Prose, ScrollColumn, button, label, row, rule, sign, stack
from greenroom.ui.words import said, tr

_LATE = phrase("The words are still being written down.")


class Told(msgspec.Struct, frozen=True):
    """The record with where each answer is to be heard, and those whose words are still awaited.

    Both go by the place of an answer in the record.
    """

    exchanges: tuple[Exchange, ...]
    sounds: Mapping[int, Path] = {}
    late: frozenset[int] = frozenset()


class RecordList(ScrollColumn):
    """Lists what was asked and answered.

    `play_asked` carries a recording to hear or stop, `slide_asked` the slide that was asked about.
    With `folded`, words and observations come when they are asked for.
    """

    play_asked = Signal(object)
    slide_asked = Signal(int)

    def __init__(
        self, theme: Theme, *, folded: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(tr("Questions and answers"), parent)
        self._theme, self._folded = theme, folded
        self._plays: dict[Path, QPushButton] = {}
        self._open: set[tuple[str, int]] = set()

    def show_record(self, told: Told, head: Sequence[QWidget] = ()) -> None:
        """List a record, below `head`; what was unfolded stays so while it grows."""
        self._plays = {}
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 24)
        column.setSpacing(0)
        for widget in head:
            column.addWidget(widget)
        place = 0
        for index, one in enumerate(told.exchanges):
            if index:
                column.addWidget(rule())
            column.addWidget(self._exchange(one, place, told))
            place += len(one.said)
        self.show_content(inside)

    def show_playing(self, audio: Path | None) -> None:
        """Offer to stop what sounds."""
        for path, play in self._plays.items():
            on = path == audio
            play.setIcon(icon("pause" if on else "play", self._theme.text))
            play.setAccessibleName(tr("Stop") if on else str(play.property("hears")))

    def _exchange(self, one: Exchange, place: int, told: Told) -> QWidget:
        made = QWidget()
        asked = Prose(self._theme, one.question.question, 15, 600)
        origin = Prose(self._theme, said(one.origin), 13, token="text_2")
        column = stack(asked, 2, origin, margins=(0, 16, 0, 16))
        for at, turn in enumerate(one.said, place):
            column.addSpacing(12)
            for part in self._said(one, turn, at, told):
                column.addWidget(part)
        made.setLayout(column)
        made.setAccessibleName(f"{said(one.who)}: {one.question.question}")
        return made

    def _said(self, one: Exchange, turn: Said, place: int, told: Told) -> Iterator[QWidget]:
        if turn.lead:
            asked = tr("{lead}: “{question}”").format(lead=said(turn.lead), question=turn.asked)
            yield Prose(self._theme, asked if turn.asked else said(turn.lead), 15, 500)
        yield self._outcome(one, turn, place, told)
        details = self._details(turn)
        if details is None:
            return
        if self._folded:
            yield self._fold(turn, details, (one.question.id, place))
        yield details

    def _outcome(self, one: Exchange, turn: Said, place: int, told: Told) -> QWidget:
        """What became of it, with a way to hear it and to see the slide."""
        made = QWidget()
        line = row(gap=12, margins=(0, 4, 0, 4))
        audio = told.sounds.get(place)
        if audio is not None:
            line.addWidget(self._play(turn, audio))
        line.addWidget(label(said(_LATE if place in told.late else turn.outcome), "caption"))
        if self._folded:
            line.addLayout(row(*map(self._sign, turn.held.rows), gap=6))
        slide = one.question.slide
        if slide and not self._folded and not turn.lead:
            show = button(
                tr("Slide {number}").format(number=slide),
                "link",
                name=tr("Show slide {number}").format(number=slide),
            )
            show.clicked.connect(partial(self.slide_asked.emit, slide))
            line.addWidget(show)
        line.addStretch(1)
        made.setLayout(line)
        return made

    def _play(self, turn: Said, audio: Path) -> QPushButton:
        asked = turn.answered.answer.question.question
        made = button(
            "", "round", name=tr("Hear your answer to: {question}").format(question=asked)
        )
        made.setProperty("hears", made.accessibleName())
        made.setIcon(icon("play", self._theme.text))
        made.setIconSize(QSize(18, 18))
        made.clicked.connect(partial(self.play_asked.emit, audio))
        self._plays[audio] = made
        return made

    def _fold(self, turn: Said, details: QWidget, key: tuple[str, int]) -> QPushButton:
        made = button("", "link")

        def show(*, on: bool) -> None:
            details.setVisible(on)
            made.setText(tr("Hide the answer") if on else tr("Show the answer"))
            name = (
                tr("Hide the answer to: {question}") if on else tr("Show the answer to: {question}")
            )
            asked = turn.answered.answer.question.question
            made.setAccessibleName(name.format(question=asked))
            (self._open.add if on else self._open.discard)(key)

        show(on=key in self._open)
        made.clicked.connect(lambda: show(on=details.isHidden()))
        return made

    def _details(self, turn: Said) -> QWidget | None:
        """Words, observations and advice; None where nothing was said."""
        if not turn.words:
            return None
        made = QWidget()
        column = stack(Prose(self._theme, turn.words, 15), 8, gap=2)
        for one in turn.held.rows:
            column.addWidget(self._row(one))
        for text in _after(turn):
            column.addSpacing(4)
            column.addWidget(Prose(self._theme, text, 13))
        made.setLayout(column)
        return made

    def _row(self, one: Row) -> QWidget:
        made = QWidget()
        words = Prose(self._theme, size=13)
        level = f"{said(one.label)}: {said(level_of(one))}"
        words.say(f"{level}." if one.detail else level, said(one.detail))
        line = row(stack(2, self._sign(one), None), words, gap=10)
        line.setStretch(1, 1)
        made.setLayout(line)
        return made

    def _sign(self, one: Row) -> QWidget:
        made = sign(self._theme, one.sign, one.tone, 16)
        made.setToolTip(f"{said(one.label)}: {said(one.level)}")
        made.setAccessibleName(made.toolTip())
        return made


def _after(turn: Said) -> Iterator[str]:
    """What is said below the observations."""
    if turn.second:
        yield tr("Second reading by {model}.").format(model=turn.second)
    if turn.advice:
        yield tr("Try next: {advice}").format(advice=said(turn.advice))
    later = turn.answered.follow_up
    if later:
        yield tr("They might come back: {question}").format(question=later)

"""After the panel: every question, how long its answer was, what it held."""

from collections.abc import Sequence
from pathlib import Path

import msgspec
from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from greenroom.panel.observed import Held
from greenroom.panel.question import Answer
from greenroom.time import clock
from greenroom.ui.theme import Theme, icon
from greenroom.ui.widgets import (
    BAR_ROOM,
    Prose,
    ScrollColumn,
    button,
    label,
    row,
    rule,
    sign,
    stack,
)


class Summary(msgspec.Struct, frozen=True):
    """One thing that was asked: by whom, what became of it, where to hear it.

    `advice` is one thing to try; `heard` says whether all words are there by now.
    """

    name: str
    answer: Answer
    held: Held | None
    advice: str
    audio: Path | None
    heard: bool


class Finished(QWidget):
    """The end of a panel; `main` offers another one, `play_asked` gives a recording to hear."""

    play_asked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.title = label("That was the panel", "title")
        self.lead = Prose(theme, size=15)
        self._list = ScrollColumn("Questions and answers")
        self.main = button("Another panel", "primary")
        line = row(rule(), margins=(0, 0, BAR_ROOM, 0))
        body = stack(self.title, 12, self.lead, 16, line, self._list, 16, row(self.main, None), 32)
        body.setStretch(5, 1)
        self.setLayout(body)

    def show_summaries(self, summaries: Sequence[Summary], *, kept: bool, unasked: int = 0) -> None:
        """List what was asked and answered; `unasked` questions there was no time for."""
        self.title.setText("Time is up" if unasked else "That was the panel")
        answered = [one for one in summaries if not one.answer.skipped]
        count = len(answered)
        what = "The answer is" if count == 1 else "The answers are"
        where = f"{what} kept with the take." if kept else f"{what} not kept: there is no take."
        missed = f" {unasked} {'was' if unasked == 1 else 'were'} not asked." if unasked else ""
        self.lead.say(
            f"You answered {count} of {len(summaries)}.{missed}",
            where if count else "Nothing was kept.",
        )
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 16)
        column.setSpacing(0)
        for index, one in enumerate(summaries):
            if index:
                column.addWidget(rule())
            column.addWidget(self._view(one))
        self._list.show_content(inside)

    def _view(self, one: Summary) -> QWidget:
        asked = one.answer.question.question
        words = stack(Prose(self._theme, asked, 15, 500), label(_line(one), "caption"), gap=2)
        if one.advice:
            words.addWidget(Prose(self._theme, f"Try next: {one.advice}", 13, token="text_2"))
        signs = row(*self._signs(one.held), gap=6) if one.held else row()
        made = QWidget()
        line = row(words, stack(2, signs, None), gap=24, margins=(0, 12, 0, 12))
        line.setStretch(0, 1)
        if one.audio is not None:
            line.addWidget(self._play(asked, one.audio))
        made.setLayout(line)
        made.setAccessibleName(f"{asked} {_line(one)}")
        return made

    def _signs(self, held: Held) -> list[QWidget]:
        made = []
        for one in held.rows:
            picture = sign(self._theme, one.sign, one.tone, 16)
            picture.setToolTip(f"{one.label}: {one.level}")
            picture.setAccessibleName(f"{one.label}: {one.level}")
            made.append(picture)
        return list(made)

    def _play(self, asked: str, audio: Path) -> QWidget:
        made = button("", "round", name=f"Hear your answer to: {asked}")
        made.setIcon(icon("play", self._theme.text))
        made.setIconSize(QSize(18, 18))
        made.clicked.connect(lambda: self.play_asked.emit(audio))
        return made


def _line(one: Summary) -> str:
    answer = one.answer
    if answer.skipped:
        return f"{one.name}, skipped"
    time = clock(round(answer.seconds * 1000))
    follows = " followed up" if answer.follow_up else ""
    end = ", interrupted" if answer.interrupted else ""
    late = "" if one.heard else ", its words are still being written down"
    return f"{one.name}{follows}, answered in {time}{end}{late}"

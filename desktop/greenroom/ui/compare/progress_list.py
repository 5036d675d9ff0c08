"""What was fixed since the other take, what was not, and what is new."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from greenroom.checks import Finding
from greenroom.comparison import THRESHOLDS, Comparison
from greenroom.comparison.describe import GROUPS
from greenroom.ui.review.finding_links import play_link
from greenroom.ui.review.wording import place_of
from greenroom.ui.theme import Theme
from greenroom.ui.widgets import Prose, ScrollColumn, label, row, rule, sign, stack
from greenroom.ui.words import quoted, said, tr

_SIGNS = {
    "fixed": ("check", "good"),
    "still": ("advice", "warn"),
    "new": ("advice", "warn"),
    "barely": ("unsure", "text_2"),
}


class ProgressList(ScrollColumn):
    """`earlier_chosen` and `later_chosen` give the finding whose place was clicked."""

    earlier_chosen = Signal(object)
    later_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(tr("What was fixed since"), parent)
        self._theme = theme

    def show_comparison(self, made: Comparison) -> None:
        """Show two other takes."""
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 8, 0, 24)
        column.setSpacing(0)
        for name, title in GROUPS:
            found = getattr(made.progress, name)
            if found:
                column.addSpacing(16 if column.count() else 0)
                heading = tr("{name}: {text}").format(name=said(title), text=len(found))
                column.addWidget(label(heading, "section"))
            for finding in found:
                column.addWidget(self._view(name, finding, made))
                column.addWidget(rule())
        if not column.count():
            column.addWidget(Prose(self._theme, tr("None to work on in either take."), 15))
        column.addSpacing(20)
        least = (
            tr("{name}: {text}").format(name=said(name), text=said(text))
            for name, text in THRESHOLDS
        )
        for text in (tr("A smaller difference counts as none:"), *least):
            column.addWidget(Prose(self._theme, text, 12, token="text_3"))
        self.show_content(inside)

    def _view(self, name: str, finding: Finding, made: Comparison) -> QWidget:
        of_earlier = name in ("fixed", "barely")
        lines: list[QWidget] = [Prose(self._theme, said(finding.message), 15)]
        if finding.quote:
            lines.append(Prose(self._theme, quoted(finding.quote), 13, token="text_2"))
        if place_of(finding):
            link = play_link(self._theme, finding, sound=True)
            number = (made.earlier if of_earlier else made.later).number
            link.setText(tr("{place} in take {number}").format(place=link.text(), number=number))
            signal = self.earlier_chosen if of_earlier else self.later_chosen
            link.clicked.connect(lambda: signal.emit(finding))
            lines.append(_left(link))
        made_ = QWidget()
        shape, tone = _SIGNS[name]
        layout = row(
            stack(2, sign(self._theme, shape, tone), None),
            stack(*lines, gap=2),
            gap=12,
            margins=(0, 8, 0, 8),
        )
        layout.setStretch(1, 1)
        made_.setLayout(layout)
        return made_


def _left(widget: QWidget) -> QWidget:
    made = QWidget()
    made.setLayout(row(widget, None))
    return made

"""The panels of two takes: what got better, then what each asked and what the answers held."""

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QWidget

from greenroom.comparison import Change, Comparison, Side
from greenroom.comparison.panels import Asked, Panel, panels
from greenroom.phrase import listed
from greenroom.ui.compare.change_line import change_line
from greenroom.ui.compare.names import take_name
from greenroom.ui.theme import Theme
from greenroom.ui.widgets import Prose, ScrollColumn, label, rule, stack
from greenroom.ui.words import said, tr


class PanelList(ScrollColumn):
    """A line for each thing that both panels' answers could show, then both panels."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(tr("Panels of both takes"), parent)
        self._theme = theme

    def show_comparison(self, made: Comparison) -> None:
        """Show two other takes."""
        inside = QWidget()
        inside.setLayout(stack(*self._parts(made), margins=(0, 8, 0, 24)))
        self.show_content(inside)

    def _parts(self, made: Comparison) -> Iterator[QWidget | int]:
        found = panels((made.earlier, made.later))
        if not found:
            yield Prose(self._theme, tr("No panel in either take."), 15)
            yield 4
            told = tr("Panel, at the top, asks you hard questions. What you answer stands here.")
            yield Prose(self._theme, told, 13, token="text_2")
        if made.panel:
            yield Prose(self._theme, _verdict(made.panel), 15)
            yield 8
            for change in made.panel:
                yield change_line(self._theme, change.way, _told(change))
                yield 4
        shown = {one.side.number: one for one in found}
        for side in (made.earlier, made.later) if found else ():
            yield 20
            yield from self._side(side, shown.get(side.number))

    def _side(self, side: Side, panel: Panel | None) -> Iterator[QWidget | int]:
        yield label(take_name(side.number, side.report.started), "section")
        yield Prose(
            self._theme, said(panel.summary) if panel else tr("No panel."), 13, token="text_2"
        )
        for asked in panel.asked if panel else ():
            yield 8
            yield rule()
            yield 8
            yield from self._asked(asked)

    def _asked(self, one: Asked) -> Iterator[QWidget]:
        yield Prose(self._theme, one.question, 15)
        for text in (one.aside, *one.lines):
            yield Prose(self._theme, said(text), 13, token="text_2")


def _told(change: Change) -> str:
    """`Answer first: 2 of 7, now 6 of 7`."""
    figures = tr("{was}, now {now}").format(was=said(change.was), now=said(change.is_now))
    return tr("{name}: {text}").format(name=said(change.name), text=figures)


def _verdict(changes: Sequence[Change]) -> str:
    """What got better and what got worse, or that nothing did."""
    better, worse = (
        said(listed([one.name for one in changes if one.way == way])) for way in ("better", "worse")
    )
    told = [tr("Better than before: {names}.").format(names=better)] if better else []
    told += [tr("Worse than before: {names}.").format(names=worse)] if worse else []
    return " ".join(told) or tr("In what the answers held, nothing changed by more than chance.")

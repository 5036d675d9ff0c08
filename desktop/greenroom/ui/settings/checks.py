"""What a talk and a deck are checked for: each check on or off, its figures, its source."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from greenroom.checks.describe import by_family
from greenroom.checks.registry import IN_ENGLISH
from greenroom.checks.rules import AS_USUAL
from greenroom.phrase import phrase
from greenroom.ui.settings.figure import Figure
from greenroom.ui.settings.section import Section
from greenroom.ui.widgets import button, label, row, stack
from greenroom.ui.widgets.tick_box import TickBox
from greenroom.ui.words import said, tr

if TYPE_CHECKING:
    from greenroom.checks.check import Check
    from greenroom.checks.deck_check import DeckCheck
    from greenroom.checks.rules import Rules, Threshold
    from greenroom.ui.context import Context
    from greenroom.ui.preferences import Preferences

_INDENT = 24  # a tick and its gap: what belongs to a check stands under its name


class ChecksSection(Section):
    """Turns checks on and off and moves their figures; earlier takes are judged by them as well."""

    title = phrase("Checks")
    about = phrase(
        "What every report looks for, with the figures it goes by and where they come from. "
        "What you change holds for earlier takes too."
    )

    def __init__(self, context: Context, preferences: Preferences) -> None:
        super().__init__(context, preferences)
        self.ticks: dict[str, TickBox] = {}
        self.figures: dict[str, Figure] = {}
        self.usual = button(tr("Back to the usual figures"), "quiet")
        self.said = label("", "caption")
        families = [self._family(name, checks) for name, checks in by_family().items()]
        self.lay_out(row(self.said, None, self.usual, gap=12), 8, *families, None)
        self.usual.clicked.connect(self._on_usual)
        self._show()

    def _family(self, name: str, checks: tuple[Check | DeckCheck, ...]) -> QWidget:
        made = QWidget()
        rows = [self._check(check) for check in checks]
        made.setLayout(stack(12, label(said(name), "section"), 8, *rows))
        return made

    def _check(self, check: Check | DeckCheck) -> QWidget:
        tick = TickBox(self.context.theme, said(check.title))
        tick.toggled.connect(partial(self._on_tick, check.name))
        self.ticks[check.name] = tick
        found = tr("{source}. English talks only.") if check in IN_ENGLISH else "{source}."
        source = label(found.format(source=said(check.source)), "small", wrap=True)
        figures = [self._figure(check, threshold) for threshold in check.thresholds]
        below = stack(*figures, source, gap=4, margins=(_INDENT, 2, 0, 10))
        made = QWidget()
        made.setLayout(stack(row(tick, None), below))
        return made

    def _figure(self, check: Check | DeckCheck, threshold: Threshold) -> QWidget:
        words, what = said(threshold.text), said(threshold.unit)
        figure = Figure(threshold, f"{said(check.title)}: {words}, {what}")
        figure.valueChanged.connect(partial(self._on_figure, threshold))
        self.figures[threshold.name] = figure
        made = QWidget()
        text, unit = label(words, "caption"), label(what, "caption")
        made.setLayout(row(text, figure, unit, None, gap=8))
        return made

    def _on_tick(self, check: str, on: bool) -> None:
        self._keep(self.preferences.settings.rules.with_check(check, on=on))

    def _on_figure(self, threshold: Threshold, value: float) -> None:
        self._keep(self.preferences.settings.rules.with_value(threshold, round(value, 1)))

    def _on_usual(self) -> None:
        self._keep(AS_USUAL)
        self._show()

    def _keep(self, rules: Rules) -> None:
        self.preferences.keep_rules(rules)
        self._say()

    def _show(self) -> None:
        rules = self.preferences.settings.rules
        for name, tick in self.ticks.items():
            tick.blockSignals(True)
            tick.setChecked(rules.applies(name))
            tick.blockSignals(False)
        for figure in self.figures.values():
            figure.show_value(rules.of(figure.threshold))
        self._say()

    def _say(self) -> None:
        rules = self.preferences.settings.rules
        for check in (check for checks in by_family().values() for check in checks):
            for threshold in check.thresholds:
                self.figures[threshold.name].setEnabled(rules.applies(check.name))
        off, moved = len(rules.off), len(rules.thresholds)
        parts = [tr("%n off", "", off)] * bool(off)
        parts += [tr("%n figure(s) of your own", "", moved)] * bool(moved)
        self.said.setText(", ".join(parts) or tr("All as usual"))
        self.usual.setEnabled(rules != AS_USUAL)

"""One finding on the deck, as people read it: what, the words it is about, what to try, by whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from greenroom.ui.signs import SEVERITIES
from greenroom.ui.widgets import Prose, row, sign, stack
from greenroom.ui.words import quoted, said, tr

if TYPE_CHECKING:
    from greenroom.checks.finding import Finding
    from greenroom.ui.theme import Theme


def finding_view(theme: Theme, finding: Finding, link: QPushButton | None = None) -> QWidget:
    """A finding with its sign, quote, advice and where its rule comes from."""
    head = Prose(theme, said(finding.message), weight=500)
    lines: list[QWidget] = []
    if finding.quote:
        lines.append(Prose(theme, quoted(finding.quote), size=13, token="text_2"))
    if finding.advice:
        lines.append(Prose(theme, said(finding.advice), size=13))
    rule = tr("Rule: {source}").format(source=said(finding.source))
    lines.append(Prose(theme, rule, size=12, token="text_3", line=16))
    top = row(head, gap=12)
    top.setStretch(0, 1)
    if link is not None:
        top.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
    text = stack(top, *(part for line in lines for part in (4, line)))
    made = QWidget()
    layout: QHBoxLayout = row(
        stack(2, sign(theme, *SEVERITIES[finding.severity][:2]), None),
        text,
        gap=12,
        margins=(0, 12, 0, 12),
    )
    layout.setStretch(1, 1)
    made.setLayout(layout)
    return made

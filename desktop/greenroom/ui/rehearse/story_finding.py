"""One finding on the deck, as people read it: what, the words it is about, what to try, by whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from greenroom.ui.widgets import Prose, row, sign, stack
from greenroom.ui.words import said, tr

if TYPE_CHECKING:
    from greenroom.checks.finding import Finding
    from greenroom.ui.theme import Theme

SIGNS = {
    "good": ("check", "good"),
    "info": ("info", "text_2"),
    "advice": ("advice", "warn"),
    "warning": ("alert", "bad"),
}


def quoted(finding: Finding) -> str:
    """The quote between our marks; a script that runs to the left keeps its own direction."""
    words = " ".join(finding.quote.split())
    return tr("“{quote}”").format(quote=f"\u2068{words}\u2069") if words else ""


def finding_view(theme: Theme, finding: Finding, link: QPushButton | None = None) -> QWidget:
    """A finding with its sign, quote, advice and where its rule comes from."""
    head = Prose(theme, said(finding.message), weight=500)
    lines: list[QWidget] = []
    if quoted(finding):
        lines.append(Prose(theme, quoted(finding), size=13, token="text_2"))
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
        stack(2, sign(theme, *SIGNS[finding.severity]), None), text, gap=12, margins=(0, 12, 0, 12)
    )
    layout.setStretch(1, 1)
    made.setLayout(layout)
    return made

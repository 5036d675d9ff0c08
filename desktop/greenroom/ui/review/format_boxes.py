"""The formats of an export, each with what it is for and a box to tick."""

from collections.abc import Collection

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from greenroom.export import WRITERS
from greenroom.ui.theme import Theme
from greenroom.ui.widgets import label, row, stack
from greenroom.ui.widgets.tick_box import TickBox

GROUPS: dict[str, dict[str, str]] = {
    "To read": {
        "html": "Web page, to read offline or print",
        "pdf": "PDF, to print or send",
        "docx": "Word, findings as comments",
        "md": "Markdown, without pictures",
        "txt": "Plain text, summary and transcript",
    },
    "Subtitles": {
        "srt": "SRT, for players and video editors",
        "vtt": "WebVTT, for web pages",
    },
    "Tables and data": {
        "csv": "Times by slide (CSV)",
        "words.csv": "Words with their times (CSV)",
        "findings.csv": "Findings (CSV)",
        "answers.csv": "The panel's answers (CSV)",
        "json": "Everything as data (JSON)",
        "schema.json": "What that data means (JSON Schema)",
    },
    "For sound programs": {
        "labels.txt": "Labels for Audacity",
        "TextGrid": "TextGrid for Praat",
    },
}
"""What each format is for, in groups."""

_LEFT = ("To read", "Subtitles")


class FormatBoxes(QWidget):
    """Two columns of boxes, by suffix in `boxes`; `last` stands below the second.

    `changed` says that one was ticked or cleared.
    """

    changed = Signal()

    def __init__(self, theme: Theme, ticked: Collection[str], last: QLayout | None = None) -> None:
        super().__init__()
        names = {suffix: text for group in GROUPS.values() for suffix, text in group.items()}
        self.boxes = {suffix: TickBox(theme, names[suffix]) for suffix in WRITERS}
        for suffix, box in self.boxes.items():
            box.setChecked(suffix in ticked)
            box.toggled.connect(lambda _: self.changed.emit())
        left = [self._group(name) for name in GROUPS if name in _LEFT]
        right = [self._group(name) for name in GROUPS if name not in _LEFT]
        if last is not None:
            right[-1].addLayout(last)
        self.setLayout(row(stack(*left, None, gap=16), stack(*right, None, gap=16), gap=40))

    @property
    def chosen(self) -> tuple[str, ...]:
        """The formats that are ticked, by suffix."""
        return tuple(suffix for suffix, box in self.boxes.items() if box.isChecked())

    def minimumSizeHint(self) -> QSize:
        """No name is cut."""
        return self.sizeHint()

    def _group(self, name: str) -> QVBoxLayout:
        boxes = (self.boxes[suffix] for suffix in GROUPS[name])
        return stack(label(name, "caption"), *boxes, gap=6)

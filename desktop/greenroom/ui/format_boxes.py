"""The formats of an export, each with what it is for and a box to tick."""

from collections.abc import Collection

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from greenroom.export import WRITERS
from greenroom.phrase import phrase
from greenroom.ui.theme import Theme
from greenroom.ui.widgets import label, row, stack
from greenroom.ui.widgets.tick_box import TickBox
from greenroom.ui.words import said, tr

GROUPS: dict[str, dict[str, str]] = {
    phrase("To read"): {
        "html": phrase("Web page, to read offline or print"),
        "pdf": phrase("PDF, to print or send"),
        "docx": phrase("Word, findings as comments"),
        "md": phrase("Markdown, without pictures"),
        "txt": phrase("Plain text, summary and transcript"),
    },
    phrase("Subtitles"): {
        "srt": phrase("SRT, for players and video editors"),
        "vtt": phrase("WebVTT, for web pages"),
    },
    phrase("Tables and data"): {
        "csv": phrase("Times by slide (CSV)"),
        "words.csv": phrase("Words with their times (CSV)"),
        "findings.csv": phrase("Findings (CSV)"),
        "answers.csv": phrase("The panel’s answers (CSV)"),
        "json": phrase("Everything as data (JSON)"),
        "schema.json": phrase("What that data means (JSON Schema)"),
    },
    phrase("For sound programs"): {
        "labels.txt": phrase("Labels for Audacity"),
        "TextGrid": phrase("TextGrid for Praat"),
    },
}
"""What each format is for, in groups."""

_LEFT = ("To read", "Subtitles")


def notes_box(theme: Theme, *, there: bool, ticked: bool) -> TickBox:
    """The box that puts the speaker's notes in; not shown where no notes are `there`."""
    made = TickBox(theme, tr("With the speaker’s notes"))
    made.setChecked(ticked and there)
    made.setVisible(there)
    return made


class FormatBoxes(QWidget):
    """Two columns of boxes, by suffix in `boxes`; `last` stands below the second.

    `changed` says that one was ticked or cleared.
    """

    changed = Signal()

    def __init__(self, theme: Theme, ticked: Collection[str], last: QLayout | None = None) -> None:
        super().__init__()
        names = {suffix: text for group in GROUPS.values() for suffix, text in group.items()}
        self.boxes = {suffix: TickBox(theme, said(names[suffix])) for suffix in WRITERS}
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
        return stack(label(said(name), "caption"), *boxes, gap=6)

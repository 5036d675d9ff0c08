"""Asks what the file of a talk does not say: whose words count, and when the slides changed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QProgressBar, QWidget

from greenroom.suffixes import TRANSCRIPTS
from greenroom.ui.widgets import button, label, row, stack
from greenroom.ui.widgets.basics import Item, set_compact
from greenroom.ui.widgets.choice import Choice
from greenroom.ui.widgets.dialog import Dialog
from greenroom.ui.words import tr

if TYPE_CHECKING:
    from greenroom.ui.theme import Theme

_WIDTH, _EDGE = 520, 24


@dataclass(frozen=True)
class Asked:
    """The candidate's name, empty where nobody was to choose, and a file with slide times."""

    speaker: str
    cues: Path | None


class ImportDialog(Dialog):
    """`asked` carries what was asked for; then it shows that the talk is being read."""

    asked = Signal(object)

    def __init__(
        self,
        theme: Theme,
        talk: Path,
        deck: str,
        *,
        speakers: tuple[tuple[str, int], ...] = (),
        cues: Path | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(_WIDTH, parent)
        self.setWindowTitle(tr("Add a recording of this talk"))
        self.times = Choice(theme)
        self.times.setAccessibleName(tr("When the slides changed"))
        self.times.addItem(tr("Work it out from the words"), None)
        self.speaker = Choice(theme)
        self.speaker.setAccessibleName(tr("Who gives the talk"))
        for name, words in speakers:
            self.speaker.addItem(", ".join((name, tr("%n word(s)", "", words))), name)
        self.choose = button(tr("From a file…"), name=tr("Read slide times from a file"))
        self.cancel = button(tr("Cancel"))
        self.confirm = button(tr("Add"), "primary", name=tr("Add this recording"))
        set_compact(self.confirm, True)
        self.confirm.setDefault(True)
        self.state = label("", "caption", wrap=True)
        self.bar = QProgressBar()
        self.bar.setProperty("kind", "accent")
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(tr("The recording is being read"))
        self.bar.hide()
        if cues is not None:
            self.use_cues(cues)
        self._lay_out(talk, deck, bool(speakers))
        self.choose.clicked.connect(self._on_choose)
        self.cancel.clicked.connect(self.reject)
        self.confirm.clicked.connect(self._on_confirm)
        self.confirm.setFocus()

    def _lay_out(self, talk: Path, deck: str, several: bool) -> None:
        words = talk.suffix.lower() in TRANSCRIPTS
        head = label("", "heading")
        room = _WIDTH - 2 * _EDGE
        head.setText(
            head.fontMetrics().elidedText(talk.name, Qt.TextElideMode.ElideMiddle, room - 120)
        )
        becomes = tr("It becomes a take of “{deck}”.").format(deck=deck)
        after = tr("Its sound is copied, then its words are written down here.")
        about = becomes if words else " ".join((becomes, after))
        who: list[Item] = [16, label(tr("Who gives the talk"), "caption"), 4, self.speaker]
        times = row(self.times, self.choose)
        times.setStretch(0, 1)
        self.setLayout(
            stack(
                head,
                4,
                label(about, "second", wrap=True),
                *(who if several else ()),
                16,
                label(tr("When the slides changed"), "caption"),
                4,
                times,
                16,
                self.state,
                8,
                self.bar,
                16,
                row(None, self.cancel, self.confirm, gap=12),
                margins=(_EDGE, 20, _EDGE, 20),
            )
        )
        self.speaker.setVisible(several)
        self.state.setText(
            tr("The other voices are left out.")
            if several
            else tr("The file itself is not changed.")
        )

    def use_cues(self, path: Path) -> None:
        """Take slide times from a file."""
        self.times.addItem(tr("Read them from {file}").format(file=path.name), str(path))
        self.times.setCurrentIndex(self.times.count() - 1)

    def _on_choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, tr("Slide times"), "", tr("Slide times (*.json);;All files (*)")
        )
        if name:
            self.use_cues(Path(name))

    def _on_confirm(self) -> None:
        cues = self.times.currentData()
        for part in (self.times, self.speaker, self.choose, self.confirm):
            part.setEnabled(False)
        self.state.setText(tr("Reading it. An hour of sound takes a few seconds."))
        self.bar.show()
        self.cancel.setFocus()
        self.asked.emit(Asked(self.speaker.currentData() or "", Path(cues) if cues else None))

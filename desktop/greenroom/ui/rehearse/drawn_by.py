"""A quiet line: who drew the slides, what would draw them better, and the PDF to use instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from greenroom.ui.background import run
from greenroom.ui.widgets import button, label, row, stack
from greenroom.ui.words import said, tr

if TYPE_CHECKING:
    from pathlib import Path

    from greenroom.deck import Deck
    from greenroom.render import Picture
    from greenroom.ui.context import Context, OpenDeck


class DrawnBy(QWidget):
    """`pdf_chosen` carries the PDF to take the pictures from, or None for the deck itself."""

    pdf_chosen = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._opened: OpenDeck | None = None
        self.words = label("", "caption", wrap=True)
        self.beside = button("", "link", name=tr("Use the PDF beside the deck for its pictures"))
        self.other = button(
            tr("Choose a PDF…"), "link", name=tr("Choose a PDF for the slides' pictures")
        )
        self.own = button(tr("Use the deck"), "link", name=tr("Have the deck itself drawn again"))
        self.beside.clicked.connect(self._take_beside)
        self.other.clicked.connect(self._ask)
        self.own.clicked.connect(lambda: self.pdf_chosen.emit(None))
        self.setLayout(stack(self.words, 2, row(self.beside, self.own, self.other, None, gap=16)))
        self.hide()

    def show_deck(self, opened: OpenDeck) -> None:
        """Say who drew what there is of a deck's pictures now."""
        self._opened = opened
        pictures, deck, cache = opened.pictures.all, opened.deck, self._context.places.cache
        if not pictures:
            self.hide()
        else:
            run(
                self,
                lambda task: (_said(deck, pictures, cache), _beside(opened.path)),
                success=lambda found: self._say(opened, *found),
                failure=lambda _: None,
            )

    def _say(self, opened: OpenDeck, words: str, beside: Path | None) -> None:
        if opened is not self._opened:
            return
        self.words.setText(said(words))
        is_pdf = opened.path.suffix.lower() == ".pdf"
        self.beside.setVisible(beside is not None and beside != opened.pdf and not is_pdf)
        if beside is not None:
            self.beside.setText(tr("Use {file}").format(file=beside.name))
            self.beside.setAccessibleName(
                tr("Use {file} for the slides' pictures").format(file=beside.name)
            )
        self.own.setVisible(opened.pdf is not None)
        self.other.setVisible(self.beside.isHidden() and not is_pdf)
        self.show()

    def _take_beside(self) -> None:
        if self._opened is not None:
            self.pdf_chosen.emit(_beside(self._opened.path))

    def _ask(self) -> None:
        if self._opened is None:
            return
        folder = str(self._opened.path.parent)
        kinds = tr("PDF (*.pdf);;All files (*)")
        dialog = QFileDialog(self, tr("A PDF of this deck"), folder, kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._choose)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _choose(self, name: str) -> None:
        from pathlib import Path

        self.pdf_chosen.emit(Path(name))


def _beside(deck: Path) -> Path | None:
    """A PDF with the deck's name in the same folder, if there is one."""
    pdf = deck.with_suffix(".pdf")
    return pdf if pdf != deck and pdf.is_file() else None


def _said(deck: Deck, pictures: tuple[Picture, ...], cache: Path) -> str:
    """On another thread: all there is to say about the pictures."""
    from greenroom.render.describe import say

    return say(deck, pictures, cache)

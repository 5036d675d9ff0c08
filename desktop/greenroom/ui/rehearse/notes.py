"""The speaker's notes, in a size that can be read from where the speaker stands."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from greenroom.ui.theme import Theme
from greenroom.ui.words import tr

LEAST_PERCENT, MOST_PERCENT, USUAL_PERCENT = 60, 250, 100
_STEP = 10
# Size and line height in px: on the small screen, and on the large.
_COMPACT, _LARGE = (18, 26), (20, 30)


class NotesPane(QScrollArea):
    """Scrolls; never takes the focus. `resized` carries the percentage that was chosen."""

    resized = Signal(int)

    def __init__(self, theme: Theme, percent: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._notes = ""
        self._compact = False
        self.percent = percent
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self.words)

    def show_notes(self, notes: str) -> None:
        """Show a slide's notes from their beginning."""
        self._notes = notes
        self.setAccessibleName(
            tr("Notes: {notes}").format(notes=notes) if notes else tr("No notes")
        )
        self._write()
        self.verticalScrollBar().setValue(0)

    def set_compact(self, compact: bool) -> None:
        """Use the type of the small screen, or the large."""
        if compact != self._compact:
            self._compact = compact
            self._write()

    def resize_type(self, steps: int) -> None:
        """Larger by so many steps, smaller by a negative number, back to the usual size by 0."""
        wanted = self.percent + steps * _STEP if steps else USUAL_PERCENT
        percent = min(max(wanted, LEAST_PERCENT), MOST_PERCENT)
        if percent != self.percent:
            self.percent = percent
            self._write()
            self.resized.emit(percent)

    def turn(self, pages: float) -> None:
        """Go on in long notes by a share of what is seen, back by a negative one."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(pages * bar.pageStep()))

    def _write(self) -> None:
        self.words.setText(
            notes_text(self._theme, self._notes, compact=self._compact, percent=self.percent)
        )


def notes_text(theme: Theme, notes: str, *, compact: bool, percent: int = USUAL_PERCENT) -> str:
    """Speaker notes as rich text in the size and line height of the design, scaled."""
    size, line = (round(px * percent / 100) for px in (_COMPACT if compact else _LARGE))
    style = f"font-size:{size}px;line-height:{line}px;color:{theme.text};margin:0 0 12px 0"
    paragraphs = (escape(part) for part in notes.splitlines() if part.strip())
    return "".join(f'<p style="{style}">{part}</p>' for part in paragraphs)

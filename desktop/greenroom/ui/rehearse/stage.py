"""During the talk: the slide, the next one, the notes, the strip, and nothing that moves."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from greenroom.deck import Slide
from greenroom.ui.context import OpenDeck
from greenroom.ui.rehearse.session import Clocks
from greenroom.ui.rehearse.strip import COMPACT, ClockStrip
from greenroom.ui.theme import Theme
from greenroom.ui.widgets import Banner, SlideView, button, label, row, sign, stack
from greenroom.ui.widgets.basics import set_kind, set_tone
from greenroom.ui.widgets.meter import TalkLevel

# Keys that presenters and clickers send, and what each asks for.
STEPS = {
    1: ("PgDown", "Right", "Down", "Space"),
    -1: ("PgUp", "Left", "Up"),
}
_GAP = 84


class Stage(QWidget):
    """The screen while speaking. It only asks; what happens is decided elsewhere."""

    stepped = Signal(int)
    first_asked = Signal()
    last_asked = Signal()
    pause_asked = Signal()
    mark_asked = Signal()
    ended = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._open: OpenDeck | None = None
        self.trouble: Banner | None = None
        self._asking: Banner | None = None
        self._notes = ""
        self.setProperty("kind", "stage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._build_left()
        self._build_aside()
        self._columns = QHBoxLayout(self)
        self._columns.addLayout(self._left, 1)
        self._columns.addWidget(self._aside)
        self._bind_keys()

    def _build_left(self) -> None:
        self.slide = SlideView(self._theme)
        self.strip = ClockStrip(self._theme)
        self._gap = QWidget()
        self._gap.setFixedHeight(_GAP)
        self._gap_layout = QVBoxLayout(self._gap)
        self._gap_layout.setContentsMargins(0, 24, 0, 0)
        self._left = stack(self.slide, self._gap, None, self.strip)
        # The slide takes all it can use; only what is left then goes below the gap.
        self._left.setStretch(0, 1000)

    def _build_aside(self) -> None:
        self.next_label = label("", "second")
        self.next_label.setFixedHeight(24)
        self.next_slide = SlideView(self._theme)
        self.notes = QLabel()
        self.notes.setTextFormat(Qt.TextFormat.RichText)
        self.notes.setWordWrap(True)
        self.notes.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._notes_area = QScrollArea()
        self._notes_area.setWidgetResizable(True)
        self._notes_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._notes_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._notes_area.setWidget(self.notes)
        self.recogniser_line = label("", "caption", wrap=True)
        self._rec_dot = sign(self._theme, "rec", "bad", 16)
        self._mic_off = sign(self._theme, "mic-off", "bad", 16)
        self.recording_sign = label("", "second")
        self.level = TalkLevel(self._theme)
        self.end_button = button("End", "plain", name="End the talk")
        self.end_button.clicked.connect(self.ask_to_end)
        self._aside = QWidget()
        self._aside.setLayout(
            stack(
                self.next_label,
                6,
                self.next_slide,
                32,
                self._notes_area,
                12,
                self.recogniser_line,
                8,
                row(
                    self._rec_dot,
                    self._mic_off,
                    self.recording_sign,
                    self.level,
                    None,
                    self.end_button,
                ),
            )
        )

    def _bind_keys(self) -> None:
        """Shortcuts reach us whatever has the focus; Escape is not among them."""
        for by, keys in STEPS.items():
            for key in keys:
                self._bind(key, lambda by=by: self.stepped.emit(by))
        self._bind("Home", self.first_asked.emit)
        self._bind("End", self.last_asked.emit)
        self._bind("P", self.pause_asked.emit)
        self._bind("M", self.mark_asked.emit)
        for key in ("Return", "Enter"):
            self._bind(key, self._press)

    def _bind(self, key: str, act: object) -> None:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(act)
        shortcut.activatedAmbiguously.connect(act)

    def _press(self) -> None:
        """Enter presses the focused button: outside dialogues Qt leaves that to Space."""
        focused = self.window().focusWidget()
        if isinstance(focused, QPushButton) and self.isAncestorOf(focused):
            focused.click()

    def open_deck(self, opened: OpenDeck) -> None:
        """Take the deck that will be shown."""
        self._open = opened
        aspect = opened.deck.width / opened.deck.height
        self.slide.set_aspect(aspect)
        self.next_slide.set_aspect(aspect)
        self.clear_banners()
        self._place()

    def show_slide(self, slide: Slide, following: Slide | None) -> None:
        """Show a slide with its notes, and the one that follows."""
        if self._open is None:
            return
        self.slide.show_slide(self._open.picture(slide.number), slide_words(slide))
        self._notes = slide.notes
        self._write_notes()
        self._notes_area.verticalScrollBar().setValue(0)
        if following is None:
            self.next_label.setText("Next")
            self.next_slide.show_slide(None, "End of the deck")
        else:
            self.next_label.setText(f"Next, slide {following.number}")
            picture = self._open.picture(following.number)
            self.next_slide.show_slide(picture, slide_words(following))

    def show_clocks(self, clocks: Clocks, slide: Slide) -> None:
        """Show what the clocks say."""
        self.strip.show_clocks(clocks, f"Slide {slide.number}")

    def say_recording(self, words: str, *, recording: bool, trouble: bool = False) -> None:
        """The recording sign: what it says, and whether sound is being kept."""
        self.recording_sign.setText(words)
        set_tone(self.recording_sign, "bad" if trouble else "")
        self._rec_dot.setVisible(recording)
        self.level.setVisible(recording)
        self._mic_off.setVisible(trouble)

    def say_recogniser(self, words: str) -> None:
        """One calm line about the recogniser; empty when all is well."""
        self.recogniser_line.setText(words)

    def show_trouble(self, banner: Banner | None) -> None:
        """Fill the gap under the slide with a banner, or empty it."""
        self.trouble = self._swap(self.trouble, banner)
        self._arrange_gap()

    def ask_to_end(self) -> None:
        """Ask once whether the talk is over; nothing else stops meanwhile."""
        if self._asking is not None:
            return
        stay, end = button("Go on", "plain"), button("End the talk", "primary")
        end.setProperty("compact", "true")
        banner = Banner(
            self._theme,
            "offer",
            "End the talk here?",
            "The take is kept.",
            stay,
            end,
            icon="info",
            tone="text_2",
        )
        stay.clicked.connect(self._stay)
        end.clicked.connect(self.ended)
        self._asking = self._swap(self._asking, banner)
        self._arrange_gap()
        end.setFocus()

    def clear_banners(self) -> None:
        """Empty the gap under the slide."""
        self.trouble = self._swap(self.trouble, None)
        self._asking = self._swap(self._asking, None)

    def _stay(self) -> None:
        self._asking = self._swap(self._asking, None)
        self._arrange_gap()
        self.end_button.setFocus()

    def _swap(self, old: Banner | None, new: Banner | None) -> Banner | None:
        if old is not None:
            old.hide()
            self._gap_layout.removeWidget(old)
            old.deleteLater()
        if new is not None:
            self._gap_layout.addWidget(new, 0, Qt.AlignmentFlag.AlignTop)
            new.show()  # at once: what a layout shows, it shows in the next round of events
        return new

    def _arrange_gap(self) -> None:
        """A question comes before a trouble: there is room for one."""
        if self.trouble is not None:
            self.trouble.setVisible(self._asking is None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the sizes of the small screen or the large."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        compact = self.width() < COMPACT
        margin, top, width = (24, 20, 272) if compact else (40, 32, 352)
        self._columns.setContentsMargins(margin, top, margin, top)
        self._columns.setSpacing(24 if compact else 40)
        self._aside.setFixedWidth(width)
        self.next_slide.setFixedSize(width, self.next_slide.heightForWidth(width))
        column = self.width() - 2 * margin - self._columns.spacing() - width
        self.slide.setMaximumHeight(self.slide.heightForWidth(column))
        self.strip.set_compact(compact)
        for words in (self.next_label, self.recording_sign):
            set_kind(words, "caption" if compact else "second")
        self._write_notes()

    def _write_notes(self) -> None:
        compact = self.width() < COMPACT
        self.notes.setText(notes_text(self._theme, self._notes, compact=compact))
        self.notes.setAccessibleName(f"Notes: {self._notes}" if self._notes else "No notes")


def slide_words(slide: Slide) -> str:
    """What a slide is called where its picture cannot be seen."""
    return f"Slide {slide.number}: {slide.title}" if slide.title else f"Slide {slide.number}"


def notes_text(theme: Theme, notes: str, *, compact: bool) -> str:
    """Speaker notes as rich text in the size and line height of the design."""
    size, line = (18, 26) if compact else (20, 30)
    style = f"font-size:{size}px;line-height:{line}px;color:{theme.text};margin:0 0 12px 0"
    paragraphs = (escape(part) for part in notes.splitlines() if part.strip())
    return "".join(f'<p style="{style}">{part}</p>' for part in paragraphs)

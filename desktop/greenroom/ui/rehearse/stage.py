"""During the talk: the slide, the next one, the notes, the strip, and nothing that moves."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from greenroom.deck import Slide
from greenroom.ui.context import OpenDeck
from greenroom.ui.rehearse.gap import ReservedGap
from greenroom.ui.rehearse.listed_slide import told_slide
from greenroom.ui.rehearse.notes import USUAL_PERCENT, NotesPane
from greenroom.ui.rehearse.overlays import Cover, KeyList, NumberEntry, Shade
from greenroom.ui.rehearse.session import Clocks
from greenroom.ui.rehearse.strip import STRIP_COMPACT, ClockStrip
from greenroom.ui.slide_images import SlideImages, Wanted
from greenroom.ui.theme import COMPACT, Theme
from greenroom.ui.widgets import Banner, SlideView, button, icon_button, label, row, sign, stack
from greenroom.ui.widgets.basics import set_kind, set_tone
from greenroom.ui.widgets.meter import TalkLevel
from greenroom.ui.words import tr

_UNKNOWN_MS = 2000
# Room that a sign or a button takes beside its own.
_BETWEEN = 8


class Stage(QWidget):
    """The screen while speaking. It only shows and asks; what happens is decided elsewhere.

    `ended` says that the speaker ended the talk and meant it, `swap_asked` and `keys_asked` that
    these buttons were used.
    """

    ended = Signal()
    swap_asked = Signal()
    keys_asked = Signal()

    def __init__(
        self,
        theme: Theme,
        images: SlideImages | None = None,
        parent: QWidget | None = None,
        *,
        notes_percent: int = USUAL_PERCENT,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._open: OpenDeck | None = None
        self.setProperty("kind", "stage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._build_left(images)
        self._build_aside(images, notes_percent)
        self._columns = QHBoxLayout(self)
        self._columns.addLayout(self._left, 1)
        self._columns.addWidget(self._aside)
        self.cover = Cover(theme, self)
        self.entry = NumberEntry(theme, self)
        self.key_list = KeyList(self)
        self._unknown = QTimer(self)
        self._unknown.setSingleShot(True)
        self._unknown.setInterval(_UNKNOWN_MS)
        self._unknown.timeout.connect(lambda: self.entry.say(""))

    def _build_left(self, images: SlideImages | None) -> None:
        self.slide = SlideView(self._theme, images=images)
        self.strip = ClockStrip(self._theme)
        self.gap = ReservedGap(self._theme)
        self._left = stack(self.slide, self.gap, None, self.strip)
        # The slide takes all it can use; only what is left then goes below the gap.
        self._left.setStretch(0, 1000)

    def _build_aside(self, images: SlideImages | None, notes_percent: int) -> None:
        self.next_label = label("", "second")
        self.keys_button = icon_button(self._theme, "keys", tr("Keys (H)"))
        self.keys_button.setStyleSheet("min-height: 24px; max-height: 24px; max-width: 24px;")
        self.keys_button.clicked.connect(self.keys_asked)
        self.next_slide = SlideView(self._theme, images=images)
        self.notes = NotesPane(self._theme, notes_percent)
        self.recogniser_line = label("", "caption", wrap=True)
        self._rec_dot = sign(self._theme, "rec", "bad", 16)
        self._mic_off = sign(self._theme, "mic-off", "bad", 16)
        self.recording_sign = label("", "second")
        self.level = TalkLevel(self._theme)
        self.swap_button = icon_button(self._theme, "screen", tr("Swap the screens (S)"))
        self.swap_button.clicked.connect(self.swap_asked)
        self.swap_button.hide()
        self._sign_words = ("", "")
        self.end_button = button(tr("End", "the talk"), "plain", name=tr("End the talk"))
        self.end_button.clicked.connect(self.ask_to_end)
        self._aside = QWidget()
        head = row(self.next_label, None, self.keys_button)
        signs = row(self._rec_dot, self._mic_off, self.recording_sign, self.level)
        foot = row(signs, None, self.swap_button, self.end_button)
        notes = stack(self.notes, 12, self.recogniser_line, 8, foot)
        self._aside.setLayout(stack(head, 6, self.next_slide, 32, notes))

    def open_deck(self, opened: OpenDeck) -> None:
        """Take the deck that will be shown."""
        self._open = opened
        aspect = opened.deck.width / opened.deck.height
        self.slide.set_aspect(aspect)
        self.next_slide.set_aspect(aspect)
        self._place()

    def show_slide(self, slide: Slide, following: Slide | None) -> None:
        """Show a slide with its notes, and the one that follows."""
        if self._open is None:
            return
        opened = self._open
        self.slide.show_slide(
            opened.picture(slide.number), slide_words(slide), opened.thumbnail(slide.number)
        )
        self.notes.show_notes(slide.notes)
        if following is None:
            self.next_label.setText(tr("Next", "the slide that follows"))
            self.next_slide.show_slide(None, tr("End of the deck"))
        else:
            number = following.number
            self.next_label.setText(tr("Next, slide {number}").format(number=number))
            self.next_slide.show_slide(
                opened.picture(number), slide_words(following), opened.thumbnail(number)
            )

    def wanted(self, files: list[Path]) -> list[Wanted]:
        """What the stage will paint when it comes to these pictures."""
        return [(file, self.slide.pixels()) for file in files]

    def wanted_as_next(self, files: list[Path]) -> list[Wanted]:
        """What it will paint of them when they are the next slide."""
        return [(file, self.next_slide.pixels()) for file in files]

    def show_clocks(self, clocks: Clocks, slide: Slide) -> None:
        """Show what the clocks say."""
        self.strip.show_clocks(clocks, tr("Slide {number}").format(number=slide.number))

    def say_recording(
        self, words: str, *, recording: bool, trouble: bool = False, short: str = ""
    ) -> None:
        """The recording sign: what it says, and whether sound is being kept.

        `short` is said where there is no room for all the words.
        """
        self._sign_words = (words, short or words)
        set_tone(self.recording_sign, "bad" if trouble else "")
        self._rec_dot.setVisible(recording)
        self.level.setVisible(recording)
        self._mic_off.setVisible(trouble)
        self._fit_sign()

    def _fit_sign(self) -> None:
        """Say as much beside the buttons as there is room for."""
        words, short = self._sign_words
        others = (self._rec_dot, self._mic_off, self.level, self.swap_button, self.end_button)
        widths = [max(w.sizeHint().width(), w.minimumWidth()) for w in others if not w.isHidden()]
        taken = sum(width + _BETWEEN for width in widths)
        room = self._aside.width() - taken - _BETWEEN
        metrics = self.recording_sign.fontMetrics()
        said = words if metrics.horizontalAdvance(words) <= room else short
        self.recording_sign.setText(metrics.elidedText(said, Qt.TextElideMode.ElideRight, room))
        self.recording_sign.setAccessibleName(words)

    def show_swap(self, shown: bool) -> None:
        """Offer to swap the screens, or not."""
        self.swap_button.setVisible(shown)
        self._fit_sign()

    def say_recogniser(self, words: str) -> None:
        """One calm line about the recogniser; empty when all is well."""
        self.recogniser_line.setText(words)

    @property
    def trouble(self) -> Banner | None:
        """The trouble there is, seen or waiting behind a question."""
        return self.gap.banner("trouble")

    def show_trouble(self, banner: Banner | None) -> None:
        """Fill the gap under the slide with a banner, or empty it."""
        self.gap.put("trouble", banner)

    def show_shade(self, shade: Shade, *, cover: bool) -> None:
        """Say that the room sees black or white; with `cover`, this is the only screen."""
        self.cover.show_shade(shade if cover else "")
        white = shade == "white"
        banner = Banner(
            self._theme,
            "offer",
            tr("The screen is white.") if white else tr("The screen is black."),
            tr("{key} shows the slide again.").format(key="W" if white else "B"),
            icon="screen",
            tone="text_2",
        )
        self.gap.put("covered", banner if shade else None)

    def show_paused(self, paused: bool, *, recording: bool) -> None:
        """Say that the clock stands still, and that what is said is still recorded."""
        if paused == (self.gap.banner("paused") is not None):
            return
        kept = tr("What you say is still recorded.") if recording else ""
        rest = " ".join(part for part in (tr("P lets it go on."), kept) if part)
        head = tr("The clock is stopped.")
        banner = Banner(self._theme, "offer", head, rest, icon="pause", tone="text_2")
        self.gap.put("paused", banner if paused else None)

    def show_typed(self, digits: str) -> None:
        """Show the number that is being typed, or that it is done with."""
        self._unknown.stop()
        self.entry.say(tr("Go to {number} ↵").format(number=digits) if digits else "")

    def say_no_slide(self, number: int) -> None:
        """There is no slide with the number that was typed."""
        self.entry.say(tr("No slide {number}").format(number=number))
        self._unknown.start()

    def show_keys(self, shown: bool) -> None:
        """Show the list of keys, or take it away."""
        self.key_list.setVisible(shown)
        self.key_list.raise_()
        self._place_overlays()

    def ask_to_end(self) -> None:
        """Ask once whether the talk is over; nothing else stops meanwhile."""
        if self.asking:
            return
        stay, end = button(tr("Go on"), "plain"), button(tr("End the talk"), "primary")
        end.setProperty("compact", "true")
        banner = Banner(
            self._theme,
            "offer",
            tr("End the talk here?"),
            tr("The take is kept."),
            stay,
            end,
            icon="info",
            tone="text_2",
        )
        stay.clicked.connect(self.go_on)
        end.clicked.connect(self.ended)
        self.gap.put("asking", banner)
        end.setFocus()

    @property
    def asking(self) -> bool:
        """Whether the talk's end is being asked about."""
        return self.gap.banner("asking") is not None

    def go_on(self) -> None:
        """The talk is not over: take the question away."""
        self.gap.put("asking", None)
        self.setFocus()

    def clear(self) -> None:
        """Take away all that came with one talk."""
        self.gap.clear()
        self.show_keys(False)
        self.cover.show_shade("")
        self.entry.say("")

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
        self.strip.set_compact(column < STRIP_COMPACT)
        self.notes.set_compact(compact)
        for words in (self.next_label, self.recording_sign):
            set_kind(words, "caption" if compact else "second")
        self._fit_sign()
        self._columns.activate()
        self._place_overlays()

    def _place_overlays(self) -> None:
        slide = self.slide.slide_rect().toRect()
        slide.translate(self.slide.mapTo(self, QPoint(0, 0)))
        self.cover.setGeometry(slide)
        self.entry.move(slide.left() + 16, slide.bottom() - 16 - self.entry.sizeHint().height())
        self.entry.raise_()
        self.key_list.adjustSize()
        aside = min(16, max(0, (slide.width() - self.key_list.width()) // 2))
        self.key_list.move(slide.topLeft() + QPoint(aside, aside))


def slide_words(slide: Slide) -> str:
    """What a slide is called where its picture cannot be seen."""
    return told_slide(slide) if slide.title else tr("Slide {number}").format(number=slide.number)

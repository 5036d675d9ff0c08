"""The calm strip under the slide: talk clock, section or slide clock, against the plan."""

import msgspec
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from greenroom.phrase import listed
from greenroom.time import clock
from greenroom.ui.rehearse.cards import Card, card_at
from greenroom.ui.rehearse.session import Clocks
from greenroom.ui.theme import Theme, font, pixmap
from greenroom.ui.words import said, tr

# Below this width of its own, the strip's are.
STRIP_COMPACT = 900


class _Sizes(msgspec.Struct, frozen=True):
    height: int
    column: int
    gap: int
    label: int
    talk: int
    middle: int
    of: int
    delta: int


_LARGE = _Sizes(136, 324, 48, 15, 120, 44, 20, 34)
_SMALL = _Sizes(112, 216, 28, 13, 80, 32, 15, 24)
_CARD_TOKENS: dict[Card, str] = {"green": "good", "yellow": "warn", "red": "bad"}


class ClockStrip(QWidget):
    """Painted, so that nothing moves while the digits change; told to screen readers in words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._clocks: Clocks | None = None
        self._slide = ""
        self._sizes = _LARGE
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_compact(self, compact: bool) -> None:
        """Use the sizes of the small screen, or the large."""
        self._sizes = _SMALL if compact else _LARGE
        self.updateGeometry()
        self.update()

    def show_clocks(self, clocks: Clocks, slide: str) -> None:
        """Show the clocks; `slide` names the slide that is up, as `Slide 7`."""
        self._clocks, self._slide = clocks, slide
        told = " ".join((told_talk(clocks), told_slide(clocks, slide), told_plan(clocks)))
        if told != self.accessibleName():
            self.setAccessibleName(told)
            self.update()

    def sizeHint(self) -> QSize:
        """As high as its type."""
        return QSize(600, self._sizes.height)

    def minimumSizeHint(self) -> QSize:
        """As high as its type."""
        return QSize(400, self._sizes.height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the three clocks."""
        if self._clocks is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        delta = self._delta_width()
        middle = self._sizes.column + self._sizes.gap
        self._draw_talk(painter, self._clocks)
        self._draw_middle(
            painter, self._clocks, middle, self.width() - middle - delta - self._sizes.gap
        )
        self._draw_delta(painter, self._clocks, self.width() - delta)

    def _draw_talk(self, painter: QPainter, clocks: Clocks) -> None:
        still = clocks.paused or clocks.waiting
        token = "bad" if clocks.over_ms else "text_2" if still else "text"
        weight = 600 if clocks.over_ms else 400
        colour = "bad" if clocks.over_ms else "text_2"
        after = self._text(painter, 0, self._label_base, talk_label(clocks), colour, weight=weight)
        self._draw_card(painter, clocks, after + 16)
        size = _fitting(talk_clock(clocks), self._sizes.talk, self._sizes.column)
        self._text(painter, -0.05 * size, self.height() - 6, talk_clock(clocks), token, size)

    def _draw_card(self, painter: QPainter, clocks: Clocks, x: float) -> None:
        """A timekeeper's card, with its colour's name."""
        card = card_at(clocks.talk_ms, clocks.limit_ms)
        if card is None:
            return
        size, token = self._sizes.label, _CARD_TOKENS[card]
        held = QRectF(x, self._label_base - 0.84 * size, 0.68 * size, size)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(token))
        painter.drawRoundedRect(held, 1.5, 1.5)
        self._text(painter, held.right() + 8, self._label_base, card_words(card), token)

    def _draw_middle(self, painter: QPainter, clocks: Clocks, x: float, width: float) -> None:
        section, s = clocks.section, self._sizes
        ms, target = (
            (section.ms, section.target_ms)
            if section
            else (clocks.slide_ms, clocks.slide_target_ms)
        )
        if section:
            place = tr(", section {index} of {count}") if section.count > 1 else ""
            place = place.format(index=section.index, count=section.count)
            room = width - QFontMetricsF(font(s.label)).horizontalAdvance(place)
            name = _elided(section.name, s.label, 600, room)
            after = self._text(painter, x, self._label_base, name, "text", weight=600)
            self._text(painter, after, self._label_base, place)
        else:
            self._text(painter, x, self._label_base, self._slide)
        base = self._label_base + s.middle + 6
        after = self._text(painter, x, base, clock(ms), "text", s.middle)
        if target:
            self._text(
                painter,
                after + 6,
                base,
                tr("of {target}").format(target=clock(target)),
                "text_2",
                s.of,
            )
        rail = self.height() - 38
        self._draw_rail(painter, QRectF(x, rail, width, 6), clocks, ms / target if target else 0.0)
        if section:
            line = told_slide(clocks, self._slide).rstrip(".")
            self._text(painter, x, self.height() - 6, line)

    def _draw_rail(self, painter: QPainter, rail: QRectF, clocks: Clocks, share: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("data_soft"))
        painter.drawRoundedRect(rail, 3, 3)
        done = QRectF(rail)
        done.setWidth(rail.width() * min(share, 1.0))
        painter.setBrush(self._theme.colour("text"))
        painter.drawRoundedRect(done, 3, 3)
        for mark in clocks.section.marks if clocks.section else ():
            x = rail.left() + rail.width() * mark
            painter.fillRect(QRectF(x - 1, rail.top() - 4, 2, 14), self._theme.colour("stage"))

    def _draw_delta(self, painter: QPainter, clocks: Clocks, x: float) -> None:
        self._text(painter, x, self._label_base, tr("Against the plan"))
        size = self._sizes.delta
        base = self._label_base + self._sizes.middle + 2
        if clocks.on_plan:
            self._text(painter, x, base, plan_words(clocks), "text_2", size)
            return
        behind = clocks.behind_ms > 0
        token = "warn" if behind else "text_2"
        side = round(size * 0.55)
        # Behind by more than an hour it is smaller, not cut off.
        size = _fitting(plan_words(clocks), size, self.width() - x - side - 12)
        shape = pixmap("behind" if behind else "ahead", getattr(self._theme, token), side, 2.0)
        painter.drawPixmap(QPointF(x, base - size * 0.36 - side / 2), shape)
        self._text(painter, x + side + 12, base, plan_words(clocks), token, size)
        if clocks.drop:
            line = drop_words(clocks.drop)
            size = _fitting(line, self._sizes.of, self.width() - x, 500)
            self._text(painter, x, self.height() - 6, line, "warn", size, 500)

    def _delta_width(self) -> float:
        # Wide enough for any time within the hour, so that the rail never changes its length.
        metrics = QFontMetricsF(font(self._sizes.delta))
        widest = max(
            metrics.horizontalAdvance(words.format(time="00:00")) for words in _delta_words()
        )
        return widest + self._sizes.delta * 0.55 + 12

    @property
    def _label_base(self) -> float:
        return QFontMetricsF(font(self._sizes.label)).ascent() + 2

    def _text(
        self,
        painter: QPainter,
        x: float,
        base: float,
        text: str,
        token: str = "text_2",
        size: int | None = None,
        weight: int = 400,
    ) -> float:
        """Write `text` on a base line; gives where it ends."""
        face = font(size or self._sizes.label, weight)
        painter.setFont(face)
        painter.setPen(QColor(getattr(self._theme, token)))
        painter.drawText(QPointF(x, base), text)
        return x + QFontMetricsF(face).horizontalAdvance(text)


def talk_clock(clocks: Clocks) -> str:
    """The big clock: `8:53`; over the limit what is over, as `−0:37`."""
    # The first moment over shows 0:00, not −0:00: whole seconds, cut.
    over = clocks.over_ms // 1000 * 1000
    return clock(-over) if clocks.over_ms else clock(clocks.talk_ms)


def talk_label(clocks: Clocks) -> str:
    """What stands over the big clock."""
    if clocks.over_ms:
        words = tr("Over {limit}")
    elif clocks.waiting and clocks.start == "speech":
        words = tr("Begins with your first word")
    elif clocks.waiting:
        words = tr("Begins with the next slide")
    else:
        words = tr("Paused, of {limit}") if clocks.paused else tr("Talk, of {limit}")
    return words.format(limit=clock(clocks.limit_ms))


def plan_words(clocks: Clocks) -> str:
    """`on plan`, `0:22 behind` or `0:22 ahead`."""
    if clocks.on_plan:
        return tr("on plan")
    behind, ahead = _delta_words()
    return (behind if clocks.behind_ms > 0 else ahead).format(time=clock(abs(clocks.behind_ms)))


def _delta_words() -> tuple[str, str]:
    """Behind the plan, and ahead of it, on the stage."""
    return tr("{time} behind", "on the stage"), tr("{time} ahead", "on the stage")


def drop_words(slides: tuple[int, ...]) -> str:
    """`Drop slide 9`, or `Drop slides 9 and 10`."""
    words = tr("Drop slide(s) {slides}", "", len(slides))
    return words.format(slides=said(listed([str(number) for number in slides])))


def card_words(card: Card) -> str:
    """What a card is called: `Green card`."""
    return {
        "green": tr("Green card"),
        "yellow": tr("Yellow card"),
        "red": tr("Red card"),
    }[card]


def told_talk(clocks: Clocks) -> str:
    """The talk clock as a sentence, with the card that is up."""
    card = card_at(clocks.talk_ms, clocks.limit_ms)
    return f"{_told_clock(clocks)} {card_words(card)}." if card else _told_clock(clocks)


def _told_clock(clocks: Clocks) -> str:
    if clocks.waiting:
        return f"{talk_label(clocks)}."
    if clocks.over_ms:
        words, time = tr("{time} over {limit}."), clocks.over_ms
    else:
        words = tr("Paused {time} of {limit}.") if clocks.paused else tr("Talk {time} of {limit}.")
        time = clocks.talk_ms
    return words.format(time=clock(time), limit=clock(clocks.limit_ms))


def told_slide(clocks: Clocks, slide: str) -> str:
    """The slide clock as a sentence: `Slide 7: 0:31 of 2:00.`; a hidden one is not in the plan."""
    target = clocks.slide_target_ms
    if clocks.waiting and not target:
        words = tr("{slide} waits.")
    elif target:
        words = tr("{slide}: {time} of {target}.")
    else:
        words = tr("{slide}: {time}, not in the plan.")
    return words.format(slide=slide, time=clock(clocks.slide_ms), target=clock(target))


def told_plan(clocks: Clocks) -> str:
    """The difference to the plan as a sentence."""
    words = tr("Against the plan: {state}.").format(state=plan_words(clocks))
    return f"{words} {drop_words(clocks.drop)}." if clocks.drop else words


def _fitting(text: str, size: int, width: float, weight: int = 400) -> int:
    """The largest size up to `size` in which a text is no wider than `width`: talks of hours."""
    needed = QFontMetricsF(font(size, weight)).horizontalAdvance(text)
    return size if needed <= width else int(size * width / needed)


def _elided(text: str, size: int, weight: int, width: float) -> str:
    metrics = QFontMetricsF(font(size, weight))
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)

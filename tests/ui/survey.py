"""What a screen lacks for somebody who uses the keyboard, a screen reader or large type."""

from collections import Counter
from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QScrollBar,
    QTextEdit,
    QWidget,
)

from greenroom.ui.rehearse.plan_bar import PlanBar
from greenroom.ui.widgets.elided import Elided
from ui.talk import until

CONTROLS = (
    *(QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit, QTextEdit),
    *(QAbstractSlider, QAbstractItemView),
)
POINTER_ALONE = (PlanBar,)
"""What is for the pointer alone, since what stands beside it does the same by keyboard."""
_STEPS = 300
_REACH = 6  # the ring lies 4 px outside
LEGIBLE, LARGE_LEGIBLE, SEEN = 4.5, 3.0, 3.0
"""WCAG 2.2: 1.4.3 for text and for large text, 1.4.11 and 2.4.13 for what is not text."""


def told(widget: QWidget) -> str:
    """A widget in words, for a complaint."""
    words = widget.accessibleName() or getattr(widget, "text", lambda: "")()
    return f"{type(widget).__name__} “{str(words)[:40]}”"


def controls(screen: QWidget) -> list[QWidget]:
    """What can be used on a screen, seen or scrolled out of sight."""
    return [
        one
        for one in screen.findChildren(QWidget)
        if one.isVisible() and one.isEnabled() and one.window() is screen and _is_control(one)
    ]


def _is_control(widget: QWidget) -> bool:
    if isinstance(widget, QScrollBar) or widget.objectName().startswith("qt_"):
        return False
    return isinstance(widget, CONTROLS) or _takes_clicks(widget)


def _takes_clicks(widget: QWidget) -> bool:
    ours = (kind for kind in type(widget).__mro__ if kind.__module__.startswith("greenroom"))
    return any("mousePressEvent" in vars(kind) for kind in ours)


def _is_painted(widget: QWidget) -> bool:
    ours = (kind for kind in type(widget).__mro__ if kind.__module__.startswith("greenroom"))
    return any("paintEvent" in vars(kind) for kind in ours)


def nameless(screen: QWidget) -> Iterator[str]:
    """Controls and charts that a screen reader has no name or no role for."""
    for one in controls(screen):
        spoken = QAccessible.queryAccessibleInterface(one)
        if not spoken.text(QAccessible.Text.Name).strip():
            yield f"{told(one)} has no name"
        if spoken.role() in (QAccessible.Role.NoRole, QAccessible.Role.Client):
            yield f"{told(one)} has no role"
    for one in screen.findChildren(QProgressBar):
        if one.isVisible() and not one.accessibleName():
            yield "a progress bar has no name"


def silent(screen: QWidget, decoration: frozenset[str]) -> Iterator[str]:
    """What is painted and not told in words; `decoration` are the classes that tell nothing."""
    for one in screen.findChildren(QWidget):
        kind = type(one).__name__
        if one.isVisible() and _is_painted(one) and kind not in decoration:
            words = f"{one.accessibleName()} {one.accessibleDescription()}"
            text = getattr(one, "text", lambda: "")()
            if not words.strip() and not text:
                yield f"{kind} is painted and says nothing"


def walk_by_tab(screen: QWidget) -> Iterator[str]:
    """Go once round by Tab: what is never reached, and where the focus is not seen."""
    reached: list[QWidget] = []
    stood = 0
    screen.activateWindow()
    until(screen.isActiveWindow)
    if screen.focusWidget() is None:
        yield "nothing has the focus at first"
    for _ in range(_STEPS):
        before = QApplication.focusWidget()
        place, seen = _around(screen, before)
        QTest.keyClick(before if before is not None else screen, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        if before is not None and now is not before and not _differs(seen, _grab(screen, place)):
            yield f"{told(before)} has the focus, and it is not seen"
        stood = stood + 1 if now is before else 0
        if now is None or now in reached or stood > _STEPS // 3:
            break
        reached.append(now)
    for one in controls(screen):
        pointed = isinstance(one, POINTER_ALONE)
        if not pointed and not any(_same(one, other) for other in reached):
            yield f"{told(one)} is not reached by Tab"


def _same(one: QWidget, other: QWidget) -> bool:
    """Whether the keyboard comes to `one` by `other`: one of a group, or a part of it."""
    if one is other or other.isAncestorOf(one) or one is other.focusProxy():
        return True
    above = one.parentWidget()
    if isinstance(above, QAbstractButton) and _same(above, other):  # a row, and what is in it
        return True
    both = isinstance(one, QAbstractButton) and isinstance(other, QAbstractButton)
    if not both:
        return False
    alone = one.autoExclusive() and other.autoExclusive()
    same_group = one.group() is not None and one.group() is other.group()
    return same_group or (alone and one.parentWidget() is other.parentWidget())


def _around(screen: QWidget, widget: QWidget | None) -> tuple[QRect, QImage]:
    if widget is None or widget.window() is not screen:
        return QRect(), QImage()
    corner = widget.mapTo(screen, QPoint(0, 0))
    place = QRect(corner, widget.size()).adjusted(-_REACH, -_REACH, _REACH, _REACH)
    place &= screen.rect()
    return place, _grab(screen, place)


def _grab(screen: QWidget, place: QRect) -> QImage:
    return screen.grab(place).toImage() if place.isValid() else QImage()


def _differs(first: QImage, second: QImage) -> bool:
    """Whether so much of a picture changed so strongly that an eye notices."""
    if first.isNull() or second.isNull():
        return True
    changed = contrast(_luminance(pixels(first)), _luminance(pixels(second))) >= SEEN
    return int(changed.sum()) >= min(first.width() + first.height(), 60)


def faint(screen: QWidget) -> Iterator[str]:
    """Text whose ink is too near to what it stands on; not what is scrolled half out of sight."""
    for one in screen.findChildren(QWidget):
        if not _has_text(one) or not one.isEnabled():
            continue
        if one.visibleRegion().boundingRect() != one.rect():
            continue
        corner = one.mapTo(screen, QPoint(0, 0))
        place = QRect(corner, one.size()) & screen.rect()
        if place.width() < 4 or place.height() < 4:
            continue
        ratio = _text_contrast(pixels(_grab(screen, place)))
        size, weight = one.fontInfo().pixelSize(), one.fontInfo().weight()
        large = size >= 24 or (size >= 19 and weight >= 600)
        if ratio < (LARGE_LEGIBLE if large else LEGIBLE) - 0.05:
            yield f"{told(one)}: {ratio:.1f} to 1"


def _has_text(widget: QWidget) -> bool:
    if isinstance(widget, QLabel | QPushButton) and widget.isVisible():
        return bool(widget.text().strip())
    return False


def _text_contrast(image: np.ndarray) -> float:
    """Between the commonest colour of a picture and the one that stands out most from it."""
    flat = image.reshape(-1, 3)
    codes = flat @ np.array([1 << 16, 1 << 8, 1])
    common = Counter(codes.tolist()).most_common(1)[0][0]
    ground = np.array([[common >> 16, common >> 8 & 255, common & 255]])
    return float(contrast(_luminance(flat), _luminance(ground)).max())


def cut(screen: QWidget) -> Iterator[str]:
    """Text that has less room than it needs, and what lies outside its window.

    What is shortened on purpose ends in an ellipsis and is told whole by its tooltip.
    """
    for one in screen.findChildren(QWidget):
        if not _has_text(one) or one.window() is not screen or isinstance(one, Elided):
            continue
        if isinstance(one, QLabel) and one.wordWrap():
            needed = one.heightForWidth(one.width())
            if needed > one.height() + 2:
                yield f"{told(one)} is {one.height()} px high, {needed} needed"
        elif one.width() + 1 < _needed(one):
            yield f"{told(one)} is {one.width()} px wide, {_needed(one)} needed"
        if not _is_scrolled(one):
            corner = one.mapTo(screen, QPoint(0, 0))
            if not screen.rect().contains(QRect(corner, one.size())):
                yield f"{told(one)} lies outside the window"


def _needed(widget: QLabel | QAbstractButton) -> int:
    metrics = widget.fontMetrics()
    lines = widget.text().strip().split("\n")
    return max(metrics.horizontalAdvance(line) for line in lines)


def _is_scrolled(widget: QWidget) -> bool:
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QAbstractScrollArea):
            return True
        above = above.parentWidget()
    return False


def pixels(image: QImage) -> np.ndarray:
    """Rows of red, green and blue."""
    made = image.convertToFormat(QImage.Format.Format_RGB888)
    width = made.bytesPerLine()
    flat = np.frombuffer(made.constBits(), np.uint8).reshape(made.height(), width)
    return flat[:, : made.width() * 3].reshape(made.height(), made.width(), 3).astype(np.int64)


def _luminance(colours: np.ndarray) -> np.ndarray:
    """Relative luminance by WCAG."""
    part = colours / 255
    linear = np.where(part <= 0.04045, part / 12.92, ((part + 0.055) / 1.055) ** 2.4)
    return linear @ np.array([0.2126, 0.7152, 0.0722])


def contrast(one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """The contrast ratio of luminances, 1 to 21."""
    return (np.maximum(one, other) + 0.05) / (np.minimum(one, other) + 0.05)


def ratio(one: QColor, other: QColor) -> float:
    """The contrast ratio of two colours."""
    both = np.array([colour.getRgb()[:3] for colour in (one, other)])
    light = _luminance(both)
    return float(contrast(light[0], light[1]))

"""Labels, buttons, hairlines and the two layouts, each in one call."""

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from greenroom.ui.theme import Theme, icon, pixmap

Item = QWidget | QLayout | int | None


def label(text: str = "", kind: str = "body", *, tone: str = "", wrap: bool = False) -> QLabel:
    """A plain-text label of a `kind` in the style sheet; `tone` is good, warn or bad."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("kind", kind)
    made.setProperty("tone", tone)
    made.setWordWrap(wrap)
    return made


def set_tone(widget: QWidget, tone: str) -> None:
    """Change a label's tone: good, warn, bad, or none."""
    _set(widget, "tone", tone)


def set_kind(widget: QWidget, kind: str) -> None:
    """Change what kind of label it is."""
    _set(widget, "kind", kind)


def set_compact(widget: QWidget, compact: bool) -> None:
    """Make a page's main button as high as others, where there is little room."""
    _set(widget, "compact", "true" if compact else "")


def _set(widget: QWidget, name: str, value: str) -> None:
    """A style sheet looks at a property once, unless it is told to look again."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def button(
    text: str, kind: str = "plain", *, theme: Theme | None = None, sign: str = "", name: str = ""
) -> QPushButton:
    """A button: `primary`, `plain`, `quiet` or `tab`; with `theme` and `sign`, an icon before it.

    `name` is what a screen reader says where that is more than the text.
    """
    made = QPushButton(text)
    made.setProperty("kind", kind)
    made.setAccessibleName(name or text)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    if theme is not None and sign:
        colour = {"primary": theme.on_accent, "quiet": theme.accent}.get(kind, theme.text_2)
        made.setIcon(icon(sign, colour))
        made.setIconSize(QSize(20, 20))
        if text:
            made.setText(f" {text}")  # Qt puts 4 px between sign and text; the design has 8
    return made


def icon_button(theme: Theme, sign: str, name: str) -> QPushButton:
    """A square button with a sign alone; `name` is its tooltip and what a screen reader says."""
    made = button("", "icon", theme=theme, sign=sign, name=name)
    made.setToolTip(name)
    return made


def drop_menu(menu: QMenu, below: QWidget) -> None:
    """Open a menu below a button, its right edge with the button's."""
    size = menu.sizeHint()
    menu.popup(below.mapToGlobal(QPoint(below.width() - size.width(), below.height() + 4)))


def sign(theme: Theme, name: str, token: str = "text_2", size: int = 20) -> QLabel:
    """A sign beside text, which says the same; screen readers pass over it."""
    made = QLabel()
    made.setFixedSize(size, size)
    made.setPixmap(pixmap(name, getattr(theme, token), size, 2.0))
    return made


def rule(*, vertical: bool = False) -> QFrame:
    """A hairline."""
    made = QFrame()
    made.setProperty("kind", "upright" if vertical else "rule")
    return made


def row(
    *items: Item, gap: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0)
) -> QHBoxLayout:
    """Widgets and layouts side by side; a number is a space in px, None takes what is left."""
    layout = QHBoxLayout()
    _fill(layout, items, gap, margins)
    return layout


def stack(
    *items: Item, gap: int = 0, margins: tuple[int, int, int, int] = (0, 0, 0, 0)
) -> QVBoxLayout:
    """Widgets and layouts one below the other; a number is a space in px, None what is left."""
    layout = QVBoxLayout()
    _fill(layout, items, gap, margins)
    return layout


def clear(layout: QLayout) -> None:
    """Take all widgets out of a layout, at once for the eye."""
    while (item := layout.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()


def _fill(
    layout: QBoxLayout, items: tuple[Item, ...], gap: int, margins: tuple[int, int, int, int]
) -> None:
    layout.setSpacing(gap)
    layout.setContentsMargins(*margins)
    for item in items:
        if item is None:
            layout.addStretch(1)
        elif isinstance(item, int):
            layout.addSpacing(item)
        elif isinstance(item, QWidget):
            layout.addWidget(item)
        else:
            layout.addLayout(item)

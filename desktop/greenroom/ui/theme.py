"""Colours, type and space: the one look of every screen.

The tokens are those of the design (WCAG AA on `bg`); a widget that paints itself is handed the
`Theme` and reads its colours by name. Changing the theme builds the window anew.
"""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QIcon,
    QPainter,
    QPixmap,
    QPixmapCache,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from greenroom.phrase import phrase

RESOURCES = Path(__file__).parent / "resources"
FAMILY = "IBM Plex Sans"
# Below this width of the window, type and columns are those of the small screen.
COMPACT = 1100

COLOURS = (
    ("system", phrase("As the system")),
    ("light", phrase("Light")),
    ("dark", phrase("Dark")),
)
"""What colours to choose from: the preference, and what it is called."""

# The signs are drawn in the light theme's ink.
_INK = "#191D1A"


@dataclass(frozen=True)
class Theme:
    """One set of colours, as #RRGGBB."""

    name: str
    bg: str
    stage: str
    surface: str
    hover: str
    line: str
    edge: str
    control: str
    text: str
    text_2: str
    text_3: str
    accent: str
    accent_fill: str
    accent_hi: str
    on_accent: str
    accent_bg: str
    good: str
    warn: str
    warn_bg: str
    bad: str
    bad_bg: str
    data: str
    data_soft: str

    def colour(self, token: str) -> QColor:
        """The colour of a token, by name."""
        return QColor(getattr(self, token))


LIGHT = Theme(
    name="light",
    bg="#F6F7F5",
    stage="#F6F7F5",
    surface="#FFFFFF",
    hover="#E8EBE6",
    line="#DADED8",
    edge="#C3C9C4",
    control="#7B837C",
    text="#191D1A",
    text_2="#4D544E",
    text_3="#5F6761",
    accent="#1C5FC7",
    accent_fill="#1C5FC7",
    accent_hi="#164DA3",
    on_accent="#FFFFFF",
    accent_bg="#E3ECFA",
    good="#0B6B4F",
    warn="#8F5C00",
    warn_bg="#F9EBCB",
    bad="#A8123A",
    bad_bg="#FBE3E6",
    data="#7F8A83",
    data_soft="#C6CCC7",
)

DARK = Theme(
    name="dark",
    bg="#131614",
    stage="#0D0F0E",
    surface="#1B1F1C",
    hover="#232824",
    line="#2C322E",
    edge="#454D47",
    control="#737C75",
    text="#ECEFEB",
    text_2="#B3BAB4",
    text_3="#949C95",
    accent="#8AB8FF",
    accent_fill="#2F69CC",
    accent_hi="#3A73D6",
    on_accent="#FFFFFF",
    accent_bg="#1A2740",
    good="#4AC49B",
    warn="#F0BE5A",
    warn_bg="#35290F",
    bad="#FF7A80",
    bad_bg="#3E161B",
    data="#7E8982",
    data_soft="#434B45",
)

# Type, as pixel size and line height; weights are 400, 500 and 600.
LINE_HEIGHT = {12: 16, 13: 20, 15: 24, 17: 26, 20: 30, 24: 32, 28: 38, 44: 56, 64: 72, 120: 120}


def font(size: int, weight: int = 400) -> QFont:
    """IBM Plex Sans at `size` pixels; `weight` 400, 500 or 600."""
    face = QFont(FAMILY)
    face.setPixelSize(size)
    face.setWeight(QFont.Weight(weight))
    return face


def load_fonts() -> None:
    """Make the bundled fonts known to Qt; call once there is an application."""
    for file in sorted((RESOURCES / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


def pixmap(name: str, colour: str, size: int = 20, ratio: float = 1.0) -> QPixmap:
    """The sign `name` drawn in `colour` at `size` logical pixels, once for all who ask."""
    key = f"{name} {colour} {size} {ratio}"
    picture = QPixmap()
    if QPixmapCache.find(key, picture):
        return picture
    svg = (RESOURCES / "icons" / f"{name}.svg").read_text().replace(_INK, colour)
    picture = QPixmap(QSize(size, size) * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    QPixmapCache.insert(key, picture)
    return picture


def icon(name: str, colour: str, size: int = 20) -> QIcon:
    """The sign `name` as an icon, sharp at 100 and 200 %."""
    made = QIcon()
    for ratio in (1.0, 2.0):
        made.addPixmap(pixmap(name, colour, size, ratio))
    return made


def chosen_theme(preference: str, app: QApplication) -> Theme:
    """The theme for a preference of `light`, `dark` or `system`."""
    if preference == "system":
        dark = app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return DARK if dark else LIGHT
    return DARK if preference == "dark" else LIGHT

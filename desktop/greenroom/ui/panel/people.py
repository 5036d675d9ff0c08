"""Who sits on the panel, and who is asking."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from greenroom.panel.question import Persona
from greenroom.ui.theme import Theme, font
from greenroom.ui.words import said, tr

BLEED = 12
"""How far the asker's row is tinted to the left of its column."""

_ROW, _GAP = 64, 4
_FACE, _STEP = 40, 48
_LEFT = BLEED + _FACE + 12
_NAME, _ROLE = 15, 13


def initials(name: str) -> str:
    """The first letters of a name's first and last word: Ji-woo Han is JH."""
    parts = name.split()
    return "".join(part[0] for part in (parts[:1] + parts[1:][-1:])).upper()


def in_two_lines(text: str, metrics: QFontMetrics, room: int) -> tuple[str, ...]:
    """A text in one line or two, broken between words; what is longer ends in an …."""
    words = text.split(" ")
    count = len(words)
    while count > 1 and metrics.horizontalAdvance(" ".join(words[:count])) > room:
        count -= 1
    lines = (" ".join(words[:count]), " ".join(words[count:]))
    return tuple(_cut(line, metrics, room) for line in lines if line)


def _cut(text: str, metrics: QFontMetrics, room: int) -> str:
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)


def paint_face(
    painter: QPainter, theme: Theme, left: float, top: float, name: str, *, asking: bool
) -> None:
    """Initials in a circle of 40 px, full for whoever is asking."""
    circle = QRectF(left, top, _FACE, _FACE)
    painter.setPen(QPen(theme.colour("text" if asking else "control"), 1.5))
    painter.setBrush(theme.colour("text") if asking else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(circle.adjusted(0.75, 0.75, -0.75, -0.75))
    painter.setPen(theme.colour("bg" if asking else "text_2"))
    painter.setFont(font(13, 500))
    painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, initials(name))


class Face(QWidget):
    """The circle of whoever follows up."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = " "
        self.setFixedSize(_FACE, _FACE)

    def show_name(self, name: str) -> None:
        """Whose initials."""
        self._name = name or " "
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_face(painter, self._theme, 0, 0, self._name, asking=True)
        painter.end()


class People(QWidget):
    """A column of people, or, in a narrow window, a row in which only the asker has a name."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._people: tuple[Persona, ...] = ()
        self._asking = ""
        self._asked: Collection[str] = ()
        self._compact = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("The panel"))

    def show_people(
        self, people: tuple[Persona, ...], asking: str = "", asked: Collection[str] = ()
    ) -> None:
        """Who there is, who asks now, and who has asked, by id."""
        self._people, self._asking, self._asked = people, asking, frozenset(asked)
        told = "; ".join(f"{one.name}, {self._role(one)}" for one in people)
        now = next((one.name for one in people if one.id == asking), "")
        words = tr("{people}. Asking: {name}").format(people=told, name=now)
        self.setAccessibleDescription(words if now else told)
        self._tell_whole()
        self.updateGeometry()
        self.update()

    def set_compact(self, compact: bool) -> None:
        """A row instead of a column."""
        self._compact = compact
        self._tell_whole()
        self.updateGeometry()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other words fit now."""
        super().resizeEvent(event)
        self._tell_whole()

    def sizeHint(self) -> QSize:
        """The column's height, or the row's."""
        if self._compact:
            return QSize(600, _FACE)
        count = len(self._people)
        return QSize(224 + BLEED, count * _ROW + max(count - 1, 0) * _GAP)

    def minimumSizeHint(self) -> QSize:
        """No smaller than that."""
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._compact:
            self._paint_row(painter)
        else:
            for index, person in enumerate(self._people):
                self._paint_person(painter, person, index * (_ROW + _GAP))
        painter.end()

    def shown(self, person: Persona) -> tuple[str, ...]:
        """What stands beside a face in the column: a name, and a role in one line or two."""
        room = self.width() - _LEFT
        weight = 600 if person.id == self._asking else 400
        name = _cut(person.name, QFontMetrics(font(_NAME, weight)), room)
        return name, *in_two_lines(self._role(person), QFontMetrics(font(_ROLE)), room)

    def _tell_whole(self) -> None:
        """The tooltip says who there is where a row has no room for it, or something is cut."""
        whole = [(one.name, self._role(one)) for one in self._people]
        shown = [self.shown(one) for one in self._people]
        fits = [(name, " ".join(role)) for name, *role in shown] == whole
        told = "\n".join(", ".join(one) for one in whole)
        self.setToolTip("" if fits and not self._compact else told)

    def _paint_row(self, painter: QPainter) -> None:
        first = [one for one in self._people if one.id == self._asking]
        left = float(BLEED)
        for person in [*first, *(one for one in self._people if one.id != self._asking)]:
            asking = person.id == self._asking
            paint_face(painter, self._theme, left, 0, person.name, asking=asking)
            left += _STEP
            if asking:
                role = self._role(person)
                name_room = QFontMetrics(font(_NAME, 600)).horizontalAdvance(person.name)
                role_room = QFontMetrics(font(_ROLE)).horizontalAdvance(role)
                self._write(painter, (person.name, role), left + 4, (2, 20), 18, 600)
                left += 4 + max(name_room, role_room) + 24

    def _paint_person(self, painter: QPainter, person: Persona, top: int) -> None:
        asking = person.id == self._asking
        if asking:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("surface"))
            painter.drawRoundedRect(QRectF(0, top, self.width(), _ROW), 6, 6)
        paint_face(painter, self._theme, BLEED, top + 12, person.name, asking=asking)
        lines = self.shown(person)
        tops = (10, 32) if len(lines) < 3 else (4, 24, 42)
        line = 22 if len(lines) < 3 else 18
        at = [top + one for one in tops]
        self._write(painter, lines, _LEFT, at, line, 600 if asking else 400)

    def _write(
        self,
        painter: QPainter,
        lines: Sequence[str],
        left: float,
        tops: Sequence[float],
        line: int,
        weight: int,
    ) -> None:
        """A name and what comes below it, each in a `line` px high box that begins at its top."""
        for place, (text, top) in enumerate(zip(lines, tops, strict=False)):
            painter.setFont(font(_ROLE) if place else font(_NAME, weight))
            painter.setPen(self._theme.colour("text_2" if place else "text"))
            baseline = top + line / 2 + painter.fontMetrics().capHeight() / 2
            painter.drawText(QPointF(left, baseline), text)

    def _role(self, person: Persona) -> str:
        asked = person.id in self._asked and person.id != self._asking
        role = said(person.role)
        return tr("{role}, asked").format(role=role) if asked else role

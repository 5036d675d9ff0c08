"""What painted parts are to a screen reader: Qt itself takes a plain widget for a mere frame."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_CHARTS = frozenset({"PartsChart", "PlanBar", "TalkStrip", "TimingChart", "TrendChart"})
_PICTURES = frozenset({"LevelMeter", "Outline", "SlideView", "TalkLevel"})
"""Names of classes: Qt asks by name, and the parts of a page are loaded with the page."""


def name_roles() -> None:
    """Tell Qt the roles of painted parts; call once there is an application."""
    QAccessible.installFactory(_interface)


def _interface(kind: str, widget: QObject) -> QAccessibleInterface | None:
    """What stands for a widget of a class; None leaves it to Qt."""
    if isinstance(widget, QWidget) and kind in _CHARTS:
        return QAccessibleWidget(widget, QAccessible.Role.Chart)
    if isinstance(widget, QWidget) and kind in _PICTURES:
        return QAccessibleWidget(widget, QAccessible.Role.Graphic)
    return None

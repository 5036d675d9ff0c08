"""What the keyboard can reach in some content, so that new content takes the focus where it was."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def focused_stop(content: QWidget | None) -> int | None:
    """Which of the things in some content has the focus, counted from 0; None for none."""
    return next((at for at, one in enumerate(_stops(content)) if one.hasFocus()), None)


def focus_stop(content: QWidget, at: int | None) -> None:
    """Give the focus to the thing at that place, or to the last where there are fewer."""
    if at is not None:
        for one in _stops(content)[: at + 1][-1:]:
            one.setFocus()


def _stops(content: QWidget | None) -> list[QWidget]:
    inside = content.findChildren(QWidget) if content is not None else []
    return [one for one in inside if one.focusPolicy() & Qt.FocusPolicy.TabFocus]

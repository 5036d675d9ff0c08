"""Text of several lines with the line height of the design, which a plain label cannot have."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from greenroom.ui.theme import LINE_HEIGHT, Theme


class Prose(QLabel):
    """A wrapped label in one size; its line height is the design's unless `line` says another."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        size: int = 15,
        weight: int = 400,
        token: str = "text",
        line: int = 0,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._size, self._line, self._weight, self._token = size, line, weight, token
        self._said = (text, "")
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.say(text)

    def say(self, text: str, rest: str = "") -> None:
        """Show `text`, then `rest` in regular weight and the second ink."""
        self._said = (text, rest)
        style = (
            f"line-height:{self._line or LINE_HEIGHT[self._size]}px;font-size:{self._size}px;"
            f"font-weight:{self._weight};color:{getattr(self._theme, self._token)}"
        )
        second = f'<span style="font-weight:400;color:{self._theme.text_2}">{escape(rest)}</span>'
        self.setText(f'<div style="{style}">{escape(text)}{" " + second if rest else ""}</div>')
        self.setAccessibleName(f"{text} {rest}".strip())

    def set_size(self, size: int) -> None:
        """Show the same words in another size, with its line height."""
        if size != self._size:
            self._size, self._line = size, 0
            self.say(*self._said)

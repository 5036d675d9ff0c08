"""One line about something that happened: what, what is safe, one action."""

from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QWidget

from greenroom.ui.theme import Theme
from greenroom.ui.widgets.basics import row, sign

_SIGNS = {"offer": ("restore", "warn"), "advice": ("advice", "warn"), "trouble": ("alert", "bad")}


class Banner(QFrame):
    """A banner of a `kind`: `offer` (surface), `advice` (amber) or `trouble` (red).

    `head` stands out, `rest` follows it; both are plain text.
    """

    def __init__(
        self,
        theme: Theme,
        kind: str,
        head: str,
        rest: str = "",
        *actions: QPushButton,
        icon: str = "",
        tone: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", kind)
        default, ink = _SIGNS[kind]
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setProperty("kind", "body")
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMinimumHeight(60)
        self.setLayout(
            row(
                sign(theme, icon or default, tone or ink),
                self._text,
                *actions,
                gap=12,
                margins=(16, 11, 12, 11),
            )
        )
        self.say(head, rest)

    def say(self, head: str, rest: str = "") -> None:
        """Change the words."""
        bold = f'<span style="font-weight:600">{_escaped(head)}</span>' if head else ""
        self._text.setText(f"{bold} {_escaped(rest)}".strip())
        self.setAccessibleName(f"{head} {rest}".strip())


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

"""What this program is, which version, and whose work is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QPlainTextEdit

from greenroom import __version__
from greenroom.licences import licences
from greenroom.phrase import phrase
from greenroom.ui.background import run
from greenroom.ui.settings.section import Section
from greenroom.ui.widgets import label
from greenroom.ui.words import said_error, tr

if TYPE_CHECKING:
    from greenroom.ui.context import Context
    from greenroom.ui.preferences import Preferences

_LEAST_HEIGHT = 320


class AboutSection(Section):
    """The licences of all parts are read when the settings are opened, which takes a moment."""

    title = phrase("About")
    about = phrase(
        "Greenroom {version}. Given under the MIT licence, as it is, without any warranty.",
        version=__version__,
    )

    def __init__(self, context: Context, preferences: Preferences) -> None:
        super().__init__(context, preferences)
        self.licences = QPlainTextEdit()
        self.licences.setReadOnly(True)
        self.licences.setAccessibleName(tr("Licences of all parts"))
        self.licences.setMinimumHeight(_LEAST_HEIGHT)
        self.licences.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        theme = context.theme
        self.licences.setStyleSheet(
            f"QPlainTextEdit {{ background: {theme.surface}; color: {theme.text_2};"
            f" border: 1px solid {theme.edge}; border-radius: 6px; padding: 8px; }}"
        )
        whole = self.lay_out(label(tr("Parts and their licences"), "strong"), 6, self.licences)
        whole.setStretchFactor(self.licences, 1)
        run(
            self,
            lambda task: licences(),
            success=self.licences.setPlainText,
            failure=lambda error: self.licences.setPlainText(said_error(error)),
        )

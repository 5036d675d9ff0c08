"""What the window says, in the language that is set: texts, counts, numbers, days.

Every text is written in English where it is used. `tr` says it at once, `phrase` keeps it for later
(a table, a finding), and `said` then says that. `make languages` collects all texts of both for the
translators; see `docs/how-to/add-a-language.md`.
"""

from pathlib import Path
from string import Formatter
from typing import Literal, get_args

from PySide6.QtCore import QCoreApplication, QDateTime, QLibraryInfo, QLocale, Qt, QTranslator

from greenroom.errors import GreenroomError
from greenroom.phrase import Phrase

Language = Literal["en", "de"]

_FILES = Path(__file__).parent / "languages"


def speak(app: QCoreApplication, language: str) -> Language:
    """Have all that is said from now on be said in a language; gives that one.

    `system` is the system's language where it is spoken here, else English. Words that stand in a
    widget already stay as they are.
    """
    spoken = _spoken(QLocale.system().name()[:2] if language == "system" else language)
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.setParent(None)
    QLocale.setDefault(QLocale(spoken))
    # Later ones are asked first. English has a file too, for "1 slide" and "2 slides".
    own = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in ((f"qtbase_{spoken}", own), (spoken, str(_FILES))):
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)
    return spoken


def tr(text: str, comment: str = "", n: int = -1) -> str:
    """A text in the window's language; `comment` tells two uses of one English word apart.

    With `n`, `%n` in the text is that number and its words agree: `tr("%n slide(s)", "", 3)`.
    Values come afterwards: `tr("Slide {number}").format(number=3)`.
    """
    return QCoreApplication.translate("", text, comment, n)


def said(text: str) -> str:
    """A text that was made elsewhere, in the window's language; what is no phrase stays."""
    if not isinstance(text, Phrase):
        return text
    values = {name: said(v) if isinstance(v, str) else v for name, v in text.values.items()}
    return _LocalNumbers().vformat(tr(text.template), (), values) if values else tr(text.template)


def said_error(error: GreenroomError) -> str:
    """The one line of an error, in the window's language."""
    return " ".join(said(error.told()).split())


def quoted(text: str) -> str:
    """Somebody's words between quotation marks, in their own direction; nothing of nothing."""
    words = " ".join(text.split()).rstrip(",")
    return tr("“{words}”").format(words=f"\u2068{words}\u2069") if words else ""


def number(value: float, places: int = 0) -> str:
    """`3.5`, or `3,5` where that is how it is written."""
    return f"{value:.{places}f}".replace(".", QLocale().decimalPoint())


def day(started: str) -> str:
    """`20 Nov` of an ISO time; empty where it is none."""
    return _date(started, tr("d MMM", "a day in Qt's letters: 20 Nov"))


def moment(started: str) -> str:
    """`Friday 20 November at 21:05` of an ISO time; empty where it is none."""
    return _date(
        started,
        tr("dddd d MMMM 'at' HH:mm", "a moment in Qt's letters: Friday 20 November at 21:05"),
    )


class _LocalNumbers(Formatter):
    """Fills in values, numbers with the decimal sign of the language."""

    def format_field(self, value: object, format_spec: str) -> str:
        """A value as it stands in the sentence."""
        made = str(super().format_field(value, format_spec))
        return made.replace(".", QLocale().decimalPoint()) if isinstance(value, float) else made


def _spoken(language: str) -> Language:
    return next((known for known in get_args(Language) if known == language), "en")


def _date(started: str, pattern: str) -> str:
    when = QDateTime.fromString(started, Qt.DateFormat.ISODate)
    return QLocale().toString(when, pattern) if when.isValid() else ""

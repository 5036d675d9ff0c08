"""Preferences, in a TOML file that people may edit."""

import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec
import tomli_w

from greenroom.checks.filler_lists import FillerChanges, Fillers, fillers_for
from greenroom.checks.rules import AS_USUAL, Rules
from greenroom.errors import GreenroomError, reason_of
from greenroom.files import one_at_a_time, private_folder, write_whole
from greenroom.panel.manner import Manner
from greenroom.phrase import phrase
from greenroom.plan import (
    DEFAULT_LIMIT_MS,
    DEFAULT_QUESTIONS_MS,
    LONGEST_QUESTIONS_MS,
    LONGEST_TALK_MS,
    SHORTEST_TALK_MS,
)

RECENT_DECKS = 12

AUTO = "auto"
"""The model that this machine carries, by what was measured here (`speech.choice`)."""

WindowLanguage = Literal["system", "en", "de"]
"""What the window may speak: one of its languages, or the system's where it is one of those."""

_Limit = Annotated[int, msgspec.Meta(ge=SHORTEST_TALK_MS, le=LONGEST_TALK_MS)]
_Questions = Annotated[int, msgspec.Meta(ge=0, le=LONGEST_QUESTIONS_MS)]
_Percent = Annotated[int, msgspec.Meta(ge=75, le=200)]
_NotesPercent = Annotated[int, msgspec.Meta(ge=60, le=250)]
_Line = Annotated[str, msgspec.Meta(max_length=500)]
_Language = Annotated[str, msgspec.Meta(pattern=r"^[a-z]{2,3}$")]
_Path = Annotated[str, msgspec.Meta(max_length=4096)]


class ExportChoice(msgspec.Struct, frozen=True):
    """What was exported last: formats by suffix, with notes or not, into which folder."""

    formats: tuple[_Line, ...] = ("html", "pdf")
    notes: bool = False
    folder: _Path = ""


class PanelChoice(msgspec.Struct, frozen=True):
    """For whom a panel asks: a role, a level and a company's profile by their ids, or none; how."""

    role: _Line = ""
    level: _Line = ""
    profile: _Line = ""
    manner: Manner = Manner()


class LanguageModelChoice(msgspec.Struct, frozen=True):
    """Whether a language model of the user's helps the panel, and which.

    `address` is empty for the usual ports of this machine; `host` is the other computer that may
    be asked, empty for none; `model` empty for the first that the server has.
    """

    on: bool = False
    address: _Line = ""
    model: _Line = ""
    host: _Line = ""


class Settings(msgspec.Struct, frozen=True):
    """What the user chose.

    `limit_ms` and `questions_ms` are for decks without a plan of their own. `device` is a
    microphone's name, empty for the default one; `language` an ISO 639-1 code of what is spoken,
    `window_language` what the window says; `model` a speech model's name or folder, or `AUTO`;
    `text_percent` scales all that the window shows; `recent_decks` are full paths, latest first;
    `slide_pdfs` says for a deck's path which PDF its slides' pictures come from.
    `notes_percent` scales the notes on the stage, `audience_screen` names the screen that the slide
    was put on, `second_screen` says whether it may have one of its own, `live_hints` shows a sign
    each for pace and fillers while speaking. `filler_words` are changes to the lists of fillers, by
    language; `rules` are those to the checks.
    """

    limit_ms: _Limit = DEFAULT_LIMIT_MS
    questions_ms: _Questions = DEFAULT_QUESTIONS_MS
    device: _Line = ""
    model: _Path = AUTO
    language: _Language = "en"
    theme: Literal["system", "light", "dark"] = "system"
    window_language: WindowLanguage = "system"
    text_percent: _Percent = 100
    recent_decks: tuple[_Path, ...] = ()
    slide_pdfs: dict[_Path, _Path] = {}
    notes_percent: _NotesPercent = 100
    audience_screen: _Line = ""
    second_screen: bool = True
    live_hints: bool = False
    filler_words: dict[_Language, FillerChanges] = {}
    rules: Rules = AS_USUAL
    export: ExportChoice = ExportChoice()
    panel: PanelChoice = PanelChoice()
    language_model: LanguageModelChoice = LanguageModelChoice()

    @property
    def fillers(self) -> Fillers:
        """The user's list for the language that is spoken; an empty one where none is listed."""
        own = self.filler_words.get(self.language)
        return fillers_for(self.language, own) or Fillers(self.language)

    def with_recent(self, deck: Path) -> "Settings":
        """These settings with `deck` as the latest one."""
        others = (name for name in self.recent_decks if name != str(deck))
        recent = (str(deck), *others)[:RECENT_DECKS]
        return msgspec.structs.replace(self, recent_decks=recent)

    def with_fillers(self, language: str, changes: FillerChanges) -> "Settings":
        """These settings with the list of fillers of one language changed like this."""
        others = {code: own for code, own in self.filler_words.items() if code != language}
        if changes != FillerChanges():
            others[language] = changes
        return msgspec.structs.replace(self, filler_words=others)

    def with_pdf(self, deck: Path, pdf: Path | None) -> "Settings":
        """These settings with the slides' pictures of `deck` taken from `pdf`, or not."""
        pdfs = {name: file for name, file in self.slide_pdfs.items() if name != str(deck)}
        if pdf is not None:
            pdfs[str(deck)] = str(pdf)
        return msgspec.structs.replace(self, slide_pdfs=pdfs)


class ReadSettings(msgspec.Struct, frozen=True):
    """Settings as read, and a sentence for the user where the file was not all usable."""

    settings: Settings
    note: str = ""


def read_settings(path: Path) -> ReadSettings:
    """The settings in `path`; what is missing or makes no sense is at its default.

    A bad file never raises: the note says what was wrong. No file is not worth a note.
    """
    try:
        table = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return ReadSettings(Settings())
    except (OSError, ValueError, RecursionError) as error:
        reason = reason_of(error) if isinstance(error, OSError) else phrase("it is not valid TOML")
        note = phrase(
            "{file}: the settings could not be read ({reason}); defaults are used.",
            file=path.name,
            reason=reason,
        )
        return ReadSettings(Settings(), note)
    good, bad = _sensible(table)
    note = phrase(
        "{file}: {names} made no sense; the default is used.", file=path.name, names=", ".join(bad)
    )
    return ReadSettings(msgspec.convert(good, Settings), note if bad else "")


def write_settings(path: Path, settings: Settings) -> None:
    """Write the settings, whole or not at all. Raises GreenroomError when the disk refuses."""
    with _writing(path):
        _put(path, settings)


def change_settings(path: Path, before: Settings, after: Settings) -> None:
    """Write what differs between `before` and `after`, over what is in the file by now.

    So another Greenroom's changes stay, and writes that overtake each other do no harm. Raises
    GreenroomError when the disk refuses.
    """
    changed = {
        name: getattr(after, name)
        for name in Settings.__struct_fields__
        if getattr(after, name) != getattr(before, name)
    }
    with _writing(path), one_at_a_time(path.with_suffix(".lock")):
        read = read_settings(path)
        there = before if read.note else read.settings
        if "recent_decks" in changed and after.recent_decks:
            changed["recent_decks"] = there.with_recent(Path(after.recent_decks[0])).recent_decks
        if "slide_pdfs" in changed:
            gone = before.slide_pdfs.keys() - after.slide_pdfs.keys()
            others = {k: v for k, v in there.slide_pdfs.items() if k not in gone}
            changed["slide_pdfs"] = others | after.slide_pdfs
        _put(path, msgspec.structs.replace(there, **changed))


@contextmanager
def _writing(path: Path) -> Iterator[None]:
    """Makes the folder; turns the disk's refusal into one line."""
    try:
        private_folder(path.parent)
        yield
    except OSError as error:
        raise GreenroomError(
            phrase("the settings cannot be written ({reason}).", reason=reason_of(error)),
            file=path,
            remedy=phrase("They hold until Greenroom is closed."),
        ) from error


def _put(path: Path, settings: Settings) -> None:
    write_whole(path, tomli_w.dumps(msgspec.to_builtins(settings)).encode())


def _sensible(table: dict[str, Any]) -> tuple[dict[str, Any], list[str]]:
    """The entries that may stand, and the names of those that may not; unknown ones are neither."""
    good: dict[str, Any] = {}
    bad: list[str] = []
    for name in Settings.__struct_fields__:
        if name not in table:
            continue
        try:
            msgspec.convert({name: table[name]}, Settings)
        except msgspec.ValidationError:
            bad.append(name)
        else:
            good[name] = table[name]
    return good, bad

"""All that the window says is offered to translators, and German says it, on every screen."""

import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from xml.etree import ElementTree

import msgspec
import pytest
from PySide6.QtWidgets import QApplication, QWidget

from german import LANGUAGES, PACKAGE, Message, forms, messages
from greenroom.panel.personas import personas
from greenroom.phrase import in_english
from greenroom.ui.panel.running import PanelRun
from greenroom.ui.theme import LIGHT
from greenroom.ui.words import speak
from ui import survey
from ui.every_screen import SMALL, Walk
from ui.pseudo import Brackets, never_offered, users_own
from ui.test_every_screen import complaints, lasting

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

TOOLS = Path(sys.executable).parent
COLLECT = (
    *("-silent", "-no-obsolete", "-sort-messages", "-locations", "none", "-extensions", "py"),
    *("-tr-function-alias", "tr+=phrase", "-source-language", "en"),
)


@pytest.fixture
def english_again(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    speak(qapp, "en")


def values(text: str) -> Counter[str]:
    """What a text leaves room for: names in braces, and the number."""
    named = Counter(name for _, name, *_ in Formatter().parse(text) if name)
    return named + Counter({"%n": text.count("%n")})


def collected(folder: Path, language: str, *more: str) -> dict[Message, ElementTree.Element]:
    """What Qt's collector finds in the package now."""
    file = folder / f"{language}.ts"
    command = [TOOLS / "pyside6-lupdate", *COLLECT, *more, "-target-language", language]
    subprocess.run([*command, PACKAGE, "-ts", file], check=True, capture_output=True)
    return messages(file)


@pytest.mark.parametrize(("language", "more"), [("de", ()), ("en", ("-pluralonly",))])
def test_every_text_is_translated(tmp_path: Path, language: str, more: tuple[str, ...]) -> None:
    """Otherwise: `make languages`, then fill in what is unfinished."""
    kept = messages(LANGUAGES / f"{language}.ts")
    assert set(kept) == set(collected(tmp_path, language, *more))
    assert [text for text, said in kept.items() if said.get("type") or not all(forms(said))] == []


def test_translations_have_room_for_the_same_values() -> None:
    for (text, _), said in messages(LANGUAGES / "de.ts").items():
        for form in forms(said):
            # "%n" may be spelled out: "one slide".
            assert values(form) - values(text) == Counter(), text
            assert (values(text) - values(form)).keys() <= {"%n"}, text


def test_translations_begin_and_end_as_their_texts() -> None:
    space = re.compile(r"^\s*|\s*$")
    for (text, _), said in messages(LANGUAGES / "de.ts").items():
        for form in forms(said):
            assert space.findall(form)[:2] == space.findall(text)[:2], text


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_window_reads_what_was_written(tmp_path: Path, language: str) -> None:
    """Otherwise: `make languages`."""
    made = tmp_path / "made.qm"
    command = [TOOLS / "pyside6-lrelease", "-silent", LANGUAGES / f"{language}.ts", "-qm", made]
    subprocess.run(command, check=True, capture_output=True)
    assert made.read_bytes() == (LANGUAGES / f"{language}.qm").read_bytes()


def asked(walk: Walk) -> str:
    """What the panel asks, which is in the language of the talk."""
    runs = walk.window.findChildren(PanelRun)
    known = (personas(), [(run.session, run.reaction) for run in runs])
    return msgspec.json.encode(known, enc_hook=in_english).decode()


def test_nothing_is_said_that_was_not_offered(english_again: QApplication, tmp_path: Path) -> None:
    english_again.installTranslator(Brackets(english_again))
    walk = Walk(tmp_path, LIGHT, size=SMALL)
    found = []

    def look(screen: QWidget) -> Iterator[str]:
        return never_offered(screen, users_own(str(tmp_path), asked(walk)))

    try:
        for screen in walk.screens():
            found += [f"{screen.name}: {text}" for text in lasting(look, screen.widget)]
    finally:
        walk.close()
    assert found == []


def test_german_has_the_room_it_needs(english_again: QApplication, tmp_path: Path) -> None:
    speak(english_again, "de")
    assert complaints(tmp_path, LIGHT, survey.cut, survey.nameless) == []

"""Rehearse in German: what its longer words must fit into, and sentences made of counts."""

from pathlib import Path

import msgspec
import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from greenroom.deck import Deck, Slide
from greenroom.deck.matching import match_slides
from greenroom.plan import Plan, Target
from greenroom.ui.context import OpenDeck
from greenroom.ui.pictures import Pictures
from greenroom.ui.rehearse.changes import changes_line, changes_mark
from greenroom.ui.rehearse.finishing import spoken_length
from greenroom.ui.rehearse.overlays import KeyList
from greenroom.ui.rehearse.plan_time import TimeField
from greenroom.ui.rehearse.ready import ReadyPage
from greenroom.ui.rehearse.session import Clocks
from greenroom.ui.rehearse.strip import told_plan, told_talk
from greenroom.ui.style import apply_theme
from greenroom.ui.theme import LIGHT, load_fonts
from ui.parts import Studio, make_context

pytestmark = [pytest.mark.qt_log_ignore("propagateSizeHints"), pytest.mark.usefixtures("german")]

MINUTE = 60_000
DECK = Deck("talk.pptx", "5" * 64, tuple(Slide(n, str(n), f"Titel {n}") for n in range(1, 6)))
PLAN = Plan(15 * MINUTE, tuple(Target(n, 3 * MINUTE) for n in range(1, 6)))
SMALL_SLIDE = 679
"""How wide the slide is in a window 1024 wide."""


@pytest.mark.parametrize("width", [1024, 1440])
@pytest.mark.parametrize("microphone", [True, False])
def test_all_that_may_stand_at_the_foot_of_the_plan_has_its_place(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, width: int, microphone: bool
) -> None:
    load_fonts()
    apply_theme(qapp, LIGHT)
    studio = Studio(deck=DECK, model_missing=True)
    studio.devices = studio.devices if microphone else ()
    page = ReadyPage(make_context(tmp_path, studio))
    qtbot.addWidget(page)
    page.resize(width, 652)
    page.show()
    page.open_deck(OpenDeck(tmp_path / DECK.file, DECK, PLAN, Pictures()), 12)
    page.editor.start("slide")
    page.foot.menu._interrupt.setChecked(True)
    foot = page.foot
    qtbot.waitUntil(lambda: foot.model_words.text().startswith("Kein Modell"))
    qtbot.waitUntil(lambda: foot.start.isEnabled() == microphone)
    qtbot.waitUntil(lambda: foot.silent.isVisible() != microphone)
    assert foot.start.text() == "Durchlauf 12 starten"
    # The microphone was just found: the layout is told a moment later.
    qtbot.waitUntil(lambda: foot.minimumSizeHint().width() <= width)


def test_the_list_of_keys_is_no_wider_than_the_slide_on_a_small_screen(qtbot: QtBot) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    keys = KeyList(over)
    words = {each.text() for each in keys.findChildren(QLabel)}
    assert {"Nächste Folie", "Leertaste", "Strg +", "Bild ↓", "Pos1", "Esc", "B"} <= words
    assert keys.sizeHint().width() <= SMALL_SLIDE


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(1, "1 Sekunde"), (8, "8 Sekunden"), (89, "89 Sekunden"), (90, "2 Minuten")],
)
def test_lengths(seconds: int, words: str) -> None:
    assert spoken_length(1000 * seconds) == words


def test_changes_of_a_deck() -> None:
    first, second, *_ = DECK.slides
    edited = msgspec.structs.replace(second, text=("x",), notes="y")
    old = msgspec.structs.replace(DECK, slides=(first, edited))
    new = msgspec.structs.replace(DECK, slides=DECK.slides[:3])
    changed = match_slides(old, new)
    assert changes_line(changed, 3) == "Geändert seit Durchlauf 3: Folie 2 geändert, Folie 3 neu."
    assert [changes_mark(match) for match in changed.slides[1:3]] == [
        "Text und Notizen geändert",
        "neu",
    ]


def test_the_clocks() -> None:
    clocks = Clocks(840_000, 900_000, 31_000, 120_000, 82_000, drop=(2, 3))
    assert told_talk(clocks) == "Vortrag 14:00 von 15:00. Gelbe Karte."
    assert told_plan(clocks) == "Gegenüber dem Plan: 1:22 zurück. Folien 2 und 3 weglassen."


def test_what_is_no_time_is_said_in_german(qtbot: QtBot) -> None:
    field = TimeField("Zeit")
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.refused) as refused:
        field.setText("bald")
        field.editingFinished.emit()
    assert refused.args == ["„bald“ ist keine Zeit: Minuten und Sekunden, etwa 15:00"]

"""The small parts: what they say to a screen reader, where they draw, what they call a level."""

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPixmap
from PySide6.QtWidgets import QLineEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from greenroom.audio import Level
from greenroom.ui.rehearse.notes import notes_text
from greenroom.ui.rehearse.session import Clocks
from greenroom.ui.rehearse.strip import ClockStrip, plan_words, talk_clock, talk_label
from greenroom.ui.theme import DARK, LIGHT, Theme, load_fonts
from greenroom.ui.widgets import Banner, FocusRing, SlideView, button, stack
from greenroom.ui.widgets.key_button import KeyButton
from greenroom.ui.widgets.meter import LevelMeter, loudness, verdict
from greenroom.ui.widgets.trend import Reference, TrendChart

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.mark.parametrize(
    ("level", "words"),
    [
        (Level(-20.0, -10.0), "Loud and clear"),
        (Level(-60.0, -50.0, quiet=True), "Too quiet. Move closer."),
        (Level(-5.0, 0.0, clipping=True), "Clipping. Turn it down."),
        (Level(silent=True, clipping=True), "Silent: muted, or not allowed"),
        (Level(-70.0, -60.0), "Say something to try it"),
    ],
)
def test_a_level_in_words(level: Level, words: str) -> None:
    assert verdict(level)[2] == words


def test_loudness_stays_on_the_meter() -> None:
    assert [loudness(dbfs) for dbfs in (-96.0, -30.0, 3.0)] == [0.0, 0.5, 1.0]


def test_the_meter_lights_bars_and_turns_red_when_it_clips(qtbot: QtBot) -> None:
    meter = LevelMeter(LIGHT)
    qtbot.addWidget(meter)
    meter.show_level(Level(-30.0, -30.0))
    assert _colour(meter, 2, 10) == LIGHT.good
    assert _colour(meter, 17 * 7 + 2, 10) == LIGHT.data_soft
    meter.show_level(Level(-1.0, -20.0, clipping=True))
    assert _colour(meter, 17 * 7 + 2, 10) == LIGHT.bad
    assert meter.accessibleDescription() == "-1 decibels below full scale"


def test_a_chart_has_its_numbers_in_words(qtbot: QtBot) -> None:
    chart = TrendChart(LIGHT, "Length")
    qtbot.addWidget(chart)
    chart.show_values([3.0, 2.0], Reference(1.0, "plan 1"), lambda value: f"{value:.0f}")
    assert chart.accessibleDescription() == "take 1: 3, take 2: 2. plan 1"
    chart.grab()


def test_a_slide_keeps_its_shape_and_is_sharp(qtbot: QtBot, tmp_path: Path) -> None:
    picture = QPixmap(1600, 900)
    picture.fill(QColor("#336699"))
    picture.save(str(tmp_path / "1.png"))
    view = SlideView(LIGHT)
    qtbot.addWidget(view)
    view.resize(400, 400)
    view.show_slide(tmp_path / "1.png", "Slide 1: Ask")
    assert view.slide_rect() == QRectF(0, 0, 400, 225)
    assert _colour(view, 200, 100) == "#336699"
    assert view.accessibleName() == "Slide 1: Ask"
    view.resize(1000, 90)
    assert view.slide_rect() == QRectF(0, 0, 160, 90)


def test_a_slide_without_a_picture_shows_its_words(qtbot: QtBot, tmp_path: Path) -> None:
    view = SlideView(LIGHT)
    qtbot.addWidget(view)
    view.show_slide(tmp_path / "missing.png", "End of the deck")
    view.grab()
    assert view.accessibleName() == "End of the deck"


def test_the_ring_follows_the_focus_and_what_moves_it(qtbot: QtBot) -> None:
    window, box, first, second = QWidget(), QWidget(), button("One"), button("Two")
    box.setLayout(stack(first, second))
    box.setParent(window)
    ring = FocusRing(LIGHT, window)
    qtbot.addWidget(window)
    window.resize(300, 300)
    window.show()
    qtbot.waitExposed(window)
    first.setFocus()
    qtbot.waitUntil(ring.isVisible)
    assert ring.geometry().center() == first.geometry().translated(box.pos()).center()
    box.move(40, 50)
    qtbot.waitUntil(
        lambda: ring.geometry().center() == first.geometry().translated(40, 50).center()
    )
    second.setFocus()
    qtbot.waitUntil(lambda: ring.geometry().contains(second.geometry().translated(40, 50)))
    second.deleteLater()
    qtbot.waitUntil(lambda: not ring.isVisible())


def test_what_is_scrolled_out_of_sight_has_no_ring(qtbot: QtBot) -> None:
    window, area, inside = QWidget(), QScrollArea(), QWidget()
    inside.setFixedSize(200, 900)
    field = QLineEdit(inside)
    field.setGeometry(20, 80, 100, 30)
    area.setParent(window)
    area.setGeometry(0, 0, 220, 150)
    area.setWidget(inside)
    ring = FocusRing(LIGHT, window)
    qtbot.addWidget(window)
    window.resize(300, 300)
    window.show()
    qtbot.waitExposed(window)
    field.setFocus()
    qtbot.waitUntil(ring.isVisible)
    area.verticalScrollBar().setValue(30)
    qtbot.waitUntil(lambda: ring.y() < 60)
    assert ring.mask().boundingRect().size() == ring.size(), "all of it can be seen"
    area.verticalScrollBar().setValue(95)
    qtbot.waitUntil(lambda: ring.mask().boundingRect().height() < ring.height())
    area.verticalScrollBar().setValue(400)
    qtbot.waitUntil(lambda: not ring.isVisible())
    area.verticalScrollBar().setValue(0)
    qtbot.waitUntil(ring.isVisible)


def test_a_banner_says_plain_text(qtbot: QtBot) -> None:
    banner = Banner(LIGHT, "trouble", "<b>Lost</b> & gone.", "It is kept.")
    qtbot.addWidget(banner)
    assert banner.accessibleName() == "<b>Lost</b> & gone. It is kept."


def test_a_key_button_has_room_for_its_key(qtbot: QtBot) -> None:
    load_fonts()
    plain, keyed = button("Start", "primary"), KeyButton(LIGHT, "Start", "F5", "primary")
    for made in (plain, keyed):
        qtbot.addWidget(made)
    assert keyed.accessibleName() == "Start"
    keyed.setText("Start take 7")
    assert keyed.accessibleName() == "Start take 7"
    keyed.grab()


CLOCKS = Clocks(
    talk_ms=533_000, limit_ms=900_000, slide_ms=31_000, slide_target_ms=120_000, behind_ms=22_000
)


@pytest.mark.parametrize(
    ("change", "label", "big", "plan"),
    [
        ({}, "Talk, of 15:00", "8:53", "0:22 behind"),
        ({"behind_ms": -40_000}, "Talk, of 15:00", "8:53", "0:40 ahead"),
        ({"behind_ms": 15_000, "paused": True}, "Paused, of 15:00", "8:53", "on plan"),
        ({"talk_ms": 900_000}, "Talk, of 15:00", "15:00", "0:22 behind"),
        ({"talk_ms": 901_000}, "Over 15:00", "−0:01", "0:22 behind"),
        ({"talk_ms": 937_900}, "Over 15:00", "−0:37", "0:22 behind"),
    ],
)
def test_the_clocks_in_words(change: dict[str, int], label: str, big: str, plan: str) -> None:
    clocks = msgspec.structs.replace(CLOCKS, **change)
    assert (talk_label(clocks), talk_clock(clocks), plan_words(clocks)) == (label, big, plan)


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_overtime_is_red_and_said(qtbot: QtBot, theme: Theme) -> None:
    strip = ClockStrip(theme)
    qtbot.addWidget(strip)
    strip.resize(968, 136)
    strip.show_clocks(msgspec.structs.replace(CLOCKS, talk_ms=937_000), "Slide 11")
    assert strip.accessibleName() == (
        "0:37 over 15:00. Red card. Slide 11: 0:31 of 2:00. Against the plan: 0:22 behind."
    )
    colours = _colours(strip)
    assert theme.bad in colours
    strip.show_clocks(CLOCKS, "Slide 11")
    assert theme.bad not in _colours(strip)


def test_notes_keep_their_paragraphs_and_no_markup() -> None:
    html = notes_text(LIGHT, "First <b>line</b>.\n\nSecond.", compact=False)
    assert html.count("<p ") == 2
    assert "&lt;b&gt;line" in html


def _colours(widget: QWidget) -> set[str]:
    image = widget.grab().toImage()
    return {
        image.pixelColor(x, y).name().upper()
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    }


def _colour(widget: QWidget, x: int, y: int) -> str:
    image: QImage = widget.grab().toImage()
    ratio = image.devicePixelRatio()
    return image.pixelColor(round(x * ratio), round(y * ratio)).name().upper()

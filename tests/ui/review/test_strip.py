"""The strip under wheel, keys, buttons and scroll bar."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from greenroom.report import Remark
from greenroom.ui.review.strip_span import Span, all_of
from greenroom.ui.theme import LIGHT
from ui.page_parts import FakePlayer
from ui.sample_talk import sample_report
from ui.test_review_page import shown

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

TOTAL = 948_000


def wheel(strip, x: int, turned: int, *, keys=Qt.KeyboardModifier.NoModifier, sideways: int = 0):
    place = QPointF(x, 80)
    event = QWheelEvent(
        place, strip.mapToGlobal(place), QPoint(), QPoint(sideways, turned),
        Qt.MouseButton.NoButton, keys, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(strip, event)


def test_the_wheel_comes_closer_to_what_is_under_the_pointer(qtbot: QtBot, tmp_path: Path) -> None:
    strip = shown(qtbot, tmp_path).strip
    under = strip.span.ms(400, strip.width())
    for _ in range(6):
        wheel(strip, 400, 120)
    assert strip.span.length_ms == pytest.approx(TOTAL / 1.0015**720, rel=0.01)
    assert strip.span.ms(400, strip.width()) == pytest.approx(under, abs=500)
    for _ in range(9):
        wheel(strip, 100, -120)
    assert strip.span == all_of(TOTAL)


def test_sideways_and_with_shift_the_wheel_goes_along_the_talk(
    qtbot: QtBot, tmp_path: Path
) -> None:
    strip = shown(qtbot, tmp_path).strip
    strip.show_span(Span(300_000, 420_000, TOTAL))
    wheel(strip, 400, -120, keys=Qt.KeyboardModifier.ShiftModifier)
    assert strip.span == Span(312_000, 432_000, TOTAL)
    wheel(strip, 400, 0, sideways=120)
    assert strip.span == Span(300_000, 420_000, TOTAL)


def test_keys_and_buttons_come_closer_to_the_playhead_and_go_back(
    qtbot: QtBot, tmp_path: Path
) -> None:
    page = shown(qtbot, tmp_path)
    page.playhead.seek(254_000)
    qtbot.keyClick(page.panes.transcript, Qt.Key.Key_Plus)
    qtbot.mouseClick(page.band.zoom.plus, Qt.MouseButton.LeftButton)
    span = page.strip.span
    assert span.length_ms == TOTAL // 4
    assert span.start_ms < 254_000 < span.end_ms
    qtbot.keyClick(page.panes.transcript, Qt.Key.Key_Minus)
    assert page.strip.span.length_ms == TOTAL // 2
    qtbot.keyClick(page.panes.transcript, Qt.Key.Key_0)
    assert page.strip.span.whole
    assert not page.band.zoom.minus.isEnabled()


def test_the_bar_below_shows_what_is_in_sight_and_moves_it(qtbot: QtBot, tmp_path: Path) -> None:
    page = shown(qtbot, tmp_path)
    height = page.band.height()
    assert not page.band.bar.isVisible()
    page.strip.show_span(Span(300_000, 420_000, TOTAL))
    bar = page.band.bar
    assert bar.isVisible()
    assert page.band.height() == height
    assert bar.accessibleDescription() == "5:00 to 7:00"
    bar.setValue(60_000)
    assert page.strip.span == Span(60_000, 180_000, TOTAL)


def test_a_click_in_a_close_look_goes_to_that_moment(qtbot: QtBot, tmp_path: Path) -> None:
    page = shown(qtbot, tmp_path)
    page.strip.show_span(Span(300_000, 420_000, TOTAL))
    middle = QPoint(page.strip.width() // 2, 80)
    qtbot.mouseClick(page.strip, Qt.MouseButton.LeftButton, pos=middle)
    assert page.playhead.position_ms == pytest.approx(360_000, abs=100)


def test_while_it_plays_the_strip_goes_along(qtbot: QtBot, tmp_path: Path) -> None:
    player = FakePlayer()
    page = shown(qtbot, tmp_path, player=player)
    page.strip.show_span(Span(300_000, 420_000, TOTAL))
    page.playhead.play(419_000)
    player.position_ms = 421_000
    qtbot.waitUntil(lambda: page.strip.span.start_ms > 400_000)
    assert page.strip.span == Span(409_000, 529_000, TOTAL)


def test_another_talk_is_shown_whole_again_a_corrected_one_stays(
    qtbot: QtBot, tmp_path: Path
) -> None:
    page = shown(qtbot, tmp_path)
    page.strip.show_span(Span(300_000, 420_000, TOTAL))
    assert page.strip._strip is not None
    page.strip.show_changed(page.strip._strip)
    assert page.strip.span == Span(300_000, 420_000, TOTAL)
    page.strip.show_strip(page.strip._strip)
    assert page.strip.span.whole


def test_notes_are_pennants_on_the_sound(qtbot: QtBot, tmp_path: Path) -> None:
    import msgspec

    remarks = (Remark(474_000, "Slower", 6),)
    report = msgspec.structs.replace(sample_report(), remarks=remarks)
    page = shown(qtbot, tmp_path, report=report)
    picture = page.strip.grab().toImage()
    x = page.strip.width() // 2 + 3
    assert picture.pixelColor(x, 54).name().upper() == LIGHT.text


def test_findings_without_a_number_are_dots_and_say_what_they_are(
    qtbot: QtBot, tmp_path: Path
) -> None:
    strip = shown(qtbot, tmp_path).strip
    report = sample_report()
    dotted = [f for f in report.findings if f.end_ms and f not in report.priorities]
    assert dotted
    picture = strip.grab().toImage()
    ink = LIGHT.colour("text_2").rgb()
    for finding in dotted:
        x = strip.span.x(finding.start_ms, strip.width())
        assert any(picture.pixel(round(x) + by, 45) == ink for by in (-1, 0, 1))
        qtbot.mouseMove(strip, QPoint(round(x), 80))
        qtbot.waitUntil(lambda said=finding.message: said in strip.toolTip())

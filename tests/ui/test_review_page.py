"""Review, on real widgets, with a player that plays nothing."""

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from greenroom.render import Picture
from greenroom.report import Report, SlideCue
from greenroom.take import Cue, Stop
from greenroom.ui.pictures import Pictures
from greenroom.ui.review.page import ReviewPage
from greenroom.ui.style import apply_theme
from greenroom.ui.theme import DARK, LIGHT, Theme, load_fonts
from ui.page_parts import FakePlayer, context, sample_take
from ui.sample_talk import sample_entries, sample_report

# The offscreen platform says so for every window that has a smallest size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

WIDE, NARROW = (1440, 844), (1024, 652)


def shown(
    qtbot: QtBot,
    folder: Path,
    *,
    player: FakePlayer | None = None,
    theme: Theme = LIGHT,
    size: tuple[int, int] = WIDE,
    sound: bool = True,
    report: Report | None = None,
) -> ReviewPage:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    load_fonts()
    apply_theme(app, theme)
    page = ReviewPage(context(folder, theme, playback=lambda: player or FakePlayer()))
    qtbot.addWidget(page)
    page.resize(*size)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    take = sample_take(folder / "take", sound=sound)
    page.show_take(take, report or sample_report())
    qtbot.waitUntil(lambda: not sound or page.strip.has_outline)
    return page


def click_word(qtbot: QtBot, page: ReviewPage, index: int) -> None:
    view = page.panes.transcript
    view.reveal(index)
    point = view.word_box(index).center().toPoint()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)


def texts(widget: QWidget) -> str:
    return " ".join(label.accessibleName() or label.text() for label in widget.findChildren(QLabel))


def test_a_clicked_word_plays_from_three_seconds_before_with_its_slide(
    qtbot: QtBot, tmp_path: Path
) -> None:
    player = FakePlayer()
    page = shown(qtbot, tmp_path, player=player)
    words = sample_report().words
    index = next(i for i, word in enumerate(words) if word.slide == 7) + 1

    click_word(qtbot, page, index)

    assert player.played == [(tmp_path / "take" / "audio.wav", words[index].start_ms - 3000)]
    assert page.panes.slide.slide == 7  # though slide 6 was up three seconds before
    assert page.panes.slide.view.accessibleName().startswith("Slide 7: Cannibalisation")


def test_the_playhead_takes_transcript_slide_and_clock_along(qtbot: QtBot, tmp_path: Path) -> None:
    player = FakePlayer()
    page = shown(qtbot, tmp_path, player=player)
    words = sample_report().words

    page.playhead.play(0)
    player.position_ms = 500_000
    qtbot.waitUntil(lambda: page.playhead.position_ms == 500_000)

    first, last = page.panes.transcript.playing_words or (0, 0)
    assert words[first].start_ms <= 500_000 <= words[last].end_ms + 500
    assert page.panes.slide.slide == 6
    assert "8:20" in texts(page.header)

    player.playing = False
    qtbot.waitUntil(lambda: not page.playhead.playing)
    assert page.header.play.accessibleName() == "Play"


def test_priorities_say_what_where_and_play_there(qtbot: QtBot, tmp_path: Path) -> None:
    player = FakePlayer()
    page = shown(qtbot, tmp_path, player=player)
    priorities = sample_report().priorities

    for finding in priorities:
        assert finding.message in texts(page.priorities)
        assert finding.advice  # the one thing to try
        assert finding.advice in texts(page.priorities)
    links = page.priorities.findChildren(QPushButton)[::3]
    assert [link.text() for link in links] == ["3:51, slide 4", "9:00, slide 7", "15:41, slide 11"]
    qtbot.mouseClick(links[1], Qt.MouseButton.LeftButton)
    assert player.played[-1][1] == priorities[1].start_ms - 3000
    assert page.panes.slide.slide == 7


def test_the_words_that_are_read_stay_where_they_are_in_another_width(
    qtbot: QtBot, tmp_path: Path
) -> None:
    page = shown(qtbot, tmp_path)
    view = page.panes.transcript
    middle = len(sample_report().words) // 2
    view.reveal(middle)
    for size in (NARROW, WIDE, NARROW):
        page.resize(*size)
        qtbot.waitUntil(lambda: page.panes.width() == page.width())
        assert 0 <= view.word_box(middle).top() <= view.viewport().height() - 20


def test_keys_play_step_and_walk_the_findings(qtbot: QtBot, tmp_path: Path) -> None:
    player = FakePlayer()
    page = shown(qtbot, tmp_path, player=player)
    view = page.panes.transcript
    view.setFocus()
    starts = [f.start_ms for f in sample_report().findings if f.end_ms]

    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert page.playhead.playing
    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert player.played[-1][1] == 6000
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert player.played[-1][1] == 3000
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert not page.playhead.playing

    qtbot.keyClick(view, Qt.Key.Key_F)
    qtbot.keyClick(view, Qt.Key.Key_F)
    assert player.played[-1][1] == sorted(starts)[1] - 3000
    qtbot.keyClick(view, Qt.Key.Key_F, Qt.KeyboardModifier.ShiftModifier)
    assert player.played[-1][1] == sorted(starts)[0] - 3000


def test_space_on_a_focused_button_presses_that_button(qtbot: QtBot, tmp_path: Path) -> None:
    page = shown(qtbot, tmp_path)
    page.panes.tabs["Findings"].setFocus()
    qtbot.keyClick(page.panes.tabs["Findings"], Qt.Key.Key_Space)
    assert page.panes.findings.isVisible()
    assert not page.playhead.playing


def test_a_click_on_the_strip_or_a_timing_row_goes_there(qtbot: QtBot, tmp_path: Path) -> None:
    player = FakePlayer()
    page = shown(qtbot, tmp_path, player=player)
    qtbot.mouseClick(page.strip, Qt.MouseButton.LeftButton, pos=QPoint(page.strip.width() // 2, 80))
    assert page.playhead.position_ms == pytest.approx(474_000, abs=500)

    row = page.panes.timing.row_rect(9).center().toPoint()
    qtbot.mouseClick(page.panes.timing, Qt.MouseButton.LeftButton, pos=row)
    assert page.panes.slide.slide == 9
    assert player.played[-1][1] == 771_000 - 3000
    page.panes.timing.setFocus()
    qtbot.keyClick(page.panes.timing, Qt.Key.Key_Down)
    assert page.panes.slide.slide == 10


def test_all_findings_are_listed_with_advice_source_and_place(qtbot: QtBot, tmp_path: Path) -> None:
    player = FakePlayer()
    page = shown(qtbot, tmp_path, player=player)
    page.panes.show_page("Findings")
    said = texts(page.panes.findings)
    for finding in sample_report().findings:
        assert finding.message in said
        assert finding.source in said
    buttons = page.panes.findings.findChildren(QPushButton)
    link = [found for found in buttons if found.text() not in ("Confirm", "Dismiss")][-1]
    assert link.text() == "0:03, slide 1"
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert page.panes.slide.slide == 1
    assert player.played


def test_the_charts_have_their_numbers_as_a_table(qtbot: QtBot, tmp_path: Path) -> None:
    page = shown(qtbot, tmp_path)
    page.panes.show_page("Figures")
    model = page.panes.figures.model()
    rows = [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]
    assert rows[3][:6] == [
        "4",
        "Price, not content, is why trials end",
        "1:45",
        "2:31",
        "+0:46",
        "148",
    ]
    assert rows[-1][1:5] == ["Whole talk", "15:00", "15:48", "+0:48"]


def test_an_imported_transcript_has_no_play_but_still_moves(qtbot: QtBot, tmp_path: Path) -> None:
    player = FakePlayer()
    page = shown(qtbot, tmp_path, player=player, sound=False)
    assert not page.header.play.isVisible()
    assert "No recording came with this talk." in texts(page.header)

    click_word(qtbot, page, 100)
    qtbot.keyClick(page, Qt.Key.Key_Space)

    assert player.played == []
    assert page.playhead.position_ms == sample_report().words[100].start_ms - 3000


def test_without_cues_slides_come_from_the_report(qtbot: QtBot, tmp_path: Path) -> None:
    page = shown(qtbot, tmp_path)
    take = sample_take(tmp_path / "other", sound=False, entries=(Stop(948_000),))
    cues = tuple(
        SlideCue(cue.slide, cue.at_ms, 0.9) for cue in sample_entries() if isinstance(cue, Cue)
    )
    page.show_take(take, msgspec.structs.replace(sample_report(), cues=cues))
    page.playhead.seek(300_000)
    assert page.panes.slide.slide == 4


def test_no_loudspeaker_is_one_line(qtbot: QtBot, tmp_path: Path) -> None:
    page = shown(qtbot, tmp_path, player=FakePlayer(broken=True))
    qtbot.mouseClick(page.header.play, Qt.MouseButton.LeftButton)
    assert page.trouble.isVisible()
    assert "No loudspeaker was found." in page.trouble.accessibleName()
    assert not page.playhead.playing


def test_narrow_windows_get_the_timing_as_a_tab(qtbot: QtBot, tmp_path: Path) -> None:
    page = shown(qtbot, tmp_path, size=NARROW)
    assert page.width() == 1024
    assert page.panes.tabs["Plan and talk"].isVisible()
    assert not page.panes.timing.isVisible()
    page.panes.show_page("Plan and talk")
    assert page.panes.timing.isVisible()

    page.resize(*WIDE)
    assert not page.panes.tabs["Plan and talk"].isVisible()
    assert page.panes.timing.isVisible()
    assert page.panes.transcript.isVisible()


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_both_themes_paint_in_their_own_colours(qtbot: QtBot, tmp_path: Path, theme: Theme) -> None:
    page = shown(qtbot, tmp_path, theme=theme)
    page.playhead.seek(254_000)
    strip = page.strip.grab().toImage()
    found = {strip.pixelColor(x, y).name().upper() for x in range(0, 1360, 1) for y in (80, 133)}
    assert {theme.accent, theme.data, theme.text, theme.warn} <= found


def test_everything_that_can_be_reached_has_a_name(qtbot: QtBot, tmp_path: Path) -> None:
    page = shown(qtbot, tmp_path)
    nameless = [
        type(widget).__name__
        for widget in page.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and not widget.accessibleName()
    ]
    assert nameless == []
    assert "40 fillers heard" in page.header.legend.accessibleName()
    assert "slide 4: 2:31 of 1:45" in page.panes.timing.accessibleDescription()


def test_a_long_transcript_is_quick(qtbot: QtBot, tmp_path: Path) -> None:
    """3,000 words in well under half a second here; the limit only catches a change of order."""
    import time

    page = shown(qtbot, tmp_path)
    began = time.perf_counter()
    page.show_take(sample_take(tmp_path / "take"), sample_report())
    page.panes.transcript.grab()
    assert time.perf_counter() - began < 3.0


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_every_paragraph_of_a_long_transcript_is_laid_out(
    qtbot: QtBot, tmp_path: Path, size: tuple[int, int]
) -> None:
    page = shown(qtbot, tmp_path)
    page.resize(*size)
    document = page.panes.transcript.document()
    blocks = [document.findBlockByNumber(at) for at in range(document.blockCount())]
    assert len(blocks) > 50
    assert [block.text() for block in blocks if not block.layout().lineCount()] == []


def test_slide_pictures_are_shown_as_they_come(qtbot: QtBot, tmp_path: Path) -> None:
    page = shown(qtbot, tmp_path)
    quick, better, other = (tmp_path / name for name in ("quick.png", "better.png", "other.png"))
    pictures = Pictures([Picture(5, quick, "built-in")])
    page.show_take(sample_take(tmp_path / "take"), sample_report(), pictures)
    page.playhead.seek(400_000)
    assert page.panes.slide.view.file == quick
    pictures.put(Picture(5, better, "LibreOffice"))
    pictures.put(Picture(6, other, "LibreOffice"))
    assert page.panes.slide.view.file == better


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_the_line_over_the_strip_is_never_cut(
    qtbot: QtBot, tmp_path: Path, size: tuple[int, int]
) -> None:
    report = msgspec.structs.replace(sample_report(), questions_ms=900_000)
    page = shown(qtbot, tmp_path, size=size, sound=False, report=report)
    legend = page.header.legend
    parts = (legend, *(one for one in page.header.findChildren(QLabel) if one.isVisible()))
    qtbot.waitUntil(lambda: all(part.width() >= part.sizeHint().width() for part in parts))
    assert legend.mapTo(page, legend.rect().topRight()).x() < page.width()

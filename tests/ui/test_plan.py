"""A plan made by hand, drills and a silent run, in the window from start to end."""

import json
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from greenroom.audio import Level
from greenroom.deck import Deck, Slide
from greenroom.library import Take, list_takes
from greenroom.take import Begin, Cue, Stop
from greenroom.ui.window import MainWindow
from ui.parts import DECK, Studio, make_context, places_in, words

# Menus, where there is no window system.
pytestmark = pytest.mark.qt_log_ignore(
    "propagateSizeHints", "does not support raise", "does not support grabbing"
)

Open = Callable[[], MainWindow]
RETURN = Qt.Key.Key_Return
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def studio() -> Studio:
    return Studio()


@pytest.fixture
def open_window(qtbot: QtBot, tmp_path: Path, studio: Studio) -> Open:
    """Opens a window on the deck; a second one is a later start of the program."""
    windows: list[MainWindow] = []

    def make() -> MainWindow:
        window = MainWindow(make_context(tmp_path, studio))
        windows.append(window)
        qtbot.addWidget(window)
        window.resize(1440, 900)
        window.show()
        qtbot.waitExposed(window)
        (tmp_path / DECK.file).touch()
        window.begin(tmp_path / DECK.file)
        qtbot.waitUntil(window.rehearse.ready.isVisible)
        qtbot.waitUntil(lambda: window.rehearse.ready.foot.start.isEnabled())
        return window

    return make


def takes(folder: Path) -> tuple[Take, ...]:
    return tuple(reversed(list_takes(folder / "takes")))


def type_time(qtbot: QtBot, window: MainWindow, slide: int, text: str) -> None:
    field = window.rehearse.ready.storyline.slides[slide].field
    field.begin()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, RETURN)


def on_stage(qtbot: QtBot, window: MainWindow, studio: Studio) -> None:
    """Wait for the stage and the first sample."""
    qtbot.waitUntil(window.rehearse.stage.isVisible)
    studio.arrived = True
    qtbot.waitUntil(
        lambda: window.rehearse.rehearsal is not None and window.rehearse.rehearsal.running
    )


def end(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.mouseClick(window.rehearse.stage.end_button, LEFT)
    focus = window.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, RETURN)


def drill(qtbot: QtBot, window: MainWindow, name: str) -> None:
    """Choose a part from the menu of parts."""
    ready = window.rehearse.ready
    qtbot.mouseClick(ready.foot.sections, LEFT)
    menu = ready.foot.parts_menu
    (action,) = [action for action in menu.actions() if action.text().split("\t")[0] == name]
    menu.close()
    action.trigger()
    # Nobody is told that there were no tries before anybody has looked.
    assert not window.rehearse.drill.empty.isVisible()
    assert not window.rehearse.drill.start.isEnabled()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.waitUntil(lambda: window.rehearse.drill.start.isEnabled())


def try_once(qtbot: QtBot, window: MainWindow, studio: Studio, ms: int, *spoken: str) -> None:
    """One try of so many ms, with these words."""
    studio.now_ms = 0
    before = len(studio.listeners)
    qtbot.keyClick(window.rehearse.drill.start, Qt.Key.Key_F5)
    on_stage(qtbot, window, studio)
    qtbot.waitUntil(lambda: len(studio.listeners) > before)
    studio.listener.hear(*words(*spoken))
    studio.now_ms = ms - 500  # half a second is recorded after the end
    end(qtbot, window)
    qtbot.waitUntil(window.rehearse.drill.isVisible)
    qtbot.waitUntil(lambda: studio.listener.finished != [])
    studio.listener.end()


def test_an_edited_plan_is_rehearsed_and_kept(
    qtbot: QtBot, open_window: Open, studio: Studio, tmp_path: Path
) -> None:
    window = open_window()
    type_time(qtbot, window, 2, "4:00")
    qtbot.keyClick(window.rehearse.ready.storyline.slides[4], Qt.Key.Key_D)
    plan = window.rehearse.ready.plan
    qtbot.mouseClick(window.rehearse.ready.foot.start, LEFT)
    on_stage(qtbot, window, studio)
    studio.now_ms = 1000
    qtbot.keyClick(window.rehearse.stage, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: "of 4:00" in window.rehearse.stage.strip.accessibleName())
    studio.now_ms = 960_000
    qtbot.waitUntil(lambda: "Drop slide 4" in window.rehearse.stage.strip.accessibleName())
    end(qtbot, window)
    qtbot.waitUntil(window.rehearse.finishing.isVisible)
    (take,) = takes(tmp_path)
    assert take.header.plan == plan
    assert (plan.target_ms(2), plan.cuttable) == (240_000, (4,))
    studio.arrived = False
    assert open_window().rehearse.ready.plan == plan


def test_a_plan_is_kept_without_a_take(
    qtbot: QtBot, open_window: Open, studio: Studio, tmp_path: Path
) -> None:
    window = open_window()
    type_time(qtbot, window, 2, "4:00")
    window.rehearse.ready.foot.menu._starts["speech"].trigger()
    plan = window.rehearse.ready.plan
    plans = places_in(tmp_path).plans

    def kept() -> list[str]:
        return [json.loads(file.read_bytes())["plan"]["start"] for file in plans.glob("*.json")]

    qtbot.waitUntil(lambda: kept() == ["speech"])
    window.close()
    assert open_window().rehearse.ready.plan == plan


def test_a_silent_run_needs_no_microphone_and_no_words(
    qtbot: QtBot, open_window: Open, studio: Studio, tmp_path: Path
) -> None:
    window = open_window()
    metered = len(studio.recordings)
    window.rehearse.ready.foot.menu.silent.trigger()
    on_stage(qtbot, window, studio)
    sign = window.rehearse.stage.recording_sign
    qtbot.waitUntil(lambda: sign.text() == "Timing only, nothing is recorded")
    studio.now_ms = 30_000
    qtbot.keyClick(window.rehearse.stage, Qt.Key.Key_PageDown)
    studio.now_ms = 50_000
    end(qtbot, window)
    qtbot.waitUntil(lambda: window.review is not None and window.review.isVisible())
    (take,) = takes(tmp_path)
    assert take.header.silent
    assert take.header.device == ""
    assert take.entries == (Cue(1, 0), Cue(2, 30_000), Stop(50_000))
    assert not take.audio.exists()
    assert (len(studio.recordings), studio.listeners) == (metered, [])


def test_a_silent_run_is_reviewed_again_without_looking_for_words(
    qtbot: QtBot, open_window: Open, studio: Studio
) -> None:
    window = open_window()
    window.rehearse.ready.foot.menu.silent.trigger()
    on_stage(qtbot, window, studio)
    studio.now_ms = 50_000
    end(qtbot, window)
    qtbot.waitUntil(lambda: window.review is not None and window.review.isVisible())
    window.go_to("rehearse")
    window.go_to("review")
    qtbot.waitUntil(lambda: window.review is not None and window.review.isVisible())
    assert studio.listeners == []


def test_a_section_is_drilled_twice_and_compared(
    qtbot: QtBot, open_window: Open, studio: Studio, tmp_path: Path
) -> None:
    window = open_window()
    limit = window.rehearse.ready.plan.total_ms((2, 4))
    drill(qtbot, window, "The rest")
    page = window.rehearse.drill
    assert page.empty.isVisible()
    try_once(qtbot, window, studio, limit + 60_000, "um", "members", "leave")
    qtbot.waitUntil(lambda: len(page.rows) == 1 and page.start.isEnabled())
    try_once(qtbot, window, studio, limit + 1000, "Members", "leave")
    qtbot.waitUntil(lambda: len(page.rows) == 2 and page.start.isEnabled())
    assert all(not row.visibleRegion().isEmpty() for row in page.rows)
    qtbot.waitUntil(lambda: "counting" not in page.rows[1].accessibleName())
    assert page.rows[0].words[0] == "1:00 over"
    assert page.rows[1].words == ("on plan", "no fillers", "0:59 shorter than before")
    assert page.start.text() == "Start try 3"
    first, second = takes(tmp_path)
    for take in (first, second):
        assert take.header.drill is not None
        assert (take.header.drill.name, take.header.drill.slides) == ("The rest", (2, 4))
        assert take.header.plan.limit_ms == limit
        assert take.entries[0] == Cue(2, 0)


def test_drills_stay_out_of_the_talks_history(
    qtbot: QtBot, open_window: Open, studio: Studio
) -> None:
    window = open_window()
    drill(qtbot, window, "The opening minute")
    try_once(qtbot, window, studio, 70_000, "We", "should", "launch")
    qtbot.waitUntil(lambda: len(window.rehearse.drill.rows) == 1)
    qtbot.mouseClick(window.rehearse.drill.back, LEFT)
    assert window.rehearse.ready.foot.start.text() == "Start take 1"
    assert not window.bar.tab("review").isEnabled()
    window.go_home()
    qtbot.waitUntil(lambda: window.home.hero.isVisible())
    assert window.home._shelf[0].takes == ()


def test_a_refused_drill_comes_back_to_its_page(
    qtbot: QtBot, open_window: Open, studio: Studio, tmp_path: Path
) -> None:
    window = open_window()
    drill(qtbot, window, "The close")
    (tmp_path / "takes").write_text("a file where the folder should be")
    qtbot.mouseClick(window.rehearse.drill.start, LEFT)
    qtbot.waitUntil(lambda: window.notice is not None)
    assert window.rehearse.drill.isVisible()
    qtbot.waitUntil(lambda: window.rehearse.drill.start.isEnabled())


def test_the_first_word_sets_the_clock_going(
    qtbot: QtBot, open_window: Open, studio: Studio, tmp_path: Path
) -> None:
    studio.level = Level(-62.0, -50.0)
    window = open_window()
    window.rehearse.ready.foot.menu._starts["speech"].trigger()
    qtbot.mouseClick(window.rehearse.ready.foot.start, LEFT)
    on_stage(qtbot, window, studio)
    strip = window.rehearse.stage.strip
    studio.now_ms = 9_000
    qtbot.waitUntil(lambda: "Begins with your first word" in strip.accessibleName())
    studio.level = Level(-24.0, -12.0)
    studio.now_ms = 10_000
    rehearsal = window.rehearse.rehearsal
    assert rehearsal is not None
    with qtbot.waitSignal(rehearsal.ticked):
        pass
    studio.now_ms = 10_700
    qtbot.waitUntil(lambda: "Talk 0:00 of 15:00" in strip.accessibleName())
    (take,) = takes(tmp_path)
    assert take.entries == (Cue(1, 0), Begin(10_000, spoken=True))


def test_the_title_waits_until_it_is_left(
    qtbot: QtBot, open_window: Open, studio: Studio, tmp_path: Path
) -> None:
    window = open_window()
    window.rehearse.ready.foot.menu._starts["slide"].trigger()
    assert window.rehearse.ready.plan.target_ms(1) == 0
    qtbot.mouseClick(window.rehearse.ready.foot.start, LEFT)
    on_stage(qtbot, window, studio)
    studio.now_ms = 20_000
    qtbot.keyClick(window.rehearse.stage, Qt.Key.Key_PageDown)
    (take,) = takes(tmp_path)
    assert take.entries == (Cue(1, 0), Cue(2, 20_000), Begin(20_000))
    studio.now_ms = 23_000
    qtbot.waitUntil(lambda: "Talk 0:03" in window.rehearse.stage.strip.accessibleName())


def test_the_next_deck_begins_with_the_same_lengths(
    qtbot: QtBot, open_window: Open, studio: Studio, tmp_path: Path
) -> None:
    window = open_window()
    ready = window.rehearse.ready
    for field, text in ((ready.head.limit, "10"), (ready.head.questions, "20")):
        field.begin()
        qtbot.keyClicks(field, text)
        qtbot.keyClick(field, RETURN)
    before = window.preferences.settings.device
    ready.foot.menu.silent.trigger()
    on_stage(qtbot, window, studio)
    assert window.preferences.settings.device == before
    studio.now_ms = 5_000
    end(qtbot, window)
    qtbot.waitUntil(lambda: window.review is not None and window.review.isVisible())
    other = Slide(1, "z", "Another talk altogether")
    studio.deck = Deck("other.pptx", "6" * 64, (other, msgspec.structs.replace(other, number=2)))
    (tmp_path / "other.pptx").touch()
    window.open_deck(tmp_path / "other.pptx")
    qtbot.waitUntil(lambda: list(ready.storyline.slides) == [1, 2])
    assert (ready.plan.limit_ms, ready.plan.questions_ms) == (600_000, 1_200_000)


def test_a_drill_that_was_cut_off_is_offered_back_and_finished(
    qtbot: QtBot, open_window: Open, studio: Studio, tmp_path: Path
) -> None:
    window = open_window()
    drill(qtbot, window, "The rest")
    qtbot.mouseClick(window.rehearse.drill.start, LEFT)
    on_stage(qtbot, window, studio)
    studio.now_ms = 40_000
    window.close()
    studio.arrived = False
    later = open_window()
    later.go_home()
    qtbot.waitUntil(lambda: later.home.offer is not None)
    offer = later.home.offer
    assert offer is not None
    (review,) = [b for b in offer.findChildren(QPushButton) if b.text().startswith("Review")]
    qtbot.mouseClick(review, LEFT)
    qtbot.waitUntil(later.rehearse.drill.isVisible)
    qtbot.waitUntil(lambda: len(later.rehearse.drill.rows) == 1)
    qtbot.waitUntil(lambda: studio.listener.finished != [])
    studio.listener.end()
    qtbot.waitUntil(lambda: "no fillers" in later.rehearse.drill.rows[0].accessibleName())
    assert later.rehearse.ready.plan.limit_ms == 900_000


def test_review_leads_to_the_drill_of_the_part_that_is_seen(
    qtbot: QtBot, open_window: Open, studio: Studio
) -> None:
    window = open_window()
    window.rehearse.ready.foot.menu.silent.trigger()
    on_stage(qtbot, window, studio)
    studio.now_ms = 9_000
    qtbot.keyClick(window, Qt.Key.Key_PageDown)
    studio.now_ms = 20_000
    window.rehearse.stage.ended.emit()
    qtbot.waitUntil(lambda: window.review is not None and window.review.isVisible())
    assert window.review is not None
    slide = window.review.panes.slide
    slide.show_slide(2)
    assert slide.drill.isVisible()
    qtbot.mouseClick(slide.drill, LEFT)
    page = window.rehearse.drill
    qtbot.waitUntil(page.isVisible)
    assert page.title.text() == "The rest"
    assert page.about.text().startswith("Slides 2 to 4")
    qtbot.waitUntil(page.start.isEnabled)
    qtbot.keyClick(window, Qt.Key.Key_F5)
    qtbot.waitUntil(window.rehearse.stage.isVisible)

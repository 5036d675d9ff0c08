"""The stage in the real window: what each key shows and writes, on one screen."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from greenroom.alignment import visits
from greenroom.settings import Settings
from greenroom.take import Blank, Cue, Mark, Pause, Resume
from ui.parts import Studio, words
from ui.talk import Talk, until, work_on

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

Begin = Callable[..., Talk]
K = Qt.Key


@pytest.fixture
def begin(qtbot: QtBot, tmp_path: Path) -> Iterator[Begin]:
    """Begins a talk in a window; the window is closed afterwards."""
    begun: list[Talk] = []

    def make(settings: Settings | None = None, **options: bool) -> Talk:
        talk = Talk(tmp_path, Studio(), settings=settings)
        begun.append(talk)
        talk.begin(**options)
        return talk

    yield make
    for talk in begun:
        talk.close()


FOCUS = {
    "stage": lambda talk: talk.stage,
    "end": lambda talk: talk.stage.end_button,
    "keys": lambda talk: talk.stage.keys_button,
    "notes": lambda talk: talk.stage.notes.words,
    "window": lambda talk: talk.window,
}
WALK = [
    (K.Key_PageDown, Cue(2, 1000)),
    (K.Key_B, Blank(2000, "black")),
    (K.Key_Period, Blank(3000, "")),
    (K.Key_W, Blank(4000, "white")),
    (K.Key_Right, Blank(5000, "")),
    (K.Key_P, Pause(6000)),
    (K.Key_PageUp, Cue(2, 7000)),
    (K.Key_Home, Cue(1, 8000)),
    (K.Key_P, Resume(9000)),
    (K.Key_M, Mark(10_000)),
    (K.Key_F5, None),
    (K.Key_Escape, None),
    (K.Key_End, Cue(4, 13_000)),
]


@pytest.mark.parametrize("focus", FOCUS)
def test_the_whole_list_of_keys_whatever_has_the_focus(begin: Begin, focus: str) -> None:
    talk = begin()
    target = FOCUS[focus](talk)
    target.setFocus()
    for second, (key, entry) in enumerate(WALK, 1):
        before = len(talk.entries)
        talk.at(second, key, in_window=target)
        written = talk.entries[before:]
        assert (entry in written) if entry is not None else not written
    assert Cue(4, 5000) in talk.entries
    assert talk.stage.isVisible()


def test_a_number_goes_to_any_slide_and_is_seen_while_typed(begin: Begin) -> None:
    talk = begin()
    talk.at(1, K.Key_3)
    assert talk.stage.entry.isVisible()
    assert talk.stage.entry.accessibleName() == "Go to 3 ↵"
    talk.at(2, K.Key_Return)
    assert talk.entries[-1] == Cue(3, 2000)
    assert talk.stage.slide.accessibleName() == "Slide 3: Spare"
    assert "Slide 3: 0:00, not in the plan." in talk.stage.strip.accessibleName()
    assert not talk.stage.entry.isVisible()
    talk.at(3, K.Key_PageDown)
    assert talk.entries[-1] == Cue(4, 3000)


def test_a_number_that_no_slide_has_is_said_and_changes_nothing(begin: Begin) -> None:
    talk = begin()
    talk.at(1, K.Key_4, K.Key_2, K.Key_Enter)
    assert talk.stage.entry.accessibleName() == "No slide 42"
    assert talk.entries == (Cue(1, 0),)
    until(lambda: not talk.stage.entry.isVisible())


def test_a_blank_screen_covers_the_slide_until_the_next(begin: Begin) -> None:
    talk = begin()
    stage = talk.stage
    talk.at(1, K.Key_B)
    assert stage.cover.isVisible()
    assert stage.cover.geometry().size() == stage.slide.slide_rect().toRect().size()
    banner = stage.gap.banner("covered")
    assert banner is not None
    assert "The screen is black. B shows" in banner.accessibleName()
    talk.at(2, K.Key_W)
    assert stage.cover.accessibleName() == "The slide is covered: white"
    talk.at(3, K.Key_PageDown)
    assert not stage.cover.isVisible()
    assert talk.entries[-2:] == (Cue(2, 3000), Blank(3000, ""))


def test_a_stopped_clock_is_said_until_it_goes_on(begin: Begin) -> None:
    talk = begin()
    talk.at(2, K.Key_P)
    stopped = talk.stage.gap.banner("paused")
    assert stopped is not None
    assert stopped.isVisible()
    assert "P lets it go on. What you say is still recorded." in stopped.accessibleName()
    talk.at(3, K.Key_B)
    covered = talk.stage.gap.banner("covered")
    assert covered is not None
    assert covered.isVisible(), "what the room sees is more urgent"
    talk.at(4, K.Key_B)
    assert stopped.isVisible()
    talk.at(5, K.Key_P)
    assert talk.stage.gap.banner("paused") is None


def test_escape_takes_away_one_thing_at_a_time_and_never_the_talk(begin: Begin) -> None:
    talk = begin()
    stage = talk.stage
    talk.at(1, K.Key_B)
    stage.ask_to_end()
    talk.at(2, K.Key_H)
    assert stage.key_list.isVisible()
    talk.at(3, K.Key_Escape)
    assert (stage.key_list.isVisible(), stage.asking) == (False, True)
    talk.at(4, K.Key_Escape)
    assert (stage.asking, stage.cover.isVisible()) == (False, True)
    talk.at(5, K.Key_Escape)
    assert not stage.cover.isVisible()
    for second in range(6, 12):
        talk.at(second, K.Key_F5 if second % 2 else K.Key_Escape)
    assert talk.rehearsal.running
    assert [type(entry) for entry in talk.entries] == [Cue, Blank, Blank]


def test_recording_and_keys_go_on_while_the_end_is_asked_about(begin: Begin) -> None:
    talk = begin()
    talk.at(1)
    talk.stage.end_button.click()
    talk.stage.end_button.click()
    talk.at(2, K.Key_PageDown)
    assert talk.rehearsal.running
    go_on = [b for b in talk.stage.findChildren(QPushButton) if b.text() == "Go on"]
    assert len(go_on) == 1
    go_on[0].click()
    talk.at(3, K.Key_PageDown)
    take = talk.end(60)
    assert take.entries[:3] == (Cue(1, 0), Cue(2, 2000), Cue(4, 3000))
    assert take.total_ms == 60_500


def test_the_list_of_keys_comes_by_key_and_button_and_goes_with_the_next_key(begin: Begin) -> None:
    talk = begin()
    for show in (
        lambda: talk.at(1, K.Key_Question),
        lambda: talk.at(2, K.Key_H),
        talk.stage.keys_button.click,
    ):
        show()
        assert talk.stage.key_list.isVisible()
        talk.at(3, K.Key_PageDown)
        assert not talk.stage.key_list.isVisible()


def test_notes_grow_and_shrink_and_are_remembered(begin: Begin) -> None:
    talk = begin(Settings(notes_percent=120))
    notes = talk.stage.notes
    assert "font-size:24px" in notes.words.text()
    control = Qt.KeyboardModifier.ControlModifier
    for key, percent in ((K.Key_Plus, 130), (K.Key_Minus, 120), (K.Key_Equal, 130), (K.Key_0, 100)):
        press(talk, key, control)
        assert notes.percent == percent
    until(lambda: talk.kept.notes_percent == 100)
    for _ in range(30):
        press(talk, K.Key_Plus, control)
    assert notes.percent == 250
    until(lambda: talk.kept.notes_percent == 250)


def test_long_notes_are_scrolled_by_key(begin: Begin) -> None:
    talk = begin(Settings(notes_percent=250))
    bar = talk.stage.notes.verticalScrollBar()
    talk.stage.notes.show_notes("\n".join("A line of notes." for _ in range(40)))
    until(lambda: bar.maximum() > 0)
    press(talk, K.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert bar.value() > 0
    press(talk, K.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert bar.value() == 0
    assert talk.entries == (Cue(1, 0),)


def test_cards_come_with_their_colour_in_words(begin: Begin) -> None:
    talk = begin()
    told = {}
    for second in (779, 780, 840, 900, 937):
        talk.at(second)
        work_on(200)
        told[second] = name(talk).split("Slide")[0].strip()
    assert told == {
        779: "Talk 12:59 of 15:00.",
        780: "Talk 13:00 of 15:00. Green card.",
        840: "Talk 14:00 of 15:00. Yellow card.",
        900: "Talk 15:00 of 15:00. Red card.",
        937: "0:37 over 15:00. Red card.",
    }


def test_hints_are_off_unless_asked_for(begin: Begin) -> None:
    talk = begin()
    stutter(talk)
    talk.at(20)
    assert talk.stage.gap.hints.accessibleName() == "No hint"


def test_hints_come_without_words_and_go_again(begin: Begin) -> None:
    talk = begin(hints=True)
    stutter(talk)
    talk.studio.now_ms = 20_000
    hints = talk.stage.gap.hints
    until(lambda: hints.accessibleName() == "Fast. Many fillers.")
    assert hints.isVisible()
    talk.studio.now_ms = 60_000
    until(lambda: hints.accessibleName() == "No hint")


def test_the_machine_stays_awake_as_long_as_the_talk(begin: Begin) -> None:
    talk = begin()
    assert talk.keeper.told == ["hold"]
    talk.end(10)
    assert talk.keeper.told == ["hold", "release"]


def test_closing_the_window_lets_the_machine_sleep(begin: Begin) -> None:
    talk = begin()
    talk.window.close()
    assert talk.keeper.told == ["hold", "release"]
    assert not talk.audience.isVisible()


def test_revisits_pauses_and_blanking_add_up_in_the_take(begin: Begin) -> None:
    talk = begin()
    for second, key in ((10, K.Key_PageDown), (20, K.Key_P), (35, K.Key_PageUp), (40, K.Key_P)):
        talk.at(second, key)
    for second, key in ((45, K.Key_B), (50, K.Key_PageDown), (55, K.Key_End)):
        talk.at(second, key)
    take = talk.end(59.5)

    spent: dict[int, int] = {}
    for visit in visits(take.entries, take.total_ms):
        spent[visit.slide] = spent.get(visit.slide, 0) + visit.actual_ms
    assert spent == {1: 20_000, 2: 15_000, 4: 5000}


def stutter(talk: Talk) -> None:
    """Half a minute of haste and ums is heard."""
    until(lambda: talk.studio.listeners)
    said = words(*(["um,", "we", "can", "then", "launch"] * 14), each_ms=280)
    talk.studio.listener.hear(*said, until_ms=19_600)


def name(talk: Talk) -> str:
    return talk.stage.strip.accessibleName()


def press(talk: Talk, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:

    QTest.keyClick(talk.window, key, modifier)


def test_the_recording_sign_never_runs_under_the_buttons(begin: Begin) -> None:
    talk = begin()
    stage = talk.stage
    for width, height in ((1440, 900), (1024, 700)):
        talk.window.resize(width, height)
        work_on(60)
        for swap in (False, True):
            stage.show_swap(swap)
            stage.say_recording(
                "Not recording since 1:02:41", recording=False, trouble=True, short="Not recording"
            )
            work_on(60)
            metrics = stage.recording_sign.fontMetrics()
            said = stage.recording_sign.text()
            assert said.startswith("Not recording")
            assert metrics.horizontalAdvance(said) <= stage.recording_sign.width()
            first = stage.swap_button if swap else stage.end_button
            sign = stage.recording_sign
            assert sign.mapTo(stage, sign.rect().topRight()).x() < first.mapTo(stage, QPoint()).x()
            assert sign.accessibleName() == "Not recording since 1:02:41"
    stage.say_recording("Recording: A microphone with a very long name", recording=True)
    assert stage.recording_sign.text().endswith("…")

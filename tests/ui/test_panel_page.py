"""The panel, on real widgets and real questions, with a microphone and a recogniser by hand."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from greenroom.library import Take, read_answers
from greenroom.library.answers import (
    Sitting,
    answer_audio,
    begin_answer,
    interrupted_sitting,
    save_sitting,
)
from greenroom.library.practice import read_practice
from greenroom.panel.question import Answer, free_question
from greenroom.ui.panel.making import Setup
from greenroom.ui.panel.page import PanelPage
from greenroom.ui.panel.start import question_count
from greenroom.ui.style import apply_theme
from greenroom.ui.theme import DARK, LIGHT, Theme, load_fonts
from ui.page_parts import (
    DeafRecording,
    FakeClock,
    FakeListener,
    FakePlayer,
    FakeRecording,
    context,
    no_model,
    sample_take,
)
from ui.sample_panel import ANSWER
from ui.sample_talk import sample_deck, sample_words

# The offscreen platform says so for every window that has a smallest size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

WIDE, NARROW = (1440, 844), (1024, 652)


@dataclass
class Parts:
    """The parts that a page was given, in the order it asked for them."""

    recordings: list[FakeRecording] = field(default_factory=list)
    listeners: list[FakeListener] = field(default_factory=list)
    clock: FakeClock = field(default_factory=FakeClock)
    player: FakePlayer = field(default_factory=FakePlayer)

    def record(self, path: Path | None, _device: object) -> FakeRecording:
        self.recordings.append(FakeRecording(path))
        return self.recordings[-1]

    def listen(self, model: Path, on_event: Any) -> FakeListener:
        self.listeners.append(FakeListener(model, on_event))
        return self.listeners[-1]


def shown(
    qtbot: QtBot,
    folder: Path,
    parts: Parts | None = None,
    *,
    take: Take | None = None,
    theme: Theme = LIGHT,
    size: tuple[int, int] = WIDE,
    **others: Any,
) -> PanelPage:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    load_fonts()
    apply_theme(app, theme)
    parts = parts or Parts()
    given = {
        "recording": parts.record,
        "listener": parts.listen,
        "now": parts.clock.now,
        "playback": lambda: parts.player,
        **others,
    }
    page = PanelPage(context(folder, theme, **given))
    qtbot.addWidget(page)
    page.resize(*size)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.show_panel(take, sample_deck(), None, sample_words() if take else ())
    qtbot.waitUntil(page.room.start.main.isEnabled)
    return page


def press(qtbot: QtBot, button: QAbstractButton) -> None:
    qtbot.waitUntil(lambda: button.isVisible() and button.isEnabled())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def kept_with(take: Take) -> list[Answer]:
    """The answers that are kept with all that will be known of them."""
    return [answer for answer in read_answers(take.folder) if answer.finished]


def begin(qtbot: QtBot, page: PanelPage) -> None:
    press(qtbot, page.room.start.main)
    qtbot.waitUntil(lambda: page.room.page is page.room.asking)


def speak(qtbot: QtBot, page: PanelPage, parts: Parts, text: str, ms: int = 46_000) -> None:
    """Answer aloud, as far as the page can tell: from Answer to Done to the last word."""
    room = page.room
    if room.asking.hint.text().startswith("Think first"):
        press(qtbot, room.asking.main)
    qtbot.waitUntil(lambda: room.asking.hint.text() == "Your answer")
    parts.recordings[-1].position_ms = ms
    parts.clock.pass_ms(ms)
    parts.listeners[-1].says = [text]
    press(qtbot, room.asking.main)
    qtbot.waitUntil(lambda: room.page is room.after and not room.after.wait.isVisible())


def texts(widget: QWidget) -> str:
    return " ".join(label.accessibleName() or label.text() for label in widget.findChildren(QLabel))


def test_a_whole_panel_is_asked_answered_followed_up_and_kept(qtbot: QtBot, tmp_path: Path) -> None:
    parts, take = Parts(), sample_take(tmp_path / "take", sound=False)
    page = shown(qtbot, tmp_path, parts, take=take)
    room = page.room
    assert "eight questions about this deck and this talk" in texts(room.start)
    begin(qtbot, page)
    first = room.asking.question.accessibleName()
    assert page.progress.text() == "Question 1 of 8"
    assert "Asking:" in room.people.accessibleDescription()

    speak(qtbot, page, parts, "Well, you know, it depends.")
    assert room.after.text.toPlainText().startswith("Well, you know, it depends.")
    assert room.after.figures.text().startswith("0:46, ")
    assert "What the answer held" in texts(room.held)
    assert "One thing to try" in texts(room.held)
    follow_up = room.after.follow_up.accessibleName()
    assert follow_up

    press(qtbot, room.after.answer)
    speak(qtbot, page, parts, ANSWER)
    assert room.after.question.accessibleName() == follow_up
    press(qtbot, room.after.main if room.after.main.isVisible() else room.after.next)

    for number in range(2, 9):
        qtbot.waitUntil(lambda number=number: page.progress.text() == f"Question {number} of 8")
        press(qtbot, room.asking.skip)
    assert room.page is room.finished
    said = "8 questions: 1 answered, 7 skipped. It is kept with the take."
    assert said in texts(room.finished)
    assert parts.listeners[-1].closed

    qtbot.waitUntil(lambda: len(kept_with(take)) == 9)
    kept = kept_with(take)
    assert [answer.skipped for answer in kept] == [False, False, *[True] * 7]
    said = kept[:2]
    assert [answer.question.question for answer in said] == [first, follow_up]
    assert [bool(answer.follow_up) for answer in said] == [False, True]
    assert [len(answer.words) for answer in said] == [5, len(ANSWER.split())]
    assert [answer.seconds for answer in said] == [46.0, 46.0]
    assert all((take.folder / "answers" / answer.audio).is_file() for answer in said)
    qtbot.waitUntil(lambda: interrupted_sitting(take.folder) is None)


def test_who_has_asked_is_told_before_and_after_an_answer(qtbot: QtBot, tmp_path: Path) -> None:
    parts = Parts()
    page = shown(qtbot, tmp_path, parts)
    begin(qtbot, page)
    people = page.room.people
    assert ", asked" not in people.accessibleDescription()
    press(qtbot, page.room.asking.skip)
    qtbot.waitUntil(lambda: ", asked" in people.accessibleDescription())
    speak(qtbot, page, parts, ANSWER)
    assert page.room.page is page.room.after
    assert ", asked" in people.accessibleDescription()


def test_the_answer_stands_on_the_page_as_it_is_heard(qtbot: QtBot, tmp_path: Path) -> None:
    parts = Parts()
    page = shown(qtbot, tmp_path, parts)
    begin(qtbot, page)
    asking = page.room.asking
    press(qtbot, asking.main)
    qtbot.waitUntil(lambda: asking.main.text() == "Done")
    parts.recordings[-1].position_ms = 22_400
    parts.listeners[-1].hear("Compared with Medan")
    parts.listeners[-1].hear("and Makassar.")
    qtbot.waitUntil(lambda: asking.text.toPlainText() == "Compared with Medan and Makassar.")
    qtbot.waitUntil(lambda: asking.clock.text() == "0:22")


def test_what_an_answer_is_credited_for_is_numbered_in_its_text(
    qtbot: QtBot, tmp_path: Path
) -> None:
    parts = Parts()
    page = shown(qtbot, tmp_path, parts)
    begin(qtbot, page)
    speak(qtbot, page, parts, ANSWER)
    said = page.room.after.text.toPlainText()
    assert "I don’t know that number yet.\u2009" in said
    assert "I don’t know that number yet." in texts(page.room.held)


def test_once_more_keeps_both_tries(qtbot: QtBot, tmp_path: Path) -> None:
    parts, take = Parts(), sample_take(tmp_path / "take", sound=False)
    page = shown(qtbot, tmp_path, parts, take=take)
    begin(qtbot, page)
    asked = page.room.asking.question.accessibleName()
    speak(qtbot, page, parts, "It was, um, fine I think.")
    press(qtbot, page.room.after.again)
    speak(qtbot, page, parts, "No: 7.8 per cent moved down, against 9 planned.")
    qtbot.waitUntil(lambda: len(kept_with(take)) == 2)
    kept = kept_with(take)
    assert [answer.question.question for answer in kept] == [asked, asked]
    assert page.progress.text() == "Question 1 of 8"


def test_an_answer_can_be_heard_again(qtbot: QtBot, tmp_path: Path) -> None:
    parts = Parts()
    page = shown(qtbot, tmp_path, parts)
    begin(qtbot, page)
    speak(qtbot, page, parts, ANSWER)
    press(qtbot, page.room.after.play)
    assert parts.player.played[-1][0].is_file()
    assert page.room.after.play.accessibleName() == "Stop"
    press(qtbot, page.room.after.play)
    assert not parts.player.playing


def test_space_goes_through_a_question(qtbot: QtBot, tmp_path: Path) -> None:
    parts = Parts()
    page = shown(qtbot, tmp_path, parts)
    qtbot.keyClick(page, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.room.page is page.room.asking)
    qtbot.keyClick(page, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.room.asking.main.text() == "Done")
    parts.recordings[-1].position_ms = 30_000
    parts.listeners[-1].says = ["We chose it."]
    qtbot.keyClick(page, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.room.page is page.room.after)


def test_an_answer_ends_by_itself_at_the_hard_stop(qtbot: QtBot, tmp_path: Path) -> None:
    parts = Parts()
    page = shown(qtbot, tmp_path, parts)
    begin(qtbot, page)
    press(qtbot, page.room.asking.main)
    qtbot.waitUntil(lambda: page.room.asking.main.text() == "Done")
    parts.recordings[-1].position_ms = 150_100
    qtbot.waitUntil(lambda: page.room.page is page.room.after)
    assert parts.recordings[-1].stopped


def test_no_microphone_is_one_line_and_answers_can_be_typed(qtbot: QtBot, tmp_path: Path) -> None:
    take = sample_take(tmp_path / "take", sound=False)
    page = shown(qtbot, tmp_path, take=take, recording=lambda path, _: DeafRecording(path))
    begin(qtbot, page)
    room = page.room
    press(qtbot, room.asking.main)
    qtbot.waitUntil(room.trouble.isVisible)
    assert room.asking.main.hasFocus()
    assert room.trouble.accessibleName() == "No microphone was found. Plug one in."
    assert room.asking.main.text() == "Answer"

    press(qtbot, room.asking.type)
    qtbot.keyClicks(room.asking.box, "We chose 9 per cent in March.")
    qtbot.keyClick(room.asking.box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert room.page is room.after
    assert room.after.text.toPlainText().startswith("We chose 9 per cent in March.")
    assert not room.after.play.isVisible()
    qtbot.waitUntil(lambda: len(kept_with(take)) == 1)
    assert kept_with(take)[0].audio == ""


def test_no_model_is_one_line_and_the_answer_is_kept_all_the_same(
    qtbot: QtBot, tmp_path: Path
) -> None:
    parts, take = Parts(), sample_take(tmp_path / "take", sound=False)
    page = shown(qtbot, tmp_path, parts, take=take, find_model=no_model)
    begin(qtbot, page)
    room = page.room
    qtbot.waitUntil(room.trouble.isVisible)
    assert room.trouble.accessibleName() == (
        "No speech model is here. Run: greenroom models get base "
        "Answers are recorded but not written down; you can type them."
    )
    press(qtbot, room.asking.main)
    qtbot.waitUntil(lambda: room.asking.main.text() == "Done")
    parts.recordings[-1].position_ms = 9_000
    press(qtbot, room.asking.main)
    qtbot.waitUntil(lambda: room.after.wait.text() == "No words were heard.")
    qtbot.waitUntil(lambda: len(kept_with(take)) == 1)
    kept = kept_with(take)[0]
    assert kept.words == ()
    assert (take.folder / "answers" / kept.audio).is_file()


def test_a_microphone_that_goes_ends_the_answer_and_keeps_it(qtbot: QtBot, tmp_path: Path) -> None:
    parts = Parts()
    page = shown(qtbot, tmp_path, parts)
    begin(qtbot, page)
    press(qtbot, page.room.asking.main)
    qtbot.waitUntil(lambda: page.room.asking.main.text() == "Done")
    parts.listeners[-1].says = ["We chose it because"]
    parts.recordings[-1].lost = True
    qtbot.waitUntil(lambda: page.room.page is page.room.after)
    assert "The microphone has gone" in page.room.trouble.accessibleName()
    qtbot.waitUntil(lambda: page.room.after.text.toPlainText().startswith("We chose it because"))


def test_without_a_take_it_says_that_nothing_is_kept(qtbot: QtBot, tmp_path: Path) -> None:
    parts = Parts()
    page = shown(qtbot, tmp_path, parts)
    assert "There is no take yet, so these answers are not kept." in texts(page.room.start)
    assert "about this deck." in texts(page.room.start)
    begin(qtbot, page)
    speak(qtbot, page, parts, ANSWER)
    assert list(tmp_path.rglob("*.wav")) == []


def test_leaving_in_the_middle_keeps_what_was_said_and_coming_back_goes_on(
    qtbot: QtBot, tmp_path: Path
) -> None:
    parts, take = Parts(), sample_take(tmp_path / "take", sound=False)
    page = shown(qtbot, tmp_path, parts, take=take)
    begin(qtbot, page)
    press(qtbot, page.room.asking.main)
    qtbot.waitUntil(lambda: page.room.asking.main.text() == "Done")
    parts.listeners[-1].says = ["We chose the phone."]
    page.leave()
    qtbot.waitUntil(lambda: len(kept_with(take)) == 1)
    assert parts.recordings[-1].stopped
    qtbot.waitUntil(lambda: parts.listeners[-1].closed)

    page.show_panel(take, sample_deck(), None, sample_words())
    assert page.room.page is page.room.after
    qtbot.waitUntil(lambda: len(parts.listeners) == 2)
    press(qtbot, page.room.after.next if page.room.after.next.isVisible() else page.room.after.main)
    speak(qtbot, page, parts, ANSWER)
    qtbot.waitUntil(lambda: len(kept_with(take)) == 2)


def test_leaving_before_the_first_word_leaves_nothing_behind(qtbot: QtBot, tmp_path: Path) -> None:
    parts, take = Parts(), sample_take(tmp_path / "take", sound=False)
    page = shown(qtbot, tmp_path, parts, take=take)
    begin(qtbot, page)
    page.room.asking.main.click()
    page.leave()
    qtbot.waitUntil(lambda: parts.recordings[-1].stopped)
    qtbot.waitUntil(lambda: read_answers(take.folder) == ())
    qtbot.waitUntil(lambda: not list((take.folder / "answers").glob("0*")))
    page.show_panel(take, sample_deck(), None, sample_words())
    assert page.room.asking.main.text() == "Answer"
    qtbot.waitUntil(lambda: bool(parts.listeners) and not parts.listeners[-1].closed)
    speak(qtbot, page, parts, ANSWER)


def test_another_panel_asks_other_questions(qtbot: QtBot, tmp_path: Path) -> None:
    parts, take = Parts(), sample_take(tmp_path / "take", sound=False)
    page = shown(qtbot, tmp_path, parts, take=take)
    begin(qtbot, page)
    asked = page.room.asking.question.accessibleName()
    speak(qtbot, page, parts, ANSWER)
    qtbot.waitUntil(lambda: len(kept_with(take)) == 1)
    press(qtbot, page.room.after.next if page.room.after.next.isVisible() else page.room.after.main)
    while page.room.page is page.room.asking:
        press(qtbot, page.room.asking.skip)
    press(qtbot, page.room.finished.main)
    qtbot.waitUntil(page.room.start.main.isEnabled)
    begin(qtbot, page)
    seen = set()
    while page.room.page is page.room.asking:
        seen.add(page.room.asking.question.accessibleName())
        press(qtbot, page.room.asking.skip)
    assert seen
    assert asked not in seen


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_both_themes_and_the_narrow_window(qtbot: QtBot, tmp_path: Path, theme: Theme) -> None:
    parts = Parts()
    page = shown(qtbot, tmp_path, parts, theme=theme, size=NARROW)
    begin(qtbot, page)
    assert page.width() == 1024
    assert page.room.people.height() == 40
    speak(qtbot, page, parts, ANSWER)
    assert not page.room.thumbnail.isVisible()
    picture = page.room.after.text.viewport().grab().toImage()
    found = {
        picture.pixelColor(x, y).name().upper()
        for x in range(0, picture.width(), 2)
        for y in range(picture.height())
    }
    assert {theme.good, theme.warn, theme.warn_bg} <= found
    page.resize(*WIDE)
    assert page.room.people.height() > 200
    assert page.room.thumbnail.isVisible()


def test_everything_that_can_be_reached_has_a_name(qtbot: QtBot, tmp_path: Path) -> None:
    parts = Parts()
    page = shown(qtbot, tmp_path, parts)
    seen: list[str] = []

    def look() -> None:
        seen.extend(
            type(widget).__name__
            for widget in page.findChildren(QWidget)
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and widget.isVisible()
            and not widget.accessibleName()
        )

    look()
    begin(qtbot, page)
    look()
    press(qtbot, page.room.asking.type)
    look()
    page.room.asking.box.setPlainText("Because we tried it.")
    press(qtbot, page.room.asking.main)
    look()
    assert seen == []


@pytest.mark.parametrize(("minutes", "count"), [(15, 8), (10, 5), (2, 2), (60, 12)])
def test_as_many_questions_as_the_planned_time_holds(minutes: int, count: int) -> None:
    assert question_count(minutes * 60_000) == count


def test_practice_without_a_deck_asks_from_the_bank_and_remembers(
    qtbot: QtBot, tmp_path: Path
) -> None:
    parts = Parts()
    page = shown(qtbot, tmp_path, parts)
    page.show_practice()
    qtbot.waitUntil(page.room.start.main.isEnabled)
    assert "about you and your work" in texts(page.room.start)
    assert "This deck" not in page.room.start.setup.about.itemText(0)
    begin(qtbot, page)
    assert page.room.asking.question.accessibleName()
    speak(qtbot, page, parts, "We lost 3 weeks because I had not asked.")
    file = page._context.places.practice
    qtbot.waitUntil(lambda: bool(read_practice(file)))
    [done] = read_practice(file)
    assert done.question.startswith("b-")
    assert done.held["answered"]
    assert not read_answers(tmp_path)


def test_role_level_and_company_are_chosen_and_told(qtbot: QtBot, tmp_path: Path) -> None:
    page = shown(qtbot, tmp_path)
    setup = page.room.start.setup
    before = [question.question for question in page._ready.questions]
    chosen: list[Setup] = []
    page.setup_chosen.connect(chosen.append)
    role = setup.fields["role"]
    role.setCurrentIndex(role.findText("Platform"))
    role.activated.emit(role.currentIndex())
    qtbot.waitUntil(lambda: bool(page._ready.questions))
    assert chosen[-1].kept.role == "platform"
    assert [question.question for question in page._ready.questions] != before
    setup.about.setCurrentIndex(2)
    setup.about.activated.emit(2)
    assert chosen[-1].bank
    assert not role.isVisible()
    qtbot.waitUntil(
        lambda: bool(page._ready.questions) and page._ready.questions[0].source == "bank"
    )


def test_own_questions_come_into_the_bank(qtbot: QtBot, tmp_path: Path) -> None:
    page = shown(qtbot, tmp_path)
    file = tmp_path / "mine.csv"
    file.write_text("question,theme\nWhy would you leave us?,own\n", "utf-8")
    page.preparing.add_questions(file)
    qtbot.waitUntil(
        lambda: [q.question for q in page._ready.questions] == ["Why would you leave us?"]
    )
    bad = tmp_path / "empty.txt"
    bad.write_text("", "utf-8")
    page.preparing.add_questions(bad)
    qtbot.waitUntil(lambda: page.room.trouble.isVisible())
    assert "empty.txt" in texts(page.room.trouble)


def hold(page: PanelPage, **manner: Any) -> None:
    """Choose how the panel is held, as the user does."""
    setup = page.room.start.setup
    setup.mode.setCurrentIndex(setup.mode.findData(manner.get("practice", True)))
    setup.tone.setCurrentIndex(setup.tone.findData(manner.get("tone", "neutral")))
    setup.interrupts.setChecked(manner.get("interrupts", True))


def test_a_real_panel_goes_on_by_itself_until_the_time_is_up(qtbot: QtBot, tmp_path: Path) -> None:
    parts = Parts()
    page = shown(qtbot, tmp_path, parts)
    hold(page, practice=False, tone="tough")
    begin(qtbot, page)
    asking = page.room.asking
    assert not page.room.about.hint.isVisible()
    parts.clock.pass_ms(5_000)
    qtbot.waitUntil(lambda: "by itself in 0:15" in asking.hint.text())
    parts.clock.pass_ms(15_000)
    qtbot.waitUntil(lambda: asking.hint.text() == "Your answer")
    parts.listeners[-1].says = ["Well, it is a journey and we are all on it together, I feel."]
    parts.recordings[-1].position_ms = 20_000
    press(qtbot, asking.main)
    qtbot.waitUntil(lambda: asking.lead.text().endswith("follows up"))
    assert page.room.page is asking
    tough = ("That is an opinion.", "That is not what I asked.")
    assert asking.question.accessibleName().startswith(tough)
    press(qtbot, asking.skip)
    qtbot.waitUntil(lambda: page.progress.text() == "Question 2 of 8")
    parts.clock.pass_ms(900_000)
    qtbot.waitUntil(lambda: asking.hint.text() == "Your answer")
    parts.listeners[-1].says = [ANSWER]
    press(qtbot, asking.main)
    qtbot.waitUntil(lambda: asking.lead.text().endswith("follows up"))
    press(qtbot, asking.skip)
    qtbot.waitUntil(lambda: page.room.page is page.room.finished)
    assert page.room.finished.title.text() == "Time is up"
    assert "were not asked" in texts(page.room.finished)


def test_they_come_in_on_an_answer_that_has_not_landed(qtbot: QtBot, tmp_path: Path) -> None:
    parts, take = Parts(), sample_take(tmp_path / "take", sound=False)
    page = shown(qtbot, tmp_path, parts, take=take)
    begin(qtbot, page)
    asking = page.room.asking
    press(qtbot, asking.main)
    qtbot.waitUntil(lambda: asking.main.text() == "Done")
    parts.listeners[-1].hear("What a great question, thank you for it, really. " * 6)
    parts.recordings[-1].position_ms = 89_000
    qtbot.waitUntil(lambda: asking.clock.text() == "1:29")
    assert not parts.recordings[-1].stopped
    parts.recordings[-1].position_ms = 91_000
    qtbot.waitUntil(lambda: asking.lead.text().endswith("comes in"))
    assert asking.question.accessibleName().startswith("Let me stop you there.")
    qtbot.waitUntil(lambda: [one.interrupted for one in read_answers(take.folder)] == [True])


def test_a_panel_that_was_killed_goes_on_with_its_answer(qtbot: QtBot, tmp_path: Path) -> None:
    parts, take = Parts(), sample_take(tmp_path / "take", sound=False)
    question = free_question("Why the phone?", "culture", "decision")
    save_sitting(take.folder, Sitting((question, replace(question, id="other")), elapsed_ms=60_000))
    begun = begin_answer(take.folder, Answer(question, (), 0.0))
    FakeRecording(answer_audio(take.folder, begun)).start()

    page = shown(qtbot, tmp_path, parts, take=take)
    start = page.room.start
    assert "stopped at question 1 of 2" in start.interrupted.accessibleName()
    press(qtbot, start.go_on)
    qtbot.waitUntil(lambda: page.room.page is page.room.after)
    qtbot.waitUntil(lambda: page.room.after.wait.text() == "No words were heard.")
    assert page.elapsed.text().startswith("1:0")
    assert page.progress.text() == "Question 1 of 2"
    qtbot.waitUntil(lambda: [one.finished for one in read_answers(take.folder)] == [True])

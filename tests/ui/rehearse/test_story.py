"""The page of the deck's story, and the few notes on it beside the plan."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from greenroom.checks.deck_check import told
from greenroom.checks.deck_story import tell
from greenroom.deck import Deck, Section
from greenroom.deck.matching import Match, Matching
from greenroom.plan import propose_plan
from greenroom.ui.context import OpenDeck
from greenroom.ui.pictures import Pictures
from greenroom.ui.rehearse.changes import changes_line, changes_mark
from greenroom.ui.rehearse.deck_notes import DeckNotes
from greenroom.ui.rehearse.story import StoryPage, findings_on
from greenroom.ui.theme import LIGHT
from ui.parts import Studio, make_context

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

BODY = "Members told us in the exit survey why they left and what would bring them back."


def a_deck() -> Deck:
    titles = ("Weekly Picks", "Price is why trials end", "Risks", "Thank you", "Cost breakdown")
    made = told(*((title, BODY) if title != "Thank you" else title for title in titles)).deck
    return Deck(made.file, "", made.slides, (Section("The ask", (1, 2)), Section("Rest", (3, 4))))


def said(page: QWidget) -> str:
    return "\n".join(
        made.accessibleName() or made.text()
        for made in page.findChildren(QLabel)
        if made.isVisibleTo(page)
    )


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> StoryPage:
    page = StoryPage(make_context(tmp_path, Studio()))
    qtbot.addWidget(page)
    page.resize(1440, 800)
    page.show()
    deck = a_deck()
    page.show_deck(
        OpenDeck(Path("talk.pptx"), deck, propose_plan(deck), Pictures()), propose_plan(deck), ""
    )
    qtbot.waitUntil(lambda: len(page.rows) == 5 and "The title only names a topic." in said(page))
    return page


def test_titles_stand_in_sequence_with_what_was_found(page: StoryPage) -> None:
    assert [row.slide.number for row in page.rows] == [1, 2, 3, 4, 5]
    assert "names a topic" in page.rows[2].accessibleName()
    assert "1 of 2 titles state something" in page.about.text()
    text = said(page)
    assert "For questions, behind the end" in text
    assert "The ask" in text


def test_the_first_slide_with_a_finding_is_shown_with_rule_and_advice(page: StoryPage) -> None:
    assert [row.slide.number for row in page.rows if row.isChecked()] == [3]
    text = said(page)
    assert "The title only names a topic." in text
    assert "Say what the panel should believe about it" in text
    assert "Rule: Alley" in text
    assert page.view.accessibleName() == "Risks"


def test_keys_walk_through_the_titles(page: StoryPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page.rows[2], Qt.Key.Key_Up)
    assert page.rows[1].isChecked()
    qtbot.waitUntil(lambda: "Nothing to mend was found on this slide." in said(page))
    for _ in range(3):
        qtbot.keyClick(page, Qt.Key.Key_Up)
    assert page.rows[0].isChecked()


def test_both_ways_lead_back_to_the_plan(page: StoryPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.back_asked):
        qtbot.mouseClick(page.back, Qt.MouseButton.LeftButton)
    page.activateWindow()
    qtbot.waitActive(page)
    with qtbot.waitSignal(page.back_asked):
        qtbot.keyClick(page, Qt.Key.Key_Escape)


def test_one_finding_on_many_titles_is_said_at_each() -> None:
    titles = ("Background", "Risks", "Results by region", "Options considered", "Costs")
    story = tell(told("Plan", *((title, BODY) for title in titles)).deck)
    assert len([f for f in story.findings if f.check == "deck.titles"]) == 1
    assert [f.quote for f in findings_on(story, 4)] == ["Results by region"]
    assert findings_on(story, 1) == ()


def test_the_plan_shows_the_first_of_them_and_the_way_to_the_rest(qtbot: QtBot) -> None:
    notes = DeckNotes(LIGHT)
    qtbot.addWidget(notes)
    notes.show()
    deck = a_deck()
    notes.look_at(deck, propose_plan(deck), "Launch the mobile plan in March.")
    qtbot.waitUntil(lambda: "No slide states the bottom line." in said(notes))
    assert "The title of slide 3 only names a topic." in said(notes)
    assert notes.story.text() == "Story, 1 more"
    with qtbot.waitSignal(notes.story_asked):
        qtbot.mouseClick(notes.story, Qt.MouseButton.LeftButton)


def test_the_small_screen_has_room_for_two_of_them(qtbot: QtBot) -> None:
    notes = DeckNotes(LIGHT)
    qtbot.addWidget(notes)
    deck = told(*((title, BODY) for title in ("Weekly Picks", "Price", "Risks", "Cost"))).deck
    notes.look_at(deck, propose_plan(deck), "Launch the mobile plan in March.")
    qtbot.waitUntil(lambda: len(links(notes)) == 3)
    notes.set_compact(True)
    assert len(links(notes)) == 2
    notes.set_compact(False)
    assert len(links(notes)) == 3


def links(notes: DeckNotes) -> list[str]:
    """The ways from findings to their slides."""
    buttons = notes.findChildren(QPushButton)
    return [each.text() for each in buttons if each.isVisibleTo(notes) and each is not notes.story]


@pytest.mark.parametrize(
    ("slides", "removed", "line"),
    [
        ((Match(1, 1), Match(2, 2)), (), ""),
        (
            (Match(1, 1), Match(2, 2, ("title", "notes")), Match(3), Match(4, 3, (), True)),
            (4, 5),
            "Changed since take 3: slide 2 edited, slide 3 new, slide 4 moved, "
            "old slides 4 and 5 removed.",
        ),
        (
            tuple(Match(n, n, ("text",)) for n in range(1, 9)),
            (),
            "Changed since take 3: 8 slides edited.",
        ),
    ],
)
def test_what_has_changed_is_one_sentence(
    slides: tuple[Match, ...], removed: tuple[int, ...], line: str
) -> None:
    assert changes_line(Matching(slides, removed), 3) == line


def test_each_slide_says_what_changed_in_it() -> None:
    matches = (
        Match(1, 1),
        Match(2),
        Match(3, 2, ("title", "notes")),
        Match(4, 9, (), True),
        Match(5, 5, ("hidden",)),
    )
    assert [changes_mark(match) for match in matches] == [
        "",
        "new",
        "title and notes edited",
        "was slide 9",
        "hidden or shown",
    ]

"""What the page before the talk says about a deck that is damaged, or presents a part of itself."""

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from greenroom.deck import CustomShow, Deck, Slide
from greenroom.plan import propose_plan
from greenroom.ui.context import OpenDeck
from greenroom.ui.pictures import Pictures
from greenroom.ui.rehearse.as_read import AsRead, presented_line
from greenroom.ui.rehearse.ready import ReadyPage
from ui.parts import Studio, make_context

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

SLIDES = tuple(Slide(number, str(number), f"Slide {number}") for number in range(1, 6))
WHOLE = Deck("talk.pptx", "5" * 64, SLIDES, shows=(CustomShow("Short", (4, 1, 4)),))
LOSSES = ("Slide 4: a chart is damaged.", "Slide 5: a picture is missing from the file.")


def changed(**values: object) -> Deck:
    return msgspec.structs.replace(WHOLE, **values)


@pytest.fixture
def lines(qtbot: QtBot) -> AsRead:
    made = AsRead()
    qtbot.addWidget(made)
    return made


def test_a_whole_deck_that_presents_all_of_itself_needs_no_line(lines: AsRead) -> None:
    lines.show_deck(changed(presented=(4, 1, 4), problems=LOSSES))
    lines.show_deck(WHOLE)

    assert lines.isHidden()


def test_the_first_loss_is_said_and_the_rest_when_asked(qtbot: QtBot, lines: AsRead) -> None:
    lines.show_deck(changed(problems=LOSSES))

    assert not lines.isHidden()
    assert (lines.lost.text(), lines.more.text()) == (LOSSES[0], "1 more")
    qtbot.mouseClick(lines.more, Qt.MouseButton.LeftButton)
    assert lines.lost.text() == "\n".join(LOSSES)
    assert lines.more.isHidden()


def test_a_long_list_of_losses_ends(qtbot: QtBot, lines: AsRead) -> None:
    lines.show_deck(changed(problems=tuple(f"Slide {number} is damaged." for number in range(30))))

    qtbot.mouseClick(lines.more, Qt.MouseButton.LeftButton)

    assert lines.lost.text().splitlines()[-2:] == ["Slide 5 is damaged.", "And 24 more."]


def test_one_loss_has_nothing_more_to_say(lines: AsRead) -> None:
    lines.show_deck(changed(problems=LOSSES[:1]))

    assert lines.lost.text() == LOSSES[0]
    assert lines.more.isHidden()


@pytest.mark.parametrize(
    ("presented", "line"),
    [
        ((), ""),
        ((4, 1, 4), "The deck presents its custom show “Short”: 2 of its 5 slides."),
        ((2, 3), "The deck presents slides 2 to 3: 2 of its 5 slides."),
    ],
)
def test_what_the_deck_presents_of_itself_is_said(presented: tuple[int, ...], line: str) -> None:
    assert presented_line(changed(presented=presented)) == line


def test_a_show_of_hidden_slides_alone_is_not_what_is_presented() -> None:
    hidden = msgspec.structs.replace(SLIDES[1], hidden=True)

    deck = changed(slides=(SLIDES[0], hidden, *SLIDES[2:]), presented=(2,))

    assert presented_line(deck) == ""


def test_the_page_before_the_talk_says_it(qtbot: QtBot, tmp_path: Path) -> None:
    deck = changed(problems=LOSSES, presented=(2, 3))
    page = ReadyPage(make_context(tmp_path, Studio(deck=deck)))
    qtbot.addWidget(page)
    page.show()

    page.open_deck(OpenDeck(tmp_path / deck.file, deck, propose_plan(deck), Pictures()), 1)

    assert page.as_read.lost.isVisible()
    assert page.as_read.presented.isVisible()

"""A real deck that is edited between takes: what the window says, keeps and shows."""

import hashlib
import shutil
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
import soundfile
from pptx import Presentation
from pytestqt.qtbot import QtBot

from greenroom.deck import Deck, load_deck
from greenroom.library import begin_take, journal_path, save_transcript
from greenroom.plan import Plan, propose_plan, set_target
from greenroom.take import Cue, Journal, Stop, TakeHeader
from greenroom.transcript import Transcript
from greenroom.ui.decks import Decks
from greenroom.ui.history import AS_IT_WAS
from greenroom.ui.window import MainWindow
from ui.parts import RATE, Studio, make_context, places_in, words

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def a_take(home: Path, deck: Deck, path: Path, plan: Plan) -> Path:
    now = datetime(2026, 11, 20, 21, 5)
    header = TakeHeader(deck, plan, now.isoformat(), bottom_line="Launch it.", path=str(path))
    take = begin_take(places_in(home).takes, header, now)
    with Journal(journal_path(take)) as journal:
        for entry in (Cue(1, 0), Cue(5, 8000), Stop(20_000)):
            journal.write(entry)
    soundfile.write(take / "audio.wav", [0.0] * (20 * RATE), RATE, subtype="PCM_16")
    save_transcript(take, Transcript(words("We", "should", "launch.", start_ms=9000)))
    return take


def edit(path: Path) -> None:
    """A new title on slide 4, slide 3 removed, a slide added at the end."""
    presentation = Presentation(str(path))
    presentation.slides[3].shapes.title.text = "Whoever starts a second book stays"
    added = presentation.slides.add_slide(presentation.slide_layouts[0])
    added.shapes.title.text = "What Portobello taught us"
    ids = presentation.slides._sldIdLst
    presentation.part.drop_rel(ids[2].rId)
    ids.remove(ids[2])
    presentation.save(str(path))


def open_window(qtbot: QtBot, home: Path, deck: Path) -> MainWindow:
    decks = Decks(home / "cache")
    context = replace(make_context(home, Studio()), load_deck=decks.load, draw=decks.draw)
    window = MainWindow(context)
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    qtbot.waitExposed(window)
    window.open_deck(deck)
    qtbot.waitUntil(window.rehearse.ready.isVisible)
    return window


@pytest.fixture
def talk(tmp_path: Path, sample_decks: Path) -> Path:
    path = tmp_path / "talk.pptx"
    shutil.copy(sample_decks / "weekly-picks-answer-first.pptx", path)
    return path


def test_a_deck_edited_since_its_take(qtbot: QtBot, tmp_path: Path, talk: Path) -> None:
    before = load_deck(talk)
    a_take(tmp_path, before, talk, set_target(propose_plan(before), 6, 123_000))
    window = open_window(qtbot, tmp_path, talk)
    assert not window.rehearse.ready.changes.isVisible()
    qtbot.waitUntil(lambda: not window.opening.busy)
    window.close()
    edit(talk)

    window = open_window(qtbot, tmp_path, talk)
    ready = window.rehearse.ready
    qtbot.waitUntil(ready.changes.isVisible)
    assert ready.changes.text() == (
        "Changed since take 1: slide 3 edited, slide 11 new, old slide 3 removed."
    )
    marks = {number: row.accessibleDescription() for number, row in ready.storyline.slides.items()}
    assert marks[3] == "title edited"
    assert marks[4] == ""
    assert ready.plan.target_ms(5) == 123_000
    assert sum(target.ms for target in ready.plan.targets) == ready.plan.limit_ms
    assert ready.typed == "Launch it."

    window.go_to("review")
    qtbot.waitUntil(lambda: window.review is not None and window.review.isVisible())
    review = window.review
    assert review is not None
    qtbot.waitUntil(lambda: review.panes.slide.view.accessibleName().startswith("Slide"))
    pictures = review.panes.slide._pictures
    qtbot.waitUntil(lambda: pictures.file(3) is not None)
    kept = pictures.file(3)
    assert kept is not None
    assert before.sha256[:32] in str(kept)
    assert "cards" not in str(kept)
    assert AS_IT_WAS in review.panes.slide._report.notes
    now = hashlib.sha256(talk.read_bytes()).hexdigest()
    assert all(now[:32] not in str(file) for file in pictures.files.values())


def test_without_pictures_of_then_there_are_cards(qtbot: QtBot, tmp_path: Path, talk: Path) -> None:
    a_take(tmp_path, load_deck(talk), talk, propose_plan(load_deck(talk)))
    edit(talk)
    window = open_window(qtbot, tmp_path, talk)
    window.go_to("review")
    qtbot.waitUntil(lambda: window.review is not None and window.review.isVisible())
    review = window.review
    assert review is not None
    qtbot.waitUntil(lambda: "cards" in str(review.panes.slide._pictures.file(3)))


def test_another_deck_of_the_same_name_has_no_takes(
    qtbot: QtBot, tmp_path: Path, talk: Path, sample_decks: Path
) -> None:
    a_take(tmp_path, load_deck(talk), talk, propose_plan(load_deck(talk)))
    other = tmp_path / "other" / "talk.pptx"
    other.parent.mkdir()
    shutil.copy(sample_decks / "hard-features.pptx", other)
    window = open_window(qtbot, tmp_path, other)
    assert window.rehearse.ready.foot.start.text() == "Start take 1"
    assert window.rehearse.ready.typed == ""


def test_a_renamed_deck_keeps_its_takes(qtbot: QtBot, tmp_path: Path, talk: Path) -> None:
    take = a_take(tmp_path, load_deck(talk), talk, propose_plan(load_deck(talk)))
    named = talk.rename(tmp_path / "final.pptx")
    edit(named)
    window = open_window(qtbot, tmp_path, named)
    ready = window.rehearse.ready
    qtbot.waitUntil(lambda: ready.foot.start.text() == "Start take 2")
    assert ready.changes.isVisible()
    window.rehearse.take_ended.emit(take)
    assert not ready.changes.isVisible()

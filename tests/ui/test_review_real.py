"""Review on the spoken sample: its real recording, its exact words, its real report."""

import json
from datetime import datetime
from pathlib import Path

import pytest
import soundfile
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from greenroom.deck import load_deck
from greenroom.library import Take, begin_take, journal_path, open_take, save_transcript
from greenroom.plan import propose_plan
from greenroom.review import report_of_take
from greenroom.take import Cue, Journal, Stop, TakeHeader
from greenroom.transcript import Transcript, Word
from greenroom.ui.review.page import ReviewPage
from ui.page_parts import FakePlayer, context

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

SAMPLES = Path(__file__).parents[2] / "sample_decks"


@pytest.fixture
def take(tmp_path: Path) -> Take:
    deck = load_deck(SAMPLES / "weekly-picks-answer-first.pptx")
    header = TakeHeader(deck, propose_plan(deck, 300_000), "2026-11-20T21:05:03")
    folder = begin_take(tmp_path, header, datetime(2026, 11, 20, 21, 5, 3))
    samples, rate = soundfile.read(SAMPLES / "weekly-picks.flac", dtype="int16")
    soundfile.write(folder / "audio.wav", samples, rate)
    with Journal(journal_path(folder)) as journal:
        for cue in json.loads((SAMPLES / "weekly-picks.cues.json").read_text("utf-8")):
            journal.write(Cue(cue["slide"], cue["at_ms"]))
        journal.write(Stop(len(samples) * 1000 // rate))
    said = json.loads((SAMPLES / "weekly-picks.words.json").read_text("utf-8"))
    words = tuple(Word(w["text"], w["start_ms"], w["end_ms"], w["slide"]) for w in said)
    save_transcript(folder, Transcript(words))
    return open_take(folder)


def test_the_sample_take_is_shown_whole(qtbot: QtBot, tmp_path: Path, take: Take) -> None:
    player = FakePlayer()
    report = report_of_take(take)
    page = ReviewPage(context(tmp_path, playback=lambda: player))
    qtbot.addWidget(page)
    page.resize(1440, 844)
    page.show()
    page.show_take(take, report)
    qtbot.waitUntil(lambda: page.strip.has_outline)

    text = page.panes.transcript.toPlainText()
    assert text.count("\t") == 3 * 10  # ten headings: number, title, time
    for word in report.words:
        assert word.text in text
    said = " ".join(label.accessibleName() for label in page.priorities.findChildren(QLabel))
    for finding in report.priorities:
        assert finding.message in said

    page.go_to_finding(1)
    first = min((f for f in report.findings if f.end_ms), key=lambda f: f.start_ms)
    assert player.played == [(take.audio, max(first.start_ms - 3000, 0))]
    assert page.panes.slide.slide == first.slide

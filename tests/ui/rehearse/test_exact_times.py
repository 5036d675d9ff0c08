"""Twenty minutes of talk in the real window: each slide's time is exact to the sample clock."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from greenroom.deck import Deck, Slide
from greenroom.review import report_of_take
from ui.parts import Studio
from ui.talk import Talk, work_on

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

K = Qt.Key
TALK_MS = 20 * 60_000
# The tail that is recorded after the end belongs to the last slide.
TAIL_MS = 500
DECK = Deck(
    file="long.pptx",
    sha256="7" * 64,
    slides=tuple(
        Slide(n, str(n), f"Slide number {n}", hidden=n in (4, 9, 13)) for n in range(1, 14)
    ),
)
SHOWN = [slide.number for slide in DECK.shown]


class Model:
    """What the talk should amount to, reckoned apart from the program."""

    def __init__(self) -> None:
        self.slide, self.place, self.since, self.paused = 1, 1, 0, False
        self.spent: Counter[int] = Counter()

    def pass_to(self, now: int) -> None:
        """Time goes by."""
        if not self.paused:
            self.spent[self.slide] += now - self.since
        self.since = now

    def press(self, key: str) -> None:
        """A key, after the time that went by."""
        later = [number for number in SHOWN if number > self.place]
        earlier = [number for number in SHOWN if number < self.place]
        if self.slide > SHOWN[-1]:
            earlier = [self.place]
        if key in ("PageDown", "Right", "Down", "Space"):
            self.slide = later[0] if later else self.slide
        elif key in ("PageUp", "Left", "Up"):
            self.slide = earlier[-1] if earlier else self.slide
        elif key in ("Home", "End"):
            self.slide = SHOWN[0] if key == "Home" else SHOWN[-1]
        elif key == "P":
            self.paused = not self.paused
        elif key.isdigit() and 1 <= int(key) <= len(DECK.slides):
            self.slide = int(key)
        # From behind the last slide the talk goes on where it was left.
        self.place = self.slide if self.slide <= SHOWN[-1] else self.place


KEYS = (
    *("PageDown", "Right", "Down", "Space") * 2,
    *("PageUp", "Left", "Up", "Home", "End", "P", "P", "P"),
    *("B", "Period", "W", "M", "F5", "Escape", "H", "Question", "S"),
    *("4", "7", "9", "12", "13", "13", "40"),
)


@pytest.fixture
def talk(qtbot: QtBot, tmp_path: Path) -> Iterator[Talk]:
    made = Talk(tmp_path, Studio(deck=DECK))
    yield made
    made.close()


def press(talk: Talk, key: str) -> None:
    if key.isdigit():
        QTest.keyClicks(talk.window, key)
        QTest.keyClick(talk.window, K.Key_Return)
    else:
        QTest.keyClick(talk.window, K[f"Key_{key}"])


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_every_slide_has_its_time(talk: Talk, seed: int) -> None:
    chance, model, now = Random(seed), Model(), 0
    talk.begin()
    while (now := now + chance.randrange(40, 18_000)) < TALK_MS:
        key = chance.choice(KEYS)
        model.pass_to(now)
        talk.studio.now_ms = now
        press(talk, key)
        model.press(key)
        assert talk.rehearsal.slide.number == model.slide
        assert talk.rehearsal.paused == model.paused
        work_on(1)
    model.pass_to(TALK_MS + TAIL_MS)
    report = report_of_take(talk.end(TALK_MS / 1000))
    found = {row.slide: row.actual_ms for row in report.timing if row.visits}
    for slide, ms in model.spent.items():
        assert abs(found.get(slide, 0) - ms) <= 50
    assert report.total_ms == pytest.approx(sum(model.spent.values()), abs=50)
    assert sum(found.values()) == pytest.approx(report.total_ms, abs=50)

"""Every screen for everybody: by keyboard with the focus seen, named, legible, and nothing cut."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QWidget

from greenroom.ui.theme import DARK, LIGHT, Theme
from ui import survey
from ui.every_screen import SMALL, Walk
from ui.talk import work_on

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

Look = Callable[[QWidget], Iterator[str]]

SCREENS = 34
LOOKS = 8
DECORATION = frozenset(
    {
        *("DeckPile", "DropStrip", "Well"),
        *("Badge", "ColumnHeads", "Dots", "Face", "FocusRing", "PartsKey"),
    }
)
"""What is painted and tells nothing that is not said by what it stands beside."""


def complaints(folder: Path, theme: Theme, *looks: Look) -> list[str]:
    """What is wrong on each screen of the small window, as `screen: what`."""
    walk = Walk(folder, theme, size=SMALL)
    found, seen = [], 0
    try:
        for screen in walk.screens():
            seen += 1
            for look in looks:
                found += [f"{screen.name}: {what}" for what in lasting(look, screen.widget)]
    finally:
        walk.close()
    assert seen >= SCREENS
    return found


def lasting(look: Look, screen: QWidget) -> list[str]:
    """What stays wrong: a page may still be being laid out when it is first looked at."""
    for _ in range(LOOKS):
        wrong = list(dict.fromkeys(look(screen)))
        if not wrong:
            break
        work_on(250)
    return wrong


def unspoken(screen: QWidget) -> Iterator[str]:
    return survey.silent(screen, DECORATION)


def test_by_keyboard_and_by_ear(qapp: QApplication, tmp_path: Path) -> None:
    looks = (survey.nameless, unspoken, survey.faint, survey.cut, survey.walk_by_tab)
    assert complaints(tmp_path, LIGHT, *looks) == []


def test_in_the_dark_from_right_to_left_at_twice_the_size(tmp_path: Path) -> None:
    """In a process of its own: Qt looks at the scale once."""
    child = Path(__file__).with_name("every_screen_child.py")
    done = subprocess.run(
        [sys.executable, child, tmp_path],
        env=os.environ | {"QT_SCALE_FACTOR": "2"}, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == []


GROUNDS = ("bg", "surface", "stage")
TEXTS = ("text", "text_2", "text_3", "accent", "good", "warn", "bad")
PAIRS = (
    *((ink, ground, survey.LEGIBLE) for ink, ground in product(TEXTS, GROUNDS)),
    *((ink, "hover", survey.LEGIBLE) for ink in ("text", "text_2", "accent")),
    *(("text", ground, survey.LEGIBLE) for ground in ("accent_bg", "warn_bg", "bad_bg")),
    ("warn", "warn_bg", survey.LEGIBLE),
    ("bad", "bad_bg", survey.LEGIBLE),
    ("on_accent", "accent_fill", survey.LEGIBLE),
    ("on_accent", "accent_hi", survey.LEGIBLE),
    *((line, ground, survey.SEEN) for line, ground in product(("control", "data"), GROUNDS)),
)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
@pytest.mark.parametrize(("ink", "ground", "least"), PAIRS)
def test_colours_stand_out(theme: Theme, ink: str, ground: str, least: float) -> None:
    """WCAG 2.2 AA: 1.4.3 for text, 1.4.11 for the edges of controls and for what is drawn."""
    assert survey.ratio(theme.colour(ink), theme.colour(ground)) >= least


def test_the_ratio_is_that_of_wcag() -> None:
    assert survey.ratio(QColor("#000"), QColor("#fff")) == pytest.approx(21)
    assert survey.ratio(QColor("#777"), QColor("#fff")) == pytest.approx(4.48, abs=0.01)

"""Screens where there is none: Qt's offscreen platform reads them from a file."""

import json
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

LAPTOP = {"name": "Laptop", "x": 0, "y": 0, "width": 1440, "height": 900}
# Twice as fine as the laptop's: 1280 by 720 points.
PROJECTOR = {"name": "Projector", "x": 1440, "y": 0, "width": 2560, "height": 1440}
# For a window at 200 %.
FINE = {"name": "Fine", "x": 0, "y": 0, "width": 2880, "height": 1800}
_DPI = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}


@contextmanager
def two_screens() -> Iterator[dict[str, str]]:
    """The environment of a child process that has a laptop's screen and a projector."""
    with _screens(LAPTOP, PROJECTOR) as env:
        yield env | {"QT_SCREEN_SCALE_FACTORS": "Projector=2"}


@contextmanager
def fine_screen(percent: int) -> Iterator[dict[str, str]]:
    """The environment of a child process that draws so large, on a screen with room for it."""
    with _screens(FINE) as env:
        yield env | {"QT_SCALE_FACTOR": str(percent / 100)}


@contextmanager
def _screens(*screens: dict[str, Any]) -> Iterator[dict[str, str]]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "screens.json"
        file.write_text(json.dumps({"screens": [screen | _DPI for screen in screens]}))
        yield os.environ | {"QT_QPA_PLATFORM": f"offscreen:configfile={file}"}

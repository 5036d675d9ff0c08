"""Two screens where there is none: Qt's offscreen platform reads them from a file."""

import json
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

LAPTOP = {"name": "Laptop", "x": 0, "y": 0, "width": 1440, "height": 900}
# Twice as fine as the laptop's: 1280 by 720 points.
PROJECTOR = {"name": "Projector", "x": 1440, "y": 0, "width": 2560, "height": 1440}
_DPI = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}


@contextmanager
def two_screens() -> Iterator[dict[str, str]]:
    """The environment of a child process that has these two screens."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "screens.json"
        file.write_text(json.dumps({"screens": [LAPTOP | _DPI, PROJECTOR | _DPI]}))
        yield os.environ | {
            "QT_QPA_PLATFORM": f"offscreen:configfile={file}",
            "QT_SCREEN_SCALE_FACTORS": "Projector=2",
        }

"""Two screens where there is none: Qt's offscreen platform reads them from a file."""

import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

LAPTOP = {"name": "Laptop", "x": 0, "y": 0, "width": 1440, "height": 900, "dpr": 1}
PROJECTOR = {"name": "Projector", "x": 1440, "y": 0, "width": 1280, "height": 720, "dpr": 1.5}
_DPI = {"logicalDpi": 96, "logicalBaseDpi": 96}


@contextmanager
def two_screens(*screens: dict[str, Any]) -> Iterator[str]:
    """What `QT_QPA_PLATFORM` must be for a child process to have these screens."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "screens.json"
        file.write_text(json.dumps({"screens": [s | _DPI for s in screens or (LAPTOP, PROJECTOR)]}))
        yield f"offscreen:configfile={file}"

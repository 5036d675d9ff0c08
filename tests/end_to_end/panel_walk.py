"""A whole panel through the microphone and the real recogniser, from the start to the export.

    PYTHONPATH=tests python tests/end_to_end/panel_walk.py OUT [--theme dark]

takes the pictures, of a panel of 15 minutes; those in docs/pictures/panel come from here.
"""

import argparse
import json
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from end_to_end.walk import in_window
from greenroom.places import user_places
from greenroom.speech.catalogue import model_here

CHILD = Path(__file__).with_name("panel_child.py")
SAMPLES = Path(__file__).parents[2] / "sample_decks"

# Pieces of the sample's talk, in seconds: one that answers no question, and one with figures.
ASIDE, FIGURES = (176.3, 187.0), (103.6, 109.2)
COST, TEST = (209.2, 219.3), (116.5, 128.9)
BOTH = ((ASIDE, FIGURES), ((149.4, 161.7), COST), ((161.8, 169.4), TEST))

Piece = tuple[float, float]


def sit_through(
    folder: Path,
    models: Path,
    answers: Sequence[tuple[Piece, Piece]] = BOTH[:1],
    *,
    minutes: int = 2,
    pictures: Path | None = None,
    theme: str = "light",
    export: bool = True,
    pause_s: float = 0,
) -> dict[str, Any]:
    """What the child found; `answers` are pairs of a bad answer and one to the follow-up.

    `pause_s` is how long after the last word Done is pressed.
    """
    options = {
        "deck": str(SAMPLES / "weekly-picks-answer-first.pptx"),
        "spoken": str(SAMPLES / "weekly-picks.flac"),
        "answers": answers,
        "minutes": minutes,
        "pause_s": pause_s,
        "out": str(folder / "out") if export else "",
        "pictures": str(pictures) if pictures else "",
        "theme": theme,
    }
    sample = SAMPLES / "weekly-picks.flac"
    return in_window(CHILD, options, sample, home=folder / "home", models=models, seconds=1)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Take pictures of a panel.")
    parser.add_argument("out", type=Path)
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    asked = parser.parse_args()
    shown = asked.out.absolute()
    shown.mkdir(parents=True, exist_ok=True)
    found = model_here("base", user_places(os.environ)).parent
    with tempfile.TemporaryDirectory(prefix="panel") as work:
        said = sit_through(Path(work), found, BOTH, minutes=15, pictures=shown, theme=asked.theme)
    print(json.dumps(said, indent=1))

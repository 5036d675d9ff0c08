"""A person's walk through Review: import, hear the worst moment, correct, compare, export.

    PYTHONPATH=tests python tests/end_to_end/review_walk.py OUT [--theme dark] [--seconds 95]

takes the pictures of the whole sample or its beginning, in a large and a small window; with
`--page docs/pictures/review` the large ones also go there, as docs/review-walk.md shows them.
"""

import argparse
import json
import os
import tempfile
from pathlib import Path
from typing import Any

from PIL import Image

from end_to_end.walk import in_window
from greenroom.places import user_places
from greenroom.speech.catalogue import model_here

CHILD = Path(__file__).with_name("review_child.py")
SAMPLES = Path(__file__).parents[2] / "sample_decks"
# What the sample was planned for.
LIMIT_MS = 300_000


def walk_through_review(
    folder: Path,
    models: Path,
    *,
    seconds: float | None = None,
    pictures: Path | None = None,
    theme: str = "light",
) -> dict[str, Any]:
    """What the child found; an earlier take is the sample's own words, a little slower."""
    words = json.loads((SAMPLES / "weekly-picks.words.json").read_text("utf-8"))
    end = seconds * 1000 if seconds else float("inf")
    slower = [
        word | {"start_ms": round(word["start_ms"] * 1.2), "end_ms": round(word["end_ms"] * 1.2)}
        for word in words
        if word["end_ms"] <= end
    ]
    folder.mkdir(parents=True, exist_ok=True)
    earlier = folder / "earlier.json"
    earlier.write_text(json.dumps(slower), "utf-8")
    cues = json.loads((SAMPLES / "weekly-picks.cues.json").read_text("utf-8"))
    later = [cue | {"at_ms": round(cue["at_ms"] * 1.2)} for cue in cues]
    (folder / "earlier.cues.json").write_text(json.dumps(later))
    options = {
        "deck": str(SAMPLES / "weekly-picks-answer-first.pptx"),
        "earlier": str(earlier),
        "out": str(folder / "out"),
        "pictures": str(pictures) if pictures else "",
        "theme": theme,
        "limit_ms": LIMIT_MS,
    }
    home = folder / "home"
    home.mkdir()
    (home / "talk.cues.json").write_text(json.dumps(cues))  # beside the talk that is imported
    sample = SAMPLES / "weekly-picks.flac"
    return in_window(CHILD, options, sample, home=home, models=models, seconds=seconds)


def keep_for_page(shown: Path, page: Path, theme: str) -> None:
    """The large pictures in few colours, a third as big, as `<step>-<theme>.png`."""
    page.mkdir(parents=True, exist_ok=True)
    for file in shown.glob("*.png"):
        if not file.stem.endswith("-small"):
            with Image.open(file) as opened:
                few = opened.convert("RGB").quantize(160, method=Image.Quantize.MAXCOVERAGE)
            few.save(page / f"{file.stem}-{theme}.png", optimize=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Take pictures of a walk through Review.")
    parser.add_argument("out", type=Path)
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument("--seconds", type=float, help="only so much of the sample")
    parser.add_argument("--page", type=Path, help="where the pictures of the page are")
    asked = parser.parse_args()
    shown = asked.out.absolute()
    shown.mkdir(parents=True, exist_ok=True)
    found = model_here("base", user_places(os.environ)).parent
    with tempfile.TemporaryDirectory(prefix="review") as work:
        walked = walk_through_review(
            Path(work), found, seconds=asked.seconds, pictures=shown, theme=asked.theme
        )
        print(walked)
    if asked.page:
        keep_for_page(shown, asked.page, asked.theme)

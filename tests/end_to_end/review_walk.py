"""A person's walk through Review: import, hear the worst moment, correct, compare, export.

    PYTHONPATH=tests python tests/end_to_end/review_walk.py docs/pictures/review

takes the pictures, of the whole sample.
"""

import json
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest
import soundfile

from end_to_end.walk import in_window
from greenroom.cli import FORMATS
from greenroom.errors import ModelError
from greenroom.places import user_places
from greenroom.speech.catalogue import model_here

CHILD = Path(__file__).with_name("review_child.py")
SAMPLES = Path(__file__).parents[2] / "sample_decks"
# The first two slides of the sample, and a little of the third.
SECONDS = 48.0


def walk_through_review(
    folder: Path, models: Path, *, seconds: float | None = None, pictures: Path | None = None
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
    }
    home = folder / "home"
    home.mkdir()
    (home / "talk.cues.json").write_text(json.dumps(cues))  # beside the talk that is imported
    sample = SAMPLES / "weekly-picks.flac"
    return in_window(CHILD, options, sample, home=home, models=models, seconds=seconds)


def test_a_persons_walk_through_review(tmp_path: Path) -> None:
    try:
        models = model_here("base", user_places(os.environ)).parent
    except ModelError as error:
        pytest.skip(error.line())
    said = walk_through_review(tmp_path, models, seconds=SECONDS)

    assert said["played"]
    assert said["heard_from_ms"] == max(said["worst_ms"] - 3000, 0)
    assert said["slide"][0] == said["slide"][1]
    assert said["fillers"][1] == said["fillers"][0] - 1
    assert said["corrections"] == [1, 1, 1]
    assert said["compared"][:2] == [1, 2]
    written = said["written"]
    assert len(written) == len(FORMATS) + 1
    assert all(any(name.endswith(f".{suffix}") for name in written) for suffix in FORMATS)
    (clip,) = (tmp_path / "out").glob("*.slide-*.wav")
    assert soundfile.info(clip).duration > 5
    (page,) = (tmp_path / "out").glob("*.html")
    assert "Samuel," in page.read_text("utf-8")
    assert "Look up before the number" in page.read_text("utf-8")


if __name__ == "__main__":
    shown = Path(sys.argv[1]).absolute()
    shown.mkdir(parents=True, exist_ok=True)
    found = model_here("base", user_places(os.environ)).parent
    with tempfile.TemporaryDirectory(prefix="review") as work:
        print(walk_through_review(Path(work), found, pictures=shown))

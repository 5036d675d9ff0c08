"""A person's walk through Review in the real window: see `review_child.py`."""

import os
from pathlib import Path

import pytest
import soundfile

from end_to_end.review_walk import walk_through_review
from greenroom.cli_values import FORMATS
from greenroom.errors import ModelError
from greenroom.places import user_places
from greenroom.speech.catalogue import model_here

# The first slide of the sample, and most of the second.
SECONDS = 30.0


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
    assert said["corrections"] == [1, 1, 1, 1]
    assert said["compared"][:2] == [1, 2]
    written = said["written"]
    assert len(written) == len(FORMATS) + 1
    assert all(any(name.endswith(f".{suffix}") for name in written) for suffix in FORMATS)
    (clip,) = (tmp_path / "out").glob("*.slide-*.wav")
    assert soundfile.info(clip).duration > 5
    (page,) = (tmp_path / "out").glob("*.html")
    assert "Samuel," in page.read_text("utf-8")
    assert "Look up before the number" in page.read_text("utf-8")
    assert "confirmed by you" in page.read_text("utf-8")

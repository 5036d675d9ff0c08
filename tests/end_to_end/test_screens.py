"""A talk on real monitors: the second one pulled in the middle, plugged in again, swapped."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from end_to_end.virtual_mic import virtual_mic
from end_to_end.x_server import LAPTOP, PROJECTOR, need_monitors, x_server
from greenroom.library import open_take
from greenroom.take import Cue, Gap, Stop

CHILD = Path(__file__).with_name("screens_child.py")


@pytest.fixture(scope="module")
def talk(tmp_path_factory: pytest.TempPathFactory, sample_decks: Path) -> Mapping[str, Any]:
    """What was where at each step, and the take."""
    need_monitors()
    home = tmp_path_factory.mktemp("home")
    deck = sample_decks / "weekly-picks-answer-first.pptx"
    with (
        virtual_mic() as mic,
        x_server(LAPTOP.width + PROJECTOR.width, LAPTOP.height) as display,
        pytest.MonkeyPatch.context() as patch,
    ):
        patch.setenv("DISPLAY", display["DISPLAY"])
        LAPTOP.plug(first=True)
        PROJECTOR.plug()
        pictures = os.environ.get("GREENROOM_PICTURES")
        done = subprocess.run(
            [sys.executable, str(CHILD), str(deck), *([pictures] if pictures else [])],
            env=mic.environment | display | {"GREENROOM_HOME": str(home)},
            capture_output=True,
            text=True,
            timeout=180,
            check=False,
        )
    assert done.returncode == 0, done.stderr
    found: Mapping[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def where(talk: Mapping[str, Any], step: str) -> tuple[str, str]:
    """The monitor of the speaker and that of the slide."""
    look = talk["looks"][step]
    return look["speaker"], look["slide"]


def test_the_slide_follows_the_monitors(talk: Mapping[str, Any]) -> None:
    both, only = ("Laptop", "Projector"), ("Laptop", "")
    assert {step: where(talk, step) for step in talk["looks"]} == {
        "begun": both,
        "next slide": both,
        "projector pulled": only,
        "projector back": both,
        "swapped": ("Projector", "Laptop"),
        "speaker's screen pulled": only,
        "speaker's screen back": ("Projector", "Laptop"),
        "swapped back": both,
    }


def test_the_room_sees_the_whole_slide_and_the_speaker_the_whole_window(
    talk: Mapping[str, Any],
) -> None:
    for step, look in talk["looks"].items():
        assert look["speaker whole"], step
        assert look["swap"] == bool(look["slide"]), step
        if look["slide"]:
            assert look["fills"], step
            assert look["seen"] > 0.95, step
    sizes = [tuple(look["size"]) for look in talk["looks"].values()]
    laptop, projector = (1440, 900), (1280, 720)
    assert sizes == [*[laptop] * 4, projector, laptop, projector, laptop]


def test_the_talk_goes_on_and_nothing_of_it_is_missing(talk: Mapping[str, Any]) -> None:
    assert [look["number"] for look in talk["looks"].values()] == [1, 2, 3, 3, 3, 4, 4, 4]
    assert all(look["running"] for look in talk["looks"].values())
    (folder,) = talk["takes"]
    entries = open_take(Path(folder)).entries
    assert [entry.slide for entry in entries if isinstance(entry, Cue)] == [1, 2, 3, 4]
    assert not any(isinstance(entry, Gap) for entry in entries)
    assert isinstance(entries[-1], Stop)

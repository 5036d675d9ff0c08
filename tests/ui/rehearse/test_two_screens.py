"""The talk on two screens, faked in a child process: where the slide is, and what keys do there."""

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from greenroom.ui.rehearse.screens import audience_screen
from ui.screens import two_screens

CHILD = Path(__file__).with_name("two_screens_child.py")
RED, BLUE, BLACK, WHITE = "#ff0000", "#0000ff", "#000000", "#ffffff"


@pytest.fixture(scope="module")
def found() -> Mapping[str, Any]:
    with two_screens() as environment:
        done = subprocess.run(
            [sys.executable, str(CHILD)],
            env=environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=180,
        )
    assert done.returncode == 0, done.stderr
    seen: dict[str, Any] = json.loads(done.stdout)
    return seen


@pytest.mark.parametrize(
    ("names", "here", "wanted", "chosen"),
    [
        (["a"], "a", "", ""),
        (["a"], "a", "a", ""),
        (["a", "b"], "a", "", "b"),
        (["a", "b"], "b", "", "a"),
        (["a", "b"], "a", "a", "a"),
        (["b", "a"], "a", "gone", "b"),
        (["a", "b", "c"], "a", "c", "c"),
    ],
)
def test_screens_are_chosen_by_name(names: list[str], here: str, wanted: str, chosen: str) -> None:
    assert audience_screen(names, here, wanted) == chosen


def where(state: Mapping[str, Any]) -> tuple[str, str]:
    return state["speaker"], state["slide"]


def test_the_second_screen_is_filled_by_the_slide_at_its_own_pixels(
    found: Mapping[str, Any],
) -> None:
    begin = found["begin"]
    assert where(begin) == ("Laptop", "Projector")
    assert (begin["fills"], begin["pixels"], begin["centre"]) == (True, [2560, 1440], RED)
    assert (begin["swap"], begin["covered"]) == (True, False)


def test_keys_work_in_the_second_window(found: Mapping[str, Any]) -> None:
    assert found["at 1"]["words"] == "Members leave in week two"
    assert [found[f"at {second}"]["centre"] for second in (1, 2, 4)] == [BLUE, BLACK, WHITE]
    assert not found["at 2"]["covered"], "the speaker goes on seeing the slide"


def test_screens_swap_at_once_and_back(found: Mapping[str, Any]) -> None:
    assert where(found["swapped"]) == ("Projector", "Laptop")
    assert found["swapped"]["pixels"] == [1440, 810]
    assert where(found["back"]) == ("Laptop", "Projector")


def test_the_talk_goes_on_when_a_screen_is_pulled_and_plugged(found: Mapping[str, Any]) -> None:
    pulled, plugged = found["pulled"], found["plugged"]
    assert (where(pulled), pulled["swap"], pulled["covered"]) == (("Laptop", ""), False, True)
    assert (where(plugged), plugged["centre"]) == (("Laptop", "Projector"), WHITE)
    assert plugged["words"] == "Members leave in week two"
    assert found["ended"]["slide"] == ""


def test_the_second_screen_can_be_left_alone_and_taken_again(found: Mapping[str, Any]) -> None:
    left, used = found["left"], found["used"]
    assert (where(left), left["swap"], left["covered"]) == (("Laptop", ""), False, True)
    assert (where(used), used["swap"], used["covered"]) == (("Laptop", "Projector"), True, False)
    assert where(found["left alone"]) == ("Laptop", ""), "it is remembered"


def test_every_key_is_in_the_journal_whichever_window_had_it(found: Mapping[str, Any]) -> None:
    told = [(e["kind"], e.get("slide", e.get("shade", "")), e["at_ms"]) for e in found["entries"]]
    assert told == [
        ("cue", 1, 0),
        ("cue", 2, 1000),
        ("blank", "black", 2000),
        ("blank", "", 3000),
        ("blank", "white", 4000),
        ("pause", "", 5000),
        ("cue", 1, 6000),
        ("blank", "", 6000),
        ("resume", "", 7000),
        ("blank", "white", 12_000),
        ("cue", 2, 13_000),
        ("blank", "", 13_000),
        ("blank", "white", 13_000),
        ("cue", 4, 14_000),
        ("blank", "", 14_000),
        ("stop", "", 20_500),
    ]


def test_the_choice_is_remembered_by_name(found: Mapping[str, Any]) -> None:
    assert where(found["remembered"]) == ("Projector", "Laptop")
    assert where(found["unknown"]) == ("Laptop", "Projector")

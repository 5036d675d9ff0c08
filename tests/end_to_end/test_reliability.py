"""A few of the disturbances of `reliability.py`; all hundred are run by hand."""

import os
import shutil
from collections.abc import Iterator

import pytest

from end_to_end import reliability
from end_to_end.reliability import Studio


@pytest.fixture(scope="module")
def studio() -> Iterator[Studio]:
    with reliability.studio(seed=7) as made:
        yield made


def test_a_killed_take_is_offered_back_with_all_but_its_last_second(studio: Studio) -> None:
    assert reliability.killed(studio).broken == []


def test_a_pulled_microphone_costs_no_slides_and_the_time_line_holds(studio: Studio) -> None:
    assert reliability.pulled(studio, spare=True, back=False).broken == []


def test_a_full_disk_costs_nothing_once_there_is_room(studio: Studio) -> None:
    if not shutil.which("mount") or os.geteuid() != 0:
        pytest.skip("a small disk can be mounted by root only")
    assert reliability.disk_filled(studio, "room").broken == []


def test_two_greenrooms_do_each_other_no_harm(studio: Studio) -> None:
    assert reliability.two_at_once(studio).broken == []


def test_a_killed_recogniser_costs_no_words(studio: Studio) -> None:
    if studio.model is None:
        pytest.skip("no speech model is on this machine")
    assert reliability.recogniser_hurt(studio, "killed").broken == []

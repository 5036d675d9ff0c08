"""Which model a machine can carry."""

from pathlib import Path

import msgspec
import pytest

from greenroom.errors import RecogniserError
from greenroom.speech.fitness import best, describe, fitness, measure
from greenroom.speech.manifest import Manifest
from speech.models import ENTRY

SMALL = msgspec.structs.replace(ENTRY, name="small", cost=4.0)
LARGE = msgspec.structs.replace(ENTRY, name="large", cost=20.0)
MANIFEST = Manifest(ENTRY.name, {each.name: each for each in (ENTRY, SMALL, LARGE)})


@pytest.mark.parametrize(
    ("window_ms", "chosen"),
    [(200, "large"), (900, "small"), (2000, "tiny-made"), (9000, "tiny-made")],
)
def test_the_largest_model_that_keeps_up_is_chosen(window_ms: int, chosen: str) -> None:
    assert best(fitness(MANIFEST, ENTRY, window_ms), MANIFEST) == chosen


def test_measuring_with_another_model_gives_the_same_answer() -> None:
    by_base = [each.share for each in fitness(MANIFEST, ENTRY, 900)]
    assert [each.share for each in fitness(MANIFEST, SMALL, 3600)] == pytest.approx(by_base)


def test_the_user_reads_what_each_would_take() -> None:
    assert describe(fitness(MANIFEST, ENTRY, 900), MANIFEST).splitlines() == [
        "tiny-made: a talk of 15 min takes about 81 s; keeps up while you talk",
        "small: a talk of 15 min takes about 5 min; keeps up while you talk",
        "large: a talk of 15 min takes about 27 min; only after the talk",
        "This machine carries small.",
    ]


def test_a_slow_machine_is_told_plainly() -> None:
    assert describe(fitness(MANIFEST, ENTRY, 9000), MANIFEST).splitlines()[-1] == (
        "No model keeps up with you on this machine while you talk; tiny-made is the quickest."
    )


def test_the_real_model_is_measured_in_its_process(base_model: Path) -> None:
    assert 10 < measure(base_model) < 60_000


def test_a_model_that_cannot_be_loaded_says_so(tmp_path: Path) -> None:
    with pytest.raises(RecogniserError, match="cannot be loaded"):
        measure(tmp_path)

"""How a recogniser shares out the cores and the memory of a machine."""

import os
from pathlib import Path

import pytest

from greenroom.speech.machine import memory_mb
from greenroom.speech.recogniser import options_for

MODEL = Path("base")


@pytest.mark.parametrize(
    ("whole", "memory", "lanes", "threads"),
    [(True, 8000, 2, 2), (True, 1500, 1, 4), (True, None, 1, 4), (False, 8000, 1, 4)],
)
def test_cores_are_shared_out_to_as_many_lanes_as_there_is_memory_for(
    whole: bool, memory: int | None, lanes: int, threads: int
) -> None:
    options = options_for(MODEL, "en", 4, whole=whole, memory=memory)
    assert (options.lanes, options.threads) == (lanes, threads)


def test_a_machine_tells_its_memory_or_says_that_it_does_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if hasattr(os, "sysconf"):
        told = memory_mb()
        assert told is not None
        assert told > 100
        monkeypatch.delattr(os, "sysconf")
    assert memory_mb() is None

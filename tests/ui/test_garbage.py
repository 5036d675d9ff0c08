import gc
from collections.abc import Iterator
from threading import Thread, get_ident
from weakref import finalize

import pytest

from greenroom.ui.garbage import GarbageCollector


class Ring:
    def __init__(self) -> None:
        self.itself = self


@pytest.fixture(autouse=True)
def unfrozen() -> Iterator[None]:
    yield
    gc.unfreeze()


def test_garbage_made_on_another_thread_is_destroyed_on_this_one(qtbot) -> None:
    collector = GarbageCollector()
    destroyed_on: list[int] = []

    def litter() -> None:
        for _ in range(5000):
            finalize(Ring(), lambda: destroyed_on.append(get_ident()))

    thread = Thread(target=litter)
    thread.start()
    thread.join()
    assert destroyed_on == []
    collector.collect()
    assert len(destroyed_on) == 5000
    assert set(destroyed_on) == {get_ident()}


def test_it_collects_by_itself(qtbot) -> None:
    collector = GarbageCollector()
    gone: list[None] = []
    rings = [Ring() for _ in range(2000)]
    for ring in rings:
        finalize(ring, lambda: gone.append(None))
    del rings, ring
    assert gone == []
    qtbot.waitUntil(lambda: len(gone) == 2000)
    del collector


def test_during_a_talk_what_is_old_waits(qtbot) -> None:
    collector = GarbageCollector()
    gone: list[str] = []
    old = Ring()
    finalize(old, lambda: gone.append("old"))
    gc.collect(1)  # what lives through it counts as old
    young = Ring()
    finalize(young, lambda: gone.append("young"))
    del old, young
    collector.go_easy(True)
    while gc.get_count()[2] <= gc.get_threshold()[2]:
        litter(collector)
    assert gone == ["young"]
    collector.go_easy(False)
    while "old" not in gone:
        litter(collector)
    assert gone == ["young", "old"]


def litter(collector: GarbageCollector) -> None:
    """Enough for the youngest generation to be due, and a look at it."""
    rings = [Ring() for _ in range(1000)]
    del rings
    collector.collect()

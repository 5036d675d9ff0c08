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
    qtbot.waitUntil(lambda: len(gone) == 2000, timeout=5000)
    del collector

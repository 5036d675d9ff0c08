"""Batches side by side."""

import threading
from collections.abc import Sequence

import numpy as np
import pytest

from greenroom.speech.lanes import Lanes, Words, lanes_for
from greenroom.speech.segmenting import Chunk
from greenroom.transcript import Word

PATIENCE_S = 60


def chunk(number: int) -> Chunk:
    return Chunk(number, np.zeros(0, np.float32), (), number + 1)


def echo(chunks: Sequence[Chunk]) -> list[Words]:
    return [(Word(f"word{each.start}", each.start, each.until),) for each in chunks]


def texts(lanes: Lanes, left: int = 0) -> list[str]:
    return [word.text for _, words in lanes.done(left) for word in words]


def test_batches_are_recognised_at_once() -> None:
    together = threading.Barrier(2, timeout=PATIENCE_S)

    def recognise(chunks: Sequence[Chunk]) -> list[Words]:
        together.wait()  # which one alone would never pass
        return echo(chunks)

    with Lanes(recognise, 2) as lanes:
        lanes.begin([chunk(1), chunk(2)])
        lanes.begin([chunk(3)])
        assert texts(lanes) == ["word1", "word2", "word3"]


def test_words_come_in_the_order_begun_whoever_is_first() -> None:
    second = threading.Event()

    def recognise(chunks: Sequence[Chunk]) -> list[Words]:
        if chunks[0].start == 1:
            assert second.wait(PATIENCE_S)
        else:
            second.set()
        return echo(chunks)

    with Lanes(recognise, 2) as lanes:
        lanes.begin([chunk(1)])
        lanes.begin([chunk(2)])
        assert texts(lanes) == ["word1", "word2"]


def test_some_may_be_left_under_way() -> None:
    with Lanes(echo, 2) as lanes:
        for number in (1, 2, 3):
            lanes.begin([chunk(number)])
        assert texts(lanes, left=1) == ["word1", "word2"]
        assert len(lanes) == 1
        assert texts(lanes) == ["word3"]


class Counting:
    """Recognises the numbers that it was asked for, once it may."""

    def __init__(self) -> None:
        self.asked: list[int] = []
        self.may = threading.Event()

    def __call__(self, chunks: Sequence[Chunk]) -> list[Words]:
        self.asked += [each.start for each in chunks]
        assert self.may.wait(PATIENCE_S)
        return echo(chunks)


def test_what_was_guessed_right_is_not_recognised_again() -> None:
    recognise = Counting()
    recognise.may.set()
    with Lanes(recognise, 1) as lanes:
        lanes.guess(chunk(1))
        lanes.guess(chunk(1))
        lanes.begin([chunk(1)])
        assert texts(lanes) == ["word1"]
    assert recognise.asked == [1]


def test_what_was_guessed_wrong_is_never_given() -> None:
    recognise = Counting()
    with Lanes(recognise, 1) as lanes:
        lanes.guess(chunk(1))
        lanes.guess(chunk(2))  # one guess at a time
        lanes.begin([chunk(3)])
        lanes.guess(chunk(4))  # what is certain goes first
        recognise.may.set()
        assert texts(lanes) == ["word3"]
    assert recognise.asked == [1, 3]


def test_a_guess_that_proves_wrong_early_is_given_up() -> None:
    recognise, looking, proved = Counting(), threading.Event(), threading.Event()
    recognise.may.set()

    def look(_: Chunk) -> None:
        looking.set()
        assert proved.wait(PATIENCE_S)

    with Lanes(recognise, 1, look) as lanes:
        lanes.guess(chunk(1))
        assert looking.wait(PATIENCE_S)
        lanes.guessed_wrong()
        proved.set()
        lanes.begin([chunk(2)])
        assert texts(lanes) == ["word2"]
    assert recognise.asked == [2]


def test_what_was_given_up_and_comes_after_all_is_recognised_afresh() -> None:
    recognise = Counting()
    recognise.may.set()
    with Lanes(recognise, 1) as lanes:
        lanes.guess(chunk(1))
        lanes.guessed_wrong()
        lanes.begin([chunk(1)])
        assert texts(lanes) == ["word1"]


def test_who_leaves_does_not_wait_for_a_guess_to_be_read() -> None:
    recognise, looking, proved = Counting(), threading.Event(), threading.Event()
    recognise.may.set()

    class Told(Lanes):
        def guessed_wrong(self) -> None:
            super().guessed_wrong()
            proved.set()

    def look(_: Chunk) -> None:
        looking.set()
        assert proved.wait(PATIENCE_S)

    with Told(recognise, 1, look) as lanes:
        lanes.guess(chunk(1))
        assert looking.wait(PATIENCE_S)
    assert proved.is_set()
    assert recognise.asked == []


def test_what_goes_wrong_is_raised_and_the_rest_is_not_begun() -> None:
    free = threading.Event()
    begun: list[int] = []

    def recognise(chunks: Sequence[Chunk]) -> list[Words]:
        begun.append(chunks[0].start)
        if chunks[0].start == 1:
            raise ValueError("no answer")
        assert free.wait(PATIENCE_S)
        return echo(chunks)

    def leave() -> None:
        with Lanes(recognise, 1) as lanes:
            for number in (1, 2, 3):
                lanes.begin([chunk(number)])
            try:
                texts(lanes)
            finally:
                threading.Timer(0.1, free.set).start()  # 2 is begun by then or given up

    with pytest.raises(ValueError, match="no answer"):
        leave()
    assert 3 not in begun


@pytest.mark.parametrize(
    ("cores", "weights_mb", "memory_mb", "lanes"),
    [
        (2, 145, 4000, 2),
        (8, 145, 64_000, 2),
        (1, 145, 64_000, 1),
        (2, 145, 1500, 1),
        (2, 145, None, 1),
        (4, 480, 4000, 1),
        (4, 480, 8000, 2),
        (8, 1600, 16_000, 1),
        (2, 0, 500, 1),
    ],
)
def test_two_lanes_need_cores_and_memory_for_them(
    cores: int, weights_mb: int, memory_mb: int | None, lanes: int
) -> None:
    assert lanes_for(cores, weights_mb, memory_mb) == lanes

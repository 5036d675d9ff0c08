"""One line of samples: in step with the clock through losses, changes and drops."""

from queue import SimpleQueue

import numpy as np
import pytest

from audio.fake_streams import MIC, FakeClock, FakeInput, tone
from greenroom.audio.source import Source
from greenroom.audio.timeline import Missing, Timeline

RATE = MIC.rate


class Line:
    """A timeline with what it was given."""

    def __init__(self) -> None:
        self.clock = FakeClock()
        self.queue: SimpleQueue[bytes | None] = SimpleQueue()
        self.timeline = Timeline(RATE, self.queue, self.clock)

    def source(self) -> tuple[FakeInput, Source]:
        mic = FakeInput(self.clock)
        made = Source(MIC, RATE, self.timeline.add, open_stream=mic.open, now=self.clock)
        return mic, made

    def samples(self) -> "np.ndarray[tuple[int], np.dtype[np.int16]]":
        blocks = []
        while not self.queue.empty():
            blocks.append(self.queue.get() or b"")
        return np.frombuffer(b"".join(blocks), np.int16)


@pytest.fixture
def line() -> Line:
    return Line()


def test_what_comes_after_a_loss_lies_where_it_was_said(line: Line) -> None:
    first, _ = line.source()
    first.say(tone(1000))
    line.timeline.lose()
    line.clock.now += 3
    second, source = line.source()
    assert not line.timeline.hears(source)
    second.say(tone(500, amplitude=900))
    assert line.timeline.hears(source)
    heard = line.samples()
    assert len(heard) == 4.5 * RATE
    assert not heard[RATE : 4 * RATE].any()
    assert np.array_equal(heard[4 * RATE :], tone(500, amplitude=900))
    assert line.timeline.missing == (Missing(RATE, 3 * RATE),)
    assert line.timeline.position == 4.5 * RATE


def test_silence_follows_the_clock_while_nothing_comes(line: Line) -> None:
    mic, _ = line.source()
    mic.say(tone(1000))
    line.timeline.keep_up()
    assert len(line.samples()) == RATE
    line.timeline.lose()
    line.clock.now += 5
    line.timeline.keep_up()
    assert len(line.samples()) == 4 * RATE
    assert line.timeline.missing == ()
    line.timeline.end()
    assert len(line.samples()) == RATE
    assert line.timeline.missing == (Missing(RATE, 5 * RATE),)


def test_a_source_that_was_given_up_is_heard_no_more(line: Line) -> None:
    mic, _ = line.source()
    mic.say(tone(1000))
    line.timeline.lose()
    mic.say(tone(200))
    assert len(line.samples()) == RATE


def test_the_line_never_goes_back_when_a_loss_was_shorter_than_a_block(line: Line) -> None:
    first, _ = line.source()
    first.say(tone(1000))
    line.timeline.lose()
    second, _ = line.source()
    second.say(tone(100))
    assert len(line.samples()) == 1.1 * RATE
    assert line.timeline.missing == ()


def test_dropped_samples_leave_a_hole_of_their_length(line: Line) -> None:
    mic, _ = line.source()
    mic.say(tone(1000))
    line.clock.now += 2
    mic.say(tone(100), lost=True)
    assert line.timeline.missing == (Missing(RATE, 2 * RATE),)
    assert line.timeline.dropped_at == (RATE,)
    assert len(line.samples()) == 3.1 * RATE == line.timeline.position


def test_a_few_dropped_samples_are_only_counted(line: Line) -> None:
    mic, _ = line.source()
    mic.say(tone(1000))
    line.clock.now += 0.1
    mic.say(tone(100), lost=True)
    assert (line.timeline.missing, line.timeline.dropped_at) == ((), (RATE,))
    assert len(line.samples()) == 1.1 * RATE


def test_a_long_loss_is_filled_piece_by_piece(line: Line) -> None:
    mic, _ = line.source()
    mic.say(tone(1000))
    line.timeline.lose()
    line.clock.now += 600
    line.timeline.end()
    assert max(len(line.queue.get() or b"") for _ in range(3)) <= 10 * RATE * 2
    assert line.timeline.missing == (Missing(RATE, 600 * RATE),)


def test_a_microphone_of_another_rate_is_heard_at_the_takes_rate(line: Line) -> None:
    mic = FakeInput(line.clock, only_rate=3 * RATE)
    Source(MIC_3, RATE, line.timeline.add, open_stream=mic.open, now=line.clock)
    for _ in range(20):
        mic.say(tone(100, rate=3 * RATE))
    heard = line.samples()
    assert abs(len(heard) - 2 * RATE) < RATE * 0.05
    spectrum = np.abs(np.fft.rfft(heard[RATE // 2 : RATE * 3 // 2]))
    assert int(spectrum.argmax()) == 440


MIC_3 = type(MIC)(id=1, name="A studio microphone", rate=3 * RATE)

"""Coming closer to a stretch of the talk, and its sound from any distance."""

import numpy as np
import pytest

from greenroom.ui.review.strip_span import SHORTEST_MS, Span, Waveform, all_of

HOUR = 3_600_000


def test_what_is_under_the_pointer_stays_there() -> None:
    span = all_of(HOUR)
    for factor in (1.2, 2.0, 3.0, 0.8, 7.0):
        before = span.x(900_000, 1360)
        span = span.zoomed(factor, 900_000)
        assert span.x(900_000, 1360) == pytest.approx(before, abs=0.01)


def test_nothing_is_shown_but_the_talk() -> None:
    end = all_of(HOUR).zoomed(10, HOUR)
    assert (end.start_ms, end.end_ms) == (HOUR - HOUR // 10, HOUR)
    assert end.moved(90_000) == end
    assert end.moved(-2 * HOUR).start_ms == 0
    assert end.zoomed(0.01, 5) == all_of(HOUR)
    assert all_of(HOUR).zoomed(1e9, 0).length_ms == SHORTEST_MS


def test_a_talk_shorter_than_the_closest_look_is_shown_whole() -> None:
    assert all_of(3_000).zoomed(4, 0) == all_of(3_000)
    assert all_of(3_000).whole


def test_the_playhead_takes_the_strip_along_when_it_leaves_it() -> None:
    span = Span(60_000, 120_000, HOUR)
    assert span.showing(119_000) is span
    assert span.showing(121_000) == Span(115_000, 175_000, HOUR)
    assert span.showing(1_000) == Span(0, 60_000, HOUR)


def test_places_and_moments_are_each_others_inverse() -> None:
    span = Span(60_000, 120_000, HOUR)
    assert [span.ms(span.x(ms, 1360), 1360) for ms in (60_000, 93_217, 120_000)] == [
        60_000, 93_217, 120_000,
    ]  # fmt: skip
    assert span.ms(-9_999_999, 1360) == 0


def test_the_shortest_sound_is_seen_from_any_distance() -> None:
    """An hour of quiet in which each minute has one loud stretch of 10 ms."""
    peaks = np.full((360_000, 2), (-100, 100), np.int16)
    peaks[::6_000] = (-20_000, 8_000)
    sound = Waveform(peaks, HOUR)
    for length in (HOUR, 600_000, 5_000):
        span = Span(1_800_000 - length // 2, 1_800_000 + length // 2, HOUR)
        loud = [x for x, height in sound.bars(span, 1360) if height == 1.0]
        assert len(loud) - max(length // 60_000, 1) in (0, 1)
        assert min(abs(span.x(1_800_000, 1360) - x) for x in loud) <= 3.1


def test_bars_stand_for_the_same_sound_while_the_strip_moves() -> None:
    noise = np.random.default_rng(4).integers(0, 9_000, (360_000, 2)).astype(np.int16)
    sound = Waveform(noise, HOUR)
    span = Span(600_000, 720_000, HOUR)
    later = span.moved(7_000)
    before = {round(span.ms(x, 1360), -1): height for x, height in sound.bars(span, 1360)[1:-1]}
    after = {round(later.ms(x, 1360), -1): height for x, height in sound.bars(later, 1360)[1:-1]}
    same = before.keys() & after.keys()
    assert len(same) > 300
    assert all(before[at] == after[at] for at in same)


def test_silence_and_a_recording_without_samples_are_flat() -> None:
    nothing = Waveform(np.zeros((0, 2), np.int16), 0)
    assert {height for _, height in nothing.bars(all_of(1), 90)} == {0.0}
    flat = Waveform(np.zeros((2_400, 2), np.int16), HOUR).bars(all_of(HOUR), 1360)
    assert {height for _, height in flat} == {0.0}
    assert len(flat) == pytest.approx(1360 / 3, abs=1)

import numpy as np
import pytest

from greenroom.audio.levels import FLOOR_DBFS, Level, Meter, clips, peak_dbfs, rms_dbfs

RATE = 16_000


def tone(amplitude: float, seconds: float = 1.0) -> "np.ndarray[tuple[int], np.dtype[np.int16]]":
    t = np.arange(int(RATE * seconds)) / RATE
    return (32767 * amplitude * np.sin(2 * np.pi * 400 * t)).astype(np.int16)


def heard(*blocks: "np.ndarray[tuple[int], np.dtype[np.int16]]") -> Level:
    """The level after all blocks, fed in 50 ms pieces as a microphone does."""
    meter = Meter(RATE)
    level = Level()
    for block in blocks:
        for start in range(0, len(block), RATE // 20):
            level = meter.feed(block[start : start + RATE // 20])
    return level


def test_sine_has_an_rms_3_db_under_its_peak() -> None:
    assert rms_dbfs(tone(0.5)) == pytest.approx(-9.03, abs=0.05)
    assert peak_dbfs(tone(0.5)) == pytest.approx(-6.02, abs=0.05)


def test_nothing_is_at_the_floor() -> None:
    assert rms_dbfs(np.zeros(0, np.int16)) == FLOOR_DBFS
    assert peak_dbfs(np.zeros(10, np.int16)) == FLOOR_DBFS


def test_lowest_sample_is_full_scale() -> None:
    assert peak_dbfs(np.array([-32768], np.int16)) == 0.0


@pytest.mark.parametrize(
    ("samples", "clipping"),
    [
        ([0, 32767, 32767, 32767, 0], True),
        ([0, -32768, -32768, -32768, 0], True),
        ([32767, 0, 32767, 0, 32767], False),
        ([32700, 32700, 32700, 32700], False),
        ([32767, 32767], False),
    ],
)
def test_three_full_samples_in_a_row_are_clipping(samples: list[int], clipping: bool) -> None:
    assert clips(np.array(samples, np.int16)) is clipping


def test_speech_level_is_neither_silent_nor_quiet_nor_clipping() -> None:
    level = heard(tone(0.2, 6))
    assert (level.clipping, level.silent, level.quiet) == (False, False, False)
    assert level.rms_dbfs == pytest.approx(-17, abs=0.1)


def test_zeros_are_silent_after_a_second_and_a_half() -> None:
    assert not heard(np.zeros(int(1.4 * RATE), np.int16)).silent
    assert heard(np.zeros(int(1.5 * RATE), np.int16)).silent


def test_faintest_noise_is_not_silent() -> None:
    assert not heard(np.tile(np.array([0, 1], np.int16), RATE)).silent


def test_whisper_is_quiet_after_five_seconds() -> None:
    whisper = tone(0.001, 5)
    assert not heard(whisper[: 4 * RATE]).quiet
    assert heard(whisper).quiet
    assert not heard(whisper, tone(0.2, 1)).quiet


def test_clipping_is_shown_for_a_second() -> None:
    loud = np.full(RATE // 20, 32767, np.int16)
    assert heard(loud, tone(0.1, 0.8)).clipping
    assert not heard(loud, tone(0.1, 1.2)).clipping


def test_meter_forgets_what_is_long_past() -> None:
    assert heard(tone(0.9, 2), tone(0.01, 1)).peak_dbfs == pytest.approx(-40, abs=0.2)

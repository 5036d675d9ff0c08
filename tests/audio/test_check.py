"""Three seconds of sound, as the meter reads them."""

import numpy as np
import pytest

from audio.fake_streams import MIC, tone
from greenroom.audio.check import Verdict, judge
from greenroom.audio.levels import Level, Meter

HUM = (tone(3000, amplitude=20) + tone(3000, amplitude=10)).astype(np.int16)
LOUD = np.clip(tone(3000).astype(np.int32) * 8, -32768, 32767).astype(np.int16)


def read(samples: "np.ndarray[tuple[int], np.dtype[np.int16]]") -> list[Level]:
    meter = Meter(MIC.rate)
    return [meter.feed(block) for block in np.split(samples, 30)]


@pytest.mark.parametrize(
    ("samples", "verdict"),
    [
        (tone(3000), "heard"),
        (np.concatenate([HUM[: 2 * MIC.rate], tone(1000, amplitude=1500)]), "heard"),
        (HUM, "quiet"),
        (np.concatenate([tone(2000), LOUD[: MIC.rate]]), "clipping"),
        (np.zeros(3 * MIC.rate, np.int16), "silent"),
    ],
)
def test_what_was_heard(
    samples: "np.ndarray[tuple[int], np.dtype[np.int16]]", verdict: Verdict
) -> None:
    assert judge(read(samples)) == verdict


def test_nothing_at_all_is_silent() -> None:
    assert judge([]) == "silent"

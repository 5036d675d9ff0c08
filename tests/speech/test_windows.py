"""Windows on their way through the encoder."""

import numpy as np

from greenroom.speech.windows import Array, Windows


class Encoder:
    """Doubles what it is given; notes how often it was asked."""

    def __init__(self) -> None:
        self.asked = 0

    def __call__(self, window: Array) -> Array:
        self.asked += 1
        return 2 * window


def batch(*values: float) -> Array:
    return np.array([np.full((2, 3), value) for value in values], np.float32)


def test_each_window_of_a_batch_is_encoded_by_itself_and_in_its_place() -> None:
    encoder = Encoder()
    found = Windows(encoder, most=3).encoded(batch(1, 2, 3))
    assert np.array_equal(found, np.concatenate(list(2 * batch(1, 2, 3))))
    assert encoder.asked == 3


def test_a_window_that_is_asked_for_again_is_not_encoded_again() -> None:
    encoder = Encoder()
    windows = Windows(encoder, most=3)
    windows.encoded(batch(1, 2, 3))
    assert np.array_equal(windows.encoded(batch(2)), 2 * batch(2)[0])
    assert encoder.asked == 3


def test_only_the_last_windows_are_remembered() -> None:
    encoder = Encoder()
    windows = Windows(encoder, most=2)
    windows.encoded(batch(1, 2, 3))
    windows.encoded(batch(1))
    assert encoder.asked == 4

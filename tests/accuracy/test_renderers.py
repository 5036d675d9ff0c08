"""The yardstick for pictures measures likeness."""

import numpy as np

from accuracy.renderers import ssim


def test_a_picture_is_like_itself_and_less_like_others():
    picture = np.zeros((60, 80))
    picture[20:40, 20:60] = 255
    moved = np.roll(picture, 3, axis=1)
    upside_down = 255 - picture

    assert ssim(picture, picture) == 1.0
    assert 0.5 < ssim(picture, moved) < 0.99
    assert ssim(picture, upside_down) < 0.1
    assert ssim(picture + 60, picture + 62) > 0.99

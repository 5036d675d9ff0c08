"""Whisper's encoder, one window at a time; one that is asked for again is not encoded again."""

from collections import deque
from collections.abc import Callable

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float32]
"""A window of 30 s as the encoder is given it, or as it comes out."""


class Windows:
    """Remembers the last `most` windows, since a doubtful answer is asked for a second time.

    Four windows together need 200 MB more and no less time. May be called from several threads.
    """

    def __init__(self, encode: Callable[[Array], Array], most: int) -> None:
        self._encode = encode
        self._known: deque[tuple[Array, Array]] = deque(maxlen=most)

    def encoded(self, windows: Array) -> Array:
        """All windows of a batch."""
        return np.concatenate([self._one(window) for window in windows])

    def _one(self, window: Array) -> Array:
        for seen, encoded in tuple(self._known):
            if np.array_equal(seen, window):
                return encoded
        encoded = self._encode(window)
        self._known.append((window, encoded))
        return encoded

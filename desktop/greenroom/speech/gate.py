"""The speech gate: how likely each 32 ms of sound is speech, frame by frame as it arrives.

Silero VAD v6 (MIT) as it ships with faster-whisper. Whisper with a filler prompt and no gate in
front hears "Um, um, um" in noise, drums and near-silence, so nothing reaches it unguarded.
"""

from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

RATE = 16_000
FRAME = 512
"""Samples that Silero looks at in one step at 16 kHz: 32 ms."""

_CONTEXT = 64  # samples of the frame before, which the v5 and v6 models expect in front

Samples = npt.NDArray[np.float32]


class Session(Protocol):
    """The part of onnxruntime's InferenceSession that the gate uses."""

    def run(self, outputs: None, inputs: dict[str, Any]) -> list[Any]:
        """Evaluate the network."""
        ...


class Gate:
    """Silero VAD with its memory kept between calls, so that a talk can come in pieces."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._h: Samples = np.zeros((1, 1, 128), np.float32)
        self._c: Samples = np.zeros((1, 1, 128), np.float32)
        self._context: Samples = np.zeros(_CONTEXT, np.float32)

    def __call__(self, samples: Samples) -> Samples:
        """Speech probability of each frame; `samples` at 16 kHz, a whole number of frames."""
        frames = samples.reshape(-1, FRAME)
        if not len(frames):
            return np.zeros(0, np.float32)
        before = np.concatenate([self._context[None], frames[:-1, -_CONTEXT:]])
        self._context = frames[-1, -_CONTEXT:].copy()
        inputs = {"input": np.concatenate([before, frames], axis=1), "h": self._h, "c": self._c}
        probabilities, self._h, self._c = self._session.run(None, inputs)
        result: Samples = np.asarray(probabilities, np.float32).reshape(-1)
        return result

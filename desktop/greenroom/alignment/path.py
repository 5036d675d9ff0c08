"""The likeliest way of a talk through its slides, and how sure each step of it is.

A semi-Markov model: a visit to a slide has a length, so that a stray sentence makes none, and what
a visit is worth is what was said in it. Who goes back to a slide stays a moment and then goes on
where they were, however many slides lie between; so each slide is two places, shown in its turn and
come back to. Numpy does the sums; it is loaded only when they are asked for, since the window
starts without it.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

# Log-probabilities. Measured on the talks that begin with tune_ in tests/accuracy/talks.
_PASS_OVER, _PASS_OVER_MOST = 2.6, 4.5
_BACK = 6.0
_NOT_REACHED, _NOT_REACHED_MOST = 2.0, 6.0
_LENGTH_SPREAD, _LENGTH_MOST = 0.5, 5.0
_GOING_ON = 2.0
_MOMENT_MS, _MOMENT_SPREAD = 15_000, 1.0
_SHORTEST_MS = 1_000
_IMPOSSIBLE = -1e9
# What is said hangs together, so the sums are surer than they should be; half of it is not.
_DOUBT = 0.5


class Step(msgspec.Struct, frozen=True):
    """From piece `piece` on, the slide at `slide` (both from 0) is up; `sure` is 0 to 1."""

    piece: int
    slide: int
    sure: float


def best_path(
    evidence: "Floats",
    turning: Sequence[float],
    returning: Sequence[float],
    ends_ms: Sequence[int],
    expected_ms: Sequence[float],
    tolerance_ms: int,
) -> tuple[Step, ...]:
    """The visits of a talk of n pieces about m slides, in order of time.

    `evidence` is n x m: how much each piece speaks for each slide. `turning` says how likely the
    slide changes before each piece, `returning` how much likelier than otherwise it goes back
    then. `ends_ms` says when each piece ends, `expected_ms` how long each slide is planned to take.
    A step is as sure as it is likely that this slide came up within `tolerance_ms` of it.
    """
    rest = (turning, returning, ends_ms, expected_ms)
    model = _Model(evidence, *rest)
    path = model.trace(model.forward(best=True))
    starts = _Model(_DOUBT * evidence, *rest).starts()
    return tuple(
        Step(piece, slide, _within(starts[:, slide], model.times, piece, tolerance_ms))
        for piece, slide in path
    )


def _within(starts: "Floats", times: "Floats", piece: int, tolerance_ms: int) -> float:
    near = abs(times[: len(starts)] - times[piece]) <= tolerance_ms
    return float(min(starts[near].sum(), 1.0))


def _total(ways: "Floats", axis: int) -> "Floats":
    """The logarithm of the sum of what these are the logarithms of; numpy's own takes ten times."""
    import numpy as np

    most = np.maximum(ways.max(axis=axis, keepdims=True), _IMPOSSIBLE)
    with np.errstate(divide="ignore"):
        total: Floats = np.log(np.exp(ways - most).sum(axis=axis)) + most.squeeze(axis)
    return total


class _Model:
    """The sums of one talk. Arrays are (piece or boundary) x place.

    The places are the slides in their turn, then the slides that are come back to.
    """

    def __init__(
        self,
        evidence: "Floats",
        turning: Sequence[float],
        returning: Sequence[float],
        ends_ms: Sequence[int],
        expected_ms: Sequence[float],
    ) -> None:
        import numpy as np

        self.pieces, self.slides = evidence.shape
        self.places = 2 * self.slides
        sums = np.vstack([np.zeros(self.slides), evidence.cumsum(axis=0)])
        self._sums = np.hstack([sums, sums])
        self._turning, self._returning = np.array(turning), np.array(returning)
        self.times = np.array([0, *ends_ms], dtype=float)
        expected = np.concatenate([expected_ms, np.full(self.slides, _MOMENT_MS)])
        self._expected = np.log(np.maximum(expected, _SHORTEST_MS))
        self._spread = np.repeat([_LENGTH_SPREAD, _MOMENT_SPREAD], self.slides)
        slide = np.arange(self.slides)
        step = slide[None, :] - slide[:, None]
        passed = np.minimum(_PASS_OVER * (step - 1), _PASS_OVER_MOST)
        never = np.full(step.shape, -np.inf)
        onward = np.where(step > 0, -_GOING_ON, -np.inf)
        back = np.where(step < 0, -_BACK, -np.inf)
        self._forward = np.block([[np.where(step > 0, -passed, -np.inf), never], [onward, onward]])
        self._back = np.block([[never, back], [never, back]])
        first = -np.minimum(_PASS_OVER * slide, _PASS_OVER_MOST * 2)
        self._first = np.concatenate([first, never[0]])
        missing = -np.minimum(_NOT_REACHED * (self.slides - 1 - slide), _NOT_REACHED_MOST)
        self._last = np.concatenate([missing, missing])

    def forward(self, *, best: bool) -> tuple["Floats", "Floats"]:
        """For each boundary and place: all that led to a visit that begins there, ends there."""
        import numpy as np

        begun = np.full((self.pieces, self.places), -np.inf)
        ended = np.full((self.pieces + 1, self.places), -np.inf)
        begun[0] = self._first
        for at in range(1, self.pieces + 1):
            ways = begun[:at] + self._visits(slice(0, at), at)
            ended[at] = ways.max(axis=0) if best else _total(ways, 0)
            if at < self.pieces:
                moved = ended[at][:, None] + self._moves(at)
                begun[at] = moved.max(axis=0) if best else _total(moved, 0)
        return begun, ended

    def trace(self, sums: tuple["Floats", "Floats"]) -> list[tuple[int, int]]:
        """The best path back from its end, as (first piece, slide)."""
        begun, ended = sums
        place = int((ended[self.pieces] + self._last).argmax())
        at, path = self.pieces, []
        while True:
            start = int((begun[:at, place] + self._visits(slice(0, at), at)[:, place]).argmax())
            path.append((start, place % self.slides))
            if start == 0:
                return path[::-1]
            at = start
            place = int((ended[at] + self._moves(at)[:, place]).argmax())

    def starts(self) -> "Floats":
        """How likely a visit to each slide begins with each piece, all paths considered."""
        import numpy as np

        begun, ended = self.forward(best=False)
        total = np.logaddexp.reduce(ended[self.pieces] + self._last)
        left = np.full((self.pieces + 1, self.places), -np.inf)
        left[self.pieces] = self._last
        onward = np.full((self.pieces, self.places), -np.inf)
        for at in range(self.pieces - 1, -1, -1):
            ways = self._visits_from(at) + left[at + 1 :]
            onward[at] = _total(ways, 0)
            if at:
                left[at] = _total(self._moves(at) + onward[at][None, :], 1)
        likely: Floats = np.exp(begun + onward - total)
        either: Floats = likely[:, : self.slides] + likely[:, self.slides :]
        return either

    def _moves(self, at: int) -> "Floats":
        """What it costs to go from each place to each other before piece `at`."""
        import numpy as np

        back = self._back + self._returning[at]
        moves: Floats = np.maximum(self._forward, back) + self._turning[at]
        return moves

    def _visits(self, starts: slice, end: int) -> "Floats":
        """What visits from each of `starts` to `end` are worth."""
        said: Floats = self._sums[end] - self._sums[starts]
        return said + self._lengths(self.times[end] - self.times[starts])

    def _visits_from(self, start: int) -> "Floats":
        """What visits from `start` to each later boundary are worth."""
        said: Floats = self._sums[start + 1 :] - self._sums[start]
        return said + self._lengths(self.times[start + 1 :] - self.times[start])

    def _lengths(self, lengths: "Floats") -> "Floats":
        """How likely visits of these lengths are; a very long or short one is not impossible."""
        import numpy as np

        off = np.log(np.maximum(lengths, _SHORTEST_MS))[:, None] - self._expected[None, :]
        cost: Floats = np.minimum(0.5 * (off / self._spread) ** 2, _LENGTH_MOST)
        return -cost

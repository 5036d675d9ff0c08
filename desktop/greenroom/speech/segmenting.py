"""Cutting a talk into chunks that Whisper can take, at silences, while it is being spoken.

Whisper looks at 30 s at a time and costs the same for less, so a chunk should be long; but live the
report is due when the talk ends, so there it should not be too long either. All positions are
samples at 16 kHz from the start of what was pushed, and cuts fall between frames of the gate.
"""

from collections.abc import Callable
from itertools import pairwise

import msgspec
import numpy as np

from greenroom.speech.gate import FRAME, RATE, Samples


class Rules(msgspec.Struct, frozen=True):
    """Where chunks may be cut; seconds, and speech probabilities of the gate.

    Speech begins at probability `on` and ends below `off`; a chunk with less than `shortest` of it
    is a click. A chunk closes at the first silence that is long enough for it, by `closes`: pairs
    of a length and the silence that will do from then on. It closes anyway at `longest`: in the
    last silence of `breath` in its second half or, without one, where the last `search` seconds are
    quietest. Once the speaker is done, a silence of `last` closes a chunk of any length; one of
    `pause` before may mean that they are. `lead` is kept before the speech and `pad` behind it,
    less where the silence is short.
    """

    on: float = 0.5
    off: float = 0.35
    shortest: float = 0.1
    closes: tuple[tuple[float, float], ...] = ((0.0, 2.0),)
    longest: float = 28.0
    breath: float = 0.3
    last: float = 0.2
    pause: float = 0.4
    search: float = 3.0
    pad: float = 0.2
    lead: float = 1.0


LIVE = Rules(closes=((0.0, 2.0), (8.0, 0.4), (12.0, 0.25)), longest=20.0, breath=0.15)
"""For a talk that is being given: a word should not wait long to be heard.

Cut from 5 s on, people speaking freely gave 12 word errors for 10, and one um or uh of eleven
in free speech and meetings was lost.
"""

WHOLE = Rules()
"""For a recording that is complete: as few chunks as possible, for each costs a window of 30 s."""


class Chunk(msgspec.Struct, frozen=True):
    """A stretch of sound with speech in it.

    `samples` begin at sample `start`; `speech` are the spans of speech in them, counted from
    `start`; everything before sample `until` has been given out or holds no speech.
    """

    start: int
    samples: Samples
    speech: tuple[tuple[int, int], ...]
    until: int
    before: Samples = msgspec.field(default_factory=lambda: np.zeros(0, np.float32))

    def says_the_same(self, other: "Chunk") -> bool:
        """Whether both hold the same speech, whatever silence behind it."""
        return (self.start, self.speech) == (other.start, other.speech)


class Segmenter:
    """Takes sound in pieces of any size and gives out chunks that never overlap.

    What comes out depends on the sound alone, not on the size of the pieces.
    """

    def __init__(self, gate: Callable[[Samples], Samples], rules: Rules | None = None) -> None:
        self._gate = gate
        self._rules = rules or LIVE
        self._rest: Samples = np.zeros(0, np.float32)  # less than a frame
        self._audio: Samples = np.zeros(0, np.float32)  # whole frames that are still needed
        self._speech: list[bool] = []  # one for each of them
        self._dropped = 0  # frames before them
        self._seen = 0  # how many of them have been looked at
        self._first: int | None = None  # where the speech of the open chunk begins
        self._last = 0  # the frame after its end, so far
        self._speaking = False

    @property
    def until(self) -> int:
        """Everything before this sample has been given out or holds no speech."""
        return (self._dropped + self._begin()) * FRAME

    def push(self, samples: Samples) -> list[Chunk]:
        """The chunks that these further samples complete."""
        samples = np.concatenate([self._rest, samples])
        whole = len(samples) // FRAME * FRAME
        self._rest = samples[whole:]
        return self._add(samples[:whole])

    def end_soon(self) -> list[Chunk]:
        """The speaker is done: a short silence closes the open chunk, from now on or already."""
        self._rules = msgspec.structs.replace(self._rules, closes=((0.0, self._rules.last),))
        cut = self._closed() if self._first is not None else None
        return self._take(cut) if cut is not None else []

    def paused(self) -> Chunk | None:
        """The open chunk as it will be if nothing more is said; None where nobody pauses."""
        if self._first is None or self._seen - self._last < frames(self._rules.pause):
            return None
        return self._chunk(self._last + frames(self._rules.pad))

    def flush(self) -> list[Chunk]:
        """The last chunks: no more samples will come."""
        padding = -len(self._rest) % FRAME
        chunks = self._add(np.pad(self._rest, (0, padding)))
        self._rest = self._rest[:0]
        if self._first is not None:
            chunks += self._take(len(self._speech))
        return chunks

    def _add(self, samples: Samples) -> list[Chunk]:
        for probability in self._gate(samples):
            self._speaking = probability >= (self._rules.off if self._speaking else self._rules.on)
            self._speech.append(bool(self._speaking))
        self._audio = np.concatenate([self._audio, samples])
        chunks: list[Chunk] = []
        while self._seen < len(self._speech):
            cut = self._look()
            if cut is not None:
                chunks += self._take(cut)
        if self._first is None:
            self._forget(self._needed())
        return chunks

    def _look(self) -> int | None:
        """Take the next frame in; where to cut, if it closes the chunk."""
        rules, frame = self._rules, self._seen
        self._seen += 1
        if self._speech[frame]:
            self._first = frame if self._first is None else self._first
            self._last = frame + 1
        if self._first is None:
            return None
        if (cut := self._closed()) is not None:
            return cut
        if self._seen - self._first >= frames(rules.longest):
            return self._last_breath() or self._quietest()
        return None

    def _closed(self) -> int | None:
        """Where the silence since the last speech closes the open chunk, if it is long enough."""
        quiet, length = self._seen - self._last, self._last - (self._first or 0)
        if any(length >= frames(a) and quiet >= frames(b) for a, b in self._rules.closes):
            return self._last + min(frames(self._rules.pad), quiet // 2)
        return None

    def _last_breath(self) -> int | None:
        """The middle of the last silence in the second half of the frames looked at."""
        first = (self._first or 0) + frames(self._rules.longest / 2)
        quiet = [not speech for speech in self._speech[first : self._seen]]
        long = [run for run in frame_runs(quiet) if run[1] - run[0] >= frames(self._rules.breath)]
        return first + sum(long[-1]) // 2 if long else None

    def _quietest(self) -> int:
        """The border beside the quietest of the last frames, where a forced cut hurts least."""
        first = self._seen - frames(self._rules.search)
        window = self._audio[first * FRAME : self._seen * FRAME].reshape(-1, FRAME)
        return first + int(np.argmin((window**2).sum(axis=1))) + 1

    def _take(self, cut: int) -> list[Chunk]:
        """Give out the open chunk up to frame `cut`, and look at what follows afresh."""
        chunk = self._chunk(cut)
        self._forget(cut)
        self._seen, self._first = 0, None
        return [chunk] if chunk is not None else []

    def _chunk(self, cut: int) -> Chunk | None:
        """The open chunk up to frame `cut`; None where it is a click."""
        needed, begin = self._needed(), self._begin()
        speech = self._speech[begin:cut]
        if sum(speech) < frames(self._rules.shortest):
            return None
        return Chunk(
            start=(self._dropped + begin) * FRAME,
            samples=self._audio[begin * FRAME : cut * FRAME].copy(),
            speech=runs(speech),
            until=(self._dropped + cut) * FRAME,
            before=self._audio[needed * FRAME : begin * FRAME].copy(),
        )

    def _begin(self) -> int:
        """The first frame of the open chunk, or of one that opens next."""
        first = self._seen if self._first is None else self._first
        return max(0, first - frames(self._rules.pad))

    def _needed(self) -> int:
        """The first frame that has to be kept for it."""
        return max(0, self._begin() - frames(self._rules.lead))

    def _forget(self, count: int) -> None:
        self._audio = self._audio[count * FRAME :]
        del self._speech[:count]
        self._dropped += count
        self._seen = max(0, self._seen - count)


def halves(chunk: Chunk, shortest: float = 2.0) -> tuple[Chunk, Chunk] | None:
    """The chunk cut in the silence nearest to its middle; None when that leaves too little."""
    middle, least = len(chunk.samples) // 2, shortest * RATE
    gaps = [(a + b) // 2 for (_, a), (b, _) in pairwise(chunk.speech)]
    cuts = [cut for cut in gaps if least <= cut <= len(chunk.samples) - least]
    if not cuts:
        return None
    cut = min(cuts, key=lambda each: abs(each - middle))
    before = tuple(span for span in chunk.speech if span[1] <= cut)
    after = tuple((a - cut, b - cut) for a, b in chunk.speech if a >= cut)
    border = chunk.start + cut
    return (
        Chunk(chunk.start, chunk.samples[:cut], before, border, chunk.before),
        Chunk(border, chunk.samples[cut:], after, chunk.until),
    )


def frames(seconds: float) -> int:
    """Frames of the gate that `seconds` hold, rounded to the nearest."""
    return round(seconds * RATE / FRAME)


def runs(speech: list[bool]) -> tuple[tuple[int, int], ...]:
    """The runs of frames that are speech, in samples."""
    return tuple((first * FRAME, after * FRAME) for first, after in frame_runs(speech))


def frame_runs(marks: list[bool]) -> list[tuple[int, int]]:
    """First and after-last index of each run of True."""
    edges = np.flatnonzero(np.diff(np.array([False, *marks, False], dtype=np.int8))).tolist()
    return list(zip(edges[::2], edges[1::2], strict=True))

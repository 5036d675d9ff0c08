"""Plays a stretch of a recording."""

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

import soundfile

from greenroom.audio.portaudio import open_stream, portaudio
from greenroom.audio.sample_clock import SampleClock
from greenroom.errors import AudioError
from greenroom.phrase import phrase
from greenroom.time import ms_from_samples, samples_from_ms

_LATENCY = 0.2
# Silence after the end: a stream that ends at once takes what the sound server still holds with it
# (behind PulseAudio the last 0.2 s were never heard).
_TAIL_S = 0.5


class OutputStream(Protocol):
    """An open loudspeaker; `latency` in seconds."""

    @property
    def latency(self) -> float:
        """From here to the ear, in seconds."""

    def start(self) -> None:
        """Begin to ask for blocks."""

    def abort(self) -> None:
        """Fall silent at once."""

    def close(self) -> None:
        """Give the loudspeaker back."""


# Fills a buffer of `frames` frames with 16-bit samples; False when that was the last of them.
Fill = Callable[[Any, int], bool]
OpenOutput = Callable[[int, int, Fill, Callable[[], None]], OutputStream]


def open_output(
    rate: int, channels: int, fill: Fill, on_finished: Callable[[], None]
) -> OutputStream:
    """The default loudspeaker, not yet started. Raises AudioError when there is none."""
    sound = portaudio()
    hushed = threading.Event()

    def callback(block: Any, frames: int, _time: object, _status: object) -> None:
        if hushed.is_set():
            raise sound.CallbackAbort
        if not fill(block, frames):
            raise sound.CallbackStop

    try:
        stream: OutputStream = open_stream(
            lambda: sound.RawOutputStream(
                samplerate=rate,
                channels=channels,
                dtype="int16",
                latency=_LATENCY,
                callback=callback,
                finished_callback=on_finished,
            ),
            hurry=hushed.set,
        )
    except sound.PortAudioError as error:
        raise _silent() from error
    return stream


class Player:
    """Plays one recording at a time through the default loudspeaker."""

    def __init__(
        self,
        *,
        open_stream: OpenOutput = open_output,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._open_stream = open_stream
        self._clock = clock
        self._stream: OutputStream | None = None
        self._finished = threading.Event()
        self._position = 0

    def play(self, path: Path, from_ms: int = 0) -> None:
        """Play `path` from `from_ms` on, instead of what was playing.

        Raises AudioError when it cannot be read or there is no loudspeaker.
        """
        self.stop()
        self._file = _opened(path)
        self._start = min(
            samples_from_ms(max(from_ms, 0), self._file.samplerate), self._file.frames
        )
        self._file.seek(self._start)
        self._handed = 0
        self._played = SampleClock(self._file.samplerate)
        self._finished.clear()
        try:
            self._stream = self._open_stream(
                self._file.samplerate, self._file.channels, self._fill, self._finished.set
            )
            self._stream.start()
        except Exception as error:
            self.stop()
            raise error if isinstance(error, AudioError) else _silent() from error

    def stop(self) -> None:
        """Fall silent; the position stays where it was."""
        if self._stream is None:
            return
        self._position = self.position_ms
        stream, self._stream = self._stream, None
        stream.abort()
        stream.close()
        self._file.close()

    @property
    def playing(self) -> bool:
        """Whether sound is coming out."""
        if self._stream is None or self._finished.is_set():
            return False
        return self.position_ms < ms_from_samples(self._file.frames, self._file.samplerate)

    @property
    def position_ms(self) -> int:
        """What is heard now, in ms from the start of the recording."""
        if self._stream is None:
            return self._position
        rate, end = self._file.samplerate, self._file.frames
        if self._finished.is_set():
            return ms_from_samples(end, rate)
        handed = self._played.samples_at(self._clock() - self._stream.latency)
        return ms_from_samples(min(self._start + handed, end), rate)

    def _fill(self, block: Any, frames: int) -> bool:
        """On PortAudio's thread: copy the next `frames` frames, zeros for a while after the end."""
        samples = self._file.read(frames, dtype="int16", always_2d=True).tobytes()
        block[: len(samples)] = samples
        block[len(samples) :] = bytes(len(block) - len(samples))
        self._played.tick(self._clock(), frames)
        self._handed += frames
        tail = round(_TAIL_S * self._file.samplerate)
        return bool(self._start + self._handed < self._file.frames + tail)


def _opened(path: Path) -> soundfile.SoundFile:
    try:
        return soundfile.SoundFile(path)
    except (OSError, soundfile.LibsndfileError) as error:
        raise AudioError(
            phrase("cannot be played."), file=path, remedy=phrase("Is the recording still there?")
        ) from error


def _silent() -> AudioError:
    return AudioError(
        phrase("No loudspeaker was found."),
        remedy=phrase("Plug one in or choose one in the system's settings."),
    )

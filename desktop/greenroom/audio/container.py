"""Reads the sound of films and of recordings that libsndfile does not know, with FFmpeg.

Run as a program of its own: `python -m greenroom.audio.container RECORDING WAV`. FFmpeg may crash
or swell on untrusted files, and the window must not. Whatever could be read is in the WAV at the
end, an empty one if that is nothing. What could not is said on stdout, a line each: the first
sample and how many of them. Without PyAV the ffmpeg that somebody has installed does it.
"""

import sys
import wave
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from greenroom.audio.decode import LONGEST_S, NO_SOUND, RATE, TOO_LONG
from greenroom.audio.ffmpeg import KINDS, become_ffmpeg, limit_memory

try:
    import av
    from av.audio.frame import AudioFrame
except ImportError:  # optional: its wheels carry GPL codecs
    become_ffmpeg(Path(sys.argv[1]), Path(sys.argv[2]))

_OPTIONS = {"format_whitelist": KINDS, "protocol_whitelist": "file"}
# A gap between frames shorter than this is rounding; a longer one is silence that was not stored.
_GAP = RATE // 10


def main(source: Path, target: Path) -> int:
    """Write 16 kHz mono 16-bit sound of `source` to `target`; gives the exit code."""
    with wave.open(str(target), "wb") as file:
        file.setparams((1, 2, RATE, 0, "NONE", ""))
        with suppress(av.FFmpegError), av.open(str(source), options=_OPTIONS) as container:
            if not container.streams.audio:
                return NO_SOUND
            damaged: list[bool] = []
            for at, block in _blocks(container, damaged):
                gap = at - file.tell()
                if gap > _GAP:
                    if damaged:
                        print(file.tell(), gap)
                    file.writeframesraw(bytes(2 * min(gap, LONGEST_S * RATE)))
                damaged.clear()
                file.writeframesraw(block)
                if file.tell() > LONGEST_S * RATE:
                    return TOO_LONG
            missing = _promised(container) - file.tell()
            if missing > RATE:
                print(file.tell(), missing)
    return 0


def _promised(container: av.container.InputContainer) -> int:
    """The samples that the file says it has; 0 where it does not say."""
    stream = container.streams.best("audio") or container.streams.audio[0]
    if stream.duration is not None and stream.time_base is not None:
        return round(stream.duration * stream.time_base * RATE)
    return 0


def _blocks(
    container: av.container.InputContainer, damaged: list[bool]
) -> Iterator[tuple[int, bytes]]:
    """Each stretch of sound with the sample that it begins at; notes damage before it."""
    stream = container.streams.best("audio") or container.streams.audio[0]
    start = (container.start_time or 0) / av.time_base
    resampler = av.AudioResampler(format="s16", layout="mono", rate=RATE)
    for frame in _frames(container, stream, damaged):
        at = round((frame.time - start) * RATE) if frame.time is not None else 0
        for out in resampler.resample(frame):
            yield at, bytes(out.planes[0])[: out.samples * 2]
    for out in resampler.resample(None):
        yield 0, bytes(out.planes[0])[: out.samples * 2]


def _frames(
    container: av.container.InputContainer, stream: av.stream.Stream, damaged: list[bool]
) -> Iterator[AudioFrame]:
    """All frames that can be decoded; a damaged packet costs only itself."""
    for packet in container.demux(stream):
        try:
            frames = [frame for frame in packet.decode() if isinstance(frame, AudioFrame)]
        except av.FFmpegError:
            damaged.append(True)
            continue
        yield from frames


if __name__ == "__main__":
    limit_memory()
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))

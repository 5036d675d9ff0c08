"""How much memory it takes to import long recordings: `bench_imports.py [--hours 3]`.

Noise of that length and of a tenth of it is written as stereo WAV, as MP3 and, where PyAV is there,
as stereo M4A; each is decoded in a process of its own, whose peak memory is printed, with that of
its children (PyAV runs in one). What grows with length would show in the last column.
"""

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import soundfile

RATE = 44_100
_BLOCK = RATE * 10


def main() -> None:
    """Make the files, decode them, print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--hours", type=float, default=3.0)
    options.add_argument("--decode", type=Path, help=argparse.SUPPRESS)
    given = options.parse_args()
    if given.decode:
        measure(given.decode)
        return
    kinds = ["wav", "mp3", *(["m4a"] if find_spec("av") else [])]
    print("| kind | length | peak memory | of its child | took |\n|---|--:|--:|--:|--:|")
    with tempfile.TemporaryDirectory(prefix="greenroom-bench") as folder:
        for kind in kinds:
            for hours in (given.hours / 10, given.hours):
                path = Path(folder) / f"noise.{kind}"
                make(path, round(hours * 3600))
                began = time.monotonic()
                command = [sys.executable, __file__, "--decode", str(path)]
                said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
                own, child = said.split()
                took = round(time.monotonic() - began)
                length = f"{round(hours * 60)} min"
                print(f"| {kind} | {length} | {own} MB | {child} MB | {took} s |", flush=True)
                path.unlink()


def measure(path: Path) -> None:
    """In a process of its own: decode, and say the most memory that was used, in MB."""
    from greenroom.audio.decode import decode

    decode(path, path.with_suffix(".decoded"))
    path.with_suffix(".decoded").unlink()
    for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN):
        print(resource.getrusage(who).ru_maxrss // 1000)


def make(path: Path, seconds: int) -> None:
    """Noise as loud as speech, block by block."""
    if path.suffix == ".m4a":
        make_film(path, seconds)
        return
    chance = np.random.default_rng(1)
    channels = 2 if path.suffix == ".wav" else 1
    with soundfile.SoundFile(path, "w", RATE, channels) as file:
        for _ in range(seconds // 10):
            file.write(chance.normal(0, 0.05, (_BLOCK, channels)).astype(np.float32))


def make_film(path: Path, seconds: int) -> None:
    """The same as AAC, by FFmpeg."""
    import av

    chance = np.random.default_rng(1)
    with av.open(str(path), "w") as container:
        sound = container.add_stream("aac", rate=RATE, layout="stereo")
        for _ in range(seconds * RATE // 1024):
            part = chance.normal(0, 0.05, (2, 1024)).astype(np.float32)
            frame = av.AudioFrame.from_ndarray(part, format="fltp", layout="stereo")
            frame.sample_rate = RATE
            container.mux(sound.encode(frame))
        container.mux(sound.encode(None))


if __name__ == "__main__":
    main()

"""How fast the recogniser is, beside plain faster-whisper on the same sound in the same run.

    python tests/bench/bench_recogniser.py [--minutes 5] [--rounds 1] [--live 40] [--hours 3]

The spoken sample take is looped to the length asked for. The two take turns; of each the best round
counts. Beside the time on the clock stands the time of the processor, which other work on the
machine disturbs less. Peak memory is that of the process alone. With --hours the memory is taken
again for a recording of that length, of which a tenth is speech.
The live part writes the last seconds of the take to a growing WAV at the pace of speech, and times
from the last sample to `Done`. Other work on the machine makes all of it slower: read the ratios.
"""

import argparse
import multiprocessing
import os
import queue
import resource
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
import numpy as np
import soundfile

from greenroom.audio.decode import decode
from greenroom.places import user_places
from greenroom.speech.catalogue import model_folders
from greenroom.speech.manifest import read_manifest
from greenroom.speech.messages import Done, Event, Failed, Ready
from greenroom.speech.recogniser import Recogniser, transcribe
from greenroom.speech.silences import silences_in
from greenroom.speech.weights import find_model

ROOT = Path(__file__).parent.parent.parent
RATE = 16_000


def looped(folder: Path, minutes: float) -> Path:
    """The sample take, again and again, as a 16-bit mono WAV of that length."""
    once, long = folder / "once.wav", folder / "long.wav"
    decode(next(iter(sorted((ROOT / "sample_decks").glob("*.flac")))), once)
    samples, rate = soundfile.read(once, dtype="int16")
    soundfile.write(long, np.resize(samples, round(minutes * 60 * rate)), rate, subtype="PCM_16")
    return long


def sparse(folder: Path, hours: float) -> Path:
    """A recording of that length: the sample take, then nine times as long a hush, in turns."""
    once, path = folder / "once.wav", folder / "sparse.wav"
    decode(next(iter(sorted((ROOT / "sample_decks").glob("*.flac")))), once)
    samples, rate = soundfile.read(once, dtype="int16")
    hush = np.random.default_rng(1).integers(-4, 5, 9 * len(samples), dtype=np.int16)
    with soundfile.SoundFile(path, "w", rate, 1, subtype="PCM_16") as file:
        while len(file) < hours * 3600 * rate:
            file.write(samples)
            file.write(hush)
    return path


class Cost(msgspec.Struct, frozen=True):
    """What some work took: seconds on the clock and of the processor, and the peak of memory."""

    wall_s: float
    processor_s: float
    peak_mb: int


def alone(work: Callable[[Path, Path], None], recording: Path, model: Path) -> Cost:
    """What the work takes in a process of its own and the processes that it starts."""
    context = multiprocessing.get_context("spawn")
    results = context.SimpleQueue()
    process = context.Process(target=_timed, args=(work, recording, model, results))
    process.start()
    cost = Cost(*results.get())
    process.join()
    return cost


def _timed(
    work: Callable[[Path, Path], None],
    recording: Path,
    model: Path,
    results: "multiprocessing.SimpleQueue[tuple[float, float, int]]",
) -> None:
    begin = time.monotonic()
    work(recording, model)
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    processor = sum(one.ru_utime + one.ru_stime for one in used)
    peak = max(one.ru_maxrss for one in used) // 1024
    results.put((time.monotonic() - begin, processor, peak))


def with_greenroom(recording: Path, model: Path) -> None:
    """Greenroom, process start and loading included."""
    transcribe(recording, model)


def with_plain(recording: Path, model: Path) -> None:
    """Faster-whisper with its defaults, loading included."""
    from faster_whisper import WhisperModel

    whisper = WhisperModel(str(model), device="cpu", compute_type="int8")
    samples, _ = soundfile.read(recording, dtype="float32")
    segments, _ = whisper.transcribe(samples, language="en")
    for _ in segments:
        pass


def live(recording: Path, model: Path, seconds: float, folder: Path) -> tuple[float, float]:
    """Seconds from the last sample to `Done`, and the longest that a word waited to be heard."""
    samples, rate = soundfile.read(recording, dtype="int16", frames=round(seconds * RATE))
    growing = folder / "growing.wav"
    soundfile.write(growing, samples[:0], rate, subtype="PCM_16")
    events: queue.SimpleQueue[tuple[float, Event]] = queue.SimpleQueue()
    recogniser = Recogniser(model, on_event=lambda event: events.put((time.monotonic(), event)))
    try:
        while not isinstance(events.get(timeout=120)[1], Ready):
            pass
        recogniser.follow(growing)
        begin = time.monotonic()
        with growing.open("ab", buffering=0) as file:
            for start in range(0, len(samples), rate // 10):
                time.sleep(max(0, begin + start / rate - time.monotonic()))
                file.write(samples[start : start + rate // 10].tobytes())
        end = time.monotonic()
        recogniser.finish(growing)
        waits = [0.0]
        for at, event in _until_done(events):
            if words := getattr(event, "words", ()):
                waits.append(at - begin - words[0].start_ms / 1000)
            last = at
        return last - end, max(waits)
    finally:
        recogniser.close()


def _until_done(
    events: "queue.SimpleQueue[tuple[float, Event]]",
) -> Iterator[tuple[float, Event]]:
    while True:
        at, event = events.get(timeout=120)
        yield at, event
        if isinstance(event, Done):
            return
        if isinstance(event, Failed):
            raise SystemExit(event.message)


def in_turns(recording: Path, model: Path, rounds: int) -> tuple[Cost, Cost]:
    """The best round of Greenroom and of plain, by the clock."""
    ours, plain = [], []
    for _ in range(rounds):
        ours.append(alone(with_greenroom, recording, model))
        plain.append(alone(with_plain, recording, model))
    return _best(ours), _best(plain)


def _best(costs: list[Cost]) -> Cost:
    return min(costs, key=lambda cost: cost.wall_s)


def main() -> int:
    """Measure and print; gives the exit code."""
    parser = argparse.ArgumentParser(description="How fast the recogniser is.")
    parser.add_argument("--minutes", type=float, default=5)
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--hours", type=float, default=0)
    parser.add_argument("--live", type=float, default=40, metavar="SECONDS")
    parser.add_argument("--model", default="base")
    options = parser.parse_args()
    places = user_places(os.environ)
    manifest = read_manifest(places.manifest)
    model = find_model(options.model, manifest=manifest, folders=model_folders(places)).path
    with TemporaryDirectory() as name:
        folder = Path(name)
        recording = looped(folder, options.minutes)
        begin = time.monotonic()
        silences_in(recording)
        print(f"silences of {options.minutes:g} min: {time.monotonic() - begin:.2f} s")
        length = options.minutes * 60
        ours, plain = in_turns(recording, model, options.rounds)
        for name, cost in (("Greenroom", ours), ("plain", plain)):
            print(
                f"{name + ':':10} {cost.wall_s:.0f} s, "
                f"real-time factor {cost.wall_s / length:.3f}; "
                f"processor {cost.processor_s / length:.3f}; {cost.peak_mb} MB"
            )
        print(
            f"ratio:     {ours.wall_s / plain.wall_s:.2f} of plain's time, "
            f"{ours.processor_s / plain.processor_s:.2f} of its processor time"
        )
        if options.hours:
            long = alone(with_greenroom, sparse(folder, options.hours), model)
            print(f"{options.hours:g} hours: {long.wall_s:.0f} s, {long.peak_mb} MB")
        if options.live:
            left, waited = live(recording, model, options.live, folder)
            print(
                f"live {options.live:g} s: {left:.1f} s from the last sample to the last word; "
                f"a word waited {waited:.0f} s at most"
            )
    return 0


if __name__ == "__main__":
    sys.exit(main())

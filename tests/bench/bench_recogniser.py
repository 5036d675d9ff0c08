"""How fast the recogniser is, beside plain faster-whisper on the same sound in the same run.

    python tests/bench/bench_recogniser.py [--minutes 5] [--live 40]

The spoken sample take is looped to the length asked for. Peak memory is that of the process alone.
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


def alone(work: Callable[[Path, Path], None], recording: Path, model: Path) -> tuple[float, int]:
    """Seconds that the work takes in a process of its own, and the MB that it peaked at."""
    context = multiprocessing.get_context("spawn")
    results = context.SimpleQueue()
    process = context.Process(target=_timed, args=(work, recording, model, results))
    process.start()
    seconds, kilobytes = results.get()
    process.join()
    return seconds, kilobytes // 1024


def _timed(
    work: Callable[[Path, Path], None],
    recording: Path,
    model: Path,
    results: "multiprocessing.SimpleQueue[tuple[float, int]]",
) -> None:
    begin = time.monotonic()
    work(recording, model)
    used = max(
        resource.getrusage(who).ru_maxrss
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    results.put((time.monotonic() - begin, used))


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


def main() -> int:
    """Measure and print; gives the exit code."""
    parser = argparse.ArgumentParser(description="How fast the recogniser is.")
    parser.add_argument("--minutes", type=float, default=5)
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
        seconds, memory = alone(with_greenroom, recording, model)
        print(f"Greenroom: {seconds:.0f} s, real-time factor {seconds / length:.3f}, {memory} MB")
        plain, plain_memory = alone(with_plain, recording, model)
        print(f"plain:     {plain:.0f} s, real-time factor {plain / length:.3f}, {plain_memory} MB")
        print(f"ratio:     {seconds / plain:.2f} of plain's time")
        if options.live:
            left, waited = live(recording, model, options.live, folder)
            print(
                f"live {options.live:g} s: {left:.1f} s from the last sample to the last word; "
                f"a word waited {waited:.0f} s at most"
            )
    return 0


if __name__ == "__main__":
    sys.exit(main())

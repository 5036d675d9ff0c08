"""What the speaker feels while recording and recognition run: the event loop, and key to slide.

    python tests/bench/bench_stage.py [--minutes 1] [--busy 2] [--trace]

The real window on a virtual X server, the sample talk in a virtual microphone, a key every two
seconds. How late a 5 ms timer beats is how long the loop was blocked. `--busy` processes keep as
many cores from everybody meanwhile. Beside it, in the same run: an empty window, and the page
before the talk. The loop's time is split into its own work, the queue for a core (Linux tells) and
waiting for others (Python's lock, the X server, a disk), so that a busy machine shows as such.
`--trace` says of each beat that was late by 20 ms where the loop was meanwhile.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import soundfile

from end_to_end.virtual_mic import virtual_mic
from end_to_end.x_server import x_server
from greenroom.places import user_places
from greenroom.speech.catalogue import model_here

CHILD = Path(__file__).with_name("stage_child.py")
MOST_TOLD = 20
SAMPLES = Path(__file__).parent.parent.parent / "sample_decks"
DECK = SAMPLES / "weekly-picks-answer-first.pptx"
PARTS = {"work": "own work", "queued": "queued for a core", "waited": "waited for others"}
KINDS = {"empty": "an empty window", "ready": "before the talk", "talk": "during the talk"}


@contextmanager
def screen() -> Iterator[dict[str, str]]:
    """A virtual X server; offscreen where there is none, which is then said."""
    if shutil.which("Xvfb") is None:
        print("Xvfb is not here (apt-get install xvfb): measured offscreen", file=sys.stderr)
        yield {"QT_QPA_PLATFORM": "offscreen"}
        return
    with x_server() as environment:
        yield environment


@contextmanager
def busy(cores: int) -> Iterator[None]:
    """So many processes that never rest."""
    spin = [sys.executable, "-c", "while True: pass"]
    spinning = [subprocess.Popen(spin) for _ in range(cores)]
    try:
        yield
    finally:
        for process in spinning:
            process.kill()
            process.wait()


def measure(minutes: float, cores: int, *, trace: bool = False) -> dict[str, Any]:
    """The raw measurements of one talk."""
    traced = ["trace"] if trace else []
    models = model_here("base", user_places(os.environ)).parent
    with tempfile.TemporaryDirectory(prefix="stage") as name, virtual_mic() as mic:
        home, talk = Path(name), Path(name) / "talk.wav"
        (home / "data").mkdir()
        (home / "data" / "models").symlink_to(models)
        sound, rate = soundfile.read(SAMPLES / "weekly-picks.flac", dtype="int16")
        # Longer than the talk, for the window takes its time to start.
        length = round((minutes * 60 + 60) * rate)
        soundfile.write(talk, np.resize(sound, length), rate)
        with screen() as display, busy(cores):
            player = mic.play(talk)
            try:
                done = subprocess.run(
                    [sys.executable, str(CHILD), str(DECK), str(minutes * 60), *traced],
                    env=mic.environment | display | {"GREENROOM_HOME": name},
                    capture_output=True,
                    text=True,
                    check=False,
                )
            finally:
                player.kill()
                player.wait()
    if done.returncode:
        raise SystemExit(done.stderr)
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def percentiles(values: list[float]) -> str:
    """The middle, the rare and the worst, in ms."""
    middle, rare, rarest = np.percentile(values, (50, 99, 99.9))
    worst = max(values)
    return f"{middle:6.1f} {rare:6.1f} {rarest:6.1f} {worst:6.1f}"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="What the speaker feels during a talk.")
    parser.add_argument("--minutes", type=float, default=1.0)
    parser.add_argument("--busy", type=int, default=0, metavar="PROCESSES")
    parser.add_argument("--trace", action="store_true")
    options = parser.parse_args()
    found = measure(options.minutes, options.busy, trace=options.trace)
    print(f"{options.minutes:g} minutes, {options.busy} busy processes beside it; all in ms")
    print("                                median    p99  p99.9    max")
    for kind, words in KINDS.items():
        print(f"loop blocked, {words:<17}{percentiles(found[kind])}")
    for part, words in PARTS.items():
        print(f"  of a beat, {words:<18}{percentiles(found[f'loop {part}'])}")
    changes = f"key to slide, {len(found['paint clock'])} changes"
    print(f"{changes:<31}{percentiles(found['paint clock'])}")
    for part, words in PARTS.items():
        print(f"  of a change, {words:<16}{percentiles(found[f'paint {part}'])}")
    ratio = np.percentile(found["talk"], 99.9) / max(np.percentile(found["empty"], 99.9), 0.1)
    print(f"loop blocked at p99.9: {ratio:.1f} x an empty window")
    heard, spoken = (found[key] / 1000 for key in ("heard_ms", "position_ms"))
    print(
        f"recorder: {found['overflows']} overflows, {found['missing']} gaps; recognition ", end=""
    )
    print(f"had heard {heard:.0f} of {spoken:.0f} s")
    for late, work, queued, waited, at in sorted(found["long"], reverse=True)[:MOST_TOLD]:
        print(f"late {late:.0f}: work {work:.0f}, queued {queued:.0f}, waited {waited:.0f}; {at}")


if __name__ == "__main__":
    main()

"""Start to visible window, beside an empty Qt window in the same run; and how long a report takes.

    python tests/bench/bench_start.py [--runs 5] [--idle 60]

Offscreen, the two in turns after a warm-up each, with the modules compiled as they are once
installed. Memory is the process's peak. Idle is Home some seconds after the start, so many seconds
long. The report is that of a 15-minute take of 2,250 words, everything after the recogniser:
silences, fillers, bottom line, checks.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import datetime
from pathlib import Path

import msgspec
import numpy as np
import soundfile

from greenroom.audio.decode import decode
from greenroom.deck import load_deck
from greenroom.library import begin_take, journal_path, open_take, save_transcript
from greenroom.plan import propose_plan
from greenroom.review import report_of_take
from greenroom.take import Cue, Journal, Stop, TakeHeader
from greenroom.transcript import Transcript, Word

SAMPLES = Path(__file__).parent.parent.parent / "sample_decks"
CHILD = Path(__file__).with_name("start_child.py")
TIMES = 3  # the five-minute sample makes fifteen


def start(which: str, home: str, *options: str) -> dict[str, float]:
    """One start of a window: `ms` and `cpu_ms` to the first paint, `mb` at the peak."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "GREENROOM_HOME": home}
    environment |= {"PYTHONPYCACHEPREFIX": f"{home}/compiled", "PYTHONDONTWRITEBYTECODE": ""}
    done = subprocess.run(
        [sys.executable, str(CHILD), which, *options],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    found: dict[str, float] = json.loads(done.stdout)
    return found


def report_seconds(folder: Path) -> float:
    """Seconds that the report of a 15-minute take takes."""
    deck = load_deck(SAMPLES / "weekly-picks-answer-first.pptx")
    header = TakeHeader(deck, propose_plan(deck), started=datetime.now().isoformat())
    take = begin_take(folder, header, datetime.now())
    length = decode(SAMPLES / "weekly-picks.flac", folder / "once.wav")
    samples, rate = soundfile.read(folder / "once.wav", dtype="int16")
    soundfile.write(take / "audio.wav", np.tile(samples, TIMES), rate)
    words = msgspec.json.decode((SAMPLES / "weekly-picks.words.json").read_bytes(), type=list[Word])
    cues = json.loads((SAMPLES / "weekly-picks.cues.json").read_text())
    later = tuple(
        msgspec.structs.replace(w, start_ms=w.start_ms + i * length, end_ms=w.end_ms + i * length)
        for i in range(TIMES)
        for w in words
    )
    with Journal(journal_path(take)) as journal:
        for i in range(TIMES):
            for cue in cues:
                journal.write(Cue(cue["slide"], cue["at_ms"] + i * length))
        journal.write(Stop(TIMES * length))
    save_transcript(take, Transcript(later))
    opened = open_take(take)
    begin = time.monotonic()
    report_of_take(opened)
    return time.monotonic() - begin


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="How fast the window is.")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--idle", type=float, default=60, help="seconds; 0 for no such measurement")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        rounds = [{which: start(which, home) for which in KINDS} for _ in range(given.runs + 1)][1:]
        for figure, unit in FIGURES.items():
            ours, bare = (statistics.median(one[kind][figure] for one in rounds) for kind in KINDS)
            print(f"window: {ours:.0f} {unit}; an empty Qt window {bare:.0f}; {ours / bare:.1f} x")
        if given.idle:
            rest = start(KINDS[0], home, "--idle", str(given.idle))
            print(f"idle for {given.idle:.0f} s: {rest['percent']:.2f} % CPU, {rest['mb']} MB")
        print(f"report of a 15-minute take: {report_seconds(Path(home)):.2f} s")


KINDS = ("greenroom", "bare")
FIGURES = {"ms": "ms to the first paint", "cpu_ms": "ms of the processor until then", "mb": "MB"}

if __name__ == "__main__":
    main()

"""The player on a real way out: what it plays is what a microphone beside it records."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import soundfile

from end_to_end.test_microphone import record, report, write_wav
from end_to_end.virtual_mic import virtual_mic

CHILD = Path(__file__).with_name("play_child.py")


def test_recording_is_heard_from_the_moment_asked_for(tmp_path: Path) -> None:
    with virtual_mic() as mic:
        noise = np.random.default_rng(2).integers(-9000, 9000, 3 * mic.rate).astype(np.int16)
        talk = write_wav(tmp_path / "talk.wav", noise, mic.rate)
        with record(mic, tmp_path / "heard.wav", 6) as recorder:
            said = subprocess.run(
                [sys.executable, str(CHILD), str(talk), "1000"],
                env=mic.environment,
                capture_output=True,
                text=True,
                timeout=30,
                check=True,
            ).stdout
            positions, _ = report(recorder.communicate(timeout=30)[0])
    heard, rate = soundfile.read(tmp_path / "heard.wav", dtype="int16")
    first = int(np.flatnonzero(heard)[0])
    assert np.array_equal(heard[first : first + 2 * rate], noise[rate:])
    # Where the player says it is, and where the recording has that sample.
    played = np.array([line.split() for line in said.splitlines()], float)[5:-3]
    moments, recorded, _ = zip(*positions, strict=True)
    truth = np.interp(played[:, 0], moments, recorded) - first * 1000 / rate + 1000
    ahead = played[:, 1] - truth
    print("position ahead of the sound, ms:", ahead.round())
    assert np.abs(ahead).max() < 250

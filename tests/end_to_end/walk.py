"""The main job through the microphone: what the window made of a talk, against the truth.

The truth of slide times is the monotonic clock at each key press; of words, the talk's script.
"""

import json
import re
import subprocess
import sys
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import jiwer
import soundfile

from end_to_end.virtual_mic import virtual_mic
from greenroom.alignment import visits
from greenroom.library import Take, open_take

CHILD = Path(__file__).with_name("walk_child.py")
SOUNDS = frozenset({"um", "uh", "er", "erm", "hmm", "hm", "ah", "mm"})
# Ends a spoken take well after its last word, as a speaker does.
QUIET_END_S = 1.0


@dataclass(frozen=True)
class Walked:
    """One walk: the keys' moments in ms of playback, and the take that came of them."""

    presses_ms: tuple[int, ...]
    zero_ms: int
    ended_ms: int
    report_after_ms: int
    take: Take

    def slide_errors_ms(self) -> tuple[int, ...]:
        """For each slide, its time in the take less the time between the keys."""
        edges = [-self.zero_ms, *self.presses_ms]
        truth = [end - start for start, end in pairwise(edges)]
        measured = [visit.actual_ms for visit in visits(self.take.entries, self.take.total_ms)]
        return tuple(a - b for a, b in zip(measured, truth, strict=False))


def walk(
    deck: Path,
    samples: Path,
    moments_ms: tuple[int, ...],
    *,
    home: Path,
    models: Path,
    seconds: float | None = None,
    pictures: Path | None = None,
) -> Walked:
    """Rehearse `deck` in the window with the first `seconds` of a recording in the microphone.

    `home` becomes the program's own folder; `models` is where the speech model lies.
    """
    said = in_window(
        CHILD,
        {
            "deck": str(deck),
            "moments_ms": moments_ms,
            "pictures": str(pictures) if pictures else "",
        },
        samples,
        home=home,
        models=models,
        seconds=seconds,
    )
    return Walked(
        presses_ms=tuple(said["presses_ms"]),
        zero_ms=said["zero_ms"],
        ended_ms=said["ended_ms"],
        report_after_ms=said["report_after_ms"],
        take=open_take(Path(said["take"])),
    )


def in_window(
    child: Path,
    options: dict[str, Any],
    samples: Path,
    *,
    home: Path,
    models: Path,
    seconds: float | None = None,
) -> dict[str, Any]:
    """What `child` prints about the window it drives, a virtual microphone on its machine.

    Its options get `talk`, a WAV file with the first `seconds` of `samples` to be played.
    """
    sound, rate = soundfile.read(samples, dtype="int16")
    talk = home / "talk.wav"
    home.mkdir(parents=True, exist_ok=True)
    (home / "data").mkdir()
    (home / "data" / "models").symlink_to(models)
    soundfile.write(talk, sound[: int(seconds * rate)] if seconds else sound, rate)
    with virtual_mic() as mic:
        done = subprocess.run(
            [sys.executable, str(child), json.dumps(options | {"talk": str(talk)})],
            env=mic.environment | {"GREENROOM_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"},
            capture_output=True,
            text=True,
            timeout=1800,
            check=False,
        )
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def script_words(script: Path, slides: int | None = None) -> list[str]:
    """The words of a sample's script, of its first `slides` slides, ready to compare."""
    parts = re.split(r"^# slide \d+\n", script.read_text(), flags=re.M)[1:]
    return comparable(" ".join(parts[:slides]))


def comparable(text: str) -> list[str]:
    """Lower-case words without punctuation; sounds count as words."""
    return re.findall(r"[a-z0-9$%.']+", text.lower().replace(".", " ").replace(",", ""))


def word_error_rate(truth: list[str], heard: list[str]) -> float:
    """Wrong, missing and extra words per word of the truth."""
    return jiwer.wer(" ".join(truth), " ".join(heard))


@dataclass(frozen=True)
class Sounds:
    """How many scripted um and uh were found, and how many were invented."""

    truth: int
    found: int
    invented: int


def sounds(truth: list[str], heard: list[str]) -> Sounds:
    """Fillers found and invented, by aligning the words with the script."""
    told = ["FILL" if word in SOUNDS else word for word in truth]
    said = ["FILL" if word in SOUNDS else word for word in heard]
    aligned = jiwer.process_words(" ".join(told), " ".join(said))
    found = sum(
        told[chunk.ref_start_idx : chunk.ref_end_idx].count("FILL")
        for chunk in aligned.alignments[0]
        if chunk.type == "equal"
    )
    return Sounds(told.count("FILL"), found, said.count("FILL") - found)

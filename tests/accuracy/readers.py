"""People reading, one behind the other: how much of a difference in word errors is chance.

    PYTHONPATH=tests python tests/accuracy/readers.py [--data ../shared/data] [--model base]

The longest reading is heard alone and behind each choice of the shorter ones, so that windows and
chunks begin at other words each time; nothing else changes. By Greenroom and by plain
faster-whisper, as in `speech.py`. Prints the table.
"""

import argparse
import json
import os
import sys
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
import numpy as np
import soundfile

sys.path.insert(0, str(Path(__file__).parent.parent))

from accuracy.scoring import Score, score
from accuracy.speech import GROUPS, RATE, ROOT, Listen, greenroom, plain_whisper
from greenroom.audio.decode import decode
from greenroom.places import user_places
from greenroom.speech.catalogue import model_here

PAUSE = np.zeros(RATE, np.float32)
"""A second between two readers."""


class Reading(msgspec.Struct, frozen=True):
    """Who reads, by the name of the file, what, and how it sounds at 16 kHz."""

    name: str
    text: str
    samples: np.ndarray


def readings(data: Path, folder: Path) -> list[Reading]:
    """All recordings of people reading, the longest last."""
    found = []
    for truth in json.loads((data / "speech" / "truth.json").read_text()):
        if truth["file"].startswith(GROUPS["people reading"]):
            decode(data / "speech" / truth["file"], folder / "one.wav")
            samples, rate = soundfile.read(folder / "one.wav", dtype="float32")
            assert rate == RATE
            found.append(
                Reading(Path(truth["file"]).stem.partition("_")[0], truth["text"], samples)
            )
    return sorted(found, key=lambda reading: len(reading.samples))


def rows(
    found: Sequence[Reading], listeners: dict[str, Listen], folder: Path
) -> Iterator[tuple[str, list[Score]]]:
    """What stands before the longest reading, and how each listener did on all of it."""
    *short, longest = found
    for count in range(len(short) + 1):
        for before in combinations(short, count):
            spoken = [*before, longest]
            sound = np.concatenate([part for one in spoken for part in (one.samples, PAUSE)])
            soundfile.write(folder / "joined.wav", sound, RATE, subtype="PCM_16")
            text = " ".join(one.text for one in spoken)
            scores = [score(text, hear(folder / "joined.wav").text) for hear in listeners.values()]
            yield " and ".join(one.name for one in before) or "nothing", scores


def table(found: Sequence[Reading], listeners: dict[str, Listen], folder: Path) -> Iterator[str]:
    """The rows as Markdown, and their sum."""
    yield f"| before {found[-1].name} | words | " + " | ".join(listeners) + " |"
    yield "|---|--:|" + "--:|" * len(listeners)
    sums = [Score()] * len(listeners)
    for before, scores in rows(found, listeners, folder):
        sums = [total + one for total, one in zip(sums, scores, strict=True)]
        yield _row(before, scores)
    yield _row("all", sums)


def _row(name: str, scores: Sequence[Score]) -> str:
    errors = " | ".join(str(one.errors) for one in scores)
    return f"| {name} | {scores[0].length} | {errors} |"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--model", default="base")
    options = parser.parse_args()
    model = model_here(options.model, user_places(os.environ))
    listeners = {"Greenroom": greenroom(model), "plain": plain_whisper(model)}
    with TemporaryDirectory() as name:
        folder = Path(name)
        for line in table(readings(options.data, folder), listeners, folder):
            print(line, flush=True)


if __name__ == "__main__":
    main()

"""What is dropped or repeated where a recording is cut into chunks.

    PYTHONPATH=tests .venv/bin/python tests/accuracy/borders.py [--data ../shared/data]

Each recording is heard several times, cut as while it is being made and as when it is complete,
and from a little later on, so that the chunks end elsewhere. The words around a border are compared
with those of a hearing that has no border there; beside it the same is done for places without a
border, since the recogniser does not always hear the same.
"""

import argparse
import difflib
import json
import os
from collections.abc import Iterator, Sequence
from itertools import permutations, product
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
import numpy as np
import soundfile
import soxr

from accuracy.scoring import plain_words
from greenroom.audio.decode import decode
from greenroom.places import user_places
from greenroom.speech.catalogue import model_folders
from greenroom.speech.gate import RATE, Gate, Samples
from greenroom.speech.manifest import read_manifest
from greenroom.speech.segmenting import LIVE, WHOLE, Rules, Segmenter
from greenroom.speech.weights import find_model
from greenroom.speech.worker import Options, Whisper
from greenroom.transcript import Word

ROOT = Path(__file__).parents[2]
OFFSETS = (0.0, 6.7)
"""Seconds that are left out at the beginning."""
_AROUND_MS = 2_000
_CLEAR_MS = 4_000


class Hearing(msgspec.Struct, frozen=True):
    """One way of hearing a recording: its words, and where its chunks end, in milliseconds."""

    words: tuple[Word, ...]
    borders: tuple[int, ...]


class Change(msgspec.Struct, frozen=True):
    """How two hearings of a few seconds differ, in words; `words` are those of the second."""

    words: int = 0
    dropped: int = 0
    added: int = 0
    other: int = 0

    def __add__(self, more: "Change") -> "Change":
        return Change(
            self.words + more.words,
            self.dropped + more.dropped,
            self.added + more.added,
            self.other + more.other,
        )


def hearing(samples: Samples, offset: float, whisper: Whisper, rules: Rules) -> Hearing:
    """What is heard from `offset` seconds on; times count from the beginning of the recording."""
    skipped = round(offset * RATE)
    segmenter = Segmenter(Gate(whisper.gate), rules)
    chunks = [*segmenter.push(samples[skipped:]), *segmenter.flush()]
    begin = round(offset * 1000)
    heard = [word for chunk in chunks for word in whisper.words([chunk], ())[0] if word.heard]
    words = (
        msgspec.structs.replace(word, start_ms=word.start_ms + begin, end_ms=word.end_ms + begin)
        for word in heard
    )
    borders = tuple(begin + chunk.until * 1000 // RATE for chunk in chunks[:-1])
    return Hearing(tuple(words), borders)


def changes(one: Hearing, other: Hearing, *, at_borders: bool) -> Iterator[Change]:
    """How `one` differs from `other` around its own borders, or where neither has one."""
    last = min(h.words[-1].end_ms for h in (one, other) if h.words)
    first = max(h.words[0].start_ms for h in (one, other) if h.words)
    places = one.borders if at_borders else range(first, last, 2 * _AROUND_MS)
    against = other.borders if at_borders else (*one.borders, *other.borders)
    for at in places:
        inside = first + _CLEAR_MS <= at <= last - _CLEAR_MS
        if inside and all(abs(at - border) > _CLEAR_MS for border in against):
            yield difference(_around(one, at), _around(other, at))


def _around(heard: Hearing, at: int) -> list[str]:
    near = (word for word in heard.words if abs(word.start_ms - at) <= _AROUND_MS)
    return [text for word in near for text in plain_words(word.text)]


def difference(heard: Sequence[str], reference: Sequence[str]) -> Change:
    """How words differ from others; what moved over the edge of what is compared does not count."""
    dropped = added = other = 0
    matcher = difflib.SequenceMatcher(None, reference, heard, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal" or 0 in (a, c) or b == len(reference) or d == len(heard):
            continue
        other += min(b - a, d - c)
        dropped += max(0, (b - a) - (d - c))
        added += max(0, (d - c) - (b - a))
    return Change(len(reference), dropped, added, other)


def table(rows: dict[str, Change]) -> str:
    """The changes as Markdown."""
    lines = ["| around | words | dropped | added | others |", "|---|--:|--:|--:|--:|"]
    for name, sum_ in rows.items():
        lines.append(
            f"| {name} | {sum_.words} | {_share(sum_.dropped, sum_)} | {_share(sum_.added, sum_)} "
            f"| {_share(sum_.other, sum_)} |"
        )
    return "\n".join(lines)


def _share(part: int, whole: Change) -> str:
    return f"{part} ({100 * part / max(whole.words, 1):.1f} %)"


def recordings(data: Path, folder: Path) -> Iterator[Samples]:
    """People's recordings of at least 20 s, and the sample take, as Whisper takes them."""
    files = [*sorted((ROOT / "sample_decks").glob("*.flac"))]
    if data.is_dir():
        truths = json.loads((data / "speech" / "truth.json").read_text())
        files += [data / "speech" / each["file"] for each in truths if each["dur"] >= 20]
    for file in files:
        decode(file, folder / "talk.wav")
        samples, rate = soundfile.read(folder / "talk.wav", dtype="float32")
        yield np.asarray(soxr.resample(samples, rate, RATE), np.float32)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="What is lost where a recording is cut.")
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    options = parser.parse_args()
    places = user_places(os.environ)
    manifest = read_manifest(places.manifest)
    model = find_model(manifest.default, manifest=manifest, folders=model_folders(places))
    whisper = Whisper(Options(model.path, "en", threads=2))
    at_border = elsewhere = Change()
    with TemporaryDirectory() as folder:
        for samples in recordings(options.data, Path(folder)):
            ways = product(OFFSETS, (LIVE, WHOLE))
            heard = [hearing(samples, offset, whisper, rules) for offset, rules in ways]
            for one, other in permutations([each for each in heard if each.words], 2):
                at_border = sum(changes(one, other, at_borders=True), at_border)
                elsewhere = sum(changes(one, other, at_borders=False), elsewhere)
    print(table({"the end of a chunk": at_border, "any other place": elsewhere}))


if __name__ == "__main__":
    main()

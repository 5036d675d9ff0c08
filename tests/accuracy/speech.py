"""Fillers and words heard by Greenroom and by plain faster-whisper, on the same sound.

    python tests/accuracy/speech.py [--data ../shared/data] [--write docs/accuracy.md]

Both use the same weights, int8 on the processor. “Plain” is faster-whisper with all its defaults
but for the language, which is given. Prints the tables; with --write puts them into the page,
between its markers.
"""

import argparse
import difflib
import json
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec
import numpy as np
import soundfile

sys.path.insert(0, str(Path(__file__).parent.parent))

from accuracy import meaning
from accuracy.scoring import Score, plain_words, score
from greenroom.audio.decode import decode
from greenroom.errors import GreenroomError
from greenroom.places import user_places
from greenroom.speech.catalogue import model_folders
from greenroom.speech.manifest import read_manifest
from greenroom.speech.recogniser import transcribe
from greenroom.speech.weights import find_model
from greenroom.transcript import Word, spoken

ROOT = Path(__file__).parent.parent.parent
BEGIN, END = "<!-- speech: measured -->", "<!-- speech: end -->"
GROUPS = {
    "people speaking freely, one voice": ("mfa_acoustic", "mfa_cold"),
    "people in meetings": ("ami",),
    "people, single sounds and cut-off words": ("mfa",),
    "people reading": ("jfk", "librispeech", "ljspeech"),
}

RATE = 16_000


class Said(msgspec.Struct, frozen=True):
    """What one recogniser made of a recording; `words` with the possible ones, where it has any."""

    text: str
    words: tuple[Word, ...] = ()

    @property
    def possible(self) -> int:
        """How many fillers are only possible."""
        return sum(not word.heard for word in self.words)

    @property
    def text_with_possible(self) -> str:
        """The text as if all that is possible had been heard."""
        return " ".join(word.text for word in self.words) or self.text


Listen = Callable[[Path], Said]


def group_of(name: str) -> str:
    """The kind of recording, by the corpus that it comes from."""
    return next(group for group, starts in GROUPS.items() if name.startswith(starts))


def plain_whisper(model: Path) -> Listen:
    """Faster-whisper as it comes."""
    from faster_whisper import WhisperModel

    whisper = WhisperModel(str(model), device="cpu", compute_type="int8")

    def listen(recording: Path) -> Said:
        samples, _ = soundfile.read(recording, dtype="float32")
        segments, _ = whisper.transcribe(np.asarray(samples), language="en")
        return Said("".join(segment.text for segment in segments).strip())

    return listen


def greenroom(model: Path) -> Listen:
    """Greenroom's recogniser, through its process."""

    def listen(recording: Path) -> Said:
        words = transcribe(recording, model).words
        return Said(spoken(words), words)

    return listen


def on_people(data: Path, listeners: dict[str, Listen], folder: Path) -> Iterator[str]:
    """The tables for recordings with verbatim text."""
    scores: dict[tuple[str, str], Score] = {}
    possible: dict[str, tuple[int, int]] = {}
    times: dict[str, list[float]] = {}
    rows = []
    for truth in json.loads((data / "speech" / "truth.json").read_text()):
        recording = folder / "talk.wav"
        decode(data / "speech" / truth["file"], recording)
        for name, listen in listeners.items():
            said = listen(recording)
            found = score(truth["text"] or "", said.text, truth["fillers"])
            doubtful = score(truth["text"] or "", said.text_with_possible, truth["fillers"])
            possible[name] = possible.get(name, (0, 0))
            possible[name] = possible[name][0] + doubtful.found, possible[name][1] + said.possible
            if truth.get("words"):
                exact = [(start, end, text) for start, end, text in truth["words"]]
                times[f"{Path(truth['file']).stem} by {name}"] = start_errors(said.words, exact)
            key = (group_of(truth["file"]), name)
            scores[key] = scores.get(key, Score()) + found
            scores["all", name] = scores.get(("all", name), Score()) + found
            rows.append((truth["file"], name, found))
            print(truth["file"], name, found, file=sys.stderr)
    yield from _table(scores, listeners)
    whole = scores["all", "Greenroom"]
    found, doubtful = possible["Greenroom"]
    yield (
        f"\nWith the fillers that are only possible ({doubtful} in all recordings), recall is "
        f"{_share(found, whole.true)}.\n"
    )
    yield from _times(times)
    yield "\nEach recording, with Greenroom:\n"
    yield "| recording | um and uh: true | found | invented | word errors |"
    yield "|---|---|---|---|---|"
    for file, name, found in rows:
        if name == "Greenroom":
            yield (
                f"| {Path(file).stem} | {found.true} | {found.found} | {found.invented} "
                f"| {_share(found.errors, found.length)} |"
            )


def start_errors(words: Iterable[Word], truth: list[tuple[float, float, str]]) -> list[float]:
    """Milliseconds by which each word that was understood begins late; `truth` is in seconds."""
    heard = list(words)
    matcher = difflib.SequenceMatcher(
        None,
        ["".join(plain_words(word.text)) for word in heard],
        ["".join(plain_words(text)) for _, _, text in truth],
        autojunk=False,
    )
    return [
        heard[block.a + k].start_ms - 1000 * truth[block.b + k][0]
        for block in matcher.get_matching_blocks()
        for k in range(block.size)
    ]


def _times(errors: dict[str, list[float]]) -> Iterator[str]:
    yield "| starts of words | words | median error | median lateness | within 100 ms |"
    yield "|---|--:|--:|--:|--:|"
    for name, late in errors.items():
        if late:
            off = np.abs(late)
            yield (
                f"| {name} | {len(late)} | {np.median(off):.0f} ms | {np.median(late):.0f} ms "
                f"| {_share(int((off <= 100).sum()), len(off))} |"
            )


def _table(scores: dict[tuple[str, str], Score], names: Iterable[str]) -> Iterator[str]:
    yield (
        "| recordings | by | um and uh: true | recall | precision | word errors "
        "| without um, uh, hm |"
    )
    yield "|---|---|---|---|---|---|---|"
    for group in [*GROUPS, "all"]:
        for name in names:
            found = scores.get((group, name))
            if found is not None:
                yield (
                    f"| {group} | {name} | {found.true} | {_share(found.found, found.true)} "
                    f"| {_share(found.found, found.said)} | {_share(found.errors, found.length)} "
                    f"| {_share(found.errors_without_sounds, found.length_without_sounds)} |"
                )


def on_nonspeech(data: Path, listeners: dict[str, Listen], folder: Path) -> Iterator[str]:
    """The table for sound without a speaker: how many words are invented."""
    yield "| sound | " + " | ".join(f"words by {name}" for name in listeners) + " |"
    yield "|---|" + "---|" * len(listeners)
    for file in sorted((data / "nonspeech").iterdir()):
        if file.suffix in (".wav", ".ogg"):
            cells = [_words_in(file, listen, folder) for listen in listeners.values()]
            print(file.name, cells, file=sys.stderr)
            yield f"| {file.stem} | " + " | ".join(cells) + " |"
    for name, sound in made_sounds(folder):
        cells = [_words_in(sound, listeners["Greenroom"], folder)]
        yield f"| {name} | " + " | ".join([*cells, *["not tried"] * (len(listeners) - 1)]) + " |"


def made_sounds(folder: Path) -> Iterator[tuple[str, Path]]:
    """Digital silence, and ten minutes of a room: low rumble with hiss that comes and goes."""
    yield "a minute of digital silence", _written(folder, np.zeros(60 * RATE))
    random = np.random.default_rng(7)
    length = 600 * RATE
    rumble = np.convolve(random.normal(0, 1, length), np.ones(64) / 64, "same")
    swell = 1 + 0.7 * np.sin(np.arange(length) * 2 * np.pi / (17 * RATE))
    room = 0.012 * rumble * swell + 0.0008 * random.normal(0, 1, length)
    yield "ten minutes of room noise", _written(folder, room)


def _written(folder: Path, samples: np.ndarray) -> Path:
    path = folder / "made.wav"
    soundfile.write(path, samples.astype(np.float32), RATE, subtype="PCM_16")
    return path


def _words_in(file: Path, listen: Listen, folder: Path) -> str:
    recording = folder / "sound.wav"
    try:
        decode(file, recording)
        return str(len(listen(recording).text_with_possible.split()))
    except GreenroomError as error:
        return f"refused: {error.what}"


def on_sample(listeners: dict[str, Listen], folder: Path) -> Iterator[str]:
    """The table for the spoken sample take, whose fillers were scripted."""
    take = next(iter(sorted((ROOT / "sample_decks").glob("*.flac"))))
    script = take.with_suffix("").with_suffix(".script.txt").read_text()
    truth = " ".join(line for line in script.splitlines() if not line.startswith("#"))
    recording = folder / "take.wav"
    times: list[float] = []
    minutes = decode(take, recording) / 60_000
    yield (
        "| by | um and uh: true | recall | invented | invented in two minutes | word errors "
        "| without um, uh, hm |"
    )
    yield "|---|---|---|---|---|---|---|"
    for name, listen in listeners.items():
        said = listen(recording)
        found = score(truth, said.text)
        if said.words:
            exact = msgspec.json.decode(take.with_suffix(".words.json").read_bytes())
            times = start_errors(said.words, [_exact(word) for word in exact])
        print(take.name, name, found, file=sys.stderr)
        yield (
            f"| {name} | {found.true} | {_share(found.found, found.true)} | {found.invented} "
            f"| {found.invented / minutes * 2:.1f} | {_share(found.errors, found.length)} "
            f"| {_share(found.errors_without_sounds, found.length_without_sounds)} |"
        )

    yield ""
    yield from _times({"the sample take by Greenroom": times})


def _exact(word: dict[str, Any]) -> tuple[float, float, str]:
    return word["start_ms"] / 1000, word["end_ms"] / 1000, word["text"]


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "–"


def measured(data: Path, model: Path) -> str:
    """All tables, as Markdown."""
    listeners = {"Greenroom": greenroom(model), "plain": plain_whisper(model)}
    with TemporaryDirectory() as name:
        folder = Path(name)
        lines = ["### The spoken sample take (synthetic voice, scripted fillers)\n"]
        lines += on_sample(listeners, folder)
        if data.is_dir():
            lines += ["\n### People\n", *on_people(data, listeners, folder)]
            lines += ["\n### Sound without a speaker\n", *on_nonspeech(data, listeners, folder)]
        else:
            lines.append(f"\nThe recordings of people ({data}) are not on this machine.")
    lines.append("\n### The meaning of like, so, right and you know\n")
    lines.append("Sentences that were only scored:\n")
    lines += meaning.table(each for each in meaning.sentences() if each.half == "held")
    lines.append("\nAll, also those that the rules were mended on:\n")
    lines += meaning.table(meaning.sentences())
    return "\n".join(lines)


def put_into(page: Path, text: str) -> None:
    """Replace what stands between the markers of a page."""
    marked = re.compile(f"{BEGIN}.*{END}", re.DOTALL)
    content = marked.sub(lambda _: f"{BEGIN}\n{text}\n{END}", page.read_text())
    page.write_text(content)


def main() -> int:
    """Measure and print; gives the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--model", default="base")
    parser.add_argument("--write", type=Path, help="the page to put the tables into")
    options = parser.parse_args()
    places = user_places(os.environ)
    manifest = read_manifest(places.manifest)
    model = find_model(options.model, manifest=manifest, folders=model_folders(places))
    text = measured(options.data, model.path)
    print(text)
    if options.write and options.data.is_dir():
        put_into(options.write, text)
    return 0


if __name__ == "__main__":
    sys.exit(main())

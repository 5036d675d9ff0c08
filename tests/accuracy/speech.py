"""Fillers and words heard by Greenroom and by plain faster-whisper, on the same sound.

    python tests/accuracy/speech.py [--data ../shared/data] [--write docs/accuracy.md]

Both use the same weights, int8 on the processor. “Plain” is faster-whisper with all its defaults
but for the language, which is given. Prints the tables; with --write puts them into the page,
between its markers.
"""

import argparse
import json
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import soundfile

sys.path.insert(0, str(Path(__file__).parent.parent))

from accuracy.scoring import Score, score
from greenroom.audio.decode import decode
from greenroom.errors import GreenroomError
from greenroom.places import user_places
from greenroom.speech.catalogue import model_folders
from greenroom.speech.manifest import read_manifest
from greenroom.speech.recogniser import transcribe
from greenroom.speech.weights import find_model
from greenroom.transcript import spoken

ROOT = Path(__file__).parent.parent.parent
BEGIN, END = "<!-- speech: measured -->", "<!-- speech: end -->"
GROUPS = {
    "people speaking freely, one voice": ("mfa_acoustic", "mfa_cold"),
    "people in meetings": ("ami",),
    "people, single sounds and cut-off words": ("mfa",),
    "people reading": ("jfk", "librispeech", "ljspeech"),
}

Listen = Callable[[Path], str]


def group_of(name: str) -> str:
    """The kind of recording, by the corpus that it comes from."""
    return next(group for group, starts in GROUPS.items() if name.startswith(starts))


def plain_whisper(model: Path) -> Listen:
    """Faster-whisper as it comes."""
    from faster_whisper import WhisperModel

    whisper = WhisperModel(str(model), device="cpu", compute_type="int8")

    def listen(recording: Path) -> str:
        samples, _ = soundfile.read(recording, dtype="float32")
        segments, _ = whisper.transcribe(np.asarray(samples), language="en")
        return "".join(segment.text for segment in segments).strip()

    return listen


def greenroom(model: Path) -> Listen:
    """Greenroom's recogniser, through its process."""
    return lambda recording: spoken(transcribe(recording, model).words)


def on_people(data: Path, listeners: dict[str, Listen], folder: Path) -> Iterator[str]:
    """The tables for recordings with verbatim text."""
    scores: dict[tuple[str, str], Score] = {}
    rows = []
    for truth in json.loads((data / "speech" / "truth.json").read_text()):
        recording = folder / "talk.wav"
        decode(data / "speech" / truth["file"], recording)
        for name, listen in listeners.items():
            found = score(truth["text"] or "", listen(recording), truth["fillers"])
            key = (group_of(truth["file"]), name)
            scores[key] = scores.get(key, Score()) + found
            scores["all", name] = scores.get(("all", name), Score()) + found
            rows.append((truth["file"], name, found))
            print(truth["file"], name, found, file=sys.stderr)
    yield from _table(scores, listeners)
    yield "\nEach recording, with Greenroom:\n"
    yield "| recording | um and uh: true | found | invented | word errors |"
    yield "|---|---|---|---|---|"
    for file, name, found in rows:
        if name == "Greenroom":
            yield (
                f"| {Path(file).stem} | {found.true} | {found.found} | {found.invented} "
                f"| {_share(found.errors, found.length)} |"
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


def _words_in(file: Path, listen: Listen, folder: Path) -> str:
    recording = folder / "sound.wav"
    try:
        decode(file, recording)
        return str(len(listen(recording).split()))
    except GreenroomError as error:
        return f"refused: {error.what}"


def on_sample(listeners: dict[str, Listen], folder: Path) -> Iterator[str]:
    """The table for the spoken sample take, whose fillers were scripted."""
    take = next(iter(sorted((ROOT / "sample_decks").glob("*.flac"))))
    script = take.with_suffix("").with_suffix(".script.txt").read_text()
    truth = " ".join(line for line in script.splitlines() if not line.startswith("#"))
    recording = folder / "take.wav"
    minutes = decode(take, recording) / 60_000
    yield (
        "| by | um and uh: true | recall | invented | invented in two minutes | word errors "
        "| without um, uh, hm |"
    )
    yield "|---|---|---|---|---|---|---|"
    for name, listen in listeners.items():
        found = score(truth, listen(recording))
        print(take.name, name, found, file=sys.stderr)
        yield (
            f"| {name} | {found.true} | {_share(found.found, found.true)} | {found.invented} "
            f"| {found.invented / minutes * 2:.1f} | {_share(found.errors, found.length)} "
            f"| {_share(found.errors_without_sounds, found.length_without_sounds)} |"
        )


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

"""What telling the recogniser rare words does: words and fillers with those of the talk, or others.

    python tests/accuracy/terms.py [--data ../shared/data] [--threads 2]

For the people's recordings their own verbatim text stands in for the deck, so that whatever is rare
in it is told: a deck never does as well. The sample take has its real deck. “Another’s” are those
of a talk about a clinic, eight of them. Prints the table.
"""

import argparse
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

sys.path.insert(0, str(Path(__file__).parent.parent))

from accuracy.scoring import Score, score
from accuracy.speech import ROOT, group_of
from greenroom.audio.decode import decode
from greenroom.deck import Deck, Slide, load_deck
from greenroom.places import user_places
from greenroom.speech.catalogue import model_folders
from greenroom.speech.manifest import read_manifest
from greenroom.speech.recogniser import transcribe
from greenroom.speech.terms import deck_words
from greenroom.speech.weights import find_model
from greenroom.transcript import spoken

SAMPLE = "the sample take"
ANOTHER = Path(__file__).parent / "talks" / "tune_clinic.txt"


class Talk(msgspec.Struct, frozen=True):
    """A recording, what was said in it, and the words that its deck would give."""

    group: str
    file: Path
    text: str
    fillers: dict[str, int] | None
    own: tuple[str, ...]


def words_of_text(text: str) -> tuple[str, ...]:
    """What the picker gives for a deck that has this text."""
    return deck_words(Deck("text.pptx", "0" * 64, (Slide(1, "1", "", tuple(text.splitlines())),)))


def talks(data: Path) -> Iterator[Talk]:
    """The sample take with its deck, and people with their texts."""
    take = ROOT / "sample_decks" / "weekly-picks.flac"
    script = take.with_suffix(".script.txt").read_text()
    said = " ".join(line for line in script.splitlines() if not line.startswith("#"))
    deck = load_deck(ROOT / "sample_decks" / "weekly-picks-answer-first.pptx")
    yield Talk(SAMPLE, take, said, None, deck_words(deck))
    if data.is_dir():
        for truth in json.loads((data / "speech" / "truth.json").read_text()):
            text = truth["text"] or ""
            file = data / "speech" / truth["file"]
            yield Talk(group_of(file.name), file, text, truth["fillers"], words_of_text(text))


def measured(data: Path, model: Path, threads: int) -> Iterator[str]:
    """The table, a line at a time."""
    another = words_of_text(ANOTHER.read_text())
    totals: dict[tuple[str, str], Score] = {}
    with TemporaryDirectory() as name:
        recording = Path(name) / "talk.wav"
        for talk in talks(data):
            decode(talk.file, recording)
            told = {"nothing": (), "its own": talk.own, "another’s": another}
            for kind, terms in told.items():
                heard = spoken(transcribe(recording, model, threads=threads, terms=terms).words)
                found = score(talk.text, heard, talk.fillers)
                totals[talk.group, kind] = totals.get((talk.group, kind), Score()) + found
                print(talk.file.name, kind, found, heard, file=sys.stderr, flush=True)
    yield "| recordings | told | word errors | um and uh: true | found | invented |"
    yield "|---|---|--:|--:|--:|--:|"
    for (group, kind), found in totals.items():
        yield (
            f"| {group} | {kind} | {found.errors} of {found.length} | {found.true} "
            f"| {found.found} | {found.invented} |"
        )


def main() -> int:
    """Measure and print; gives the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    places = user_places(os.environ)
    manifest = read_manifest(places.manifest)
    model = find_model("base", manifest=manifest, folders=model_folders(places))
    for line in measured(options.data, model.path, options.threads):
        print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())

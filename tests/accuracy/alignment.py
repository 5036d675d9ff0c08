"""How often a word is put on its slide when only deck and talk are known, and how exactly.

    PYTHONPATH=tests .venv/bin/python tests/accuracy/alignment.py [--recognise]

`--recognise` also lets the real model listen to the sample take. Prints Markdown tables.
"""

import argparse
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean, median
from tempfile import TemporaryDirectory

import msgspec

from accuracy.spoken import Script, Spoken, read_script, variants
from greenroom.alignment import estimate_cues, place
from greenroom.audio.decode import decode
from greenroom.deck import load_deck
from greenroom.speech.recogniser import transcribe
from greenroom.take import Cue
from greenroom.transcript import Word

ROOT = Path(__file__).parents[2]
TALKS = Path(__file__).parent / "talks"
SAMPLES = ROOT / "sample_decks"
_SEEDS = (1, 2, 3)
# A boundary further off than this is one that the user has to move.
_WRONG_MS = 5_000
_LOST_MS = 60_000


@dataclass(frozen=True)
class Score:
    """One talk: the share of words on the right slide, and each boundary's error in ms."""

    name: str
    right: float
    errors: tuple[int, ...]
    flags: tuple[tuple[bool, bool], ...]
    """For each estimated boundary: marked as doubtful, truly wrong."""


def score(talk: Spoken) -> Score:
    """Hide the cues, estimate them, compare."""
    cues = estimate_cues([msgspec.structs.replace(w, slide=0) for w in talk.words], talk.deck)
    placed = place(talk.words, cues)
    right = mean(a.slide == b.slide for a, b in zip(placed, talk.words, strict=True))
    errors = tuple(_off(cue, cues) for cue in talk.cues[1:])
    flags = tuple((cue.doubtful, _off(cue, talk.cues) > _WRONG_MS) for cue in cues[1:])
    return Score(talk.name, right, errors, flags)


def _off(cue: Cue, others: Sequence[Cue]) -> int:
    """How far the nearest cue to the same slide is."""
    return min(
        (abs(other.at_ms - cue.at_ms) for other in others if other.slide == cue.slide),
        default=_LOST_MS,
    )


def table(scores: Sequence[Score]) -> str:
    """The scores by kind of talk, and all of them in one row."""
    rows = [
        "| talk | words on the right slide | worst | boundary off by (median) "
        "| boundaries within 3 s | wrong by over 5 s | of these marked | marked in vain |",
        "|---|---|---|---|---|---|---|---|",
    ]
    kinds: dict[str, list[Score]] = {}
    for one in scores:
        kinds.setdefault(one.name.partition("_")[2].partition(", ")[2] or "as spoken", []).append(
            one
        )
    rows += [_row(kind, of_kind) for kind, of_kind in kinds.items()]
    return "\n".join([*rows, _row("**all**", scores)])


def _row(name: str, scores: Sequence[Score]) -> str:
    errors = [error for one in scores for error in one.errors]
    flags = [flag for one in scores for flag in one.flags]
    wrong = [marked for marked, off in flags if off]
    vain = sum(marked for marked, off in flags if not off)
    near = mean(error < 3000 for error in errors)
    cells = (
        f"{mean(one.right for one in scores):.1%}",
        f"{min(one.right for one in scores):.1%}",
        f"{median(errors) / 1000:.1f} s",
        f"{near:.0%}",
        f"{len(wrong)} of {len(flags)}",
        f"{sum(wrong)}",
        f"{vain}",
    )
    return f"| {name} | {' | '.join(cells)} |"


def sample_talk(words: Sequence[Word], name: str) -> Spoken:
    """The spoken take of the sample deck with its real cues."""
    deck = load_deck(SAMPLES / "weekly-picks-answer-first.pptx")
    cues = msgspec.json.decode((SAMPLES / "weekly-picks.cues.json").read_bytes(), type=list[dict])
    true = tuple(Cue(cue["slide"], cue["at_ms"]) for cue in cues)
    return Spoken(name, deck, place(words, true), true)


def script_words() -> tuple[Word, ...]:
    """The sample take's words as its script has them."""
    content = (SAMPLES / "weekly-picks.words.json").read_bytes()
    return msgspec.json.decode(content, type=tuple[Word, ...])


def sample_notes() -> Script:
    """The sample deck with the words of its take as a script, to be damaged."""
    spoken = sample_talk(script_words(), "")
    starts = [cue.at_ms for cue in spoken.cues]
    lines: dict[int, list[str]] = {}
    for word in spoken.words:
        visit = bisect_right(starts, (word.start_ms + word.end_ms) // 2) - 1
        lines.setdefault(visit, []).append(word.text)
    slides = [spoken.cues[visit].slide for visit in lines]
    texts = [" ".join(texts) for texts in lines.values()]
    return Script("tune_picks", spoken.deck, tuple(zip(slides, texts, strict=True)))


def heard_words(model: Path) -> tuple[Word, ...]:
    """The sample take as the real model hears it."""
    with TemporaryDirectory() as folder:
        recording = Path(folder) / "talk.wav"
        decode(SAMPLES / "weekly-picks.flac", recording)
        return transcribe(recording, model).words


def main() -> None:
    """Print all tables."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--recognise", type=Path, metavar="MODEL", help="a model's folder")
    parser.add_argument("--each", action="store_true", help="a line for each talk")
    options = parser.parse_args()
    tuned = [sample_notes(), *(read_script(path) for path in sorted(TALKS.glob("tune_*.txt")))]
    held = [read_script(path) for path in sorted(TALKS.glob("held_*.txt"))]
    for title, scripts in (("Looked at while choosing", tuned), ("Held out", held)):
        scores = [score(talk) for talk in variants(scripts, _SEEDS)]
        print(f"### {title}\n\n{table(scores)}\n")
        if options.each:
            for one in scores:
                print(f"{one.right:7.1%} {median(one.errors) / 1000:5.1f} s  {one.name}")
    takes = [score(sample_talk(script_words(), "take_, the sample take, its script"))]
    if options.recognise:
        heard = sample_talk(heard_words(options.recognise), "take_, the sample take, recognised")
        takes.append(score(heard))
    print(f"### A spoken take (synthetic voice)\n\n{table(takes)}")


if __name__ == "__main__":
    main()

"""Measures the verdict on the bottom line, leave-one-writer-out; `--write` trains and saves.

    python tests/accuracy/bottom_line.py [FOLDER] [--write]

FOLDER holds `openings-N.jsonl`, one file a writer. Each opening is judged by a model that has never
seen its writer, with the bottom line typed in and without, as written and without punctuation.

The weights are from the other writers, but thresholds, penalties and the rules in `bottom_line.py`
were chosen on these same tables, so expect less on writers nobody here has seen.
"""

import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

sys.path.insert(0, str(Path(__file__).parent.parent))

from accuracy.openings import Opening, as_talk, load
from accuracy.role_training import train
from greenroom.checks.bottom_line import judge
from greenroom.checks.role_model import RoleModels

ROOT = Path(__file__).parent.parent.parent
CHECKS = ROOT / "desktop" / "greenroom" / "checks"
LABELS = ("first", "late", "missing")
CUE = re.compile(
    r"\b(should|recommend\w*|propos\w+|let['’]?s|bottom line|short answer|answer is|need to|ask)\b",
    re.I,
)


class Score(msgspec.Struct, frozen=True):
    """How verdicts compare with labels; `unsure` counts as wrong, but never as `first`."""

    accuracy: float
    macro_f1: float
    first_precision: float
    first_recall: float
    unsure: int

    def line(self, name: str) -> str:
        """One row of the table."""
        return (
            f"{name:<34} {self.accuracy:8.2f} {self.macro_f1:8.2f} "
            f"{self.first_precision:10.2f} {self.first_recall:10.2f} {self.unsure:7}"
        )


def score(labels: Sequence[str], verdicts: Sequence[str]) -> Score:
    """Accuracy, macro-F1 over the three labels, precision and recall of `first`."""
    pairs = list(zip(labels, verdicts, strict=True))

    def hits(label: str) -> int:
        return sum(a == b == label for a, b in pairs)

    def f1(label: str) -> float:
        given, said = labels.count(label), verdicts.count(label)
        return 2 * hits(label) / (given + said) if given + said else 0.0

    return Score(
        accuracy=sum(a == b for a, b in pairs) / len(pairs),
        macro_f1=sum(map(f1, LABELS)) / len(LABELS),
        first_precision=hits("first") / max(verdicts.count("first"), 1),
        first_recall=hits("first") / max(labels.count("first"), 1),
        unsure=verdicts.count("unsure"),
    )


def position_only(opening: Opening) -> str:
    """A baseline that takes the first sentence after the greeting for the bottom line."""
    words = 0
    for sentence in opening.opening:
        words += len(sentence.text.split())
        if sentence.role != "courtesy":
            return "first" if words <= 90 else "late"
    return "missing"


def cue_only(opening: Opening) -> str:
    """A baseline that takes the first sentence with a cue phrase for the bottom line."""
    words = 0
    for sentence in opening.opening:
        words += len(sentence.text.split()) if sentence.role != "courtesy" else 0
        if CUE.search(sentence.text):
            return "first" if words <= 60 else "late"
    return "missing"


def main(arguments: Sequence[str]) -> None:
    """Print the table, or write the model."""
    folders = [Path(a) for a in arguments if not a.startswith("-")]
    folder = folders[0] if folders else ROOT.parent / "shared" / "data" / "bottom_line"
    if not folder.is_dir():
        print(f"The labelled openings ({folder}) are not on this machine.")
        return
    writers = load(folder)
    if "--write" in arguments:
        models = train(writers)
        kept = {
            "role_model.json": RoleModels(models.typed, models.automatic),
            "sentence_model.json": models.sentences,
        }
        for name, model in kept.items():
            (CHECKS / name).write_bytes(msgspec.json.encode(model) + b"\n")
            print(f"{name}: {(CHECKS / name).stat().st_size // 1024} KB")
        return
    everyone = [opening for openings in writers for opening in openings]
    labels = [opening.label for opening in everyone]
    print(f"{len(everyone)} openings by {len(writers)} writers, each writer judged unseen\n")
    print(f"{'':<34} accuracy macro-F1 P(first) R(first) unsure")
    folds = [train([w for w in writers if w is not left_out]) for left_out in writers]
    for typed in (True, False):
        for unpunctuated in (False, True):
            given = [
                judge(as_talk(opening, typed=typed, unpunctuated=unpunctuated), models)
                for openings, models in zip(writers, folds, strict=True)
                for opening in openings
            ]
            name = f"{'typed' if typed else 'automatic'}{', no punctuation' * unpunctuated}"
            print(score(labels, [one.verdict for one in given]).line(name))
            pairs = zip(given, everyone, strict=True)
            right = sum(one.close.restated == truth.close_restates for one, truth in pairs)
            print(f"{'':<4}close restated: right in {right / len(everyone):.2f}")
    baselines: dict[str, Callable[[Opening], str]] = {
        "position only": position_only,
        "cues only": cue_only,
    }
    for name, baseline in baselines.items():
        print(score(labels, [baseline(opening) for opening in everyone]).line(name))


if __name__ == "__main__":
    main(sys.argv[1:])

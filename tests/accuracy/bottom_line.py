"""Measures the verdict on the bottom line on writers not trained on; `--write` trains and saves.

    python tests/accuracy/bottom_line.py [FOLDER] [--write]
    python tests/accuracy/bottom_line.py [FOLDER] --unseen

FOLDER (`openings` beside this file, unless given) holds `openings-N.jsonl`, one file a writer. Each
opening is judged by a model that has never seen its writer, with the bottom line typed in and
without, as written and without punctuation; then the later half of the writers by models that have
seen only the first half. How sure a `first` must be is chosen on the writers trained on.

`--unseen` judges writers that no model has met (`openings_unseen`) by those that come with the
program: about a minute for each.

Sentence ends are told by the shipped model, which has seen the first four writers. The encoder
reads all of them once: some minutes.
"""

import os
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from itertools import chain, product
from pathlib import Path

# As the program does; numpy reads it once, and is loaded before the program here. With more
# threads the same run also ends in other last digits.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import msgspec

sys.path.insert(0, str(Path(__file__).parent.parent))

from accuracy.choice_training import (
    LEAST_WRITERS,
    PRECISION,
    PRECISION_TYPED,
    Example,
    example,
    train_surely,
)
from accuracy.openings import Opening, as_talk, load
from accuracy.role_training import (
    Read,
    Trained,
    basis,
    read,
    role_model,
    taught,
    tell,
    train_roles,
)
from accuracy.target_training import names_of, target_sums, train_target
from greenroom.checks.bottom_line import judge_by
from greenroom.checks.bottom_line_model import Choosers, Models, shipped_models
from greenroom.checks.bottom_line_target import TargetModel
from greenroom.checks.role_model import save
from greenroom.checks.sentence_encoder import Array, Reader, shipped_encoder
from greenroom.checks.sentence_meaning import Meanings
from greenroom.checks.sentences import shipped_sentences

CHECKS = Path(__file__).parent.parent.parent / "desktop" / "greenroom" / "checks"
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
            f"{name:<28} {self.accuracy:8.2f} {self.macro_f1:8.2f} "
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


class Remembering:
    """An encoder that reads the same words once."""

    def __init__(self, encoder: Reader) -> None:
        self._encoder, self._known = encoder, dict[tuple[str, ...], Array]()

    def read(self, words: Sequence[str]) -> Array:
        """One row a word."""
        key = tuple(words)
        if key not in self._known:
            self._known[key] = self._encoder.read(words)
        return self._known[key]


class Bench:
    """All openings in all writings, read once, and the roles by any writers, trained once."""

    def __init__(self, writers: Sequence[Sequence[Opening]]) -> None:
        encoder = shipped_encoder()
        self.reader, self.meanings = Remembering(encoder), Meanings(encoder)
        self.sentences = shipped_sentences()
        told = {bare: tell(writers, self.sentences, unpunctuated=bare) for bare in (False, True)}
        self.base = basis([*told[False], *told[True]], self.reader)
        both = {
            bare: [read(one, self.base, self.reader, self.meanings) for one in some]
            for bare, some in told.items()
        }
        self.known = {
            (typed, bare): [one[typed] for one in both[bare]]
            for typed in (True, False)
            for bare in (False, True)
        }
        self.taught = [
            taught([one for bare in (False, True) for one in self.of(writer, True, bare)])
            for writer in range(len(writers))
        ]
        unaided = [one for bare in (False, True) for one in self.known[False, bare]]
        self.names = names_of(unaided, self.base)
        self.target_sums = [
            target_sums([one for one in unaided if one.told.writer == own], self.base, self.names)
            for own in range(len(writers))
        ]
        self._roles: dict[frozenset[int], Trained] = {}
        self._targets: dict[frozenset[int], TargetModel] = {}

    def of(self, writer: int, typed: bool, bare: bool) -> list[Read]:
        """One writer's openings in one writing."""
        return [one for one in self.known[typed, bare] if one.told.writer == writer]

    def roles(self, writers: Sequence[int]) -> Trained:
        """The roles by these writers."""
        key = frozenset(writers)
        if key not in self._roles:
            self._roles[key] = train_roles([self.taught[writer] for writer in sorted(key)])
        return self._roles[key]

    def target(self, writers: Sequence[int]) -> TargetModel:
        """What these writers teach of titles and closes."""
        key = frozenset(writers)
        if key not in self._targets:
            known = [self.target_sums[writer] for writer in sorted(key)]
            self._targets[key] = train_target(known, self.base, self.names)
        return self._targets[key]

    def examples(self, writers: Sequence[int], *, typed: bool) -> list[list[Example]]:
        """What is seen in these writers' openings by what has not met the writer."""
        others = {own: [one for one in writers if one != own] for own in writers}
        return [
            [
                example(one, self.roles(rest), self.target(rest))
                for bare in (False, True)
                for one in self.of(own, typed, bare)
            ]
            for own, rest in others.items()
        ]

    def models(self, writers: Sequence[int]) -> Models:
        """Everything trained on these writers."""
        return Models(
            self.reader,
            self.meanings,
            role_model(self.roles(writers), self.base),
            Choosers(
                train_surely(self.examples(writers, typed=True), PRECISION_TYPED),
                train_surely(self.examples(writers, typed=False), PRECISION),
                self.target(writers),
            ),
            self.sentences,
        )


def table(known: Bench, folds: Mapping[int, Models], title: str) -> None:
    """Print the scores of the writers for which there are models, together and by each."""
    own: dict[int, list[str]] = {writer: [] for writer in folds}
    print(f"\n{title}\n{'':<28} accuracy macro-F1 P(first) R(first) unsure close right")
    for (typed, bare), some in known.known.items():
        mine = [one.told for one in some if one.told.writer in folds]
        given = [judge_by(one.talk, folds[one.writer]) for one in mine]
        name = f"{'typed' if typed else 'automatic'}{', no punctuation' * bare}"
        found = score([one.truth.label for one in mine], [one.verdict for one in given])
        pairs = zip(given, mine, strict=True)
        right = sum(a.close.restated == b.truth.close_restates for a, b in pairs) / len(mine)
        print(f"{found.line(name)} {right:11.2f}")
        for writer, told in own.items():
            those = [at for at, one in enumerate(mine) if one.writer == writer]
            alone = score(
                [mine[at].truth.label for at in those], [given[at].verdict for at in those]
            )
            told.append(f"{alone.macro_f1:.2f}, {alone.first_precision:.2f}")
    everyone = [one.told.truth for one in known.known[True, False] if one.told.writer in folds]
    labels = [opening.label for opening in everyone]
    baselines: dict[str, Callable[[Opening], str]] = {
        "position only": position_only,
        "cues only": cue_only,
    }
    for name, baseline in baselines.items():
        print(score(labels, [baseline(opening) for opening in everyone]).line(name))
    print("\nmacro-F1 and P(first) by writer, in the order of the first four rows")
    for writer, told in own.items():
        print(f"{writer + 1:>3}: {' | '.join(told)}")


def unseen(writers: Sequence[Sequence[Opening]], models: Models) -> None:
    """Print how these models do on writers that they have not met, together and each alone."""
    print(f"{'':<28} accuracy macro-F1 P(first) R(first) unsure")
    for typed, bare in product((True, False), (False, True)):
        name = f"{'typed' if typed else 'automatic'}{', no punctuation' * bare}"
        judged = [
            [
                (one.label, judge_by(as_talk(one, typed=typed, unpunctuated=bare), models).verdict)
                for one in openings
            ]
            for openings in writers
        ]
        print(score(*zip(*chain(*judged), strict=True)).line(name))
        for own in judged:
            print(score(*zip(*own, strict=True)).line("  one of them"))


def write(models: Models, folder: Path) -> None:
    """Save what was trained as the program loads it."""
    save(models.roles, folder / "role_model.npz")
    kept = msgspec.json.format(msgspec.json.encode(models.choosers), indent=1)
    (folder / "bottom_line_model.json").write_bytes(kept + b"\n")


def main(arguments: Sequence[str]) -> None:
    """Print the tables, or write the models."""
    folders = [Path(a) for a in arguments if not a.startswith("-")]
    usual = "openings_unseen" if "--unseen" in arguments else "openings"
    writers = load(folders[0] if folders else Path(__file__).with_name(usual))
    if "--unseen" in arguments:
        unseen(writers, shipped_models())
        return
    known, every = Bench(writers), range(len(writers))
    if "--write" in arguments:
        write(known.models(every), CHECKS)
        return
    folds = {left: known.models([w for w in every if w != left]) for left in every}
    table(known, folds, f"{len(writers)} writers, each judged by models of the others")
    half = len(writers) // 2
    if half < LEAST_WRITERS:
        return
    later = dict.fromkeys(every[half:], known.models(every[:half]))
    table(known, later, "the later half of the writers, by models of the first half")


if __name__ == "__main__":
    main(sys.argv[1:])

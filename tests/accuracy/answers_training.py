"""Trains the model of what an answer contained, and saves it.

    python tests/accuracy/answers_training.py [--unseen]

Prints how often each writer's answers are judged as labelled by a model that has learned from the
other writers. With `--unseen` nothing is saved: two writers whom the shipped model has not met are
judged by it, and the last writer by a model of all the others. Nobody who worked on the program has
read these answers.
"""

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).parent.parent))

from accuracy.answers import (
    FILES,
    UNSEEN,
    beside,
    crossed,
    deck_of,
    judged_by,
    slices,
    table,
    words_of,
)
from accuracy.answers import read as labelled
from greenroom.checks.sentence_encoder import Array
from greenroom.panel.answer_features import answer_features
from greenroom.panel.answer_fit import fit_features
from greenroom.panel.answer_model import AnswerModel, Reading, Weights
from greenroom.panel.answer_reading import READS, read
from greenroom.panel.bearing import cut_up
from greenroom.panel.question import free_question

MODEL = Path(__file__).parents[2] / "desktop" / "greenroom" / "panel" / "answer_model.json"
PENALTY, STEPS = 10.0, 8
# The reading has 2,304 numbers: the penalty was chosen by the writers before the last.
READ_PENALTY, READ_SCALE = 600.0, 1.5
NAMED = tuple(f"reads: {name}" for name in READS)
# The first files; the later ones are harder.
EASIER = 5
# Features seen in few answers must not get large weights for it.
LEAST_SPREAD = 0.15

Gold = Callable[[Mapping[str, Any]], bool]


# What tells whether an answer is about the question has to do with both.
OF_BOTH = ("fits: ", "topic: ", "asked ")


class Row(msgspec.Struct, frozen=True):
    """What is seen in an answer, how it reads, and its labels; whether it answers its own question
    or is put beside another."""

    seen: Mapping[str, float]
    read: Array
    gold: Mapping[str, Any]
    own: bool = True


GOLDS: Mapping[str, Gold] = {
    "met": lambda gold: gold["answered"] != "no",
    "full": lambda gold: gold["answered"] == "yes",
    "first": lambda gold: gold["answers_first"],
    "evidence": lambda gold: gold["evidence"],
}


def seen_in(rows: Sequence[dict[str, Any]]) -> list[Row]:
    """What is seen in each answer, with its labels; then in those that are put beside another
    question."""
    return [*(_row(row) for row in rows), *(_row(row, own=False) for row in beside(rows))]


def _row(row: dict[str, Any], *, own: bool = True) -> Row:
    question, words = free_question(row["question"]), words_of(row["answer"], row["seconds"])
    heard = cut_up(question, words, row["seconds"], deck_of(row))
    return Row(answer_features(heard) | fit_features(heard), read(heard), row["gold"], own)


def train(writers: Sequence[Sequence[Row]]) -> AnswerModel:
    """All regressions, from each writer's answers with their labels.

    The numbers of how an answer reads are weighed as they come out for a writer who is not known.
    """
    own = [[row for row in one if row.own] for one in writers]
    rows = [
        Row(row.seen | dict(zip(NAMED, values, strict=True)), row.read, row.gold)
        for at, one in enumerate(own)
        for row, values in zip(one, _values(_reading(_others(own, at)), one), strict=True)
    ]
    beside_both = [
        Row(
            {name: value for name, value in row.seen.items() if name.startswith(OF_BOTH)},
            row.read,
            {"own": row.own},
        )
        for one in writers
        for row in one
        if row.gold["answered"] == "yes" and not row.gold["honest_unknown"]
    ]
    met = [row for row in rows if GOLDS["met"](row.gold)]
    return AnswerModel(
        reading=_reading(_others(own, -1)),
        about=_fit(beside_both, lambda gold: gold["own"]),
        met=_fit(rows, GOLDS["met"]),
        full=_fit(met, GOLDS["full"]),
        first=_fit(rows, GOLDS["first"]),
        evidence=_fit(rows, GOLDS["evidence"]),
    )


def _values(reading: Reading, rows: Sequence[Row]) -> list[list[float]]:
    weights = np.frombuffer(reading.weights, dtype=np.float16).reshape(len(READS), -1)
    read_all = np.array([row.read for row in rows])
    found: list[list[float]] = (read_all @ weights.T.astype(np.float32) + reading.bias).tolist()
    return found


def _reading(rows: Sequence[Row]) -> Reading:
    """One ridge regression for each label, over both halves of the reading made equally wide."""
    values = np.array([row.read for row in rows], dtype=np.float64)
    middle = values.mean(axis=0)
    halves = (values - middle).reshape(len(values), 2, -1)
    spread = np.repeat(halves.std(axis=(0, 2)), halves.shape[2])
    wide = np.c_[(values - middle) / spread, np.ones(len(values))]
    found = []
    for name in READS:
        truth = np.array([float(GOLDS[name](row.gold)) for row in rows])
        found.append(wide.T @ _dual(wide @ wide.T, truth) / READ_SCALE)
    weights = (np.array(found)[:, :-1] / spread).astype(np.float16)
    bias = np.array(found)[:, -1] - weights.astype(np.float64) @ middle
    return Reading(weights.tobytes(), tuple(round(float(one), 4) for one in bias))


def _dual(alike: NDArray[np.float64], truth: NDArray[np.float64]) -> NDArray[np.float64]:
    """A logistic regression with a quadratic penalty, as what each answer adds to the weights."""
    found = np.zeros(len(truth))
    for _ in range(STEPS):
        scores = alike @ found
        chance = 1 / (1 + np.exp(-scores))
        bend = np.maximum(chance * (1 - chance), 1e-4)
        found = np.linalg.solve(
            alike + READ_PENALTY * np.diag(1 / bend), scores + (truth - chance) / bend
        )
    return found


def _fit(rows: Sequence[Row], gold: Gold) -> Weights:
    """A regression with a quadratic penalty, by Newton's method."""
    names = sorted({name for row in rows for name in row.seen})
    values = np.array([[row.seen.get(name, 0.0) for name in names] for row in rows])
    truth = np.array([float(gold(row.gold)) for row in rows])
    middle, spread = values.mean(axis=0), values.std(axis=0) + LEAST_SPREAD
    weights = _newton(np.c_[(values - middle) / spread, np.ones(len(values))], truth)
    own = weights[:-1] / spread
    bias = float(weights[-1] - own @ middle)
    kept = {name: round(float(weight), 3) for name, weight in zip(names, own, strict=True)}
    return Weights(round(bias, 3), {name: weight for name, weight in kept.items() if weight})


def _newton(values: NDArray[np.float64], truth: NDArray[np.float64]) -> NDArray[np.float64]:
    weights = np.zeros(values.shape[1])
    penalty = np.append(np.full(values.shape[1] - 1, PENALTY), 0.01)
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-values @ weights))
        slope = values.T @ (chance - truth) + penalty * weights
        bend = (values * (chance * (1 - chance))[:, None]).T @ values + np.diag(penalty)
        weights = weights - np.linalg.solve(bend, slope)
    return weights


def _others(writers: Sequence[Sequence[Row]], left_out: int) -> list[Row]:
    """The answers of all writers but one."""
    return [row for at, one in enumerate(writers) if at != left_out for row in one]


def main() -> int:
    """Print the figures and, unless only the unseen are asked for, write the model."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--unseen", action="store_true")
    options = parser.parse_args()
    writers = [labelled(name) for name in FILES]
    rows = [seen_in(one) for one in writers]
    if options.unseen:
        strangers = [(labelled(name), None) for name in UNSEEN]
        print(table(judged_by(strangers)))
        print(crossed(strangers))
        model = train(rows[:-1])
        print(table(judged_by([(writers[-1], model)])))
        print(crossed([(writers[-1], model)]))
        return 0
    others = [(one, train([*rows[:at], *rows[at + 1 :]])) for at, one in enumerate(writers)]
    for some in (others[:EASIER], others[EASIER:]):
        print(table(judged_by(some)))
        print(crossed(some))
    print(slices(judged_by(others)))
    model = train(rows)
    MODEL.write_bytes(msgspec.json.format(msgspec.json.encode(model), indent=1) + b"\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

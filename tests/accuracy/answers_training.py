"""Trains the model of what an answer contained, and saves it.

    python tests/accuracy/answers_training.py [--unseen]

Prints how often each writer's answers are judged as labelled by a model that has learned from the
other writers. With `--unseen`, the last writer is judged by a model of all the others, and nothing
is saved: these answers were read by nobody who worked on the program.
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

from accuracy.answers import FILES, deck_of, judged_by, read, slices, table, words_of
from greenroom.panel.answer_features import answer_features
from greenroom.panel.answer_model import AnswerModel, Weights
from greenroom.panel.bearing import cut_up
from greenroom.panel.question import free_question

MODEL = Path(__file__).parents[2] / "desktop" / "greenroom" / "panel" / "answer_model.json"
PENALTY, STEPS = 10.0, 8
# Features seen in few answers must not get large weights for it.
LEAST_SPREAD = 0.15

Row = tuple[Mapping[str, float], Mapping[str, Any]]
Gold = Callable[[Mapping[str, Any]], bool]


def seen_in(rows: Sequence[dict[str, Any]]) -> list[Row]:
    """What is seen in each answer, with its labels."""
    return [
        (
            answer_features(
                cut_up(
                    free_question(row["question"]),
                    words_of(row["answer"], row["seconds"]),
                    row["seconds"],
                    deck_of(row),
                )
            ),
            row["gold"],
        )
        for row in rows
    ]


def train(rows: Sequence[Row]) -> AnswerModel:
    """All four regressions, from answers with their labels."""
    met = [row for row in rows if row[1]["answered"] != "no"]
    return AnswerModel(
        met=_fit(rows, lambda gold: gold["answered"] != "no"),
        full=_fit(met, lambda gold: gold["answered"] == "yes"),
        first=_fit(rows, lambda gold: gold["answers_first"]),
        evidence=_fit(rows, lambda gold: gold["evidence"]),
    )


def _fit(rows: Sequence[Row], gold: Gold) -> Weights:
    """A regression with a quadratic penalty, by Newton's method."""
    names = sorted({name for seen, _ in rows for name in seen})
    values = np.array([[seen.get(name, 0.0) for name in names] for seen, _ in rows])
    truth = np.array([float(gold(labels)) for _, labels in rows])
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
    writers = [read(name) for name in FILES]
    rows = [seen_in(one) for one in writers]
    if options.unseen:
        model = train(_others(rows, len(FILES) - 1))
        print(table(judged_by([(writers[-1], model)])))
        return 0
    found = judged_by([(one, train(_others(rows, at))) for at, one in enumerate(writers)])
    print(table(found))
    print(slices(found))
    model = train(_others(rows, -1))
    MODEL.write_bytes(msgspec.json.format(msgspec.json.encode(model), indent=1) + b"\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Trains the model that finds sentence ends in words without punctuation, and saves it.

    python tests/accuracy/sentence_training.py

It learns from the first four writers, so that the others are new to it.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec
import numpy as np

sys.path.insert(0, str(Path(__file__).parent.parent))

from accuracy.openings import Opening, load, raw
from greenroom.checks.sentences import SentenceModel, gap_features, length_feature
from greenroom.checks.spot import plain

HERE = Path(__file__).parent
MODEL = HERE.parent.parent / "desktop" / "greenroom" / "checks" / "sentence_model.json"
WRITERS = 4
LEAST_SEEN, LEAST_WRITERS = 3, 2
PENALTY, STEPS, RATE = 1.5, 200, 0.1
# What an end must score above 0 for; a missed end joins two sentences, a wrong one cuts one.
BIAS_SHIFT = 0.5

Gap = tuple[tuple[str, ...], bool]


def gaps(opening: Opening) -> Iterator[Gap]:
    """Every gap between two words of an opening and its close; whether a sentence ends there."""
    for said in ([s.text for s in opening.opening], list(opening.closing)):
        sentences = [[plain(t) for t in raw(text).split()] for text in said]
        tokens = [token for sentence in sentences for token in sentence]
        start = 0
        for sentence in sentences:
            for index in range(start, min(start + len(sentence), len(tokens) - 1)):
                found = (*gap_features(tokens, index), length_feature(index + 1 - start))
                yield found, index + 1 == start + len(sentence)
            start += len(sentence)


def train_sentences(writers: Sequence[Sequence[Opening]]) -> SentenceModel:
    """A regularised logistic regression on the openings of these writers."""
    data = [[gap for opening in openings for gap in gaps(opening)] for openings in writers]
    names = _vocabulary(data)
    pairs = [gap for one in data for gap in one]
    unknown = len(names)
    seen = np.array([[names.get(name, unknown) for name in found] for found, _ in pairs])
    ends = np.array([end for _, end in pairs], dtype=np.float64)
    weights, bias = np.zeros(unknown + 1), -2.0
    mean, square = np.zeros(unknown + 2), np.zeros(unknown + 2)
    for step in range(1, STEPS + 1):
        off = 1 / (1 + np.exp(-(weights[seen].sum(axis=1) + bias))) - ends
        slope = np.bincount(seen.ravel(), np.repeat(off, seen.shape[1]), unknown + 1)
        slope = np.append(slope + PENALTY * weights, off.sum()) / len(pairs)
        mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope**2
        move = mean / (1 - 0.9**step) / (np.sqrt(square / (1 - 0.999**step)) + 1e-9)
        weights, bias = weights - RATE * move[:-1], bias - RATE * move[-1]
        weights[unknown] = 0
    table = {name: round(float(weights[at]), 2) for name, at in names.items()}
    kept = {name: weight for name, weight in table.items() if abs(weight) >= 0.1}
    return SentenceModel(round(float(bias) + BIAS_SHIFT, 2), kept)


def _vocabulary(data: Sequence[Sequence[Gap]]) -> dict[str, int]:
    seen: Counter[str] = Counter()
    by: defaultdict[str, set[int]] = defaultdict(set)
    for writer, one in enumerate(data):
        for found, _ in one:
            for name in found:
                seen[name] += 1
                by[name].add(writer)
    often = (n for n in seen if seen[n] >= LEAST_SEEN and len(by[n]) >= LEAST_WRITERS)
    return {name: at for at, name in enumerate(sorted(often))}


def main() -> None:
    """Write the model that comes with the program."""
    model = train_sentences(load(HERE / "openings")[:WRITERS])
    MODEL.write_bytes(msgspec.json.encode(model) + b"\n")


if __name__ == "__main__":
    main()

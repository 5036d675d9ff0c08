"""Trains the role model by plain gradient descent: a regularised multinomial regression."""

from collections import Counter, defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from accuracy.openings import Opening, as_talk
from accuracy.sentence_training import train_sentences
from greenroom.checks.bottom_line import parts_of, target_of
from greenroom.checks.role_model import Models, RoleModel
from greenroom.checks.sentence_features import opening_features
from greenroom.checks.sentences import SentenceModel, split_sentences

_ROLES = (
    "agenda apology background bottom_line courtesy other_view problem retraction side_request "
    "story support teaser"
)
ROLES = _ROLES.split()
# A feature must have been seen this often, and by two writers, to say something about a third.
LEAST_SEEN, LEAST_WRITERS = 5, 2
# Weight of the penalty on squared weights, chosen once by leave-one-writer-out.
PENALTY = {True: 0.03, False: 0.005}
LEAST = {True: 0.25, False: 0.25}
SURE = {True: 0.4, False: 0.45}
STEPS, RATE = 150, 0.05

Row = tuple[dict[str, float], str]


def rows(openings: Sequence[Opening], model: SentenceModel, *, typed: bool) -> list[Row]:
    """Features and role of every sentence, as written and once more without punctuation."""
    return [
        row
        for opening in openings
        for unpunctuated in (False, True)
        for row in _rows(opening, model, typed, unpunctuated)
    ]


def train(writers: Sequence[Sequence[Opening]]) -> Models:
    """All models from these writers' openings."""
    ends = train_sentences(writers)
    return Models(_fit(writers, ends, typed=True), _fit(writers, ends, typed=False), ends)


def _rows(opening: Opening, model: SentenceModel, typed: bool, unpunctuated: bool) -> list[Row]:
    talk = as_talk(opening, typed=typed, unpunctuated=unpunctuated)
    parts = parts_of(talk.words)
    said, close = (
        [s for s in split_sentences(part, model) if s.tokens]
        for part in (parts.opening, parts.close)
    )
    roles = [s.role for s in opening.opening for _ in s.text.split()]
    found = opening_features([s.tokens for s in said], target_of(talk, close))
    made, at = [], 0
    for sentence, features in zip(said, found, strict=True):
        mine = Counter(roles[at : at + len(sentence.words)])
        at += len(sentence.words)
        if mine:
            made.append((features, mine.most_common(1)[0][0]))
    return made


def _fit(writers: Sequence[Sequence[Opening]], ends: SentenceModel, *, typed: bool) -> RoleModel:
    data = [rows(openings, ends, typed=typed) for openings in writers]
    names = _vocabulary(data)
    pairs = [row for one in data for row in one]
    matrix = np.zeros((len(pairs), len(names) + 1), dtype=np.float32)
    matrix[:, -1] = 1
    for at, (features, _) in enumerate(pairs):
        for name, value in features.items():
            if name in names:
                matrix[at, names[name]] = value
    weights = _descend(matrix, [ROLES.index(role) for _, role in pairs], PENALTY[typed])
    table = {name: tuple(round(float(w), 3) for w in weights[at]) for name, at in names.items()}
    bias = tuple(round(float(w), 3) for w in weights[-1])
    return RoleModel(tuple(ROLES), bias, table, LEAST[typed], SURE[typed])


def _vocabulary(data: Sequence[Sequence[Row]]) -> dict[str, int]:
    seen: Counter[str] = Counter()
    by: defaultdict[str, set[int]] = defaultdict(set)
    for writer, one in enumerate(data):
        for features, _ in one:
            for name in features:
                seen[name] += 1
                by[name].add(writer)
    often = (n for n in seen if seen[n] >= 2 * LEAST_SEEN and len(by[n]) >= LEAST_WRITERS)
    return {name: at for at, name in enumerate(sorted(often))}


def _descend(
    matrix: NDArray[np.float32], roles: Sequence[int], penalty: float
) -> NDArray[np.float32]:
    """Adam on the penalised log loss; the last row is the bias and is not penalised."""
    wanted = np.eye(len(ROLES), dtype=np.float32)[list(roles)]
    shrink = np.full((matrix.shape[1], 1), penalty / 3, dtype=np.float32)
    shrink *= 1000 / (len(matrix) / 2)
    shrink[-1] = 0
    weights = np.zeros((matrix.shape[1], len(ROLES)), dtype=np.float32)
    mean, square = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, STEPS + 1):
        powers = np.exp(matrix @ weights)
        guess = powers / powers.sum(axis=1, keepdims=True)
        slope = matrix.T @ (guess - wanted) / len(matrix) + shrink * weights
        mean = 0.9 * mean + 0.1 * slope
        square = 0.999 * square + 0.001 * slope**2
        step_size = RATE / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
        weights -= step_size * mean / (1 - 0.9**step)
    return weights

"""Trains the choice of the sentence that first states the bottom line, and how sure praise must be.

It learns from roles told by models that had not seen the writer, as it will meet them. The least
chance for `first` is chosen on writers that were not fitted to.
"""

from collections.abc import Sequence

import msgspec
import numpy as np

from accuracy.conditional_logit import Choices, Numbers, fit
from accuracy.role_training import Read, Trained
from greenroom.checks.bottom_line import in_time, tally
from greenroom.checks.bottom_line_features import Seen, Sought, see
from greenroom.checks.bottom_line_model import Chooser
from greenroom.checks.bottom_line_target import TargetModel

# False praise is the worst error: so much of what is called `first` must be. Where the bottom line
# is typed in, more is asked of the writers left out here, for 0.95 of them was 0.94 of strangers.
PRECISION, PRECISION_TYPED, SUREST = 0.95, 0.96, 0.99
# How far the weights are held down, chosen of 16, 48 and 128; the bias of “none” hardly is.
PENALTY, FREE = 48.0, 1e-3
# With more groups, the models that tell how sure one must be have met nearly as many writers as the
# one that is kept.
LEAST_WRITERS, GROUPS = 3, 6


class Example(msgspec.Struct, frozen=True):
    """An opening as the choice meets it: what is seen in it, which sentences would be in time for
    `first`, whether it has punctuation, which sentence it is (their number for none), its label."""

    seen: Seen
    timed: tuple[bool, ...]
    written: bool
    onset: int
    label: str


def example(known: Read, roles: Trained, target: TargetModel) -> Example:
    """What the choice is made by, with roles and target told by what was trained on others."""
    told, scores = known.told, known.opening @ roles.weights
    sought = Sought(known.wanted, known.compared, target.shares(known.described))
    seen = see(known.words, scores, roles.order, sought)
    timed = in_time(told.talk, told.said.opening, scores)
    return Example(seen, timed, told.said.written, told.onset, told.truth.label)


class Tried(msgspec.Struct, frozen=True):
    """How a chooser did on an opening: the chance of `first`."""

    praise: float
    written: bool
    label: str


def train_surely(writers: Sequence[Sequence[Example]], precision: float) -> Chooser:
    """A chooser, and how sure it must be by how it does on writers left out."""
    tried = []
    for first in range(min(GROUPS, len(writers))):
        group = range(first, len(writers), GROUPS)
        chooser = train_chooser(
            [one for n, own in enumerate(writers) if n not in group for one in own]
        )
        tried += [_try(chooser, one) for n in group for one in writers[n]]
    sure, guessed = (
        least_sure([one for one in tried if one.written == written], precision)
        for written in (True, False)
    )
    every = train_chooser([one for own in writers for one in own])
    return msgspec.structs.replace(every, sure=sure, guessed=guessed)


def _try(chooser: Chooser, one: Example) -> Tried:
    praise = tally(chooser.chances(one.seen), one.timed).praise
    return Tried(praise, one.written, one.label)


def least_sure(tried: Sequence[Tried], precision: float) -> float:
    """The least chance from which on `first` is right as often as it should be."""
    for sure in np.arange(0.34, SUREST, 0.01):
        labels = [one.label for one in tried if one.praise >= sure]
        if labels and (labels.count("first") + 0.5) / (len(labels) + 1) >= precision:
            return round(float(sure), 2)
    return SUREST


def train_chooser(examples: Sequence[Example]) -> Chooser:
    """The likeliest weights of what is seen, each number first brought to one scale."""
    names, whole = list(examples[0].seen.sentences), list(examples[0].seen.whole)
    options = [_options(one.seen, names, whole) for one in examples]
    own = len(names)
    middle, spread = _scale(options, own, free=own + whole.index("one"))
    level = [_levelled(rows, middle, spread, own) for rows in options]
    begins = np.cumsum([0, *(len(rows) for rows in level[:-1])])
    taken = begins + [one.onset for one in examples]
    held = np.where(np.arange(len(middle)) == own + whole.index("one"), FREE, PENALTY)
    weights = fit(Choices(np.concatenate(level), begins, taken), held) / spread
    return Chooser(
        {name: round(float(weights[n]), 4) for n, name in enumerate(names)},
        round(-float(middle[:own] @ weights[:own]), 4),
        {name: round(float(weights[own + n]), 4) for n, name in enumerate(whole)},
        round(-float(middle[own:] @ weights[own:]), 4),
        sure=1.0,
        guessed=1.0,
    )


def _options(seen: Seen, names: Sequence[str], whole: Sequence[str]) -> Numbers:
    """A row for each sentence and one for “none”, side by side in their own columns."""
    sentences = np.stack([seen.sentences[name] for name in names], axis=1)
    rows = np.zeros((len(sentences) + 1, len(names) + len(whole)))
    rows[:-1, : len(names)] = sentences
    rows[-1, len(names) :] = [seen.whole[name] for name in whole]
    return rows


def _scale(options: Sequence[Numbers], own: int, *, free: int) -> tuple[Numbers, Numbers]:
    """The middle and spread of each column over the rows that it is for."""
    first = np.concatenate([rows[:-1, :own] for rows in options])
    last = np.array([rows[-1, own:] for rows in options])
    middle = np.concatenate([first.mean(axis=0), last.mean(axis=0)])
    spread = np.concatenate([first.std(axis=0), last.std(axis=0)]) + 1e-6
    middle[free], spread[free] = 0.0, 1.0
    return middle, spread


def _levelled(rows: Numbers, middle: Numbers, spread: Numbers, own: int) -> Numbers:
    level = (rows - middle) / spread
    level[:-1, own:] = 0
    level[-1, :own] = 0
    return np.asarray(level)

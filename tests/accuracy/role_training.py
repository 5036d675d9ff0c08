"""Trains what tells the roles of sentences, from labelled openings: a softmax regression."""

from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec
import numpy as np

from accuracy.openings import Opening, as_talk
from greenroom.checks.bottom_line import Sentences, candidates, passages, sentences_of
from greenroom.checks.bottom_line_compared import Candidate, Compared, compare
from greenroom.checks.bottom_line_target import Described, describe
from greenroom.checks.finding import Talk
from greenroom.checks.role_model import BOTTOM_LINE, ROLES, RoleModel, shares
from greenroom.checks.role_order import order_of
from greenroom.checks.sentence_encoder import Array, Reader, means, middles, read_each
from greenroom.checks.sentence_features import Target, opening_features
from greenroom.checks.sentence_meaning import Meanings, alike
from greenroom.checks.sentence_words import bare
from greenroom.checks.sentences import Sentence, SentenceModel

# The encoder's reading of a sentence is cut to its strongest directions; the weak are raised.
DIRECTIONS, RAISED, LOUD = 192, 0.25, 3.0
# Neighbours count a little less, named features a little more, than the sentence's own reading.
NEIGHBOURS, NAMED = 0.7, 2.0
MOST_NAMED, LEAST_WRITERS = 600, 3
# Chosen of 1000 and 2500 and of 15, 30 and 60 steps by four writers, each judged by the others.
ROLE_PENALTY, ROLE_STEPS = 2500.0, 15
# The encoder gives so many layers, the last one last.
LAYERS = 3
_FROM_TARGET = ("target", "title", "close", "both")


class Told(msgspec.Struct, frozen=True):
    """An opening as a talk in one writing, cut into sentences, with the truth on each."""

    writer: int
    truth: Opening
    talk: Talk
    said: Sentences
    roles: tuple[str, ...]

    @property
    def onset(self) -> int:
        """The sentence that first states the bottom line; the number of sentences if none."""
        opening = self.roles
        return opening.index(BOTTOM_LINE) if BOTTOM_LINE in opening else len(opening)


def tell(
    writers: Sequence[Sequence[Opening]], ends: SentenceModel, *, unpunctuated: bool
) -> list[Told]:
    """All openings, as written or without punctuation, the bottom line typed in."""
    return [
        _told(number, opening, ends, unpunctuated=unpunctuated)
        for number, openings in enumerate(writers)
        for opening in openings
    ]


def _told(writer: int, opening: Opening, ends: SentenceModel, *, unpunctuated: bool) -> Told:
    talk = as_talk(opening, typed=True, unpunctuated=unpunctuated)
    said = sentences_of(talk, ends)
    roles = [s.role for s in opening.said for _ in s.text.split()]
    onset = next((n for n, role in enumerate(roles) if role == BOTTOM_LINE), None)
    found, at = [], 0
    for sentence in said.opening:
        size = len(sentence.words)
        found.append(Counter(roles[at : at + size]).most_common(1)[0][0])
        if onset is not None and at <= onset < at + size:
            found[-1] = BOTTOM_LINE
        at += size
    return Told(writer, opening, talk, said, tuple(found))


def words_of(sentences: Sequence[Sentence]) -> list[tuple[str, ...]]:
    """The bare words of each sentence."""
    return [sentence.tokens for sentence in sentences]


class Basis(msgspec.Struct, frozen=True):
    """How a sentence becomes a row of numbers: the directions, and the named features in order."""

    turn: Array
    shift: Array
    names: tuple[str, ...]
    middle: Array

    def rows(self, sentences: Sequence[tuple[str, ...]], parts: Sequence[Array]) -> Array:
        """One row a sentence: itself, the one before, the one after, named features, and 1."""
        own = middles(parts) @ self.turn + self.shift
        nothing = np.zeros((1, own.shape[1]), dtype=np.float32)
        named = np.zeros((len(own), len(self.names)), dtype=np.float32)
        place = {name: number for number, name in enumerate(self.names)}
        for row, found in zip(named, opening_features(sentences, Target()), strict=True):
            for name, value in found.items():
                if name in place:
                    row[place[name]] = NAMED * value
        before = NEIGHBOURS * np.vstack([nothing, own[:-1]])
        after = NEIGHBOURS * np.vstack([own[1:], nothing])
        return np.hstack([own, before, after, named, np.ones((len(own), 1), dtype=np.float32)])


def basis(told: Sequence[Told], reader: Reader) -> Basis:
    """The strongest directions among all sentences, and the commonest names of features."""
    every = np.concatenate([means(words_of(one.said.opening), reader) for one in told])
    middle, spread = every.mean(axis=0), every.std(axis=0) + 1e-5
    level = (every - middle) / spread
    strengths, directions = np.linalg.eigh(level.T @ level / len(level))
    kept = directions[:, ::-1][:, :DIRECTIONS] * strengths[::-1][:DIRECTIONS] ** -RAISED * LOUD
    turn = kept / spread[:, None]
    last = middle[-len(middle) // LAYERS :]
    shift = -(middle @ turn).astype(np.float32)
    return Basis(turn.astype(np.float32), shift, tuple(_names(told)), last)


def _names(told: Sequence[Told]) -> Iterator[str]:
    seen: Counter[str] = Counter()
    by: dict[str, set[int]] = {}
    for one in told:
        for found in opening_features(words_of(one.said.opening), Target()):
            for name in found:
                seen[name] += 1
                by.setdefault(name, set()).add(one.writer)
    often = (name for name, _ in seen.most_common() if len(by[name]) >= LEAST_WRITERS)
    own = (name for name in often if not name.startswith(_FROM_TARGET))
    yield from (name for name, _ in zip(own, range(MOST_NAMED), strict=False))


class Read(msgspec.Struct, frozen=True):
    """What does not change from fold to fold: the rows of the sentences of the opening, what may be
    the bottom line, how it compares with them, how it looks, and how much of what the speaker would
    type is in it."""

    told: Told
    words: tuple[tuple[str, ...], ...]
    opening: Array
    wanted: tuple[Candidate, ...]
    compared: tuple[Compared, ...]
    described: Described
    stated: Array


def read(told: Told, base: Basis, reader: Reader, meanings: Meanings) -> dict[bool, Read]:
    """Read a talk once: with its bottom line typed in (True), and without."""
    said, close = words_of(told.said.opening), words_of(told.said.close)
    opening, ending = read_each(said, reader), read_each(close, reader)
    given = passages(told.said.opening, opening)
    last = passages(told.said.close, ending)
    rows, typed = base.rows(said, opening), told.truth.bottom_line
    truth = meanings.of([token for part in typed.split() if (token := bare(part))])

    def known(bottom_line: str) -> Read:
        talk = msgspec.structs.replace(told.talk, bottom_line=bottom_line)
        wanted = candidates(talk, last, reader)
        compared = compare(given, wanted, meanings, base.middle)
        described = describe(wanted, meanings, base.middle)
        stated = alike(truth, [meanings.of(one.passage.words) for one in wanted]).same
        own = msgspec.structs.replace(told, talk=talk)
        return Read(own, tuple(said), rows, wanted, compared, described, stated)

    return {True: known(typed), False: known("")}


class Trained(msgspec.Struct, frozen=True):
    """The weights of a row's numbers for each role, and the order that roles come in."""

    weights: Array
    order: Array


class Taught(msgspec.Struct, frozen=True):
    """Sentences as rows with their roles, 1 for what each is, and the squares of the rows; and all
    roles of each opening in a row."""

    rows: Array
    wanted: Array
    squares: Array
    roles: tuple[tuple[str, ...], ...]


def taught(known: Sequence[Read]) -> Taught:
    """The sentences of some openings."""
    rows = np.concatenate([one.opening for one in known])
    roles = tuple(one.told.roles for one in known)
    wanted = np.eye(len(ROLES), dtype=np.float32)[
        [ROLES.index(role) for one in roles for role in one]
    ]
    return Taught(rows, wanted, rows.T @ rows, roles)


def train_roles(known: Sequence[Taught]) -> Trained:
    """What the sentences of some writers teach: a softmax regression.

    Newton's steps with a bend that no weights exceed, so that it is inverted once (Böhning 1992).
    They end before it has come to rest, which holds the weights down further.
    """
    rows = np.concatenate([one.rows for one in known])
    wanted = np.concatenate([one.wanted for one in known])
    squares = sum((one.squares for one in known[1:]), start=known[0].squares)
    bend = squares / 2 + ROLE_PENALTY * np.eye(len(squares), dtype=np.float32)
    step = np.linalg.inv(bend).astype(np.float32)
    weights = np.zeros((rows.shape[1], len(ROLES)), dtype=np.float32)
    for _ in range(ROLE_STEPS):
        missed = wanted - shares(rows @ weights)
        weights += step @ (rows.T @ missed - ROLE_PENALTY * weights)
    return Trained(weights, order_of([roles for one in known for roles in one.roles]))


def role_model(trained: Trained, base: Basis) -> RoleModel:
    """The same weights as the program keeps them, of the encoder's own numbers."""
    size, weights = base.turn.shape[1], trained.weights
    own, before, after = (weights[size * n : size * (n + 1)] for n in range(3))
    before, after = NEIGHBOURS * before, NEIGHBOURS * after
    named = dict(zip(base.names, NAMED * weights[3 * size : -1], strict=True))
    return RoleModel(
        base.turn @ own,
        base.turn @ before,
        base.turn @ after,
        base.shift @ before,
        base.shift @ after,
        base.shift @ own + weights[-1],
        named,
        trained.order,
        base.middle,
    )

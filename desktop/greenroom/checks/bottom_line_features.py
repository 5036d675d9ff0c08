"""What speaks for each sentence of an opening being the one that first states the bottom line."""

from collections.abc import Callable, Iterator, Sequence

import msgspec
import numpy as np

from greenroom.checks.role_model import BOTTOM_LINE, ROLES, shares
from greenroom.checks.sentence_encoder import Array
from greenroom.checks.sentence_features import content, coverage
from greenroom.checks.sentence_meaning import Alike, Meanings, alike

GREETING = tuple(ROLES.index(role) for role in ("courtesy", "apology", "side_request"))
_BL, _SUPPORT = ROLES.index(BOTTOM_LINE), ROLES.index("support")
_NAMED_ROLES = "other_view retraction teaser agenda side_request story support background problem"
_NAMED = _NAMED_ROLES.split()
# A title of so many words may be a statement.
_STATEMENT = 5

Row = dict[str, Array]


class Candidate(msgspec.Struct, frozen=True):
    """Something that may state the bottom line elsewhere: what was typed, a title, a sentence of
    the close; `likely` is how likely it does."""

    words: tuple[str, ...]
    kind: str
    likely: float = 1.0


class Seen(msgspec.Struct, frozen=True):
    """What is seen in an opening: for each sentence by name, and of the opening as a whole."""

    sentences: dict[str, Array]
    whole: dict[str, float]


def title_candidates(titles: Sequence[Sequence[str]]) -> tuple[Candidate, ...]:
    """The titles of a deck; a longer one may be a statement."""
    return tuple(
        Candidate(tuple(title), "statement" if len(title) >= _STATEMENT else "topic")
        for title in titles
        if title
    )


class Compared(msgspec.Struct, frozen=True):
    """How each sentence compares with one candidate: in like words, and in the same."""

    alike: Alike
    hard: Array
    shared: Array


def compare(
    sentences: Sequence[Sequence[str]], candidates: Sequence[Candidate], meanings: Meanings
) -> tuple[Compared, ...]:
    """Each candidate beside all sentences."""
    given = [meanings.of(sentence) for sentence in sentences]
    own = [content(sentence) for sentence in sentences]

    def beside(one: Candidate) -> Compared:
        stems = content(one.words)
        return Compared(
            alike(meanings.of(one.words), given),
            np.array([coverage(stems, words) for words in own], dtype=np.float32),
            np.array([min(len(stems & words), 5) / 5 for words in own], dtype=np.float32),
        )

    return tuple(beside(one) for one in candidates)


def greeting_words(sentences: Sequence[Sequence[str]], scores: Array) -> int:
    """How many words the talk begins with before it comes to anything."""
    words = 0
    for sentence, found in zip(sentences, shares(scores), strict=True):
        if found[list(GREETING)].sum() <= 0.5:
            break
        words += len(sentence)
    return words


def see(
    sentences: Sequence[Sequence[str]],
    scores: Array,
    candidates: Sequence[Candidate],
    compared: Sequence[Compared],
) -> Seen:
    """All that is seen, given the roles' scores, and what the bottom line may be beside each."""
    found = shares(scores)
    rows: Row = dict(_roles(scores, found))
    rows |= dict(_places(sentences, greeting_words(sentences, scores)))
    likely = found[:, _BL]
    if any(one.kind == "typed" for one in candidates):
        aimed = dict(_typed(*compared))
        whole = {
            "max soft": aimed["soft"].max(),
            "max hard": aimed["hard"].max(),
            "max F": aimed["F"].max(),
            "at bl": (aimed["F"] * likely).max(),
        }
    else:
        aimed = dict(_searched(candidates, compared, len(sentences)))
        closing = max((one.likely for one in candidates if one.kind == "close"), default=0.0)
        whole = {
            "close none": 1 - closing,
            "max cw": aimed["cw F"].max(),
            "miss cw": closing * (1 - aimed["cw soft"].max()),
            "max T": aimed["T F"].max(),
            "at bl": (np.maximum(aimed["T F"], aimed["cw F"]) * likely).max(),
        }
    whole |= _whole(scores, found)
    return Seen({**rows, **aimed}, {name: float(value) for name, value in whole.items()})


def _logs(values: Array) -> Array:
    top = values - values.max(axis=-1, keepdims=True)
    return np.asarray(top - np.log(np.exp(top).sum(axis=-1, keepdims=True)), dtype=np.float32)


def _shifted(values: Array, by: int) -> Array:
    """The value of the sentence `by` further on, 0 where there is none."""
    moved = np.zeros_like(values)
    if by > 0:
        moved[:-by] = values[by:]
    else:
        moved[-by:] = values[:by]
    return moved


def _roles(scores: Array, found: Array) -> Iterator[tuple[str, Array]]:
    logs = _logs(8 * scores)
    yield "z", 4 * scores[:, _BL]
    yield "lo", _logs(np.append(8 * scores[:, _BL], np.float32(2.0)))[:-1]
    yield "pbl", logs[:, _BL]
    likely, support = found[:, _BL], found[:, _SUPPORT]
    back = found[:, ROLES.index("retraction")]
    yield "pbl2", likely
    for role in _NAMED:
        yield f"p {role}", found[:, ROLES.index(role)]
    yield "next sup", _shifted(support, 1)
    yield "next2 sup", _shifted(support, 2)
    yield "next bl", _shifted(likely, 1)
    yield "prev bl", _shifted(likely, -1)
    yield "prev sup", _shifted(support, -1)
    yield "next ret", _shifted(back, 1) + _shifted(back, 2)
    yield "prev ret", _shifted(back, -1)
    total = _sums(support)
    yield "sup after", _quarter(total[-1] - total[1:])
    yield "sup before", _quarter(total[:-1])
    yield "bl before", _sums(likely)[:-1]


def _quarter(values: Array) -> Array:
    return np.asarray(values / 4, dtype=np.float32)


def _sums(values: Array) -> Array:
    """How much there is before each place, and in all."""
    return np.append(np.zeros(1), np.cumsum(values)).astype(np.float32)


def _places(sentences: Sequence[Sequence[str]], greeting: int) -> Iterator[tuple[str, Array]]:
    lengths = np.array([len(sentence) for sentence in sentences])
    before = np.maximum(np.cumsum(lengths) - lengths - greeting, 0)
    yield "lnbefore", np.log1p(before).astype(np.float32) / 5
    yield "b20", (before < 20).astype(np.float32)
    yield "b60", ((before >= 20) & (before < 60)).astype(np.float32)
    yield "len", np.log(lengths).astype(np.float32) / 4
    yield "short", (lengths <= 5).astype(np.float32)


def _leading(rows: Row, names: Sequence[str]) -> Iterator[tuple[str, Array]]:
    """Whether no other sentence has more of it, and by how much."""
    for name in names:
        values = rows[name]
        if len(values) < 2:
            yield f"{name} best", np.zeros_like(values)
            yield f"{name} lead", np.zeros_like(values)
            continue
        first, second = np.sort(values)[::-1][:2]
        others = np.where(values == first, second, first)
        yield f"{name} best", ((values >= others) & (values > 0)).astype(np.float32)
        yield f"{name} lead", values - others


def _typed(found: Compared) -> Iterator[tuple[str, Array]]:
    rows = {"soft": found.alike.there, "hard": found.hard, "F": found.alike.same}
    yield from rows.items()
    yield "rev", found.alike.back
    yield "shared", found.shared
    yield "half", (found.hard >= 0.5).astype(np.float32)
    yield from _leading(rows, ("soft", "hard", "F"))


def _searched(
    candidates: Sequence[Candidate], compared: Sequence[Compared], count: int
) -> Iterator[tuple[str, Array]]:
    found = list(zip(candidates, compared, strict=True))
    nothing = np.zeros(count, dtype=np.float32)

    def most(kinds: str, of: Callable[[Compared], Array], *, weighed: bool = False) -> Array:
        values = [
            of(beside) * (one.likely if weighed else 1.0)
            for one, beside in found
            if one.kind in kinds.split()
        ]
        return np.asarray(np.max([nothing, *values], axis=0), dtype=np.float32)

    def soft(beside: Compared) -> Array:
        return beside.alike.there

    def same(beside: Compared) -> Array:
        return beside.alike.same

    def shared(beside: Compared) -> Array:
        return beside.shared

    rows = {
        "T soft": most("statement", soft),
        "T F": most("statement topic", same),
        "t soft": most("topic", soft),
        "c F": most("close", same),
        "c soft": most("close", soft),
        "cw F": most("close", same, weighed=True),
        "cw soft": most("close", soft, weighed=True),
        "c n": most("close", shared),
        "T n": most("statement topic", shared),
    }
    yield from rows.items()
    yield "both", rows["T F"] * rows["c F"]
    yield from _leading(rows, ("T F", "c F", "cw F", "cw soft"))


def _whole(scores: Array, found: Array) -> dict[str, float]:
    likely, z = found[:, _BL], 4 * scores[:, _BL]
    return {
        "lo none": float(_logs(np.append(8 * scores[:, _BL], np.float32(2.0)))[-1]),
        "none z": -float(z.max()),
        "max pbl": float(likely.max()),
        "max Pbl": float(_logs(8 * scores)[:, _BL].max()),
        "sum sup": float(found[:, _SUPPORT].sum()) / 4,
        "K": len(scores) / 15,
        "prob": float(found[:, ROLES.index("problem")].sum()) / 4,
        "tea": float(found[:, ROLES.index("teaser")].max()),
        "one": 1.0,
    }

"""What speaks for each sentence of an opening being the one that first states the bottom line."""

from collections.abc import Callable, Iterator, Sequence

import msgspec
import numpy as np

from greenroom.checks.bottom_line_compared import Candidate, Compared
from greenroom.checks.role_model import BOTTOM_LINE, ROLES, shares
from greenroom.checks.role_order import in_order
from greenroom.checks.sentence_encoder import Array

GREETING = tuple(ROLES.index(role) for role in ("courtesy", "apology", "side_request"))
_BL, _SUPPORT = ROLES.index(BOTTOM_LINE), ROLES.index("support")
_NAMED_ROLES = "other_view retraction teaser agenda side_request story support background problem"
_NAMED = _NAMED_ROLES.split()
_RARE = 1e-4

# What is compared as the encoder reads it here.
_READ = ("near", "read")
_FOUND = ("sought same", "sought read", "sought near", "sought mean near")
_LEADING = (*_FOUND, "sought mean same")
_KINDS = {"": "topic statement close", "title ": "topic statement", "close ": "close"}

Row = dict[str, Array]


class Seen(msgspec.Struct, frozen=True):
    """What is seen in an opening: for each sentence by name, and of the opening as a whole."""

    sentences: dict[str, Array]
    whole: dict[str, float]


class Sought(msgspec.Struct, frozen=True):
    """What the bottom line may be, how each sentence compares with it, and how much of the bottom
    line each is likely to state (`bottom_line_target`)."""

    candidates: tuple[Candidate, ...]
    compared: tuple[Compared, ...]
    likely: Array

    def most(self, kinds: str) -> float:
        """The most that a candidate of these kinds is likely to state."""
        of = zip(self.candidates, self.likely, strict=True)
        return max((float(share) for one, share in of if one.kind in kinds.split()), default=0.0)


def greeting_words(sentences: Sequence[Sequence[str]], scores: Array) -> int:
    """How many words the talk begins with before it comes to anything."""
    words = 0
    for sentence, found in zip(sentences, shares(scores), strict=True):
        if found[list(GREETING)].sum() <= 0.5:
            break
        words += len(sentence)
    return words


def see(sentences: Sequence[Sequence[str]], scores: Array, order: Array, sought: Sought) -> Seen:
    """All that is seen, given the roles' scores and order, and what the bottom line may be."""
    found, ordered = shares(scores), in_order(scores, order)
    lengths = np.array([len(sentence) for sentence in sentences], dtype=np.float32)
    words = np.asarray(lengths / lengths.sum(), dtype=np.float32)
    rows: Row = dict(_roles(scores, found, words))
    rows |= dict(_ordered(ordered))
    rows |= dict(_places(lengths, greeting_words(sentences, scores)))
    likely = found[:, _BL]
    if any(one.kind == "typed" for one in sought.candidates):
        aimed = dict(_typed(*sought.compared))
        aimed |= {f"{name} bl": aimed[name] * likely for name in _READ}
        whole = {
            "max soft": aimed["soft"].max(),
            "max hard": aimed["hard"].max(),
            "max F": aimed["F"].max(),
            "at bl": (aimed["F"] * likely).max(),
        } | {f"max {name}": aimed[name].max() for name in (*_READ, *(f"{n} bl" for n in _READ))}
    else:
        aimed = dict(_searched(sought, len(sentences)))
        aimed |= {f"{name} bl": aimed[name] * likely for name in _FOUND}
        whole = dict(_missed(sought, aimed["sought same"]))
        whole |= {f"max {n}": aimed[n].max() for n in (*_FOUND, *(f"{n} bl" for n in _FOUND))}
    whole |= _whole(scores, found, lengths) | _whole_in_order(ordered, words)
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


def _roles(scores: Array, found: Array, words: Array) -> Iterator[tuple[str, Array]]:
    logs = _logs(scores)
    yield "z", scores[:, _BL]
    yield "lo", _logs(np.append(scores[:, _BL], np.float32(2.0)))[:-1]
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
    total = _sums(support * words)
    yield "sup after", np.asarray(total[-1] - total[1:], dtype=np.float32)
    yield "sup before", total[:-1]
    yield "bl before", _sums(likely * words)[:-1]


def _ordered(ordered: Array) -> Iterator[tuple[str, Array]]:
    likely, back = ordered[:, _BL], ordered[:, ROLES.index("retraction")]
    yield "in order", likely
    yield "in order log", np.log(likely + _RARE) / 4
    for role in _NAMED:
        yield f"in order {role}", ordered[:, ROLES.index(role)]
    yield "in order taken back", np.append(np.maximum.accumulate(back[::-1])[::-1][1:], 0)
    yield "in order sup", _shifted(ordered[:, _SUPPORT], 1)
    others = ordered[:, ROLES.index("other_view")]
    yield "in order other beside", _half(_shifted(others, 1) + _shifted(others, -1))
    before = np.append(np.float32(1.0), 1 - likely[:-1])
    yield "in order before", 1 - np.multiply.accumulate(before)
    yield from _leading({"in order": likely}, ("in order",))


def _whole_in_order(ordered: Array, words: Array) -> dict[str, float]:
    likely = ordered[:, _BL]
    return {
        "max in order": float(likely.max()),
        "none in order": float(np.log(np.prod(1 - likely) + _RARE)) / 4,
        "max taken back": float(ordered[:, ROLES.index("retraction")].max()),
        "sum sup in order": float(ordered[:, _SUPPORT] @ words),
        "sum other in order": float(ordered[:, ROLES.index("other_view")] @ words),
    }


def _half(values: Array) -> Array:
    return np.asarray(values / 2, dtype=np.float32)


def _sums(values: Array) -> Array:
    """How much there is before each place, and in all."""
    return np.append(np.zeros(1), np.cumsum(values)).astype(np.float32)


def _places(lengths: Array, greeting: int) -> Iterator[tuple[str, Array]]:
    before = np.maximum(np.cumsum(lengths) - lengths - greeting, 0)
    yield "lnbefore", np.asarray(np.log1p(before) / 5, dtype=np.float32)
    yield "b20", (before < 20).astype(np.float32)
    yield "b60", ((before >= 20) & (before < 60)).astype(np.float32)
    yield "len", np.asarray(np.log(lengths) / 4, dtype=np.float32)
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
    rows = {
        "soft": found.alike.there,
        "hard": found.hard,
        "F": found.alike.same,
        "near": found.near,
        "read": found.read,
    }
    yield from rows.items()
    yield "rev", found.alike.back
    yield "shared", found.shared
    yield "half", (found.hard >= 0.5).astype(np.float32)
    yield from _leading(rows, tuple(rows))


def _searched(sought: Sought, count: int) -> Iterator[tuple[str, Array]]:
    """How near each sentence comes to what may be the bottom line, the likelier the more it counts:
    to the nearest of all, of the titles, of the close, and to all together."""
    found = list(zip(sought.candidates, sought.compared, sought.likely, strict=True))
    nothing = np.zeros(count, dtype=np.float32)
    total = max(float(sought.likely.sum()), _RARE)
    ways: dict[str, Callable[[Compared], Array]] = {
        "same": lambda beside: beside.alike.same,
        "soft": lambda beside: beside.alike.there,
        "back": lambda beside: beside.alike.back,
        "read": lambda beside: beside.read,
        "near": lambda beside: beside.near,
    }
    rows: Row = {}
    for name, of in ways.items():
        weighed = [(one.kind, np.maximum(of(beside), 0) * share) for one, beside, share in found]
        for side, kinds in _KINDS.items():
            mine = [row for kind, row in weighed if kind in kinds.split()]
            rows[f"sought {side}{name}"] = np.max([nothing, *mine], axis=0)
        rows[f"sought mean {name}"] = (
            np.sum([nothing, *(row for _, row in weighed)], axis=0) / total
        )
    yield from rows.items()
    yield from _leading(rows, _LEADING)


def _missed(sought: Sought, same: Array) -> Iterator[tuple[str, float]]:
    """How sure it is what the bottom line is, and that the opening does not come near to it."""
    for side, kinds in _KINDS.items():
        yield f"likely {side}".strip(), sought.most(kinds)
    yield "missed", sought.most(_KINDS[""]) * (1 - float(same.max()))
    closing = [
        float(beside.alike.same.max())
        for one, beside in zip(sought.candidates, sought.compared, strict=True)
        if one.kind == "close"
    ]
    yield "missed close", sought.most("close") * (1 - max(closing, default=0.0))


def _whole(scores: Array, found: Array, lengths: Array) -> dict[str, float]:
    likely, z, words = found[:, _BL], scores[:, _BL], lengths / lengths.sum()
    return {
        "lo none": float(_logs(np.append(scores[:, _BL], np.float32(2.0)))[-1]),
        "none z": -float(z.max()),
        "max pbl": float(likely.max()),
        "max Pbl": float(_logs(scores)[:, _BL].max()),
        "sum sup": float(found[:, _SUPPORT] @ words),
        "words": float(lengths.sum()) / 200,
        "sentences": float(np.log(len(lengths))),
        "prob": float(found[:, ROLES.index("problem")] @ words),
        "tea": float(found[:, ROLES.index("teaser")].max()),
        "one": 1.0,
    }

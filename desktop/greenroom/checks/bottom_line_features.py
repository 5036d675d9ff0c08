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
_READ, _SEARCHED = ("near", "read"), ("T read", "cw read", "T near", "cw near")

_LEADING = (
    *("T F", "c F", "cw F", "cw soft"),
    *("T read", "c read", "cw read"),
    *("T near", "c near", "cw near"),
)

Row = dict[str, Array]


class Seen(msgspec.Struct, frozen=True):
    """What is seen in an opening: for each sentence by name, and of the opening as a whole."""

    sentences: dict[str, Array]
    whole: dict[str, float]


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
    order: Array,
    candidates: Sequence[Candidate],
    compared: Sequence[Compared],
    closing: Array,
) -> Seen:
    """All that is seen, given the roles' scores and order, what the bottom line may be beside each
    sentence, and how likely each sentence of the close states it."""
    found, ordered = shares(scores), in_order(scores, order)
    rows: Row = dict(_roles(scores, found))
    rows |= dict(_ordered(ordered))
    rows |= dict(_places(sentences, greeting_words(sentences, scores)))
    likely = found[:, _BL]
    if any(one.kind == "typed" for one in candidates):
        aimed = dict(_typed(*compared))
        aimed |= {f"{name} bl": aimed[name] * likely for name in _READ}
        whole = {
            "max soft": aimed["soft"].max(),
            "max hard": aimed["hard"].max(),
            "max F": aimed["F"].max(),
            "at bl": (aimed["F"] * likely).max(),
        } | {f"max {name}": aimed[name].max() for name in (*_READ, *(f"{n} bl" for n in _READ))}
    else:
        aimed = dict(_searched(candidates, compared, closing, len(sentences)))
        ending = float(closing.max(initial=0.0))
        aimed |= {f"{name} bl": aimed[name] * likely for name in _SEARCHED}
        whole = {
            "close none": 1 - ending,
            "max cw": aimed["cw F"].max(),
            "miss cw": ending * (1 - aimed["cw soft"].max()),
            "max T": aimed["T F"].max(),
            "at bl": (np.maximum(aimed["T F"], aimed["cw F"]) * likely).max(),
        } | {f"max {n}": aimed[n].max() for n in (*_SEARCHED, *(f"{n} bl" for n in _SEARCHED))}
    whole |= _whole(scores, found) | _whole_in_order(ordered)
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


def _whole_in_order(ordered: Array) -> dict[str, float]:
    likely = ordered[:, _BL]
    return {
        "max in order": float(likely.max()),
        "none in order": float(np.log(np.prod(1 - likely) + _RARE)) / 4,
        "max taken back": float(ordered[:, ROLES.index("retraction")].max()),
        "sum sup in order": float(ordered[:, _SUPPORT].sum()) / 4,
        "sum other in order": float(ordered[:, ROLES.index("other_view")].sum()) / 4,
    }


def _half(values: Array) -> Array:
    return np.asarray(values / 2, dtype=np.float32)


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


def _searched(
    candidates: Sequence[Candidate], compared: Sequence[Compared], closing: Array, count: int
) -> Iterator[tuple[str, Array]]:
    titles = np.ones(len(candidates) - len(closing))
    found = list(zip(candidates, compared, (*titles, *closing), strict=True))
    nothing = np.zeros(count, dtype=np.float32)

    def most(kinds: str, of: Callable[[Compared], Array], *, weighed: bool = False) -> Array:
        values = [
            of(beside) * (likely if weighed else 1.0)
            for one, beside, likely in found
            if one.kind in kinds.split()
        ]
        return np.asarray(np.max([nothing, *values], axis=0), dtype=np.float32)

    def soft(beside: Compared) -> Array:
        return beside.alike.there

    def same(beside: Compared) -> Array:
        return beside.alike.same

    def shared(beside: Compared) -> Array:
        return beside.shared

    def read(beside: Compared) -> Array:
        return beside.read

    def near(beside: Compared) -> Array:
        return beside.near

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
        "T read": most("statement", read),
        "t read": most("topic", read),
        "c read": most("close", read),
        "cw read": most("close", read, weighed=True),
        "T near": most("statement", near),
        "t near": most("topic", near),
        "c near": most("close", near),
        "cw near": most("close", near, weighed=True),
    }
    yield from rows.items()
    yield "both", rows["T F"] * rows["c F"]
    yield "both read", np.maximum(rows["T read"], rows["t read"]) * rows["c read"]
    yield "both near", np.maximum(rows["T near"], rows["t near"]) * rows["c near"]
    yield from _leading(rows, _LEADING)


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

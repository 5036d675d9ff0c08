"""What a sentence of an opening looks like, as named numbers that a person can read.

The names say what was seen: `w:should` a word, `b:i'd like` two words in a row, `^we` the first
word, `target` how much of the bottom line is in the sentence. Nothing here looks at punctuation,
because recognisers often write none.
"""

import heapq
import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

import msgspec

from greenroom.checks.spot import vocabulary

STOP = vocabulary(
    "a an the and or but so to of in on at for with by from as is are was were be been it its "
    "it's i i'm i'd i'll i've we we're we'd we'll we've you your our my me us they their them he "
    "she his her this that these those there here not no do does did don't have has had will would "
    "can could should may might if then than what which who how when where why all just very also "
    "more most some any about into over out up one let's that's"
)
_SUFFIXES = ("ations", "ation", "ings", "ing", "ers", "ies", "ed", "es", "er", "ly", "s")
_NUMBER_WORDS = vocabulary(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred "
    "thousand million billion percent per cent half third quarter double dozen"
)


class Target(msgspec.Struct, frozen=True):
    """What the bottom line may be about: what was typed, or titles and close to be searched."""

    typed: tuple[str, ...] = ()
    titles: tuple[tuple[str, ...], ...] = ()
    close: tuple[tuple[str, ...], ...] = ()


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """A word without its commonest endings: `launching`, `launched` and `launches` meet."""
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 3:
            return word[: -len(suffix)].rstrip("ie") or word
    return word.rstrip("ie") if len(word) > 4 else word


def content(tokens: Sequence[str]) -> frozenset[str]:
    """The stems of the words that carry meaning."""
    return frozenset(stem(token.removesuffix("'s")) for token in tokens if token not in STOP)


def denies(tokens: Iterable[str]) -> bool:
    """Whether a sentence says that something is not, or is to end."""
    return any(t in ("no", "not", "never", "stop") or t.endswith("n't") for t in tokens)


def opening_features(
    sentences: Sequence[tuple[str, ...]], target: Target
) -> list[dict[str, float]]:
    """The features of each sentence of an opening, given its neighbours and the target."""
    weights = _rarity(sentences)
    own = [_own_features(tokens) for tokens in sentences]
    wanted = _wanted(target)
    overlaps = [_overlaps(content(tokens), wanted, weights) for tokens in sentences]
    tops = {name: _top_two(found[name] for found in overlaps) for name in _LEADING}
    before, features = 0, []
    for index, tokens in enumerate(sentences):
        features.append(
            {
                **own[index],
                **overlaps[index],
                **dict(_best(overlaps[index], tops)),
                **_position(index, before, len(tokens)),
                **dict(_beside(own, index)),
            }
        )
        before += len(tokens)
    return features


def coverage(
    wanted: frozenset[str], given: frozenset[str], weights: dict[str, float] | None = None
) -> float:
    """How much of `wanted` is in `given`, 0 to 1; a rarer word weighs more."""
    rarity = weights or {}
    total = sum(rarity.get(word, 1.0) for word in wanted)
    return sum(rarity.get(word, 1.0) for word in wanted & given) / total if total else 0.0


def _rarity(sentences: Sequence[tuple[str, ...]]) -> dict[str, float]:
    """A word that every sentence has says what the talk is about, not what it asks for."""
    counts = Counter(word for tokens in sentences for word in content(tokens))
    return {word: 1 / math.sqrt(count) for word, count in counts.items()}


def _own_features(tokens: tuple[str, ...]) -> dict[str, float]:
    plain = ["<number>" if _is_number(token) else token for token in tokens]
    found = {f"w:{token}": 1.0 for token in plain}
    found.update({f"b:{a} {b}": 1.0 for a, b in pairwise(plain)})
    found[f"^{plain[0]}" if plain else "^"] = 1.0
    found["^2:" + " ".join(plain[:2])] = 1.0
    found.update(shape_of(tokens))
    numbers = sum(token == "<number>" for token in plain)
    found["numbers"] = min(numbers, 4) / 4
    found["short"] = float(len(tokens) <= 6)
    found["long"] = float(len(tokens) >= 20)
    return found


_DETERMINERS = vocabulary("the a an our all every each it them this that these those its any more")
_ASKING = vocabulary(
    "should must need let's recommend propose proposing proposal suggest ask asking want advise "
    "advice ought answer verdict decision decide recommendation move please"
)
_OTHERS = vocabulary(
    "they he she his her their them says said thinks thought believes wanted wants argued told"
)
_SPEAKERS = vocabulary("we i we're we'd we'll i'd i'm us our let's my me")


def shape_of(tokens: Sequence[str]) -> dict[str, float]:
    """How the sentence is built: an order, an ask, somebody else's view, a refusal."""
    first, second = (*tokens, "", "")[:2]
    if first in ("so", "and", "but", "okay", "now") and second:
        first, second = second, (*tokens, "")[2]
    order = first not in STOP and not _is_number(first) and second in _DETERMINERS
    said = set(tokens)
    return {
        "order": float(order),
        "ask": float(bool(said & _ASKING)),
        "ask by us": float(bool(said & _ASKING and said & _SPEAKERS)),
        "others": float(bool(said & _OTHERS)),
        "ask by others": float(bool(said & _ASKING and said & _OTHERS)),
        "ask of you": float(bool(said & _ASKING and said & {"you", "your", "everyone"})),
        "past": min(sum(t.endswith("ed") or t in ("was", "were", "had") for t in tokens), 3) / 3,
        "not": float(denies(said)),
    }


class _Wanted(msgspec.Struct, frozen=True):
    """A target as stems, worked out once for all sentences."""

    typed: frozenset[str]
    titles: tuple[frozenset[str], ...]
    claims: tuple[frozenset[str], ...]
    close: tuple[frozenset[str], ...]
    ending: frozenset[str]


def _wanted(target: Target) -> _Wanted:
    close = tuple(content(sentence) for sentence in target.close)
    return _Wanted(
        typed=content(target.typed),
        titles=tuple(content(title) for title in target.titles),
        claims=tuple(content(title) for title in target.titles if len(title) >= 5),
        close=close,
        ending=frozenset().union(*close),
    )


def _overlaps(
    words: frozenset[str], wanted: _Wanted, weights: dict[str, float]
) -> dict[str, float]:
    titles = [coverage(title, words, weights) for title in wanted.titles]
    nearest = max((coverage(words, sentence, weights) for sentence in wanted.close), default=0.0)
    return {
        "title claim": max((coverage(t, words, weights) for t in wanted.claims), default=0.0),
        "title words": max((len(title & words) for title in wanted.titles), default=0) / 5,
        "both": max(titles, default=0.0) * nearest,
        "target": coverage(wanted.typed, words, weights),
        "target reversed": coverage(words, wanted.typed, weights),
        "target half": float(coverage(wanted.typed, words) >= 0.5),
        "target words": min(len(wanted.typed & words), 5) / 5,
        "title": max(titles, default=0.0),
        "title late": max(titles[2:], default=0.0),
        "close": nearest,
        "close all": coverage(words, wanted.ending, weights),
        "close words": min(len(wanted.ending & words), 5) / 5,
    }


_LEADING = ("target", "target words", "title", "close", "both")


def _top_two(values: Iterable[float]) -> tuple[float, float]:
    first, second = (*heapq.nlargest(2, values), 0.0, 0.0)[:2]
    return first, second


def _best(
    overlap: dict[str, float], tops: dict[str, tuple[float, float]]
) -> Iterator[tuple[str, float]]:
    """Whether no other sentence of the opening has more of the target, and by how much."""
    for name in _LEADING:
        here, (first, second) = overlap[name], tops[name]
        others = second if here == first else first
        if here > 0:
            yield f"{name} best", float(here >= others)
            yield f"{name} lead", here - others


def _position(index: int, before: int, length: int) -> dict[str, float]:
    end = before + length
    return {
        "at start": float(index == 0),
        "second": float(index == 1),
        "within 30": float(before < 30),
        "within 70": float(30 <= before < 70),
        "within 130": float(70 <= before < 130),
        "after 130": float(before >= 130),
        "length": math.log1p(length) / 4,
        "end": min(end, 300) / 300,
    }


_NEIGHBOURLY = vocabulary(
    "w:should w:need w:let's w:recommend w:because w:i'll w:show w:then w:first w:years w:was "
    "w:said w:thanks w:morning w:hi w:would w:proposal w:think w:but w:sorry w:numbers numbers "
    "w:please w:told w:everyone w:why w:that's w:their w:me w:had w:want"
)


def _beside(own: list[dict[str, float]], index: int) -> Iterator[tuple[str, float]]:
    for name, at in (("before", index - 1), ("after", index + 1)):
        if 0 <= at < len(own):
            yield from ((f"{name} {f}", v) for f, v in own[at].items() if f in _NEIGHBOURLY)


def _is_number(token: str) -> bool:
    return token[:1].isdigit() or token in _NUMBER_WORDS

"""Which slide is which after a deck was edited.

Slides are matched by what they say before they are matched by id: an id is kept by PowerPoint
when a slide is moved, but programs that export (Google Slides, Keynote) number slides anew, so that
every id behind an inserted slide then names its neighbour.
"""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Literal

import msgspec

from greenroom.deck.slides import Deck, Slide

# Half of the words of the two slides together; unlike slides of one deck stay below a third.
ALIKE = 0.5
# So much is enough where the id or the title is the same.
RELATED = 0.2
# Ids are believed, whatever the slides say, when so many of those that recur stand on like slides.
_TRUSTED = 0.6
# A source line alone is no text to know a slide by.
_LEAST_WORDS = 5

Part = Literal["title", "text", "notes", "hidden"]

_WORD = re.compile(r"[^\W\d_]+|\d[\d.,]*")
_IDEOGRAPH = re.compile(r"[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7af]")


class Match(msgspec.Struct, frozen=True):
    """A slide of the new deck: `old` is the number it had, 0 for a new slide.

    `edited` names the parts that changed; `moved` says that its neighbours changed places with it.
    """

    slide: int
    old: int = 0
    edited: tuple[Part, ...] = ()
    moved: bool = False

    @property
    def new(self) -> bool:
        """Whether the old deck had no such slide."""
        return not self.old

    @property
    def same(self) -> bool:
        """Whether nothing about it changed."""
        return bool(self.old) and not self.edited and not self.moved


class Matching(msgspec.Struct, frozen=True):
    """All slides of a new deck in order, and the numbers of those that the old one had besides."""

    slides: tuple[Match, ...]
    removed: tuple[int, ...]

    @property
    def changed(self) -> bool:
        """Whether anything changed at all."""
        return bool(self.removed) or any(not match.same for match in self.slides)

    def new_number(self, old: int) -> int:
        """The number that slide `old` has now; 0 when it is gone."""
        return next((match.slide for match in self.slides if match.old == old), 0)


def match_slides(old: Deck, new: Deck) -> Matching:
    """Which slide of `old` each slide of `new` is. Each slide is used once."""
    pairs = _pairs(old.slides, new.slides)
    moved = _moved(pairs)
    matches = tuple(
        Match(
            slide.number,
            pairs[slide.number],
            _edited(old.slide(pairs[slide.number]), slide),
            slide.number in moved,
        )
        if slide.number in pairs
        else Match(slide.number)
        for slide in new.slides
    )
    kept = frozenset(pairs.values())
    return Matching(matches, tuple(s.number for s in old.slides if s.number not in kept))


def likeness(one: Slide, other: Slide) -> float:
    """How much of what two slides say is the same, from 0 to 1, words counted as often as said.

    A new title over the same text does not make another slide of it.
    """
    whole = _dice(_words(one), _words(other))
    below, under = _counted(one.text), _counted(other.text)
    if min(below.total(), under.total()) < _LEAST_WORDS:
        return whole
    return max(whole, _dice(below, under))


def _dice(ours: Counter[str], theirs: Counter[str]) -> float:
    total = ours.total() + theirs.total()
    return 2 * (ours & theirs).total() / total if total else 0.0


def _pairs(old: tuple[Slide, ...], new: tuple[Slide, ...]) -> dict[int, int]:
    """New number to old number, the surest pairs first."""
    pairs: dict[int, int] = {}

    def left(slides: tuple[Slide, ...], used: Iterable[int]) -> list[Slide]:
        gone = frozenset(used)
        return [slide for slide in slides if slide.number not in gone]

    def take(find: Callable[[list[Slide], list[Slide]], Iterator[tuple[Slide, Slide]]]) -> None:
        for before, now in find(left(old, pairs.values()), left(new, pairs)):
            pairs[now.number] = before.number

    trusted = _ids_trusted(old, new)
    take(lambda a, b: _by(a, b, lambda slide: (slide.id, *_content(slide))))
    take(lambda a, b: _by(a, b, _content, in_order=True))
    take(lambda a, b: _alike(a, b, lambda x, y: x.id == y.id, RELATED if trusted else ALIKE))
    take(lambda a, b: _alike(a, b, _same_title, RELATED))
    take(lambda a, b: _alike(a, b, lambda x, y: True, ALIKE))
    if trusted:
        take(lambda a, b: _by(a, b, lambda slide: slide.id))
    return pairs


def _by(
    old: list[Slide],
    new: list[Slide],
    key: Callable[[Slide], object],
    *,
    in_order: bool = False,
) -> Iterator[tuple[Slide, Slide]]:
    """Pairs with the same key; of several with one key each with its like, or none of them."""
    befores: dict[object, list[Slide]] = defaultdict(list)
    nows: dict[object, list[Slide]] = defaultdict(list)
    for slide in old:
        befores[key(slide)].append(slide)
    for slide in new:
        nows[key(slide)].append(slide)
    for name, found in nows.items():
        if in_order or len(found) == len(befores[name]) == 1:
            yield from zip(befores[name], found, strict=False)


def _alike(
    old: list[Slide], new: list[Slide], may: Callable[[Slide, Slide], bool], least: float
) -> Iterator[tuple[Slide, Slide]]:
    """Pairs that are at least so much alike, the likest first, then the nearest."""
    found = [
        (-alike, abs(before.number - now.number), before.number, now.number, before, now)
        for before in old
        for now in new
        if may(before, now) and (alike := likeness(before, now)) >= least
    ]
    used: set[tuple[str, int]] = set()
    for *_, before, now in sorted(found, key=lambda pair: pair[:4]):
        if not used & {("old", before.number), ("new", now.number)}:
            used |= {("old", before.number), ("new", now.number)}
            yield before, now


def _ids_trusted(old: tuple[Slide, ...], new: tuple[Slide, ...]) -> bool:
    """Whether slides with the same id say the same often enough; a few pictures say nothing."""
    by_id = {slide.id: slide for slide in old}
    pairs = [(by_id[slide.id], slide) for slide in new if slide.id in by_id]
    telling = [likeness(*pair) for pair in pairs if _words(pair[0]) and _words(pair[1])]
    return bool(pairs) and sum(alike >= ALIKE for alike in telling) >= len(telling) * _TRUSTED


def _same_title(one: Slide, other: Slide) -> bool:
    return bool(one.title) and one.title.casefold() == other.title.casefold()


def _edited(old: Slide, new: Slide) -> tuple[Part, ...]:
    parts: tuple[Part, ...] = ("title", "text", "notes", "hidden")
    return tuple(part for part in parts if getattr(old, part) != getattr(new, part))


def _moved(pairs: dict[int, int]) -> frozenset[int]:
    """The fewest slides that must have moved for the rest to stand in their old order."""
    numbers = sorted(pairs)
    tails: list[int] = []
    lengths: list[int] = []
    for number in numbers:
        at = bisect_left(tails, pairs[number])
        tails[at : at + 1] = [pairs[number]]
        lengths.append(at + 1)
    still, wanted, below = set(), len(tails), float("inf")
    for number, length in zip(reversed(numbers), reversed(lengths), strict=True):
        if length == wanted and pairs[number] < below:
            still.add(number)
            wanted, below = wanted - 1, pairs[number]
    return frozenset(numbers) - still


def _content(slide: Slide) -> tuple[object, ...]:
    return (slide.title, slide.text, slide.notes)


def _words(slide: Slide) -> Counter[str]:
    """The words of title and text, the title's twice."""
    return _counted((slide.title, slide.title, *slide.text))


def _counted(parts: tuple[str, ...]) -> Counter[str]:
    """Words, and in scripts without blanks characters."""
    text = " ".join(parts).casefold()
    return Counter([*_WORD.findall(_IDEOGRAPH.sub(" ", text)), *_IDEOGRAPH.findall(text)])

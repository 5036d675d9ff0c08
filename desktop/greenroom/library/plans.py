"""The plan of each deck, kept from the first change on, also before there is a take of it.

A plan belongs to what a deck says: its file's name (“talk.pptx” is everywhere) only helps.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path

import msgspec

from greenroom.deck import Deck, Slide
from greenroom.deck.identity import SAME_ANYWHERE, SAME_NAME, SAME_PLACE
from greenroom.deck.matching import Matching, match_slides
from greenroom.files import private_folder, write_whole
from greenroom.library.folders import safe_name, writing
from greenroom.library.takes import Take
from greenroom.phrase import phrase
from greenroom.plan import Plan, carry_on

SCHEMA = 1
_DIGITS = 16


class KeptPlan(msgspec.Struct, frozen=True):
    """A plan with the slides it was made for, in their order: ids and digests, no words of theirs.

    `digests` are of title and text.
    """

    ids: tuple[str, ...]
    plan: Plan
    digests: tuple[str, ...]
    schema: int = SCHEMA

    @property
    def deck(self) -> Deck:
        """The deck as far as it was kept: each slide says its digest and nothing else."""
        slides = zip(range(1, len(self.ids) + 1), self.ids, self.digests, strict=False)
        return Deck("", "", tuple(Slide(at, id_, digest) for at, id_, digest in slides))

    def share(self, deck: Deck, *, blank: bool = True) -> float:
        """How many of a deck's slides say what they said, from 0 to 1; `blank` ones count or not.

        Pictures without words are alike in all decks.
        """
        then, now = Counter(self.digests), Counter(map(_digest, deck.slides))
        if not blank:
            del then[_BLANK], now[_BLANK]
        return (then & now).total() / max(then.total(), now.total(), 1)


def keep_plan(folder: Path, deck: Deck, plan: Plan) -> None:
    """Write a deck's plan into `folder`, whole or not at all. Raises TakeError.

    It takes the place of the one from before the deck was edited.
    """
    kept = KeptPlan(tuple(s.id for s in deck.slides), plan, tuple(map(_digest, deck.slides)))
    path = folder / f"{safe_name(deck.file)} {_fingerprint(kept)}.json"
    with writing(folder, phrase("the plan")):
        private_folder(folder)
        write_whole(path, msgspec.json.format(msgspec.json.encode(kept)))
        for other, old in _all_kept(folder):
            if other != path and _is_named(other, deck) and old.share(deck) >= SAME_NAME:
                other.unlink(missing_ok=True)


def plan_for(folder: Path, deck: Deck, takes: Sequence[Take], proposed: Plan) -> Plan:
    """The plan to go on with: the kept one, else that of the last whole take, else `proposed`.

    `takes` are the deck's, from old to new. A plan that was made for the deck before it was edited
    is carried on by matching the slides; one that cannot be read is passed over.
    """
    kept = _nearest(folder, deck)
    if kept is not None:
        return _carried(kept.plan, match_slides(kept.deck, _digests_of(deck)), deck)
    whole = [take.header for take in takes if take.header.drill is None]
    if not whole:
        return proposed
    return _carried(whole[-1].plan, match_slides(whole[-1].deck, deck), deck)


def _nearest(folder: Path, deck: Deck) -> KeptPlan | None:
    """The kept plan of the deck that says most of what this one says, if that is enough."""
    near = []
    for path, kept in _all_kept(folder):
        named = _is_named(path, deck)
        share = kept.share(deck, blank=named)
        if share >= (SAME_PLACE if named else SAME_ANYWHERE):
            near.append((share, named, kept))
    return max(near, key=lambda one: one[:2])[2] if near else None


def _all_kept(folder: Path) -> Iterator[tuple[Path, KeptPlan]]:
    for path in sorted(folder.glob("*.json")):
        kept = _read(path)
        if kept is not None:
            yield path, kept


def _is_named(path: Path, deck: Deck) -> bool:
    """Whether a plan was kept for a deck of this name."""
    return path.stem[: -_DIGITS - 1] == safe_name(deck.file)


def _fingerprint(kept: KeptPlan) -> str:
    return sha256(" ".join(kept.digests).encode()).hexdigest()[:_DIGITS]


def _carried(plan: Plan, matching: Matching, deck: Deck) -> Plan:
    olds = [match.old for match in matching.slides] + list(matching.removed)
    names = {match.old: deck.slide(match.slide).id for match in matching.slides}
    # No slide of the new deck has an id with a blank in it.
    ids = (names.get(old, f"gone {old}") for old in range(1, max(olds, default=0) + 1))
    return carry_on(plan, tuple(ids), deck)


def _digests_of(deck: Deck) -> Deck:
    slides = (Slide(s.number, s.id, _digest(s)) for s in deck.slides)
    return msgspec.structs.replace(deck, slides=tuple(slides), sections=())


def _digest(slide: Slide) -> str:
    return sha256("\n".join((slide.title, *slide.text)).encode()).hexdigest()[:_DIGITS]


def _read(path: Path) -> KeptPlan | None:
    try:
        kept = msgspec.json.decode(path.read_bytes(), type=KeptPlan)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    return kept if kept.schema <= SCHEMA else None


_BLANK = _digest(Slide(1, "", ""))

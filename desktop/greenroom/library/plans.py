"""The plan of each deck, kept from the first change on, also before there is a take of it."""

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

import msgspec

from greenroom.deck import Deck, Slide
from greenroom.deck.identity import SAME_PLACE
from greenroom.deck.matching import Matching, match_slides
from greenroom.files import private_folder, write_whole
from greenroom.library.folders import safe_name, writing
from greenroom.library.takes import Take
from greenroom.plan import Plan, carry_on

SCHEMA = 1
_DIGITS = 16


class KeptPlan(msgspec.Struct, frozen=True):
    """A plan with the slides it was made for, in their order: ids and digests, no words of theirs.

    `digests` are of title and text; a plan kept without them goes by the ids alone.
    """

    ids: tuple[str, ...]
    plan: Plan
    digests: tuple[str, ...] = ()
    schema: int = SCHEMA

    @property
    def deck(self) -> Deck:
        """The deck as far as it was kept: each slide says its digest and nothing else."""
        told = self.digests or ("",) * len(self.ids)
        slides = zip(range(1, len(self.ids) + 1), self.ids, told, strict=False)
        return Deck("", "", tuple(Slide(at, id_, digest) for at, id_, digest in slides))


def keep_plan(folder: Path, deck: Deck, plan: Plan) -> None:
    """Write a deck's plan into `folder`, whole or not at all. Raises TakeError."""
    kept = KeptPlan(tuple(s.id for s in deck.slides), plan, tuple(map(_digest, deck.slides)))
    with writing(folder, "the plan"):
        private_folder(folder)
        write_whole(_path(folder, deck), msgspec.json.format(msgspec.json.encode(kept)))


def plan_for(folder: Path, deck: Deck, takes: Sequence[Take], proposed: Plan) -> Plan:
    """The plan to go on with: the kept one, else that of the last whole take, else `proposed`.

    `takes` are the deck's, from old to new. A plan that was made for the deck before it was edited
    is carried on by matching the slides; one that cannot be read, or was kept for another deck of
    this name, is passed over.
    """
    kept = _read(_path(folder, deck))
    if kept is not None:
        now = _digests_of(deck)
        matching = match_slides(kept.deck, now)
        if not kept.digests or _related(matching):
            return _carried(kept.plan, matching, deck)
    whole = [take.header for take in takes if take.header.drill is None]
    if not whole:
        return proposed
    return _carried(whole[-1].plan, match_slides(whole[-1].deck, deck), deck)


def _carried(plan: Plan, matching: Matching, deck: Deck) -> Plan:
    olds = [match.old for match in matching.slides] + list(matching.removed)
    names = {match.old: deck.slide(match.slide).id for match in matching.slides}
    # No slide of the new deck has an id with a blank in it.
    ids = (names.get(old, f"gone {old}") for old in range(1, max(olds, default=0) + 1))
    return carry_on(plan, tuple(ids), deck)


def _related(matching: Matching) -> bool:
    """Whether enough slides say what they said: ids begin at 256 in every deck."""
    same = sum(bool(match.old) and "title" not in match.edited for match in matching.slides)
    return same >= SAME_PLACE * len(matching.slides)


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


def _path(folder: Path, deck: Deck) -> Path:
    return folder / f"{safe_name(deck.file)}.json"

"""The plan of each deck, kept from the first change on, also before there is a take of it."""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from greenroom.deck import Deck
from greenroom.files import private_folder, write_whole
from greenroom.library.folders import safe_name, writing
from greenroom.library.takes import Take
from greenroom.plan import Plan, carry_on

SCHEMA = 1


class KeptPlan(msgspec.Struct, frozen=True):
    """A plan with the ids of the slides it was made for, in their order; no words of theirs."""

    ids: tuple[str, ...]
    plan: Plan
    schema: int = SCHEMA


def keep_plan(folder: Path, deck: Deck, plan: Plan) -> None:
    """Write a deck's plan into `folder`, whole or not at all. Raises TakeError."""
    kept = KeptPlan(tuple(slide.id for slide in deck.slides), plan)
    with writing(folder, "the plan"):
        private_folder(folder)
        write_whole(_path(folder, deck), msgspec.json.format(msgspec.json.encode(kept)))


def plan_for(folder: Path, deck: Deck, takes: Sequence[Take], proposed: Plan) -> Plan:
    """The plan to go on with: the kept one, else that of the last whole take, else `proposed`.

    `takes` are the deck's, from old to new. A plan that was made for the deck before it was edited
    is carried on; one that cannot be read is passed over.
    """
    kept = _read(_path(folder, deck))
    if kept is None:
        whole = [take.header for take in takes if take.header.drill is None]
        if not whole:
            return proposed
        kept = KeptPlan(tuple(slide.id for slide in whole[-1].deck.slides), whole[-1].plan)
    return carry_on(kept.plan, kept.ids, deck)


def _read(path: Path) -> KeptPlan | None:
    try:
        kept = msgspec.json.decode(path.read_bytes(), type=KeptPlan)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    return kept if kept.schema <= SCHEMA else None


def _path(folder: Path, deck: Deck) -> Path:
    return folder / f"{safe_name(deck.file)}.json"

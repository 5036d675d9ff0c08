"""Parts of a talk: what can be drilled by itself, and what can be dropped when time is short."""

from collections.abc import Sequence
from itertools import accumulate, combinations
from typing import Literal

import msgspec

from greenroom.deck import Deck, talk_slides
from greenroom.phrase import phrase
from greenroom.plan.values import DEFAULT_LIMIT_MS, Plan, Target

PartKind = Literal["opening", "section", "close"]

# The opening minute and the last one.
EDGE_MS = 60_000
# A minute behind in a talk of fifteen: less can be made good by speaking on.
_LATE = 60_000 / DEFAULT_LIMIT_MS
# Who has to drop more slides than this drops all that may be.
_MOST_DROPPED = 3


class Part(msgspec.Struct, frozen=True):
    """A part of the talk with its own plan; `name` is a section's, else empty."""

    kind: PartKind
    name: str
    slides: tuple[int, ...]
    plan: Plan


def part_name(kind: PartKind, name: str) -> str:
    """What people call a part: a section's name, `The opening minute`, `The close`."""
    own = {"opening": phrase("The opening minute"), "close": phrase("The close")}
    return own.get(kind, name)


def parts(deck: Deck, plan: Plan) -> tuple[Part, ...]:
    """What can be drilled: the opening minute, each section, the close.

    A talk of two minutes has no opening and no close of its own.
    """
    shown = tuple(slide.number for slide in talk_slides(deck))
    found = [
        _part(plan, "section", section.name, tuple(n for n in section.slides if n in shown))
        for section in deck.sections
    ]
    sections = [part for part in found if part.slides and part.plan.limit_ms]
    if plan.limit_ms <= 2 * EDGE_MS or not plan.targets:
        return tuple(sections)
    return (_opening(plan, shown), *sections, _close(plan))


def part_at(deck: Deck, plan: Plan, slide: int) -> Part | None:
    """The part that a slide is drilled in: its section, else the opening or the close."""
    there = [part for part in parts(deck, plan) if slide in part.slides]
    return next((part for part in there if part.kind == "section"), next(iter(there), None))


def _part(plan: Plan, kind: PartKind, name: str, slides: tuple[int, ...]) -> Part:
    # The first slide can wait for the clock only where it is among the slides.
    waits = slides[:1] and not plan.target_ms(slides[0])
    targets = tuple(target for target in plan.targets if target.slide in slides)
    own = msgspec.structs.replace(
        plan,
        limit_ms=sum(target.ms for target in targets),
        targets=targets,
        questions_ms=0,
        cuttable=(),
        start=plan.start if plan.start != "slide" or waits else "key",
    )
    return Part(kind, name, slides, own)


def _opening(plan: Plan, shown: tuple[int, ...]) -> Part:
    starts = (0, *accumulate(target.ms for target in plan.targets))
    inside = [t for t, start in zip(plan.targets, starts, strict=False) if start < EDGE_MS]
    last = shown.index(inside[-1].slide)
    part = _part(plan, "opening", "", shown[: last + 1])
    over = part.plan.limit_ms - EDGE_MS
    cut = Target(inside[-1].slide, inside[-1].ms - over, inside[-1].held)
    minute = msgspec.structs.replace(
        part.plan, limit_ms=EDGE_MS, targets=(*part.plan.targets[:-1], cut)
    )
    return msgspec.structs.replace(part, plan=minute)


def _close(plan: Plan) -> Part:
    left = tuple(accumulate(target.ms for target in reversed(plan.targets)))
    count = next(at for at, ms in enumerate(left, 1) if ms >= EDGE_MS)
    return _part(plan, "close", "", tuple(target.slide for target in plan.targets[-count:]))


def to_drop(plan: Plan, ahead: Sequence[int], behind_ms: int) -> tuple[int, ...]:
    """Which of the slides still ahead to drop, of those the user marked, to be on plan again.

    As few as will do, then as short as will do; all that are marked where none will. Nothing
    while the talk is less than a fifteenth of its limit behind.
    """
    if behind_ms < plan.limit_ms * _LATE:
        return ()
    times = {target.slide: target.ms for target in plan.targets}
    marked = [number for number in ahead if number in plan.cuttable and number in times]
    for count in range(1, min(len(marked), _MOST_DROPPED)):
        sets = ((sum(times[n] for n in chosen), chosen) for chosen in combinations(marked, count))
        enough = [found for found in sets if found[0] >= behind_ms]
        if enough:
            return min(enough)[1]
    return tuple(marked)

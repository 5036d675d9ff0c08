"""Changes to a plan by hand: whatever is changed, the rest gives way, and it still adds up."""

import msgspec

from greenroom.deck import Deck
from greenroom.plan.proposal import propose_again
from greenroom.plan.sharing import least_ms, refit, share_out
from greenroom.plan.values import Plan, StartMode, Target

Slides = tuple[int, ...]


def set_target(plan: Plan, slide: int, ms: int) -> Plan:
    """The plan with `ms` for one slide, or as near to that as the other slides' least allows."""
    return set_total(plan, (slide,), ms)


def set_total(plan: Plan, slides: Slides, ms: int) -> Plan:
    """The plan with `ms` for some slides together, a section say; each keeps its proportion.

    They are held from now on. Slides that the plan has no time for are passed over.
    """
    chosen = tuple(target for target in plan.targets if target.slide in slides)
    others = tuple(target for target in plan.targets if target.slide not in slides)
    if not chosen or not others:
        return plan
    least = least_ms(plan.limit_ms, len(plan.targets))
    most = plan.limit_ms - least * len(others)
    total = min(max(ms, least * len(chosen)), most)
    changed = (*_scaled(chosen, total), *refit(others, plan.limit_ms - total))
    return _with_targets(plan, changed)


def move_boundary(plan: Plan, left: Slides, right: Slides, ms: int) -> Plan:
    """The plan with `ms` for the slides left of a boundary, at the cost of those right of it.

    Nothing else changes; both sides are held from now on.
    """
    before = tuple(target for target in plan.targets if target.slide in left)
    behind = tuple(target for target in plan.targets if target.slide in right)
    if not before or not behind:
        return plan
    both = sum(target.ms for target in (*before, *behind))
    least = least_ms(plan.limit_ms, len(plan.targets))
    total = min(max(ms, least * len(before)), both - least * len(behind))
    rest = tuple(target for target in plan.targets if target.slide not in (*left, *right))
    return _with_targets(plan, (*_scaled(before, total), *_scaled(behind, both - total), *rest))


def set_limit(plan: Plan, limit_ms: int) -> Plan:
    """The plan for a talk of another length, in the same proportions."""
    shares = share_out(limit_ms, [target.ms for target in plan.targets])
    targets = tuple(
        msgspec.structs.replace(target, ms=ms)
        for target, ms in zip(plan.targets, shares, strict=True)
    )
    return msgspec.structs.replace(plan, limit_ms=limit_ms, targets=targets)


def set_questions(plan: Plan, questions_ms: int) -> Plan:
    """The plan with another time for questions after the talk."""
    return msgspec.structs.replace(plan, questions_ms=questions_ms)


def set_cuttable(plan: Plan, slide: int, *, cuttable: bool) -> Plan:
    """The plan with one slide marked as one that may be dropped, or not."""
    others = {number for number in plan.cuttable if number != slide}
    marked = others | {slide} if cuttable else others
    return msgspec.structs.replace(plan, cuttable=tuple(sorted(marked)))


def set_start(plan: Plan, start: StartMode, deck: Deck) -> Plan:
    """The plan with another start of the clock.

    A slide that waits until the clock begins takes none of the talk's time; when it no longer
    waits, it gets what would be proposed for it.
    """
    changed = msgspec.structs.replace(plan, start=start)
    if (plan.start == "slide") == (start == "slide"):
        return changed
    now = {target.slide: target for target in plan.targets}
    proposed = propose_again(deck, changed).targets
    targets = tuple(now.get(target.slide, target) for target in proposed)
    return msgspec.structs.replace(changed, targets=refit(targets, plan.limit_ms))


def _scaled(targets: tuple[Target, ...], total_ms: int) -> tuple[Target, ...]:
    shares = share_out(total_ms, [target.ms for target in targets])
    return tuple(
        Target(target.slide, ms, held=True) for target, ms in zip(targets, shares, strict=True)
    )


def _with_targets(plan: Plan, targets: tuple[Target, ...]) -> Plan:
    order = {target.slide: place for place, target in enumerate(plan.targets)}
    ordered = sorted(targets, key=lambda target: order[target.slide])
    return msgspec.structs.replace(plan, targets=tuple(ordered))

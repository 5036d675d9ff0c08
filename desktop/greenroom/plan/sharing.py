"""Sharing a time out so that it adds up."""

from collections.abc import Sequence

import msgspec

from greenroom.plan.values import Target

# Less than a breath is no time to plan for.
LEAST_MS = 5_000
# Steps that people think in; finer ones only where the shares are too small for them.
_STEPS_MS = (5_000, 1_000, 1)


def least_ms(total_ms: int, count: int) -> int:
    """The least that each of `count` slides gets of `total_ms`, in whole seconds if it is one."""
    least = min(LEAST_MS, total_ms // count) if count else 0
    return least - least % 1000 if least > 1000 else least


def share_out(total_ms: int, weights: Sequence[float]) -> tuple[int, ...]:
    """`total_ms` in shares by weight, none under `least_ms`, in steps of 5 s where they fit.

    The shares add up to the total; what no step fits goes to the largest.
    """
    if not weights:
        return ()
    step = next((s for s in _STEPS_MS if total_ms >= 4 * s * len(weights)), 1)
    steps, rest = divmod(total_ms, step)
    quotas = _quotas(steps, weights, least_ms(total_ms, len(weights)) // step)
    shares = [int(quota) for quota in quotas]
    by_remainder = sorted(range(len(quotas)), key=lambda i: shares[i] - quotas[i])
    for index in by_remainder[: steps - sum(shares)]:
        shares[index] += 1
    found = [share * step for share in shares]
    found[found.index(max(found))] += rest
    return tuple(found)


def refit(targets: Sequence[Target], total_ms: int) -> tuple[Target, ...]:
    """The targets made to add up to `total_ms`; held ones give only what the others cannot."""
    each = least_ms(total_ms, len(targets))
    if sum(target.ms for target in targets) == total_ms and all(t.ms >= each for t in targets):
        return tuple(targets)
    # A longer talk has a larger least: what was held at the old one is raised to it.
    held = [max(target.ms, each) for target in targets if target.held]
    free = [target.ms for target in targets if not target.held]
    for_free = total_ms - sum(held)
    if not free or for_free < each * len(free):
        for_free = each * len(free)
        held = list(share_out(total_ms - for_free, held))
    free_now, held_now = iter(share_out(for_free, free)), iter(held)
    return tuple(
        msgspec.structs.replace(target, ms=next(held_now if target.held else free_now))
        for target in targets
    )


def _quotas(total: int, weights: Sequence[float], least: int) -> list[float]:
    """Shares by weight, those that would be under `least` raised to it at the others' cost."""
    low: set[int] = set()
    while True:
        rest = total - least * len(low)
        high = [i for i in range(len(weights)) if i not in low]
        sum_high = sum(weights[i] for i in high)
        share = {i: rest * (weights[i] / sum_high if sum_high else 1 / len(high)) for i in high}
        under = {i for i in high if share[i] < least}
        if not under:
            return [share.get(i, float(least)) for i in range(len(weights))]
        low |= under

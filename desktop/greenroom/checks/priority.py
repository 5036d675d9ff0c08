"""The few findings that would help most."""

from collections.abc import Sequence

from greenroom.checks.finding import Finding

MOST = 3
_RANK = {"warning": 0, "advice": 1}

# What helps most, first: the message, then the time, then the close, then what a panel takes apart,
# then how it was said; the slides alone can wait for an evening without a talk.
_FAMILIES = ("bottom-line", "time", "close", "substance", "delivery", "deck")
# Within a family, what changes most for a listener.
_FIRST = (
    "time.limit",
    "substance.why",
    "substance.number",
    "substance.decision",
    "delivery.reading",
    "delivery.fillers",
    "delivery.cluster",
    "delivery.hedging",
    "delivery.pace",
    "delivery.speeding-up",
)


def priorities(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """At most three findings to work on next, one from each family before a second from any.

    Warnings come before advice, then families in the order of what helps most, then the checks of
    a family in theirs; praise and information are never priorities. Each carries one thing to try,
    and no two of a family send the speaker to the same words.
    """
    ranked = sorted((f for f in findings if f.severity in _RANK and f.advice), key=_rank)
    first: dict[str, Finding] = {}
    for finding in ranked:
        first.setdefault(family(finding), finding)
    chosen: list[Finding] = []
    for finding in [*first.values(), *ranked]:
        if len(chosen) < MOST and not any(_same_words(finding, other) for other in chosen):
            chosen.append(finding)
    return tuple(chosen)


def _same_words(one: Finding, other: Finding) -> bool:
    if one == other:
        return True
    quotes = sorted((one.quote.rstrip(" …"), other.quote.rstrip(" …")), key=len)
    return family(one) == family(other) and bool(quotes[0]) and quotes[0] in quotes[1]


def family(finding: Finding) -> str:
    """The family of a finding: what stands before the dot in its check's name."""
    return finding.check.split(".")[0]


def _rank(finding: Finding) -> tuple[int, int, int]:
    name = family(finding)
    return (
        _RANK[finding.severity],
        _FAMILIES.index(name) if name in _FAMILIES else len(_FAMILIES),
        _FIRST.index(finding.check) if finding.check in _FIRST else len(_FIRST),
    )

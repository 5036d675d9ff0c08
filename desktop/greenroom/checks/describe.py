"""All checks as text: what each is called, its figures, where it comes from, how to change it."""

from pathlib import Path

import msgspec

from greenroom.checks.check import Check
from greenroom.checks.deck_check import DeckCheck
from greenroom.checks.deck_checks import DECK_CHECKS
from greenroom.checks.registry import CHECKS, IN_ENGLISH
from greenroom.checks.rules import Rules, Threshold
from greenroom.phrase import phrase

FAMILIES = {
    "bottom-line": phrase("Bottom line"),
    "close": phrase("Bottom line"),
    "time": phrase("Time"),
    "substance": phrase("Substance"),
    "delivery": phrase("Delivery"),
    "deck": phrase("The deck on its own"),
}
"""The heading that a check's family stands under, in the order of what helps most."""


def by_family() -> dict[str, tuple[Check | DeckCheck, ...]]:
    """All checks on talks and decks under their headings."""
    found: dict[str, list[Check | DeckCheck]] = {name: [] for name in FAMILIES.values()}
    everything: tuple[Check | DeckCheck, ...] = (*CHECKS, *DECK_CHECKS)
    for check in everything:
        found[FAMILIES[check.name.split(".")[0]]].append(check)
    return {name: tuple(some) for name, some in found.items()}


def describe_checks(rules: Rules, settings: Path) -> str:
    """The checks for people, with the user's own figures, and where those are kept."""
    blocks = [
        "\n".join([name, *(line for check in some for line in _lines(check, rules))])
        for name, some in by_family().items()
    ]
    return "\n\n".join([*blocks, _how(settings)])


def checks_json(rules: Rules) -> list[dict[str, object]]:
    """The checks as plain values."""
    return [
        {
            "name": check.name,
            "title": check.title,
            "on": rules.applies(check.name),
            "source": check.source,
            "english_only": check in IN_ENGLISH,
            "thresholds": [
                msgspec.structs.asdict(one) | {"value": rules.of(one)} for one in check.thresholds
            ],
        }
        for some in by_family().values()
        for check in some
    ]


def _lines(check: Check | DeckCheck, rules: Rules) -> list[str]:
    off = "" if rules.applies(check.name) else "  (off)"
    english = "  (English only)" if check in IN_ENGLISH else ""
    figures = [f"      {_figure(one, rules)}" for one in check.thresholds]
    return [f"  {check.title}  [{check.name}]{english}{off}", *figures, f"      {check.source}"]


def _figure(threshold: Threshold, rules: Rules) -> str:
    value = rules.of(threshold)
    usual = "" if value == threshold.usual else f", usually {threshold.usual:g}"
    return (
        f"{threshold.text} {value:g} {threshold.unit}{usual}  "
        f"[{threshold.name}, {threshold.least:g} to {threshold.most:g}]"
    )


def _how(settings: Path) -> str:
    return (
        f"Change them in the window's Settings, or in {settings}:\n"
        "  [rules]\n"
        '  off = ["delivery.pace"]\n'
        "  [[rules.thresholds]]\n"
        '  name = "delivery.pause.long"\n'
        "  value = 4"
    )

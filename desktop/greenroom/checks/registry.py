"""All checks on a talk."""

from greenroom.checks.bottom_line_checks import BOTTOM_LINE_CHECKS
from greenroom.checks.check import Check
from greenroom.checks.close import CLOSE_CHECKS
from greenroom.checks.deck_checks import analyse_deck
from greenroom.checks.delivery import DELIVERY_CHECKS
from greenroom.checks.finding import Finding, Talk
from greenroom.checks.slides import SLIDE_CHECKS
from greenroom.checks.time_checks import TIME_CHECKS

CHECKS: tuple[Check, ...] = (
    *BOTTOM_LINE_CHECKS,
    *TIME_CHECKS,
    *DELIVERY_CHECKS,
    *CLOSE_CHECKS,
    *SLIDE_CHECKS,
)


# Openings and closes are told by English wording.
_WITHOUT_WORDING = (*TIME_CHECKS, *DELIVERY_CHECKS, *SLIDE_CHECKS)


def analyse(talk: Talk) -> tuple[Finding, ...]:
    """What all checks have to say, in the order of the talk; those on the deck alone come last."""
    checks = CHECKS if talk.language == "en" else _WITHOUT_WORDING
    found = (finding for check in checks for finding in check.findings(talk))
    spoken = sorted(found, key=lambda finding: (finding.start_ms, finding.check))
    alone = analyse_deck(talk.deck, talk.plan, talk.bottom_line)
    # Whether the deck states the bottom line is part of the talk's own verdict.
    return (*spoken, *(finding for finding in alone if finding.check != "deck.bottom-line"))

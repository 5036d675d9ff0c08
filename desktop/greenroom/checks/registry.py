"""All checks on a talk."""

from greenroom.checks.check import Check
from greenroom.checks.finding import Finding, Talk
from greenroom.checks.time_checks import TIME_CHECKS

CHECKS: tuple[Check, ...] = (*TIME_CHECKS,)


def analyse(talk: Talk) -> tuple[Finding, ...]:
    """What all checks have to say, in the order of the talk."""
    found = (finding for check in CHECKS for finding in check.findings(talk))
    return tuple(sorted(found, key=lambda finding: (finding.start_ms, finding.check)))

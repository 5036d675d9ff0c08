"""All checks on a talk."""

from greenroom.checks.bottom_line_checks import BOTTOM_LINE_CHECKS
from greenroom.checks.bottom_line_numbers import NUMBERS_CHECKS
from greenroom.checks.check import Check
from greenroom.checks.close import CLOSE_CHECKS
from greenroom.checks.decisions import DECISION_CHECKS
from greenroom.checks.deck_checks import analyse_deck
from greenroom.checks.features import FEATURE_CHECKS
from greenroom.checks.filler_checks import FILLER_CHECKS
from greenroom.checks.finding import Finding, Talk
from greenroom.checks.hedging import HEDGING_CHECKS
from greenroom.checks.jargon import JARGON_CHECKS
from greenroom.checks.ownership import OWNERSHIP_CHECKS
from greenroom.checks.pace_checks import PACE_CHECKS, SPEEDING_CHECKS
from greenroom.checks.pause_checks import PAUSE_CHECKS
from greenroom.checks.reading import READING_CHECKS
from greenroom.checks.repetition import REPETITION_CHECKS
from greenroom.checks.spoken_numbers import NUMBER_CHECKS
from greenroom.checks.time_checks import TIME_CHECKS
from greenroom.checks.voice import VOICE_CHECKS

# What is told by English words, and what by times, sounds and the user's own lists.
IN_ENGLISH: tuple[Check, ...] = (
    *BOTTOM_LINE_CHECKS,
    *NUMBERS_CHECKS,
    *CLOSE_CHECKS,
    *FEATURE_CHECKS,
    *NUMBER_CHECKS,
    *DECISION_CHECKS,
    *JARGON_CHECKS,
    *OWNERSHIP_CHECKS,
    *HEDGING_CHECKS,
    *REPETITION_CHECKS,
    *PACE_CHECKS,
)
IN_ANY_LANGUAGE: tuple[Check, ...] = (
    *TIME_CHECKS,
    *FILLER_CHECKS,
    *SPEEDING_CHECKS,
    *PAUSE_CHECKS,
    *READING_CHECKS,
    *VOICE_CHECKS,
)
CHECKS: tuple[Check, ...] = (*IN_ENGLISH, *IN_ANY_LANGUAGE)


def analyse(talk: Talk) -> tuple[Finding, ...]:
    """What all checks that are on have to say, in the order of the talk; those on the deck last."""
    checks = CHECKS if talk.language == "en" else IN_ANY_LANGUAGE
    on = (check for check in checks if talk.rules.applies(check.name))
    found = (finding for check in on for finding in check.findings(talk))
    spoken = sorted(found, key=lambda finding: (finding.start_ms, finding.check))
    alone = analyse_deck(talk.deck, talk.plan, talk.bottom_line, talk.rules)
    # Whether the deck states the bottom line is part of the talk's own verdict.
    return (*spoken, *(finding for finding in alone if finding.check != "deck.bottom-line"))

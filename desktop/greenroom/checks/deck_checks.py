"""What can be said about the deck alone, before a word is spoken."""

from greenroom.checks.deck_bottom_line import BOTTOM_LINE_ON_DECK
from greenroom.checks.deck_check import DeckCheck, story
from greenroom.checks.deck_content import CONTENT_CHECKS
from greenroom.checks.deck_time import TIME_CHECKS_ON_DECK
from greenroom.checks.deck_titles import TITLE_CHECKS
from greenroom.checks.finding import Finding
from greenroom.checks.rules import AS_USUAL, Rules
from greenroom.deck import Deck
from greenroom.plan import Plan

DECK_CHECKS: tuple[DeckCheck, ...] = (
    *BOTTOM_LINE_ON_DECK,
    *TITLE_CHECKS,
    *CONTENT_CHECKS,
    *TIME_CHECKS_ON_DECK,
)


def analyse_deck(
    deck: Deck, plan: Plan | None = None, bottom_line: str = "", rules: Rules = AS_USUAL
) -> tuple[Finding, ...]:
    """What the deck's own checks have to say, the bottom line first, then by slide.

    `plan` is the proposed one unless given, `bottom_line` what the speaker typed. Hidden slides
    and those behind the end of the talk are left alone, and so is what `rules` turn off.
    """
    told = story(deck, plan, bottom_line, rules)
    return tuple(
        sorted(
            (
                Finding(
                    check=check.name,
                    severity=noticed.severity,
                    start_ms=0,
                    end_ms=0,
                    slide=noticed.slide,
                    quote=noticed.quote,
                    message=noticed.message,
                    advice=noticed.advice,
                    source=check.source,
                )
                for check in DECK_CHECKS
                if rules.applies(check.name)
                for noticed in check.function(told)
            ),
            key=lambda finding: (finding.check != DECK_CHECKS[0].name, finding.slide),
        )
    )

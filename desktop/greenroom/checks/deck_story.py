"""The deck's own story before a word is spoken: what each title does, the ask, the findings."""

import msgspec

from greenroom.checks.deck_bottom_line import deck_bottom_line
from greenroom.checks.deck_check import numbered
from greenroom.checks.deck_checks import analyse_deck
from greenroom.checks.finding import Finding
from greenroom.checks.rules import AS_USUAL, Rules
from greenroom.checks.titles import Title, read_titles
from greenroom.checks.verdict import DeckBottomLine
from greenroom.deck import Deck, backup_slides, talk_slides
from greenroom.plan import Plan


class DeckStory(msgspec.Struct, frozen=True):
    """The titles in sequence with what each does, the slides left out, verdict and findings."""

    titles: tuple[Title, ...]
    backup: tuple[int, ...]
    bottom_line: DeckBottomLine
    findings: tuple[Finding, ...]


def tell(
    deck: Deck, plan: Plan | None = None, bottom_line: str = "", rules: Rules = AS_USUAL
) -> DeckStory:
    """The story of a deck, by the proposed plan and no typed bottom line unless they are given."""
    return DeckStory(
        titles=read_titles(deck),
        backup=tuple(slide.number for slide in backup_slides(deck)),
        bottom_line=deck_bottom_line(talk_slides(deck), bottom_line),
        findings=analyse_deck(deck, plan, bottom_line, rules),
    )


def describe_story(story: DeckStory) -> str:
    """The findings as text, those with one rule and one advice together, with the source."""
    if not story.findings:
        return "Nothing to mend was found on the slides themselves."
    blocks: dict[tuple[str, str], list[Finding]] = {}
    for finding in story.findings:
        blocks.setdefault((finding.check, finding.advice), []).append(finding)
    return "\n\n".join(_block(findings) for findings in blocks.values())


def _block(findings: list[Finding]) -> str:
    first = findings[0]
    if len(findings) > 1:
        lines = [f"{len(findings)} times, on {numbered(finding.slide for finding in findings)}:"]
        lines += [
            f"  {finding.slide:4}  {finding.message}{_quoted(finding)}" for finding in findings
        ]
    else:
        lines = [f"{first.message}{_quoted(first)}"]
    lines += [f"  {first.advice}"] if first.advice else []
    return "\n".join([*lines, f"  ({first.source})"])


def _quoted(finding: Finding) -> str:
    quote = " ".join(finding.quote.split())
    return f" “{quote}”" if quote else ""

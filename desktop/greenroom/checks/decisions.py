"""Decisions told without what they were chosen over."""

import re
from collections.abc import Iterator

from greenroom.checks.check import Check, Noticed
from greenroom.checks.example import lorem, talk
from greenroom.checks.finding import Talk
from greenroom.checks.wording import by_slide, noticed, said
from greenroom.phrase import phrase

_DECIDED = re.compile(
    r"\b(?:we|i|the team|the board|they|management|the committee)(?:'ve| have|'d| had)?"
    r"(?: then| also| finally| just| eventually| simply| therefore)? "
    r"(?:decided (?:to|on|that|against)|chose|picked|opted|selected|settled on|went with|go with|"
    r"made (?:the|a) (?:decision|call)|ended up (?:choosing|picking|with))\b"
    r"|\b(?:it was|it's been|it has been|was) (?:decided|chosen|agreed|selected)\b"
    r"|\bthe (?:decision|choice|plan) (?:was|is) to\b|\bwe(?:'re| are) going with\b"
)
_OVER = re.compile(
    r"\b(?:instead|rather|alternatives?|options?|either|versus|vs|compared|comparing|considered|"
    r"weighed|looked at|two ways|three ways|other ways?|another way|the other|other one|others|"
    r"over (?:the|a|an|our)|than|priced|could have|could've|would have|would've|trade-?off|"
    r"pros and cons|against|ruled out|rejected|dropped|or (?:to|we|just|a|the)|neither|both|"
    r"the first|the second|cheaper|slower|except|unlike|not (?:the|a|to))\b"
)


def lone_decisions(talk: Talk) -> Iterator[Noticed]:
    """A decision that is told with no other way beside it, on a slide that names none.

    The first one of the talk; a panel will ask about the others once it has asked about one.
    """
    for sentences in by_slide(talk).values():
        text = " ".join(said(sentence) for sentence in sentences)
        decided = next((one for one in sentences if _DECIDED.search(said(one))), None)
        if decided is None or _OVER.search(_DECIDED.sub(" ", text)):
            continue
        yield noticed(
            (decided,),
            "advice",
            phrase("A decision without the alternative that it beat."),
            phrase("Name the strongest other way in half a sentence, and why it lost."),
        )
        return


DECISION_CHECKS = (
    Check(
        "substance.decision",
        phrase(
            "Hammond, Keeney and Raiffa, Smart Choices (1999): a decision is only as good as its "
            "best alternative"
        ),
        lone_decisions,
        flags=lambda: (
            talk(lorem(20) + " So we decided to rewrite the billing service in March."),
            talk("It was decided that all resorts will have the same supplier. " + lorem(20)),
        ),
        passes=lambda: (
            talk(
                "We chose the battery lock, because the wifi one fails whenever it rains. "
                "The other one costs less."
            ),
            talk("We decided to rent instead of building. " + lorem(20)),
            talk(lorem(60)),
        ),
        title=phrase("Decisions without an alternative"),
    ),
)

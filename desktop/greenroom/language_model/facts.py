"""The claims that a model is shown: few, short, by ids, and none that speaks to a model."""

from collections.abc import Iterator, Sequence

from greenroom.language_model.prompt import speaks_to_a_model
from greenroom.panel.claim import Claim
from greenroom.panel.heard import stems

MOST_FACTS = 10
"""With the rules and an answer of 250 words this stays under 1,500 tokens: some servers cut off
without a word what goes beyond 2,048."""


def facts_for(claims: Sequence[Claim], slide: int, about: str) -> dict[str, Claim]:
    """The claims nearest to a slide and to a text, by ids that are good for one request."""
    wanted = stems(about)

    def nearness(claim: Claim) -> tuple[bool, int]:
        return claim.slide == slide, len(stems(claim.quote) & wanted)

    best = sorted(_once(claims), key=nearness, reverse=True)[:MOST_FACTS]
    return {f"c{number}": claim for number, claim in enumerate(best, 1)}


def shown(facts: dict[str, Claim]) -> list[dict[str, object]]:
    """The facts as the model sees them."""
    return [
        {
            "id": name,
            "slide": claim.slide,
            "says": claim.quote,
            "by": "talk" if claim.source == "talk" else "slide",
            "not_said": list(claim.missing),
        }
        for name, claim in facts.items()
    ]


def _once(claims: Sequence[Claim]) -> Iterator[Claim]:
    """One claim for each quote, the one whose parts are known first."""
    seen: set[str] = set()
    for claim in sorted(claims, key=lambda claim: not claim.slots):
        if claim.quote not in seen and not speaks_to_a_model(claim.quote):
            seen.add(claim.quote)
            yield claim

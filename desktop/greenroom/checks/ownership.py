"""Who did it: how often “I” and how often “we”, for information only."""

from collections.abc import Iterator

from greenroom.checks.check import Check, Noticed
from greenroom.checks.example import lorem, talk
from greenroom.checks.finding import Talk
from greenroom.checks.spot import plain, vocabulary
from greenroom.phrase import phrase

_I = vocabulary("i i'm i've i'd i'll my mine me myself")
_WE = vocabulary("we we're we've we'd we'll our ours us ourselves")
_LEAST = 12


def ownership(talk: Talk) -> Iterator[Noticed]:
    """The share of “I” among “I” and “we”; a panel asks what you did and what the team did."""
    said = [plain(word.text) for word in talk.words]
    mine, ours = sum(word in _I for word in said), sum(word in _WE for word in said)
    if mine + ours < _LEAST:
        return
    yield Noticed(
        severity="info",
        message=phrase("“I” {mine} times, “we” {ours} times.", mine=mine, ours=ours),
        advice=phrase("Neither is wrong. Be ready for the question which part of it was yours."),
    )


OWNERSHIP_CHECKS = (
    Check(
        "substance.ownership",
        phrase("Interview panels ask “what did you do yourself?” (STAR: the action is yours)"),
        ownership,
        flags=lambda: (talk("We built it and we ran it and I wrote the plan. " * 5 + lorem(20)),),
        passes=lambda: (talk(lorem(60)),),
        title=phrase("I and we"),
        whole=True,
    ),
)

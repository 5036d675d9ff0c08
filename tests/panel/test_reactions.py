"""What the panelist says next, and the one thing to try."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from greenroom.deck.slides import Deck
from greenroom.panel.answers import follow_up, observe, one_thing
from greenroom.panel.question import free_question
from greenroom.transcript import Word

Said = Callable[..., tuple[Word, ...]]

QUESTION = replace(
    free_question("Slide 3: “Rejected: a deposit of £10”. Why did you reject the deposit?"),
    kind="decision",
)


@pytest.mark.parametrize(
    ("answer", "seconds", "kind", "part"),
    [
        ("That's a great question. Access is really important and I'm proud of the journey.",
         30, "no answer", "Why did you reject the deposit?"),
        ("Because 31 of 40 patients said a deposit would keep them away, and I trusted that.",
         120, "too long", "one sentence"),
        ("Because I thought a deposit was unfair.", 8, "no specifics", "one occasion"),
        ("Because 31 of 40 patients told us a deposit would keep them away, so we dropped it.",
         12, "only we", "you yourself"),
        ("Because I guess 31 of 40 patients maybe told me a deposit was probably bad.",
         12, "hedged", "What do you know for certain?"),
        ("Because I saw missed appointments go from 14 to 3 percent without a deposit.",
         12, "contradicts the deck", "Slide 5 says “Missed appointments 14% → 8%”"),
        ("I don't know, I wasn't in the room.", 6, "honest unknown", "How would you find out?"),
        ("I don't know. I'd ask the 12 patients who complained about the deposit.",
         8, "honest unknown", "Which result"),
        ("Because 31 of 40 patients told me a deposit would keep them away. I asked them myself.",
         14, "strong", "Clear."),
    ],
)  # fmt: skip
def test_the_first_that_fits(
    story: Deck, said: Said, answer: str, seconds: float, kind: str, part: str
) -> None:
    found = observe(QUESTION, said(answer), seconds, story)
    then = follow_up(QUESTION, found, seconds, story)
    assert then is not None
    assert (then.kind, part in then.text) == (kind, True), then.text


@pytest.mark.parametrize(
    ("answer", "part"),
    [
        ("Missed appointments went from 14 to 3 percent because I rejected the deposit.", "figure"),
        ("That's a great question. Access is really important and I'm proud.", "what was asked"),
        ("I don't know, I wasn't in the room.", "how you would find out"),
        ("Because I thought a deposit was unfair.", "number, date, name or example"),
        ("Because 31 of 40 patients told me a deposit would keep them away.", "cost"),
        ("Because 31 of 40 patients told me a deposit would keep them away. It cost us a month.",
         "half the time"),
    ],
)  # fmt: skip
def test_one_thing_to_try(story: Deck, said: Said, answer: str, part: str) -> None:
    assert part in one_thing(observe(QUESTION, said(answer), 15, story))


def test_silence_is_said_kindly(story: Deck) -> None:
    assert "too little to hear" in one_thing(observe(QUESTION, (), 0, story))

"""What a question looks for, said before the answer; for practice only."""

from greenroom.panel.question import Question
from greenroom.phrase import listed, phrase

WANTED = {
    "action": phrase("what you would do"),
    "alternative": phrase("the option you turned down"),
    "change": phrase("what you have changed since"),
    "comparison": phrase("compared with what"),
    "condition": phrase("under what condition"),
    "cost": phrase("what it cost"),
    "decision": phrase("what was decided"),
    "evidence": phrase("a number, a date or an example"),
    "example": phrase("one occasion"),
    "failure point": phrase("where it breaks first"),
    "gap": phrase("what is missing"),
    "loss": phrase("what was lost by it"),
    "method": phrase("how it is done"),
    "next step": phrase("what comes next"),
    "other cause": phrase("what else could explain it"),
    "outcome": phrase("how it ended"),
    "own part": phrase("what you did yourself"),
    "person": phrase("who, by name or role"),
    "reason": phrase("the reason"),
    "unknown": phrase("what you do not know"),
    "value": phrase("the figure"),
    "yes/no": phrase("yes or no"),
}
"""What an answer must contain, as the contracts of the frames and the bank call it, in words."""


def hint(question: Question) -> str:
    """One sentence on what to say; empty where the question does not tell."""
    wanted = [WANTED[name] for name in question.contract if name in WANTED]
    if not wanted:
        return ""
    first, *others = wanted
    if not others:
        return phrase("Say in your first sentence {first}.", first=first)
    return phrase(
        "Say in your first sentence {first}, then {others}.", first=first, others=listed(others)
    )

"""What a question looks for, said before the answer; for practice only."""

from greenroom.panel.question import Question

WANTED = {
    "action": "what you would do",
    "alternative": "the option you turned down",
    "change": "what you have changed since",
    "comparison": "compared with what",
    "condition": "under what condition",
    "cost": "what it cost",
    "decision": "what was decided",
    "evidence": "a number, a date or an example",
    "example": "one occasion",
    "failure point": "where it breaks first",
    "gap": "what is missing",
    "loss": "what was lost by it",
    "method": "how it is done",
    "next step": "what comes next",
    "other cause": "what else could explain it",
    "outcome": "how it ended",
    "own part": "what you did yourself",
    "person": "who, by name or role",
    "reason": "the reason",
    "unknown": "what you do not know",
    "value": "the figure",
    "yes/no": "yes or no",
}
"""What an answer must contain, as the contracts of the frames and the bank call it, in words."""


def hint(question: Question) -> str:
    """One sentence on what to say; empty where the question does not tell."""
    wanted = [WANTED[name] for name in question.contract if name in WANTED]
    if not wanted:
        return ""
    first, *others = wanted
    then = f", then {' and '.join(others)}" if others else ""
    return f"Say in your first sentence {first}{then}."

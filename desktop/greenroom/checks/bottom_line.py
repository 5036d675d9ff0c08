"""Bottom line first: when the one sentence that matters was said."""

from greenroom.checks.finding import Talk
from greenroom.checks.verdict import BottomLine, CloseBottomLine, DeckBottomLine


def judge(talk: Talk) -> BottomLine:  # noqa: ARG001
    """The verdict; `unsure` until the sentences can be told apart."""
    return BottomLine("unsure", None, 0, "", (), DeckBottomLine("unsure"), CloseBottomLine(False))

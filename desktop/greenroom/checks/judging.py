"""The verdict on the bottom line, made when it is asked for.

The models need numpy, which takes the window as long to load as the rest of it; so they are not
imported before a talk is judged (`tests/ui/test_app.py`).
"""

from functools import lru_cache

from greenroom.checks.finding import Talk
from greenroom.checks.verdict import BottomLine, CloseBottomLine, DeckBottomLine


def judge(talk: Talk) -> BottomLine:
    """When the bottom line was first said, with its quote, what came before, deck and close.

    With a typed bottom line that is looked for; without, one is found among what was said, the
    slides and the close. The models know English alone: about a talk in another language nothing
    is said.
    """
    if talk.language != "en":
        nowhere = DeckBottomLine("unsure"), CloseBottomLine(restated=False)
        return BottomLine("unsure", None, 0, "", (), *nowhere)
    return _judge(talk)


def is_known(talk: Talk) -> bool:
    """Whether it is known what the bottom line is: it was typed, or told from the talk for sure."""
    return bool(talk.bottom_line.strip()) or judge(talk).verdict in ("first", "late")


@lru_cache(maxsize=2)
def _judge(talk: Talk) -> BottomLine:
    """Remembered, since the report and three checks ask about the same talk."""
    from greenroom.checks.bottom_line import judge_by
    from greenroom.checks.bottom_line_model import shipped_models

    return judge_by(talk, shipped_models())

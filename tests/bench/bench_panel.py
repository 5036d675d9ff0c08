"""How long a panel lets one wait: for the next question, and for the follow-up to an answer.

    PYTHONPATH=tests python tests/bench/bench_panel.py [--answers 3] [--pause 1]

The real window, offscreen, with the sample in a virtual microphone and the real recogniser: bad
answers, those to the follow-ups, the next question, a skipped one. From a question to the next: the
click until the other one is painted and may be answered; beside it, one paint of the window. From
the end of an answer: the click on Done until what it held and what they come back with are there,
half a second of which is recorded on purpose; beside it, the same recording written down whole by a
model that is loaded already. Done is pressed as the last word ends, or so many seconds later.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from end_to_end.panel_walk import BOTH, sit_through
from greenroom.library import read_answers
from greenroom.library.answers import answer_audio
from greenroom.places import user_places
from greenroom.speech.catalogue import model_here
from greenroom.speech.whole import KeptModel


def whole_ms(model: Path, take: Path) -> list[int]:
    """How long each recorded answer takes where it is written down at once."""
    recognise = KeptModel(lambda: model, threads=os.cpu_count() or 1, memory=None)
    spoken = [answer_audio(take, one) for one in read_answers(take) if one.audio]
    took = []
    for recording in (spoken[0], *spoken):
        began = time.monotonic()
        recognise(recording, language="en", terms=(), progress=None)
        took.append(round((time.monotonic() - began) * 1000))
    return took[1:]  # the first time it is loaded


def told(what: str, ms: Sequence[int], beside: str, baseline: Sequence[int]) -> str:
    """One line of the result."""
    usual, other = median(ms), median(baseline)
    return (
        f"{what}: {usual:.0f} ms, at most {max(ms)} ms ({len(ms)} times); "
        f"{beside}: {other:.0f} ms; {usual / max(other, 1):.2f} of that"
    )


def main() -> None:
    """Sit through a panel and print two lines."""
    parser = argparse.ArgumentParser(description="Time a panel.")
    parser.add_argument("--answers", type=int, choices=range(1, len(BOTH) + 1), default=len(BOTH))
    parser.add_argument("--pause", type=float, default=0, help="seconds from last word to Done")
    asked = parser.parse_args()
    count = asked.answers
    model = model_here("base", user_places(os.environ))
    with tempfile.TemporaryDirectory(prefix="panel") as work:
        minutes = round(count * 3.5)
        found = sit_through(
            Path(work), model.parent, BOTH[:count],
            minutes=minutes, export=False, pause_s=asked.pause,
        )  # fmt: skip
        written = whole_ms(model, Path(found["take"]))
    questions, reactions = found["to_question_ms"], found["to_reaction_ms"]
    print(told("question to question", questions, "a paint of the window", found["paint_ms"]))
    print(told("answer to follow-up", reactions, "the answers written down whole", written))
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}", file=sys.stderr)


if __name__ == "__main__":
    main()

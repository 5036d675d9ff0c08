"""Reports for the tests of exports."""

import msgspec

from greenroom.checks.example import talk
from greenroom.panel.question import Answer, Observation, Question
from greenroom.report import Answered, Report, build_report
from greenroom.transcript import Word


def report(*titles: str, said: tuple[str, ...], **options: object) -> Report:
    return build_report(talk(*said, titles=titles, **options))


def small() -> Report:
    return report(
        "Launch in March",
        "What it costs",
        said=("We should, um, launch in March.", "It costs like nine euros, you know, each."),
        limit_ms=10_000,
        targets_ms=(2_000, 8_000),
    )


HOSTILE = (
    '<script>alert("x")</script>',
    '=cmd|"/c calc"!A1',
    "مرحبا بالعالم",
    "👩‍🚀 launch & land",
)


def hostile() -> Report:
    """Titles and words that would run as markup or as a formula if they were not escaped."""
    said = ("<b>bold</b> <img src=x> --> now", "@SUM(A1) +1", "مرحبا بالعالم", "👩‍🚀 & co")
    made = report(*HOSTILE, said=said)
    question = Question("q1", "p1", "why", "<i>Why?</i>", "c", 1, "<u>q</u>", "deck")
    answer = Answer(question, (Word("<s>so</s>", 0, 400),), 0.4)
    answered = Answered(answer, {"evidence": Observation("no", "<em>x</em>", "<em>y</em>")}, "<a>")
    return msgspec.structs.replace(made, panel=(answered,), notes=("<note>",), started="<now>")

"""Which slide is named when several take too long."""

from greenroom.checks.example import lorem, talk
from greenroom.checks.time_checks import slides_against_plan


def test_only_the_worst_slide_is_advice() -> None:
    long = talk(lorem(100), lorem(200), lorem(50), targets_ms=(20_000, 20_000, 20_000))
    assert [(n.slide, n.severity) for n in slides_against_plan(long)] == [
        (1, "info"),
        (2, "advice"),
    ]


def test_a_rushed_slide_is_information() -> None:
    rushed = talk(lorem(25), lorem(50), targets_ms=(30_000, 20_000))
    assert [(n.slide, n.severity) for n in slides_against_plan(rushed)] == [(1, "info")]

"""Which slide is named when several take too long."""

import msgspec

from greenroom.checks.example import lorem, talk
from greenroom.checks.time_checks import dwelt, over_or_under, rushed


def test_only_slides_nearly_as_far_off_as_the_worst_are_advice() -> None:
    long = talk(lorem(100), lorem(200), lorem(50), targets_ms=(20_000, 20_000, 20_000))
    assert [(n.slide, n.severity) for n in dwelt(long)] == [(1, "info"), (2, "advice")]


def test_a_short_slide_is_information_until_nobody_can_take_it_in() -> None:
    said = (lorem(60), lorem(45), lorem(20))
    short = talk(*said, targets_ms=(24_000, 40_000, 40_000))
    assert [(n.slide, n.severity) for n in rushed(short)] == [(2, "info"), (3, "advice")]


def test_a_slide_marked_for_it_is_the_one_to_drop() -> None:
    long = talk(lorem(50), lorem(60), limit_ms=40_000, targets_ms=(20_000, 20_000))
    marked = msgspec.structs.replace(long, plan=msgspec.structs.replace(long.plan, cuttable=(1,)))
    assert next(iter(over_or_under(long))).advice.startswith("Cut slide 2 first")
    assert next(iter(over_or_under(marked))).advice.startswith("Drop slide 1, which you marked")

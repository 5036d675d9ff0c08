"""What was fixed since, what was not, what is new; and what nobody can know."""

import re
from pathlib import Path

import msgspec
import pytest

from comparison.sides import TITLES, deck, finding, side
from greenroom.checks import CHECKS, DECK_CHECKS
from greenroom.checks.check import Check
from greenroom.comparison import compare


def groups(earlier, later) -> dict[str, list[str]]:
    made = compare(earlier, later).progress
    return {
        name: [one.message for one in getattr(made, name)]
        for name in ("fixed", "barely", "still", "new")
        if getattr(made, name)
    }


def test_findings_are_known_again_by_check_and_slide() -> None:
    before = side(
        1,
        seconds=(60, 300, 200, 100),
        findings=(finding("close.ask", 4), finding("time.dwelt", 2), finding("deck.words", 3)),
    )
    after = side(2, findings=(finding("deck.words", 3), finding("delivery.pause", 2)))
    assert groups(before, after) == {
        "fixed": ["close.ask on 4", "time.dwelt on 2"],
        "still": ["deck.words on 3"],
        "new": ["delivery.pause on 2"],
    }


def test_what_is_of_the_whole_talk_is_the_same_wherever_it_is_heard() -> None:
    before = side(1, sounds=80, findings=(finding("delivery.fillers", 1),))
    after = side(2, sounds=80, findings=(finding("delivery.fillers", 3),))
    assert groups(before, after) == {"still": ["delivery.fillers on 3"]}


def test_a_slide_that_moved_keeps_its_findings() -> None:
    moved = deck((TITLES[1], TITLES[0], *TITLES[2:]))
    before = side(1, findings=(finding("delivery.reading", 2),))
    after = side(2, of=moved, findings=(finding("delivery.reading", 1),))
    assert groups(before, after) == {"still": ["delivery.reading on 1"]}


def test_a_finding_that_went_by_a_hair_is_not_called_fixed() -> None:
    before = side(
        1,
        seconds=(60, 252, 200, 96),
        sounds=52,
        findings=(
            finding("time.dwelt", 2), finding("time.limit", 4), finding("delivery.fillers", 1),
        ),
    )  # fmt: skip
    after = side(2, seconds=(60, 248, 200, 92), sounds=49)
    assert groups(before, after) == {
        "barely": ["time.dwelt on 2", "time.limit on 4", "delivery.fillers on 1"]
    }


def test_what_was_dismissed_is_neither_fixed_nor_new() -> None:
    one = finding("delivery.reading", 2)
    assert groups(side(1, findings=(one,)), side(2, dismissed=(one,))) == {}
    assert groups(side(1, dismissed=(one,)), side(2)) == {}


def test_nothing_is_fixed_that_could_not_be_found() -> None:
    reading, pause = finding("delivery.reading", 3), finding("delivery.fillers", 1)
    assert groups(side(1, findings=(reading, pause)), side(2, silent=True)) == {}
    broken_off = side(2, seconds=(60, 240, 0, 0))
    assert groups(side(1, findings=(reading, finding("close.ask", 4))), broken_off) == {}
    dutch = side(2, language="nl", fillers_counted=False)
    assert groups(side(1, sounds=90, findings=(pause,)), dutch) == {}


def test_nothing_is_new_that_could_not_be_found_before() -> None:
    reading = finding("delivery.reading", 3)
    assert groups(side(1, silent=True), side(2, findings=(reading,))) == {}
    assert groups(side(1, seconds=(60, 240, 0, 0)), side(2, findings=(reading,))) == {}


def test_a_slide_that_was_taken_out_takes_its_findings_along() -> None:
    shorter = deck((TITLES[0], TITLES[1], TITLES[3]), sections=())
    before = side(1, findings=(finding("deck.words", 3),))
    after = side(2, of=shorter, seconds=(60, 240, 100), planned=(60, 240, 100))
    assert groups(before, after) == {"fixed": ["deck.words on 3"]}


def test_praise_and_information_are_not_work() -> None:
    good = msgspec.structs.replace(finding("delivery.pace"), severity="good")
    assert groups(side(1, findings=(good,)), side(2)) == {}


def test_the_findings_of_these_tests_are_of_checks_that_there_are() -> None:
    named = set(re.findall(r'finding\("([a-z.-]+)"', Path(__file__).read_text("utf-8")))
    assert named <= {check.name for check in (*CHECKS, *DECK_CHECKS)}


@pytest.mark.parametrize("check", [check for check in CHECKS if check.whole], ids=lambda c: c.name)
def test_a_check_of_the_whole_talk_is_known_again_on_another_slide(check: Check) -> None:
    before, after = (side(n, findings=(finding(check.name, n),)) for n in (1, 2))
    assert groups(before, after) == {"still": [f"{check.name} on 2"]}


def test_a_slide_that_was_rushed_is_fixed_once_it_has_its_time() -> None:
    before = side(1, seconds=(60, 80, 200, 100), findings=(finding("time.rushed", 2),))
    assert groups(before, side(2)) == {"fixed": ["time.rushed on 2"]}
    hardly = side(2, seconds=(60, 84, 200, 100))
    assert groups(before, hardly) == {"barely": ["time.rushed on 2"]}

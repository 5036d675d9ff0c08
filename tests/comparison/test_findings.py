"""What was fixed since, what was not, what is new; and what nobody can know."""

import msgspec

from comparison.sides import TITLES, deck, finding, side
from greenroom.checks import CHECKS, DECK_CHECKS
from greenroom.comparison import compare
from greenroom.comparison.findings import known_to_be_of_slides


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
        findings=(finding("close.ask", 4), finding("time.slide", 2), finding("deck.words", 3)),
    )
    after = side(2, findings=(finding("deck.words", 3), finding("delivery.pause", 2)))
    assert groups(before, after) == {
        "fixed": ["close.ask on 4", "time.slide on 2"],
        "still": ["deck.words on 3"],
        "new": ["delivery.pause on 2"],
    }


def test_what_is_of_the_whole_talk_is_the_same_wherever_it_is_heard() -> None:
    before = side(1, sounds=80, findings=(finding("delivery.fillers", 1),))
    after = side(2, sounds=80, findings=(finding("delivery.fillers", 3),))
    assert groups(before, after) == {"still": ["delivery.fillers on 3"]}


def test_a_slide_that_moved_keeps_its_findings() -> None:
    moved = deck((TITLES[1], TITLES[0], *TITLES[2:]))
    before = side(1, findings=(finding("slides.reading", 2),))
    after = side(2, of=moved, findings=(finding("slides.reading", 1),))
    assert groups(before, after) == {"still": ["slides.reading on 1"]}


def test_a_finding_that_went_by_a_hair_is_not_called_fixed() -> None:
    before = side(
        1,
        seconds=(60, 252, 200, 96),
        sounds=52,
        findings=(
            finding("time.slide", 2), finding("time.limit", 4), finding("delivery.fillers", 1),
        ),
    )  # fmt: skip
    after = side(2, seconds=(60, 248, 200, 92), sounds=49)
    assert groups(before, after) == {
        "barely": ["time.slide on 2", "time.limit on 4", "delivery.fillers on 1"]
    }


def test_what_was_dismissed_is_neither_fixed_nor_new() -> None:
    one = finding("slides.reading", 2)
    assert groups(side(1, findings=(one,)), side(2, dismissed=(one,))) == {}
    assert groups(side(1, dismissed=(one,)), side(2)) == {}


def test_nothing_is_fixed_that_could_not_be_found() -> None:
    reading, pause = finding("slides.reading", 3), finding("delivery.fillers", 1)
    assert groups(side(1, findings=(reading, pause)), side(2, silent=True)) == {}
    broken_off = side(2, seconds=(60, 240, 0, 0))
    assert groups(side(1, findings=(reading, finding("close.ask", 4))), broken_off) == {}
    dutch = side(2, language="nl", fillers_counted=False)
    assert groups(side(1, sounds=90, findings=(pause,)), dutch) == {}


def test_nothing_is_new_that_could_not_be_found_before() -> None:
    reading = finding("slides.reading", 3)
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


def test_every_check_is_known_to_be_of_a_slide_or_of_the_whole_talk() -> None:
    """A check that is new has to be given a place in `comparison/findings.py`."""
    names = {check.name for check in (*CHECKS, *DECK_CHECKS)}
    assert {name for name in names if not known_to_be_of_slides(name)} <= {
        "time.limit", "delivery.fillers", "delivery.opening", "delivery.pace",
        "bottom-line.first", "bottom-line.numbers", "close.bottom-line", "close.ask",
        "deck.bottom-line",
    }  # fmt: skip

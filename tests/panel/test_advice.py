"""One thing to try for each observation that leaves something to wish, and one for the answer."""

import pytest

from greenroom.panel.advice import KEEP, advice, one_thing
from greenroom.panel.answers import NAMES
from greenroom.panel.question import Observation
from greenroom.panel.star import PARTS

GOOD = {name: Observation("yes") for name in (*NAMES, *PARTS)} | {
    name: Observation("no") for name in ("hedged", "contradicts_deck", "too_long", "honest_unknown")
}


def test_nothing_to_wish_needs_no_advice() -> None:
    assert advice(GOOD) == {}
    assert one_thing(GOOD) == KEEP


@pytest.mark.parametrize(
    ("name", "level"),
    [
        *((name, "no") for name in ("answered", "answers_first", "evidence", "trade_off", *PARTS)),
        *((name, "yes") for name in ("contradicts_deck", "hedged", "too_long")),
        *((name, "partly") for name in ("answered", "evidence", "hedged", "too_long", *PARTS)),
        ("recovers", "no"),
    ],
)
def test_each_observation_that_leaves_something_to_wish_has_its_own(name: str, level: str) -> None:
    found = advice(GOOD | {name: Observation(level)})  # type: ignore[arg-type]
    assert list(found) == [name]
    assert found[name].endswith(".")


def test_somebody_who_plainly_does_not_know_is_not_asked_for_an_answer() -> None:
    unknown = GOOD | {
        "honest_unknown": Observation("yes"),
        "answered": Observation("no"),
        "evidence": Observation("no"),
    }
    assert advice(unknown) == {}


def test_a_better_opening_is_said_in_the_speakers_words() -> None:
    late = GOOD | {"answers_first": Observation("no", "So.", "", "What I missed was the lock.")}
    assert one_thing(late).endswith("In your words: “What I missed was the lock.”")


def test_what_a_panel_minds_most_comes_first() -> None:
    both = GOOD | {"situation": Observation("no"), "answered": Observation("no")}
    assert list(advice(both)) == ["answered", "situation"]

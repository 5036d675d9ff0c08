"""Actions in other forms of themselves."""

import pytest

from greenroom.panel.verb_phrases import action, done_to


@pytest.mark.parametrize(
    ("text", "doing"),
    [
        ("Deleted 140 of 390 alerts", "deleting 140 of 390 alerts"),
        ("Switched off 612 queries", "switching off 612 queries"),
        ("Dropped our software licence", "dropping your software licence"),
    ],
)
def test_what_was_done_has_other_forms(text: str, doing: str) -> None:
    found = action(text)
    assert found is not None
    assert found.doing == doing


@pytest.mark.parametrize(
    "text",
    ["Labelled by 3 technicians", "Agreed with the board", "Could not find it", "Growth of 3%"],
)
def test_a_passive_or_a_modal_is_no_action(text: str) -> None:
    assert action(text) is None


@pytest.mark.parametrize(
    ("text", "doing"),
    [
        ("Cut overrides from 11% to under 5%", "cutting overrides from 11% to under 5%"),
        ("Give every new member a list", "giving every new member a list"),
    ],
)
def test_a_plan_is_an_order(text: str, doing: str) -> None:
    found = action(text, order=True)
    assert found is not None
    assert found.doing == doing


@pytest.mark.parametrize("text", ["Launch date", "Test plan", "Retry timing model", "Voice intake"])
def test_a_compound_noun_is_no_order(text: str) -> None:
    assert action(text, order=True) is None


def test_a_thing_with_what_was_done_to_it_is_an_action() -> None:
    found = done_to(["Override button kept", " with a mandatory reason"][0])
    assert found is not None
    assert found.doing == "keeping the override button"
    assert done_to("Members disliked booking") is None

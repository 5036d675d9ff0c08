"""What contradicts the deck, and what is another quantity, a rounding or somebody else's deed."""

from collections.abc import Callable

import pytest

from greenroom.deck.slides import Deck
from greenroom.panel.conflict import find_conflict

Make = Callable[..., Deck]


@pytest.fixture
def pilot(make_deck: Make) -> Deck:
    return make_deck(
        ("Sorting letters at Northmoor", "Clerk time 31 h a week"),
        ("Decision", "Sorter bought in May", "Decided by the records group, vote 7-2"),
        ("Test", "Urgent: recall 0.96, precision 0.58", "212 duplicate labels in 6 weeks"),
        (
            "Result",
            "Waiting time 9.6% to 7.1%",
            "One missed letter: 8 June",
            "Fee of 0.25% a batch",
        ),
        ("Visits", "5 visits in Pune and Lucknow", "Floor proposed by Mei Lin, ward team"),
        ("Open", "Effect on overtime not measured"),
    )


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("The precision was 0.85 in the end.", "Urgent: recall 0.96, precision 0.58"),
        ("the precision was point eight five", "Urgent: recall 0.96, precision 0.58"),
        ("We had two hundred and twenty-one duplicates.", "212 duplicate labels in 6 weeks"),
        ("From 9.6 percent to 6.1, that is a lot.", "Waiting time 9.6% to 7.1%"),
        ("It is a fee of 2.5 percent.", "Fee of 0.25% a batch"),
        ("I decided alone and told them on Monday.", "Decided by the records group, vote 7-2"),
        ("It was unanimous.", "Decided by the records group, vote 7-2"),
        ("The floor was my idea.", "Floor proposed by Mei Lin, ward team"),
        ("We've not missed a single letter since.", "One missed letter: 8 June"),
        ("We measured it in the payroll.", "Effect on overtime not measured"),
        ("I went to Nagpur and Lucknow myself.", "5 visits in Pune and Lucknow"),
    ],
)
def test_a_conflict_is_found_with_the_line_it_contradicts(
    pilot: Deck, said: str, shown: str
) -> None:
    conflict = find_conflict((said,), pilot)
    assert conflict is not None
    assert (conflict.said, conflict.shown) == (said, shown)


@pytest.mark.parametrize(
    "said",
    [
        "The precision was 0.58 in the end.",
        "precision was about fifty eight percent",
        "With a lower threshold the precision would have been 0.85.",
        "We had 212 duplicates.",
        "About ten percent were waiting.",
        "The group decided, I only wrote the paper.",
        "The floor was Mei Lin's idea.",
        "We never measured it.",
        "I went to Pune and Lucknow myself.",
        "We missed one letter.",
        "Forty-one thousand letters came that month.",
    ],
)
def test_what_agrees_or_is_another_quantity_is_no_conflict(pilot: Deck, said: str) -> None:
    assert find_conflict((said,), pilot) is None

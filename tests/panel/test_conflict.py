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
        (
            "Staff",
            "Rosa Blake: training",
            "Omar Haddad: routes",
            "Site picked by Rosa Blake",
            "Night post dropped in March",
        ),
        ("Shadow run", "Shadow mode 10 weeks", "14 vans silent for 5 days", "No-shows 18%"),
        ("Money", "Overtime down 6%", "Largest refund €18,300", "Letter charge kept after 60 days"),
        ("Open", "Effect on overtime not measured"),
        ("Next", "Voice start"),
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
        ("Omar does the training, mostly.", "Rosa Blake: training"),
        ("Then Karim, the chief exec, picked the site.", "Site picked by Rosa Blake"),
        ("Overtime came up and it stayed there.", "Overtime down 6%"),
        ("We dropped the letter charge too, nobody pays it.", "Letter charge kept after 60 days"),
        ("We shipped voice start in the spring.", "Voice start"),
        ("We didn't do any of that shadow-running business.", "Shadow mode 10 weeks"),
        ("We stopped the night post in September.", "Night post dropped in March"),
        ("The no-shows were 43 percent.", "No-shows 18%"),
        ("Fourteen vans, three days, that was it.", "14 vans silent for 5 days"),
        ("We ran it in the shadow for nine weeks, that was enough.", "Shadow mode 10 weeks"),
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
        "Omar does the routes.",
        "Rosa picked the site with the group.",
        "Overtime would have come up without it.",
        "Overtime came down.",
        "We wanted to drop the letter charge.",
        "We have not shipped voice start.",
        "The night post ended in March.",
        "In the test arm the no-shows were lower, about 18 percent.",
        "Fourteen vans, five days.",
        "It was 14 vans, and I drove out there within two hours.",
        "The recall slid from 0.96 to 0.9 on the harder set.",
        "Northmoor's neighbour kept its post, and its overtime went up four percent.",
        "It took nine weeks to write it.",
    ],
)
def test_what_agrees_or_is_another_quantity_is_no_conflict(pilot: Deck, said: str) -> None:
    assert find_conflict((said,), pilot) is None


def test_an_answer_speaks_of_the_line_asked_about_without_naming_it(pilot: Deck) -> None:
    said = ("The thirteen thousand three hundred, that was mine.",)
    assert find_conflict(said, pilot) is None
    conflict = find_conflict(said, pilot, ["Largest refund €18,300"])
    assert conflict is not None
    assert conflict.shown == "Largest refund €18,300"


def test_a_pair_of_the_line_asked_about_needs_no_word_of_it(pilot: Deck) -> None:
    line = "Waiting time 9.6% to 7.1%"
    said = ("It went from nine point six to four.",)
    assert find_conflict(said, pilot, [line]) is not None
    assert find_conflict(("It went from nine point six to about seven.",), pilot, [line]) is None

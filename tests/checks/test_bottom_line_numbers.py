"""Figures that change between the opening, the close and the slides."""

import pytest

from greenroom.checks.bottom_line_numbers import Figure, differ, read


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Returns fell by 12% in spring", [("12.0", "percent")]),
        ("returns fell by twelve percent", [("12.0", "percent")]),
        ("It costs $4.1 million", [("4100000.0", "dollar")]),
        ("It costs four hundred thousand dollars", [("400000.0", "dollar")]),
        ("We opened in 2019 on March 3", []),
    ],
)
def test_figures_are_read_with_what_they_count(text: str, figures: list[tuple[str, str]]) -> None:
    assert [(str(one.value), one.unit) for one in read(text).figures] == figures


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        ("Same-day delivery cuts returns by 12 percent", "delivery cuts returns by 15%", True),
        ("Same-day delivery cuts returns by 12 percent", "delivery cuts returns by 12.5%", False),
        ("Same-day delivery cuts returns by 12 percent", "the depot is 15 percent larger", False),
        ("Delivery cut returns from 30 to 12 percent", "delivery cut returns by 60%", False),
    ],
)
def test_only_figures_of_one_thing_are_compared(one: str, other: str, slip: bool) -> None:
    assert bool(differ(read(one), read(other))) == slip


def test_both_figures_are_named() -> None:
    found = differ(read("We need 40 nurses at night"), read("At night we need 60 nurses"))
    assert found == (Figure(40.0, "nurs"), Figure(60.0, "nurs"))

"""How figures are said."""

import pytest

from accuracy.figures import said


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        ("0", "zero"),
        ("15th", "fifteenth"),
        ("21st", "twenty first"),
        ("20th", "twentieth"),
        ("12th", "twelfth"),
        ("42", "forty two"),
        ("1455", "fourteen fifty five"),
        ("1905", "nineteen oh five"),
        ("1700", "seventeen hundred"),
        ("2004", "two thousand four"),
        ("2026", "twenty twenty six"),
        ("480000", "four hundred eighty thousand"),
        ("11.4", "eleven point four"),
        ("10000000", "10000000"),
        ("second", "second"),
        ("b2b", "b2b"),
    ],
)
def test_a_figure_is_the_words_that_say_it(figure: str, words: str) -> None:
    assert " ".join(said(figure)) == words

"""Reading order, on pages drawn with letters."""

import pytest

from greenroom.deck.order import Box, reading_order, reads_leftwards


def read(*boxes: tuple[str, float, float, float, float], right_to_left: bool = False) -> str:
    """The names of boxes (name, left, top, width, height) in reading order."""
    placed = [Box(x, y, x + width, y + height) for _, x, y, width, height in boxes]
    order = reading_order(placed, right_to_left=right_to_left)
    return "".join(boxes[place][0] for place in order)


# Two headings, each over its own text: the comparison layout. Gutter 1, heading to text 0.1.
COMPARISON = (
    ("A", 0, 0, 4, 1),
    ("B", 5, 0, 4, 1),
    ("a", 0, 1.1, 4, 3),
    ("b", 5, 1.1, 4, 3),
)


def test_columns_that_stand_apart_are_read_one_after_the_other():
    assert read(*(COMPARISON[index] for index in (3, 0, 2, 1))) == "AaBb"


def test_the_files_own_order_decides_where_both_ways_are_possible():
    assert read(*(COMPARISON[index] for index in (0, 2, 1, 3))) == "AaBb"
    assert read(*COMPARISON) == "ABab"


def test_the_files_order_does_not_decide_against_the_page():
    assert read(("b", 0, 5, 4, 1), ("a", 0, 0, 4, 1)) == "ab"


def test_a_line_across_the_page_parts_what_is_above_and_below():
    page = (("c", 0, 5, 9, 1), ("b", 5, 1, 4, 3), ("a", 0, 1, 4, 3))

    assert read(*page) == "abc"


def test_right_to_left_pages_begin_at_the_right():
    assert read(("b", 0, 0, 4, 1), ("a", 5, 0, 4, 1), right_to_left=True) == "ab"


def test_boxes_on_top_of_each_other_are_read_by_rows():
    assert read(("b", 2, 1.5, 6, 2), ("a", 0, 0, 6, 2), ("c", 1, 3, 6, 2)) == "abc"


def test_a_page_of_many_boxes_comes_to_an_end():
    page = [Box(index, index, index + 3000, index + 3000) for index in range(3000)]

    assert sorted(reading_order(page)) == list(range(3000))


@pytest.mark.parametrize(
    ("text", "leftwards"), [("Revenue", False), ("הכנסות 2024", True), ("42 %", False)]
)
def test_the_direction_is_that_of_most_letters(text, leftwards):
    assert reads_leftwards([text]) is leftwards

"""The panels of two takes: what their answers held, and in how many of them."""

from comparison.panels import panel
from comparison.sides import side
from greenroom.comparison import compare
from greenroom.comparison.describe import describe
from greenroom.comparison.panels import panels
from greenroom.export.beside import write_comparison_csv, write_comparison_html

BEFORE = panel(*[{"answers_first": "no", "hedged": "yes", "too_long": "yes"}] * 7)
AFTER = panel(
    *[{"answers_first": "yes", "hedged": "no", "too_long": "no", "evidence": "yes"}] * 6,
    {"answers_first": "partly", "hedged": "no", "too_long": "yes"},
)
PAIR = compare(side(1, panel=BEFORE), side(2, panel=AFTER))


def test_each_thing_is_counted_over_the_answers_that_gave_occasion_to_it() -> None:
    found = {one.name: (one.was, one.is_now, one.way) for one in PAIR.panel}
    assert found == {
        "Answer first": ("0 of 7", "6 of 7", "better"),
        "Said plainly": ("0 of 7", "7 of 7", "better"),
        "Short enough": ("0 of 7", "6 of 7", "better"),
    }  # evidence could not be told in the earlier one


def test_a_difference_that_chance_makes_is_none() -> None:
    few = side(1, panel=panel({"answers_first": "no"}, {"answers_first": "no"}))
    some = side(2, panel=panel({"answers_first": "yes"}, {"answers_first": "yes"}))
    (one,) = compare(few, some).panel
    assert (one.way, one.says) == ("same", "no more than chance")


def test_without_two_panels_nothing_is_compared() -> None:
    assert compare(side(1), side(2, panel=AFTER)).panel == ()


def test_each_question_stands_with_a_line_for_its_answer() -> None:
    (told,) = panels((side(1), side(2, panel=panel({"evidence": "partly"}))))
    assert told.side.number == 2
    assert told.summary == "1 question: 1 answered."
    (asked,) = told.asked
    assert asked.aside.endswith(", slide 1")
    (line,) = asked.lines
    assert line.startswith("Answered in 0:41. Answer first: Can’t tell.")
    assert line.endswith("Evidence: Partly. Said plainly: Can’t tell. Whose work: Can’t tell.")


def test_exports_and_the_command_line_say_it_too() -> None:
    page = write_comparison_html(PAIR).decode()
    assert '<th scope="row" class="t">Answer first</th><td>0 of 7</td><td>6 of 7</td>' in page
    assert "panel,,Answer first,0 of 7,6 of 7,,better: more than chance" in (
        write_comparison_csv(PAIR).decode()
    )
    assert "better: more than chance" in describe(PAIR).partition("\nPanel\n")[2]

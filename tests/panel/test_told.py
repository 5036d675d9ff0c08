"""The record of a panel in words."""

from msgspec.structs import replace

from greenroom.panel.question import Answer, Observation, Reading
from greenroom.panel.record import record_of
from greenroom.panel.told import exchanges, level_of, outcome, summary
from ui.page_parts import words_of
from ui.sample_panel import ANSWER, QUESTIONS
from ui.sample_talk import sample_deck

FIRST, SECOND, _ = QUESTIONS
BACK = replace(FIRST, question="Compared with whom?")
RAMBLED = Answer(FIRST, words_of("Well, it depends."), 95.0, interrupted=True)
CAME_IN = Answer(BACK, words_of(ANSWER), 46.2, follow_up="no answer")
SKIPPED = Answer(SECOND, (), 0.0, skipped=True)
RECORD = record_of((RAMBLED, CAME_IN, SKIPPED), sample_deck())


def test_follow_ups_stand_with_their_question() -> None:
    first, second = exchanges(RECORD)
    assert (first.who, first.about) == (
        "Ji-woo Han, data scientist",
        "About “Cannibalisation stays under 9 % at Rp 54,000”, slide 7",
    )
    assert [(one.lead, one.asked, one.outcome) for one in first.said] == [
        ("", "", "Answered in 1:35, interrupted"),
        ("They came in", "Compared with whom?", "Answered in 0:46"),
    ]
    assert first.said[1].words == ANSWER
    assert {row.label for row in first.said[1].held.rows} >= {"Answer first", "Evidence"}
    (skipped,) = second.said
    assert (skipped.outcome, skipped.words, skipped.advice) == ("Skipped", "", "")
    assert skipped.held.rows == ()
    assert summary(RECORD) == "2 questions: 1 answered, 1 skipped. 1 answer was interrupted."


def test_a_second_try_is_called_one() -> None:
    again = record_of((CAME_IN, CAME_IN, replace(CAME_IN, words=())), sample_deck())
    (one,) = exchanges(again)
    assert [said.lead for said in one.said] == ["They came back", "Once more", "Once more"]
    assert [said.asked for said in one.said] == ["Compared with whom?", "", ""]
    assert outcome(one.said[2].answered.answer) == "Answered in 0:46. No words were heard"
    assert one.said[2].held.rows == ()


def test_what_they_might_say_is_guessed_only_where_nobody_came_back() -> None:
    alone = record_of((replace(RAMBLED, interrupted=False),), sample_deck())
    assert alone[0].follow_up
    assert RECORD[0].follow_up == ""


def test_a_second_reading_stands_in_the_record_and_says_so() -> None:
    moved = {"evidence": Observation("partly", "with Medan", "No figure of its own.")}
    read = replace(CAME_IN, reading=Reading("a model", moved))
    by_rules, twice = record_of((CAME_IN, read), sample_deck())
    assert twice.observations == {**by_rules.observations, **moved}
    plain, (_, said) = exchanges([by_rules])[0].said[0], exchanges([by_rules, twice])[0].said
    assert (plain.second, said.second) == ("", "a model")
    assert not any(row.second for row in plain.held.rows)
    (row,) = [row for row in said.held.rows if row.second]
    assert (row.label, level_of(row)) == ("Evidence", "Partly (second reading)")
    assert row.whole == "“with Medan” No figure of its own."

"""A panel from its first question to its last, with the time as an argument."""

import msgspec
import pytest

from greenroom.deck.slides import Deck
from greenroom.panel import session as panel
from greenroom.panel.manner import Limits, Manner, limits_of
from greenroom.panel.question import Question
from greenroom.panel.questions import make_questions
from greenroom.panel.reactions import FollowUp
from greenroom.transcript import Word

WHY = FollowUp("hedged", "What do you know for certain?")


@pytest.fixture
def questions(story: Deck) -> tuple[Question, ...]:
    return make_questions(story, count=3)


def test_a_question_is_thought_about_answered_and_left(questions: tuple[Question, ...]) -> None:
    state = panel.begin(questions, 0)
    assert (state.stage, state.asked) == ("thinking", questions[0].question)
    state = panel.start_answer(state, 8_000)
    state = panel.stop_answer(state, 70_500, audio="1.wav")
    assert state.stage == "after"
    assert state.record[0].seconds == 62.5
    assert state.record[0].audio == "1.wav"
    state = panel.next_question(state, 72_000)
    assert (state.question, state.stage, state.since_ms) == (questions[1], "thinking", 72_000)


def test_it_is_over_after_the_last(questions: tuple[Question, ...]) -> None:
    state = panel.begin(questions, 0)
    for _ in questions:
        state = panel.skip(state, 1_000)
    assert (state.stage, state.question, state.asked) == ("done", None, "")
    assert [answered.skipped for answered in state.record] == [True, True, True]


def test_no_questions_no_panel() -> None:
    assert panel.begin((), 0).stage == "done"


def test_the_panelist_comes_back_twice_and_no_more(questions: tuple[Question, ...]) -> None:
    state = panel.begin(questions, 0)
    for left in (2, 1):
        state = panel.stop_answer(panel.start_answer(state, 0), 5_000)
        assert state.follow_ups_left == left
        state = panel.ask_follow_up(state, WHY, 6_000)
        assert (state.stage, state.asked) == ("thinking", WHY.text)
    state = panel.stop_answer(panel.start_answer(state, 0), 5_000)
    with pytest.raises(ValueError, match="no follow-up"):
        panel.ask_follow_up(state, WHY, 6_000)
    assert [answered.question.question for answered in state.record] == [
        questions[0].question,
        WHY.text,
        WHY.text,
    ]
    assert panel.next_question(state, 9_000).follow_ups_left == 2


def test_words_come_after_the_answer(questions: tuple[Question, ...]) -> None:
    state = panel.stop_answer(panel.start_answer(panel.begin(questions, 0), 0), 900)
    state = panel.next_question(state, 1_000)
    words = (Word("Because", 0, 300),)
    state = panel.hear(state, words, position=0)
    assert state.record[0].words == words
    with pytest.raises(IndexError):
        panel.hear(state, words, position=4)


def test_once_more_keeps_the_first_try(questions: tuple[Question, ...]) -> None:
    state = panel.stop_answer(panel.start_answer(panel.begin(questions, 0), 0), 900)
    state = panel.retry(state, 1_000)
    assert (state.stage, state.asked, len(state.record)) == ("thinking", questions[0].question, 1)


@pytest.mark.parametrize(
    ("passed_ms", "pace"),
    [(0, "early"), (59_999, "early"), (60_000, "usual"), (90_000, "usual"), (90_001, "over"),
     (149_999, "over"), (150_000, "stop")],
)  # fmt: skip
def test_the_pace_of_an_answer(
    questions: tuple[Question, ...], passed_ms: int, pace: panel.Pace
) -> None:
    state = panel.start_answer(panel.begin(questions, 0), 2_000)
    assert panel.pace(state, 2_000 + passed_ms) == pace


def test_a_move_out_of_turn_is_refused(questions: tuple[Question, ...]) -> None:
    state = panel.begin(questions, 0)
    with pytest.raises(ValueError, match="thinking"):
        panel.stop_answer(state, 1)
    with pytest.raises(ValueError, match="thinking"):
        panel.next_question(state, 1)
    with pytest.raises(ValueError, match="answering"):
        panel.start_answer(panel.start_answer(state, 1), 2)


def test_states_are_left_as_they_were(questions: tuple[Question, ...]) -> None:
    state = panel.begin(questions, 0)
    panel.start_answer(state, 5)
    assert state == panel.begin(questions, 0)


def test_a_typed_answer_counts_as_one_spoken_at_150_words_a_minute(
    questions: tuple[Question, ...],
) -> None:
    state = panel.type_answer(panel.begin(questions, 0), "We measured it\nin May.", 7_000)
    assert (state.stage, state.record[0].seconds) == ("after", 2.0)
    assert [word.text for word in state.record[0].words] == ["We", "measured", "it", "in", "May."]
    assert state.record[0].words[-1].end_ms == 2_000


def test_a_question_may_be_swapped_until_it_is_asked(questions: tuple[Question, ...]) -> None:
    session = panel.begin(questions, 0)
    better = msgspec.structs.replace(questions[1], question="What did it cost?")
    assert panel.swap(session, 0, better) is session
    swapped = panel.swap(session, 1, better)
    assert swapped.questions == (questions[0], better, *questions[2:])
    asked = panel.skip(session, 1)
    assert panel.swap(asked, 1, better) is asked


def test_the_panel_comes_in_late_and_only_while_it_may_come_back(
    questions: tuple[Question, ...],
) -> None:
    state = panel.begin(questions, 0, Limits(interrupt_ms=90_000, follow_ups=1))
    state = panel.start_answer(state, 1_000)
    assert not panel.may_interrupt(state, 90_999)
    assert panel.may_interrupt(state, 91_000)
    state = panel.stop_answer(state, 92_000, interrupted=True)
    state = panel.start_answer(panel.ask_follow_up(state, WHY, 93_000), 94_000)
    assert state.record[0].interrupted
    assert not panel.may_interrupt(state, 200_000)
    assert not panel.may_interrupt(panel.start_answer(panel.begin(questions, 0), 0), 200_000)


def test_a_real_panel_waits_only_so_long(questions: tuple[Question, ...]) -> None:
    state = panel.begin(questions, 0, Limits(think_ms=20_000))
    assert panel.thinking_left_ms(state, 5_000) == 15_000
    assert panel.thinking_left_ms(panel.still_asking(state, 4_000), 5_000) == 19_000
    assert panel.thinking_left_ms(state, 30_000) == 0
    assert panel.thinking_left_ms(panel.begin(questions, 0), 5_000) is None


def test_no_question_is_asked_after_the_time(questions: tuple[Question, ...]) -> None:
    state = panel.begin(questions, 0, Limits(panel_ms=60_000))
    early = panel.skip(state, 59_999)
    late = panel.skip(panel.away(state, 1_000), 61_000)
    assert (early.stage, late.stage, late.out_of_time) == ("thinking", "done", True)
    assert panel.skip(panel.away(state, 2_000), 61_000).stage == "thinking"


def test_an_interrupted_panel_goes_on_where_it_was(questions: tuple[Question, ...]) -> None:
    state = panel.skip(panel.begin(questions, 0), 1_000)
    state = panel.stop_answer(panel.start_answer(state, 2_000), 5_000)
    anew = panel.begin(questions, 100_000)
    after = panel.go_on(anew, state.record, 1, 101_000)
    assert (after.stage, after.question, after.record) == ("after", questions[1], state.record)
    skipped = panel.go_on(anew, state.record[:1], 1, 101_000)
    assert (skipped.stage, skipped.index) == ("thinking", 1)
    assert panel.go_on(anew, state.record, 9, 101_000) == anew


def test_the_manner_sets_the_limits() -> None:
    real = limits_of(Manner(practice=False, tone="tough"), 900_000)
    assert (real.think_ms, real.interrupt_ms, real.panel_ms, real.follow_ups) == (
        20_000, 90_000, 900_000, 2,
    )  # fmt: skip
    kind = limits_of(Manner(tone="supportive", interrupts=False), 900_000)
    assert (kind.think_ms, kind.interrupt_ms, kind.panel_ms, kind.follow_ups) == (0, 0, 0, 1)

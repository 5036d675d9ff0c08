"""Whatever is done to a plan, it adds up, and nothing gets less than its least."""

from hypothesis import given, settings
from hypothesis import strategies as st

from greenroom.deck import Deck, Slide
from greenroom.plan import (
    LEAST_MS,
    Plan,
    Target,
    move_boundary,
    propose_plan,
    set_cuttable,
    set_limit,
    set_start,
    set_target,
    set_total,
)

MINUTE = 60_000


def deck(*notes: int) -> Deck:
    """A deck whose slides have so many words of notes."""
    slides = (Slide(n, str(n), "Title", notes="word " * count) for n, count in enumerate(notes, 1))
    return Deck("deck.pptx", "0" * 64, tuple(slides))


FOUR = Plan(
    10 * MINUTE, tuple(Target(n, ms * MINUTE) for n, ms in enumerate((1, 2, 3, 4), start=1))
)

decks = st.lists(st.integers(0, 300), min_size=1, max_size=60).map(lambda notes: deck(*notes))
limits = st.integers(30_000, 4 * 60 * MINUTE)
times = st.integers(-MINUTE, 5 * 60 * MINUTE)
edits = st.lists(
    st.one_of(
        st.tuples(st.just("target"), st.integers(1, 70), times),
        st.tuples(st.just("section"), st.sets(st.integers(1, 70)), times),
        st.tuples(st.just("boundary"), st.integers(1, 70), times),
        st.tuples(st.just("limit"), st.just(0), limits),
        st.tuples(st.just("start"), st.just(0), st.sampled_from(["key", "speech", "slide"])),
    ),
    max_size=12,
)


@settings(deadline=None)
@given(decks, limits, edits)
def test_any_edits_leave_a_plan_that_adds_up(
    talk: Deck, limit: int, changes: list[tuple[str, object, object]]
) -> None:
    plan = propose_plan(talk, limit)
    check(plan)
    for kind, where, value in changes:
        plan = edited(plan, talk, kind, where, value)
        check(plan)


def edited(plan: Plan, talk: Deck, kind: str, where: object, value: object) -> Plan:
    slides = [target.slide for target in plan.targets]
    if kind == "target":
        return set_target(plan, where, value)
    if kind == "section":
        return set_total(plan, tuple(where), value)
    if kind == "boundary":
        at = where % len(slides) if slides else 0
        return move_boundary(plan, tuple(slides[:at][-2:]), tuple(slides[at:][:3]), value)
    return set_limit(plan, value) if kind == "limit" else set_start(plan, value, talk)


def check(plan: Plan) -> None:
    if plan.targets:
        assert sum(target.ms for target in plan.targets) == plan.limit_ms
    least = min(LEAST_MS, plan.limit_ms // max(len(plan.targets), 1))
    least -= least % 1000 if least > 1000 else 0
    assert all(target.ms >= least for target in plan.targets)
    slides = [target.slide for target in plan.targets]
    assert slides == sorted(set(slides))


def test_a_time_held_at_the_least_of_a_short_talk_grows_with_the_talk() -> None:
    talk = deck(*[0] * 7)
    short = set_target(propose_plan(talk, 30_000), 2, 0)
    check(set_start(set_limit(short, 65_000), "slide", talk))


@settings(deadline=None)
@given(decks, st.integers(1, 60), st.integers(10_000, 60_000))
def test_a_typed_time_is_what_the_slide_gets(talk: Deck, slide: int, ms: int) -> None:
    plan = propose_plan(talk)
    slide = min(slide, len(talk.slides))
    if len(talk.slides) > 1:
        assert set_target(plan, slide, ms).target_ms(slide) == ms


def lengths(plan: Plan) -> list[int]:
    return [target.ms // 1000 for target in plan.targets]


def test_a_time_set_by_hand_stays_while_others_are_set() -> None:
    plan = set_target(set_target(FOUR, 1, 30_000), 3, 4 * MINUTE)
    assert lengths(plan)[0] == 30
    assert lengths(plan)[2] == 240
    assert [target.held for target in plan.targets] == [True, False, True, False]


def test_held_times_give_way_when_nothing_else_can() -> None:
    plan = FOUR
    for slide in (1, 2, 3):
        plan = set_target(plan, slide, 2 * MINUTE)
    plan = set_target(plan, 4, 9 * MINUTE)
    assert lengths(plan) == [20, 20, 20, 540]


def test_five_seconds_more_come_from_the_longest_and_go_back_there() -> None:
    more = set_target(FOUR, 2, 2 * MINUTE + 5_000)
    assert lengths(more) == [60, 125, 180, 235]
    assert lengths(set_target(more, 2, 2 * MINUTE)) == lengths(FOUR)


def test_odd_seconds_are_taken_by_one_slide_only() -> None:
    assert lengths(set_target(FOUR, 1, 47_000)) == [47, 120, 185, 248]


def test_a_section_keeps_its_proportions() -> None:
    plan = set_total(FOUR, (1, 2), 6 * MINUTE)
    assert lengths(plan) == [120, 240, 105, 135]


def test_a_section_of_the_whole_talk_cannot_be_changed() -> None:
    assert set_total(FOUR, (1, 2, 3, 4), MINUTE) == FOUR
    assert set_target(Plan(MINUTE, (Target(1, MINUTE),)), 1, 5_000).limit_ms == MINUTE


def test_a_boundary_moves_time_between_its_two_sides_only() -> None:
    plan = move_boundary(FOUR, (2,), (3,), 4 * MINUTE)
    assert lengths(plan) == [60, 240, 60, 240]
    assert lengths(move_boundary(FOUR, (2,), (3,), 9 * MINUTE)) == [60, 295, 5, 240]
    assert lengths(move_boundary(FOUR, (1, 2), (3, 4), 6 * MINUTE)) == [120, 240, 105, 135]


def test_another_limit_keeps_the_proportions_and_what_was_set_by_hand() -> None:
    plan = set_limit(set_target(FOUR, 1, MINUTE), 5 * MINUTE)
    assert lengths(plan) == [30, 60, 90, 120]
    assert plan.targets[0].held


def test_a_slide_that_waits_takes_no_time_until_it_no_longer_waits() -> None:
    talk = deck(20, 100, 40)
    plan = propose_plan(talk)
    waits = set_start(plan, "slide", talk)
    assert waits.target_ms(1) == 0
    assert waits.total_ms((2, 3)) == waits.limit_ms
    back = set_start(waits, "speech", talk)
    assert back.start == "speech"
    assert back.target_ms(1) > 60_000


def test_marks_are_set_once_and_taken_back() -> None:
    plan = set_cuttable(set_cuttable(FOUR, 3, cuttable=True), 2, cuttable=True)
    assert set_cuttable(plan, 3, cuttable=True).cuttable == (2, 3)
    assert set_cuttable(plan, 2, cuttable=False).cuttable == (3,)

import pytest

from greenroom.deck import Deck, Slide
from greenroom.plan import (
    DEFAULT_LIMIT_MS,
    Plan,
    carry_on,
    propose_again,
    propose_plan,
    set_cuttable,
    set_target,
)


def deck(*notes: int, hidden: int = 0) -> Deck:
    """A deck whose slides have so many words of notes; slide number `hidden` is hidden."""
    return Deck(
        "deck.pptx",
        "0" * 64,
        tuple(
            Slide(number, str(number), "Title", notes="word " * count, hidden=number == hidden)
            for number, count in enumerate(notes, 1)
        ),
    )


@pytest.mark.parametrize("limit_ms", [DEFAULT_LIMIT_MS, 1, 599_999])
@pytest.mark.parametrize("notes", [(1,), (10, 20, 30), (0, 0, 0, 0, 0, 0, 0), (97, 1, 53)])
def test_shares_add_up_to_the_limit(notes: tuple[int, ...], limit_ms: int) -> None:
    plan = propose_plan(deck(*notes), limit_ms)
    assert sum(target.ms for target in plan.targets) == plan.limit_ms == limit_ms


def test_slides_with_more_to_say_get_more() -> None:
    plan = propose_plan(deck(20, 100, 40))
    assert [target.ms for target in plan.targets] == [115_000, 560_000, 225_000]


def test_a_talk_is_planned_in_steps_of_five_seconds() -> None:
    plan = propose_plan(deck(31, 17, 88, 53, 29, 101))
    assert all(target.ms % 5_000 == 0 for target in plan.targets)


def test_a_deck_of_many_slides_is_planned_by_the_second() -> None:
    plan = propose_plan(deck(*range(1, 101)))
    assert all(target.ms % 1_000 == 0 for target in plan.targets)
    assert min(target.ms for target in plan.targets) == 5_000


def test_a_proposal_for_a_changed_plan_keeps_its_choices() -> None:
    talk = deck(20, 100, 40)
    plan = Plan(600_000, cuttable=(2,), questions_ms=60_000, start="slide")
    again = propose_again(talk, plan)
    assert [target.slide for target in again.targets] == [2, 3]
    assert again.total_ms((2, 3)) == 600_000
    assert (again.cuttable, again.questions_ms, again.start) == ((2,), 60_000, "slide")


class TestCarryOn:
    IDS = ("1", "2", "3")

    def test_the_same_slides_keep_an_edited_plan_to_the_millisecond(self) -> None:
        talk = deck(20, 100, 40)
        plan = set_cuttable(set_target(propose_plan(talk), 2, 123_000), 3, cuttable=True)
        assert carry_on(plan, self.IDS, talk) == plan

    def test_moved_slides_take_their_times_with_them(self) -> None:
        talk = deck(20, 100, 40)
        plan = set_cuttable(set_target(propose_plan(talk), 2, 123_000), 3, cuttable=True)
        moved = carry_on(plan, ("3", "1", "2"), talk)
        assert [moved.target_ms(n) for n in (3, 1, 2)] == [plan.target_ms(n) for n in (1, 2, 3)]
        assert moved.cuttable == (2,)

    def test_a_new_slide_gets_time_from_those_not_set_by_hand(self) -> None:
        plan = set_target(propose_plan(deck(20, 100, 40)), 2, 123_000)
        grown = carry_on(plan, self.IDS, deck(20, 100, 40, 60))
        assert grown.target_ms(2) == 123_000
        assert grown.target_ms(4) > 60_000
        assert grown.total_ms((1, 2, 3, 4)) == grown.limit_ms == plan.limit_ms

    def test_a_removed_slide_leaves_its_time_to_the_others(self) -> None:
        plan = set_cuttable(propose_plan(deck(20, 100, 40)), 3, cuttable=True)
        shrunk = carry_on(plan, self.IDS, deck(20, 100))
        assert shrunk.total_ms((1, 2)) == shrunk.limit_ms
        assert shrunk.cuttable == ()


def test_slide_nobody_wrote_on_still_gets_time() -> None:
    assert propose_plan(deck(0, 120)).target_ms(1) > 30_000


def test_slides_without_notes_share_by_their_words() -> None:
    slides = (Slide(1, "1", "T", ("word " * 50,)), Slide(2, "2", "T", ("word " * 200,)))
    plan = propose_plan(Deck("deck.pptx", "0" * 64, slides))
    assert plan.target_ms(2) > 3 * plan.target_ms(1)


def test_hidden_slides_get_none() -> None:
    plan = propose_plan(deck(50, 50, hidden=1))
    assert [target.slide for target in plan.targets] == [2]
    assert plan.target_ms(1) == 0
    assert plan.target_ms(2) == DEFAULT_LIMIT_MS


def test_backup_slides_get_none() -> None:
    titles = ("Open a clinic", "One nurse covers it", "Thank you", "Costs by ward")
    slides = tuple(Slide(at, str(at), title) for at, title in enumerate(titles, 1))
    plan = propose_plan(Deck("deck.pptx", "0" * 64, slides))
    assert [target.slide for target in plan.targets] == [1, 2, 3]
    assert sum(target.ms for target in plan.targets) == DEFAULT_LIMIT_MS


def test_empty_deck_has_an_empty_plan() -> None:
    assert propose_plan(deck()) == Plan()

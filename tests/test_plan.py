import pytest

from greenroom.deck import Deck, Slide
from greenroom.plan import DEFAULT_LIMIT_MS, Plan, propose_plan


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
    assert plan.target_ms(2) == 5 * plan.target_ms(1)
    assert plan.target_ms(3) == 2 * plan.target_ms(1)


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

"""What the panel asks about every deck at hand: nothing invented, nobody left out, no two alike."""

import sys
from collections import Counter
from pathlib import Path

import pytest

from greenroom.deck.slides import Deck
from greenroom.panel.personas import personas
from greenroom.panel.questions import BEHAVIOURAL, make_questions
from greenroom.transcript import Word
from panel.soundness import KINDS, assert_sound

ACCURACY = Path(__file__).parent.parent / "accuracy"


@pytest.fixture(scope="module")
def decks(shared_data: Path) -> list[tuple[str, Deck, tuple[Word, ...]]]:
    sys.path.insert(0, str(ACCURACY))
    try:
        from panel_samples import every_deck
    finally:
        sys.path.remove(str(ACCURACY))
    return list(every_deck(shared_data))


def test_every_deck_is_asked_soundly(decks: list[tuple[str, Deck, tuple[Word, ...]]]) -> None:
    assert len(decks) >= 10
    assert sum(bool(words) for _, _, words in decks) >= 4
    askers, kinds = Counter[str](), Counter[str]()
    for _, deck, words in decks:
        questions = make_questions(deck, words)
        assert len(questions) >= 5
        assert_sound(questions, deck, words)
        askers.update(question.persona for question in questions)
        kinds.update(question.kind for question in questions)
        if len(questions) == 8:
            assert len({question.persona for question in questions}) >= 6
            assert len({question.kind for question in questions}) >= 5
            assert any(question.kind in BEHAVIOURAL for question in questions)
    assert set(askers) == {persona.id for persona in personas()}
    assert set(kinds) == KINDS


def test_no_panelist_and_no_demand_takes_over(
    decks: list[tuple[str, Deck, tuple[Word, ...]]],
) -> None:
    asked = [q for _, deck, words in decks for q in make_questions(deck, words)]
    by_persona = Counter(question.persona for question in asked)
    assert max(by_persona.values()) <= 0.25 * len(asked)
    demands = Counter(question.question.rsplit(". ", 1)[-1] for question in asked)
    assert demands.most_common(1)[0][1] <= 0.06 * len(asked), demands.most_common(5)


def test_a_second_panel_repeats_nothing(decks: list[tuple[str, Deck, tuple[Word, ...]]]) -> None:
    for _, deck, words in decks[:8]:
        first = make_questions(deck, words)
        asked = [part for one in first for part in (one.id, one.question)]
        second = make_questions(deck, words, seed=2, asked=asked)
        assert not {one.question for one in first} & {one.question for one in second}
        assert_sound(second, deck, words)

"""What the panel asks about every deck at hand: nothing invented, nobody left out, no two alike."""

from collections import Counter
from pathlib import Path

import pytest

from accuracy.panel_samples import every_deck
from greenroom.deck.slides import Deck
from greenroom.panel.personas import personas
from greenroom.panel.question import Question
from greenroom.panel.questions import BEHAVIOURAL, make_questions
from greenroom.transcript import Word
from panel.soundness import KINDS, assert_sound

Panel = tuple[Deck, tuple[Word, ...], tuple[Question, ...]]


@pytest.fixture(scope="module")
def panels(shared_data: Path) -> list[Panel]:
    """What is asked about every deck."""
    made = every_deck(shared_data)
    return [(deck, words, make_questions(deck, words)) for _, deck, words in made]


def test_every_deck_is_asked_soundly(panels: list[Panel]) -> None:
    assert len(panels) >= 10
    assert sum(bool(words) for _, words, _ in panels) >= 4
    askers, kinds = Counter[str](), Counter[str]()
    for deck, words, questions in panels:
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


def test_no_panelist_and_no_demand_takes_over(panels: list[Panel]) -> None:
    asked = [question for _, _, questions in panels for question in questions]
    by_persona = Counter(question.persona for question in asked)
    assert max(by_persona.values()) <= 0.25 * len(asked)
    demands = Counter(question.question.rsplit(". ", 1)[-1] for question in asked)
    assert demands.most_common(1)[0][1] <= 0.06 * len(asked), demands.most_common(5)


def test_most_are_told_in_words_of_ones_own(panels: list[Panel]) -> None:
    asked = [question for _, _, questions in panels for question in questions]
    around_a_line = [one for one in asked if one.question.count("“") == 1]
    assert len(around_a_line) < 0.3 * len(asked)


def test_a_second_panel_repeats_nothing(panels: list[Panel]) -> None:
    for deck, words, first in panels[:8]:
        asked = [part for one in first for part in (one.id, one.question)]
        second = make_questions(deck, words, seed=2, asked=asked)
        assert not {one.question for one in first} & {one.question for one in second}
        assert_sound(second, deck, words)

"""What is seen in an answer, and how the model that comes with the program weighs it."""

from collections.abc import Callable

import pytest

from greenroom.deck.slides import Deck
from greenroom.panel.answer_features import answer_features
from greenroom.panel.answer_model import AnswerModel, Weights, shipped_answer_model
from greenroom.panel.bearing import cut_up
from greenroom.panel.question import free_question
from greenroom.transcript import Word

Said = Callable[..., tuple[Word, ...]]
See = Callable[[str], dict[str, float]]

WHY = "Slide 3: why did you reject the deposit?"


@pytest.fixture
def see(story: Deck, said: Said) -> See:
    def build(answer: str) -> dict[str, float]:
        words = said(answer)
        return answer_features(cut_up(free_question(WHY), words, len(words) * 0.4, story))

    return build


def test_a_score_is_the_sum_of_what_was_seen() -> None:
    weights = Weights(0.5, {"a": 1.0, "b": -2.0})
    assert weights.score({"a": 2.0, "c": 9.0}) == 2.5


def test_the_deck_read_back_is_seen_as_such(see: See) -> None:
    found = see("We had 2,300 patients over 9 weeks and it went from 14 to 8 percent.")
    assert found["figures: only the deck's"] == 1
    assert "figures: any new" not in found


def test_a_reason_at_once_is_seen_where_why_was_asked(see: See) -> None:
    found = see("Because it keeps the poorest away.")
    assert found["asked why, opens with it"] == 1
    assert "opens: no sign of an answer" not in found


def test_punctuation_changes_no_sign_of_an_answer(see: See) -> None:
    written = see("No, never. We did not ask anybody.")
    raw = see("no never we did not ask anybody")
    assert written["opens: yes or no"] == raw["opens: yes or no"] == 1


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        (
            "Because ten pounds keeps the poorest away. We asked forty of them.",
            "That's a great question. We are really very proud of the whole journey.",
        ),
        (
            "No. The board said it was unfair to people on low pay, so we dropped it.",
            "So if you look at the slide, we had 2,300 patients, 9 weeks, 14 to 8 percent.",
        ),
    ],
)
def test_an_answer_scores_above_an_evasion(see: See, better: str, worse: str) -> None:
    model = shipped_answer_model()
    assert isinstance(model, AnswerModel)
    for part in (model.met, model.first):
        assert part.score(see(better)) > part.score(see(worse))

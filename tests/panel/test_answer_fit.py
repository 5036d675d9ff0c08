"""How an answer fits its question."""

from collections.abc import Callable

import pytest

from greenroom.deck.slides import Deck
from greenroom.panel.answer_fit import SAYS, fit_features, shipped_fit_model
from greenroom.panel.bearing import Heard, cut_up
from greenroom.panel.question import free_question
from greenroom.transcript import Word

Said = Callable[..., tuple[Word, ...]]
Hear = Callable[[str, str], Heard]

WHY = "Why did you reject the deposit?"
COST = "What did the whole trial cost you?"
REASON = "Ten pounds keeps the poorest away, and they are the ones who miss most."
PRICE = "Four thousand in overtime, and a month of my evenings."


@pytest.fixture
def hear(story: Deck, said: Said) -> Hear:
    def build(question: str, answer: str) -> Heard:
        words = said(answer)
        return cut_up(free_question(question), words, len(words) * 0.4, story)

    return build


@pytest.mark.parametrize(
    ("question", "right", "wrong"), [(WHY, REASON, PRICE), (COST, PRICE, REASON)]
)
def test_an_answer_fits_its_own_question_better(
    hear: Hear, question: str, right: str, wrong: str
) -> None:
    better, worse = (fit_features(hear(question, answer)) for answer in (right, wrong))
    for name in ("whole", "opening", "best sentence", "demand"):
        assert better[f"fits: {name}"] > worse[f"fits: {name}"], name


def test_all_numbers_have_the_size_of_features(hear: Hear) -> None:
    found = fit_features(hear(WHY, REASON))
    assert {f"fits: says {name}" for name in SAYS} <= set(found)
    assert all(abs(value) < 5 for value in found.values())


def test_only_the_upper_layers_are_its_own() -> None:
    from greenroom.checks.sentence_encoder import shipped_encoder

    fit, shipped = shipped_fit_model().encoder, shipped_encoder()
    assert fit.layers[:3] == shipped.layers[:3]
    assert fit.embedded is shipped.embedded
    assert fit.layers[3] is not shipped.layers[3]

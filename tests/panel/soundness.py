"""What every set of questions must keep to, whatever the deck; each question alone: `flaws`."""

from difflib import SequenceMatcher
from itertools import combinations

from greenroom.deck.slides import Deck
from greenroom.panel.question import Question
from greenroom.panel.soundness import flaws, material_of
from greenroom.transcript import Word

KINDS = {
    "decision", "trade-off", "evidence", "experiment", "architecture", "machine learning", "user",
    "strategy", "failure", "feedback", "unknown",
}  # fmt: skip


def assert_sound(questions: tuple[Question, ...], deck: Deck, words: tuple[Word, ...] = ()) -> None:
    """Each comes from deck or talk, asks one thing of a known kind, and is like no other."""
    material = material_of(deck, words)
    for question in questions:
        assert flaws(question, material) == (), question
        assert question.kind in KINDS
        assert question.contract
    for one, other in combinations(questions, 2):
        ratio = SequenceMatcher(None, one.question, other.question, autojunk=False).ratio()
        assert ratio < 0.75, (one.question, other.question)
    for run in zip(questions, questions[1:], questions[2:], strict=False):
        assert len({question.kind for question in run}) > 1

"""What every set of questions must keep to, whatever the deck."""

import re
from difflib import SequenceMatcher
from itertools import combinations

from greenroom.deck.slides import Deck
from greenroom.panel.question import Question
from greenroom.panel.questions import MAX_WORDS
from greenroom.transcript import Word, spoken

KINDS = {
    "decision", "trade-off", "evidence", "experiment", "architecture", "machine learning", "user",
    "strategy", "failure", "feedback", "unknown",
}  # fmt: skip


def outside_quotes(question: str) -> str:
    return re.sub(r"“[^”]*”", " ", question)


def quotes_in(question: str) -> list[str]:
    return re.findall(r"“(.+?)”(?=[\s,.:;?]|$)", question)


def assert_sound(questions: tuple[Question, ...], deck: Deck, words: tuple[Word, ...] = ()) -> None:
    """What every set of questions must keep to."""
    slides = [" ".join(part.split()) for s in deck.shown for part in (s.title, *s.text)]
    talk = spoken(words)
    for question in questions:
        text = question.question
        assert len(text.split()) <= MAX_WORDS, text
        assert text.endswith("?"), text
        assert text.count("?") == 1, text
        home = [talk] if question.source == "talk" else slides
        assert any(question.quote in " ".join(part.split()) for part in home), question.quote
        for quote in quotes_in(text):
            assert any(quote in part for part in [talk, *slides]), quote
        shown = " ".join([talk, *slides])
        plain = outside_quotes(text).strip()
        for number in re.findall(r"\d[\d.,]*\d|\d", plain):
            assert number in shown or number == str(question.slide), (number, text)
        for name in re.findall(r"(?<![.?:] )(?<!^)\b[A-Z][\w’'-]+", plain):
            assert name in shown or name in {"Slide", "On", "You", "Your", "In"}, (name, text)
        assert not re.search(r"[{}]|  | ,", text), text
        assert question.kind in KINDS
        assert question.contract
    for one, other in combinations(questions, 2):
        ratio = SequenceMatcher(None, one.question, other.question, autojunk=False).ratio()
        assert ratio < 0.75, (one.question, other.question)
    for run in zip(questions, questions[1:], questions[2:], strict=False):
        assert len({question.kind for question in run}) > 1

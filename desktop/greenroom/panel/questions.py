"""Questions that only this deck and this talk can raise."""

from collections import Counter
from collections.abc import Collection, Sequence
from difflib import SequenceMatcher
from functools import partial

from greenroom.deck.slides import Deck
from greenroom.panel.candidates import MAX_WORDS, Candidate, candidates
from greenroom.panel.claims import find_claims
from greenroom.panel.mix import Mix
from greenroom.panel.personas import panelists, wording
from greenroom.panel.question import Question
from greenroom.panel.soundness import Material, flaws, material_of
from greenroom.transcript import Word

__all__ = ["BEHAVIOURAL", "MAX_WORDS", "TOO_ALIKE", "alike", "in_order", "make_questions"]

TOO_ALIKE = 0.7
"""Questions this similar (difflib ratio of their letters) are one question asked twice."""

MAX_PER_QUOTE = 2
"""How often one quote may be asked about, and only where a deck says too little for more."""

BEHAVIOURAL = frozenset({"decision", "failure", "feedback", "unknown"})
"""Kinds about the person; the others are about the work."""


def make_questions(
    deck: Deck,
    words: tuple[Word, ...] = (),
    *,
    count: int = 8,
    seed: int = 1,
    asked: Collection[str] = (),
    mix: Mix | None = None,
) -> tuple[Question, ...]:
    """At most `count` questions in the order to ask them; none for a deck without usable text.

    Every candidate is a frame filled with a claim's own words. The best are taken one at a time,
    each choice lowering the worth of what resembles it: same panelist, kind, slide, quote. `asked`
    holds ids or texts of questions not to repeat; `mix` says what the role, the level and the
    company shift. The same deck, words, mix and seed give the same questions, none with a flaw.
    """
    claims = find_claims(deck, words)
    fresh = [
        candidate
        for candidate in candidates(claims, panelists(), wording(), mix or Mix(), seed)
        if candidate.question.id not in asked
    ]
    return in_order(_chosen(fresh, count, asked, material_of(deck, words)))


def alike(one: str, other: str) -> bool:
    """Whether two questions are too similar to be asked in one session."""
    matcher = SequenceMatcher(None, one.lower(), other.lower(), autojunk=False)
    return matcher.quick_ratio() >= TOO_ALIKE and matcher.ratio() >= TOO_ALIKE


class _Taken:
    """What has been chosen so far, and how much less it makes a candidate worth."""

    def __init__(self) -> None:
        self.questions: list[Question] = []
        self._topics: list[frozenset[str]] = []
        self._personas, self._kinds, self._slides = Counter[str](), Counter[str](), Counter[int]()
        self._sources, self._figures, self.quotes = Counter[str](), Counter[str](), Counter[str]()
        self._endings = Counter[str]()

    def worth(self, candidate: Candidate) -> float:
        """The candidate's score less what resembles it among the chosen."""
        question = candidate.question
        again = sum(
            n
            for quote, n in self.quotes.items()
            if any(_same_words(quote, own) for own in candidate.quotes)
        )
        return (
            candidate.score
            - 2.0 * self._personas[question.persona]
            - 0.9 * self._kinds[question.kind]
            - 0.8 * self._slides[question.slide]
            - 0.2 * self._sources[question.source]
            - 1.5 * max((_shared(candidate.about, topic) for topic in self._topics), default=0.0)
            - 5.0 * again
            - 0.8 * max((self._figures[figure] for figure in candidate.figures), default=0)
            - 3.0 * self._endings[_ending(question.question)]
        )

    def take(self, candidate: Candidate) -> None:
        """Note a choice."""
        question = candidate.question
        self.questions.append(question)
        self._topics.append(candidate.about)
        self._personas[question.persona] += 1
        self._kinds[question.kind] += 1
        self._slides[question.slide] += 1
        self._sources[question.source] += 1
        self._figures.update(candidate.figures)
        self.quotes.update(candidate.quotes)
        self._endings[_ending(question.question)] += 1


def _chosen(
    found: Sequence[Candidate], count: int, asked: Collection[str], material: Material
) -> list[Question]:
    """The best candidates, taken greedily so that panelists, kinds and slides are spread."""
    left, taken = list(found), _Taken()
    while left and len(taken.questions) < count:
        best = max(left, key=taken.worth)
        left.remove(best)
        before = (*asked, *(question.question for question in taken.questions))
        again = any(alike(best.question.question, other) for other in before)
        if again or flaws(best.question, material):
            continue
        taken.take(best)
        left = [
            other
            for other in left
            if other.frame.text != best.frame.text
            and taken.quotes[other.question.quote] < MAX_PER_QUOTE
        ]
    return taken.questions


def _ending(question: str) -> str:
    """The demand itself: what comes after the premise."""
    return question.rsplit(". ", 1)[-1].split(",")[-1].strip()


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    """How much of two quotes' content is the same, from 0 to 1."""
    return len(one & other) / len(one | other) if one | other else 0.0


def _same_words(one: str, other: str) -> bool:
    return one == other or one in other or other in one


def in_order(questions: Sequence[Question]) -> tuple[Question, ...]:
    """The questions with abrupt pivots: about the work, then the person, then the work again.

    Where one sort runs out the rest follow; two of one kind never stand together if another is
    left to put between them.
    """
    left, order = list(questions), list[Question]()
    while left:
        following = min(left, key=partial(_jar, order[-1] if order else None))
        left.remove(following)
        order.append(following)
    return tuple(order)


def _jar(last: Question | None, question: Question) -> tuple[bool, bool, bool]:
    """How ill a question follows the last: same kind, no pivot, same panelist."""
    if last is None:
        return (False, question.kind in BEHAVIOURAL, False)
    return (
        question.kind == last.kind,
        (question.kind in BEHAVIOURAL) == (last.kind in BEHAVIOURAL),
        question.persona == last.persona,
    )

"""Questions that only this deck and this talk can raise."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from difflib import SequenceMatcher
from functools import partial
from hashlib import sha256

import msgspec

from greenroom.deck.slides import Deck
from greenroom.panel.claims import Claim, find_claims
from greenroom.panel.heard import stems
from greenroom.panel.personas import Frame, Profile, frames, profiles
from greenroom.panel.question import Question
from greenroom.transcript import Word

MAX_WORDS = 30
"""Longer than this and the end of the question is heard without its start."""

TOO_ALIKE = 0.7
"""Questions this similar (difflib ratio of their letters) are one question asked twice."""

MAX_PER_QUOTE = 2
"""How often one quote may be asked about, and only where a deck says too little for more."""

BEHAVIOURAL = frozenset({"decision", "failure", "feedback", "unknown"})
"""Kinds about the person; the others are about the work."""

_LEADS = {
    "deck": ("Slide {slide} says “{quote}”.", "On slide {slide} you write “{quote}”.",
             "“{quote}”, slide {slide}.", "Slide {slide}: “{quote}”."),
    "talk": ("On slide {slide} you said “{quote}”.", "You said “{quote}” on slide {slide}."),
    "unplaced": ("You said “{quote}”.", "In your talk you said “{quote}”."),
}  # fmt: skip

_WORTH = {
    "bargain": 0.9,
    "vote": 0.8,
    "gap": 0.6,
    "change": 0.6,
    "worse": 0.7,
    "failure": 0.7,
    "surprise": 0.5,
    "rejection": 0.7,
    "ask": 0.6,
    "decision": 0.5,
    "cause": 0.5,
    "test": 0.5,
    "survey": 0.4,
    "agreement": 0.4,
    "remedy": 0.4,
    "response": 0.4,
    "learning": 0.4,
    "risk": 0.4,
    "choice": 0.3,
    "measure": 0.2,
    "money": 0.1,
    "problem": 0.1,
    "people": 0.0,
    "amount": -0.3,
    "slide": -0.4,
    "thesis": -0.4,
    "label": -1.2,
}
"""How much there is to ask about a claim of this kind; judged by reading the questions made."""


class _Candidate(msgspec.Struct, frozen=True):
    question: Question
    frame: Frame
    figures: frozenset[str]
    about: frozenset[str]
    score: float


def make_questions(
    deck: Deck,
    words: tuple[Word, ...] = (),
    *,
    count: int = 8,
    seed: int = 1,
    asked: Collection[str] = (),
) -> tuple[Question, ...]:
    """At most `count` questions in the order to ask them; none for a deck without usable text.

    Every candidate is a frame filled with a claim's own words. The best are taken one at a time,
    each choice lowering the worth of what resembles it: same panelist, kind, slide, quote. `asked`
    holds ids or texts of questions not to repeat. The same deck, words and seed give the same
    questions.
    """
    panel = profiles()
    claims = find_claims(deck, words)
    fresh = [
        candidate
        for candidate in _candidates(claims, panel, seed)
        if candidate.question.id not in asked
    ]
    return _ordered(_chosen(fresh, count, asked))


def alike(one: str, other: str) -> bool:
    """Whether two questions are too similar to be asked in one session."""
    matcher = SequenceMatcher(None, one.lower(), other.lower(), autojunk=False)
    return matcher.quick_ratio() >= TOO_ALIKE and matcher.ratio() >= TOO_ALIKE


def _candidates(
    claims: Sequence[Claim], panel: Sequence[Profile], seed: int
) -> Iterator[_Candidate]:
    kinds: dict[str, set[str]] = {}
    for claim in claims:
        kinds.setdefault(claim.quote, set()).add(claim.kind)
    for frame in frames():
        for claim in claims:
            if not _fits(frame, claim, kinds[claim.quote]):
                continue
            for profile in panel:
                if profile.id in frame.personas:
                    question = _fill(frame, claim, profile, seed)
                    if len(question.question.split()) <= MAX_WORDS:
                        score = _worth(frame, claim, profile) + 0.5 * _chance(seed, question.id)
                        figures = frozenset(part.replace(" ", "") for part in claim.figures)
                        about = stems(claim.quote)
                        yield _Candidate(question, frame, figures, about, score)


def _fits(frame: Frame, claim: Claim, kinds: set[str]) -> bool:
    return (
        claim.kind in frame.claims
        and (not frame.missing or frame.missing in claim.missing)
        and (not frame.also or frame.also in kinds)
        and not ("{slide}" in frame.text and claim.slide == 0)
    )


def _fill(frame: Frame, claim: Claim, profile: Profile, seed: int) -> Question:
    key = f"{frame.text}|{claim.quote}|{claim.slide}|{profile.id}"
    text = frame.text
    if "{quote}" not in text:
        leads = _LEADS[claim.source if claim.slide else "unplaced"]
        text = f"{leads[int(_chance(seed, key) * len(leads))]} {text}"
    return Question(
        id=f"q-{sha256(key.encode()).hexdigest()[:10]}",
        persona=profile.id,
        kind=frame.kind,
        question=text.replace("{slide}", str(claim.slide))
        .replace("{other}", claim.other)
        .replace("{quote}", claim.quote),
        claim=claim.text,
        slide=claim.slide,
        quote=claim.quote,
        source=claim.source,
        contract=frame.contract,
    )


def _worth(frame: Frame, claim: Claim, profile: Profile) -> float:
    worth = frame.weight + _WORTH.get(claim.kind, 0.0)
    worth += 0.3 if claim.figures else 0.0
    worth += 0.3 if frame.missing else 0.0
    worth += 0.2 if claim.source == "talk" else 0.0
    worth -= 0.0 if _latin(claim.quote) else 0.6
    if frame.kind in profile.interests:
        worth += 0.3 - 0.05 * profile.interests.index(frame.kind)
    return worth


def _latin(text: str) -> bool:
    """Whether most letters are Latin: frames are English and read oddly around other scripts."""
    letters = [letter for letter in text if letter.isalpha()]
    return sum(letter < "\u0250" for letter in letters) * 2 >= len(letters)


def _chance(seed: int, key: str) -> float:
    """A number from 0 to 1 that the seed and the key alone decide, on every machine."""
    return int.from_bytes(sha256(f"{seed}|{key}".encode()).digest()[:4]) / 2**32


def _chosen(candidates: Sequence[_Candidate], count: int, asked: Collection[str]) -> list[Question]:
    """The best candidates, taken greedily so that panelists, kinds and slides are spread."""
    left, taken = list(candidates), list[Question]()
    topics: list[frozenset[str]] = []
    personas, kinds, slides = Counter[str](), Counter[str](), Counter[int]()
    sources, figures, quotes = Counter[str](), Counter[str](), Counter[str]()
    while left and len(taken) < count:

        def score(candidate: _Candidate) -> float:
            question = candidate.question
            return (
                candidate.score
                - 2.0 * personas[question.persona]
                - 0.9 * kinds[question.kind]
                - 0.8 * slides[question.slide]
                - 0.2 * sources[question.source]
                - 1.5 * max((_shared(candidate.about, topic) for topic in topics), default=0.0)
                - 5.0 * sum(n for quote, n in quotes.items() if _same_words(quote, question.quote))
                - 0.8 * max((figures[figure] for figure in candidate.figures), default=0)
            )

        best = max(left, key=score)
        left.remove(best)
        before = (*asked, *(question.question for question in taken))
        if any(alike(best.question.question, other) for other in before):
            continue
        taken.append(best.question)
        personas[best.question.persona] += 1
        kinds[best.question.kind] += 1
        slides[best.question.slide] += 1
        sources[best.question.source] += 1
        figures.update(best.figures)
        topics.append(best.about)
        quotes[best.question.quote] += 1
        left = [
            other
            for other in left
            if other.frame.text != best.frame.text and quotes[other.question.quote] < MAX_PER_QUOTE
        ]
    return taken


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    """How much of two quotes' content is the same, from 0 to 1."""
    return len(one & other) / len(one | other) if one | other else 0.0


def _same_words(one: str, other: str) -> bool:
    return one == other or one in other or other in one


def _ordered(questions: Sequence[Question]) -> tuple[Question, ...]:
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

"""Which slide was up when, guessed from what was said: for a talk without slide times."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from greenroom.alignment.evidence import heard, speaking
from greenroom.alignment.path import Step, best_path
from greenroom.deck import Deck, Slide
from greenroom.plan import Plan, propose_plan
from greenroom.take import Cue
from greenroom.transcript import Word, spoken

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# A piece ends with a sentence or a short silence or, where none comes for long, at its longest gap.
_ENDS = (".", "?", "!", "。", "？", "！", "؟", "।")
_SILENCE_MS = 350
_LONGEST_WORDS, _SHORTEST_WORDS = 10, 3
_MOST_PIECES = 900
# What is said hangs together: each term is worth less than if it had come by chance.
_TRUST = 0.85
_MOST_PER_PIECE = 12.0
# How likely the slide changes: less within a sentence, more after a silence and before "so, next".
_TURN, _SENTENCE, _PER_SECOND, _LONGEST_PAUSE_S = -3.2, 0.9, 1.8, 1.5
# Where sentences have full stops, it hardly changes inside one.
_WITHIN, _PUNCTUATED = -2.0, 0.3
_OPENING, _ANNOUNCED, _GOING_BACK = 1.0, 2.5, 6.5
_OPENERS = re.compile(
    r"^\W*(?:(?:and|um|uh|but)\W+)*(?:so|now|okay|ok|right|next|here|finally|let's|then|what|why|"
    r"how|this|actually)\b",
    re.I,
)
_ANNOUNCING = re.compile(
    r"\b(?:next slide|moving on|move on to|on this slide|this slide|this chart|this picture|"
    r"let's turn to|turning to|next up|coming to|my next point|to sum up|in summary)\b",
    re.I,
)
_RETURNING = re.compile(
    r"\b(?:go(?:ing)? back|come back|coming back|jump(?:ing)? back|flip(?:ping)? back|back to|"
    r"as i showed|from before|earlier slide|previous slide)\b",
    re.I,
)
# Nobody turns the slide long before speaking about it.
_LEAD_MS = 600
# A boundary that is as likely elsewhere is marked.
_NEAR_MS = 5_000
_SUREST = 0.99


def estimate_cues(words: Sequence[Word], deck: Deck, plan: Plan | None = None) -> tuple[Cue, ...]:
    """The slide changes that are likeliest after what was said, each with how sure it is.

    Slides are taken to be shown in order, some perhaps passed over or come back to. `plan` says how
    long each was to take; without it, the proposed one. An estimate: say so where it is shown.
    """
    slides = deck.shown
    if not words or not slides:
        return ()
    pieces = _pieces(words)
    steps = best_path(
        _evidence(pieces, slides),
        *_turns(pieces),
        [piece[-1].end_ms for piece in pieces],
        _expected(slides, plan or propose_plan(deck), words),
        _NEAR_MS,
    )
    return tuple(_cue(step, slides, pieces) for step in steps)


def _cue(step: Step, slides: Sequence[Slide], pieces: Sequence[Sequence[Word]]) -> Cue:
    """The change that a step is; it happened between two words, the first before all of them."""
    at = _moment(pieces[step.piece - 1][-1], pieces[step.piece][0]) if step.piece else 0
    sure = min(round(step.sure, 2), _SUREST) if step.piece else _SUREST
    return Cue(slides[step.slide].number, at, confidence=sure)


def _moment(before: Word, after: Word) -> int:
    """When the slide changed between two words: midway, but not long before the second."""
    return max((before.end_ms + after.start_ms) // 2, after.start_ms - _LEAD_MS)


def _pieces(words: Sequence[Word]) -> list[Sequence[Word]]:
    """Runs of words that end with a sentence or a silence, or at their longest gap."""
    shortest = max(_SHORTEST_WORDS, len(words) // _MOST_PIECES)
    longest = max(_LONGEST_WORDS, 2 * shortest)
    found: list[Sequence[Word]] = []
    start = 0
    for end, word in enumerate(words, 1):
        ended = _gap_ms(words, end) > _SILENCE_MS or _ended(word)
        if ended and end - start >= shortest:
            found.append(words[start:end])
            start = end
        elif end - start >= longest:
            cut = max(range(start + shortest, end + 1), key=lambda at: (_gap_ms(words, at), at))
            found.append(words[start:cut])
            start = cut
    return [*found, words[start:]] if start < len(words) else found


def _gap_ms(words: Sequence[Word], at: int) -> int:
    """How long nobody speaks before word `at`; nothing is after the last."""
    return words[at].start_ms - words[at - 1].end_ms if at < len(words) else 0


def _ended(word: Word) -> bool:
    """Whether a sentence ends with this word."""
    return word.text.endswith(_ENDS)


def _evidence(pieces: Sequence[Sequence[Word]], slides: Sequence[Slide]) -> "NDArray[np.float64]":
    import numpy as np

    known = speaking(slides)
    resembling: dict[str, str] = {}
    rows = np.zeros((len(pieces), len(slides)))
    for row, piece in zip(rows, pieces, strict=True):
        for term, counts in heard(spoken(tuple(piece)), known, resembling):
            row += _TRUST * counts * np.array(known[term])
        # One piece, whatever it holds, does not outweigh the rest of the talk.
        row -= row.max()
        np.maximum(row, -_MOST_PER_PIECE, out=row)
    return rows


def _turns(pieces: Sequence[Sequence[Word]]) -> tuple[list[float], list[float]]:
    """How likely the slide changes before each piece, and how much likelier it goes back."""
    turning, returning = [0.0], [0.0]
    ends = sum(_ended(piece[-1]) for piece in pieces)
    within = _WITHIN if ends > len(pieces) * _PUNCTUATED else 0.0
    for before, piece in pairwise(pieces):
        text = spoken(tuple(piece))
        pause_s = max(piece[0].start_ms - before[-1].end_ms, 0) / 1000
        likely = _TURN + _PER_SECOND * min(pause_s, _LONGEST_PAUSE_S)
        likely += _SENTENCE if _ended(before[-1]) else within
        likely += _OPENING if _OPENERS.search(text) else 0.0
        likely += _ANNOUNCED if _ANNOUNCING.search(text) else 0.0
        turning.append(likely)
        returning.append(_GOING_BACK if _RETURNING.search(text) else 0.0)
    return turning, returning


def _expected(slides: Sequence[Slide], plan: Plan, words: Sequence[Word]) -> list[float]:
    """How long each slide takes if the plan's shares hold for the talk as long as it was."""
    targets = [plan.target_ms(slide.number) for slide in slides]
    length = words[-1].end_ms
    return [length * target / max(sum(targets), 1) for target in targets]

"""Which slide each word belongs to, guessed from what was said: for a talk without slide times."""

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence

import msgspec

from greenroom.deck import Deck, Slide
from greenroom.plan import propose_plan
from greenroom.transcript import Word, spoken

# A window ends with a sentence or a silence, so that slides change between thoughts.
_SILENCE_MS = 700
_LONGEST_WORDS, _SHORTEST_WORDS = 25, 4
# Notes are what will be said, titles what it is about.
_TITLE_WEIGHT, _NOTES_WEIGHT = 2, 2
# Where the words decide nothing, the plan does: a slide away from it costs this much likeness.
_OFF_PLAN = 0.02
# Going on costs a little, so that one stray word does not turn the slide; passing over costs more.
_GO_ON, _PASS_OVER = 0.05, 0.1

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
_Vector = Mapping[str, float]


def align(words: Sequence[Word], deck: Deck) -> tuple[Word, ...]:
    """The words, each with the slide it was most likely spoken on.

    Slides are taken to be shown once and in order (Viterbi over windows of about a sentence, by
    the tf-idf cosine of what was said and what slide and notes say), every slide from the first.
    An estimate: say so where it is shown.
    """
    slides = deck.shown
    if not words or not slides:
        return tuple(words)
    windows = _windows(words)
    path = _best_path(_likeness(windows, slides, deck))
    return tuple(
        msgspec.structs.replace(word, slide=slides[index].number)
        for window, index in zip(windows, path, strict=True)
        for word in window
    )


def _windows(words: Sequence[Word]) -> list[Sequence[Word]]:
    """Runs of words that end with a sentence, a silence, or when they get long."""
    found: list[Sequence[Word]] = []
    start = 0
    for end, word in enumerate(words, 1):
        silence = end < len(words) and words[end].start_ms - word.end_ms > _SILENCE_MS
        ended = silence or word.text.endswith((".", "?", "!"))
        if end - start >= _LONGEST_WORDS or (ended and end - start >= _SHORTEST_WORDS):
            found.append(words[start:end])
            start = end
    return [*found, words[start:]] if start < len(words) else found


def _likeness(
    windows: Sequence[Sequence[Word]], slides: Sequence[Slide], deck: Deck
) -> list[list[float]]:
    """How much each window sounds like each slide, and how near it is to the plan."""
    counts = [_tokens_of(slide) for slide in slides]
    spread = Counter(token for count in counts for token in count)
    rarity = {token: math.log(1 + len(slides) / n) - math.log(2) for token, n in spread.items()}
    written = [_vector(count, rarity) for count in counts]
    planned = _planned(slides, deck)
    return [
        [
            _cosine(said, slide) - _OFF_PLAN * abs(index - _expected(window, windows, planned))
            for index, slide in enumerate(written)
        ]
        for window in windows
        for said in [_vector(Counter(_tokens(spoken(tuple(window)))), rarity)]
    ]


def _best_path(likeness: Sequence[Sequence[float]]) -> list[int]:
    """The slide of each window: never back, few passed over, as like as can be in sum."""
    count = len(likeness[0])
    totals = [likeness[0][s] - s * _PASS_OVER for s in range(count)]
    steps: list[list[int]] = []
    for row in likeness[1:]:
        best, came = -math.inf, -1
        new: list[float] = []
        step: list[int] = []
        for s in range(count):
            # `best` is the dearest way to arrive from any earlier slide; each slide passed costs.
            best -= _PASS_OVER
            if s and totals[s - 1] - _GO_ON > best:
                best, came = totals[s - 1] - _GO_ON, s - 1
            stay = totals[s] >= best
            new.append(row[s] + (totals[s] if stay else best))
            step.append(s if stay else came)
        totals = new
        steps.append(step)
    path = [max(range(count), key=totals.__getitem__)]
    for step in reversed(steps):
        path.append(step[path[-1]])
    return path[::-1]


def _planned(slides: Sequence[Slide], deck: Deck) -> list[float]:
    """The share of the talk by which each slide should be over."""
    plan = propose_plan(deck)
    ends: list[float] = []
    for slide in slides:
        ends.append((ends[-1] if ends else 0.0) + plan.target_ms(slide.number) / plan.limit_ms)
    return ends


def _expected(
    window: Sequence[Word], windows: Sequence[Sequence[Word]], planned: Sequence[float]
) -> int:
    """The slide that the plan has up when this window is spoken."""
    start, end = windows[0][0].start_ms, windows[-1][-1].end_ms
    share = (window[0].start_ms - start) / max(end - start, 1)
    return next(
        (i for i, planned_end in enumerate(planned) if share < planned_end), len(planned) - 1
    )


def _tokens_of(slide: Slide) -> Counter[str]:
    counts = Counter(_tokens(" ".join(slide.text)))
    for text, weight in ((slide.title, _TITLE_WEIGHT), (slide.notes, _NOTES_WEIGHT)):
        for token in _tokens(text):
            counts[token] += weight
    return counts


def _tokens(text: str) -> list[str]:
    """Words and figures without case and plural."""
    return [
        token[:-1] if len(token) > 3 and token.endswith("s") else token
        for token in _TOKEN.findall(text.lower())
    ]


def _vector(counts: Counter[str], rarity: _Vector) -> dict[str, float]:
    """Unit vector of tf-idf; words that no slide has, or all have, weigh nothing."""
    raw = {t: (1 + math.log(n)) * rarity.get(t, 0.0) for t, n in counts.items()}
    length = math.sqrt(sum(value * value for value in raw.values()))
    return {token: value / length for token, value in raw.items() if value} if length else {}


def _cosine(left: _Vector, right: _Vector) -> float:
    return sum(value * right.get(token, 0.0) for token, value in left.items())

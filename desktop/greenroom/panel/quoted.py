"""Claims that a line makes as a whole, by the words in it and the title above it."""

import re
from collections.abc import Collection, Iterable, Iterator
from typing import Literal

from greenroom.panel import cues
from greenroom.panel.claim import Claim, missing_near, without_fillers
from greenroom.panel.clauses import told


def quoted(
    quote: str,
    slide: int,
    source: Literal["deck", "talk"],
    *,
    around: str,
    context: str = "",
    start_ms: int = 0,
    names: Collection[str] = (),
) -> Iterator[Claim]:
    """One claim for each kind that the quote shows."""
    text, found, missing = without_fillers(quote), cues.figures(quote), missing_near(around)
    clause = told(text, context, names)
    for kind in kinds_of(quote, context):
        yield Claim(kind, slide, quote, text, source, start_ms, found, missing, told=clause)


def kinds_of(quote: str, context: str) -> tuple[str, ...]:
    """The kinds that a quote shows, its slide's title in mind: a plan is not yet a result."""
    shown = [kind for kind, rule in cues.RULES.items() if rule.search(quote)]
    if cues.NOTHING.match(quote):
        shown = [kind for kind in shown if kind != "failure"]
    if cues.EARNED.search(quote):
        shown = [kind for kind in shown if kind != "money"]
    if context == "open":
        context = "risk" if cues.UNSETTLED.search(quote) else "plan"
    if context == "risk" or (context == "plan" and "risk" in shown):
        return ("risk",)
    if context in {"plan", "ask"} or "plan" in shown:
        return (context if context == "ask" else "plan", *(k for k in shown if k == "money"))
    if context == "rejection":
        return ("rejection",)
    if context == "surprise":
        return _after_trouble(quote, shown)
    return tuple(dict.fromkeys((*_figure_kinds(quote, context), *_fitting(quote, shown, context))))


def _after_trouble(quote: str, shown: list[str]) -> tuple[str, ...]:
    """What a line says about trouble: how fast it was met, what was done, or what it was."""
    if cues.RESPONSE.search(quote):
        return ("response",)
    if cues.REMEDY.search(quote):
        return ("remedy",)
    return ("surprise", "failure") if "failure" in shown else ("surprise",)


def _figure_kinds(quote: str, context: str) -> tuple[str, ...]:
    """What the figures of a quote are, if there are any: votes are none."""
    if cues.RULES["vote"].search(quote):
        return ()
    if cues.shows_change(quote) and context != "choice":
        moved = "worse" if cues.worsened(quote) else "change"
        return ("measure",) if context == "problem" else (moved,)
    if cues.shows_gap(quote):
        return ("gap", "measure")
    if cues.PART.search(quote) and context not in {"choice", "options"}:
        return ("part", "measure")
    chosen = context == "choice" and "%" not in quote
    if cues.MEASURE.search(quote) and cues.has_number(quote) and not chosen:
        return ("measure",)
    found = cues.figures(quote)
    large = len(found) == 1 and re.search(r"[€$£¥₹]|\d\d\d", found[0])
    if large and not re.search(r"[A-Za-z] \d[\d.]*$", quote):
        return ("amount",)
    return ()


def _fitting(quote: str, shown: list[str], context: str) -> list[str]:
    """The kinds shown by words that fit the slide, and the slide's own where it fits the line."""
    if "vote" in shown:
        shown = [kind for kind in shown if kind != "agreement"]
    if context in {"problem", "setting"}:
        shown = [kind for kind in shown if kind in {"people", "money", "survey", "cause"}]
        fits = "survey" not in shown and not re.match(r"\d{4}\b", quote)
    elif context == "choice":
        dated = cues.without_dates(quote) != quote
        nearer = {"test", "vote", "rejection", "learning", "system"} & set(shown)
        fits = len(quote.split()) >= 4 and not (dated or nearer or quote[0].isdigit())
    else:
        fits = context == "test" and cues.TRIED.search(quote) is not None
    return [*shown, context] if fits else shown


def bargains(quotes: Iterable[str], slide: int) -> Iterator[Claim]:
    """What got better and what got worse on one slide, side by side."""
    moved = [quote for quote in quotes if cues.shows_change(quote)]
    better = [quote for quote in moved if not cues.worsened(quote)]
    for worse in (quote for quote in moved if cues.worsened(quote)):
        for gain in better[:1]:
            figures = (*cues.figures(gain), *cues.figures(worse))
            yield Claim("bargain", slide, worse, worse, "deck", 0, figures, other=gain)

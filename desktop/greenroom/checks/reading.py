"""What was said against what stands on the slide."""

from collections.abc import Iterator, Sequence

from greenroom.alignment.terms import tokens
from greenroom.checks.check import Check, Noticed
from greenroom.checks.example import lorem, talk
from greenroom.checks.finding import Talk
from greenroom.checks.measures import quote
from greenroom.checks.rules import Threshold
from greenroom.deck import Slide
from greenroom.phrase import phrase
from greenroom.transcript import Word

SHARE = Threshold(
    "delivery.reading.share",
    phrase("Reading from"),
    phrase("% of the words on a slide"),
    40,
    15,
    90,
)
LEAST = Threshold("delivery.reading.least", phrase("and at least"), phrase("words"), 12, 5, 80)
# Five words in a row are no accident; a shorter line counts when the whole of it is said.
RUN, SHORTEST = 5, 3


def reading(talk: Talk) -> Iterator[Noticed]:
    """Slides read aloud: their lines, or runs of five words of them, word for word.

    The title is left out, since saying it is no harm.
    """
    sounds = {filler.start_ms for filler in talk.fillers if filler.kind == "sound"}
    for slide in talk.deck.shown:
        spoken = tuple(word for word in talk.words if word.slide == slide.number)
        said = tuple(word for word in spoken if word.start_ms not in sounds)
        read = _read_aloud(said, slide)
        if len(read) < max(talk.rules.of(LEAST), len(said) * talk.rules.of(SHARE) / 100):
            continue
        yield Noticed(
            severity="advice",
            start_ms=read[0].start_ms,
            end_ms=read[-1].end_ms,
            slide=slide.number,
            quote=quote(tuple(w for w in spoken if w.start_ms >= read[0].start_ms)),
            message=phrase(
                "{read} of {said} words on slide {slide} are read off the slide.",
                read=len(read),
                said=len(said),
                slide=slide.number,
            ),
            advice=phrase("Let the room read; say what the slide does not say: why it matters."),
        )


def _read_aloud(spoken: Sequence[Word], slide: Slide) -> tuple[Word, ...]:
    """The words that stand on the slide in this order; figures count however they are written."""
    places, said = _placed(spoken)
    wanted = {run for line in slide.text for run in _runs(tokens(line))}
    read: set[int] = set()
    for length in {len(run) for run in wanted}:
        for at in range(len(said) - length + 1):
            if tuple(said[at : at + length]) in wanted:
                read.update(place for one in places[at : at + length] for place in one)
    return tuple(spoken[at] for at in sorted(read))


def _runs(line: list[str]) -> Iterator[tuple[str, ...]]:
    if SHORTEST <= len(line) < RUN:
        yield tuple(line)
    for at in range(len(line) - RUN + 1):
        yield tuple(line[at : at + RUN])


def _placed(spoken: Sequence[Word]) -> tuple[list[range], list[str]]:
    """The tokens of the words, and for each the words that it is made of.

    A figure of several words (“thirty one”, “two hundred”) is one token.
    """
    known = {text: tokens(text) for text in {word.text for word in spoken}}
    figures = {text for text, made in known.items() if _is_figure(made)}
    places: list[range] = []
    said: list[str] = []
    start = 0
    while start < len(spoken):
        end = start + 1
        while end < len(spoken) and {spoken[end - 1].text, spoken[end].text} <= figures:
            end += 1
        run = " ".join(word.text for word in spoken[start:end])
        made = known[run] if end == start + 1 else tokens(run)
        said += made
        places += [range(start, end)] * len(made)
        start = end
    return places, said


def _is_figure(made: list[str]) -> bool:
    return all(one.isdecimal() or one in ("hundred", "thousand", "million") for one in made)


_BULLETS = (
    "Seven in ten new members already watch only on a phone",
    "Nearly half of them leave when the trial ends because of the price",
)
_SHORT = ("Space reserve of 20 percent", "Access at ground level", "Fire doors, ninety minutes")

READING_CHECKS = (
    Check(
        "delivery.reading",
        phrase(
            "Mayer, Multimedia Learning (redundancy principle): text read aloud is learned less"
        ),
        reading,
        flags=lambda: (
            talk(" ".join(_BULLETS) + ". So that is that.", text=_BULLETS),
            talk(
                "Space reserve of, uh, twenty percent. Access at ground level. Fire doors, ninety "
                "minutes.",
                text=_SHORT,
            ),
        ),
        passes=lambda: (
            talk(lorem(60), text=_BULLETS),
            talk(_BULLETS[0] + " and " + lorem(60), text=_BULLETS),
            talk(
                "We need space for twenty percent more, at ground level. " + lorem(20), text=_SHORT
            ),
        ),
        title=phrase("Reading off the slide"),
        thresholds=(SHARE, LEAST),
    ),
)

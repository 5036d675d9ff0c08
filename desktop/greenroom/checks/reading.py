"""What was said against what stands on the slide."""

from collections.abc import Iterator

from greenroom.checks.check import Check, Noticed
from greenroom.checks.example import lorem, talk
from greenroom.checks.finding import Talk
from greenroom.checks.measures import quote
from greenroom.checks.spot import plain
from greenroom.deck import Slide
from greenroom.transcript import Word

# Five words in a row are no accident; under a third of what was said, reading is not the problem.
RUN, SHARE, LEAST_READ = 5, 1 / 3, 20


def reading(talk: Talk) -> Iterator[Noticed]:
    """Slides read aloud: runs of five words or more that stand on the slide in that order."""
    for slide in talk.deck.shown:
        spoken = tuple(word for word in talk.words if word.slide == slide.number)
        read = _read_aloud(spoken, slide)
        if len(read) >= LEAST_READ and len(read) >= len(spoken) * SHARE:
            yield Noticed(
                severity="advice",
                start_ms=read[0].start_ms,
                end_ms=read[-1].end_ms,
                slide=slide.number,
                quote=quote(read),
                message=(
                    f"{len(read)} of {len(spoken)} words on slide {slide.number} "
                    "are read off the slide."
                ),
                advice="Let the room read; say what the slide does not say: why it matters.",
            )


def _read_aloud(spoken: tuple[Word, ...], slide: Slide) -> tuple[Word, ...]:
    written = [plain(token) for part in (slide.title, *slide.text) for token in part.split()]
    runs = {tuple(written[at : at + RUN]) for at in range(len(written) - RUN + 1)}
    said = [plain(word.text) for word in spoken]
    read: set[int] = set()
    for at in range(len(said) - RUN + 1):
        if tuple(said[at : at + RUN]) in runs:
            read.update(range(at, at + RUN))
    return tuple(spoken[at] for at in sorted(read))


_BULLETS = (
    "Seven in ten new members already watch only on a phone",
    "Nearly half of them leave when the trial ends because of the price",
)

SLIDE_CHECKS = (
    Check(
        "slides.reading",
        "Mayer, Multimedia Learning (redundancy principle): text read aloud is learned less",
        reading,
        flags=(talk(" ".join(_BULLETS) + ". So that is that.", text=_BULLETS),),
        passes=(
            talk(lorem(60), text=_BULLETS),
            talk(_BULLETS[0] + " and " + lorem(60), text=_BULLETS),
        ),
    ),
)

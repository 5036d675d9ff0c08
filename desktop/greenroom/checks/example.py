"""Small talks for the examples of checks: a few slides and what was said on each."""

from greenroom.alignment import Visit
from greenroom.checks.fillers import find_fillers
from greenroom.checks.finding import Silence, Talk
from greenroom.deck import Deck, Slide
from greenroom.plan import Plan, Target
from greenroom.transcript import Word

WORD_MS = 400  # 150 words a minute


def deck(*slides: str, text: tuple[str, ...] = ()) -> Deck:
    """A deck of these titles; `text` is what the first slide says below its title."""
    return Deck(
        "example.pptx",
        "",
        tuple(
            Slide(number, f"s{number}", title, text if number == 1 else ())
            for number, title in enumerate(slides, start=1)
        ),
    )


def talk(
    *said: str,
    titles: tuple[str, ...] = (),
    text: tuple[str, ...] = (),
    word_ms: int | tuple[int, ...] = WORD_MS,
    limit_ms: int = 0,
    targets_ms: tuple[int, ...] = (),
    silences: tuple[Silence, ...] = (),
    bottom_line: str = "",
) -> Talk:
    """A talk that says `said[i]` on slide i + 1, `word_ms` for each word, nothing in between.

    Several `word_ms` are one for each slide. The limit is the talk's own length unless given.
    """
    words: list[Word] = []
    visits: list[Visit] = []
    paces = (word_ms,) * len(said) if isinstance(word_ms, int) else word_ms
    total = 0
    for slide, (spoken, pace) in enumerate(zip(said, paces, strict=True), start=1):
        start = total
        for token in spoken.split():
            words.append(Word(token, total, total + pace, slide))
            total += pace
        visits.append(Visit(slide, start, total))
    targets = tuple(Target(slide, ms) for slide, ms in enumerate(targets_ms, start=1))
    names = titles or tuple(f"Slide {number}" for number in range(1, len(said) + 1))
    return Talk(
        deck=deck(*names, text=text),
        plan=Plan(limit_ms or total, targets),
        words=tuple(words),
        fillers=find_fillers(words),
        visits=tuple(visits),
        silences=silences,
        total_ms=total,
        spoken_ms=total,
        bottom_line=bottom_line,
    )


def lorem(count: int) -> str:
    """`count` words that no check takes offence at, ten to a sentence."""
    text = "the pilot in Surabaya moved sign ups among new members again."
    sentence = text.split()
    return " ".join(sentence[index % len(sentence)] for index in range(count))

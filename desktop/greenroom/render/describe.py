"""Who drew the slides that are seen, in words, and what would make them better."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from greenroom.deck import Deck
from greenroom.office import find_office
from greenroom.render.picture import Picture
from greenroom.render.pictures import best_renderer, missing_scripts, unmatched_fonts
from greenroom.render.renderers import NAMES, Renderer

_MOST_NUMBERS = 4


def say(deck: Deck, pictures: Sequence[Picture], cache: Path) -> str:
    """All there is to say about a deck's pictures: who drew them, what would help, what is missing.

    `cache` is where the list of fonts is kept.
    """
    lines = (
        who_drew(pictures),
        remedy(pictures, office=find_office() is not None),
        missing_fonts(missing_scripts(deck, cache)),
        packed_fonts(unmatched_fonts(deck, cache)),
    )
    return " ".join(line for line in lines if line)


def foretell(deck_file: Path, deck: Deck, cache: Path) -> str:
    """The same before anything is drawn: who will draw, as far as can be told."""
    best = best_renderer(deck_file)
    return say(deck, tuple(Picture(one.number, deck_file, best) for one in deck.slides), cache)


def who_drew(pictures: Sequence[Picture]) -> str:
    """One line: what drew the slides, and which of them another renderer had to draw."""
    if not pictures:
        return ""
    drew = [picture.renderer for picture in pictures]
    most = max(NAMES, key=drew.count)
    others = [
        f"{_numbers([one.number for one in pictures if one.renderer == other])} {_are(other)}"
        for other in NAMES
        if other != most and other in drew
    ]
    first = "Slides are pages of the PDF" if most == "PDF" else f"Slides {_are(most)}"
    return f"{'; '.join([first, *others])}."


def remedy(pictures: Sequence[Picture], *, office: bool) -> str:
    """What to do for closer pictures; nothing where they are as close as they get.

    `office` says whether LibreOffice is on this machine.
    """
    if all(picture.renderer in ("PDF", "LibreOffice") for picture in pictures):
        return ""
    if office:
        return "Save the deck as a PDF beside it for closer pictures."
    return "Install LibreOffice for closer pictures."


def missing_fonts(scripts: Sequence[str]) -> str:
    """That there are boxes for want of a font, by script; nothing where there are none."""
    if not scripts:
        return ""
    return f"No font on this machine has some characters of this deck: {_listed(scripts)}."


def packed_fonts(families: Sequence[str]) -> str:
    """That fonts of the deck's own are not read, and what to do; nothing where there are none."""
    if not families:
        return ""
    own = "Its own font" if len(families) == 1 else "Its own fonts"
    return (
        f"{own} {_listed(families)} can only be read by PowerPoint, so others stand in: "
        "save the deck as a PDF there for its own letters."
    )


def _are(renderer: Renderer) -> str:
    if renderer == "PDF":
        return "from the PDF"
    return "as plain cards" if renderer == "cards" else f"drawn by {NAMES[renderer]}"


def _numbers(numbers: Sequence[int]) -> str:
    """`slide 4`, `slides 4, 7 and 9`, `11 slides`."""
    if len(numbers) > _MOST_NUMBERS:
        return f"{len(numbers)} slides"
    return f"{'slide' if len(numbers) == 1 else 'slides'} {_listed(map(str, numbers))}"


def _listed(names: Iterable[str]) -> str:
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last

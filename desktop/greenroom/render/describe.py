"""Who drew the slides that are seen, in words, and what would make them better."""

from collections.abc import Sequence
from pathlib import Path

from greenroom.deck import Deck
from greenroom.office import find_office
from greenroom.phrase import Phrase, in_a_row, listed, phrase
from greenroom.render.picture import Picture
from greenroom.render.pictures import best_renderer, missing_scripts, unmatched_fonts
from greenroom.render.renderers import NAMES, Renderer

_MOST_NUMBERS = 4
_FIRST: dict[Renderer, Phrase] = {
    "PDF": phrase("Slides are pages of the PDF"),
    "LibreOffice": phrase("Slides drawn by LibreOffice"),
    "built-in": phrase("Slides drawn by the built-in renderer"),
    "cards": phrase("Slides as plain cards"),
}


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
    return in_a_row(lines)


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
        _other(other, [one.number for one in pictures if one.renderer == other])
        for other in NAMES
        if other != most and other in drew
    ]
    return in_a_row((in_a_row((_FIRST[most], *others), "; "), "."), "")


def remedy(pictures: Sequence[Picture], *, office: bool) -> str:
    """What to do for closer pictures; nothing where they are as close as they get.

    `office` says whether LibreOffice is on this machine.
    """
    if all(picture.renderer in ("PDF", "LibreOffice") for picture in pictures):
        return ""
    if office:
        return phrase("Save the deck as a PDF beside it for closer pictures.")
    return phrase("Install LibreOffice for closer pictures.")


def missing_fonts(scripts: Sequence[str]) -> str:
    """That there are boxes for want of a font, by script; nothing where there are none."""
    if not scripts:
        return ""
    return phrase(
        "No font on this machine has some characters of this deck: {scripts}.",
        scripts=listed(scripts),
    )


def packed_fonts(families: Sequence[str]) -> str:
    """That fonts of the deck's own are not read, and what to do; nothing where there are none."""
    if not families:
        return ""
    if len(families) == 1:
        return phrase(
            "Its own font {font} can only be read by PowerPoint, so others stand in: "
            "save the deck as a PDF there for its own letters.",
            font=families[0],
        )
    return phrase(
        "Its own fonts {fonts} can only be read by PowerPoint, so others stand in: "
        "save the deck as a PDF there for its own letters.",
        fonts=listed(families),
    )


def _other(renderer: Renderer, numbers: Sequence[int]) -> Phrase:
    slides = _slides(numbers)
    if renderer == "PDF":
        return phrase("{slides} from the PDF", slides=slides)
    if renderer == "LibreOffice":
        return phrase("{slides} drawn by LibreOffice", slides=slides)
    if renderer == "built-in":
        return phrase("{slides} drawn by the built-in renderer", slides=slides)
    return phrase("{slides} as plain cards", slides=slides)


def _slides(numbers: Sequence[int]) -> Phrase:
    """`slide 4`, `slides 4, 7 and 9`, `11 slides`."""
    if len(numbers) > _MOST_NUMBERS:
        return phrase("{n} slides", n=len(numbers))
    if len(numbers) == 1:
        return phrase("slide {number}", number=numbers[0])
    return phrase("slides {numbers}", numbers=listed([str(number) for number in numbers]))

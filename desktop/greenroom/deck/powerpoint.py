"""Reading PowerPoint files with python-pptx, from a copy in order; in the child process only."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pptx
from lxml import etree
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml import parse_xml

from greenroom.deck.embedded import packed_fonts
from greenroom.deck.limits import Limits
from greenroom.deck.package import open_archive
from greenroom.deck.parts import Parts
from greenroom.deck.plain import PlainCopy, plain_copy
from greenroom.deck.shapes import SlideReader
from greenroom.deck.shows import custom_shows, presented, sections
from greenroom.deck.slides import Deck, Slide
from greenroom.deck.xml import paragraphs
from greenroom.errors import DeckError
from greenroom.phrase import phrase

_EMU_PER_POINT = 12_700
_DEFAULT_SIZE = (9_144_000, 6_858_000)  # what PowerPoint takes where the file does not say so


def read_powerpoint(path: Path, limits: Limits) -> Deck:
    """The deck in this file, its `file` and `sha256` left empty. Raises DeckError."""
    with open_archive(path, limits) as archive:
        parts = Parts(archive, path)
        copy, fonts = plain_copy(parts, limits), packed_fonts(parts)
    presentation = _opened(copy)
    width = presentation.slide_width or _DEFAULT_SIZE[0]
    height = presentation.slide_height or _DEFAULT_SIZE[1]
    slides = tuple(_bounded(_slides(presentation, height), path, limits))
    shows = custom_shows(presentation.element, _numbers(presentation))
    return Deck(
        file="",
        sha256="",
        slides=slides,
        sections=tuple(sections(presentation.element, slides)),
        width=width / _EMU_PER_POINT,
        height=height / _EMU_PER_POINT,
        shows=tuple(shows.values()),
        presented=presented(_properties(presentation), shows, len(slides)),
        problems=copy.problems,
        packed_fonts=fonts,
    )


def _opened(copy: PlainCopy) -> Any:
    """The copy as python-pptx sees it."""
    try:
        return pptx.Presentation(copy.file)
    except etree.XMLSyntaxError:  # it is well-formed: libxml2 was refused memory
        raise MemoryError from None


def _slides(presentation: Any, height: int) -> Iterator[Slide]:
    """All slides in the order of the file, hidden ones included."""
    words = SlideReader(height)
    said: dict[str, Slide] = {}  # by relationship: one part may be listed as thousands of slides
    ids: Counter[str] = Counter()
    for number, entry in enumerate(_entries(presentation), start=1):
        identifier = entry.get("id", "")  # as it stands: any text, or the same twice
        ids[identifier] += 1
        if ids[identifier] > 1:
            identifier = f"{identifier}-{ids[identifier]}"
        if entry.rId not in said:
            said[entry.rId] = _slide(presentation.part.related_slide(entry.rId), words)
        yield msgspec.structs.replace(said[entry.rId], number=number, id=identifier)


def _slide(slide: Any, words: SlideReader) -> Slide:
    """What one slide says, its number and id left to the list."""
    title, text = words.read(slide)
    hidden = slide.element.get("show") in ("0", "false")
    return Slide(0, "", title=title, text=text, notes=_notes(slide), hidden=hidden)


def _entries(presentation: Any) -> list[Any]:
    """The list of slides."""
    listed = presentation.element.sldIdLst
    return list(listed.sldId_lst) if listed is not None else []


def _numbers(presentation: Any) -> dict[str, int]:
    """Slide numbers by relationship id; a slide listed twice has its first."""
    entries = reversed(list(enumerate(_entries(presentation), start=1)))
    return {entry.rId: number for number, entry in entries}


def _bounded(slides: Iterator[Slide], path: Path, limits: Limits) -> Iterator[Slide]:
    """The slides; raises DeckError once they say too much together."""
    letters = 0
    for slide in slides:
        letters += sum(len(text) for text in (slide.title, slide.notes, *slide.text))
        if letters > limits.text_bytes:
            raise DeckError(
                phrase("holds more text than any talk could."),
                file=path,
                remedy=phrase("Open a deck with the slides of this talk alone."),
            )
        yield slide


def _notes(slide: Any) -> str:
    """The speaker's notes, a paragraph a line."""
    if not slide.has_notes_slide:  # asking for them would make some
        return ""
    placeholders = slide.notes_slide.placeholders
    bodies = [one for one in placeholders if one.placeholder_format.type == PP_PLACEHOLDER.BODY]
    frames = [body.element.txBody for body in bodies if body.element.txBody is not None]
    return "\n".join(line for frame in frames for line in paragraphs(frame, fields=True))


def _properties(presentation: Any) -> Any | None:
    """How the deck is to be presented, if it says so."""
    try:
        return parse_xml(presentation.part.part_related_by(RT.PRES_PROPS).blob)
    except KeyError:
        return None

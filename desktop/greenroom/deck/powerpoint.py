"""Reading PowerPoint files; runs in the child process only."""

import zlib
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from lxml import etree
from pptx import Presentation
from pptx.util import Pt

from greenroom.deck.kinds import damaged
from greenroom.deck.limits import Limits
from greenroom.deck.package import only_text, open_archive, rewrite
from greenroom.deck.shapes import paragraphs, slide_text
from greenroom.deck.slides import Deck, Section, Slide
from greenroom.errors import DeckError

_P14 = {"p14": "http://schemas.microsoft.com/office/powerpoint/2010/main"}
_DEFAULT_SIZE = (Pt(720), Pt(540))  # what PowerPoint takes where the file does not say so


def read_powerpoint(path: Path, limits: Limits) -> Deck:
    """The deck in this file, its `file` and `sha256` left empty. Raises DeckError."""
    presentation = _presentation(path, limits)
    slides = _slides(presentation, path, limits)
    width, height = _size(presentation)
    return Deck(
        file="",
        sha256="",
        slides=slides,
        sections=_sections(presentation, slides),
        width=width / Pt(1),
        height=height / Pt(1),
    )


def _size(presentation: Any) -> tuple[int, int]:
    """Width and height of the slides in EMU."""
    width, height = presentation.slide_width or 0, presentation.slide_height or 0
    return (width, height) if width > 0 and height > 0 else _DEFAULT_SIZE


def _presentation(path: Path, limits: Limits) -> Any:
    """The file as python-pptx has it, without its pictures and films."""
    copy = BytesIO()
    try:
        with open_archive(path, limits) as archive:
            rewrite(archive, copy, only_text, media=False)
        return Presentation(copy)
    except etree.XMLSyntaxError as error:
        if error.lineno == 0:  # how lxml reports that libxml2 was refused memory
            raise MemoryError from None
        raise damaged(path) from None
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, KeyError):
        raise damaged(path) from None
    except RuntimeError:  # what zipfile raises for an encrypted entry
        raise DeckError(
            "is a zip archive with a password.",
            file=path,
            remedy="Unpack it with its password, and open the presentation in it.",
        ) from None


def _slides(presentation: Any, path: Path, limits: Limits) -> tuple[Slide, ...]:
    """All slides in the order of the file, hidden ones included."""
    listed = presentation.element.xpath("p:sldIdLst/p:sldId")
    if len(listed) > limits.slides:
        raise DeckError(f"has {len(listed)} slides, more than Greenroom opens.", file=path)
    part = presentation.part
    # A slide whose part is missing has lost its relationship in the copy; PowerPoint drops it too.
    present = [entry for entry in listed if entry.rId in part.rels]
    return tuple(
        _slide(number, str(entry.id), part.related_slide(entry.rId))
        for number, entry in enumerate(present, start=1)
    )


def _slide(number: int, identifier: str, slide: Any) -> Slide:
    """One slide as its author left it."""
    title, text = slide_text(slide)
    return Slide(
        number=number,
        id=identifier,
        title=title,
        text=text,
        notes=_notes(slide),
        hidden=slide.element.get("show") in ("0", "false"),
    )


def _notes(slide: Any) -> str:
    """The speaker's notes, a paragraph a line. Asking python-pptx for absent ones creates them."""
    if not slide.has_notes_slide:
        return ""
    body = "//p:sp[p:nvSpPr/p:nvPr/p:ph/@type='body']/p:txBody"
    found = slide.notes_slide.element.xpath(body)
    return "\n".join(line for frame in found for line in paragraphs(frame))


def _sections(presentation: Any, slides: tuple[Slide, ...]) -> tuple[Section, ...]:
    """The named sections, by slide number; PowerPoint keeps them in an extension."""
    numbers = {slide.id: slide.number for slide in slides}
    lists = presentation.element.iterfind(".//p14:section", _P14)
    return tuple(
        Section(
            name=section.get("name", ""),
            slides=tuple(
                numbers[entry.get("id")]
                for entry in section.iterfind("p14:sldIdLst/p14:sldId", _P14)
                if entry.get("id") in numbers
            ),
        )
        for section in lists
    )

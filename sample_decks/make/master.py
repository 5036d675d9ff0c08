"""The empty deck of the samples: theme, master, layouts, sections.

Carlito is the free twin of Calibri, which takes its place where it is missing.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from xml.sax.saxutils import quoteattr

from lxml import etree
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR
from pptx.oxml.ns import qn
from pptx.util import Inches

FONT = "Carlito"
NAVY, ACCENT = RGBColor(0x14, 0x20, 0x38), RGBColor(0xD9, 0x51, 0x2C)
GREY, FAINT, WHITE = RGBColor(0x5B, 0x67, 0x7A), RGBColor(0x9C, 0xA3, 0xAF), RGBColor(255, 255, 255)
RULE = RGBColor(0xDF, 0xE3, 0xE9)
LEFT, WIDTH = Inches(0.7), Inches(11.9)
WIDE = Inches(13.333)  # 16:9 of 7.5 inches
MADE = datetime(2026, 11, 22, 12, 0)


def new_deck(title: str, author: str, width=WIDE):
    """An empty deck with the house style in its master, 16:9 unless told otherwise."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = width, Inches(7.5)
    about = deck.core_properties
    about.title, about.author, about.language = title, author, "en-GB"
    about.created = about.modified = MADE
    about.last_modified_by = author
    _set_theme(deck)
    for layout in deck.slide_layouts:
        _place_placeholders(layout)
    return deck


def sections(deck, lengths: Mapping[str, int]) -> None:
    """Names runs of slides, as PowerPoint 2010 and later stores them."""
    ids = [item.get("id") for item in deck.slides._sldIdLst]
    space = "http://schemas.microsoft.com/office/powerpoint/2010/main"
    listed, at = "", 0
    for index, (name, length) in enumerate(lengths.items(), start=1):
        inside = "".join(f'<p14:sldId id="{i}"/>' for i in ids[at : at + length])
        key = f"{{00000000-0000-4000-8000-{index:012d}}}"
        listed += (
            f'<p14:section name={quoteattr(name)} id="{key}"><p14:sldIdLst>{inside}</p14:sldIdLst>'
            "</p14:section>"
        )
        at += length
    extension = (
        f'<p:extLst xmlns:p="{deck.part._element.nsmap["p"]}">'
        '<p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}">'
        f'<p14:sectionLst xmlns:p14="{space}">{listed}</p14:sectionLst></p:ext></p:extLst>'
    )
    existing = deck.part._element.find(qn("p:extLst"))
    if existing is None:
        deck.part._element.append(etree.fromstring(extension))
    else:
        existing.append(etree.fromstring(extension)[0])


def _place_placeholders(layout) -> None:
    """Title top left, body below, number bottom right; the default template is 4:3."""
    width = layout.part.package.presentation_part.presentation.slide_width
    inner = width - 2 * LEFT
    for shape in layout.placeholders:
        kind = shape.placeholder_format.type
        if kind in (1, 3):
            move(shape, LEFT - Inches(0.1), Inches(0.45), inner + Inches(0.2), Inches(1.2))
            shape.text_frame.vertical_anchor = MSO_ANCHOR.TOP
            _align_left(shape)
        elif kind == 13:
            move(shape, width - LEFT - Inches(1), Inches(6.78), Inches(1), Inches(0.4))
            _style_level(shape, 1300, GREY, "r")
        elif shape.placeholder_format.idx == 1:
            move(shape, LEFT - Inches(0.1), Inches(2.1), inner, Inches(4.3))


def _align_left(shape) -> None:
    _style_level(shape, 3400, NAVY, "l")


def _style_level(shape, size: int, colour, align: str) -> None:
    body = shape._element.txBody
    styles = body.find(qn("a:lstStyle"))
    styles.clear()
    styles.append(
        etree.fromstring(
            f'<a:lvl1pPr xmlns:a="{body.nsmap["a"]}" algn="{align}"><a:defRPr sz="{size}">'
            f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill></a:defRPr></a:lvl1pPr>'
        )
    )


def _set_theme(deck) -> None:
    """Carlito and the accent in the theme, so that charts and bullets follow."""
    part = next(
        r.target_part for r in deck.slide_master.part.rels.values() if r.reltype.endswith("/theme")
    )
    root = etree.fromstring(part.blob)
    for latin in root.iter(qn("a:latin")):
        latin.set("typeface", FONT)
    for name, colour in (("dk2", NAVY), ("accent1", ACCENT), ("accent2", FAINT)):
        element = root.find(f".//{qn('a:' + name)}")
        element.clear()
        etree.SubElement(element, qn("a:srgbClr")).set("val", str(colour))
    part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def move(shape, left, top, width, height) -> None:
    """Puts a shape somewhere, at a size."""
    shape.left, shape.top, shape.width, shape.height = left, top, width, height

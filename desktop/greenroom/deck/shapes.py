"""The words on a PowerPoint slide, in the order in which people read them.

The text is taken from the XML and not through python-pptx's shape classes: those raise on unknown
shapes and on titles that are pictures, and know nothing of SmartArt.
"""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from pptx.oxml import parse_xml

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_NS = {
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "dgm": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}
_RELATIONSHIP = f"{{{_NS['r']}}}"

_TITLES = ("title", "ctrTitle")
_FURNITURE = ("dt", "ftr", "hdr", "sldNum")  # the same on every slide: not what it says

# A text box without the title's role is taken for one when it looks like one: in the top third,
# one paragraph of at most this many words, larger than all else and at least this large (1/100 pt).
_TITLE_WORDS = 20
_TITLE_SIZE = 2800
_DEFAULT_TEXT_SIZE = 1800


class _Block(NamedTuple):
    """A shape's text and where it stands, in EMU."""

    top: int
    left: int
    height: int
    texts: tuple[str, ...]
    size: int
    role: str


def slide_text(slide: Any) -> tuple[str, tuple[str, ...]]:
    """The slide's title, or an empty one, and the paragraphs of the rest in reading order."""
    _choose_alternatives(slide.element)
    blocks = list(_blocks(slide.shapes, slide.part))
    title = next((block for block in blocks if block.role in _TITLES), None)
    ordered = list(_by_rows(block for block in blocks if block is not title))
    if title is None:
        height = slide.part.package.presentation_part.presentation.slide_height or 0
        title = _looks_like_title(ordered, height // 3)
    words = " ".join(title.texts) if title else ""
    return words, tuple(text for block in ordered if block is not title for text in block.texts)


def paragraphs(frame: Any) -> tuple[str, ...]:
    """The paragraphs in an element that say something, blanks and line breaks made one space."""
    lines = (" ".join(paragraph.text.split()) for paragraph in frame.iterfind(".//a:p", _NS))
    return tuple(line for line in lines if line)


def _choose_alternatives(element: Any) -> None:
    """Put the first choice of each mc:AlternateContent in its place; python-pptx skips them.

    The fallback is a picture of the text, or a sentence that says that the shape is not available.
    """
    for alternative in list(element.iter(f"{_MC}AlternateContent")):
        parent, choice = alternative.getparent(), alternative.find(f"{_MC}Choice")
        if parent is not None and choice is not None:
            for child in reversed(choice):
                alternative.addnext(child)
            parent.remove(alternative)


def _blocks(shapes: Iterable[Any], part: Any) -> Iterator[_Block]:
    """Each shape that says something; a group is one block, so that its parts stay together."""
    for shape in shapes:
        element = shape.element
        role = _role(element)
        if role in _FURNITURE or element.xpath("./*/p:cNvPr[@hidden='1' or @hidden='true']"):
            continue
        texts = _texts(shape, part)
        if texts:
            top, left, height = _place(shape)
            yield _Block(top, left, height, texts, _size(element), role)


def _role(element: Any) -> str:
    """The placeholder type of a shape, or nothing."""
    found = element.xpath("./*/p:nvPr/p:ph")
    return found[0].get("type", "obj") if found else ""


def _place(shape: Any) -> tuple[int, int, int]:
    """Top, left and height in EMU; a placeholder without its own inherits them from the layout."""
    try:
        return shape.top or 0, shape.left or 0, shape.height or 0
    except (AttributeError, KeyError, ValueError):  # a layout that is gone or not in order
        return 0, 0, 0


def _size(element: Any) -> int:
    """The largest text in a shape, in hundredths of a point, where it says so itself."""
    sizes = (int(size) for size in element.xpath(".//a:rPr/@sz") if size.isdigit())
    return max(sizes, default=_DEFAULT_TEXT_SIZE)


def _texts(shape: Any, part: Any) -> tuple[str, ...]:
    """The paragraphs in one shape, group, table, chart or diagram."""
    element = shape.element
    if element.tag.endswith("}grpSp"):
        ordered = _by_rows(_blocks(shape.shapes, part))
        return tuple(text for block in ordered for text in block.texts)
    if element.tag.endswith("}graphicFrame"):
        return _frame_texts(element, part)
    return tuple(text for frame in element.iterfind("p:txBody", _NS) for text in paragraphs(frame))


def _frame_texts(element: Any, part: Any) -> tuple[str, ...]:
    """A table's rows (cells joined by tabs), a chart's words, or a diagram's."""
    rows = element.iterfind(".//a:tbl/a:tr", _NS)
    table = tuple(row for row in map(_row, rows) if row)
    if table:
        return table
    for reference in element.iterfind(".//c:chart", _NS):
        return _chart(_related(part, reference.get(f"{_RELATIONSHIP}id")))
    for reference in element.iterfind(".//dgm:relIds", _NS):
        return _diagram(_related(part, reference.get(f"{_RELATIONSHIP}dm")))
    return ()


def _row(row: Any) -> str:
    """One row of a table; a merged cell's text stands once."""
    cells = (" ".join(paragraphs(cell)) for cell in row.iterfind("a:tc", _NS))
    return "\t".join(cell for cell in cells if cell)


def _related(part: Any, relationship: str | None) -> Any | None:
    """The XML of another part, or None where there is none."""
    if relationship is None or relationship not in part.rels:
        return None
    return parse_xml(part.related_part(relationship).blob)


def _chart(chart: Any | None) -> tuple[str, ...]:
    """The titles in a chart, then the names of its series, then its categories."""
    if chart is None:
        return ()
    titles = [text for title in chart.iterfind(".//c:title", _NS) for text in paragraphs(title)]
    names = _distinct(chart.iterfind(".//c:ser/c:tx//c:v", _NS))
    # Categories that are numbers are mostly dates, kept as days since 1900.
    categories = _distinct(chart.iterfind(".//c:ser/c:cat//c:strCache/c:pt/c:v", _NS))
    return tuple(text for text in (*titles, "\t".join(names), "\t".join(categories)) if text)


def _distinct(values: Iterable[Any]) -> tuple[str, ...]:
    """The text of each element, each but once: every series repeats the categories."""
    return tuple(dict.fromkeys(value.text.strip() for value in values if value.text))


def _diagram(diagram: Any | None) -> tuple[str, ...]:
    """The text of each node of a SmartArt diagram, in the order of its outline."""
    if diagram is None:
        return ()
    points = diagram.iterfind(".//dgm:ptLst/dgm:pt", _NS)
    nodes = (point for point in points if point.get("type", "node") in ("node", "asst"))
    return tuple(text for node in nodes for text in paragraphs(node))


def _by_rows(blocks: Iterable[_Block]) -> Iterator[_Block]:
    """Top to bottom, and left to right among those that start within half a height of another."""
    row: list[_Block] = []
    for block in sorted(blocks, key=lambda block: (block.top, block.left)):
        if row and block.top - row[0].top > min(block.height, row[0].height) / 2:
            yield from sorted(row, key=lambda block: block.left)
            row = []
        row.append(block)
    yield from sorted(row, key=lambda block: block.left)


def _looks_like_title(ordered: list[_Block], lowest: int) -> _Block | None:
    """The block that is plainly the slide's title though nothing in the file says so."""
    if not ordered:
        return None
    largest = max(ordered, key=lambda block: block.size)
    others = (block.size for block in ordered if block is not largest)
    plain = (
        not largest.role
        and len(largest.texts) == 1
        and len(largest.texts[0].split()) <= _TITLE_WORDS
        and largest.top <= lowest
        and largest.size >= _TITLE_SIZE
        and largest.size > max(others, default=0)
    )
    return largest if plain else None

"""The words in what stands in a frame on a slide: tables, charts and SmartArt diagrams."""

from collections.abc import Iterator
from typing import Any

from pptx.opc.package import XmlPart
from pptx.oxml import parse_xml

from greenroom.deck.xml import NS, RELATIONSHIP, paragraphs, tidy, values

_DEEPEST = 100  # a diagram that nests deeper goes round in circles
_PLAIN_NUMBERS = ("General", "0", "@", "")


def frame_texts(frame: Any) -> tuple[str, ...]:
    """A table's rows (cells joined by tabs), a chart's words, or a diagram's."""
    if frame.has_table:
        return tuple(row for row in map(_row, frame.table.rows) if row)
    chart = next(frame.element.iter(f"{{{NS['c']}}}chart", f"{{{NS['cx']}}}chart"), None)
    if chart is not None:
        return _chart(_related(frame, chart.get(f"{RELATIONSHIP}id")))
    for diagram in frame.element.iter(f"{{{NS['dgm']}}}relIds"):
        return diagram_texts(_related(frame, diagram.get(f"{RELATIONSHIP}dm")))
    return ()


def _related(frame: Any, key: str | None) -> Any | None:
    """The root of the part under a relationship id, or None where it cannot be had."""
    if key not in frame.part.rels:
        return None
    part = frame.part.related_part(key)
    return part._element if isinstance(part, XmlPart) else parse_xml(part.blob)


def _row(row: Any) -> str:
    """One row of a table; a merged cell's text stands once."""
    cells = (" ".join(paragraphs(cell._tc)) for cell in row.cells)
    return "\t".join(cell for cell in cells if cell)


def _chart(chart: Any | None) -> tuple[str, ...]:
    """The titles in a chart, then the names of its series, its categories and its own labels."""
    if chart is None:
        return ()
    if chart.tag.startswith(f"{{{NS['cx']}}}"):
        return _extended_chart(chart)
    titles = [text for title in chart.iterfind(".//c:title", NS) for text in _chart_title(title)]
    names = values(chart, ".//c:ser/c:tx//c:v")
    labels = [text for one in chart.iterfind(".//c:dLbl//c:rich", NS) for text in paragraphs(one)]
    rows = (*titles, "\t".join(names), "\t".join(_categories(chart)), *dict.fromkeys(labels))
    return tuple(text for text in rows if text)


def _chart_title(title: Any) -> tuple[str, ...]:
    """What a title says, or the cell that it shows."""
    return paragraphs(title) or values(title, ".//c:strCache/c:pt/c:v")


def _categories(chart: Any) -> tuple[str, ...]:
    """The categories, each but once: every series repeats them.

    Numbers are years or amounts where their format is plain, and else mostly dates, kept as days
    since 1900.
    """
    words = values(chart, *(f".//c:ser/c:cat//{cache}//c:v" for cache in _TEXT_CACHES))
    if words:
        return words
    found = dict[str, None]()
    for cache in chart.iterfind(".//c:ser/c:cat//c:numCache", NS):
        if cache.findtext("c:formatCode", "", NS) in _PLAIN_NUMBERS:
            found.update(dict.fromkeys(values(cache, "c:pt/c:v")))
    return tuple(found)


_TEXT_CACHES = ("c:strCache", "c:strLit", "c:multiLvlStrCache")


def _extended_chart(chart: Any) -> tuple[str, ...]:
    """The words of a chart of the newer kinds: waterfall, treemap, funnel, map."""
    titles = [text for title in chart.iterfind(".//cx:title", NS) for text in paragraphs(title)]
    titles = titles or list(values(chart, ".//cx:title//cx:v"))
    names = values(chart, ".//cx:series/cx:tx//cx:v")
    categories = values(chart, ".//cx:strDim/cx:lvl/cx:pt")
    return tuple(text for text in (*titles, "\t".join(names), "\t".join(categories)) if text)


def diagram_texts(diagram: Any | None) -> tuple[str, ...]:
    """The text of each node of a SmartArt diagram, in the order in which it is drawn.

    The file lists nodes as they were added; the order is in the connections from each parent.
    """
    if diagram is None:
        return ()
    points = {point.get("modelId"): point for point in diagram.iterfind(".//dgm:ptLst/dgm:pt", NS)}
    root = next((key for key, point in points.items() if point.get("type") == "doc"), None)
    ordered = list(_below(root, _children(diagram), _DEEPEST)) if root is not None else []
    reached = dict.fromkeys([*ordered, *points])  # a node without a parent is said last
    return tuple(
        text
        for key in reached
        if key in points and points[key].get("type", "node") in ("node", "asst")
        for text in paragraphs(points[key])
    )


def _children(diagram: Any) -> dict[str, list[tuple[int, str]]]:
    """Each node's children with their places; only connections of the plain kind are parents'."""
    children: dict[str, list[tuple[int, str]]] = {}
    for link in diagram.iterfind(".//dgm:cxnLst/dgm:cxn", NS):
        if link.get("type", "parOf") == "parOf":
            place = tidy(link.get("srcOrd", "0"))
            entry = (int(place) if place.isdecimal() else 0, link.get("destId", ""))
            children.setdefault(link.get("srcId", ""), []).append(entry)
    return children


def _below(key: str, children: dict[str, list[tuple[int, str]]], levels: int) -> Iterator[str]:
    """The nodes below one, each before its own; what was visited is not visited again."""
    for _, child in sorted(children.pop(key, ())):
        yield child
        if levels:
            yield from _below(child, children, levels - 1)

"""What the built-in renderer draws wrongly, written in a way that it draws right, in a copy.

It leaves turned groups unturned, draws some shapes of flow charts as plain boxes, and bends
connectors by the wrong rule.
"""

import re
import shutil
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from math import cos, radians, sin
from zipfile import ZipFile

from lxml import etree

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_PARTS = re.compile(r"ppt/slide(s|Layouts|Masters)/[^/]+\.xml")
_TURN = 60_000  # units of an angle in a degree
_WHOLE = 100_000  # units of an adjustment in a whole width or height

_SAME = {
    "flowChartMagneticDisk": "can",
    "flowChartAlternateProcess": "roundRect",
    "flowChartPreparation": "hexagon",
}
_NEEDS_IT = re.compile(
    rb'<p:grpSpPr>\s*<a:xfrm[^>]*\brot="|prst="(?:bentConnector[2-5]|%s)"'
    % "|".join(_SAME).encode()
)


def adapted(deck: BytesIO) -> BytesIO:
    """A copy of the deck with those parts written anew; the deck itself where there are none."""
    with ZipFile(deck) as source:
        parts = [name for name in source.namelist() if _PARTS.fullmatch(name)]
        anew = {name for name in parts if _NEEDS_IT.search(source.read(name))}
        if not anew:
            return deck
        made = BytesIO()
        with ZipFile(made, "w") as target:
            for entry in source.infolist():
                if entry.filename in anew:
                    content = source.read(entry)
                    with suppress(ValueError, OverflowError):  # numbers that are none
                        content = _adapted_part(content)
                    target.writestr(entry.filename, content)
                    continue
                with source.open(entry) as old, target.open(entry.filename, "w") as new:
                    shutil.copyfileobj(old, new)
    return made


def _adapted_part(content: bytes) -> bytes:
    root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
    for group in root.iter(f"{_P}grpSp"):  # those around others come first
        transform = group.find(f"{_P}grpSpPr/{_A}xfrm")
        if transform is not None and transform.get("rot"):
            _turn_children(group, transform)
    for geometry in list(root.iter(f"{_A}prstGeom")):
        name = geometry.get("prst", "")
        if name in _SAME:
            geometry.set("prst", _SAME[name])
        elif name.startswith("bentConnector"):
            geometry.getparent().replace(geometry, _bent(geometry, int(name[-1])))
    return bytes(etree.tostring(root, encoding="UTF-8", standalone=True))


def _turn_children(group: etree._Element, transform: etree._Element) -> None:
    """Turn what is in a group by as much as the group is turned, around the group's middle."""
    if transform.get("flipH") == "1" or transform.get("flipV") == "1":
        return  # rare, and which of the two comes first differs between programs
    turn = int(transform.attrib.pop("rot"))
    _, _, width, height = _box(transform)
    inner = _box(transform, "chOff", "chExt")
    across, down = width / (inner[2] or 1) or 1, height / (inner[3] or 1) or 1
    angle = radians(turn / _TURN)
    for child in _transforms(group):
        left, top, wide, high = _box(child)
        # The child's middle as it is seen outside the group, from the group's middle.
        right = (left + wide / 2 - inner[0]) * across - width / 2
        below = (top + high / 2 - inner[1]) * down - height / 2
        seen_x = right * cos(angle) - below * sin(angle) + width / 2
        seen_y = right * sin(angle) + below * cos(angle) + height / 2
        place = child.find(f"{_A}off")
        assert place is not None
        place.set("x", str(round(inner[0] + seen_x / across - wide / 2)))
        place.set("y", str(round(inner[1] + seen_y / down - high / 2)))
        child.set("rot", str((int(child.get("rot", "0")) + turn) % (360 * _TURN)))


def _transforms(group: etree._Element) -> Iterator[etree._Element]:
    """Where each thing in a group is."""
    for path in ("*/{p}spPr/{a}xfrm", "{p}grpSp/{p}grpSpPr/{a}xfrm", "{p}graphicFrame/{p}xfrm"):
        for transform in group.findall(path.format(p=_P, a=_A)):
            if transform.find(f"{_A}off") is not None and transform.find(f"{_A}ext") is not None:
                yield transform


def _box(
    transform: etree._Element, place: str = "off", size: str = "ext"
) -> tuple[int, int, int, int]:
    """Left, top, width and height."""
    return (
        _number(transform, place, "x"),
        _number(transform, place, "y"),
        _number(transform, size, "cx"),
        _number(transform, size, "cy"),
    )


def _number(transform: etree._Element, name: str, key: str) -> int:
    found = transform.find(f"{_A}{name}")
    return int(found.get(key, "0")) if found is not None else 0


def _bent(geometry: etree._Element, kind: int) -> etree._Element:
    """A connector of so many stretches as a path: to the side and down in turn, as far as adjusted.

    As in presetShapeDefinitions.xml of ECMA-376.
    """
    given = {guide.get("name"): guide.get("fmla", "") for guide in geometry.iter(f"{_A}gd")}

    def adjusted(name: str) -> int:
        found = re.fullmatch(r"val (-?\d+)", given.get(name, ""))
        return int(found[1]) if found else 50_000

    stops = (*(adjusted(f"adj{place}") for place in range(1, kind - 1)), _WHOLE, _WHOLE)
    path = etree.Element(f"{_A}path", w=str(_WHOLE), h=str(_WHOLE), fill="none")
    x = y = 0
    _point(path, "moveTo", x, y)
    for place, stop in enumerate(stops):
        x, y = (x, stop) if place % 2 else (stop, y)
        _point(path, "lnTo", x, y)
    made = etree.Element(f"{_A}custGeom")
    for name in ("avLst", "gdLst", "ahLst", "cxnLst"):
        etree.SubElement(made, f"{_A}{name}")
    etree.SubElement(made, f"{_A}rect", l="0", t="0", r="r", b="b")
    etree.SubElement(made, f"{_A}pathLst").append(path)
    return made


def _point(path: etree._Element, name: str, x: int, y: int) -> None:
    etree.SubElement(etree.SubElement(path, f"{_A}{name}"), f"{_A}pt", x=str(x), y=str(y))

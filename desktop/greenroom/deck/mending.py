"""What python-pptx stumbles over in a slide, a layout, a master or notes, made good.

It asks for the parts of a shape that the standard requires and takes each value for what the
standard says, and raises where a file has it otherwise.
"""

import re
from typing import Any

from lxml import etree

from greenroom.deck.xml import NS, RELATIONSHIP, choose_alternatives, whole

_P, _A = f"{{{NS['p']}}}", f"{{{NS['a']}}}"

_ROOTS = {
    "slide": "sld",
    "slideLayout": "sldLayout",
    "slideMaster": "sldMaster",
    "notesSlide": "notes",
}
_EMPTY = (
    '<p:{0} xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"><p:cSld><p:spTree>'
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
    "</p:spTree></p:cSld></p:{0}>"
)

# What each kind of shape has its place in.
_FRAMES = {"sp": "spPr", "pic": "spPr", "cxnSp": "spPr", "grpSp": "grpSpPr", "graphicFrame": "xfrm"}

# ST_PlaceholderType; the last two cannot be in a layout, where python-pptx looks for their master.
_TYPES = frozenset(
    {
        *("title", "body", "ctrTitle", "subTitle", "dt", "sldNum", "ftr"),
        *("obj", "chart", "tbl", "clipArt", "dgm", "media", "pic"),
    }
)
_NOT_IN_LAYOUTS = frozenset({"hdr", "sldImg"})
_INDEX = re.compile(r"\d{1,10}", re.ASCII)

# What a frame says that it holds, and where that is.
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_HELD = {f"{_DRAWING}/table": "a:tbl", f"{_DRAWING}/chart": f"c:chart[@{RELATIONSHIP}id]"}


def empty(kind: str) -> etree._Element | None:
    """What stands for a lost slide, layout, master or notes page; None for parts of other kinds."""
    return etree.fromstring(_EMPTY.format(_ROOTS[kind])) if kind in _ROOTS else None


def mend(root: Any, kind: str) -> None:
    """Mend a part that has shapes; one of another kind stays as it is.

    Of alternatives the first is chosen. What is taken out has no words, or they cannot be made out.
    """
    if kind not in _ROOTS:
        return
    root.tag = f"{_P}{_ROOTS[kind]}"
    choose_alternatives(root)
    tree = _required(_required(root, "cSld"), "spTree")
    for element in list(tree.iter(f"{_P}contentPart")):  # ink: python-pptx has no class for it
        element.getparent().remove(element)
    for tag, frame in _FRAMES.items():
        for shape in list(tree.iter(f"{_P}{tag}")):
            _required(shape, frame)
            if tag == "graphicFrame" and not _is_held(shape):
                shape.getparent().remove(shape)
    for placeholder in tree.findall("*//p:nvPr/p:ph", NS):
        _mend_placeholder(placeholder, kind)
    for element in list(tree.iter(f"{_A}off", f"{_A}ext")):
        if not all(_is_whole(element.get(name)) for name in _numbers(element)):
            element.getparent().remove(element)


def _required(parent: Any, name: str) -> Any:
    """A child that must be there, made where it is not."""
    found = parent.find(f"p:{name}", NS)
    return found if found is not None else etree.SubElement(parent, f"{_P}{name}")


def _is_held(frame: Any) -> bool:
    """Whether a frame has what it says that it holds."""
    data = frame.find("a:graphic/a:graphicData", NS)
    if data is None or not data.get("uri"):
        return False
    held = _HELD.get(data.get("uri"))
    return held is None or data.find(held, NS) is not None


def _mend_placeholder(placeholder: Any, kind: str) -> None:
    """Take away a type or number that no placeholder can have; in a master only shapes are some."""
    shape = placeholder.getparent().getparent().getparent()
    if kind == "slideMaster" and shape.tag != f"{_P}sp":
        placeholder.getparent().remove(placeholder)
        return
    known = _TYPES if kind == "slideLayout" else _TYPES | _NOT_IN_LAYOUTS
    if placeholder.get("type", "obj") not in known:
        del placeholder.attrib["type"]
    if not _INDEX.fullmatch(placeholder.get("idx", "0")):
        del placeholder.attrib["idx"]
    if kind == "notesSlide" and placeholder.get("idx") == "1" and "type" not in placeholder.attrib:
        placeholder.set("type", "body")  # some programs leave it to the number


def _numbers(element: Any) -> tuple[str, str]:
    """The attributes of a place or of a size."""
    return ("x", "y") if element.tag == f"{_A}off" else ("cx", "cy")


def _is_whole(text: str | None) -> bool:
    """Whether an attribute is a whole number of at most 64 bits."""
    return whole(text) != 0 or (text or "").strip() == "0"

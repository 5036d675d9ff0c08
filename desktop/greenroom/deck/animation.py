"""What a slide looks like when its animations are over.

Programs that draw a slide as one picture draw every shape, those too that have made room for
others by then.
"""

from lxml import etree

from greenroom.deck.xml import NS

_P = f"{{{NS['p']}}}"
_SHAPES = ("sp", "pic", "graphicFrame", "grpSp", "cxnSp")


def let_leave(slide: etree._Element) -> None:
    """Remove the shapes that have left when the slide's animations are over.

    A shape has left when the last effect on it is an exit. What leaves only when something is
    clicked on stays, and so does everything where nothing at all would be left.
    """
    gone = _gone(slide)
    if not gone:
        return
    tree = slide.find(f"{_P}cSld/{_P}spTree")
    if tree is None:
        return
    shapes = [one for one in tree.iter(*(f"{_P}{name}" for name in _SHAPES)) if one is not tree]
    leaving = [shape for shape in shapes if _id(shape) in gone]
    if len(leaving) < len(shapes):
        for shape in leaving:
            parent = shape.getparent()
            if parent is not None:
                parent.remove(shape)


def _gone(slide: etree._Element) -> set[str]:
    """The ids of the shapes whose last effect is an exit, in the order that effects play."""
    last: dict[str, str] = {}
    for effect in slide.iterfind(f"{_P}timing//{_P}cTn[@presetClass]"):
        kind = effect.get("presetClass", "")
        if kind not in ("entr", "exit") or _on_request(effect):
            continue
        for target in effect.iter(f"{_P}spTgt"):
            if len(target) == 0:  # the whole shape, not one of its paragraphs
                last[target.get("spid", "")] = kind
    return {shape for shape, kind in last.items() if kind == "exit"}


def _on_request(effect: etree._Element) -> bool:
    """Whether an effect waits for a click on a shape rather than for the next step."""
    above = effect.iterancestors(f"{_P}cTn")
    return any(one.get("nodeType") == "interactiveSeq" for one in above)


def _id(shape: etree._Element) -> str:
    """A shape's id, which its effects name it by."""
    properties = shape.find("./*/{*}cNvPr")
    return properties.get("id", "") if properties is not None else ""

"""The words on a PowerPoint slide, in the order in which people read them."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from greenroom.deck.frames import frame_texts
from greenroom.deck.order import Box, reading_order, reads_leftwards
from greenroom.deck.package import Package, Relationship
from greenroom.deck.words import count_words
from greenroom.deck.xml import NS, choose_alternatives, paragraphs, whole

_P = f"{{{NS['p']}}}"
_SHAPES = frozenset(f"{_P}{name}" for name in ("sp", "grpSp", "graphicFrame", "pic", "cxnSp"))

_TITLES = ("title", "ctrTitle")
_FURNITURE = ("dt", "ftr", "hdr", "sldNum")  # the same on every slide: not what it says

# A text box without the title's role is taken for one when it looks like one: in the top third,
# one paragraph of at most this many words, larger than all else and at least this large (1/100 pt).
_TITLE_WORDS = 20
_TITLE_SIZE = 2800
_DEFAULT_TEXT_SIZE = 1800

_DEEPEST_GROUP = 40  # nested; below it the order is the file's

_NOWHERE = Box(0, 0, 0, 0)
Places = Mapping[str, Box]
"""Where placeholders stand, by type and by “#” and index."""


class _Block(NamedTuple):
    """What a shape says and where it stands, in EMU; a group's blocks stay together in it."""

    box: Box
    texts: tuple[str, ...]
    size: int = _DEFAULT_TEXT_SIZE
    role: str = ""
    blocks: "tuple[_Block, ...]" = ()


class SlideReader:
    """Reads the slides of a package one after the other; `size` is theirs, in EMU."""

    def __init__(self, package: Package, size: tuple[int, int]) -> None:
        self._package = package
        self._height = size[1]
        self._layouts: dict[str, Places] = {}

    def read(
        self, root: Any, name: str, links: Mapping[str, Relationship]
    ) -> tuple[str, tuple[str, ...]]:
        """A slide's title, or an empty one, and the paragraphs of the rest in reading order."""
        choose_alternatives(root)
        tree = root.find("p:cSld/p:spTree", NS)
        if tree is None:
            return "", ()

        def related(key: str | None) -> Any | None:
            link = links.get(key or "")
            known = link is not None and not link.external and link.target in self._package
            return self._package.xml(link.target) if link and known else None

        places = self._layout(name)
        blocks = tuple(_blocks(tree, places, related, _DEEPEST_GROUP))
        title = next((block for block in _flat(blocks) if block.role in _TITLES), None)
        ordered = [block for block in _ordered(blocks) if block is not title]
        if title is None:
            title = _looks_like_title(ordered, self._height / 3)
        words = " ".join(title.texts) if title else ""
        return words, tuple(text for block in ordered if block is not title for text in block.texts)

    def _layout(self, slide: str) -> Places:
        """Where a slide's placeholders stand if it does not say so itself."""
        layout = self._package.related(slide, "slideLayout")
        if layout is None:
            return {}
        if layout not in self._layouts:
            master = self._package.related(layout, "slideMaster")
            above = self._placed(master, {}) if master else {}
            self._layouts[layout] = self._placed(layout, above)
        return self._layouts[layout]

    def _placed(self, name: str, above: Places) -> Places:
        """The placeholders of a layout or master."""
        root = self._package.xml(name)
        places = dict(above)
        for shape in root.iter(*_SHAPES) if root is not None else ():
            placeholder = _placeholder(shape)
            if placeholder is None:
                continue
            role = _role(shape)
            box = _own_box(shape) or above.get(role, _NOWHERE)
            places.setdefault(f"#{placeholder.get('idx', '0')}", box)
            places[role] = box
        return places


def _blocks(tree: Any, places: Places, related: Any, depth: int) -> Iterator[_Block]:
    """Each shape that says something."""
    for shape in tree.iterchildren(*_SHAPES):
        role = _role(shape)
        if role in _FURNITURE or (_is_hidden(shape) and role not in _TITLES):
            continue
        box = _own_box(shape) or _inherited(shape, role, places)
        if shape.tag == f"{_P}grpSp" and depth:
            inner = tuple(_blocks(shape, places, related, depth - 1))
            if inner:
                yield _Block(box, (), blocks=inner)
            continue
        texts = _texts(shape, related)
        if texts:
            yield _Block(box, texts, _size(shape), role)


def _texts(shape: Any, related: Any) -> tuple[str, ...]:
    """The paragraphs in one shape, table, chart or diagram."""
    if shape.tag == f"{_P}graphicFrame":
        return frame_texts(shape, related)
    if shape.tag == f"{_P}grpSp":  # too deep to be taken apart
        return paragraphs(shape)
    return tuple(text for frame in shape.iterfind("p:txBody", NS) for text in paragraphs(frame))


def _flat(blocks: Iterable[_Block]) -> Iterator[_Block]:
    """The blocks with text, in the order of the file."""
    for block in blocks:
        if block.blocks:
            yield from _flat(block.blocks)
        else:
            yield block


def _ordered(blocks: tuple[_Block, ...]) -> Iterator[_Block]:
    """The blocks with text, in reading order; a group is read as one."""
    right_to_left = reads_leftwards(text for block in _flat(blocks) for text in block.texts)
    for place in reading_order([block.box for block in blocks], right_to_left=right_to_left):
        block = blocks[place]
        if block.blocks:
            yield from _ordered(block.blocks)
        else:
            yield block


def _properties(shape: Any) -> Any | None:
    """A shape's first child, which has its name and role."""
    return next(shape.iterchildren(), None)


def _placeholder(shape: Any) -> Any | None:
    """What makes a shape a placeholder, if anything."""
    properties = _properties(shape)
    return properties.find("p:nvPr/p:ph", NS) if properties is not None else None


def _role(shape: Any) -> str:
    """The placeholder type of a shape, or nothing."""
    found = _placeholder(shape)
    return str(found.get("type", "obj")) if found is not None else ""


def _is_hidden(shape: Any) -> bool:
    """Whether the author switched the shape off."""
    properties = _properties(shape)
    named = properties.find("p:cNvPr", NS) if properties is not None else None
    return named is not None and named.get("hidden") in ("1", "true")


def _inherited(shape: Any, role: str, places: Places) -> Box:
    """Where a placeholder stands that leaves it to its layout."""
    placeholder = _placeholder(shape)
    if placeholder is None:
        return _NOWHERE
    index = places.get(f"#{placeholder.get('idx', '0')}")
    usual = {"ctrTitle": "title", "subTitle": "body", "obj": "body"}.get(role, role)
    return index or places.get(role) or places.get(usual) or _NOWHERE


def _own_box(shape: Any) -> Box | None:
    """Where a shape says that it stands; the frame of a shape turned on its side stays upright."""
    for path in ("p:spPr/a:xfrm", "p:xfrm", "p:grpSpPr/a:xfrm"):
        frame = shape.find(path, NS)
        offset = frame.find("a:off", NS) if frame is not None else None
        extent = frame.find("a:ext", NS) if frame is not None else None
        if offset is not None and extent is not None:
            left, top = whole(offset.get("x")), whole(offset.get("y"))
            return Box(left, top, left + whole(extent.get("cx")), top + whole(extent.get("cy")))
    return None


def _size(shape: Any) -> int:
    """The largest text in a shape, in hundredths of a point, where it says so itself."""
    sizes = (whole(run.get("sz")) for run in shape.iter(f"{{{NS['a']}}}rPr"))
    return max(sizes, default=0) or _DEFAULT_TEXT_SIZE


def _looks_like_title(ordered: list[_Block], lowest: float) -> _Block | None:
    """The block that is plainly the slide's title though nothing in the file says so."""
    if not ordered:
        return None
    largest = max(ordered, key=lambda block: block.size)
    others = (block.size for block in ordered if block is not largest)
    plain = (
        not largest.role
        and len(largest.texts) == 1
        and count_words(largest.texts[0]) <= _TITLE_WORDS
        and largest.box.top <= lowest
        and largest.size >= _TITLE_SIZE
        and largest.size > max(others, default=0)
    )
    return largest if plain else None

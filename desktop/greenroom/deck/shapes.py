"""The words on a PowerPoint slide, in the order in which people read them."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.shapes.graphfrm import GraphicFrame
from pptx.shapes.group import GroupShape

from greenroom.deck.frames import frame_texts
from greenroom.deck.order import Box, reading_order, reads_leftwards
from greenroom.deck.words import count_words
from greenroom.deck.xml import NS, paragraphs, whole

_TITLES = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)
# The same on every slide: not what it says.
_FURNITURE = (
    PP_PLACEHOLDER.DATE,
    PP_PLACEHOLDER.FOOTER,
    PP_PLACEHOLDER.HEADER,
    PP_PLACEHOLDER.SLIDE_NUMBER,
)

# A text box without the title's role is taken for one when it looks like one: in the top third,
# one paragraph of at most this many words, larger than all else and at least this large (1/100 pt).
_TITLE_WORDS = 20
_TITLE_SIZE = 2800
_DEFAULT_TEXT_SIZE = 1800

_DEEPEST_GROUP = 40  # nested; below it the order is the file's

_NOWHERE = Box(0, 0, 0, 0)
_PLACEHOLDER = "./*/p:nvPr/p:ph"


class _Block(NamedTuple):
    """What a shape says and where it stands, in EMU; a group's blocks stay together in it."""

    box: Box
    texts: tuple[str, ...]
    size: int = _DEFAULT_TEXT_SIZE
    role: Any = None
    blocks: "tuple[_Block, ...]" = ()


class SlideReader:
    """Reads the slides of a deck one after the other; `height` is theirs, in EMU."""

    def __init__(self, height: int) -> None:
        self._height = height
        self._inherited: dict[tuple[str, int], Box] = {}

    def read(self, slide: Any) -> tuple[str, tuple[str, ...]]:
        """A slide's title, or an empty one, and the paragraphs of the rest in reading order."""
        layout = slide.slide_layout.part.partname
        blocks = tuple(self._blocks(slide.shapes, layout, _DEEPEST_GROUP))
        title = next((block for block in _flat(blocks) if block.role in _TITLES), None)
        ordered = [block for block in _ordered(blocks) if block is not title]
        if title is None:
            title = _looks_like_title(ordered, self._height / 3)
        words = " ".join(title.texts) if title else ""
        return words, tuple(text for block in ordered if block is not title for text in block.texts)

    def _blocks(self, shapes: Any, layout: str, depth: int) -> Iterator[_Block]:
        """Each shape that says something."""
        for shape in shapes:
            placeholder = shape.element.find(_PLACEHOLDER, NS)  # .ph is an XPath, 20 times as slow
            role = placeholder.type if placeholder is not None else None
            if role in _FURNITURE or (_is_hidden(shape) and role not in _TITLES):
                continue
            if isinstance(shape, GroupShape) and depth:
                inner = tuple(self._blocks(shape.shapes, layout, depth - 1))
                if inner:
                    yield _Block(_own_box(shape) or _NOWHERE, (), blocks=inner)
                continue
            texts = _texts(shape)
            if texts:
                box = self._box(shape, placeholder, layout)
                yield _Block(box, texts, _size(shape.element), role)

    def _box(self, shape: Any, placeholder: Any | None, layout: str) -> Box:
        """Where a shape stands; what a layout says is asked once, for python-pptx looks long."""
        own = _own_box(shape)
        if own or placeholder is None:
            return own or _NOWHERE
        key = (layout, placeholder.idx)
        if key not in self._inherited:
            left, top, width, height = shape.left, shape.top, shape.width, shape.height
            known = None not in (left, top, width, height)
            self._inherited[key] = Box(left, top, left + width, top + height) if known else _NOWHERE
        return self._inherited[key]


def _texts(shape: Any) -> tuple[str, ...]:
    """The paragraphs in one shape, table, chart or diagram."""
    if isinstance(shape, GraphicFrame):
        return frame_texts(shape)
    if isinstance(shape, GroupShape):  # too deep to be taken apart
        return paragraphs(shape.element)
    body = shape.element.txBody
    return paragraphs(body) if body is not None else ()


def _own_box(shape: Any) -> Box | None:
    """Where a shape itself says that it stands; the frame of one on its side stays upright."""
    place = shape.element.xfrm
    if place is None:
        return None
    start, size = place.off, place.ext
    if start is None or size is None:
        return None
    left, top = start.x, start.y
    return Box(left, top, left + size.cx, top + size.cy)


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


def _is_hidden(shape: Any) -> bool:
    """Whether the author switched the shape off."""
    named = shape.element.find("./*/p:cNvPr", NS)
    return named is not None and named.get("hidden") in ("1", "true")


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
        largest.role is None
        and len(largest.texts) == 1
        and count_words(largest.texts[0]) <= _TITLE_WORDS
        and largest.box.top <= lowest
        and largest.size >= _TITLE_SIZE
        and largest.size > max(others, default=0)
    )
    return largest if plain else None

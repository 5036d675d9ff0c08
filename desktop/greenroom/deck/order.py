"""The order in which people read what is spread over a page.

A recursive cut into rows and columns (the XY-cut of document layout analysis), with the order of
the file as a second opinion: most authors and programs write a page down as it is to be read.
"""

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

# Boxes may overlap by this part of the lower one and still be above each other: text boxes have
# empty edges.
_OVERLAP = 0.2
# A page is read in columns only where they are this much further apart than its rows.
_COLUMNS_APART = 1.5
_MOST_CUTS = 60  # nested; a page that needs more is no layout
_MOST_BOXES = 1_000  # more are a picture made of letters


class Box(NamedTuple):
    """Where something stands, in any unit; `top` counts down from the top of the page."""

    left: float
    top: float
    right: float
    bottom: float


class _Cut(NamedTuple):
    """Two parts of a page and how far they are apart."""

    gap: float
    first: list[int]
    second: list[int]


def reading_order(boxes: Sequence[Box], *, right_to_left: bool = False) -> list[int]:
    """The places of boxes in reading order; `boxes` come in the order of the file."""
    if right_to_left:
        boxes = [Box(-box.right, box.top, -box.left, box.bottom) for box in boxes]
    cuts = _MOST_CUTS if len(boxes) <= _MOST_BOXES else 0
    return _ordered(list(range(len(boxes))), boxes, cuts)


def reads_leftwards(texts: Iterable[str]) -> bool:
    """Whether most letters are of a script that is written from right to left."""
    directions = [unicodedata.bidirectional(one) for text in texts for one in text]
    leftwards = sum(one in ("R", "AL") for one in directions)
    return leftwards > directions.count("L")


def _ordered(places: list[int], boxes: Sequence[Box], cuts: int) -> list[int]:
    """These boxes in reading order."""
    if len(places) < 2:
        return places
    if not cuts:
        return _by_rows(places, boxes)
    rows = _widest(places, lambda place: (boxes[place].top, boxes[place].bottom))
    columns = _widest(places, lambda place: (boxes[place].left, boxes[place].right))
    cut = _better(rows, columns)
    if cut is None:
        return _by_rows(places, boxes)
    return _ordered(cut.first, boxes, cuts - 1) + _ordered(cut.second, boxes, cuts - 1)


def _better(rows: _Cut | None, columns: _Cut | None) -> _Cut | None:
    """The cut that the file's order bears out, else rows unless columns are plainly set apart."""
    if rows is None or columns is None:
        return rows or columns
    written_in_rows, written_in_columns = _as_written(rows), _as_written(columns)
    if written_in_rows != written_in_columns:
        return rows if written_in_rows else columns
    return columns if columns.gap > _COLUMNS_APART * max(rows.gap, 0) else rows


def _as_written(cut: _Cut) -> bool:
    """Whether the file has all of the first part before all of the second."""
    return max(cut.first) < min(cut.second)


def _widest(places: list[int], span: Callable[[int], tuple[float, float]]) -> _Cut | None:
    """The cut across the widest gap in one direction."""
    ordered = sorted(places, key=span)
    best: _Cut | None = None
    end, thinnest = span(ordered[0])[1], _length(span(ordered[0]))
    for index, (_, place) in enumerate(pairwise(ordered), start=1):
        start, stop = span(place)
        gap = start - end
        allowed = -_OVERLAP * min(thinnest, stop - start)
        if gap >= allowed and (best is None or gap > best.gap):
            best = _Cut(gap, ordered[:index], ordered[index:])
        end, thinnest = max(end, stop), min(thinnest, stop - start)
    return best


def _length(span: tuple[float, float]) -> float:
    """From start to end."""
    return span[1] - span[0]


def _by_rows(places: list[int], boxes: Sequence[Box]) -> list[int]:
    """Top down, and left to right among those that start within half a height of another."""
    rows: list[list[int]] = []
    for place in sorted(places, key=lambda place: (boxes[place].top, boxes[place].left)):
        box, first = boxes[place], boxes[rows[-1][0]] if rows else None
        near = first and box.top - first.top <= min(_height(box), _height(first)) / 2
        if near:
            rows[-1].append(place)
        else:
            rows.append([place])
    return [place for row in rows for place in sorted(row, key=lambda place: boxes[place].left)]


def _height(box: Box) -> float:
    """From top to bottom."""
    return box.bottom - box.top

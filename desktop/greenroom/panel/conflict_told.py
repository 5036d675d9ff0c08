"""A line of the deck as an answer is held against it."""

import msgspec


class Told(msgspec.Struct, frozen=True):
    """A part of a line, with its slide and the stems of its words and of the slide's title.

    `deck` is all that the deck says; `asked` says that the question draws on this line.
    """

    line: str
    slide: int
    title: str
    topic: frozenset[str]
    deck: str
    asked: bool = False

"""The written scenes: a deck, questions about it, and answers that meet them or do not."""

import re
from collections.abc import Sequence
from pathlib import Path

import msgspec

FOLDER = Path(__file__).with_name("scenes")
_LINE = re.compile(r"(D|Q|([YPN])(f?)(e?)): *(.+)")


class Reply(msgspec.Struct, frozen=True):
    """An answer: `met` is Y, P (in part) or N; whether it comes first, and holds evidence."""

    met: str
    first: bool
    evidence: bool
    text: str


class Asked(msgspec.Struct, frozen=True):
    """A question with an answer of each kind, in the order Y, P, N."""

    question: str
    replies: tuple[Reply, Reply, Reply]


class Scene(msgspec.Struct, frozen=True):
    """A deck of a slide a line, and what is asked about it."""

    title: str
    deck: tuple[str, ...]
    asked: tuple[Asked, ...]


def load_scenes(folder: Path = FOLDER) -> list[list[Scene]]:
    """The scenes, one list a writer, in the order of their numbers."""
    files = sorted(folder.glob("scenes-*.txt"), key=lambda file: int(file.stem.split("-")[1]))
    return [read_scenes(file.read_text(encoding="utf-8")) for file in files]


def read_scenes(text: str) -> list[Scene]:
    """All scenes of a file. Raises ValueError with the line that is not as it should be."""
    blocks = re.split(r"^==", text, flags=re.MULTILINE)[1:]
    return [
        _scene([line.strip() for line in block.splitlines() if line.strip()]) for block in blocks
    ]


def _scene(lines: Sequence[str]) -> Scene:
    deck: list[str] = []
    asked: list[tuple[str, dict[str, Reply]]] = []
    for line in lines[1:]:
        match = _LINE.fullmatch(line)
        if not match:
            raise ValueError(line)
        kind, met, first, evidence, said = match.groups()
        if kind == "D":
            deck.append(said)
        elif kind == "Q":
            asked.append((said, {}))
        else:
            asked[-1][1][met] = Reply(met, bool(first), bool(evidence), said)
    found = tuple(Asked(q, (a["Y"], a["P"], a["N"])) for q, a in asked)
    return Scene(lines[0].strip("= "), tuple(deck), found)

"""How well titles that name a topic are told from titles that state something.

    python tests/accuracy/titles.py

Precision matters most: a title that says something must not be called a topic. `titles.txt` holds
the labels and says of each part whether the rule was made with it in view. When each was first run,
precision and recall were 0.85 and 1.00 on `own`, 0.83 and 1.00 on `second`, 0.95 and 0.95 on
`third`; the rule was mended after the first two.
"""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from greenroom.checks.titles import kind_of

FILE = Path(__file__).parent / "titles.txt"


class Labelled(msgspec.Struct, frozen=True):
    """A title: which set it is from, whether it names a topic, and whether it states something."""

    part: str
    label: str
    text: str


class Score(msgspec.Struct, frozen=True):
    """How the topics called topics compare with those that are."""

    right: int
    called: int
    topics: int
    wrong: tuple[str, ...]
    missed: tuple[str, ...]

    @property
    def precision(self) -> float:
        """Of the titles called topics, how many are."""
        return self.right / max(self.called, 1)

    @property
    def recall(self) -> float:
        """Of the topics, how many are called so."""
        return self.right / max(self.topics, 1)


def read() -> Iterator[Labelled]:
    """All labelled titles."""
    part = ""
    for line in FILE.read_text("utf-8").splitlines():
        if line.startswith("## "):
            part = line[3:].split(":")[0]
        elif line and not line.startswith("#"):
            yield Labelled(part, line[0], line[2:])


def score(titles: list[Labelled]) -> Score:
    """Precision and recall of `topic` on some labelled titles."""
    called = [title for title in titles if kind_of(title.text) == "topic"]
    topics = [title for title in titles if title.label == "T"]
    return Score(
        right=sum(title.label == "T" for title in called),
        called=len(called),
        topics=len(topics),
        wrong=tuple(title.text for title in called if title.label != "T"),
        missed=tuple(title.text for title in topics if title not in called),
    )


def main() -> None:
    """Print a row for each part, then what was wrong."""
    titles = list(read())
    for part in dict.fromkeys(title.part for title in titles):
        inside = [title for title in titles if title.part == part]
        found = score(inside)
        print(
            f"{part:10} {len(inside):4} titles, {found.topics} topics: precision "
            f"{found.precision:.3f}, recall {found.recall:.3f}"
        )
        print("  called topics and are none:", *found.wrong, sep="\n    ")
        print("  topics missed:", *found.missed, sep="\n    ")


if __name__ == "__main__":
    main()

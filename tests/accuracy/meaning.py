"""Are like, so, right and you know fillers where they are used as such, and only there?

    python tests/accuracy/meaning.py [--half held]

Reads `filler_meaning.txt`. A word counts as flagged when it is a filler, heard or possible. The
rules were mended on one half of the sentences; the other half is the figure to believe.
"""

import argparse
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from greenroom.checks.fillers import find_fillers
from greenroom.transcript import share_out

SENTENCES = Path(__file__).with_name("filler_meaning.txt")
_LINE = re.compile(r"(mend|held) ([+-]) (.*)")


class Sentence(msgspec.Struct, frozen=True):
    """One sentence; the phrase at word number `at` is a filler or carries meaning."""

    half: str
    filler: bool
    phrase: str
    text: str
    at: int


def sentences(path: Path = SENTENCES) -> tuple[Sentence, ...]:
    """All sentences of the file, in order."""
    found = map(_LINE.fullmatch, path.read_text().splitlines())
    return tuple(_sentence(*match.groups()) for match in found if match)


def _sentence(half: str, sign: str, marked: str) -> Sentence:
    before, phrase, after = re.split(r"[\[\]]", marked)
    return Sentence(half, sign == "+", phrase.lower(), before + phrase + after, len(before.split()))


def flagged(sentence: Sentence) -> bool:
    """Whether the phrase is taken for a filler."""
    words = share_out(sentence.text, 0, 400 * len(sentence.text.split()))
    at_ms = words[sentence.at].start_ms
    return any(f.start_ms == at_ms and f.kind == "word" for f in find_fillers(words))


def table(asked: Iterable[Sentence]) -> Iterator[str]:
    """Markdown: each phrase, then all."""
    listed = list(asked)
    yield "| phrase | sentences | fillers | flagged | rightly | precision | recall | F1 |"
    yield "|---|--:|--:|--:|--:|--:|--:|--:|"
    for phrase in [*sorted({each.phrase for each in listed}), "all"]:
        yield _row(phrase, [each for each in listed if phrase in (each.phrase, "all")])


def _row(name: str, asked: list[Sentence]) -> str:
    true = sum(each.filler for each in asked)
    said = sum(flagged(each) for each in asked)
    right = sum(each.filler and flagged(each) for each in asked)
    shares = (right / max(said, 1), right / max(true, 1), 2 * right / max(said + true, 1))
    cells = [name, len(asked), true, said, right, *(f"{share:.2f}" for share in shares)]
    return "| " + " | ".join(map(str, cells)) + " |"


def f1(asked: Iterable[Sentence]) -> float:
    """The F1 of flagging."""
    listed = list(asked)
    right = sum(each.filler and flagged(each) for each in listed)
    return 2 * right / sum(each.filler + flagged(each) for each in listed)


def main() -> int:
    """Measure and print; gives the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--half", choices=["mend", "held"], help="only this half, with its errors")
    half = parser.parse_args().half
    for name in [half] if half else ["mend", "held"]:
        asked = [each for each in sentences() if each.half == name]
        print(f"\n{name}\n")
        print("\n".join(table(asked)))
        if half:
            wrong = [each for each in asked if flagged(each) != each.filler]
            print("\n".join(f"{'+-'[not each.filler]} {each.text}" for each in wrong))
    return 0


if __name__ == "__main__":
    sys.exit(main())

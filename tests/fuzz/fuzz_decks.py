"""Damaged decks by the thousand, each read as the program reads it, some drawn as well.

    PYTHONPATH=tests python tests/fuzz/fuzz_decks.py --inputs 2500 --draw 10 FOLDER...

With `--as-they-are` the files are read unchanged, once each. Prints a table in Markdown; exits
with 1 when an input crashed or hung the reader, surprised it, or took more memory than it may.
"""

import argparse
import os
import resource
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import msgspec

from fuzz.mutations import mutated
from greenroom.deck import LIMITS
from greenroom.deck.child import answer
from greenroom.deck.guard import limit_memory
from greenroom.deck.load import Opened, Request
from greenroom.deck.refusal import Refused
from greenroom.render import Ahead, draw

SUFFIXES = (".pptx", ".pptm", ".ppsx", ".ppsm", ".potx", ".potm", ".pdf")
FAILURES = ("crashed", "hung", "surprised", "over memory", "no clear line")

# A child starts with what the parent has in memory, so the parent must have read nothing large.
_LARGEST = 3_000_000
_DRAW_SECONDS = 120


class Outcome(msgspec.Struct, frozen=True):
    """What came of one input."""

    what: str
    line: str = ""
    slides: int = 0
    memory_mb: float = 0
    seconds: float = 0


def in_a_child(work: Callable[[], Outcome], seconds: int) -> Outcome:
    """What `work` gives in a process of its own, with what that used; or how it ended."""
    reader, writer = os.pipe()
    began = time.monotonic()
    child = os.fork()
    if child == 0:
        os.close(reader)
        signal.alarm(seconds)
        for stream in (1, 2):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream)
        os.write(writer, msgspec.json.encode(work())[:60_000])
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader, "rb") as pipe:
        said = pipe.read()
    _, status, used = os.wait4(child, 0)
    took = time.monotonic() - began
    ended = "hung" if took >= seconds else "crashed"
    outcome = msgspec.json.decode(said, type=Outcome) if said and not status else Outcome(ended)
    memory = max(outcome.memory_mb, used.ru_maxrss / 1000)
    return msgspec.structs.replace(outcome, memory_mb=memory, seconds=took)


def read(path: Path) -> Outcome:
    """Read a deck under its limits, as the reading process does."""
    limit_memory(LIMITS.memory_bytes, LIMITS.seconds)
    name = os.fsencode(path)
    return judged(answer(Request(name, name, LIMITS)))


def judged(answered: Opened | Refused) -> Outcome:
    """What an answer amounts to."""
    if isinstance(answered, Opened):
        deck = answered.deck
        what = "opened, parts lost" if deck.problems else "opened"
        return Outcome(what, " ".join(deck.problems)[:500], len(deck.slides))
    line = f"{answered.what} {answered.remedy}"
    if "not in order" in answered.what:
        return Outcome("surprised", line)
    clear = answered.locked or (line.endswith(".") and "\n" not in line)
    return Outcome("refused" if clear else "no clear line", line)


def drawn(path: Path) -> Outcome:
    """Draw a deck by the built-in renderer or pdfium, its first slide ahead, as the program does.

    Never fails there.
    """
    name = os.fsencode(path)
    answered = answer(Request(name, name, LIMITS))
    if not isinstance(answered, Opened):
        return Outcome("not drawn")
    with tempfile.TemporaryDirectory() as cache:
        ahead = Ahead(path, Path(cache), 320)
        found = draw(
            path, answered.deck, width=320, cache=Path(cache), renderer="built-in", ahead=ahead
        )
        ahead.close()
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1000
    cards = len(found.by("cards"))
    what = "drawn" if not cards else "drawn in part" if cards < len(found.files) else "cards"
    return Outcome(what, memory_mb=memory, slides=len(found.files))


def inputs(files: list[Path], count: int, seed: int, first: int = 0) -> Iterator[tuple[str, bytes]]:
    """Damaged files, each with a name that says how to make it again."""
    for number in range(first, first + count):
        random = Random(f"{seed}-{number}")
        source = random.choice(files)
        data = mutated(source.read_bytes(), random)
        yield f"{seed}-{number}{source.suffix}", data


def fuzz(
    named: Iterator[tuple[str, bytes]], *, draw_each: int, keep: Path | None = None
) -> tuple[Counter[str], list[tuple[str, Outcome]], Outcome]:
    """Counts of outcomes, the failures by name, and the most that any input took."""
    counts: Counter[str] = Counter()
    failures = []
    most = Outcome("most")
    with tempfile.TemporaryDirectory() as folder:
        for number, (name, data) in enumerate(named):
            path = Path(folder) / name
            path.write_bytes(data)
            tried = [in_a_child(lambda path=path: read(path), LIMITS.seconds + 5)]
            if draw_each and number % draw_each == 0 and tried[0].what.startswith("opened"):
                tried.append(in_a_child(lambda path=path: drawn(path), _DRAW_SECONDS))
            for outcome in tried:
                over = outcome.memory_mb > LIMITS.memory_bytes / 1e6
                what = "over memory" if over else outcome.what
                counts[what] += 1
                if what in FAILURES:
                    failures.append((name, outcome))
                    if keep:
                        (keep / name).write_bytes(data)
                most = Outcome(
                    "most",
                    memory_mb=max(most.memory_mb, outcome.memory_mb),
                    seconds=max(most.seconds, outcome.seconds),
                )
            if path.read_bytes() != data:
                failures.append((name, Outcome("written to")))
            path.unlink()
    return counts, failures, most


def main() -> int:
    """Fuzz, and print a table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folders", nargs="+", type=Path)
    options.add_argument("--inputs", type=int, default=2500)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--first", type=int, default=0, help="the number of the first input")
    options.add_argument("--draw", type=int, default=10, help="draw each n-th that opens; 0: none")
    options.add_argument("--keep", type=Path, help="a folder for inputs that failed")
    options.add_argument("--as-they-are", action="store_true")
    chosen = options.parse_args()
    found = sorted(path for folder in chosen.folders for path in folder.rglob("*.p*"))
    files = [path for path in found if path.suffix.lower() in SUFFIXES]
    if chosen.as_they_are:
        named = ((f"{n}{path.suffix}", path.read_bytes()) for n, path in enumerate(files))
    else:
        small = [path for path in files if 0 < path.stat().st_size <= _LARGEST]
        named = inputs(small, chosen.inputs, chosen.seed, chosen.first)
    counts, failures, most = fuzz(named, draw_each=chosen.draw, keep=chosen.keep)
    print("| outcome | inputs |\n|---|---|")
    for what, count in counts.most_common():
        print(f"| {what} | {count:,} |")
    print(f"\nMost memory {most.memory_mb:.0f} MB, longest {most.seconds:.1f} s.")
    for name, outcome in failures:
        print(f"FAILED {name}: {outcome.what} {outcome.line}")
    return bool(failures)


if __name__ == "__main__":
    sys.exit(main())

"""Judge the panel's questions blind beside those of an expert reader of the same decks.

    export PYTHONPATH=tests
    python tests/accuracy/panel_blind.py sheet ../shared/data sheet.csv   # for a judge to fill in
    python tests/accuracy/panel_blind.py sheet --seed 2 ../shared/data sheet.csv   # another panel
    python tests/accuracy/panel_blind.py score sheet.csv [more.csv ...]   # means and win rate

`expert_questions.json` was written from the decks alone, before the program's questions for them
were read. The sheet mixes five of each per deck in a seeded order and names no source; beside it
lies `sheet.md`, the decks themselves. The judge gives 1 (no) to 5 (fully) for each criterion.
"""

import argparse
import csv
import json
import random
import sys
from collections.abc import Iterable, Iterator
from itertools import product
from pathlib import Path
from statistics import fmean

from accuracy.panel_samples import every_deck
from greenroom.deck.slides import Deck
from greenroom.panel.questions import make_questions
from greenroom.transcript import Word, spoken

EXPERT = Path(__file__).parent / "expert_questions.json"
EACH = 5
CRITERIA = {
    "specific": "it could be asked of no other deck",
    "one demand": "one thing is asked for, and it is clear which",
    "not on the slide": "reading the slides aloud does not answer it",
    "natural": "English as a person would say it",
    "director": "a director who takes the talk apart would ask it",
}

Row = dict[str, str]
Judged = tuple[str, Deck, tuple[Word, ...]]


def expert() -> dict[str, list[str]]:
    """The expert's questions by the title of the deck."""
    read: dict[str, list[str]] = json.loads(EXPERT.read_text("utf-8"))
    return read


def judged_decks(data: Path) -> Iterator[Judged]:
    """The decks that the expert read."""
    wanted = expert()
    for _, deck, words in every_deck(data):
        if deck.slides[0].title in wanted:
            yield deck.slides[0].title, deck, words


def mixed(decks: Iterable[Judged], seed: int = 1) -> list[Row]:
    """The questions of both, deck by deck; the seed is the panel's, and decides their order."""
    chance = random.Random(seed)
    rows = list[Row]()
    for title, deck, words in decks:
        made = [one.question for one in make_questions(deck, words, count=EACH, seed=seed)]
        both = [*made, *expert()[title]]
        chance.shuffle(both)
        rows += [{"deck": title, "question": text, **dict.fromkeys(CRITERIA, "")} for text in both]
    return [{"number": str(number), **row} for number, row in enumerate(rows, 1)]


def write_sheet(data: Path, sheet: Path, seed: int) -> None:
    """The sheet to fill in, and the decks to read first."""
    judged = list(judged_decks(data))
    rows = mixed(judged, seed)
    with sheet.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    told = "\n".join(f"- {name}: {meaning}" for name, meaning in CRITERIA.items())
    decks = "\n\n".join(_as_text(*one) for one in judged)
    sheet.with_suffix(".md").write_text(f"1 (no) to 5 (fully):\n{told}\n\n{decks}\n", "utf-8")


def _as_text(title: str, deck: Deck, words: tuple[Word, ...]) -> str:
    slides = [f"{one.number}. {one.title}: {'; '.join(one.text)}" for one in deck.shown]
    return "\n".join([f"## {title}", *slides, *([f"Said: {spoken(words)}"] if words else [])])


def described(name: str, rows: Iterable[Row]) -> str:
    """Both means by criterion, and how often a question of the program beats one of the expert's.

    Every question of the program meets every one of the expert's on the same deck; a tie of their
    sums is half a win.
    """
    known = {text for texts in expert().values() for text in texts}
    sides: dict[bool, list[Row]] = {True: [], False: []}
    for row in rows:
        sides[row["question"] in known].append(row)
    lines = [f"{name}: {len(sides[False])} of the program, {len(sides[True])} of the expert"]
    lines += ["", "| | program | expert |", "|---|---|---|"]
    for criterion in CRITERIA:
        means = [fmean(int(row[criterion]) for row in sides[side]) for side in (False, True)]
        lines.append(f"| {criterion} | {means[0]:.2f} | {means[1]:.2f} |")
    sums = [fmean(map(_sum, sides[side])) / len(CRITERIA) for side in (False, True)]
    lines.append(f"| mean | {sums[0]:.2f} | {sums[1]:.2f} |")
    pairs = [(a, b) for a, b in product(sides[False], sides[True]) if a["deck"] == b["deck"]]
    won = fmean(0.5 + 0.5 * _sign(_sum(made) - _sum(other)) for made, other in pairs)
    return "\n".join([*lines, "", f"Win rate of the program, ties half: {100 * won:.0f} %"])


def _sum(row: Row) -> int:
    return sum(int(row[criterion]) for criterion in CRITERIA)


def _sign(difference: int) -> int:
    return (difference > 0) - (difference < 0)


def main() -> int:
    """Write a sheet, or score those that judges filled in."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    commands = parser.add_subparsers(dest="command", required=True)
    sheet = commands.add_parser("sheet")
    sheet.add_argument("data", type=Path)
    sheet.add_argument("sheet", type=Path)
    sheet.add_argument("--seed", type=int, default=1)
    commands.add_parser("score").add_argument("sheets", type=Path, nargs="+")
    asked = parser.parse_args()
    if asked.command == "sheet":
        write_sheet(asked.data, asked.sheet, asked.seed)
        return 0
    for path in asked.sheets:
        with path.open(encoding="utf-8", newline="") as file:
            print(described(path.stem, list(csv.DictReader(file))))
    return 0


if __name__ == "__main__":
    sys.exit(main())

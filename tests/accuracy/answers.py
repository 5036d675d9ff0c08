"""How often the observations on answers agree with the labels, beside the majority's guess.

    python tests/accuracy/answers.py ../shared/data/answers

“Can't tell” counts as a miss in the agreement and is listed on its own. The rules were written
while reading these answers, so the figures are a ceiling, not a forecast.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from greenroom.deck.slides import Deck, Slide
from greenroom.panel.answers import NAMES, observe
from greenroom.panel.question import Observation, free_question
from greenroom.transcript import Word

MS_PER_WORD = 400


def words_of(text: str, seconds: float) -> tuple[Word, ...]:
    """The words of a written answer, spread evenly over its seconds."""
    parts = text.split()
    each = int(1000 * seconds / max(len(parts), 1)) or MS_PER_WORD
    return tuple(Word(part, i * each, (i + 1) * each) for i, part in enumerate(parts))


def deck_of(row: dict[str, Any]) -> Deck:
    """The deck that a labelled answer speaks to."""
    slides = tuple(
        Slide(slide["number"], str(slide["number"]), slide["title"], tuple(slide["bullets"]))
        for slide in row.get("deck", {}).get("slides", ())
    )
    return Deck("labelled.pptx", "", slides)


def wanted(name: str, gold: Any) -> str | None:
    """The label in the words of an observation; None where there is nothing to agree with."""
    if gold is None:
        return None
    if isinstance(gold, bool):
        return "yes" if gold else "no"
    return str(gold)


def heard(name: str, observation: Observation, choices: set[str]) -> str:
    """The observation in the words of the label."""
    if name == "ownership":
        return observation.note
    if observation.level == "partly" and "partly" not in choices:
        return "no"
    return observation.level


def f1(pairs: Sequence[tuple[str, str]]) -> float:
    """Macro F1 over the labels that occur."""
    scores = []
    for label in {gold for gold, _ in pairs}:
        hit = sum(gold == label == guess for gold, guess in pairs)
        said = sum(guess == label for _, guess in pairs)
        real = sum(gold == label for gold, _ in pairs)
        scores.append(2 * hit / (said + real) if said + real else 0.0)
    return sum(scores) / len(scores)


def measure(rows: Sequence[dict[str, Any]]) -> Iterator[tuple[str, list[tuple[str, str, str]]]]:
    """For each observation: (id, label, guess) of every answer that has a label for it."""
    seen = [
        observe(
            free_question(row["question"]),
            words_of(row["answer"], row["seconds"]),
            row["seconds"],
            deck_of(row),
        )
        for row in rows
    ]
    for name in NAMES:
        golds = [wanted(name, row["gold"][name]) for row in rows]
        choices = {gold for gold in golds if gold}
        yield (
            name,
            [
                (row["id"], gold, heard(name, found[name], choices))
                for row, gold, found in zip(rows, golds, seen, strict=True)
                if gold is not None
            ],
        )


def table(rows: Sequence[dict[str, Any]], errors: str = "") -> str:
    """The figures as a Markdown table; `errors` names an observation whose misses are listed."""
    lines = [
        "| observation | labelled | agreement | macro F1 | always the majority | can't tell |",
        "|---|--:|--:|--:|--:|--:|",
    ]
    misses: list[str] = []
    for name, triples in measure(rows):
        pairs = [(gold, guess) for _, gold, guess in triples]
        right = sum(gold == guess for gold, guess in pairs) / len(pairs)
        common = Counter(gold for gold, _ in pairs).most_common(1)[0][1] / len(pairs)
        unsure = sum(guess == "can't tell" for _, guess in pairs)
        lines.append(
            f"| {name} | {len(pairs)} | {right:.2f} | {f1(pairs):.2f} | {common:.2f} | {unsure} |"
        )
        if name == errors:
            misses = [f"{i}: label {g}, heard {h}" for i, g, h in triples if g != h]
    return "\n".join([*lines, *misses])


def direct(rows: Sequence[dict[str, Any]]) -> str:
    """Agreement on the short pairs: whether the answer is direct."""
    hits = []
    for row in rows:
        words = words_of(row["answer"], 0.4 * len(row["answer"].split()))
        found = observe(free_question(row["question"]), words, 10.0, Deck("none.pptx", "", ()))
        hits.append((found["answered"].level in {"yes", "partly"}) == row["direct"])
    return f"pairs.jsonl, direct or not: {sum(hits)} of {len(hits)}"


def main() -> int:
    """Print the table for a folder of labelled answers."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--errors", default="", metavar="OBSERVATION")
    options = parser.parse_args()

    if not options.folder.is_dir():
        print(f"The labelled answers ({options.folder}) are not on this machine.")
        return 0

    def read(name: str) -> list[dict[str, Any]]:
        return [
            json.loads(line) for line in (options.folder / name).read_text("utf-8").splitlines()
        ]

    print(table(read("answers-1.jsonl"), options.errors))
    print(direct(read("pairs.jsonl")))
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Write docs/panel-samples.md: what the panel asks about decks made for this project.

    python tests/accuracy/panel_samples.py ../shared/data/answers

The table is there to be read: a question that one would not ask oneself means a frame to mend.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from greenroom.deck import load_deck
from greenroom.deck.slides import Deck, Slide
from greenroom.panel.personas import personas
from greenroom.panel.question import Question
from greenroom.panel.questions import make_questions
from greenroom.transcript import Word

ROOT = Path(__file__).parent.parent.parent
SAMPLES = ROOT / "sample_decks"
WRITTEN = ROOT / "docs" / "panel-samples.md"

HEAD = """# What the panel asks

Made by `python tests/accuracy/panel_samples.py ../shared/data/answers` (seed 1, eight questions)
from the sample decks and the decks of the labelled answers, all written for this project. Read one
by one; where a question was not worth asking, the frame or the rule behind it was mended, not the
table.
"""


def sample_sets() -> Iterator[tuple[str, tuple[Question, ...]]]:
    """The sample decks, the first of them also with its spoken take."""
    first = load_deck(SAMPLES / "weekly-picks-answer-first.pptx")
    rows = json.loads((SAMPLES / "weekly-picks.words.json").read_text("utf-8"))
    talk = tuple(Word(row["text"], row["start_ms"], row["end_ms"], row["slide"]) for row in rows)
    last = load_deck(SAMPLES / "weekly-picks-answer-last.pptx")
    yield f"{first.file}, with its talk", make_questions(first, talk)
    yield first.file, make_questions(first)
    yield last.file, make_questions(last)


def labelled_sets(folder: Path) -> Iterator[tuple[str, tuple[Question, ...]]]:
    """The decks of the labelled answers, each once."""
    seen: set[str] = set()
    for line in (folder / "answers-1.jsonl").read_text("utf-8").splitlines():
        rows = json.loads(line)["deck"]["slides"]
        if rows[0]["title"] in seen:
            continue
        seen.add(rows[0]["title"])
        slides = tuple(
            Slide(row["number"], str(row["number"]), row["title"], tuple(row["bullets"]))
            for row in rows
        )
        yield rows[0]["title"], make_questions(Deck("labelled.pptx", "", slides))


def table(name: str, questions: tuple[Question, ...]) -> str:
    """One deck's questions as a Markdown table."""
    roles = {persona.id: persona.role for persona in personas()}
    lines = [f"## {name}", "", "| who | kind | question | from |", "|---|---|---|---|"]
    lines += [
        f"| {roles[question.persona]} | {question.kind} | {question.question} | {question.source} |"
        for question in questions
    ]
    return "\n".join(lines)


def main() -> int:
    """Write the page."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="the folder with answers-1.jsonl")
    folder = parser.parse_args().folder
    parts = [table(*made) for made in (*sample_sets(), *labelled_sets(folder))]
    WRITTEN.write_text("\n\n".join([HEAD.rstrip(), *parts]) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""How often the observations on answers agree with the labels, beside the majority's guess.

    python tests/accuracy/answers.py [--errors OBSERVATION]

“Can't tell” counts as a miss in the agreement and is listed on its own. The model that comes with
the program has learned from these answers: `answers_training.py` gives the figures to believe.
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from greenroom.deck.slides import Deck, Slide
from greenroom.panel.answer_model import AnswerModel
from greenroom.panel.answers import NAMES, observe
from greenroom.panel.question import Observation, free_question
from greenroom.panel.star import PARTS
from greenroom.transcript import Word

MS_PER_WORD = 400
DATA = Path(__file__).parent / "answers_data"
FILES = tuple(f"answers-{number}.jsonl" for number in range(9))
UNSEEN = ("answers-9.jsonl", "answers-10.jsonl")
"""Two writers whom the model that comes with the program has not met."""

Rows = Sequence[dict[str, Any]]
Found = dict[str, list[tuple[str, str, str]]]
"""For each observation: (id, label, guess) of every answer that has a label for it."""


def read(name: str) -> list[dict[str, Any]]:
    """The labelled answers of one file."""
    return [json.loads(line) for line in (DATA / name).read_text("utf-8").splitlines()]


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


def judged(
    row: dict[str, Any], model: AnswerModel | None = None, kind: str = ""
) -> dict[str, Observation]:
    """What is observed of a labelled answer; without a kind as by `greenroom answer`."""
    question = free_question(row["question"], kind=kind)
    words = words_of(row["answer"], row["seconds"])
    return observe(question, words, row["seconds"], deck_of(row), model)


def measure(
    rows: Rows, model: AnswerModel | None = None
) -> Iterator[tuple[str, list[tuple[str, str, str]]]]:
    """For each observation: (id, label, guess) of every answer that has a label for it."""
    seen = [judged(row, model) for row in rows]
    for name in NAMES:
        golds = [wanted(name, row["gold"][name]) for row in rows]
        choices = {"yes", "partly", "no"} if name == "answered" else {"yes", "no"}
        yield (
            name,
            [
                (row["id"], gold, heard(name, found[name], choices))
                for row, gold, found in zip(rows, golds, seen, strict=True)
                if gold is not None
            ],
        )


def judged_by(models: Sequence[tuple[Rows, AnswerModel | None]]) -> Found:
    """What is heard in all answers together, each with the model that judges it."""
    found: Found = {name: [] for name in NAMES}
    for rows, model in models:
        for name, triples in measure(rows, model):
            found[name] += triples
    return found


def table(found: Found, errors: str = "") -> str:
    """The figures as a Markdown table; `errors` names an observation whose misses are listed."""
    lines = [
        "| observation | labelled | agreement | macro-F1 | always the majority | can't tell |",
        "|---|--:|--:|--:|--:|--:|",
    ]
    for name, triples in found.items():
        pairs = [(gold, guess) for _, gold, guess in triples]
        common = Counter(gold for gold, _ in pairs).most_common(1)[0][1] / len(pairs)
        unsure = sum(guess == "can't tell" for _, guess in pairs)
        lines.append(
            f"| {name} | {len(pairs)} | {_right(triples):.2f} | {f1(pairs):.2f} | {common:.2f} |"
            f" {unsure} |"
        )
    misses = [f"{i}: label {g}, heard {h}" for i, g, h in found.get(errors, []) if g != h]
    return "\n".join([*lines, *misses])


def slices(found: Found) -> str:
    """Agreement on the answers that set one trap, by what their writers said makes them hard."""
    names = ("answered", "answers_first", "evidence")
    lines = [f"| trap | answers | {' | '.join(names)} |", "|---|--:|--:|--:|--:|"]
    for trap, ids in trapped().items():
        rights = [_right([triple for triple in found[name] if triple[0] in ids]) for name in names]
        lines.append(f"| {trap} | {len(ids)} | {' | '.join(f'{one:.2f}' for one in rights)} |")
    return "\n".join(lines)


def trapped() -> dict[str, frozenset[str]]:
    """The ids of the answers that set each trap."""
    rows = [row for name in FILES for row in read(name)]

    def ids(sets: Callable[[dict[str, Any]], object]) -> frozenset[str]:
        return frozenset(row["id"] for row in rows if sets(row))

    return {
        "a joke before the answer": ids(
            lambda row: re.search(r"\bjoke|quip", row["hard"]) and row["gold"]["answered"] != "no"
        ),
        "a key word misheard": ids(lambda row: re.search(r"misheard|mishear", row["hard"])),
        "fluent evasion": ids(
            lambda row: (
                re.search(r"fluent|evasion", row["hard"]) and row["gold"]["answered"] == "no"
            )
        ),
        "a whole answer in twenty words or fewer": ids(
            lambda row: len(row["answer"].split()) <= 20 and row["gold"]["answered"] == "yes"
        ),
    }


def _right(triples: Sequence[tuple[str, str, str]]) -> float:
    return sum(gold == guess for _, gold, guess in triples) / len(triples)


def direct(rows: Sequence[dict[str, Any]]) -> str:
    """Agreement on the short pairs: whether the answer is direct."""
    hits = []
    for row in rows:
        words = words_of(row["answer"], 0.4 * len(row["answer"].split()))
        found = observe(free_question(row["question"]), words, 10.0, Deck("none.pptx", "", ()))
        hits.append((found["answered"].level in {"yes", "partly"}) == row["direct"])
    return f"pairs.jsonl, direct or not: {sum(hits)} of {len(hits)}"


def beside(rows: Rows) -> Iterator[dict[str, Any]]:
    """The answers that meet their question, each put to the next other one about the same deck.

    Hardly any answer meets both.
    """
    for at, row in enumerate(rows):
        others = (
            one["question"]
            for one in (*rows[at + 1 :], *rows[:at])
            if one.get("deck") == row.get("deck") and one["question"] != row["question"]
        )
        asked = next(others, None)
        if asked and row["gold"]["answered"] == "yes" and not row["gold"]["honest_unknown"]:
            yield {**row, "question": asked}


def crossed(models: Sequence[tuple[Rows, AnswerModel | None]]) -> str:
    """How many answers that meet their question are said to meet another of the deck as well."""
    called = [
        judged(row, model)["answered"].level in {"yes", "partly"}
        for rows, model in models
        for row in beside(rows)
    ]
    return f"to another question of the deck, called answered: {sum(called)} of {len(called)}"


def star_table() -> str:
    """Agreement on situation, task, action and result, by the files that the labels are of."""
    rows = {row["id"]: row for name in FILES for row in read(name)}
    pairs: dict[str, list[tuple[str, str]]] = {}
    for labelled in read("star.jsonl"):
        row = rows[labelled["id"]]
        seen = judged(row, kind=row["kind"])
        which = "kept aside" if labelled["id"].startswith(("a3", "a4")) else "read"
        for part in PARTS:
            pairs.setdefault(f"{part}, {which}", []).append((labelled[part], seen[part].level))
    lines = ["| part | labelled | agreement |", "|---|--:|--:|"]
    for name, both in sorted(pairs.items()):
        right = sum(gold == guess for gold, guess in both) / len(both)
        lines.append(f"| {name} | {len(both)} | {right:.2f} |")
    return "\n".join(lines)


def openings(rows: Rows) -> Iterator[tuple[str, str, bool | None]]:
    """The id and the first sentence offered for each answer that comes late; None for none known.

    Whether it shares its words with those that a labeller marked as the answer.
    """
    for row in rows:
        offered = judged(row)["answers_first"].better
        span = row.get("spans", {}).get("answered", "")
        if offered:
            yield row["id"], offered, _overlap(offered, span) >= 0.5 if span else None


def _overlap(one: str, other: str) -> float:
    """The share of the words of the shorter text that stand in the longer."""
    first, second = (set(re.findall(r"[\w'’]+", text.lower())) for text in (one, other))
    return len(first & second) / max(min(len(first), len(second)), 1)


def second_reader() -> str:
    """How often another reader, who saw no label, says the same of writers 3 and 4."""
    golds = {row["id"]: row["gold"] for name in FILES[3:5] for row in read(name)}
    again = read("second-reader.jsonl")
    lines = ["", "| a second reader | labelled | agreement |", "|---|--:|--:|"]
    for name in (name for name in again[0] if name != "id"):
        same = sum(row[name] == golds[row["id"]][name] for row in again)
        lines.append(f"| {name} | {len(again)} | {same / len(again):.2f} |")
    return "\n".join(lines)


def main() -> int:
    """Print the table of all labelled answers, and what else is made of them."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--errors", default="", metavar="OBSERVATION")
    options = parser.parse_args()
    found = judged_by([(read(name), None) for name in FILES])
    print(table(found, options.errors))
    print(slices(found))
    print(direct(read("pairs.jsonl")))
    print(crossed([(read(name), None) for name in FILES]))
    print(star_table())
    print(second_reader())
    for name in FILES:
        for number, offered, hit in openings(read(name)):
            mark = {True: "holds the answer", False: "elsewhere", None: "not known"}[hit]
            print(f"{number} ({mark}): {offered}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

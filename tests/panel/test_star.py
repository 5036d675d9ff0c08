"""Situation, task, action and result: told apart, and asked for only where a story was."""

from typing import Any

import pytest
from msgspec.structs import replace

from accuracy.answers import FILES, judged, read
from greenroom.panel.answers import NAMES
from greenroom.panel.question import free_question
from greenroom.panel.star import PARTS, is_behavioural

ROWS: dict[str, dict[str, Any]] = {row["id"]: row for name in FILES for row in read(name)}


@pytest.mark.parametrize(
    ("question", "kind", "told"),
    [
        ("Tell me about a time someone told you that your plan was wrong.", "", True),
        ("What did you personally get wrong?", "failure", True),
        ("What did you personally get wrong?", "evidence", False),
        ("Why did three rehearsals not catch that?", "failure", False),
        ("How many people gave up on the form?", "", False),
    ],
)
def test_only_a_question_for_a_story_asks_for_its_parts(
    question: str, kind: str, told: bool
) -> None:
    assert is_behavioural(replace(free_question(question), kind=kind)) is told


@pytest.mark.parametrize(
    ("number", "levels"),
    [
        ("a2-52", ("yes", "yes", "yes", "yes")),
        ("a2-53", ("yes", "no", "no", "no")),
        ("r048", ("no", "no", "no", "no")),
        ("a1-57", ("yes", "no", "yes", "yes")),
    ],
)
def test_each_part_has_its_own_words(number: str, levels: tuple[str, ...]) -> None:
    row = ROWS[number]
    seen = judged(row, kind=row["kind"])
    assert tuple(seen[part].level for part in PARTS) == levels
    for part in PARTS:
        assert seen[part].quote in row["answer"]
        assert bool(seen[part].quote) == (seen[part].level in {"yes", "partly"})


def test_nine_words_are_not_asked_for_four_parts() -> None:
    row = ROWS["a4-09"]
    seen = judged(row, kind=row["kind"])
    assert {seen[part].level for part in PARTS} <= {"yes", "partly", "can't tell"}


def test_the_parts_stand_after_the_ten_and_only_there() -> None:
    row = ROWS["a2-52"]
    assert tuple(judged(row, kind=row["kind"])) == (*NAMES, *PARTS)
    assert tuple(judged(ROWS["r001"])) == NAMES


def test_the_labelled_stories_are_told_apart_better_than_by_guessing() -> None:
    pairs = []
    for labelled in read("star.jsonl"):
        row = ROWS[labelled["id"]]
        seen = judged(row, kind=row["kind"])
        pairs += [(labelled[part], seen[part].level) for part in PARTS]
    assert sum(gold == guess for gold, guess in pairs) / len(pairs) >= 0.75

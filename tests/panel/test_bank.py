"""The bank: enough questions, each unlike the others; the user's own; what is asked next."""

from collections import Counter
from itertools import combinations
from pathlib import Path

import pytest

from greenroom.library.practice import (
    Practised,
    add_own_questions,
    note_practice,
    read_own_questions,
    read_practice,
)
from greenroom.panel.bank import (
    BankError,
    BankQuestion,
    bank,
    choose,
    read_questions,
    themes,
    weakness_of,
)
from greenroom.panel.personas import panelists
from greenroom.panel.questions import alike


def test_the_bank_holds_enough_of_every_theme() -> None:
    questions = bank()
    assert len(questions) >= 120
    assert len(themes()) == 6
    per_theme = Counter(question.theme for question in questions)
    assert set(per_theme) == {theme.id for theme in themes()}
    assert min(per_theme.values()) >= 15


def test_each_says_what_it_probes_and_what_it_asks_for() -> None:
    kinds = {kind for panelist in panelists() for kind in panelist.interests}
    for question in bank():
        assert question.probes.endswith(".")
        assert question.text.endswith(("?", "."))
        assert len(question.text.split()) <= 30
        assert question.kind in kinds
        assert question.contract


def test_no_two_of_the_bank_are_alike() -> None:
    for one, other in combinations(bank(), 2):
        assert not alike(one.text, other.text), (one.text, other.text)


def test_a_choice_is_spread_and_the_same_for_the_same_seed() -> None:
    chosen = choose(bank(), count=8)
    assert chosen == choose(bank(), count=8)
    assert chosen != choose(bank(), count=8, seed=2)
    by_id = {question.id: question for question in bank()}
    assert len({by_id[question.id].theme for question in chosen}) >= 5
    assert len({question.kind for question in chosen}) >= 5
    assert len({question.persona for question in chosen}) >= 5
    assert all(question.source == "bank" and question.probes for question in chosen)


def test_a_theme_can_be_asked_for() -> None:
    chosen = choose(bank(), count=6, themes=["metrics"])
    ids = {question.id for question in bank() if question.theme == "metrics"}
    assert {question.id for question in chosen} <= ids


def test_what_was_asked_lately_waits() -> None:
    first = [question.id for question in choose(bank(), count=8)]
    second = choose(bank(), count=8, asked=first)
    assert not {question.id for question in second} & set(first)
    everything = [question.id for question in bank()]
    again = choose(bank(), count=8, asked=everything)
    assert {question.id for question in again} & set(everything[:60])
    assert not {question.id for question in again} & set(everything[-8:])


def test_weak_kinds_come_sooner() -> None:
    weak = choose(bank(), count=8, weakness={"machine learning": 1.0})
    usual = choose(bank(), count=8)
    assert sum(q.kind == "machine learning" for q in weak) > sum(
        q.kind == "machine learning" for q in usual
    )


def test_weakness_is_how_often_something_was_missing() -> None:
    good = {"answered": "yes", "answers_first": "yes", "evidence": "yes"}
    poor = {"answered": "yes", "answers_first": "no", "evidence": "partly"}
    told = weakness_of(
        [("user", good), ("strategy", poor), ("unknown", {"evidence": "can't tell"})]
    )
    assert told == {"user": 0.0, "strategy": pytest.approx(2 / 3)}


def test_questions_from_text(tmp_path: Path) -> None:
    file = tmp_path / "mine.txt"
    file.write_text("- Why us?\n\n# Stories\nWhen did you fail?\nWhy us?\nx\n", "utf-8")
    assert {(q.text, q.theme) for q in read_questions(file)} == {
        ("Why us?", "own"),
        ("When did you fail?", "stories"),
    }


@pytest.mark.parametrize(
    "content",
    [
        'question,theme,probes,kind\n"Why us, and why now?",motivation,Reasons,strategy\n',
        "\ufeffTheme;Question;Kind\nmotivation;Why us, and why now?;strategy\n",
        '"Why us, and why now?",motivation,Reasons,strategy\n',
    ],
)
def test_questions_from_csv(tmp_path: Path, content: str) -> None:
    file = tmp_path / "mine.csv"
    file.write_text(content, "utf-8")
    [question] = read_questions(file)
    assert (question.text, question.theme) == ("Why us, and why now?", "motivation")
    assert question.kind == "strategy"


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"word\n", b"a b\n" * 300_000])
def test_what_is_no_list_of_questions_is_one_line(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "mine.txt"
    file.write_bytes(content)
    with pytest.raises(BankError) as raised:
        read_questions(file)
    assert "mine.txt" in raised.value.line()
    with pytest.raises(BankError):
        read_questions(tmp_path / "absent.txt")


def test_own_questions_are_kept_once(tmp_path: Path) -> None:
    file = tmp_path / "data" / "questions.json"
    one, two = BankQuestion("own", "Why us?"), BankQuestion("own", "Why now?")
    assert add_own_questions(file, [one]) == 1
    assert add_own_questions(file, [one, two]) == 1
    assert [question.text for question in read_own_questions(file)] == ["Why us?", "Why now?"]
    file.write_text("{", "utf-8")
    assert read_own_questions(file) == ()


def test_practice_is_remembered(tmp_path: Path) -> None:
    file = tmp_path / "data" / "practice.json"
    assert read_practice(file) == ()
    note_practice(file, Practised("b-1", "user", "2026-11-23", {"answered": "no"}))
    note_practice(file, Practised("b-2", "user", "2026-11-23"))
    assert [done.question for done in read_practice(file)] == ["b-1", "b-2"]

"""`greenroom panel` and `greenroom answer` with a language model, and without the one asked for."""

import json
from pathlib import Path
from typing import Any

import pytest

from greenroom.cli import run
from stub_model import Asked, StubModel, sound, status


@pytest.fixture
def deck(sample_decks: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("GREENROOM_HOME", str(tmp_path))
    return str(sample_decks / "weekly-picks-answer-first.pptx")


def asked(capsys: pytest.CaptureFixture[str], *options: str) -> tuple[list[str], str]:
    """The questions, and what was said on stderr."""
    assert run(["panel", "--json", "--questions", "4", *options]) == 0
    out, said = capsys.readouterr()
    return [row["question"] for row in json.loads(out)["questions"]], said


def test_better_questions_come_with_the_option_alone(
    deck: str, stub: StubModel, capsys: pytest.CaptureFixture[str]
) -> None:
    plain, _ = asked(capsys, deck, "--model-address", stub.address)
    assert stub.asked == []
    better, said = asked(capsys, deck, "--language-model", "--model-address", stub.address)
    assert len(better) == len(plain)
    assert better != plain
    assert "without it" not in said


def test_a_model_that_fails_costs_one_line(
    deck: str, stub: StubModel, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(_: Asked) -> Any:
        raise status(500)

    stub.say = refuse
    plain, _ = asked(capsys, deck)
    better, said = asked(capsys, deck, "--language-model", "--model-address", stub.address)
    assert better == plain
    assert said.rstrip().endswith("Going on without it.")


def test_another_computer_is_asked_only_by_name(
    deck: str, capsys: pytest.CaptureFixture[str]
) -> None:
    _, said = asked(capsys, deck, "--language-model", "--model-address", "http://gpu.lan:1234")
    assert "“gpu.lan” is another computer. Nothing is sent there until" in said


def test_an_answer_is_read_a_second_time(
    deck: str, stub: StubModel, capsys: pytest.CaptureFixture[str]
) -> None:
    stub.say = sound
    given = ["answer", deck, "--question", "What did it cost?", "--text", "We are proud of it."]
    assert run([*given, "--json"]) == 0
    rules = json.loads(capsys.readouterr().out)["observations"]
    assert run([*given, "--json", "--language-model", "--model-address", stub.address]) == 0
    read = json.loads(capsys.readouterr().out)["observations"]
    assert stub.readings == 1
    assert {name for name in read if read[name] != rules[name]} <= {
        "answered", "answers_first", "evidence", "trade_off",
    }  # fmt: skip
    assert read != rules

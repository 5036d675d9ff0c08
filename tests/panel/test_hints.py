"""A hint before an answer, and what every tone says."""

import tomllib
from importlib.resources import files

from msgspec.structs import replace

from greenroom.panel.bank import bank
from greenroom.panel.hints import WANTED, hint
from greenroom.panel.personas import wording
from greenroom.panel.question import free_question


def test_a_hint_says_what_comes_first() -> None:
    question = replace(free_question("Who lost by it?"), contract=("person", "loss"))
    assert hint(question) == (
        "Say in your first sentence who, by name or role, then what was lost by it."
    )
    assert hint(free_question("Why?")) == ""


def test_every_contract_can_be_said() -> None:
    frames = {part for frame in wording().frames for part in frame.contract}
    asked = {part for question in bank() for part in question.contract}
    assert frames | asked <= WANTED.keys()


def test_every_tone_says_all_in_its_own_words() -> None:
    said = tomllib.loads(files("greenroom.panel").joinpath("reactions.toml").read_text("utf-8"))
    assert set(said) == {"supportive", "neutral", "tough"}
    assert len({frozenset(tone) for tone in said.values()}) == 1
    for reason in said["neutral"]:
        assert len({tone[reason] for tone in said.values()}) == 3

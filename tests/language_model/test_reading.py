"""A second reading of an answer: it moves a level by one step, and only with a sentence to show."""

from typing import Any

import pytest

from greenroom.errors import ServerError
from greenroom.language_model.adviser import LanguageModel
from greenroom.language_model.server import find_server
from greenroom.panel.adviser import Ground
from greenroom.panel.answers import observe
from greenroom.panel.question import Observation, Question
from greenroom.transcript import share_out
from stub_model import StubModel, reading

QUESTION = Question(
    "q1", "partner", "trade-off", "What did the text message cost the practice?",
    "Text message two days before", 3, "Text message two days before", "deck", ("loss",),
)  # fmt: skip
EVADED = (
    "That is a wonderful question. We are all very proud of the team. It has been a journey, and "
    "everybody at the clinic worked hard."
)
ANSWERED = (
    "It cost us £900 a month and two complaints a week. We saw that in the pilot, with 2,300 "
    "patients. A deposit would have cost more."
)
WRONG = "Missed appointments went from 14% to 6% a month. That was worth the texts."


def found(answer: str, ground: Ground) -> dict[str, Observation]:
    words = share_out(answer, 0, len(answer.split()) * 400)
    return observe(QUESTION, words, 20.0, ground.deck)


def moved(stub: StubModel, ground: Ground, answer: str) -> dict[str, Observation]:
    words = share_out(answer, 0, len(answer.split()) * 400)
    model = LanguageModel(find_server(stub.address), "")
    return dict(model.read(QUESTION, words, found(answer, ground), ground, lambda: True))


STEPS = {"no": 0, "partly": 1, "yes": 2}


@pytest.mark.parametrize("answer", [EVADED, ANSWERED])
@pytest.mark.parametrize("praise", [True, False])
def test_a_level_moves_by_one_step_at_most(
    stub: StubModel, ground: Ground, answer: str, praise: bool
) -> None:
    stub.say = lambda asked: reading(asked, *(asked.material["answer"] if praise else ()))
    rules = found(answer, ground)
    for name, observation in moved(stub, ground, answer).items():
        if rules[name].level in STEPS:
            assert abs(STEPS[observation.level] - STEPS[rules[name].level]) == 1
        assert observation.note
        assert observation.quote in answer


def test_a_reading_that_agrees_moves_nothing(stub: StubModel, ground: Ground) -> None:
    rules = found(EVADED, ground)
    assert rules["answered"].level == rules["evidence"].level == "no"
    stub.say = reading
    assert moved(stub, ground, EVADED) == {}


def test_sentences_that_do_not_exist_count_for_nothing(stub: StubModel, ground: Ground) -> None:
    stub.say = lambda asked: reading(asked, "s77", "c1", "all of it")
    assert moved(stub, ground, EVADED) == {}


def test_a_conflict_is_shown_with_both_quotes_to_check(stub: StubModel, ground: Ground) -> None:
    answer = "The practice board was against it. Five voted no."
    assert found(answer, ground)["contradicts_deck"].level == "no"

    def say(asked: Any) -> Any:
        facts = asked.material["facts"]
        fact = next(one["id"] for one in facts if "vote 5-3" in one["says"])
        return reading(asked, conflict={"sentence": "s1", "fact": fact})

    stub.say = say
    told = moved(stub, ground, answer)["contradicts_deck"]
    assert told.level == "partly"
    assert told.quote == "The practice board was against it."
    assert "Slide 3 says “" in told.note
    assert "vote 5-3" in told.note


@pytest.mark.parametrize(
    "conflict",
    [
        {"sentence": "s1", "fact": "c99"},
        {"sentence": "s99", "fact": "c1"},
        {"sentence": "s2", "fact": "c1"},
    ],
)
def test_a_conflict_of_things_that_are_not_there_or_not_alike_is_none(
    stub: StubModel, ground: Ground, conflict: dict[str, str]
) -> None:
    stub.say = lambda asked: reading(asked, conflict=conflict)
    assert "contradicts_deck" not in moved(stub, ground, EVADED)


def test_the_answer_is_sent_by_sentences_and_no_recording(stub: StubModel, ground: Ground) -> None:
    moved(stub, ground, ANSWERED)
    material = stub.asked[0].material
    assert set(material) == {"question", "facts", "answer"}
    assert " ".join(material["answer"].values()) == ANSWERED


def test_what_is_sent_fits_the_shortest_context(stub: StubModel, ground: Ground) -> None:
    moved(stub, ground, " ".join([ANSWERED] * 9)[:1400])
    system, user = (message["content"] for message in stub.asked[0].body["messages"])
    assert (len(system) + len(user)) / 4 < 1900  # about four letters a token, of 2,048


@pytest.mark.parametrize(
    "say", [lambda asked: "no", lambda asked: reading(asked) | {"seal": "?"}, lambda asked: {}]
)
def test_a_reading_that_is_none_raises(stub: StubModel, ground: Ground, say: Any) -> None:
    stub.say = say
    with pytest.raises(ServerError):
        moved(stub, ground, EVADED)

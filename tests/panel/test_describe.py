"""The panel in words and as the JSON that the command line promises."""

import json
from collections.abc import Callable

from greenroom.deck.slides import Deck
from greenroom.panel.answers import NAMES, follow_up, observe
from greenroom.panel.describe import (
    answer_json,
    describe_answer,
    describe_questions,
    questions_json,
)
from greenroom.panel.question import free_question
from greenroom.panel.questions import make_questions
from greenroom.transcript import Word


def test_questions_name_who_asks_and_where_from(story: Deck) -> None:
    questions = make_questions(story, count=2)
    text = describe_questions(questions)
    assert text.startswith("1. ")
    for question in questions:
        assert question.question in text
        assert f"slide {question.slide}: “{question.quote}”" in text


def test_no_questions_is_said() -> None:
    assert "nothing to ask about" in describe_questions(())


def test_questions_as_json_have_the_promised_fields(story: Deck) -> None:
    printed = json.loads(json.dumps(questions_json(make_questions(story))))
    assert set(printed) == {"questions"}
    for question in printed["questions"]:
        assert set(question) == {
            "id", "persona", "kind", "question", "claim", "slide", "quote", "source", "contract",
        }  # fmt: skip
        assert isinstance(question["contract"], list)


def test_answers_as_json_have_the_promised_fields(
    story: Deck, said: Callable[..., tuple[Word, ...]]
) -> None:
    question = free_question("Why did you reject the deposit?")
    found = observe(question, said("Because it is unfair, and we knew it."), 4, story)
    printed = json.loads(json.dumps(answer_json(found, follow_up(question, found, 4, story))))
    assert tuple(printed["observations"]) == NAMES
    for observation in printed["observations"].values():
        assert set(observation) == {"level", "quote", "note"}
    assert set(printed["follow_up"]) == {"kind", "text"}
    assert answer_json(found, None)["follow_up"] is None


def test_an_answer_is_described_without_a_score(
    story: Deck, said: Callable[..., tuple[Word, ...]]
) -> None:
    question = free_question("Why did you reject the deposit?")
    found = observe(question, said("Because it is unfair, and we knew it."), 4, story)
    text = describe_answer(found, follow_up(question, found, 4, story))
    assert text.startswith("Practice signals, not a prediction.")
    assert "Follow-up: " in text
    assert "Try next: " in text
    assert "score" not in text

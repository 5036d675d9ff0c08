"""A question that may be asked is told from one that may not, whoever wrote it."""

from collections.abc import Callable

import pytest

from greenroom.deck.slides import Deck
from greenroom.panel.question import Question
from greenroom.panel.questions import make_questions
from greenroom.panel.soundness import flaws, material_of


def asking(text: str, quote: str = "Missed appointments 14% → 8%") -> Question:
    return Question("q", "partner", "evidence", text, quote, 5, quote, "deck", ("evidence",))


SOUND = (
    "Missed appointments fell from 14% to 8%. What else changed in those nine weeks?",
    "Slide 5 says “Missed appointments 14% → 8%”. Who counted the appointments?",
    "How do you know that missed appointments did not fall by themselves?",
    "Which of the missed appointments would Asha Verma have rung up?",
)
FLAWED = {
    "Why the appointments, and who paid for them? When?": "not one question",
    "I doubt the missed appointments.": "not one question",
    "Missed appointments fell to 3%. Why?": "a number that stands nowhere",
    "Twelve clinics missed appointments. Why?": "a number that stands nowhere",
    "You say “appointments doubled”. Why?": "a quote that stands nowhere",
    "What would Google do about missed appointments?": "a name that stands nowhere",
    "Zendesk counts missed appointments. Why not you?": "a name that stands nowhere",
    "Slide 12 shows appointments. Why?": "a slide that is not shown",
    "What would you like for lunch?": "not about its claim",
    "Why **missed** appointments?": "not as people ask",
    "How did the candidate count appointments?": "not as people ask",
    "See https://example.org on appointments, why?": "not as people ask",
    "So, missed appointments " + "and " * 28 + "why?": "too long",
    "Phone calls took 26 staff hours a week?": "said by the deck itself",
}


@pytest.mark.parametrize("text", SOUND)
def test_a_sound_question_passes(text: str, story: Deck) -> None:
    assert flaws(asking(text), material_of(story)) == ()


@pytest.mark.parametrize("text", FLAWED)
def test_a_flawed_question_is_told_why(text: str, story: Deck) -> None:
    assert FLAWED[text] in flaws(asking(text), material_of(story))


def test_a_quote_that_stands_nowhere_is_told(story: Deck) -> None:
    question = asking("Why the deposit?", "a deposit of £20")
    assert "its claim stands nowhere" in flaws(question, material_of(story))


def test_a_time_may_be_one_that_a_slide_gives(make_deck: Callable[..., Deck]) -> None:
    deck = make_deck(("Night buses",), ("Problem", "The last bus leaves at 11:40"))
    quote = "The last bus leaves at 11:40"
    asked = asking("Who waits for the last bus at 11:40?", quote)
    assert flaws(asked, material_of(deck)) == ()
    other = asking("Who waits for the last bus at 11:50?", quote)
    assert "a time that stands nowhere" in flaws(other, material_of(deck))


def test_the_frames_own_questions_are_sound(story: Deck) -> None:
    questions = make_questions(story)
    assert questions
    material = material_of(story)
    assert {one.question: flaws(one, material) for one in questions if flaws(one, material)} == {}

"""What an answer contained: each observation on answers that have it and answers that do not."""

from collections.abc import Callable

import pytest

from accuracy.answers import FILES, judged, measure, read, trapped
from greenroom.deck.slides import Deck
from greenroom.panel.answers import NAMES, observe
from greenroom.panel.question import Observation, free_question
from greenroom.transcript import Word, spoken

Said = Callable[..., tuple[Word, ...]]
Ask = Callable[[str, str], dict[str, Observation]]

WHY = "Why did you reject the deposit?"


@pytest.fixture
def ask(story: Deck, said: Said) -> Ask:
    def build(question: str, answer: str) -> dict[str, Observation]:
        words = said(answer)
        found = observe(free_question(question), words, len(words) * 0.4, story)
        for observation in found.values():
            assert observation.quote in spoken(words)
        return found

    return build


def test_there_are_ten_observations_in_order(ask: Ask) -> None:
    assert tuple(ask(WHY, "Because it would have kept the poorest away.")) == NAMES


def test_nothing_heard_is_not_judged(story: Deck) -> None:
    found = observe(free_question(WHY), (), 0.0, story)
    assert {observation.level for observation in found.values()} == {"can't tell"}


@pytest.mark.parametrize(
    ("question", "answer", "name", "level"),
    [
        (WHY, "Because ten pounds keeps the poorest patients away. We asked forty.",
         "answers_first", "yes"),
        (WHY, "Let me give you some context. I remember a Tuesday in spring, the phones ringing.",
         "answers_first", "no"),
        (WHY, "That's a great question. Access is really important to us and I'm proud of it.",
         "answered", "no"),
        (WHY, "Because a deposit of 10 pounds would keep the poorest patients away.",
         "answered", "yes"),
        (WHY, "I don't know. I wasn't in the room.", "answered", "no"),
        (WHY, "I don't know, but I'd ask the board and have it by Friday.", "answered", "partly"),
        (WHY, "Because 31 of 40 patients told us a deposit would make them stay away.",
         "evidence", "yes"),
        (WHY, "Because it felt wrong to all of us.", "evidence", "no"),
        (WHY, "It cost us a month of empty chairs, and we accepted that.", "trade_off", "yes"),
        (WHY, "Because patients dislike it.", "trade_off", "no"),
        ("Who told you that?", "Patients did.", "trade_off", "can't tell"),
        (WHY, "We never ran it, so I simply don't know.", "honest_unknown", "yes"),
        (WHY, "It was, I don't know, maybe a matter of taste.", "honest_unknown", "no"),
        (WHY, "I don't know. I'd run it for one week at one surgery.", "recovers", "yes"),
        (WHY, "No idea, sorry.", "recovers", "no"),
        (WHY, "Because it is unfair.", "recovers", "can't tell"),
        (WHY, "I guess it was maybe sort of unfair, probably, I suppose.", "hedged", "yes"),
        (WHY, "Probably because it is unfair to people on low pay, and they miss most.",
         "hedged", "no"),
        ("What changed?", "Missed appointments went from 14 to 3 percent.",
         "contradicts_deck", "yes"),
        ("What changed?", "Missed appointments went from 14 to 8 percent.",
         "contradicts_deck", "no"),
        ("What changed?", "Missed appointments fell by six points, from fourteen to about eight.",
         "contradicts_deck", "no"),
        (WHY, "I decided it and I would again.", "ownership", "yes"),
        (WHY, "We decided it and we would again.", "ownership", "no"),
        (WHY, "I think it is unfair.", "ownership", "can't tell"),
        (WHY, "Because it is unfair.", "too_long", "no"),
    ],
)  # fmt: skip
def test_a_rule_hears_it(ask: Ask, question: str, answer: str, name: str, level: str) -> None:
    assert ask(question, answer)[name].level == level


def test_a_long_walk_is_too_long(ask: Ask) -> None:
    walk = "And then we went to the shop and looked at the cups for a while. " * 16
    found = ask(WHY, "Because it is unfair. " + walk)
    assert found["too_long"].level == "yes"


def test_fluent_figures_beside_the_question_are_no_evidence(ask: Ask) -> None:
    found = ask(
        "What did you say to the 160 people who got a text by mistake?",
        "It's a really important area for us. Phone calls took 26 staff hours a week, the pilot had"
        " 2,300 patients over 9 weeks, and missed appointments went from 14 to 8 percent, so"
        " overall we are very happy.",
    )
    assert found["answered"].level in {"no", "can't tell"}
    assert found["evidence"].level != "yes"


def test_raw_speech_is_heard_like_punctuated_speech(ask: Ask) -> None:
    punctuated = ask(WHY, "Because 31 of 40 patients said they'd stay away. It cost us a month.")
    raw = ask(WHY, "because thirty one of forty patients said theyd stay away it cost us a month")
    for name in ("answers_first", "answered", "evidence", "trade_off", "hedged", "honest_unknown"):
        assert raw[name].level == punctuated[name].level, name


def test_both_sides_of_a_conflict_are_quoted(ask: Ask) -> None:
    found = ask("What changed?", "Missed appointments went from 14 to 3 percent.")
    assert "“Missed appointments 14% → 8%”" in found["contradicts_deck"].note
    assert found["contradicts_deck"].quote == "Missed appointments went from 14 to 3 percent."


ROWS = {row["id"]: row for name in FILES for row in read(name)}


@pytest.mark.parametrize(
    ("trap", "name", "wrong", "floor"),
    [
        ("a whole answer in twenty words or fewer", "answered", "no", 1.0),
        ("a whole answer in twenty words or fewer", "answers_first", "no", 1.0),
        ("a whole answer in twenty words or fewer", "too_long", "yes", 1.0),
        ("fluent evasion", "evidence", "yes", 0.8),
        ("a joke before the answer", "answered", "no", 0.8),
    ],
)
def test_the_speaker_is_not_wronged_nor_the_panel_fooled(
    trap: str, name: str, wrong: str, floor: float
) -> None:
    """On all answers by others that set the trap, most not told as what they are not."""
    ids = trapped()[trap]
    kept = sum(judged(ROWS[number])[name].level != wrong for number in ids)
    assert kept / len(ids) >= floor


@pytest.mark.parametrize(
    ("number", "misheard", "meant"),
    [
        ("r086", "draft", "drift"),
        ("a2-07", "permit asian", "permutation"),
        ("a2-20", "see pew", "CPU"),
        ("a1-38", "un match", "unmatched"),
    ],
)
def test_a_misheard_word_is_not_held_against_the_speaker(
    number: str, misheard: str, meant: str
) -> None:
    """What a recogniser wrote is told as what was said, or better."""
    row = ROWS[number]
    assert misheard in row["answer"]
    written, said = (judged({**row, "answer": text}) for text in (
        row["answer"], row["answer"].replace(misheard, meant)
    ))  # fmt: skip
    order = ("no", "can't tell", "partly", "yes")
    for name in ("answers_first", "answered", "evidence"):
        assert order.index(written[name].level) >= order.index(said[name].level), name
    assert written["contradicts_deck"].level == said["contradicts_deck"].level


def test_the_labelled_answers_are_heard_better_than_by_guessing() -> None:
    """Floors under what a model of the other writers reaches (docs/accuracy.md)."""
    floors = {"answers_first": 0.75, "answered": 0.65, "evidence": 0.75, "honest_unknown": 0.93}
    for name, triples in measure(read(FILES[3])):
        right = sum(gold == guess for _, gold, guess in triples) / len(triples)
        assert right >= floors.get(name, 0.0), name

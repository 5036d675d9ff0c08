"""The first sentence that is offered for an answer that came late; the texts are other people's."""

import re

import pytest

from accuracy.answers import FILES, deck_of, judged, read, words_of
from greenroom.panel.bearing import cut_up
from greenroom.panel.first_sentence import LONGEST_WORDS, find_turn
from greenroom.panel.question import free_question

ROWS = {row["id"]: row for name in FILES for row in read(name)}


def offered(number: str) -> str:
    row = ROWS[number]
    words = words_of(row["answer"], row["seconds"])
    turn = find_turn(cut_up(free_question(row["question"]), words, 30, deck_of(row)))
    return turn.opening if turn else ""


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        ("r004", "I'd read the band spec, I saw 'water resistant' and I stopped reading."),
        ("r028", "What I changed was who gets pulled."),
        ("r035", "My part was that I was the one whod signed off the cut over."),
        ("r062", "What was missing was a freshness stamp on the closure feed."),
        ("r111", "The answer is nobody weighed it not at the start."),
        ("a2-04", "Because in rehearsal we played back old traffic with the ids already inside."),
    ],
)
def test_what_the_speaker_came_to_stands_first(number: str, sentence: str) -> None:
    assert offered(number) == sentence


@pytest.mark.parametrize("number", ["r030", "r048", "r066", "a1-39", "a4-26"])
def test_an_answer_that_never_came_to_it_gets_none(number: str) -> None:
    assert offered(number) == ""


def test_every_sentence_is_whole_short_and_in_the_speakers_own_words() -> None:
    for number, row in ROWS.items():
        sentence = offered(number)
        if sentence:
            said = re.findall(r"\w+", row["answer"].lower())
            words = re.findall(r"\w+", sentence.lower())
            assert re.fullmatch(r"[^a-z].*\.", sentence), number
            assert 5 <= len(sentence.split()) <= LONGEST_WORDS, number
            assert set(words) <= set(said), number


def test_what_the_speaker_came_to_is_the_quote_that_shows_the_answer() -> None:
    quote = judged(ROWS["r062"])["answered"].quote
    assert quote == "what was missing was a freshness stamp on the closure feed"

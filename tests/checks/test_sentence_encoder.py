"""The small language model that reads words in their context."""

import numpy as np
import pytest

from greenroom.checks.sentence_encoder import MOST_PIECES, Encoder, means, shipped_encoder
from greenroom.checks.sentence_meaning import Meanings, alike
from greenroom.checks.sentence_words import bare, pieces


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return shipped_encoder()


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Dont", "don't"),
        ("thats", "that's"),
        ("“Hello,”", "hello"),
        ("4.1", "4.1"),
        ("12%.", "12%"),
        ("São", "sao"),
        ("—", ""),
    ],
)
def test_words_are_read_without_what_recognisers_leave_out(written: str, read: str) -> None:
    assert bare(written) == read


def test_rare_words_come_in_pieces(encoder: Encoder) -> None:
    names = list(encoder.vocabulary)
    assert [names[n] for n in pieces("lockers", encoder.vocabulary)] == ["locker", "##s"]
    assert [names[n] for n in pieces("don't", encoder.vocabulary)] == ["don", "'", "t"]


def test_a_word_is_read_by_the_words_around_it(encoder: Encoder) -> None:
    river, money = (
        encoder.read(text.split())[-1]
        for text in ("we sat by the river bank", "we put the money in the bank")
    )
    assert river.shape == money.shape == (3 * 384,)
    assert not np.allclose(river, money, atol=0.1)


def test_long_texts_are_read_in_stretches(encoder: Encoder) -> None:
    text = "we close the depot and ship from leeds "
    words = (text * 70).split()
    assert len(words) > MOST_PIECES
    rows = encoder.read(words)
    assert len(rows) == len(words)
    assert np.abs(rows).max(axis=1).min() > 0


def test_words_of_nothing_but_signs_are_let_pass(encoder: Encoder) -> None:
    assert encoder.read(["—", "close", "it"]).shape[0] == 3


def test_what_means_the_same_is_alike(encoder: Encoder) -> None:
    meanings = Meanings(encoder)
    wanted, close, other, nothing = (
        meanings.of(text.split())
        for text in (
            "stop the saturday classes",
            "we end those classes on saturdays",
            "my aunt bakes bread in lyon",
            "",
        )
    )
    found = alike(wanted, [nothing, close, nothing, other, nothing])
    assert found.same[1] > 0.4 > found.same[3]
    assert [found.same[n] for n in (0, 2, 4)] == [0.0] * 3
    assert found.there[1] == alike(close, [wanted]).back[0] > 0
    assert alike(nothing, [wanted]).same == [0.0]
    assert alike(wanted, []).same.shape == (0,)


def test_sentences_are_read_beside_each_other(encoder: Encoder) -> None:
    said = [("close", "the", "depot"), (), ("and", "ship", "from", "leeds")]
    found = means(said, encoder)
    rows = encoder.read([word for sentence in said for word in sentence])
    assert np.allclose(found[0], rows[:3].mean(axis=0))
    assert np.allclose(found[2], rows[3:].mean(axis=0))
    assert not found[1].any()
    assert len(means([], encoder)) == 0

"""Sentences on what a deck lost are kept in English and known again for the window."""

import pytest

from greenroom.deck import load_deck
from greenroom.deck.problems import DAMAGED_SLIDE, LARGE_PICTURE, MISSING_SLIDE, PARTS, as_phrase
from greenroom.errors import DeckError
from greenroom.phrase import Phrase


@pytest.mark.parametrize("sentence", [DAMAGED_SLIDE, *PARTS["image"], *PARTS["slideLayout"]])
def test_a_kept_sentence_is_a_phrase_again(sentence: Phrase) -> None:
    again = as_phrase(sentence.format(number=12))
    assert isinstance(again, Phrase)
    assert again == sentence.format(number=12)
    assert (again.template, again.values) == (sentence, {"number": "12"})


def test_what_was_in_it_stays_in_it() -> None:
    again = as_phrase(LARGE_PICTURE.format(number=3, size="90,000 × 90,000"))
    assert isinstance(again, Phrase)
    assert again.values == {"number": "3", "size": "90,000 × 90,000"}
    assert as_phrase(MISSING_SLIDE) == MISSING_SLIDE


def test_a_sentence_of_another_version_stays() -> None:
    assert not isinstance(as_phrase("Slide 3 fell down."), Phrase)


def test_why_a_deck_is_refused_comes_whole_out_of_the_reading_process(tmp_path) -> None:
    page = tmp_path / "talk.pptx"
    page.write_text("<!DOCTYPE html><p>A talk.")
    with pytest.raises(DeckError) as refused:
        load_deck(page)
    what, remedy = refused.value.what, refused.value.remedy
    assert isinstance(what, Phrase)
    assert isinstance(remedy, Phrase)
    assert what == "is a web page, not a presentation."
    assert what.template == "is {what}, not a presentation."
    assert isinstance(what.values["what"], Phrase)

"""Sentences that keep what they were made of."""

import pickle

import msgspec
import pytest

from greenroom.phrase import Phrase, in_a_row, in_english, listed, phrase


def test_it_is_its_sentence_and_remembers() -> None:
    made = phrase("A pause of {seconds:.1f} s{more}.", seconds=2.04, more="")
    assert made == "A pause of 2.0 s."
    assert (made.template, made.values["seconds"]) == ("A pause of {seconds:.1f} s{more}.", 2.04)


def test_braces_stay_where_there_are_no_values() -> None:
    assert phrase("A set is {1, 2}.") == "A set is {1, 2}."


def test_it_survives_another_process() -> None:
    made = phrase("{n} slides of {deck}", n=3, deck=phrase("a deck"))
    again = pickle.loads(pickle.dumps(made))
    assert (again, again.template, again.values) == (made, made.template, made.values)
    assert isinstance(again.values["deck"], Phrase)


def test_several_in_a_row() -> None:
    made = in_a_row((phrase("Save it."), "", "Then close it."))
    assert made == "Save it. Then close it."
    assert [str(value) for value in made.values.values()] == ["Save it.", "Then close it."]


def test_several_in_a_list() -> None:
    assert listed(()) == ""
    assert listed(("one",)) == "one"
    assert listed(("one", "two")) == "one and two"
    made = listed(("one", phrase("two"), "three"))
    assert made == "one, two and three"
    assert isinstance(made, Phrase)
    assert made.template == "{first} and {last}"


def test_it_is_written_to_files_as_its_sentence() -> None:
    made = {"said": phrase("{n} slides", n=3)}
    assert msgspec.json.encode(made, enc_hook=in_english) == b'{"said":"3 slides"}'
    with pytest.raises(NotImplementedError):
        msgspec.json.encode({"said": object()}, enc_hook=in_english)

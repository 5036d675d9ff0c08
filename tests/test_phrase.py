"""Sentences that keep what they were made of."""

import pickle

import msgspec
import pytest

from greenroom.phrase import (
    Phrase,
    from_parts,
    in_a_row,
    in_english,
    in_parts,
    listed,
    phrase,
)


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


def test_it_goes_to_another_process_in_parts() -> None:
    made = phrase("{n} slides of {deck}", n=3, deck=phrase("{name}, a deck", name="Plan {x}"))
    line = msgspec.json.encode(made, enc_hook=in_parts)
    again = msgspec.json.decode(line, type=Phrase, dec_hook=from_parts)
    assert (again, again.template, again.values) == (made, made.template, made.values)
    assert isinstance(again.values["deck"], Phrase)


def test_a_value_that_nobody_had_goes_there_too() -> None:
    line = msgspec.json.encode(phrase("cannot be read ({reason}).", reason=None), enc_hook=in_parts)
    again = msgspec.json.decode(line, type=Phrase, dec_hook=from_parts)
    assert (again, again.values) == ("cannot be read (None).", {"reason": None})


@pytest.mark.parametrize(
    "line",
    [
        b'"Three slides"',
        b'{"template": "Three slides"}',
        b'{"template": 3, "values": {}}',
        b'{"template": "Three slides", "values": 3}',
        b'{"template": "{n} slides", "values": {"m": 3}}',
        b'{"template": "{n.real} slides", "values": {"n": 3}}',
        b'{"template": "{n:999999999999}", "values": {"n": 3}}',
        b'{"template": "{n:.0f} slides", "values": {"n": null}}',
    ],
)
def test_what_are_no_parts_of_one_is_refused(line: bytes) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(line, type=Phrase, dec_hook=from_parts)

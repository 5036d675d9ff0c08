"""Reading off the slide, in another language."""

import msgspec

from greenroom.checks.example import talk
from greenroom.checks.filler_lists import usual_fillers
from greenroom.checks.fillers import find_fillers
from greenroom.checks.reading import reading

LINE = "Um vier Uhr kam er zum ersten Mal in das neue Haus am Markt"


def test_words_that_are_fillers_in_english_alone_are_words() -> None:
    said = msgspec.structs.replace(talk(LINE, text=(LINE,)), language="de")
    listed = usual_fillers("de")
    said = msgspec.structs.replace(said, fillers=find_fillers(said.words, listed))
    (noticed,) = reading(said)
    assert noticed.message == "14 of 14 words on slide 1 are read off the slide."

"""What a report says of the talk as a whole, in German to the last piece."""

from collections.abc import Iterator

import msgspec
import pytest

from german import left_english
from greenroom.alignment import Visit
from greenroom.audio.decode import CUT_OFF
from greenroom.checks.example import lorem, talk
from greenroom.report_notes import (
    illegible_words,
    notes_on_language,
    notes_on_recording,
    notes_on_talk,
    unplaced_words,
)
from greenroom.take import Gap, Interruption, Pause, Resume, Settled
from greenroom.transcript import Transcript

OWN = "Why so late? Ada Grace Edsger uhm cues.json"
replace = msgspec.structs.replace


def every_note() -> Iterator[str]:
    spoken = talk(lorem(30))
    guessed = replace(spoken, visits=(Visit(1, 0, 12_000, 0.5),))
    captions = Transcript(
        spoken.words, source="captions", speaker="Ada", others=("Grace", "Edsger")
    )
    yield from notes_on_talk(guessed, captions, silent=False)
    yield from notes_on_talk(talk(""), Transcript(()), silent=False)
    yield from notes_on_talk(talk(""), Transcript(()), silent=True)
    once = (Pause(1_000), Resume(3_000))
    twice = (*once, Pause(5_000), Resume(6_000))
    asked = (Interruption(7_000, "critic", "Why so late?"), Settled(9_000))
    for entries in (once, twice, asked, (Gap(2_000, 400, str(CUT_OFF)), Gap(4_000, 3_000, ""))):
        yield from notes_on_recording(entries, 12_000)
    for language in ("fr", "pl", "und"):
        yield from notes_on_language(replace(spoken, language=language, fillers_counted=False))
    yield from (*unplaced_words(("uhm",)), *unplaced_words(("uhm", "late")))
    yield from illegible_words(("cues.json",))


@pytest.mark.parametrize("note", [*every_note()])
def test_a_note_can_be_said_in_german(note: str) -> None:
    assert list(left_english(note, OWN)) == []


def test_notes_read_well() -> None:
    notes = tuple(every_note())
    assert "Only what Ada said is counted; Grace and Edsger spoke too." in notes
    assert "The clock was stopped once, for 0:02: that time is not counted." in notes
    assert "The clock was stopped 2 times, for 0:03: that time is not counted." in notes
    assert "Interrupted at 0:07: “Why so late?” Back in the talk after 0:02." in notes
    assert f"A little sound is missing at 0:02. {CUT_OFF}" in notes
    assert "3 s of sound are missing at 0:04." in notes
    assert (
        "2 corrections find no place in this transcript and are left out: “uhm”, “late”." in notes
    )

"""A cohort made of the sample deck and pieces of the spoken sample take."""

import shutil
from pathlib import Path

import soundfile

SAMPLES = Path(__file__).parent.parent.parent / "sample_decks"
DECKS = ("weekly-picks-answer-first.pptx", "weekly-picks-answer-last.pptx")


def make_cohort(folder: Path, pairs: int, seconds: float = 6.0) -> Path:
    """`folder` with a folder for each of so many candidates: a deck and a talk of its own.

    The talks are consecutive pieces of the sample take, from its beginning again when it is over.
    """
    sound, rate = soundfile.read(SAMPLES / "weekly-picks.flac", dtype="int16")
    length = round(seconds * rate)
    begins = range(0, len(sound) - length, length // 2)
    for number in range(pairs):
        place = folder / f"candidate {number + 1:02}"
        place.mkdir(parents=True)
        shutil.copy(SAMPLES / DECKS[number % 2], place / "deck.pptx")
        begin = begins[number % len(begins)]
        soundfile.write(place / "talk.wav", sound[begin : begin + length], rate)
    return folder

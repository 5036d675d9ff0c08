"""The longest reading is heard behind every choice of the others."""

from pathlib import Path

import numpy as np
import soundfile

from accuracy.readers import RATE, Reading, table
from accuracy.speech import Said

READERS = [
    Reading(name, text, np.zeros(seconds * RATE, np.float32))
    for name, text, seconds in (("ann", "one", 1), ("bob", "two three", 2), ("cy", "four", 3))
]


def all_but_the_last(recording: Path) -> Said:
    """Hears everybody but cy, from the length alone, which tells who reads."""
    seconds = soundfile.info(recording).duration
    return Said({4: "", 6: "one", 7: "two three", 9: "one two three"}[round(seconds)])


def nobody(recording: Path) -> Said:
    return Said("")


def test_each_row_is_a_recording_of_its_own(tmp_path: Path) -> None:
    listeners = {"Greenroom": all_but_the_last, "plain": nobody}
    assert list(table(READERS, listeners, tmp_path))[2:] == [
        "| nothing | 1 | 1 | 1 |",
        "| ann | 2 | 1 | 2 |",
        "| bob | 3 | 1 | 3 |",
        "| ann and bob | 4 | 1 | 4 |",
        "| all | 10 | 4 | 10 |",
    ]

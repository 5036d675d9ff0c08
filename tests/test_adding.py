from datetime import datetime
from pathlib import Path

import numpy as np
import pytest
import soundfile

from greenroom.adding import add_talk
from greenroom.audio.decode import CUT_OFF
from greenroom.deck import Deck, Slide
from greenroom.errors import AudioError, TranscriptError
from greenroom.library import list_takes, open_take
from greenroom.plan import Plan
from greenroom.review import report_of_take
from greenroom.take import Cue, Gap, TakeHeader

DECK = Deck("plan.pptx", "0" * 64, (Slide(1, "a", "One"), Slide(2, "b", "Two")))
NOW = datetime(2026, 11, 22, 21, 5, 3)
HEADER = TakeHeader(DECK, Plan(900_000), NOW.isoformat())


def test_half_a_recording_is_a_take_that_says_what_is_missing(tmp_path: Path) -> None:
    noise = np.random.default_rng(1).integers(-900, 900, 20 * 8000).astype(np.int16)
    talk = tmp_path / "talk.wav"
    soundfile.write(talk, noise, 8000)
    talk.write_bytes(talk.read_bytes()[: talk.stat().st_size // 2])
    take = open_take(add_talk(tmp_path / "takes", HEADER, talk, NOW, cues=(Cue(2, 0),)))
    assert take.finished
    assert take.cues == (Cue(2, 0),)
    assert take.total_ms == pytest.approx(10_000, abs=20)
    (gap,) = (entry for entry in take.entries if isinstance(entry, Gap))
    assert gap.reason == CUT_OFF
    assert any(note.startswith("10 s of sound are missing") for note in report_of_take(take).notes)


def test_a_transcript_is_a_take_without_sound(tmp_path: Path) -> None:
    talk = tmp_path / "talk.srt"
    talk.write_text("1\n00:00:01,000 --> 00:00:03,000\nOne is said.\n")
    take = open_take(add_talk(tmp_path / "takes", HEADER, talk, NOW))
    assert not take.audio.exists()
    assert take.total_ms == 3000
    report = report_of_take(take)
    assert [word.text for word in report.words] == ["One", "is", "said."]
    assert all(word.slide == 1 for word in report.words)


@pytest.mark.parametrize(("name", "error"), [("bad.wav", AudioError), ("bad.vtt", TranscriptError)])
def test_what_cannot_be_read_leaves_no_take(
    tmp_path: Path, name: str, error: type[Exception]
) -> None:
    (tmp_path / name).write_bytes(b"nothing of the kind")
    with pytest.raises(error, match="cannot be read"):
        add_talk(tmp_path / "takes", HEADER, tmp_path / name, NOW)
    assert list_takes(tmp_path / "takes") == ()

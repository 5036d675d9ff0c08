"""The sound of a slide, cut out of a recording in which each second has its own pitch."""

from pathlib import Path

import msgspec
import numpy as np
import pytest
import soundfile

from export.talks import fixed
from greenroom.errors import ExportError
from greenroom.export.clip import export_clip
from greenroom.report import Report, SlideCue

RATE = 8_000


@pytest.fixture
def recording(tmp_path: Path) -> Path:
    """24 seconds; in second n all samples are 100 n."""
    path = tmp_path / "audio.wav"
    soundfile.write(path, np.repeat(np.arange(24, dtype=np.int16) * 100, RATE), RATE, "PCM_16")
    return path


def seconds(path: Path) -> list[int]:
    samples, rate = soundfile.read(path, dtype="int16")
    assert rate == RATE
    return [int(part[RATE // 2]) // 100 for part in np.split(samples, len(samples) // RATE)]


@pytest.mark.parametrize("kind", ["wav", "flac"])
def test_a_slide_is_cut_out_to_the_sample(recording: Path, tmp_path: Path, kind: str) -> None:
    made = export_clip(recording, fixed(), 2, tmp_path / "out", stem="talk", kind=kind)
    assert made == tmp_path / "out" / f"talk.slide-2.{kind}"
    assert seconds(made) == [6, 7, 8, 9, 10, 11]
    assert soundfile.info(made).format == kind.upper()
    assert [file.name for file in made.parent.iterdir()] == [made.name]


def shown(*cues: tuple[int, int]) -> Report:
    return msgspec.structs.replace(fixed(), cues=tuple(SlideCue(n, at, 1.0) for n, at in cues))


def test_visits_follow_each_other(recording: Path, tmp_path: Path) -> None:
    report = shown((1, 0), (2, 2_000), (1, 5_000), (3, 6_000))
    assert seconds(export_clip(recording, report, 1, tmp_path, stem="t")) == [0, 1, 5]


def test_the_last_slide_ends_with_the_recording(recording: Path, tmp_path: Path) -> None:
    report = msgspec.structs.replace(shown((1, 0), (2, 22_000)), total_ms=60_000)
    assert seconds(export_clip(recording, report, 2, tmp_path, stem="t")) == [22, 23]


def test_without_cues_the_words_say_when(recording: Path, tmp_path: Path) -> None:
    assert seconds(export_clip(recording, shown(), 3, tmp_path, stem="t")) == list(range(12, 18))


def test_a_slide_that_was_not_shown_is_one_line(recording: Path, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="Slide 9 was not shown in this talk"):
        export_clip(recording, fixed(), 9, tmp_path, stem="t")


def test_no_sound_no_clip_no_litter(tmp_path: Path) -> None:
    broken = tmp_path / "audio.wav"
    broken.write_bytes(b"not a recording")
    with pytest.raises(ExportError, match=r"audio\.wav: the sound cannot be read"):
        export_clip(broken, fixed(), 1, tmp_path / "out", stem="t")
    assert not (tmp_path / "out").exists()


def test_a_clip_replaces_nothing_without_leave(recording: Path, tmp_path: Path) -> None:
    export_clip(recording, fixed(), 1, tmp_path, stem="t")
    with pytest.raises(ExportError, match="already in"):
        export_clip(recording, fixed(), 1, tmp_path, stem="t")
    export_clip(recording, fixed(), 1, tmp_path, stem="t", overwrite=True)

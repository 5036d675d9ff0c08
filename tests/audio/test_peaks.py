from pathlib import Path

import numpy as np
import pytest
import soundfile

from greenroom.audio.peaks import peaks
from greenroom.errors import AudioError

RATE = 8000


def write(path: Path, samples: "np.ndarray[tuple[int], np.dtype[np.int16]]") -> Path:
    soundfile.write(path, samples, RATE)
    return path


def test_each_stretch_has_its_lowest_and_highest_sample(tmp_path: Path) -> None:
    samples = np.array([1, -5, 7, 2, -9, -3, 0, 4], np.int16)
    outline = peaks(write(tmp_path / "a.wav", samples), 4)
    assert outline.dtype == np.int16
    assert outline.tolist() == [[-5, 1], [2, 7], [-9, -3], [0, 4]]


def test_no_sample_is_missed_or_counted_twice(tmp_path: Path) -> None:
    samples = np.arange(1000, dtype=np.int16)
    outline = peaks(write(tmp_path / "a.wav", samples), 7)
    assert outline[0, 0] == 0
    assert outline[-1, 1] == 999
    assert (outline[1:, 0] == outline[:-1, 1] + 1).all()


def test_more_stretches_than_samples_leaves_some_flat(tmp_path: Path) -> None:
    outline = peaks(write(tmp_path / "a.wav", np.array([5, 6], np.int16)), 4)
    assert sorted(outline.tolist()) == [[0, 0], [0, 0], [5, 5], [6, 6]]


def test_what_is_no_recording_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "notes.wav").write_text("no")
    with pytest.raises(AudioError, match=r"notes\.wav: cannot be drawn"):
        peaks(tmp_path / "notes.wav", 10)
    with pytest.raises(AudioError):
        peaks(tmp_path / "nowhere.wav", 10)


def test_a_long_recording_is_read_in_blocks_with_nothing_lost_between(tmp_path: Path) -> None:
    samples = np.random.default_rng(3).integers(-9000, 9000, 1_300_007).astype(np.int16)
    outline = peaks(write(tmp_path / "a.wav", samples), 5_003)
    edges = len(samples) * np.arange(5_004) // 5_003
    for bucket in (0, 1, 2016, 2017, 2018, 4034, 4035, 5_002):
        part = samples[edges[bucket] : edges[bucket + 1]]
        assert outline[bucket].tolist() == [part.min(), part.max()]
    assert outline[:, 0].min() == samples.min()

"""What goes wrong for a person is one clear line each, and nothing of theirs is lost."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import soundfile
from pptx import Presentation

from greenroom.cli import run
from greenroom.errors import ModelError
from greenroom.places import user_places
from greenroom.speech.catalogue import model_here

RATE = 16_000


def recording(path: Path, seconds: float, loudness: int = 0) -> Path:
    noise = np.random.default_rng(1).integers(-loudness, loudness + 1, int(seconds * RATE))
    soundfile.write(path, noise.astype(np.int16), RATE)
    return path


@pytest.fixture
def deck(sample_decks: Path) -> Path:
    return sample_decks / "weekly-picks-answer-first.pptx"


@pytest.fixture
def line_of(capsys: pytest.CaptureFixture[str]):  # type: ignore[no-untyped-def]
    """Runs a command that must fail, and gives the one line it says."""

    def fail(*arguments: str | Path) -> str:
        assert run([str(argument) for argument in arguments]) == 1
        lines = capsys.readouterr().err.splitlines()
        assert len(lines) == 1, lines
        return lines[0]

    return fail


@pytest.fixture
def real_model() -> Path:
    try:
        return model_here("base", user_places(os.environ))
    except ModelError as error:
        pytest.skip(error.line())


def test_a_missing_model(tmp_path: Path, deck: Path, line_of, monkeypatch) -> None:
    monkeypatch.setenv("GREENROOM_HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    talk = recording(tmp_path / "talk.wav", 3, 2000)
    assert line_of("review", deck, talk) == (
        "greenroom: the speech model “base” is not on this machine. Run: greenroom models get base"
    )
    assert talk.exists()


def test_a_damaged_model(tmp_path: Path, deck: Path, line_of, monkeypatch, real_model) -> None:
    broken = tmp_path / "data" / "models" / "base"
    shutil.copytree(real_model, broken)
    with (broken / "model.bin").open("r+b") as file:
        file.truncate(1_000_000)
    monkeypatch.setenv("GREENROOM_HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    said = line_of("review", deck, recording(tmp_path / "talk.wav", 3, 2000))
    assert "model.bin" in said
    assert "greenroom models get base" in said


def test_an_unreadable_deck(tmp_path: Path, line_of) -> None:
    deck = tmp_path / "talk.pptx"
    deck.write_text("These are my notes.")
    assert line_of("deck", deck).startswith("greenroom: talk.pptx: ")


def test_an_empty_deck(tmp_path: Path, line_of) -> None:
    deck = tmp_path / "empty.pptx"
    Presentation().save(str(deck))
    assert "no slides" in line_of("deck", deck)


def test_a_silent_recording(tmp_path: Path, deck: Path, line_of, real_model) -> None:
    said = line_of("review", deck, recording(tmp_path / "quiet.wav", 3))
    assert said.startswith("greenroom: quiet.wav: no speech was found in this recording.")


def test_a_damaged_recording(tmp_path: Path, deck: Path, line_of) -> None:
    talk = tmp_path / "broken.wav"
    talk.write_bytes(b"RIFF\x00\x00\x00\x00WAVEjunk" + bytes(range(256)) * 20)
    assert line_of("review", deck, talk).startswith("greenroom: broken.wav: ")


def test_a_recording_shorter_than_a_second(tmp_path: Path, deck: Path, line_of) -> None:
    said = line_of("review", deck, recording(tmp_path / "short.wav", 0.6, 2000))
    assert said.startswith("greenroom: short.wav: ")
    assert "shorter than a second" in said


def test_an_unwritable_folder(tmp_path: Path, deck: Path, line_of) -> None:
    talk = tmp_path / "talk.vtt"
    talk.write_text("WEBVTT\n\n00:00.000 --> 00:04.000\nHalf of it works.\n")
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    # The summary is on stdout by then: only the exports are missing.
    assert "file" in line_of("review", deck, talk, "--out", blocked / "out")
    assert blocked.read_text() == "not a folder"


def test_no_microphone() -> None:
    code = (
        "from greenroom.audio import input_devices\n"
        "from greenroom.errors import AudioError\n"
        "try:\n"
        "    input_devices()\n"
        "except AudioError as error:\n"
        "    print(error.line())\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    if not done.stdout:
        pytest.skip("this machine has a microphone")
    assert done.stdout.splitlines() == [
        "No microphone was found. Plug one in, or allow Greenroom to use it in the "
        "system’s settings."
    ]

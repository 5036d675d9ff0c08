"""The measurements themselves work: each run once, as short as it goes. No time is asserted."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent


def measure(script: str, *arguments: str) -> str:
    command = [sys.executable, str(HERE / script), *arguments]
    paths = os.environ | {"PYTHONPATH": str(HERE.parent)}
    done = subprocess.run(command, env=paths, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_window_is_timed_beside_an_empty_one() -> None:
    said = measure("bench_start.py", "--runs", "1", "--idle", "1")
    assert "an empty Qt window" in said
    assert "idle for 1 s" in said
    assert "report of a 15-minute take" in said


@pytest.mark.usefixtures("model")
def test_the_recogniser_is_timed_beside_plain_whisper() -> None:
    said = measure("bench_recogniser.py", "--minutes", "0.2", "--live", "3")
    assert "of plain's time" in said
    assert "from the last sample to the last word" in said


def test_decks_are_timed_beside_libreoffice() -> None:
    said = measure("bench_decks.py", "--slides", "3", "--width", "640")
    assert "ratios: 1 is the time to all slides by" in said
    assert "| 3 | built-in |" in said
    assert "| 3 | built-in, from Home |" in said
    assert "| 3 | cards |" in said
    assert "plan page" in said.splitlines()[-3]


@pytest.mark.usefixtures("model")
def test_the_stage_is_measured_while_it_records_and_listens() -> None:
    if not shutil.which("pulseaudio"):
        pytest.skip("PulseAudio is not on this machine: apt-get install pulseaudio")
    said = measure("bench_stage.py", "--minutes", "0.15")
    assert "loop blocked, during the talk" in said
    assert "key to slide" in said
    assert "overflows" in said


def test_review_is_timed_beside_a_shorter_talk_and_a_bare_widget() -> None:
    said = measure("bench_review.py", "--minutes", "16", "--runs", "1")
    assert "review of 16 minutes on the screen" in said
    assert "frames a second" in said


def test_the_cost_of_the_engine_of_a_batch_is_measured() -> None:
    said = measure("bench_batch.py", "--pairs", "0", "--items", "20")
    assert "an item that does nothing costs" in said


@pytest.mark.usefixtures("model")
def test_a_panel_is_timed_beside_a_paint_and_the_answers_written_down_whole() -> None:
    if not shutil.which("pulseaudio"):
        pytest.skip("PulseAudio is not on this machine: apt-get install pulseaudio")
    said = measure("bench_panel.py", "--answers", "1")
    assert "question to question: " in said
    assert "answer to follow-up: " in said

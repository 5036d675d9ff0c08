"""The system's voice, stood in for by programs that are there everywhere."""

import sys
import time
from pathlib import Path

from greenroom.audio.voice import Program, Voice, find_voice


def program(file: Path, then: str = "") -> Program:
    """Writes what it is to read to a file, then does something else."""
    code = f"import pathlib, sys, time; pathlib.Path({str(file)!r}).write_text(sys.stdin.read());"
    return Program((sys.executable, "-c", code + then))


def until_silent(voice: Voice) -> None:
    deadline = time.monotonic() + 60
    while voice.speaking and time.monotonic() < deadline:
        time.sleep(0.01)


def test_a_line_is_read_from_stdin_and_takes_no_commands(tmp_path: Path) -> None:
    voice = Voice(program(tmp_path / "said"))
    voice.say("!-!SET self\nCompared  with whom?")
    until_silent(voice)
    assert (tmp_path / "said").read_text() == "-!SET self Compared with whom?\n"
    voice.hush()


def test_it_falls_silent_when_told(tmp_path: Path) -> None:
    voice = Voice(program(tmp_path / "said", "time.sleep(600)"))
    voice.say("Why?")
    assert voice.speaking
    voice.hush()
    assert not voice.speaking


def test_where_there_is_no_voice_nothing_happens() -> None:
    voice = find_voice(lambda name: None, "linux")
    voice.say("Why?")
    voice.hush()
    assert not voice.there
    assert not voice.speaking
    assert find_voice(lambda name: name if name == "espeak-ng" else None, "linux").there


def test_a_program_that_will_not_start_is_silence(tmp_path: Path) -> None:
    voice = Voice(Program((str(tmp_path / "gone"),)))
    voice.say("Why?")
    assert not voice.speaking

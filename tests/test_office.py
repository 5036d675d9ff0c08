"""LibreOffice, kept on a short lead."""

import sys
import time
from pathlib import Path

import pytest
from pptx import Presentation

from greenroom.office import PDF, STALLED_S, WORKED_S, convert


@pytest.fixture
def words(tmp_path: Path) -> Path:
    """A deck of one slide."""
    presentation = Presentation()
    slide = presentation.slides.add_slide(presentation.slide_layouts[0])
    slide.shapes.title.text = "Words"
    presentation.save(tmp_path / "words.pptx")
    return tmp_path / "words.pptx"


def test_a_file_becomes_a_pdf_beside_nothing_but_a_profile(libreoffice, words, tmp_path):
    work = tmp_path / "work"
    work.mkdir()

    written = convert(words, work, PDF, seconds=60)

    assert written == work / "words.pdf"
    assert written.read_bytes().startswith(b"%PDF-")


def test_what_takes_too_long_is_ended_with_all_its_processes(libreoffice, words, tmp_path):
    assert convert(words, tmp_path, PDF, seconds=0.5) is None

    assert left_running(tmp_path) == []


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells what a process takes")
def test_what_takes_too_much_memory_is_ended(libreoffice, words, tmp_path):
    small, large = tmp_path / "small", tmp_path / "large"
    small.mkdir()
    large.mkdir()

    assert convert(words, large, PDF, seconds=60, memory_bytes=300_000_000) is not None
    # More than the data that it needs, which the second lock would see to, less than it takes.
    assert convert(words, small, PDF, seconds=60, memory_bytes=150_000_000) is None


# Resting, working without end, on two processors at once, and resting with a start now and then.
IDLING = ("sleep 600", "while sleep 0.2; do :; done")
LOOPING = ("while :; do :; done", "(while :; do :; done) & while :; do :; done")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells what a process does")
@pytest.mark.parametrize("does", [*IDLING, *LOOPING])
def test_what_rests_or_never_ends_is_ended(does, words, tmp_path, monkeypatch):
    """Long before its time on the clock is up."""
    program = tmp_path / "soffice"
    program.write_text(f"#!/bin/sh\n{does}\n")
    program.chmod(0o700)
    monkeypatch.setattr("greenroom.office.find_office", lambda: program)
    monkeypatch.setattr("greenroom.office.STALLED_S", 1 if does in IDLING else 600)
    monkeypatch.setattr("greenroom.office.WORKED_S", 1)

    begin = time.monotonic()
    assert convert(words, tmp_path, PDF, seconds=600) is None
    assert time.monotonic() - begin < 60
    assert left_running(tmp_path) == []


def test_nobody_waits_for_libreoffice_for_over_20_s():
    assert max(WORKED_S, STALLED_S) <= 20


def left_running(folder: Path) -> list[bytes]:
    """Which processes that name a folder run on, once what was killed had 10 s to be gone."""
    deadline = time.monotonic() + 10
    while named(folder) and time.monotonic() < deadline:
        time.sleep(0.05)
    return named(folder)


def named(folder: Path) -> list[bytes]:
    """The command lines of running processes that name a folder."""
    lines = [readable(file) for file in Path("/proc").glob("[0-9]*/cmdline")]
    return [line for line in lines if str(folder).encode() in line]


def readable(file: Path) -> bytes:
    """What a process was started with, or nothing if it is gone."""
    try:
        return file.read_bytes()
    except OSError:
        return b""


def test_what_is_no_deck_gives_no_pages(libreoffice, tmp_path):
    nonsense = tmp_path / "deck.pptx"
    nonsense.write_bytes(b"PK\x03\x04" + bytes(100))

    assert convert(nonsense, tmp_path, PDF, seconds=60) is None

"""LibreOffice, kept on a short lead."""

import time
from pathlib import Path

from greenroom.render.office import to_pdf


def test_what_takes_too_long_is_ended_with_all_its_processes(libreoffice, deck_file, tmp_path):
    assert to_pdf(deck_file, tmp_path, seconds=1) is None

    deadline = time.monotonic() + 10
    while named(tmp_path) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert named(tmp_path) == []


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

    assert to_pdf(nonsense, tmp_path, seconds=60) is None

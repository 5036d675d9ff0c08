"""LibreOffice, kept on a short lead."""

from pathlib import Path

from greenroom.render.office import to_pdf


def test_what_takes_too_long_is_ended_with_all_its_processes(libreoffice, deck_file, tmp_path):
    assert to_pdf(deck_file, tmp_path, seconds=1) is None

    assert not [
        process
        for process in Path("/proc").glob("[0-9]*/cmdline")
        if str(tmp_path).encode() in readable(process)
    ]


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

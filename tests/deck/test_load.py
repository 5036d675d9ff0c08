"""Files that are no decks, or mean harm: one clear line each."""

import os
import signal
import struct
import subprocess
import sys
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import msgspec
import pytest

from greenroom.deck import LIMITS, load_deck
from greenroom.deck.guard import ChildError, guarded
from greenroom.errors import DeckError


def refusal(path: Path, **limits: int) -> str:
    """The line for the user."""
    with pytest.raises(DeckError) as caught:
        load_deck(path, limits=msgspec.structs.replace(LIMITS, **limits))
    line = str(caught.value)
    assert "\n" not in line
    assert line.startswith(f"{path.name}: ")
    assert line.endswith(".")
    return line


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("empty.pptx", b"", "is empty"),
        ("notes.pptx", b"Just some words", "is a text file"),
        ("lfs.pptx", b"version https://git-lfs.github.com/spec/v1\noid x", "Git LFS"),
        ("sound.pptx", b"fLaC\0\0\0\x22", "audio recording"),
        ("page.pptx", b"%PDF-1.7\n", "Rename it to .pdf"),
        ("cut.pptx", b"PK\x03\x04" + bytes(500), "damaged or cut short"),
        ("cut.pdf", b"%PDF-1.7\n1 0 obj\n", "damaged or cut short"),
        ("noise.pptx", bytes(range(256)), "not a presentation"),
        (
            "old.ppt",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "PowerPoint Document".encode("utf-16-le"),
            "1997 to 2003",
        ),
    ],
)
def test_wrong_kinds_are_told_apart(tmp_path, name, content, says):
    path = tmp_path / name
    path.write_bytes(content)

    assert says in refusal(path)


def test_a_powerpoint_file_under_the_name_of_a_pdf_is_told(builder):
    builder.slide("Title")
    renamed = builder.save().rename(builder.path.with_suffix(".pdf"))

    assert "is not a PDF but a PowerPoint file. Rename it to .pptx" in refusal(renamed)


def test_missing_files_and_folders_are_told_apart(tmp_path):
    assert "is not there" in refusal(tmp_path / "missing.pptx")
    assert "is a folder" in refusal(tmp_path)
    (tmp_path / "talk.key").mkdir()
    assert "File > Export To > PowerPoint" in refusal(tmp_path / "talk.key")


@pytest.mark.parametrize(
    ("member", "says"),
    [
        ("word/document.xml", "Word document"),
        ("xl/workbook.xml", "Excel workbook"),
        ("Index/Document.iwa", "Keynote"),
        ("content.xml", "OpenDocument"),
        ("readme.txt", "zip archive without a presentation"),
    ],
)
def test_other_archives_are_told_apart(tmp_path, member, says):
    path = tmp_path / "deck.pptx"
    with ZipFile(path, "w") as archive:
        archive.writestr(member, "x")

    assert says in refusal(path)


def test_a_deck_without_slides_is_refused(builder):
    assert "has no slides" in refusal(builder.save())


@pytest.mark.parametrize("cut", [0.3, 0.9])
def test_a_truncated_deck_is_refused(builder, cut):
    builder.slide("Title")
    data = builder.save().read_bytes()
    builder.path.write_bytes(data[: int(len(data) * cut)])

    assert "damaged or cut short" in refusal(builder.path)


def test_a_damaged_part_is_refused(builder):
    builder.slide("Title")
    path = builder.save()
    with ZipFile(path) as archive:
        entry = archive.getinfo("ppt/presentation.xml")
    data = bytearray(path.read_bytes())
    start = entry.header_offset + 30 + len(entry.filename)
    data[start : start + 40] = bytes(40)
    path.write_bytes(data)

    assert "damaged or cut short" in refusal(path)


def test_a_zip_bomb_is_refused_before_it_is_unpacked(builder):
    builder.slide("Title")
    path = builder.save()
    with ZipFile(path, "a", ZIP_DEFLATED) as archive:
        archive.writestr("ppt/media/bomb.bin", bytes(60_000_000))

    assert "times its size" in refusal(path)
    assert "unpack to 60" in refusal(path, unpacked_bytes=50_000_000)


def test_a_bomb_that_claims_terabytes_is_refused(builder):
    builder.slide("Title")
    path = builder.save()
    data = bytearray(path.read_bytes())
    for place in range(len(data) - 46):  # the size that each entry of the directory claims
        if data[place : place + 4] == b"PK\x01\x02":
            struct.pack_into("<I", data, place + 24, 0xFFFFFFF0)
    path.write_bytes(data)

    assert "unpack to" in refusal(path)


def test_limits_on_size_parts_and_slides(builder):
    builder.slide("One")
    builder.slide("Two")
    path = builder.save()

    assert "more than Greenroom opens" in refusal(path, file_bytes=1000)
    assert "parts, more than is safe" in refusal(path, entries=3)
    assert "a single part" in refusal(path, part_bytes=100)
    assert "has 2 slides" in refusal(path, slides=1)
    assert "more text" in refusal(path, text_bytes=100)


def test_a_deck_with_entities_is_refused_before_they_are_looked_at(builder, edited, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret")
    builder.slide("TITLE")
    doctype = f'<!DOCTYPE p:sld [<!ENTITY e SYSTEM "{secret.as_uri()}">]><p:sld '.encode()

    def attack(name, data):
        if name != "ppt/slides/slide1.xml":
            return data
        return data.replace(b"<p:sld ", doctype).replace(b"TITLE", b"&e;")

    line = refusal(edited(builder.save(), attack))

    assert "document type definition" in line
    assert "the secret" not in line


def test_a_deck_that_stalls_the_reader_is_given_up(builder):
    builder.slide("Title")

    assert "longer than 0 s" in refusal(builder.save(), seconds=0)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps a process to its memory")
def test_a_deck_that_needs_too_much_memory_is_given_up(builder, edited):
    builder.slide("TITLE")
    paragraphs = b"<a:p><a:r><a:t>x</a:t></a:r></a:p>" * 600_000

    def swell(name, data):
        if name != "ppt/slides/slide1.xml":
            return data
        return data.replace(b"<p:txBody>", b"<p:txBody>" + paragraphs, 1)

    swollen = edited(builder.save(), swell)

    assert "more memory than is safe" in refusal(swollen, ratio=10_000, memory_bytes=250_000_000)


def test_a_child_that_dies_says_so():
    with pytest.raises(ChildError, match="crashed"):
        list(guarded("greenroom.deck.child", b"not a request", seconds=20))


def test_a_library_beside_the_deck_is_not_imported(builder, monkeypatch):
    builder.slide("Title")
    path = builder.save()
    (path.parent / "pptx.py").write_text("raise SystemExit(3)")
    monkeypatch.chdir(path.parent)

    assert load_deck(Path(path.name)).slides[0].title == "Title"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a name is text")
def test_a_name_that_is_not_text_is_no_obstacle(builder):
    builder.slide("Title")
    odd = builder.path.with_name(os.fsdecode(b"t\xe9lk.pptx"))
    builder.save().rename(odd)

    assert load_deck(odd).file == "t\N{REPLACEMENT CHARACTER}lk.pptx"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such clock")
@pytest.mark.parametrize("stuck", ["while True: pass", "sum(iter(lambda: 1, 0))"])
def test_a_child_that_is_stuck_ends_itself(stuck):
    code = (
        "from greenroom.deck.guard import at_most\n"
        "with at_most(30): pass\n"
        "with at_most(0.2):\n"
        f"    {stuck}"
    )
    ended = subprocess.run([sys.executable, "-c", code], timeout=60, check=False)
    assert ended.returncode == -signal.SIGPROF


@pytest.mark.skipif(sys.platform == "win32", reason="Windows limits no processor time")
def test_a_child_that_had_its_share_of_the_processor_was_too_slow():
    code = "from greenroom.deck.guard import limit_memory\nlimit_memory(10**9, 1)\nwhile True: pass"
    child = subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    with pytest.raises(ChildError) as caught:
        list(guarded("", b"", seconds=100, started=child))
    assert caught.value.failure == "too slow"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "talk.pptx")
    with pytest.raises(DeckError, match="is not a file"):
        load_deck(tmp_path / "talk.pptx")

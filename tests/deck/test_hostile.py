"""Decks made to do harm: each is bounded, and costs one line at most.

Every file is made here. What a child may use is measured, from outside, by a process of its own.
"""

import json
import re
import struct
import subprocess
import sys
import zlib
from io import BytesIO
from pathlib import Path
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from greenroom.deck import LIMITS
from greenroom.deck.harmless import harmless_copy
from greenroom.deck.powerpoint import read_powerpoint
from greenroom.errors import DeckError

MEMORY_MB = 500
SECONDS = 20

# Opens a deck as the program does, and says what its child has used at most.
OPEN = """
import json, resource, sys
from pathlib import Path
from greenroom.deck import load_deck
from greenroom.errors import DeckError
try:
    deck = load_deck(Path(sys.argv[1]))
    said, slides = list(deck.problems), len(deck.slides)
except DeckError as error:
    said, slides = [str(error)], 0
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps([slides, said, used.ru_maxrss / 1000, used.ru_utime + used.ru_stime]))
"""


class Outcome(NamedTuple):
    """What came of opening a deck: slides, or none and one line."""

    slides: int
    said: list[str]
    memory_mb: float
    processor_s: float


def opened(path: Path) -> Outcome:
    """Open a deck; it must stay within its bounds, whatever comes of it."""
    command = [sys.executable, "-c", OPEN, str(path)]
    outcome = Outcome(*json.loads(subprocess.run(command, capture_output=True, check=True).stdout))
    assert outcome.memory_mb < MEMORY_MB
    assert outcome.processor_s < SECONDS + 5
    if not outcome.slides:
        (line,) = outcome.said
        assert line.startswith(f"{path.name}: ")
        assert "\n" not in line
    return outcome


@pytest.fixture
def deck(builder) -> Path:
    builder.slide("Title", "BODY", "Notes")
    return builder.save()


def added(path: Path, name: str, data: bytes) -> Path:
    with ZipFile(path, "a", ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
    return path


def claiming(path: Path, name: str, size: int) -> Path:
    """The archive with another unpacked size for one part, in its directory and before it."""
    with ZipFile(path) as archive:
        start = archive.getinfo(name).header_offset
    data = bytearray(path.read_bytes())
    struct.pack_into("<L", data, start + 22, size)
    entry = -1
    while (entry := data.find(b"PK\1\2", entry + 1)) >= 0:
        if struct.unpack_from("<L", data, entry + 42)[0] == start:
            struct.pack_into("<L", data, entry + 24, size)
    path.write_bytes(data)
    return path


def test_a_part_that_unpacks_to_more_than_it_claims_is_cut(deck, edited):
    swollen = edited(
        deck,
        lambda name, data: (
            data.replace(b"BODY", b"x" * 300_000_000) if "slide1.xml" in name else data
        ),
    )

    outcome = opened(claiming(swollen, "ppt/slides/slide1.xml", 4000))

    assert outcome.slides == 1
    assert outcome.said[0].startswith("Slide 1 is damaged")
    assert outcome.memory_mb < 150


@pytest.mark.parametrize("name", ["ppt/slides/slide1.xml", "ppt/media/film.mp4"])
def test_a_part_that_claims_more_than_there_is_costs_no_memory(deck, name):
    added(deck, "ppt/media/film.mp4", b"film")

    outcome = opened(claiming(deck, name, 40_000_000))

    assert outcome.slides == 1
    assert outcome.memory_mb < 150


def test_an_archive_inside_the_archive_stays_packed(deck):
    bomb = BytesIO()
    with ZipFile(bomb, "w", ZIP_DEFLATED) as archive:
        archive.writestr("bomb", bytes(100_000_000))

    assert opened(added(deck, "ppt/embeddings/bomb.zip", bomb.getvalue())).slides == 1


def test_entries_that_share_their_bytes_are_counted_as_often_as_they_are_listed(deck):
    """The overlapping bomb: a directory that names the same packed bytes again and again."""
    added(deck, "ppt/media/big.bin", bytes(60_000_000))
    data = deck.read_bytes()
    end = data.rfind(b"PK\5\6")
    last = data.rfind(b"PK\1\2")
    entry = data[last:end]
    many = 100
    size, start = struct.unpack_from("<LL", data, end + 12)
    count = struct.unpack_from("<H", data, end + 10)[0] + many
    tail = bytearray(data[end:])
    struct.pack_into("<HHLL", tail, 8, count, count, size + many * len(entry), start)
    deck.write_bytes(data[:end] + entry * many + bytes(tail))

    assert "unpack to 6" in opened(deck).said[0]


@pytest.mark.parametrize("entries", [25_000, 90_000])
def test_more_entries_than_any_deck_has(deck, entries):
    """Past 65,535 the count and the directory are in records of the zip64 kind."""
    with ZipFile(deck, "a") as archive:
        for number in range(entries):
            archive.writestr(f"{number}", b"")

    line = opened(deck).said[0]

    assert ("parts, more than is safe" in line) == (entries == 25_000)
    assert ("a list of parts that is" in line) == (entries == 90_000)


def test_names_that_lead_out_of_the_archive_lead_nowhere(deck, tmp_path):
    for name in ("../escaped.xml", "/escaped.xml", "ppt/../../escaped.xml", "ppt\\..\\escaped.xml"):
        added(deck, name, b"<a/>")
    copy = BytesIO()

    outcome = opened(deck)
    harmless_copy(deck, copy, LIMITS)

    assert outcome.slides == 1
    assert not list(tmp_path.parent.rglob("escaped*"))
    assert not [name for name in ZipFile(copy).namelist() if "escaped" in name]


LAUGHS = "".join(f'<!ENTITY l{level} "{f"&l{level - 1};" * 10}">' for level in range(1, 10))
DOCTYPES = {
    "laughs": f'<!DOCTYPE x [<!ENTITY l0 "ha">{LAUGHS}]>',
    "quadratic": f'<!DOCTYPE x [<!ENTITY l9 "{"a" * 50_000}">]>',
    "file": '<!DOCTYPE x [<!ENTITY l9 SYSTEM "file:///etc/passwd">]>',
    "parameter": '<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1:9/p.dtd"> %p;]>',
    "outside": '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">',
}


@pytest.mark.parametrize(
    ("doctype", "encoding"), [*((name, "utf-8") for name in DOCTYPES), ("laughs", "utf-16")]
)
@pytest.mark.parametrize(
    "part", ["ppt/slides/slide1.xml", "ppt/presentation.xml", "_rels/.rels", "ppt/notesSlides/n"]
)
def test_entities_are_refused_wherever_they_are(deck, edited, part, doctype, encoding):
    def attack(name, data):
        if not name.startswith(part):
            return data
        text = re.sub(r"<\?xml[^>]*\?>", "", data.decode())
        text = text.replace("BODY", "&l9;" * 2000)
        return f'<?xml version="1.0" encoding="{encoding}"?>{DOCTYPES[doctype]}{text}'.encode(
            encoding
        )

    with pytest.raises(DeckError, match="document type definition"):
        read_powerpoint(edited(deck, attack), LIMITS)


def test_entities_cost_the_child_no_memory(deck, edited):
    def attack(name, data):
        if "slide1.xml" not in name:
            return data
        text = re.sub(r"<\?xml[^>]*\?>", "", data.decode())
        return (DOCTYPES["laughs"] + text.replace("BODY", "&l9;" * 2000)).encode()

    outcome = opened(edited(deck, attack))

    assert "document type definition" in outcome.said[0]
    assert outcome.memory_mb < 150


def png(width: int, height: int) -> bytes:
    """A black picture of one bit a pixel, and a thousandth of that in the file."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        whole = kind + data
        return struct.pack(">L", len(data)) + whole + struct.pack(">L", zlib.crc32(whole))

    row = bytes(1 + (width + 7) // 8)
    packer = zlib.compressobj(1)
    rows = b"".join(packer.compress(row) for _ in range(height)) + packer.flush()
    header = struct.pack(">LLBBBBB", width, height, 1, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    )


def test_a_huge_picture_is_named_and_not_handed_to_a_renderer(builder):
    slide = builder.slide("Title")
    slide.shapes.add_picture(BytesIO(png(8, 8)), 0, 0)
    path, huge = builder.save(), png(60_000, 60_000)
    target = path.with_name("huge.pptx")
    with ZipFile(path) as archive, ZipFile(target, "w", ZIP_DEFLATED) as copy:
        for name in archive.namelist():
            copy.writestr(name, huge if name.endswith(".png") else archive.read(name))
    harmless = BytesIO()

    outcome = opened(target)
    harmless_copy(target, harmless, LIMITS)

    assert outcome.said == ["Slide 1: a picture of 60000 × 60000 pixels is too large to be drawn."]
    assert not [name for name in ZipFile(harmless).namelist() if name.endswith(".png")]


def test_more_text_than_any_talk_could_have(deck, edited):
    def swell(name, data):
        return data.replace(b"BODY", b"word " * 4_500_000) if "slide1.xml" in name else data

    line = opened(edited(deck, swell)).said[0]

    assert "text" in line or "part" in line or "memory" in line or "damaged" in line


@pytest.mark.parametrize(("times", "says"), [(1_900, ""), (2_100, "2,100 slides, more than")])
def test_thousands_of_slides(deck, edited, times, says):
    """All of them one part: a small file with much to read."""

    def multiply(name, data):
        entry = re.search(rb"<p:sldId [^>]*/>", data)
        return data.replace(entry.group(), entry.group() * times) if entry else data

    outcome = opened(edited(deck, multiply))

    assert outcome.slides == (0 if says else times)
    assert says in "".join(outcome.said)


def test_the_same_slide_of_much_text_again_and_again(deck, edited):
    def multiply(name, data):
        if "slide1.xml" in name:
            return data.replace(b"BODY", b"word " * 200_000)
        entry = re.search(rb"<p:sldId [^>]*/>", data)
        return data.replace(entry.group(), entry.group() * 1_000) if entry else data

    assert "more text than any talk could" in opened(edited(deck, multiply)).said[0]


SHAPE = (
    b'<p:sp><p:nvSpPr><p:cNvPr id="9" name=""/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>'
    b'<a:off x="%d" y="%d"/><a:ext cx="9" cy="9"/></a:xfrm></p:spPr>'
    b"<p:txBody><a:bodyPr/><a:p><a:r><a:t>s</a:t></a:r></a:p></p:txBody></p:sp>"
)
GROUP = (
    b'<p:grpSp><p:nvGrpSpPr><p:cNvPr id="9" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
    b"<p:grpSpPr/>"
)


def test_thousands_of_shapes(deck, edited):
    def crowd(name, data):
        many = b"".join(SHAPE % (n * 37 % 997 * 90, n * 61 % 991 * 90) for n in range(10_000))
        return data.replace(b"</p:spTree>", many + b"</p:spTree>") if "slide1.xml" in name else data

    assert opened(edited(deck, crowd)).slides == 1


@pytest.mark.parametrize("depth", [50, 200, 20_000])
def test_groups_in_groups(deck, edited, depth):
    def nest(name, data):
        nested = GROUP * depth + SHAPE % (0, 0) + b"</p:grpSp>" * depth
        changed = data.replace(b"</p:spTree>", nested + b"</p:spTree>")
        return changed if "slide1.xml" in name else data

    outcome = opened(edited(deck, nest))

    assert outcome.slides == 1
    assert bool(outcome.said) == (depth == 20_000)  # deeper than the XML library goes


def test_macros_films_and_controls_are_not_handed_to_a_renderer(deck, edited):
    rels = "http://schemas.microsoft.com/office/2006/relationships/"
    links = f'<Relationship Id="m" Type="{rels}vbaProject" Target="vbaProject.bin"/>'

    def arm(name, data):
        if name == "ppt/_rels/presentation.xml.rels":
            return data.replace(b"</Relationships>", links.encode() + b"</Relationships>")
        return data.replace(
            b"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
            b"application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml",
        )

    armed, copy = added(edited(deck, arm, "armed.pptm"), "ppt/vbaProject.bin", b"macro"), BytesIO()

    harmless_copy(armed, copy, LIMITS)

    with ZipFile(copy) as archive:
        everything = b"".join(archive.read(name) for name in archive.namelist())
    assert b"vbaProject" not in everything
    assert b"macroEnabled" not in everything
    assert opened(armed).slides == 1

"""Decks of other programs: converted once, read and drawn from that, or refused in one line."""

import hashlib
import re
import shutil
import subprocess
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import msgspec
import pytest
from lxml import etree
from PIL import Image
from pptx import Presentation
from pptx.util import Inches

from greenroom.deck import LIMITS, load_deck
from greenroom.deck.convert import converted
from greenroom.deck.old_powerpoint import slide_count
from greenroom.errors import DeckError
from greenroom.office import find_office
from greenroom.render import draw
from loopback import LoopbackServer

Saved = Callable[[str], Path]


@pytest.fixture(scope="module")
def office_save(tmp_path_factory) -> Callable[[Path, str], Path]:
    """Has LibreOffice, left to itself, save a deck in another format."""
    office = find_office()
    if office is None:
        pytest.skip("LibreOffice is not on this machine")
    folder = tmp_path_factory.mktemp("saved")
    profile = (folder / "profile").as_uri()

    def save(source: Path, suffix: str) -> Path:
        command = [office, f"-env:UserInstallation={profile}", "--headless", "--convert-to"]
        command += [suffix.lstrip("."), "--outdir", folder, source]
        subprocess.run(command, check=True, capture_output=True, timeout=60)
        return folder / f"{source.stem}{suffix}"

    return save


@pytest.fixture(scope="module")
def originals(office_save, tmp_path_factory) -> dict[str, Path]:
    """A talk of three slides, with a picture, a hidden slide and notes, by suffix."""
    presentation = Presentation()
    for title, body in (
        ("Cut the queue", "Two weeks, not six"),
        ("Spare", "If they ask"),
        ("Decide today", ""),
    ):
        slide = presentation.slides.add_slide(presentation.slide_layouts[1])
        slide.shapes.title.text, slide.placeholders[1].text = title, body
    first, spare, last = presentation.slides
    first.notes_slide.notes_text_frame.text = "Slowly"
    spare.element.set("show", "0")
    pixels = BytesIO()
    Image.new("RGB", (90, 90), "red").save(pixels, "PNG")
    last.shapes.add_picture(pixels, Inches(1), Inches(3))
    talk = tmp_path_factory.mktemp("talk") / "talk.pptx"
    presentation.save(talk)
    saved = {suffix: office_save(talk, suffix) for suffix in (".ppt", ".odp", ".fodp")}
    return saved | {".otp": as_template(saved[".odp"])}


def as_template(odp: Path) -> Path:
    """The template of a presentation, which is the same with another type."""
    otp, kind = odp.with_suffix(".otp"), b"opendocument.presentation"
    with ZipFile(odp) as archive, ZipFile(otp, "w") as copy:
        for name in archive.namelist():
            data = archive.read(name)
            if name in ("mimetype", "META-INF/manifest.xml"):
                data = data.replace(kind, kind + b"-template")
            copy.writestr(name, data)
    return otp


@pytest.fixture
def saved(originals, tmp_path) -> Saved:
    """A copy of the talk as another program has saved it."""

    def copied(suffix: str) -> Path:
        return Path(shutil.copy(originals[suffix], tmp_path))

    return copied


@pytest.fixture(scope="module")
def cache(tmp_path_factory) -> Path:
    """What was converted once, for all tests that need no other: LibreOffice takes its time."""
    return tmp_path_factory.mktemp("cache")


@pytest.mark.parametrize("suffix", [".ppt", ".odp", ".otp", ".fodp"])
def test_a_deck_of_another_program_is_read(saved, suffix, cache):
    file = saved(suffix)
    before = file.read_bytes()

    deck = load_deck(file, cache=cache)

    assert [(slide.title, slide.text, slide.hidden) for slide in deck.slides] == [
        ("Cut the queue", ("Two weeks, not six",), False),
        ("Spare", ("If they ask",), True),
        ("Decide today", (), False),
    ]
    assert [slide.notes for slide in deck.slides] == ["Slowly", "", ""]
    assert (deck.file, deck.sha256) == (file.name, hashlib.sha256(before).hexdigest())
    assert file.read_bytes() == before


def test_it_is_converted_once_and_drawn_from_that(saved, cache, monkeypatch):
    file = saved(".odp")
    deck = load_deck(file, cache=cache)
    monkeypatch.setattr("greenroom.deck.convert.find_office", lambda: None)
    shutil.rmtree(cache / "decks")  # it is to be read again, not to be known

    assert load_deck(file, cache=cache) == deck
    drawn = draw(file, deck, width=320, cache=cache, renderer="built-in")

    assert drawn.by("built-in") == (1, 2, 3)


@pytest.mark.parametrize(("suffix", "right"), [(".ppt", ".ppt"), (".odp", ".odp")])
def test_the_name_of_a_powerpoint_file_promises_one(saved, tmp_path, suffix, right):
    renamed = saved(suffix).rename(tmp_path / "renamed.pptx")

    with pytest.raises(DeckError, match=rf"Rename it to \{right} and open it again\.$"):
        load_deck(renamed)


@pytest.mark.parametrize(
    ("suffix", "line"),
    [
        (".ppt", "is an old PowerPoint file .* Save it as .pptx or as a PDF, and open that."),
        (".odp", "is an OpenDocument presentation, .* Save it as .pptx or as a PDF, and open that"),
        (".fodp", "is a flat OpenDocument presentation, which needs LibreOffice, and that is not"),
    ],
)
def test_without_libreoffice_it_says_what_to_do(saved, suffix, line, monkeypatch):
    file = saved(suffix)
    monkeypatch.setattr("greenroom.deck.convert.find_office", lambda: None)

    with pytest.raises(DeckError, match=line):
        load_deck(file)


@pytest.mark.parametrize("part", ["Index/Slide.iwa", "index.apxl"])
def test_keynote_that_cannot_be_converted_says_what_to_do(libreoffice, tmp_path, part):
    file = tmp_path / "talk.key"
    with ZipFile(file, "w") as archive:
        archive.writestr(part, "not what Keynote writes")

    with pytest.raises(DeckError) as caught:
        load_deck(file)

    assert str(caught.value) == (
        "talk.key: is a Keynote file, and LibreOffice could not convert it. In Keynote choose "
        "File > Export To > PowerPoint, and open the file that it writes."
    )


def linking(odp: Path, url: str) -> Path:
    """A copy of an .odp whose pictures are linked from elsewhere."""
    target = odp.with_name(f"linking{odp.suffix}")
    with ZipFile(odp) as archive, ZipFile(target, "w") as copy:
        for name in archive.namelist():
            data = archive.read(name)
            if name == "content.xml":
                data, count = re.subn(rb'xlink:href="Pictures/[^"]+"', _href(url), data)
                assert count
            copy.writestr(name, data)
    return target


def linking_flat(fodp: Path, url: str) -> Path:
    """A copy of an .fodp whose pictures are linked from elsewhere."""
    root = etree.parse(fodp).getroot()
    pictures = list(root.iter("{*}image"))
    assert pictures
    for picture in pictures:
        for data in list(picture.iter("{*}binary-data")):
            picture.remove(data)
        picture.set("{http://www.w3.org/1999/xlink}href", url)
    target = fodp.with_name("linking.fodp")
    target.write_bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8"))
    return target


def _href(url: str) -> bytes:
    return f'xlink:href="{url}"'.encode()


@pytest.mark.parametrize("suffix", [".odp", ".fodp", ".ppt"])
def test_nothing_that_a_deck_links_to_is_fetched(
    saved, office_save, server: LoopbackServer, suffix, tmp_path
):
    if suffix == ".fodp":
        file = linking_flat(saved(".fodp"), server.url)
    else:
        file = linking(saved(".odp"), server.url)
    if suffix == ".ppt":
        file = office_save(file, ".ppt")
        assert server.url.encode("utf-16-le") in file.read_bytes()
    server.asked.clear()

    deck = load_deck(file, cache=tmp_path / "cache")
    if suffix == ".odp":  # what they become is drawn alike
        draw(file, deck, width=320, cache=tmp_path / "cache")
    assert server.asked == []

    # Left to itself LibreOffice does ask, or this test would show nothing.
    office_save(file, ".pptx")
    assert server.asked


def test_a_slide_lost_on_the_way_is_noticed(libreoffice, saved, cache, monkeypatch):
    file = saved(".odp")
    load_deck(file, cache=cache)
    made = converted(cache).find(hashlib.sha256(file.read_bytes()).hexdigest())
    monkeypatch.setattr("greenroom.deck.convert.convert", lambda *_, **__: made)
    monkeypatch.setattr("greenroom.deck.convert._slides", lambda made: 2)

    with pytest.raises(DeckError, match="of whose 3 slides LibreOffice could convert 2"):
        load_deck(file)


def test_slides_of_an_old_file_are_counted_in_it(saved, tmp_path):
    assert slide_count(saved(".ppt")) == 3
    assert slide_count(saved(".odp")) is None


def test_an_archive_that_swells_is_refused_before_it_is_unpacked(saved):
    file = saved(".odp")
    with pytest.raises(DeckError, match="parts, more than is safe to open"):
        load_deck(file, limits=msgspec.structs.replace(LIMITS, entries=3))
    with ZipFile(file, "a", compression=8) as archive:
        archive.writestr("Pictures/bomb.png", bytes(60_000_000))

    with pytest.raises(DeckError, match="times its size, more than is safe to open"):
        load_deck(file)


def test_an_opendocument_file_with_a_password_says_what_to_do(saved):
    file = saved(".odp")
    with ZipFile(file) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    manifest = "META-INF/manifest.xml"
    mark = b"<manifest:encryption-data/></manifest:file-entry>"
    parts[manifest] = re.sub(rb"(<manifest:file-entry[^>]*)/>", rb"\1>" + mark, parts[manifest])
    with ZipFile(file, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)

    with pytest.raises(DeckError, match="Save a copy without the password in LibreOffice"):
        load_deck(file)


def test_other_opendocument_files_are_told_apart(tmp_path):
    file = tmp_path / "letter.odt"
    with ZipFile(file, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", "<x/>")

    with pytest.raises(DeckError, match="is an OpenDocument file, but not a presentation"):
        load_deck(file)

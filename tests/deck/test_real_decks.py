"""Real decks by other people, against what their archives themselves say."""

import hashlib
import json
import posixpath
import re
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring
from zipfile import ZipFile

import pytest

from greenroom.deck import load_deck
from greenroom.errors import DeckError

DATA = Path(__file__).parent.parent.parent.parent / "shared" / "data"
DECKS = sorted(path.name for path in (DATA / "decks").glob("*.p*"))


class Archive:
    """The parts of a deck, read with zipfile and ElementTree and nothing of ours or of others."""

    def __init__(self, path: Path) -> None:
        self.zip = ZipFile(path)
        targets = self.targets("ppt/presentation.xml")
        presentation = self.part("ppt/presentation.xml")
        entries = [entry for found in presentation if local(found) == "sldIdLst" for entry in found]
        self.ids = [entry.get("id") for entry in entries]
        links = [value for entry in entries for key, value in entry.items() if key[-3:] == "}id"]
        self.slides = [targets[link] for link in links]

    def part(self, name: str) -> Element:
        return fromstring(self.zip.read(name))

    def targets(self, name: str) -> dict[str, str]:
        folder, file = posixpath.split(name)
        rels = f"{folder}/_rels/{file}.rels"
        if rels not in self.zip.namelist():
            return {}
        return {
            entry.attrib["Id"]: posixpath.normpath(
                posixpath.join(folder, entry.attrib["Target"])
            ).lstrip("/")
            for entry in self.part(rels)
        }

    def notes(self, slide: str) -> str:
        found = [name for name in self.targets(slide).values() if "notesSlides/" in name]
        return words(*placeholders(self.part(found[0]), "body")) if found else ""


def local(element: Element) -> str:
    """A tag without its namespace, so that Strict and Transitional files are read alike."""
    return element.tag.rpartition("}")[2]


def children(element: Element, name: str) -> list[Element]:
    """Elements of this name at any depth."""
    return [one for one in element.iter() if local(one) == name]


def placeholders(part: Element, *kinds: str) -> list[Element]:
    """The shapes that are placeholders of these kinds."""
    return [
        shape
        for shape in children(part, "sp")
        if any(one.get("type") in kinds for one in children(shape, "ph"))
    ]


def words(*elements: Element) -> str:
    """The letters in elements, without blanks: how runs are joined is not the question here."""
    texts = (one.text or "" for element in elements for one in children(element, "t"))
    return re.sub(r"\s", "", "".join(texts))


def letters(*texts: str) -> str:
    """The letters of what was read, without blanks."""
    return re.sub(r"\s", "", "".join(texts))


@pytest.mark.parametrize("name", DECKS)
def test_a_real_deck_is_read_as_its_archive_says(shared_data, name):
    path = shared_data / "decks" / name
    before = hashlib.sha256(path.read_bytes()).hexdigest()

    deck = load_deck(path)

    archive = Archive(path)
    parts = [archive.part(slide) for slide in archive.slides]
    assert [slide.id for slide in deck.slides] == archive.ids
    assert [slide.hidden for slide in deck.slides] == [part.get("show") == "0" for part in parts]
    assert [letters(slide.notes) for slide in deck.slides] == [
        archive.notes(slide) for slide in archive.slides
    ]
    for slide, part in zip(deck.slides, parts, strict=True):
        title = words(*placeholders(part, "title", "ctrTitle"))
        assert not title or letters(slide.title) == title
        read = letters(slide.title, *slide.text)
        boxes = [shape for shape in children(part, "sp") if not children(shape, "ph")]
        assert all(words(one) in read for one in (*boxes, *children(part, "tc")))
    assert deck.sha256 == before == hashlib.sha256(path.read_bytes()).hexdigest()


def test_the_index_counts_the_same_hidden_slides_and_notes(shared_data):
    index = json.loads((shared_data / "decks" / "index.json").read_text())
    counted = [entry for entry in index if entry["hidden"] not in ("", "0")]
    assert counted

    for entry in counted:
        deck = load_deck(shared_data / "decks" / entry["file"])
        assert len(deck.slides) == int(entry["slides"])
        assert sum(slide.hidden for slide in deck.slides) == int(entry["hidden"])
        assert sum(bool(slide.notes) for slide in deck.slides) == int(entry["notes_nonempty"])


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("asis_Open-XML-SDK__encrypted_pptx.pptx", "password"),
        ("renamed_flac.pptx", "audio recording"),
        ("renamed_git_lfs_pointer.pptx", "git lfs pull"),
        ("renamed_legacy_binary_ppt.pptx", "1997 to 2003"),
        ("renamed_pdf.pptx", "Rename it to .pdf"),
        ("renamed_text.pptx", "text file"),
    ],
)
def test_a_hostile_file_gets_one_clear_line(shared_data, name, says):
    with pytest.raises(DeckError) as caught:
        load_deck(shared_data / "decks_hostile" / name)

    assert str(caught.value).startswith(f"{name}: is ")
    assert says in str(caught.value)


def test_an_unknown_shape_does_not_stop_the_deck(shared_data):
    deck = load_deck(
        shared_data / "decks_hostile" / "asis_docling__powerpoint_unrecognized_shape.pptx"
    )

    assert len(deck.slides) == 3


def test_smartart_is_read(shared_data):
    deck = load_deck(shared_data / "decks" / "pptx-automizer__SmartArt.pptx")

    assert deck.slides[0].text == ("A1", "A2", "B1", "B2", "C1", "C2")


def test_a_real_pdf_is_read_page_by_page(shared_data, tmp_path):
    path = tmp_path / "slides.pdf"
    path.write_bytes((shared_data / "decks_hostile" / "renamed_pdf.pptx").read_bytes())

    deck = load_deck(path)

    assert [slide.title for slide in deck.slides] == [
        "CoreDNS",
        "CoreDNS",
        "Project update",
        "Where are we now?",
        "Where do we want to go?",
        "CoreDNS - Salon",
    ]
    assert deck.slides[2].text[:2] == ("Inception level project", "New logo \\o/")
    assert (deck.width, deck.height) == (720, 405)
    assert len({slide.id for slide in deck.slides}) == 6

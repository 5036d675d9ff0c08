"""Real decks by other people, against what their archives themselves say."""

import hashlib
import json
import posixpath
import re
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from greenroom.deck import load_deck
from greenroom.errors import DeckError

DATA = Path(__file__).parent.parent.parent.parent / "shared" / "data"
DECKS = sorted(path.name for path in (DATA / "decks").glob("*.p*"))

# By local name, so that Strict and Transitional files are read alike.
TITLE = "//*[local-name()='sp'][.//*[local-name()='ph'][@type='title' or @type='ctrTitle']]"
BODY = "//*[local-name()='sp'][.//*[local-name()='ph'][@type='body']]"
TEXT = ".//*[local-name()='t']/text()"


class Archive:
    """The parts of a deck, read without python-pptx."""

    def __init__(self, path: Path) -> None:
        self.zip = ZipFile(path)
        self.presentation = self.part("ppt/presentation.xml")
        targets = self.targets("ppt/presentation.xml")
        entries = self.presentation.xpath("/*/*[local-name()='sldIdLst']/*")
        self.ids = [entry.get("id") for entry in entries]
        self.slides = [
            targets[value]
            for entry in entries
            for name, value in entry.attrib.items()
            if name.endswith("}id")
        ]

    def part(self, name: str):  # type: ignore[no-untyped-def]
        return etree.fromstring(self.zip.read(name))

    def targets(self, name: str) -> dict[str, str]:
        folder, file = posixpath.split(name)
        rels = f"{folder}/_rels/{file}.rels"
        if rels not in self.zip.namelist():
            return {}
        return {
            entry.get("Id"): posixpath.normpath(posixpath.join(folder, entry.get("Target"))).lstrip(
                "/"
            )
            for entry in self.part(rels)
        }

    def notes(self, slide: str) -> str:
        found = [name for name in self.targets(slide).values() if "notesSlides/" in name]
        return words(self.part(found[0]), BODY) if found else ""


def words(root, path: str = "/*") -> str:  # type: ignore[no-untyped-def]
    """The letters in a part, without blanks: how runs are joined is not the question here."""
    found = "".join(text for element in root.xpath(path) for text in element.xpath(TEXT))
    return re.sub(r"\s", "", found)


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
        title = words(part, TITLE)
        assert not title or letters(slide.title) == title
        read = letters(slide.title, *slide.text)
        shapes = part.xpath(
            "//*[local-name()='sp' and not(.//*[local-name()='ph'])] | //*[local-name()='tc']"
        )
        assert all(words(shape, ".") in read for shape in shapes)
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

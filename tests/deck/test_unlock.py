"""Decks with a password: asked for, told from a wrong one, never left lying about."""

import json
import subprocess
from pathlib import Path

import pytest
from msoffcrypto.format.ooxml import OOXMLFile

from greenroom.deck import load_deck
from greenroom.deck.unlock import EVERYBODYS
from greenroom.errors import DeckError, PasswordError

PASSWORD = "Sésam öffne 1"


def locked(deck: Path, password: str) -> Path:
    """A copy of a deck as PowerPoint encrypts it."""
    target = deck.with_name("locked.pptx")
    with deck.open("rb") as file, target.open("wb") as copy:
        OOXMLFile(file).encrypt(password, copy)
    return target


@pytest.fixture
def talk(builder) -> Path:
    builder.slide("Cut the queue", "Two weeks, not six", notes="Slowly")
    return builder.save()


@pytest.fixture
def locked_pdf(libreoffice, talk, tmp_path) -> Path:
    """The deck as a PDF that opens with the password."""
    secret = json.dumps(
        {
            "EncryptFile": {"type": "boolean", "value": "true"},
            "DocumentOpenPassword": {"type": "string", "value": PASSWORD},
        },
        ensure_ascii=False,
    )
    profile = (tmp_path / "profile").as_uri()
    command = [libreoffice, f"-env:UserInstallation={profile}", "--headless", "--convert-to"]
    command += [f"pdf:impress_pdf_Export:{secret}", "--outdir", tmp_path, talk]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    return talk.with_suffix(".pdf")


def test_a_locked_deck_opens_with_its_password(talk):
    file = locked(talk, PASSWORD)
    before = file.read_bytes()

    deck = load_deck(file, password=PASSWORD)

    assert [(slide.title, slide.text, slide.notes) for slide in deck.slides] == [
        ("Cut the queue", ("Two weeks, not six",), "Slowly")
    ]
    assert deck.file == "locked.pptx"
    assert file.read_bytes() == before


def test_a_locked_pdf_opens_with_its_password(locked_pdf):
    assert load_deck(locked_pdf, password=PASSWORD).slides[0].title == "Cut the queue"


def test_a_locked_deck_says_that_it_is(talk, locked_pdf):
    for file in (locked(talk, PASSWORD), locked_pdf):
        with pytest.raises(PasswordError) as caught:
            load_deck(file)
        assert str(caught.value) == f"{file.name}: is protected by a password."
        assert not caught.value.wrong


@pytest.mark.parametrize("guess", ["sésam öffne 1", "", "x" * 300])
def test_a_wrong_password_is_told(talk, locked_pdf, guess):
    for file in (locked(talk, PASSWORD), locked_pdf):
        with pytest.raises(PasswordError) as caught:
            load_deck(file, password=guess)
        assert caught.value.wrong == bool(guess)


def test_a_deck_that_only_guards_against_changes_opens_without_a_word(talk):
    assert load_deck(locked(talk, EVERYBODYS)).slides[0].title == "Cut the queue"


def test_a_password_does_no_harm_where_none_is_needed(talk):
    assert load_deck(talk, password=PASSWORD) == load_deck(talk)


def test_nothing_in_the_clear_is_left(talk, tmp_path, monkeypatch):
    scratch, cache = tmp_path / "scratch", tmp_path / "cache"
    scratch.mkdir()
    monkeypatch.setenv("TMPDIR", str(scratch))
    monkeypatch.setattr("tempfile.tempdir", None)

    load_deck(locked(talk, PASSWORD), password=PASSWORD, cache=cache)

    assert list(scratch.iterdir()) == []
    assert not cache.exists()


def test_what_is_locked_must_be_a_deck(tmp_path):
    with pytest.raises(DeckError, match=r"locked\.pptx: is damaged or cut short"):
        load_deck(damaged(tmp_path))


def damaged(folder: Path) -> Path:
    """The beginning of an encrypted envelope."""
    file = folder / "locked.pptx"
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    file.write_bytes(head + bytes(600) + "EncryptedPackage".encode("utf-16-le"))
    return file


def test_the_real_locked_deck_asks_for_its_password(shared_data):
    with pytest.raises(PasswordError):
        load_deck(shared_data / "decks_hostile" / "asis_Open-XML-SDK__encrypted_pptx.pptx")

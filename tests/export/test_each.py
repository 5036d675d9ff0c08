"""The reports on several takes, each in files of its own."""

from pathlib import Path

import pytest
from PIL import Image

from export.talks import takes
from greenroom.errors import ExportError
from greenroom.export.each import export_each, files_of_each


def test_each_take_gets_each_format_under_its_number(tmp_path: Path) -> None:
    heard: list[tuple[int, int]] = []
    written = export_each(
        takes(), tmp_path, ("txt", "srt"), stem="Talk", pictures={},
        progress=lambda done, total: heard.append((done, total)),
    )  # fmt: skip
    assert [path.name for path in written] == [
        f"Talk take {number}.{suffix}" for number in (1, 2, 3) for suffix in ("txt", "srt")
    ]
    assert written == files_of_each(takes(), tmp_path, "Talk", ("txt", "srt"))
    first, last = ((tmp_path / f"Talk take {n}.txt").read_text("utf-8") for n in (1, 3))
    assert "0:56" in first
    assert "0:24" in last
    assert heard == [(0, 3), (1, 3), (2, 3)]


def test_only_a_take_of_the_deck_that_was_drawn_has_pictures(tmp_path: Path) -> None:
    picture = tmp_path / "1.png"
    Image.new("RGB", (320, 180), "teal").save(picture)
    first, _, last = takes()
    assert first.deck.sha256 != last.deck.sha256
    drawn = {last.deck.sha256: {1: picture}}
    old, new = export_each((first, last), tmp_path, ("html",), stem="Talk", pictures=drawn)
    assert "data:image/jpeg" not in old.read_text("utf-8")
    assert "data:image/jpeg" in new.read_text("utf-8")


def test_notes_are_those_of_each_takes_own_deck_and_only_if_asked_for(tmp_path: Path) -> None:
    first, _, last = takes()
    for notes in (False, True):
        written = export_each(
            (first, last), tmp_path, ("md",), stem="Talk", pictures={}, notes=notes, overwrite=True
        )
        texts = [path.read_text("utf-8") for path in written]
        assert [("Speaker notes" in text) for text in texts] == [notes, notes]
    heads = [text.partition("Speaker notes")[2].split("Smile.")[0].strip() for text in texts]
    assert [head.split(":")[0] for head in heads] == ["### Slide 2", "### Slide 1"]  # it was moved


def test_one_file_in_the_way_and_nothing_is_written(tmp_path: Path) -> None:
    there = tmp_path / "Talk take 3.srt"
    there.write_text("mine")
    with pytest.raises(ExportError, match="already in"):
        export_each(takes(), tmp_path, ("srt",), stem="Talk", pictures={})
    assert [path.name for path in tmp_path.iterdir()] == [there.name]
    assert there.read_text() == "mine"

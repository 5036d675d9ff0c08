"""Writing the files: whole or not at all, and one line when it cannot be done."""

import json
from pathlib import Path

import msgspec
import pytest

from export.talks import hostile, small
from greenroom.errors import ExportError
from greenroom.export import WRITERS, export_report
from greenroom.export.writers import file_name
from greenroom.report import Report


def test_all_formats_are_written(tmp_path: Path) -> None:
    written = export_report(small(), tmp_path / "new" / "out", tuple(WRITERS), stem="talk")
    assert [path.name for path in written] == [f"talk.{suffix}" for suffix in WRITERS]
    assert all(path.stat().st_size for path in written)
    assert sorted(path.name for path in (tmp_path / "new" / "out").iterdir()) == sorted(
        path.name for path in written
    )


def test_formats_are_read_kindly(tmp_path: Path) -> None:
    written = export_report(
        small(), tmp_path, (" .JSON", "json", "textgrid", "Words.CSV"), stem="talk"
    )
    assert [path.name for path in written] == [
        "talk.json",
        "talk.TextGrid",
        "talk.words.csv",
    ]


def test_an_unknown_format_writes_nothing(tmp_path: Path) -> None:
    with pytest.raises(ExportError) as caught:
        export_report(small(), tmp_path / "out", ("html", "doc"), stem="talk")
    assert str(caught.value) == (
        f"“doc” is not a format that Greenroom writes. Choose from {', '.join(WRITERS)}."
    )
    assert not (tmp_path / "out").exists()


def test_a_folder_that_cannot_be_made_is_one_line(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    with pytest.raises(ExportError) as caught:
        export_report(small(), blocked / "out", ("json",), stem="talk")
    assert "could not be written" in str(caught.value)
    assert "\n" not in str(caught.value)
    assert blocked.read_text() == "in the way"


def test_a_failed_write_leaves_the_old_file_and_no_litter(tmp_path: Path) -> None:
    (tmp_path / "talk.json").mkdir()
    with pytest.raises(ExportError):
        export_report(small(), tmp_path, ("json",), stem="talk", overwrite=True)
    assert [path.name for path in tmp_path.iterdir()] == ["talk.json"]


def test_a_file_that_is_there_is_not_replaced_without_leave(tmp_path: Path) -> None:
    mine = tmp_path / "talk.srt"
    mine.write_text("mine")
    with pytest.raises(ExportError) as caught:
        export_report(small(), tmp_path, ("html", "srt"), stem="talk")
    assert str(caught.value) == (
        f"talk.srt is already in {tmp_path}, so nothing was written. "
        "Choose another folder, or allow files to be replaced."
    )
    assert mine.read_text() == "mine"
    assert not (tmp_path / "talk.html").exists()
    export_report(small(), tmp_path, ("html", "srt"), stem="talk", overwrite=True)
    assert mine.read_text("utf-8").startswith("1\n")


def test_progress_counts_the_formats(tmp_path: Path) -> None:
    steps: list[tuple[int, int]] = []
    export_report(
        small(), tmp_path, ("txt", "srt"), stem="talk", progress=lambda *step: steps.append(step)
    )
    assert steps == [(0, 2), (1, 2), (2, 2)]


def test_what_no_file_can_hold_is_written_as_space(tmp_path: Path) -> None:
    deck = small().deck
    slide = msgspec.structs.replace(deck.slides[0], title="One\x0btwo\x00\ud83d")
    deck = msgspec.structs.replace(deck, slides=(slide, *deck.slides[1:]))
    odd = msgspec.structs.replace(small(), deck=deck)
    files = export_report(odd, tmp_path, tuple(WRITERS), stem="talk")
    assert len(files) == len(WRITERS)
    assert "One two \ufffd" in (tmp_path / "talk.csv").read_text("utf-8")


def test_json_is_the_report(tmp_path: Path) -> None:
    (path,) = export_report(small(), tmp_path, ("json",), stem="talk")
    assert msgspec.json.decode(path.read_bytes(), type=Report) == small()
    assert json.loads(path.read_bytes())["schema"] == 1


@pytest.mark.parametrize(
    ("stem", "name"),
    [
        ("talk", "talk.txt"),
        ("a/b\\c:d", "a-b-c-d.txt"),
        ("../../etc", "-..-etc.txt"),
        ("", "report.txt"),
        ("  ... ", "report.txt"),
        ("مرحبا 👩‍🚀", "مرحبا 👩‍🚀.txt"),
        ("ن" * 300, "ن" * 90 + ".txt"),
        ("con", "con talk.txt"),
        ("Con. of the year", "Con. of the year talk.txt"),
        ("half \ud83d", "half ?.txt"),
        ("x" * 300, "x" * 120 + ".txt"),
    ],
)
def test_names_stay_inside_the_folder(stem: str, name: str) -> None:
    assert file_name(stem, "txt") == name


def test_hostile_titles_go_through_every_format(tmp_path: Path) -> None:
    assert len(export_report(hostile(), tmp_path, tuple(WRITERS), stem="talk")) == len(WRITERS)


def test_a_title_longer_than_a_page_is_no_trouble(tmp_path: Path) -> None:
    deck = small().deck
    slide = msgspec.structs.replace(deck.slides[0], title="中文 word " * 1_000)
    long = msgspec.structs.replace(
        small(), deck=msgspec.structs.replace(deck, slides=(slide, *deck.slides[1:]))
    )
    files = export_report(long, tmp_path, ("pdf", "docx", "md"), stem="talk")
    assert all(file.stat().st_size for file in files)

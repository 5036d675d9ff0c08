"""Several takes of one deck side by side."""

import csv
import io
from pathlib import Path

import msgspec
import pytest
from lxml import etree

from export.talks import TITLES, fixed
from greenroom.errors import ExportError
from greenroom.export.several import export_takes, write_takes_csv, write_takes_html
from greenroom.report import Report


def earlier() -> Report:
    """A shorter take, of a version of the deck in which two slides were the other way round."""
    report = fixed()
    first, second, *others = report.deck.slides
    swapped = (
        msgspec.structs.replace(second, number=1),
        msgspec.structs.replace(first, number=2),
        *others[:1],
    )
    deck = msgspec.structs.replace(report.deck, slides=swapped)
    times = ((1, 1_000), (2, 2_000), (3, 3_000))
    timing = tuple(
        msgspec.structs.replace(report.timing[0], slide=slide, actual_ms=ms) for slide, ms in times
    )
    return msgspec.structs.replace(
        report, deck=deck, timing=timing, total_ms=6_000, started="2026-11-20T09:00:00"
    )


def test_a_row_a_take_with_each_slide_found_by_its_id() -> None:
    text = write_takes_csv((earlier(), fixed())).decode("utf-8-sig")
    first, second = csv.DictReader(io.StringIO(text))
    assert (first["take"], first["talk_s"], first["off_by_s"]) == ("1", "6.0", "-14.0")
    assert (second["started"], second["bottom_line"]) == ("2026-11-22T21:05:03", "late")
    slides = [name for name in first if name.startswith("slide ")]
    assert slides[0] == f"slide 1: {TITLES[0]}"
    assert [first[name] for name in slides] == ["2.0", "1.0", "3.0", ""]
    assert [second[name] for name in slides] == ["6.0", "6.0", "6.0", "6.0"]


def test_the_page_has_both_tables_and_escapes_titles() -> None:
    page = etree.HTML(write_takes_html((earlier(), fixed())).decode())
    takes, slides = page.findall(".//table")
    shown = [[cell.text for cell in row] for row in takes.findall("tbody/tr")]
    assert shown == [
        ["1", "20 November 2026, 09:00", "0:06", "0:20", "−0:14", "73", "30.0", "late, 0:01"],
        ["2", "22 November 2026, 21:05", "0:24", "0:20", "+0:04", "73", "7.5", "late, 0:01"],
    ]
    first, *_, last = [[cell.text for cell in row] for row in slides.findall("tbody/tr")]
    assert first == ["1", TITLES[0], "0:05", "0:02", "0:06"]
    assert last[3:] == [None, "0:06"]
    assert not page.findall(".//script") + page.findall(".//b") + page.findall(".//img")


def test_files_are_not_replaced_without_leave(tmp_path: Path) -> None:
    written = export_takes((earlier(), fixed()), tmp_path / "out", stem="Launch takes")
    assert [path.name for path in written] == ["Launch takes.html", "Launch takes.csv"]
    with pytest.raises(ExportError, match=r"Launch takes\.html and 1 more are already in"):
        export_takes((fixed(),), tmp_path / "out", stem="Launch takes")
    export_takes((fixed(),), tmp_path / "out", stem="Launch takes", overwrite=True)

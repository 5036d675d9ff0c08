"""Several takes of one deck side by side, and one beside another."""

import csv
import io
from pathlib import Path

import msgspec
import pytest
from lxml import etree

from export.talks import TITLES, takes
from greenroom.comparison import compare
from greenroom.errors import ExportError
from greenroom.export.beside import export_comparison, write_comparison_csv, write_comparison_html
from greenroom.export.several import export_takes, write_takes_csv, write_takes_html


def cells(row: etree._Element) -> list[str]:
    return [" ".join("".join(cell.itertext()).split()) for cell in row]


def tables(page: bytes) -> list[list[list[str]]]:
    found = etree.HTML(page.decode()).findall(".//table")
    return [[cells(row) for row in table.findall("tbody/tr")] for table in found]


def test_a_row_a_take_with_each_slide_found_through_the_edits() -> None:
    text = write_takes_csv(takes()).decode("utf-8-sig")
    first, silent, last = csv.DictReader(io.StringIO(text))
    assert (first["take"], first["talk_s"], first["off_by_s"]) == ("1", "56.0", "36.0")
    assert (last["started"], last["bottom_line"]) == ("2026-11-22T21:05:03", "late")
    assert (silent["left_out"], silent["words_per_minute"], silent["bottom_line"]) == (
        "silent run", "", "",
    )  # fmt: skip
    slides = [name for name in first if name.startswith("slide ")]
    assert slides[0] == f"slide 1: {TITLES[0]}"
    assert [first[name] for name in slides] == ["22.0", "4.0", "30.0", ""]
    assert [last[name] for name in slides] == ["6.0", "6.0", "6.0", "6.0"]


def test_the_page_has_takes_weeks_and_slides_and_says_how_practice_goes() -> None:
    page = write_takes_html(takes())
    first, weeks, slides = tables(page)
    assert first[0][:3] == ["1", "10 November 2026, 09:00", "0:56"]
    assert first[1][-4:] == ["", "", "", "silent run"]
    assert [row[:2] for row in weeks] == [["9 November 2026", "1"], ["16 November 2026", "1"]]
    assert slides[0][3:] == ["0:22", "0:06", "0:06"]
    said = [item.text for item in etree.HTML(page.decode()).findall(".//li")]
    assert said[0] == "Length: 0:56 to 0:24 (better)"
    assert said[-2].startswith("Bottom line: another verdict")


def test_a_comparison_has_figures_parts_findings_and_its_thresholds() -> None:
    first, _, last = takes()
    made = compare(first, last)
    page = write_comparison_html(made)
    figures, parts = tables(page)
    assert figures[0] == ["Length", "0:56", "0:24", "Better: 0:32 shorter, 0:04 over the limit"]
    assert parts[0][:1] == ["Opening & <i>more</i>"]
    assert parts[1] == [f"1. {TITLES[0]} (moved)", "", "0:22", "0:06", "0:05", "−0:16", "better"]
    heads = [head.text for head in etree.HTML(page.decode()).findall(".//h3")]
    assert heads == ["Fixed since", "New", "Take 3, 22 November"]
    rows = list(csv.DictReader(io.StringIO(write_comparison_csv(made).decode("utf-8-sig"))))
    kinds = {"figure", "section", "slide", "finding", "panel", "question"}
    assert {row["what"] for row in rows} == kinds
    assert [r["change"] for r in rows if r["name"] == "Ask for @nine."] == ["Fixed since"]


def test_a_take_without_a_panel_is_said_to_have_none() -> None:
    first, silent, last = takes()
    for page in (write_takes_html(takes()), write_comparison_html(compare(first, last))):
        lines = [cells(item) for item in etree.HTML(page.decode()).findall(".//ol/li")]
        assert [line[0] for line in lines] == ["Why <i>nine</i>?", "من؟"]
        assert lines[0][-1].startswith("They came in: “Let me stop you. Which | one?” Answered in")
        assert "Evidence: Yes (second reading)." in lines[0][-1]
        assert b"No panel: Take 1, 10 November" in page
    neither = write_comparison_html(compare(first, msgspec.structs.replace(silent, silent=False)))
    assert b"No panel: Take 1, 10 November; Take 2, 20 November." in neither
    answered = csv.DictReader(io.StringIO(write_takes_csv(takes()).decode("utf-8-sig")))
    assert [(row["questions_asked"], row["questions_answered"]) for row in answered] == [
        ("0", "0"), ("0", "0"), ("2", "1"),
    ]  # fmt: skip


def test_notes_are_on_the_pages_only_if_asked_for() -> None:
    first, _, last = takes()
    made = compare(first, last)
    for page in (write_takes_html(takes()), write_comparison_html(made)):
        assert b"Speaker notes" not in page
        assert b"Smile." not in page
    for page in (write_takes_html(takes(), notes=True), write_comparison_html(made, notes=True)):
        heads = [head.text for head in etree.HTML(page.decode()).findall(".//section/h3")]
        assert heads == [f"1. {TITLES[0]}", f"3. {TITLES[2]}"]
        assert "say &lt;b&gt;nine&lt;/b&gt; euros" in page.decode()


def test_nothing_of_a_title_or_a_finding_is_markup_or_a_formula() -> None:
    first, _, last = takes()
    for page in (write_takes_html(takes()), write_comparison_html(compare(first, last))):
        tree = etree.HTML(page.decode())
        assert not tree.findall(".//script") + tree.findall(".//b") + tree.findall(".//img")
        assert not tree.findall(".//a") + tree.findall(".//link")
    for table in (write_takes_csv(takes()), write_comparison_csv(compare(first, last))):
        found = [c for row in csv.reader(io.StringIO(table.decode("utf-8-sig"))) for c in row]
        texts = [c for c in found if not c.lstrip("-").replace(".", "").isdigit()]
        assert not [c for c in texts if c.startswith(("=", "+", "-", "@"))]


def test_files_are_not_replaced_without_leave(tmp_path: Path) -> None:
    first, _, last = takes()
    written = export_takes(takes(), tmp_path / "out", stem="Launch takes")
    assert [path.name for path in written] == ["Launch takes.html", "Launch takes.csv"]
    with pytest.raises(ExportError, match=r"Launch takes\.html and 1 more are already in"):
        export_takes(takes()[2:], tmp_path / "out", stem="Launch takes")
    export_takes(takes()[2:], tmp_path / "out", stem="Launch takes", overwrite=True)
    made = compare(first, last)
    export_comparison(made, tmp_path / "out", stem="Two")
    with pytest.raises(ExportError, match=r"Two\.html and 1 more"):
        export_comparison(made, tmp_path / "out", stem="Two")


def test_a_single_take_is_no_trend() -> None:
    page = write_takes_html(takes()[2:])
    assert len(tables(page)) == 2
    assert b"How practice goes" not in page

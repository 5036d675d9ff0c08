"""Takes set beside each other in the window."""

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from comparison.panels import panel
from greenroom.errors import TakeError
from greenroom.library import Take, open_take
from greenroom.report import Report
from greenroom.take import TakeHeader
from greenroom.ui.compare.exporting import TakesDialog
from greenroom.ui.compare.page import ComparePage
from greenroom.ui.style import apply_theme
from greenroom.ui.theme import LIGHT, load_fonts
from ui.page_parts import context, sample_take
from ui.sample_talk import sample_deck, sample_plan, sample_report

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

FIXED = sample_report().priorities[0]
WIDE, NARROW = (1440, 844), (1024, 652)


def takes(folder: Path, count: int = 3, *, silent: int = 0, notes: str = "") -> tuple[Take, ...]:
    """Rehearsals a day apart; number `silent` is a silent run; `notes` are on the first slide."""
    deck = sample_deck()
    first = msgspec.structs.replace(deck.slides[0], notes=notes)
    deck = msgspec.structs.replace(deck, slides=(first, *deck.slides[1:]))
    made = []
    for number in range(1, count + 1):
        own = folder / f"take {number}"
        sample_take(own, sound=False)
        header = TakeHeader(
            deck, sample_plan(), f"2026-11-{10 + 4 * number}T21:05:03",
            silent=number == silent,
        )  # fmt: skip
        (own / "take.json").write_bytes(msgspec.json.encode(header))
        if number == silent:
            (own / "transcript.json").unlink()
        made.append(open_take(own))
    return tuple(made)


def report_of(take: Take) -> Report:
    """The sample's report: the first take 3 minutes longer, with five times as many fillers."""
    report = msgspec.structs.replace(sample_report(), started=take.header.started)
    if take.header.silent:
        return msgspec.structs.replace(report, words=(), fillers=(), findings=(), priorities=())
    if not take.folder.name.endswith(" 1"):
        return msgspec.structs.replace(
            report, findings=tuple(one for one in report.findings if one != FIXED)
        )
    slower = tuple(
        msgspec.structs.replace(one, actual_ms=round(one.actual_ms * 1.2)) for one in report.timing
    )
    return msgspec.structs.replace(
        report, total_ms=report.total_ms + 190_000, timing=slower, fillers=report.fillers * 5
    )


def shown(
    qtbot: QtBot,
    folder: Path,
    own: tuple[Take, ...],
    *,
    size: tuple[int, int] = WIDE,
    report=report_of,
) -> ComparePage:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    load_fonts()
    apply_theme(app, LIGHT)
    page = ComparePage(context(folder, report_of_take=report))
    qtbot.addWidget(page)
    page.resize(*size)
    page.show()
    with qtbot.waitSignal(page.gathering.done):
        page.show_takes(own, own[-1], report(own[-1]))
    return page


def texts(widget: QWidget) -> str:
    return " ".join(one.accessibleName() or one.text() for one in widget.findChildren(QLabel))


def rows(table) -> list[list[str]]:
    model = table.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_a_take_stands_beside_the_best_and_then_beside_another(
    qtbot: QtBot, tmp_path: Path
) -> None:
    page = shown(qtbot, tmp_path, takes(tmp_path))
    assert page.made is not None
    assert (page.made.earlier.number, page.made.later.number) == (2, 3)
    assert page.head.says.text() == "That is take 2"
    page.head.earlier.setCurrentIndex(page.head.earlier.findData(1))
    assert page.made.earlier.number == 1
    said = texts(page.facts)
    assert "Better: 3:10 shorter, 0:48 over the limit" in said
    assert "was 18:58" in said
    page.head.later.setCurrentIndex(page.head.later.findData(2))
    assert page.made.later.number == 2
    assert page.head.earlier.findData(2) == -1


def test_the_chart_has_its_numbers_in_words_and_as_a_table(qtbot: QtBot, tmp_path: Path) -> None:
    page = shown(qtbot, tmp_path, takes(tmp_path))
    page.head.earlier.setCurrentIndex(page.head.earlier.findData(1))
    assert "4. Price, not content, is why trials end: 3:01, now 2:31 of 1:45, better" in (
        page.chart.accessibleDescription()
    )
    page.show_page("Figures")
    found = {row[0]: row[1:] for row in rows(page.both)}
    assert found["Length"] == [
        "",
        "18:58",
        "15:48",
        "",
        "better: 3:10 shorter, 0:48 over the limit",
    ]
    assert found["Why now"][:3] == ["4:30", "6:32", "5:27"]


def test_what_was_fixed_can_be_heard_in_the_take_it_was_in(qtbot: QtBot, tmp_path: Path) -> None:
    own = takes(tmp_path)
    page = shown(qtbot, tmp_path, own)
    page.head.earlier.setCurrentIndex(page.head.earlier.findData(1))
    assert f"Fixed since: 1  {FIXED.message}" in texts(page.progress)
    links = page.progress.findChildren(QPushButton)
    with qtbot.waitSignal(page.finding_asked) as asked:
        qtbot.mouseClick(links[0], Qt.MouseButton.LeftButton)
    assert asked.args == [own[0], FIXED]


def with_panels(take: Take) -> Report:
    """The first take's answers came late, all others' came first; the third has no panel."""
    level = "no" if take.folder.name.endswith(" 1") else "yes"
    given = () if take.folder.name.endswith(" 3") else panel(*[{"answers_first": level}] * 6)
    return msgspec.structs.replace(report_of(take), panel=given)


def test_the_panels_stand_side_by_side_with_what_got_better(qtbot: QtBot, tmp_path: Path) -> None:
    own = takes(tmp_path, 4)
    page = shown(qtbot, tmp_path, own, report=with_panels)
    page.head.earlier.setCurrentIndex(page.head.earlier.findData(1))
    said = texts(page.panels)
    assert "Better than before: Answer first." in said
    assert "Answer first: 0 of 6, now 6 of 6" in said
    assert said.index("Take 1, 14 Nov") < said.index("Take 4, 26 Nov")
    assert said.count("what made you choose case 3?") == 2
    assert "Answered in 0:41. Answer first: Yes." in said
    page.head.earlier.setCurrentIndex(page.head.earlier.findData(2))
    assert "nothing changed by more than chance" in texts(page.panels)


def test_a_take_without_a_panel_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    page = shown(qtbot, tmp_path, takes(tmp_path), report=with_panels)
    page.head.earlier.setCurrentIndex(page.head.earlier.findData(1))
    assert "Take 3, 22 Nov No panel." in texts(page.panels)
    assert ", now " not in texts(page.panels)


def test_without_any_panel_it_says_where_to_find_one(qtbot: QtBot, tmp_path: Path) -> None:
    page = shown(qtbot, tmp_path, takes(tmp_path))
    assert texts(page.panels).startswith("No panel in either take.")
    assert "Take 3" not in texts(page.panels)


def test_all_takes_are_listed_by_week_and_silent_ones_stay_out_of_the_trend(
    qtbot: QtBot, tmp_path: Path
) -> None:
    page = shown(qtbot, tmp_path, takes(tmp_path, 4, silent=3))
    found = rows(page.all_takes)
    assert [row[0] for row in found] == ["", "4", "3", "", "2", "", "1"]
    assert found[0][:3] == ["", "Week of 23 Nov", "15:48"]
    assert found[2][-1] == "silent run"
    assert page.trends.when.text() == "3 whole talks, 14 Nov to 26 Nov"
    assert "Length: 18:58 to 15:48" in texts(page.trends)
    page.head.earlier.setCurrentIndex(page.head.earlier.findData(3))
    assert page.head.says.text() == "Take 3: silent run"
    assert page.made is not None
    assert [one.what for one in page.made.changes] == ["length"]


def test_one_take_alone_has_nothing_beside_it(qtbot: QtBot, tmp_path: Path) -> None:
    page = shown(qtbot, tmp_path, takes(tmp_path, 1))
    assert "There is no other whole talk" in page.empty.text()
    assert not page.export_button.isEnabled()


def test_a_take_that_cannot_be_read_is_left_out(qtbot: QtBot, tmp_path: Path) -> None:
    def broken(take: Take) -> Report:
        if take.folder.name.endswith(" 1"):
            raise TakeError("is damaged.", file=take.folder)
        return report_of(take)

    page = shown(qtbot, tmp_path, takes(tmp_path), report=broken)
    assert [row[0] for row in rows(page.all_takes) if row[0]] == ["3", "2"]


def test_without_a_whole_talk_the_trend_says_why_it_is_empty(qtbot: QtBot, tmp_path: Path) -> None:
    def broken_off(take: Take) -> Report:
        report = report_of(take)
        return msgspec.structs.replace(report, timing=report.timing[:1])

    page = shown(qtbot, tmp_path, takes(tmp_path), report=broken_off)
    assert "No whole talk of this deck yet." in texts(page.trends)
    assert not page.trends.length.isVisibleTo(page.trends)


def test_narrow_windows_get_the_trend_as_a_tab(qtbot: QtBot, tmp_path: Path) -> None:
    page = shown(qtbot, tmp_path, takes(tmp_path), size=NARROW)
    assert page.width() == 1024
    assert not page.trends.isVisible()
    page.show_page("Practice")
    assert page.trends.isVisible()
    page.resize(*WIDE)
    assert page.trends.isVisible()
    assert page.progress.isVisible()


def test_everything_that_can_be_reached_has_a_name(qtbot: QtBot, tmp_path: Path) -> None:
    page = shown(qtbot, tmp_path, takes(tmp_path))
    nameless = [
        type(widget).__name__
        for widget in page.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and not widget.accessibleName()
    ]
    assert nameless == []


def test_both_are_exported_and_no_file_is_replaced_without_asking(
    qtbot: QtBot, tmp_path: Path
) -> None:
    page = shown(qtbot, tmp_path, takes(tmp_path))
    page.export()
    dialog = page.exporting.dialog
    assert isinstance(dialog, TakesDialog)
    out = tmp_path / "out"
    dialog.set_folder(out)
    dialog.all.setChecked(True)
    dialog.write.click()
    qtbot.waitUntil(lambda: dialog.said.text().startswith("Written:"))
    assert len(list(out.iterdir())) == 4
    before = {file: file.stat().st_mtime_ns for file in out.iterdir()}
    dialog.write.click()
    assert dialog.write.text() == "Replace 4 files"
    assert {file: file.stat().st_mtime_ns for file in out.iterdir()} == before
    dialog.write.click()
    qtbot.waitUntil(lambda: dialog.write.text() == "Export")
    dialog.reject()


def test_notes_are_offered_where_something_can_hold_them(qtbot: QtBot, tmp_path: Path) -> None:
    page = shown(qtbot, tmp_path, takes(tmp_path, notes="Breathe."))
    page.export()
    dialog = page.exporting.dialog
    assert isinstance(dialog, TakesDialog)
    dialog.set_folder(tmp_path / "out")
    assert dialog.with_notes.isVisible()
    assert not dialog.with_notes.isChecked()
    dialog.two.setChecked(False)
    assert not dialog.with_notes.isEnabled()
    dialog.each.setChecked(True)
    for suffix, box in dialog.formats.boxes.items():
        box.setChecked(suffix == "md")
    assert dialog.with_notes.isEnabled()
    dialog.with_notes.setChecked(True)
    dialog.write.click()
    qtbot.waitUntil(lambda: dialog.said.text().startswith("Written:"))
    written = [file.read_text("utf-8") for file in (tmp_path / "out").iterdir()]
    assert ["## Speaker notes" in text for text in written] == [True] * 3
    dialog.reject()


def test_each_takes_report_is_written_in_the_formats_that_are_ticked(
    qtbot: QtBot, tmp_path: Path
) -> None:
    page = shown(qtbot, tmp_path, takes(tmp_path))
    page.export()
    dialog = page.exporting.dialog
    assert isinstance(dialog, TakesDialog)
    dialog.set_folder(tmp_path / "out")
    dialog.two.setChecked(False)
    assert not dialog.write.isEnabled()
    assert not dialog.formats.isVisible()
    dialog.each.setChecked(True)
    assert dialog.formats.isVisible()
    qtbot.waitUntil(
        lambda: all(one.width() >= one.sizeHint().width() for one in dialog.formats.boxes.values())
    )
    for suffix, box in dialog.formats.boxes.items():
        box.setChecked(suffix in ("txt", "vtt"))
    dialog.write.click()
    qtbot.waitUntil(lambda: dialog.said.text().startswith("Written:"))
    name = sample_deck().name
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        f"{name} take {number}.{suffix}" for number in (1, 2, 3) for suffix in ("txt", "vtt")
    ]
    dialog.reject()

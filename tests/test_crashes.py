"""A fault leaves a report on this machine, without a word of the user's."""

import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from greenroom.crashes import MOST_REPORTS, FaultError, fault_from, keep_report, watched
from ui.parts import Studio, places_in
from ui.test_window import open_window

NOON = datetime(2026, 11, 20, 12)
SECRET = "we should launch in May"


def a_fault() -> FaultError:
    try:
        try:
            raise KeyError(SECRET)
        except KeyError as error:
            raise ValueError(f"{SECRET} in /home/ana/talk.pptx") from error
    except ValueError as error:
        return fault_from(error)


def test_a_report_says_where_and_not_what() -> None:
    fault = a_fault()
    assert "ValueError" in fault.line()
    for part in (
        "Greenroom 0.",
        "builtins.ValueError",
        "builtins.KeyError",
        "test_crashes.py, line",
    ):
        assert part in fault.report
    assert [word for word in ("launch", "ana", "pptx") if word in fault.report + fault.line()] == []


def test_reports_are_the_users_alone_and_the_newest_ones_stay(tmp_path: Path) -> None:
    folder = tmp_path / "crash-reports"
    kept = [
        keep_report(folder, f"report {at}", NOON + timedelta(minutes=at))
        for at in range(MOST_REPORTS + 3)
    ]
    assert sorted(folder.iterdir()) == kept[3:]
    assert {file.stat().st_mode & 0o777 for file in folder.iterdir()} == {0o600}
    assert folder.stat().st_mode & 0o777 == 0o700


def test_where_no_report_can_be_kept_nothing_else_is_lost(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert keep_report(tmp_path / "file", "report", NOON) is None


def test_a_process_that_died_natively_is_told_of_once(tmp_path: Path) -> None:
    died = (
        "import os, sys; from pathlib import Path; from greenroom.crashes import watched\n"
        "with watched(Path(sys.argv[1])): os.abort()\n"
    )
    done = subprocess.run([sys.executable, "-c", died, tmp_path], capture_output=True)
    assert done.returncode < 0
    with watched(tmp_path) as left:
        assert left is not None
        assert "Aborted" in left.report
        with watched(tmp_path) as again:
            assert again is None
    assert list(tmp_path.iterdir()) == []


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_the_window_keeps_the_report_and_lets_it_be_copied(qtbot: QtBot, tmp_path: Path) -> None:
    window = open_window(qtbot, tmp_path, Studio())
    fault = a_fault()
    window.say_trouble(fault)
    (file,) = places_in(tmp_path).crashes.iterdir()
    assert file.read_text() == fault.report
    assert window.notice is not None
    (copy,) = (one for one in window.notice.findChildren(QPushButton) if "Copy" in one.text())
    copy.click()
    assert QApplication.clipboard().text() == fault.report

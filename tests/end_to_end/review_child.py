"""Walks through Review in the real window as a candidate would, from import to export.

Run as a child process, since PortAudio finds the virtual loudspeaker only at its own start. Prints
one JSON object: what was found at each step.
"""

import json
import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

sys.path.insert(0, str(Path(__file__).parent.parent))

from end_to_end.walk_child import buttons, click, opened, take_picture, until, wait_to
from greenroom.library import list_takes, read_corrections
from greenroom.places import user_places
from greenroom.settings import Settings
from greenroom.ui.review.page import ReviewPage
from greenroom.ui.window import MainWindow

LARGE, SMALL = (1440, 900), (1024, 700)


def main(
    deck: Path, earlier: Path, talk: Path, out: Path, pictures: Path | None, settings: Settings
) -> None:
    """Add two talks, review the second, set it beside the first, export all there is."""
    _program, window = opened(deck, settings)
    window.resize(*LARGE)
    until(window.rehearse.ready.isVisible, 120)
    said = {}
    add(window, earlier, pictures, "")
    add(window, talk, pictures, "import")
    page = window.review
    assert page is not None
    until(lambda: page.strip.has_outline, 120)
    settle()
    keep(window, pictures, "review")
    said |= hear_the_worst(window, page, pictures)
    said |= correct(window, page, pictures)
    said |= compare(window, pictures)
    said |= export(window, page, out, pictures)
    takes = [take for take in list_takes(user_places(os.environ).takes) if take.audio.is_file()]
    kept = read_corrections(takes[0].folder)
    parts = (kept.words, kept.fillers, kept.confirmed, kept.remarks)
    said["corrections"] = [len(part) for part in parts]
    print(json.dumps(said | {"take": str(takes[0].folder)}))
    window.close()


def add(window: MainWindow, talk: Path, pictures: Path | None, name: str) -> None:
    """Add a talk that was recorded elsewhere, and wait for its review."""
    window.importing.begin(talk)
    until(lambda: window.importing.dialog is not None, 120)
    dialog = window.importing.dialog
    assert dialog is not None
    settle()
    if name:
        take_picture(dialog, pictures, name)
    before = len(window.reviewing.takes)
    click(dialog.confirm)
    until(lambda: window.notice or added(window, before), 1500)
    assert window.notice is None, window.notice.accessibleName()
    # A page's keys are the active window's, which the offscreen platform leaves to a closed dialog.
    window.activateWindow()
    until(window.isActiveWindow, 120)


def added(window: MainWindow, before: int) -> bool:
    """Whether the review of one more take is on the screen."""
    takes, page = window.reviewing.takes, window.review
    if len(takes) <= before or page is None or page._take is None:
        return False
    return window.reviewing.showing and page._take.folder == takes[-1].folder


def hear_the_worst(
    window: MainWindow, page: ReviewPage, pictures: Path | None
) -> dict[str, object]:
    """Click the first priority, or go to the first finding by key: it plays from 3 s before."""
    assert page._talk is not None
    report = page._talk.report
    urgent = [one for one in report.priorities if one.end_ms]
    placed = sorted((one for one in report.findings if one.start_ms), key=lambda one: one.start_ms)
    worst = (*urgent, *placed)[0]
    if urgent:
        links = [link for link in page.priorities.findChildren(QPushButton) if link.isVisible()]
        click(next(b for b in links if b.accessibleName().startswith(f"Hear {worst.message}")))
    else:
        page.panes.transcript.setFocus()
        QTest.keyClick(page.panes.transcript, Qt.Key.Key_F)
    started = page.playhead.position_ms
    assert page.playhead.playing, page.trouble.accessibleName() or "it does not play"
    until(lambda: page.playhead.position_ms > started + 700, 120)
    playing, slide = page.playhead.playing, page.panes.slide.slide
    page.strip.zoom(4, worst.start_ms)
    settle()
    keep(window, pictures, "worst-moment")
    QTest.keyClick(page.panes.transcript, Qt.Key.Key_Space)
    until(lambda: not page.playhead.playing, 120)
    page.band.show_all()
    return {
        "heard_from_ms": started,
        "worst_ms": worst.start_ms,
        "played": playing,
        "slide": [slide, worst.slide],
    }


def correct(window: MainWindow, page: ReviewPage, pictures: Path | None) -> dict[str, object]:
    """By keys fix the fourth word, deny the next filler, write a note; confirm a finding."""
    view = page.panes.transcript
    view.setFocus()
    view.turn_to(3)
    QTest.keyClick(view, Qt.Key.Key_Return)
    QTest.keyClicks(view.editor, "Samuel,")
    settle()
    keep(window, pictures, "fix-a-word")
    QTest.keyClick(view.editor, Qt.Key.Key_Return)
    until(lambda: "Samuel," in view.toPlainText(), 120)
    before = heard(page)
    QTest.keyClick(view, Qt.Key.Key_U)
    QTest.keyClick(view, Qt.Key.Key_N)
    until(lambda: heard(page) == before - 1, 120)
    settle()
    keep(window, pictures, "no-filler")
    after = heard(page)
    confirm(window, page, pictures)
    QTest.keyClick(view, Qt.Key.Key_M)
    QTest.keyClicks(page.panes.notes.new, "Look up before the number")
    QTest.keyClick(page.panes.notes.new, Qt.Key.Key_Return)
    until(lambda: page.panes.notes.lines, 120)
    settle()
    keep(window, pictures, "note")
    return {"fillers": [before, after]}


def confirm(window: MainWindow, page: ReviewPage, pictures: Path | None) -> None:
    """Say that the first finding listed is so."""
    page.panes.show_page("Findings")
    until(lambda: buttons(page, "Confirm"), 120)
    click(buttons(page, "Confirm")[0])
    until(lambda: page._talk is not None and page._talk.report.confirmed, 120)
    settle()
    keep(window, pictures, "confirm")
    page.panes.show_page("Transcript")
    page.panes.transcript.setFocus()


def heard(page: ReviewPage) -> int:
    """How many fillers the report counts."""
    assert page._talk is not None
    return sum(one.certainty != "" for one in page._talk.report.fillers)


def compare(window: MainWindow, pictures: Path | None) -> dict[str, object]:
    """Set the take beside the other one, and come back."""
    page = window.review
    assert page is not None
    click(page.tools.compare)
    until(
        lambda: window.reviewing.compare is not None and not window.reviewing.compare._looking, 60
    )
    beside = window.reviewing.compare
    assert beside is not None
    beside.head.earlier.setCurrentIndex(beside.head.earlier.findData(1))
    until(lambda: beside.made is not None, 120)
    settle()
    keep(window, pictures, "compare")
    made = beside.made
    assert made is not None
    click(beside.head.back)
    until(lambda: window.reviewing.showing, 120)
    return {"compared": [made.earlier.number, made.later.number, len(made.parts)]}


def export(
    window: MainWindow, page: ReviewPage, out: Path, pictures: Path | None
) -> dict[str, object]:
    """Write all formats and the sound of a slide."""
    dialog = page.export()
    assert dialog is not None
    dialog.set_folder(out)
    for box in (*dialog.formats.values(), dialog.clip):
        box.setChecked(True)
    settle()
    click(dialog.write)
    until(lambda: dialog.said.text().startswith("Written:"), 600)
    settle()
    take_picture(dialog, pictures, "export")
    dialog.reject()
    return {"written": sorted(path.name for path in out.iterdir())}


def keep(window: MainWindow, pictures: Path | None, name: str) -> None:
    """Keep what the window shows at both sizes, if pictures are wanted."""
    if pictures is None:
        return
    for size, suffix in ((SMALL, "-small"), (LARGE, "")):
        window.resize(*size)
        settle()
        take_picture(window, pictures, f"{name}{suffix}")


def settle() -> None:
    """Let what is on its way be painted."""
    wait_to(time.monotonic() + 0.4)


if __name__ == "__main__":
    options = json.loads(sys.argv[1])
    main(
        Path(options["deck"]),
        Path(options["earlier"]),
        Path(options["talk"]),
        Path(options["out"]),
        Path(options["pictures"]) if options.get("pictures") else None,
        Settings(theme=options["theme"], limit_ms=options["limit_ms"]),
    )

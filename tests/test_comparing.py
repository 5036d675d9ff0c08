"""From takes on disk to comparisons, and what the command line says of them."""

import json
import re
from datetime import datetime
from pathlib import Path

import pytest

from greenroom.cli import run
from greenroom.comparing import compare_takes, export_histories
from greenroom.deck import Deck, Slide
from greenroom.errors import TakeError
from greenroom.library import begin_take, journal_path, list_takes, save_transcript
from greenroom.plan import propose_plan
from greenroom.review import report_of_take
from greenroom.take import Cue, Drill, Journal, Stop, TakeHeader
from greenroom.transcript import Transcript, share_out

SLIDES = (
    Slide(1, "256", "Open a second clinic", ("One nurse and one room from March",), "Smile."),
    Slide(2, "257", "Patients wait nineteen days", ("Two in three give up and go elsewhere",)),
)
DECK = Deck("clinic.pptx", "a" * 64, SLIDES)
SAID = "We should open a second clinic in March, because patients wait nineteen days. "


def rehearse(root: Path, day: int, second: int, *, of: Deck = DECK, **header: object) -> Path:
    """A finished take of three minutes, its second slide from a moment on."""
    started = f"2026-11-{day:02}T21:05:03"
    made = TakeHeader(of, propose_plan(of, 180_000), started, **header)
    folder = begin_take(root, made, datetime.fromisoformat(started))
    with Journal(journal_path(folder)) as journal:
        for entry in (Cue(1, 0), Cue(2, second), Stop(180_000)):
            journal.write(entry)
    if not made.silent:
        words = share_out(SAID * 20 + ("Um, uh, um. " * 15 if day == 9 else ""), 500, 179_000)
        save_transcript(folder, Transcript(words))
    return folder


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("GREENROOM_HOME", str(tmp_path))
    return tmp_path / "data" / "takes"


def test_a_take_is_set_beside_the_best_of_its_decks_others(home: Path) -> None:
    rehearse(home, 9, 90_000)
    best, last = rehearse(home, 16, 100_000), rehearse(home, 20, 40_000)
    rehearse(home, 21, 90_000, silent=True)
    rehearse(home, 22, 90_000, drill=Drill("section", (1,), "The ask"))
    made = compare_takes(list_takes(home), last, None, report_of_take)
    assert (made.earlier.number, made.later.number) == (2, 3)
    other = compare_takes(list_takes(home), last, best.parent / best.name, report_of_take)
    assert other.earlier.number == 2


def test_what_cannot_be_compared_is_one_clear_line(home: Path) -> None:
    alone = rehearse(home, 16, 100_000)
    drill = rehearse(home, 22, 90_000, drill=Drill("section", (1,), "The ask"))
    takes = list_takes(home)
    with pytest.raises(TakeError, match="there is no other whole talk"):
        compare_takes(takes, alone, None, report_of_take)
    with pytest.raises(TakeError, match="cannot be compared: it is a drill"):
        compare_takes(takes, drill, alone, report_of_take)
    with pytest.raises(TakeError, match="holds no take"):
        compare_takes(takes, home, None, report_of_take)


def test_the_command_line_says_what_changed(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, last = rehearse(home, 9, 90_000), rehearse(home, 20, 40_000)
    out = tmp_path / "out"
    assert run(["takes", "--compare", str(last), str(first), "--out", str(out)]) == 0
    said = capsys.readouterr().out
    assert said.startswith("Take 2, 20 November, beside take 1, 9 November\n")
    assert re.search(r"Fillers a minute +\d+\.\d +→ +0\.0   better: \d+\.\d fewer", said)
    assert re.search(r"1:30 +0:40 .* −0:50 +1\. Open a second clinic", said)
    assert "A smaller difference counts as none:\n  Length: 0:15" in said
    assert sorted(path.suffix for path in out.iterdir()) == [".csv", ".html"]
    assert run(["takes", "--compare", str(last), str(first), "--out", str(out)]) == 1
    assert "already in" in capsys.readouterr().err
    assert run(["takes", "--compare", str(last), "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert (data["earlier"]["take"], data["later"]["take"]) == (1, 2)
    assert data["changes"][0]["what"] == "length"
    assert run(["takes", "--compare", *map(str, (first, last, last))]) == 2


def test_two_decks_of_one_name_get_a_file_each(home: Path, tmp_path: Path) -> None:
    rehearse(home, 9, 90_000, path="/home/maya/one/clinic.pptx")
    others = ("Tapes fail one time in six", "Restores take four days in spring")
    slides = tuple(
        Slide(number, f"{number}", "Open a second clinic", (text,))
        for number, text in enumerate(others, 1)
    )
    other = Deck("tapes.pptx", "b" * 64, slides)
    rehearse(home, 10, 90_000, of=other, path="/home/maya/two/tapes.pptx")
    written = export_histories(list_takes(home), tmp_path / "out", report_of_take)
    assert len({path.name for path in written}) == len(written) == 4


def test_the_report_on_each_take_is_written_in_the_formats_asked_for(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rehearse(home, 9, 90_000)
    rehearse(home, 20, 40_000)
    out = tmp_path / "out"
    assert run(["takes", "--out", str(out), "--each", "txt,srt"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 1 + 2 + 4
    assert len(list(out.glob("* take 1.txt"))) == 1
    assert len(list(out.glob("* take 2.srt"))) == 1
    assert "Notes," not in next(out.glob("* take 1.txt")).read_text("utf-8")
    assert run(["takes", "--out", str(out), "--each", "txt", "--notes", "--overwrite"]) == 0
    assert "Notes," in next(out.glob("* take 1.txt")).read_text("utf-8")
    assert run(["takes", "--out", str(out), "--each", "vtt"]) == 1
    assert not list(out.glob("*.vtt"))

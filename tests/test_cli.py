"""The command line's own manners: help, wrong usage, and one clear line for each failure."""

import csv
import json
import re
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest
import soundfile
from msoffcrypto.format.ooxml import OOXMLFile

from greenroom.cli import run
from greenroom.cli_values import FORMATS
from greenroom.deck import Deck, Slide, load_deck
from greenroom.library import begin_take, journal_path
from greenroom.plan import propose_plan
from greenroom.take import Cue, Drill, Journal, Stop, TakeHeader


def test_help_and_version_load_nothing_heavy() -> None:
    code = (
        "import sys\n"
        "from greenroom.cli import run\n"
        "assert run(['--version']) == 0 and run(['--help']) == 0\n"
        "heavy = {'PySide6', 'numpy', 'pptx', 'faster_whisper', 'sounddevice', 'jinja2'}\n"
        "sys.exit(', '.join(heavy & sys.modules.keys()) or 0)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("greenroom 0.")


def test_a_reader_who_has_seen_enough_is_no_failure() -> None:
    command = [sys.executable, "-m", "greenroom", "completion", "fish"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        child.stdout.close()
        assert child.stderr.read() == ""
    assert child.returncode == 0


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["review", "a.pptx"], "the following arguments are required: TALK"),
        (["review", "a.pptx", "b.wav", "--limit", "soon"], "“soon” is not a time"),
        (["review", "a.pptx", "b.wav", "--formats", "exe"], "“exe”: choose among html, pdf"),
        (["panel", "a.pptx", "--questions", "0"], "“0”: ask for 1 to 20 questions"),
        (["dance"], "invalid choice: 'dance'"),
    ],
)
def test_wrong_usage_is_2_and_says_why(
    arguments: list[str], line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == 2
    said = capsys.readouterr().err
    assert line in said
    assert said.endswith(" --help\n")
    assert len(said.splitlines()) == 1


def test_a_panel_about_nothing_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["panel"]) == 2
    assert capsys.readouterr().err == (
        "greenroom: The panel needs a deck. For questions without: --bank\n"
    )


def test_a_missing_deck_is_one_line_with_the_file_and_a_remedy(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["deck", str(tmp_path / "no.pptx")]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert len(err.splitlines()) == 1
    assert err.startswith("greenroom: no.pptx: ")


@pytest.fixture
def locked(tmp_path: Path, sample_decks: Path) -> Path:
    """A deck that opens with “sesame”."""
    target = tmp_path / "locked.pptx"
    source = sample_decks / "weekly-picks-answer-first.pptx"
    with source.open("rb") as file, target.open("wb") as copy:
        OOXMLFile(file).encrypt("sesame", copy)
    return target


def test_a_locked_deck_says_how_to_give_its_password(
    locked: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    advice = "Give it with --password-file F, or --password-file - to be asked.\n"
    assert run(["deck", str(locked)]) == 1
    assert (
        capsys.readouterr().err == f"greenroom: locked.pptx: is protected by a password. {advice}"
    )

    wrong = tmp_path / "wrong.txt"
    wrong.write_text("sesam\n")
    assert run(["deck", str(locked), "--password-file", str(wrong)]) == 1
    said = "greenroom: locked.pptx: did not open with that password. "
    assert capsys.readouterr().err == said + advice

    assert run(["deck", str(locked), "--password-file", str(tmp_path / "none.txt")]) == 1
    assert capsys.readouterr().err == "greenroom: none.txt: cannot be read as a password.\n"


def test_a_password_comes_from_a_file_or_is_asked_for(
    locked: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    right = tmp_path / "right.txt"
    right.write_text("sesame\nand nothing else\n")
    assert run(["deck", str(locked), "--password-file", str(right)]) == 0
    assert "Weekly Picks" in capsys.readouterr().out

    monkeypatch.setattr("greenroom.commands.asked.getpass", lambda prompt: "sesame")
    assert run(["panel", str(locked), "--password-file", "-"]) == 0


def test_a_report_on_a_locked_deck_leaves_no_pictures_behind(
    locked: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GREENROOM_HOME", str(tmp_path / "home"))
    right, talk, out = tmp_path / "right.txt", tmp_path / "talk.vtt", tmp_path / "out"
    right.write_text("sesame")
    talk.write_text("WEBVTT\n\n00:00.000 --> 00:04.000\nWe should launch Weekly Picks.\n")
    command = ["review", str(locked), str(talk), "--password-file", str(right)]

    assert run([*command, "--out", str(out), "--formats", "html"]) == 0

    assert "data:image/" in (out / "report.html").read_text()
    assert not list((tmp_path / "home").rglob("*.png"))


def test_without_a_display_the_window_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert run([]) == 1
    assert capsys.readouterr().err == (
        "greenroom: There is no display here to open the window on. "
        "Start Greenroom on a desktop, or see: greenroom --help\n"
    )


def test_a_review_needs_no_qt(tmp_path: Path, sample_decks: Path) -> None:
    talk = tmp_path / "talk.vtt"
    talk.write_text("WEBVTT\n\n00:00.000 --> 00:04.000\nUm, we should launch Weekly Picks.\n")
    code = (
        "import sys\n"
        "from greenroom.cli import run\n"
        "assert run(sys.argv[1:]) == 0\n"
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))\n"
    )
    deck = sample_decks / "weekly-picks-answer-first.pptx"
    command = [sys.executable, "-c", code, "review", str(deck), str(talk)]
    command += ["--out", str(tmp_path / "out")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "0:04 of 15:00" in done.stdout
    written = {path.name for path in (tmp_path / "out").iterdir()}
    assert written == {
        f"report.{suffix}" for suffix in ("html", "txt", "srt", "vtt", "json", "csv")
    }


def review(sample_decks: Path, tmp_path: Path, *options: str) -> int:
    """Review the sample deck with a talk of one sentence, into `tmp_path/out`."""
    talk, deck = tmp_path / "talk.vtt", sample_decks / "weekly-picks-answer-first.pptx"
    talk.write_text("WEBVTT\n\n00:00.000 --> 00:04.000\nUm, we should launch Weekly Picks.\n")
    return run(["review", str(deck), str(talk), "--out", str(tmp_path / "out"), *options])


def test_an_export_replaces_a_file_only_when_told(
    sample_decks: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mine = tmp_path / "out" / "report.srt"
    mine.parent.mkdir()
    mine.write_text("mine")
    assert review(sample_decks, tmp_path, "--formats", "txt,srt") == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err == (
        f"greenroom: report.srt is already in {mine.parent}, so nothing was written. "
        "Say --overwrite to replace it.\n"
    )
    assert mine.read_text() == "mine"
    assert review(sample_decks, tmp_path, "--formats", "txt,srt", "--overwrite") == 0
    assert "Weekly Picks" in mine.read_text()


def test_notes_are_exported_only_when_asked_for(sample_decks: Path, tmp_path: Path) -> None:
    assert review(sample_decks, tmp_path, "--formats", "md") == 0
    assert "Speaker notes" not in (tmp_path / "out" / "report.md").read_text("utf-8")
    assert review(sample_decks, tmp_path, "--formats", "md", "--notes", "--overwrite") == 0
    assert "## Speaker notes" in (tmp_path / "out" / "report.md").read_text("utf-8")


def test_all_formats_at_once(sample_decks: Path, tmp_path: Path) -> None:
    assert review(sample_decks, tmp_path, "--formats", "all") == 0
    written = {path.name for path in (tmp_path / "out").iterdir()}
    assert written == {f"report.{suffix}" for suffix in FORMATS}


def test_the_sound_of_a_slide_is_cut_from_a_take(tmp_path: Path, sample_decks: Path) -> None:
    deck_file, out = sample_decks / "weekly-picks-answer-first.pptx", tmp_path / "out"
    deck = load_deck(deck_file)
    header = TakeHeader(deck, propose_plan(deck), "2026-11-22T21:05:03")
    take = begin_take(tmp_path / "takes", header, datetime(2026, 11, 22))
    with Journal(journal_path(take)) as journal:
        for entry in (Cue(1, 0), Cue(2, 4_000), Cue(1, 5_000), Stop(6_000)):
            journal.write(entry)
    soundfile.write(take / "audio.wav", np.zeros(6 * 8_000, np.int16), 8_000)
    command = ["review", str(deck_file), str(take), "--out", str(out), "--formats", "srt"]
    assert run([*command, "--clip", "1", "--clip", "2", "--clip-format", "flac"]) == 0
    lengths = {path.name: soundfile.info(path).duration for path in out.glob("*.flac")}
    assert lengths == {"report.slide-1.flac": 5.0, "report.slide-2.flac": 1.0}


def test_the_formats_of_the_command_line_are_those_of_export() -> None:
    from greenroom.export import WRITERS

    assert set(FORMATS) == set(WRITERS)


def test_takes_says_what_each_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GREENROOM_HOME", str(tmp_path))
    deck = Deck("deck.pptx", "0" * 64, (Slide(1, "256", "Launch"),))
    plan = propose_plan(deck)
    kinds = (
        TakeHeader(deck, plan, "2026-11-22T21:05:03"),
        TakeHeader(deck, plan, "2026-11-22T21:25:03", silent=True),
        TakeHeader(deck, plan, "2026-11-22T21:45:03", drill=Drill("section", (1,), "The ask")),
    )
    for header in kinds:
        folder = begin_take(tmp_path / "data" / "takes", header, datetime(2026, 11, 22))
        with Journal(journal_path(folder)) as journal:
            journal.write(Stop(5000))
    assert run(["takes"]) == 0
    head, *lines = capsys.readouterr().out.splitlines()
    assert head == "Launch  (deck.pptx)"
    assert [re.split(r"\s{2,}", line)[2:] for line in lines[::2]] == [
        ["0:05", "(drill: The ask)"],
        ["0:05", "take 2", "(silent run)"],
        ["0:05", "take 1"],
    ]


def test_takes_are_compared_in_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GREENROOM_HOME", str(tmp_path))
    out = tmp_path / "out"
    assert run(["takes", "--out", str(out)]) == 1
    assert capsys.readouterr().err == (
        "greenroom: There is no finished take yet. Rehearse first.\n"
    )
    deck = Deck("deck.pptx", "0" * 64, (Slide(1, "256", "Launch"), Slide(2, "257", "Cost")))
    for day, second in ((20, 4_000), (21, 9_000)):
        header = TakeHeader(deck, propose_plan(deck), f"2026-11-{day}T21:05:03", silent=True)
        folder = begin_take(tmp_path / "data" / "takes", header, datetime(2026, 11, day))
        with Journal(journal_path(folder)) as journal:
            for entry in (Cue(1, 0), Cue(2, second), Stop(12_000)):
                journal.write(entry)
    assert run(["takes", "--out", str(out)]) == 0
    assert sorted(path.name for path in out.iterdir()) == ["Launch takes.csv", "Launch takes.html"]
    rows = list(csv.DictReader((out / "Launch takes.csv").read_text("utf-8-sig").splitlines()))
    assert [row["slide 1: Launch"] for row in rows] == ["4.0", "9.0"]
    assert run(["takes", "--out", str(out)]) == 1
    assert run(["takes", "--out", str(out), "--overwrite"]) == 0


def test_the_checks_are_listed_with_their_sources_and_the_users_figures(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GREENROOM_HOME", str(tmp_path))
    assert run(["checks"]) == 0
    text = capsys.readouterr().out
    assert "Too fast above 185 words a minute" in text
    settings = Path(text[text.index("or in ") + 6 :].split(":\n")[0])
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text(text[text.index("  [rules]") :], "utf-8")
    assert run(["checks"]) == 0
    text = capsys.readouterr().out
    assert "Too long from 4 seconds, usually 3" in text
    assert "[delivery.pace]  (English only)  (off)" in text
    assert run(["checks", "--json"]) == 0
    listed = {one["name"]: one for one in json.loads(capsys.readouterr().out)}
    assert listed["delivery.pace"]["on"] is False

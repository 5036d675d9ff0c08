"""A corrected take: its report on every way there is to it, and after another model listened."""

import json
from datetime import datetime
from pathlib import Path

import msgspec
import pytest

from greenroom.checks.filler_lists import FillerChanges
from greenroom.cli import run
from greenroom.deck import load_deck
from greenroom.library import (
    Corrections,
    begin_take,
    journal_path,
    keep_corrections,
    open_take,
    save_transcript,
)
from greenroom.library.by_ear import FillerFix, WordFix
from greenroom.plan import propose_plan
from greenroom.review import report_of_take
from greenroom.take import Cue, Journal, Stop, TakeHeader
from greenroom.transcript import Transcript, Word

SAMPLES = Path(__file__).parent.parent / "sample_decks"
DECK = SAMPLES / "weekly-picks-answer-first.pptx"
ITALIAN = (
    "Buongiorno, oggi vi presento il nuovo piano per il mercato italiano. Ehm, nel primo trimestre "
    "abbiamo perso il dieci per cento dei clienti, e cioè quelli che non hanno trovato un libro "
    "nella seconda settimana. Per questo la nostra proposta è di lanciare il servizio a marzo."
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The spoken sample as a take without its sound."""
    deck = load_deck(DECK)
    header = TakeHeader(deck, propose_plan(deck, 300_000), "2026-11-20T21:05:03")
    made = begin_take(tmp_path, header, datetime(2026, 11, 20, 21, 5, 3))
    said = json.loads((SAMPLES / "weekly-picks.words.json").read_text("utf-8"))
    words = tuple(Word(w["text"], w["start_ms"], w["end_ms"]) for w in said)
    with Journal(journal_path(made)) as journal:
        for cue in json.loads((SAMPLES / "weekly-picks.cues.json").read_text("utf-8")):
            journal.write(Cue(cue["slide"], cue["at_ms"]))
        journal.write(Stop(306_000))
    save_transcript(made, Transcript(words))
    return made


def corrections(folder: Path) -> Corrections:
    """Slide 2 says "leave" and "which": one becomes "quit", the other two words; an um is none."""
    report = report_of_take(open_take(folder))
    leave = next(word for word in report.words if word.text == "leave.")
    which = next(word for word in report.words if word.text == "which")
    um = report.fillers[0]
    return Corrections(
        words=(
            WordFix(leave.start_ms, leave.end_ms, "leave.", "quit."),
            WordFix(which.start_ms, which.end_ms, "which", "and that"),
        ),
        fillers=(FillerFix(um.start_ms, um.end_ms, um.text, um.kind, filler=False),),
    )


def test_report_and_exports_have_the_corrected_words(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch
) -> None:
    monkeypatch.setenv("GREENROOM_HOME", str(tmp_path / "home"))
    before = report_of_take(open_take(folder))
    stored = (folder / "transcript.json").read_bytes()
    keep_corrections(folder, corrections(folder))
    out = tmp_path / "out"
    argv = ["review", str(DECK), str(folder), "--out", str(out), "--formats", "json,txt,vtt"]
    assert run(argv) == 0
    counted = sum(f.certainty == "heard" for f in before.fillers) - 1
    assert f"{counted} fillers heard" in capsys.readouterr().out
    report = json.loads((out / "report.json").read_text("utf-8"))
    said = " ".join(word["text"] for word in report["words"])
    assert "otherwise quit." in said
    assert "and that comes back" in said
    assert len(report["fillers"]) == len(before.fillers) - 1
    for name in ("report.txt", "report.vtt"):
        assert "quit." in " ".join((out / name).read_text("utf-8").split())
    assert (folder / "transcript.json").read_bytes() == stored


def test_corrections_land_in_another_models_transcript(folder: Path) -> None:
    keep_corrections(folder, corrections(folder))
    take = open_take(folder)
    assert take.transcript is not None
    moved = tuple(
        msgspec.structs.replace(
            word, text=word.text.lower().strip(",."), start_ms=word.start_ms + 70 * (-1) ** at
        )
        for at, word in enumerate(take.transcript.words)
    )
    save_transcript(folder, Transcript(moved, model="small"))
    again = open_take(folder)
    said = " ".join(word.text for word in again.words)
    assert "otherwise quit." in said
    assert "and that comes back" in said
    assert again.missed == ()
    assert not any("no place" in note for note in report_of_take(again).notes)


def test_corrections_without_a_place_are_named_in_the_report(folder: Path) -> None:
    keep_corrections(folder, corrections(folder))
    words = (Word("Members", 30_000, 36_500), Word("stay.", 36_500, 41_000))
    save_transcript(folder, Transcript(words))
    take = open_take(folder)
    assert take.words[0].text == "Members"
    (note,) = [note for note in report_of_take(take).notes if "no place" in note]
    assert "“leave.”" in note
    assert "“which”" in note


@pytest.mark.parametrize(("language", "named"), [("it", "in Italian"), ("en", "seem to be")])
def test_a_language_without_a_list_is_said_plainly(folder: Path, language: str, named: str) -> None:
    words = tuple(Word(text, at * 400, at * 400 + 350) for at, text in enumerate(ITALIAN.split()))
    save_transcript(folder, Transcript(words, language))
    report = report_of_take(open_take(folder))
    assert not report.fillers_counted
    assert report.fillers == ()
    assert any("ot counted" in note and named in note for note in report.notes)
    spoken = {finding.check.split(".")[0] for finding in report.findings}
    assert not spoken & {"bottom-line", "close"}
    assert not any("illers" in finding.message for finding in report.findings)
    assert report.bottom_line.verdict == "unsure"


def test_a_users_own_list_counts_in_any_language(folder: Path) -> None:
    words = tuple(Word(text, at * 400, at * 400 + 350) for at, text in enumerate(ITALIAN.split()))
    save_transcript(folder, Transcript(words, "it"))
    lists = {"it": FillerChanges(("ehm", "cioè"))}
    report = report_of_take(open_take(folder), lists)
    assert report.fillers_counted
    assert [filler.text for filler in report.fillers] == ["ehm", "cioè"]

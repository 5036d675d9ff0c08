"""From a deck and a talk to the report, by each of the three ways in that need no recogniser."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
import soundfile

from greenroom.checks.registry import IN_ENGLISH
from greenroom.checks.rules import Rules
from greenroom.deck import Deck, Slide
from greenroom.export import export_report
from greenroom.library import (
    Corrections,
    begin_take,
    journal_path,
    keep_corrections,
    open_take,
    save_answer,
    save_transcript,
    with_remark,
)
from greenroom.panel.question import Answer, Question
from greenroom.plan import Plan, Target, propose_plan
from greenroom.report_notes import ESTIMATED, SHARED_OUT, TIMES_ONLY
from greenroom.review import (
    report_of_take,
    review_talk,
    words_of,
)
from greenroom.speech.terms import deck_words
from greenroom.take import (
    Begin,
    Cue,
    Gap,
    Heard,
    Interruption,
    Journal,
    Pause,
    Resume,
    Settled,
    Stop,
    TakeHeader,
)
from greenroom.transcript import Transcript, Word, share_out

NOW = datetime(2026, 11, 22, 21, 5, 3)
DECK = Deck(
    file="plan.pptx",
    sha256="0" * 64,
    slides=(
        Slide(1, "256", "Launch the plan in March"),
        Slide(2, "257", "It pays back in nine months", ("Cost $480,000",)),
    ),
)


def no_recogniser(recording: Path, **asked: Any) -> Transcript:
    raise AssertionError("nothing here needs a recogniser")


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    file = tmp_path / "talk.vtt"
    file.write_text(
        "WEBVTT\n\n00:00.000 --> 00:06.000\nWe should give every new member Weekly Picks.\n\n"
        "00:06.000 --> 00:12.000\nThree risks, um, each with a trip wire and an owner.\n"
    )
    return file


@pytest.fixture
def deck_file(sample_decks: Path) -> Path:
    return sample_decks / "weekly-picks-answer-first.pptx"


def test_a_transcript_without_cues_is_placed_by_what_was_said(deck_file: Path, talk: Path) -> None:
    deck, report = review_talk(deck_file, talk, recognise=no_recogniser)
    assert len(deck.slides) == 11
    assert report.notes == (ESTIMATED, SHARED_OUT)
    assert report.total_ms == 12_000
    assert all(word.slide for word in report.words)
    assert [filler.text for filler in report.fillers] == ["um"]


def test_a_recording_is_heard_with_the_words_of_its_deck(
    deck_file: Path, sample_decks: Path, tmp_path: Path
) -> None:
    told: list[tuple[str, ...]] = []

    def hear(recording: Path, **asked: Any) -> Transcript:
        told.append(asked["terms"])
        return Transcript((Word("Hello", 0, 400),))

    recording = tmp_path / "talk.wav"
    samples, rate = soundfile.read(sample_decks / "weekly-picks.flac", frames=32_000)
    soundfile.write(recording, samples, rate)
    deck, _ = review_talk(deck_file, recording, recognise=hear)
    words_of(deck, recording, recognise=hear)
    assert told == [deck_words(deck)] * 2
    assert "Lark" in told[0]


def test_the_sample_without_its_cues_is_mostly_on_the_right_slides(
    deck_file: Path, sample_decks: Path
) -> None:
    words = sample_decks / "weekly-picks.words.json"
    _, report = review_talk(deck_file, words, recognise=no_recogniser)
    truth = [word["slide"] for word in json.loads(words.read_text())]
    right = sum(word.slide == slide for word, slide in zip(report.words, truth, strict=True))
    assert report.notes == (ESTIMATED,)
    assert right / len(truth) > 0.95  # 97.1 % when this was written


def test_cues_decide_where_they_are_given(deck_file: Path, talk: Path, tmp_path: Path) -> None:
    cues = tmp_path / "cues.json"
    cues.write_text(json.dumps([{"slide": 3, "at_ms": 0}, {"slide": 4, "at_ms": 6_000}]))
    _, report = review_talk(deck_file, talk, cues=cues, limit_ms=10_000, recognise=no_recogniser)
    assert report.notes == (SHARED_OUT,)
    assert report.limit_ms == 10_000
    assert [(row.slide, row.actual_ms) for row in report.timing if row.visits] == [
        (3, 6_000),
        (4, 6_000),
    ]


@pytest.fixture
def take(tmp_path: Path) -> Path:
    header = TakeHeader(DECK, propose_plan(DECK, 60_000), started="2026-11-22T21:05:03")
    folder = begin_take(tmp_path / "takes", header, NOW)
    with Journal(journal_path(folder)) as journal:
        journal.write(Cue(1, 0))
        journal.write(Heard(share_out("We should launch the plan in March.", 500, 4_000), 5_000))
        journal.write(Pause(5_000))
        journal.write(Cue(2, 6_000))
        journal.write(Resume(15_000))
        journal.write(Heard(share_out("It costs, uh, half a million.", 15_500, 19_000), 20_000))
        journal.write(Stop(20_000))
    question = Question("q1", "director", "decision", "Why March?", "", 1, "in March", "deck")
    words = share_out("Because the contract ends in February.", 0, 4_000)
    save_answer(folder, Answer(question, words, 4.0))
    return folder


def test_a_take_is_reported_with_its_pause_taken_out_and_its_panel(take: Path) -> None:
    report = report_of_take(open_take(take))
    assert report.started == "2026-11-22T21:05:03"
    assert [(row.slide, row.actual_ms) for row in report.timing] == [(1, 5_000), (2, 5_000)]
    assert report.total_ms == 10_000
    assert report.notes == ("The clock was stopped once, for 0:10: that time is not counted.",)
    assert [(filler.text, filler.slide) for filler in report.fillers] == [("uh", 2)]
    (answered,) = report.panel
    assert answered.answer.question.question == "Why March?"
    assert "answers_first" in answered.observations


def test_what_was_not_recorded_is_said_and_no_pause(take: Path) -> None:
    """Nobody knows whether the speaker paused while the microphone was away."""
    with Journal(journal_path(take)) as journal:
        journal.write(Cue(1, 20_000))
        journal.write(Heard(share_out("Two more", 20_000, 21_000), 22_000))
        journal.write(Heard(share_out("things:", 25_000, 25_500), 26_000))
        journal.write(Heard(share_out("money and time.", 30_000, 31_000), 32_000))
        journal.write(Stop(32_000))
    before = report_of_take(open_take(take))
    assert [pause.start_ms for pause in before.pauses] == [21_000, 25_500]
    with Journal(journal_path(take)) as journal:
        journal.write(Gap(21_200, 2_800, "The microphone was lost."))
    after = report_of_take(open_take(take))
    assert [pause.start_ms for pause in after.pauses] == [25_500]
    assert after.notes[-1] == "3 s of sound are missing at 0:21. The microphone was lost."


def test_the_report_says_how_long_an_interruption_was_answered(take: Path) -> None:
    with Journal(journal_path(take)) as journal:
        journal.write(Interruption(20_000, "data_scientist", "Why half a million?"))
        journal.write(Settled(62_000))
        journal.write(Interruption(80_000, "executive", "And then?"))
        journal.write(Stop(100_000))
    assert report_of_take(open_take(take)).notes[1:] == (
        "Interrupted at 0:20: “Why half a million?” Back in the talk after 0:42.",
        "Interrupted at 1:20: “And then?” Back in the talk after 0:20.",
    )


def test_a_silent_run_is_reported_by_its_times(tmp_path: Path) -> None:
    plan = Plan(60_000, (Target(1, 20_000), Target(2, 40_000)))
    header = TakeHeader(DECK, plan, started="2026-11-22T21:05:03", silent=True)
    folder = begin_take(tmp_path / "takes", header, NOW)
    with Journal(journal_path(folder)) as journal:
        for entry in (Cue(1, 0), Begin(5_000), Cue(2, 55_000), Stop(90_000)):
            journal.write(entry)
    report = report_of_take(open_take(folder))
    assert report.notes == (TIMES_ONLY,)
    assert [(row.slide, row.actual_ms) for row in report.timing[:2]] == [(1, 50_000), (2, 35_000)]
    assert [(f.check, f.slide, f.quote) for f in report.findings if f.check[:4] == "time"] == [
        ("time.dwelt", 1, ""),
        ("time.questions", 0, ""),
        ("time.limit", 2, ""),
    ]


def test_a_clock_begun_by_speech_is_reported_from_the_first_words_start(tmp_path: Path) -> None:
    plan = Plan(60_000, (Target(1, 20_000), Target(2, 40_000)), start="speech")
    header = TakeHeader(DECK, plan, started="2026-11-22T21:05:03")
    folder = begin_take(tmp_path / "takes", header, NOW)
    with Journal(journal_path(folder)) as journal:
        for entry in (Cue(1, 0), Begin(5_000, spoken=True), Cue(2, 55_000), Stop(90_000)):
            journal.write(entry)
    save_transcript(folder, Transcript((Word("We", 5_230, 5_400), Word("ask.", 5_500, 5_900))))
    report = report_of_take(open_take(folder))
    assert [(row.slide, row.actual_ms) for row in report.timing[:2]] == [(1, 49_770), (2, 35_000)]


def test_the_panel_is_in_the_exports(take: Path, tmp_path: Path) -> None:
    report = report_of_take(open_take(take))
    for path in export_report(report, tmp_path / "out", ("html", "txt", "json"), stem="report"):
        text = path.read_text()
        assert "Why March?" in text, path
        assert "contract" in text, path


def test_the_words_of_a_take_are_those_of_its_journal(take: Path) -> None:
    words = words_of(DECK, take, recognise=no_recogniser)
    assert [word.slide for word in words] == [1] * 7 + [2] * 6


def test_of_several_speakers_one_is_counted_and_the_report_says_whom(
    deck_file: Path, tmp_path: Path
) -> None:
    talk = tmp_path / "meeting.vtt"
    talk.write_text(
        "WEBVTT\n\n00:01.000 --> 00:05.000\n<v Mara Quist>Every new member gets Weekly Picks.\n\n"
        "00:05.000 --> 00:06.000\n<v Jan Vos>Can you share?\n"
    )
    _, report = review_talk(deck_file, talk, recognise=no_recogniser)
    assert "Only what Mara Quist said is counted; Jan Vos spoke too." in report.notes
    assert [word.text for word in report.words][-1] == "Picks."
    _, report = review_talk(deck_file, talk, recognise=no_recogniser, speaker="jan")
    assert [word.text for word in report.words] == ["Can", "you", "share?"]
    assert "Only what Jan Vos said is counted; Mara Quist spoke too." in report.notes


def test_notes_of_ones_own_stand_on_their_slides_and_survive_the_disk(take: Path) -> None:
    kept = with_remark((), 2_500, "Say the month first")
    keep_corrections(take, Corrections(remarks=kept))
    (remark,) = report_of_take(open_take(take)).remarks
    assert (remark.at_ms, remark.text, remark.slide) == (2_500, "Say the month first", 1)


GERMAN = (
    "Guten Morgen, wir haben im Frühjahr die Preise geändert und damit nicht viel verloren. Die "
    "meisten sind geblieben, weil sie das Angebot brauchen und weil es für sie keine andere Lösung "
    "gibt, die so einfach ist. "
)


def test_what_goes_by_english_words_is_left_out_in_other_languages_and_said(
    take: Path,
) -> None:
    save_transcript(take, Transcript(share_out(GERMAN * 3, 500, 20_000), language="de"))
    report = report_of_take(open_take(take))
    (note,) = [note for note in report.notes if note.startswith("Left out in German")]
    assert "Bottom line first" in note
    assert "Hedges" in note
    english = {check.name for check in IN_ENGLISH}
    assert not english & {finding.check for finding in report.findings}


def test_pauses_are_not_missed_where_captions_cannot_show_them(tmp_path: Path) -> None:
    words = " ".join(f"word{n}" for n in range(260))
    captions = tmp_path / "talk.vtt"
    captions.write_text(f"WEBVTT\n\n00:00.000 --> 01:50.000\n{words}.\n")
    deck = Path(__file__).parent.parent / "sample_decks" / "weekly-picks-answer-first.pptx"
    _, report = review_talk(deck, captions, recognise=no_recogniser)
    assert SHARED_OUT in report.notes
    assert not {"delivery.no-pauses", "delivery.speeding-up"} & {f.check for f in report.findings}


def test_the_users_rules_hold_for_a_take(take: Path) -> None:
    before = {finding.check for finding in report_of_take(open_take(take)).findings}
    assert "time.limit" in before
    rules = Rules(off=("time.limit",))
    after = {finding.check for finding in report_of_take(open_take(take), rules=rules).findings}
    assert after == before - {"time.limit"}

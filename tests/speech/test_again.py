"""A better model listens to a take again: nothing is lost whenever it ends, corrections stay."""

import signal
import subprocess
import sys
import threading
from datetime import datetime
from pathlib import Path

import msgspec
import pytest
import soundfile

from greenroom.captions import read_transcript
from greenroom.deck import Deck, Slide
from greenroom.errors import RecogniserError, TakeError
from greenroom.library import (
    Corrections,
    Take,
    begin_take,
    journal_path,
    keep_corrections,
    open_take,
    save_transcript,
    transcript_before,
)
from greenroom.library.by_ear import FillerFix, WordFix
from greenroom.plan import propose_plan
from greenroom.review import report_of_take
from greenroom.speech import again
from greenroom.speech.again import Again, bring_back, differing, forget, go_over, unfinished
from greenroom.speech.recogniser import transcribe
from greenroom.speech.terms import deck_words
from greenroom.take import Cue, Heard, Journal, Stop, TakeHeader
from greenroom.transcript import Transcript, Word
from ui.parts import words

SECONDS = 45
DECK = Deck("talk.pptx", "5" * 64, (Slide(1, "a", "Launch in May"), Slide(2, "b", "The rest")))
SMALL = Again("small", "en")


@pytest.fixture
def take(tmp_path: Path, sample_decks: Path) -> Take:
    """The first part of the spoken sample as a finished take with a poor transcript."""
    return spoken_take(tmp_path, sample_decks, SECONDS)


def spoken_take(root: Path, sample_decks: Path, seconds: int) -> Take:
    now = datetime(2026, 11, 22)
    folder = begin_take(root, TakeHeader(DECK, propose_plan(DECK), now.isoformat()), now)
    sound, rate = soundfile.read(
        sample_decks / "weekly-picks.flac", dtype="int16", frames=seconds * 16_000
    )
    assert rate == 16_000
    soundfile.write(folder / "audio.wav", sound, rate)
    with Journal(journal_path(folder)) as journal:
        for entry in (Cue(1, 0), Cue(2, 20_000), Stop(seconds * 1000)):
            journal.write(entry)
    save_transcript(folder, Transcript(words("So", "we", "lunch"), model="base"))
    return open_take(folder)


class FakeTranscribe:
    """Hears a word each 10 s; dies or is stopped where it is told."""

    def __init__(self, dies_at: tuple[int, ...] = (), stops_at: int = 0) -> None:
        self.dies_at, self.stops_at = list(dies_at), stops_at
        self.begun: list[int] = []
        self.terms: tuple[str, ...] = ()

    def __call__(self, recording, model, *, language, terms, progress, cancel, known, heard):
        self.terms = terms
        until = known[-1].until_ms if known else 0
        self.begun.append(until)
        said = [word for one in known for word in one.words]
        while until < SECONDS * 1000:
            if until in self.dies_at:
                self.dies_at.remove(until)
                raise RecogniserError("The recogniser stopped unexpectedly.")
            if self.stops_at and until >= self.stops_at:
                assert cancel is not None
                cancel.set()
                raise RecogniserError("Transcription was stopped.")
            word = Word(f"word{until // 10_000}", until, until + 500)
            until = min(until + 10_000, SECONDS * 1000)
            said.append(word)
            heard(Heard((word,), until))
            if progress:
                progress(until, SECONDS * 1000)
        return Transcript(tuple(said), language=language, model=model.name)


def texts(take: Take) -> list[str]:
    return [word.text for word in open_take(take.folder).words]


ALL = ["word0", "word1", "word2", "word3", "word4"]


def test_the_words_before_can_be_brought_back_and_forth(
    take: Take, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(TakeError, match="no earlier words"):
        bring_back(take.folder)
    monkeypatch.setattr(again, "transcribe", FakeTranscribe())
    go_over(take, Path("small"), SMALL)
    before = transcript_before(take.folder)
    assert before is not None
    assert before.model == "base"
    bring_back(take.folder)
    assert texts(take) == ["So", "we", "lunch"]
    bring_back(take.folder)
    assert texts(take) == ALL


def test_the_take_has_its_old_words_until_it_is_through(
    take: Take, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake = FakeTranscribe(stops_at=20_000)
    monkeypatch.setattr(again, "transcribe", fake)
    with pytest.raises(RecogniserError, match="stopped"):
        go_over(take, Path("small"), SMALL, cancel=threading.Event())
    assert texts(take) == ["So", "we", "lunch"]
    left = unfinished(take.folder)
    assert left is not None
    assert (left.again, left.heard_ms) == (SMALL, 20_000)
    fake.stops_at = 0
    steps: list[int] = []
    go_over(take, Path("small"), SMALL, progress=lambda done, _: steps.append(done))
    assert fake.begun == [0, 20_000]
    assert fake.terms == deck_words(DECK)
    assert steps == [20_000, 30_000, 40_000, 45_000]
    assert texts(take) == ALL
    written = open_take(take.folder).transcript
    assert written is not None
    assert written.model == "small"
    assert unfinished(take.folder) is None


def test_another_model_begins_anew(take: Take, monkeypatch: pytest.MonkeyPatch) -> None:
    fake = FakeTranscribe(stops_at=20_000)
    monkeypatch.setattr(again, "transcribe", fake)
    with pytest.raises(RecogniserError):
        go_over(take, Path("small"), SMALL, cancel=threading.Event())
    fake.stops_at = 0
    go_over(take, Path("large"), Again("large", "en"))
    assert fake.begun == [0, 0]


def test_what_was_begun_can_be_forgotten(take: Take, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(again, "transcribe", FakeTranscribe(stops_at=10_000))
    with pytest.raises(RecogniserError):
        go_over(take, Path("small"), SMALL, cancel=threading.Event())
    forget(take.folder)
    assert unfinished(take.folder) is None
    assert texts(take) == ["So", "we", "lunch"]


def test_a_process_that_dies_is_started_again_where_it_was(
    take: Take, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake = FakeTranscribe(dies_at=(0, 0, 10_000, 30_000))
    monkeypatch.setattr(again, "transcribe", fake)
    go_over(take, Path("small"), SMALL)
    assert fake.begun == [0, 0, 0, 10_000, 30_000]
    assert texts(take) == ALL
    monkeypatch.setattr(again, "transcribe", FakeTranscribe(dies_at=(20_000,) * 3))
    with pytest.raises(RecogniserError, match="unexpectedly"):
        go_over(take, Path("small"), SMALL)
    assert texts(take) == ALL


def test_a_model_that_hears_nothing_takes_no_words_away(
    take: Take, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(again, "transcribe", lambda *_, **__: Transcript((), model="small"))
    with pytest.raises(RecogniserError, match="keeps those it had"):
        go_over(take, Path("small"), SMALL)
    assert texts(take) == ["So", "we", "lunch"]


def test_two_programs_do_not_listen_to_one_take_at_once(
    take: Take, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(again, "transcribe", FakeTranscribe())
    (take.folder / "again.json").write_bytes(msgspec.json.encode(SMALL))
    with Journal(take.folder / "again.jsonl"), pytest.raises(TakeError):
        go_over(take, Path("small"), SMALL)


@pytest.mark.parametrize("content", [b"", b"{", b"\xff", b'{"model": 3}', b"[" * 100_000])
def test_a_damaged_note_of_it_is_no_note(take: Take, content: bytes) -> None:
    (take.folder / "again.json").write_bytes(content)
    assert unfinished(take.folder) is None


def test_how_many_words_are_different() -> None:
    before = words("So", "we", "should", "lunch", "it")
    assert differing(before, words("so,", "we", "should", "launch", "it.")) == 1
    assert differing(before, words("So", "um,", "we", "should", "launch")) == 3
    assert differing(before, before) == 0


def test_what_the_ear_decided_survives_the_real_recogniser(take: Take, base_model: Path) -> None:
    """Correct a word, dismiss a filler, listen again: both are still there, once more as well."""
    model = base_model
    save_transcript(take.folder, transcribe(take.audio, model))
    before = open_take(take.folder)
    report = report_of_take(before)
    filler = next(one for one in report.fillers if one.certainty == "heard")
    word = next(w for w in before.words if len(w.text) > 5 and w.start_ms > filler.end_ms)
    keep_corrections(
        take.folder,
        Corrections(
            words=(WordFix(word.start_ms, word.end_ms, word.text, "Makassar"),),
            fillers=(
                FillerFix(filler.start_ms, filler.end_ms, filler.text, filler.kind, False),
            ),
        ),
    )  # fmt: skip
    for _ in range(2):
        go_over(open_take(take.folder), model, Again("small", "en"))
        after = open_take(take.folder)
        assert after.missed == ()
        assert "Makassar" in [one.text for one in after.words]
        again_report = report_of_take(after)
        assert len(again_report.fillers) == len(report.fillers) - 1
        assert filler.start_ms not in [one.start_ms for one in again_report.fillers]


CHILD = """
import os
import signal
import sys
from pathlib import Path
from greenroom.library import open_take
from greenroom.speech.again import Again, go_over
def die(done, total):
    if done:
        os.kill(os.getpid(), signal.SIGKILL)
if __name__ == "__main__":
    go_over(open_take(Path(sys.argv[1])), Path(sys.argv[2]), Again("small", "en"), progress=die)
"""


def test_a_program_that_is_killed_in_the_middle_goes_on_from_there(
    base_model: Path, tmp_path: Path, sample_decks: Path
) -> None:
    seconds = 60
    take = spoken_take(tmp_path, sample_decks, seconds)
    program = tmp_path / "child.py"
    program.write_text(CHILD)
    command = [sys.executable, str(program), str(take.folder), str(base_model)]
    assert subprocess.run(command, timeout=900).returncode == -signal.SIGKILL
    left = unfinished(take.folder)
    assert left is not None
    assert texts(take) == ["So", "we", "lunch"]
    steps: list[int] = []
    whole = go_over(take, base_model, SMALL, progress=lambda done, _: steps.append(done))
    assert steps[0] == left.heard_ms < seconds * 1000
    assert whole.words[: len(left.heard[0].words)] == left.heard[0].words
    script = read_transcript(sample_decks / "weekly-picks.words.json").words
    said = [word for word in script if word.end_ms < seconds * 1000]
    assert differing(said, whole.words) < 0.15 * len(said)
    assert texts(take) == [word.text for word in whole.words]

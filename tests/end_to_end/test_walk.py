"""The window records a talk from a microphone while slides are advanced by keys."""

import json
from pathlib import Path

from end_to_end.walk import comparable, script_words, sounds, walk, word_error_rate
from greenroom.report import Report
from greenroom.review import report_of_take
from greenroom.transcript import spoken

# The first two slides of the sample, and a little of the third.
SECONDS = 48.0


def test_a_talk_through_the_microphone(tmp_path: Path, sample_decks: Path, models: Path) -> None:
    cues = json.loads((sample_decks / "weekly-picks.cues.json").read_text())
    moments = tuple(cue["at_ms"] for cue in cues if 0 < cue["at_ms"] < SECONDS * 1000)

    walked = walk(
        sample_decks / "weekly-picks-answer-first.pptx",
        sample_decks / "weekly-picks.flac",
        moments,
        home=tmp_path / "home",
        models=models,
        seconds=SECONDS,
    )

    assert max(map(abs, walked.slide_errors_ms())) < 100
    truth = script_words(sample_decks / "weekly-picks.script.txt", slides=2)
    heard = comparable(spoken(walked.take.words))
    assert word_error_rate(truth, heard) < 0.10
    found = sounds(truth, heard)
    assert found.found >= 0.9 * found.truth - 1  # of seven, one may be missed
    assert found.invented <= 1

    report: Report = report_of_take(walked.take)
    assert report.bottom_line.verdict == "first"
    assert [row.slide for row in report.timing if row.actual_ms] == [1, 2]

"""The opening minute, drilled twice through the microphone and the real recogniser."""

from pathlib import Path

from end_to_end.walk import comparable, in_window, script_words, word_error_rate
from greenroom.library import open_take
from greenroom.take import Begin, read_journal
from greenroom.transcript import spoken

CHILD = Path(__file__).with_name("drill_child.py")
SECONDS = 9.0


def test_two_tries_are_recorded_written_down_and_compared(
    tmp_path: Path, sample_decks: Path, models: Path
) -> None:
    found = in_window(
        CHILD,
        {"deck": str(sample_decks / "weekly-picks-answer-first.pptx")},
        sample_decks / "weekly-picks.flac",
        home=tmp_path / "home",
        models=models,
        seconds=SECONDS,
    )

    assert [row.split(":")[0] for row in found["rows"]] == ["Try 1", "Try 2"]
    assert "as long as before" in found["rows"][1]
    script = script_words(sample_decks / "weekly-picks.script.txt", slides=1)
    for folder in map(Path, found["takes"]):
        take = open_take(folder)
        assert take.header.drill is not None
        assert (take.header.drill.part, take.header.plan.limit_ms) == ("opening", 60_000)
        heard = comparable(spoken(take.words))
        assert len(heard) >= 15
        assert word_error_rate(script[: len(heard)], heard) < 0.3
        (began,) = (entry for entry in take.entries if isinstance(entry, Begin))
        assert began.at_ms == take.words[0].start_ms, "the words say when exactly"
        journal = read_journal(folder / "journal.jsonl")
        (about,) = (entry for entry in journal if isinstance(entry, Begin))
        assert abs(about.at_ms - began.at_ms) < 1000, "the level told at once, and about when"

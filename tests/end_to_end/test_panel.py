"""A panel from the first question to the export: spoken answers, the real recogniser."""

import csv
import json
from pathlib import Path

from end_to_end.panel_walk import sit_through
from end_to_end.walk import comparable
from greenroom.deck import load_deck
from greenroom.export import WRITERS
from greenroom.library import read_answers
from greenroom.panel.answers import follow_up, observe
from greenroom.transcript import spoken


def test_a_spoken_answer_brings_a_follow_up_and_all_of_it_is_kept_and_exported(
    tmp_path: Path, sample_decks: Path, models: Path
) -> None:
    found = sit_through(tmp_path, models)

    deck = load_deck(sample_decks / "weekly-picks-answer-first.pptx")
    first, second, skipped = read_answers(Path(found["take"]))
    assert {"covers", "tablet", "button", "phone"} & set(comparable(spoken(first.words)))
    held = observe(first.question, first.words, first.seconds, deck)
    then = follow_up(first.question, held, first.seconds, deck)
    assert then is not None
    assert [then.text] == found["reactions"]
    assert second.question.question == then.text
    assert second.follow_up == then.kind
    assert {"28", "picks", "38%", "52%"} & set(comparable(spoken(second.words)))
    assert skipped.skipped
    assert skipped.question.id != first.question.id
    assert found["ended"].startswith("2 questions: 1 answered, 1 skipped.")

    out = tmp_path / "out"
    assert {path.suffix for path in out.iterdir()} >= {".html", ".pdf", ".docx", ".md", ".json"}
    report = next(path for path in out.glob("*.json") if "schema" not in path.name)
    panel = json.loads(report.read_text("utf-8"))["panel"]
    assert [one["answer"]["skipped"] for one in panel] == [False, False, True]
    (table,) = out.glob("*.answers.csv")
    with table.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["came_back"] for row in rows] == ["", then.kind, ""]
    assert len(found["written"]) == len(WRITERS) + 1  # and the sound of a slide

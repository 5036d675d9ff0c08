"""The blind comparison of questions: nothing names a source, and the figures add up."""

from accuracy.panel_blind import CRITERIA, EACH, described, expert, mixed
from accuracy.panel_samples import whole_talks


def test_a_sheet_names_no_source_and_keeps_to_its_seed() -> None:
    made = [(deck.slides[0].title, deck, words) for _, deck, words in whole_talks()]
    judged = [one for one in made if one[0] in expert()]
    rows = mixed(judged)
    assert len(rows) == 2 * EACH * len(judged) > 0
    assert set(rows[0]) == {"number", "deck", "question", *CRITERIA}
    assert all(row[criterion] == "" for row in rows for criterion in CRITERIA)
    assert rows == mixed(judged)
    others = {row["question"] for row in mixed(judged, seed=2)}
    assert others - {row["question"] for row in rows}, "another seed is another panel"
    known = {text for texts in expert().values() for text in texts}
    sides = [row["question"] in known for row in rows]
    orders = {tuple(sides[at : at + 2 * EACH]) for at in range(0, len(sides), 2 * EACH)}
    assert len(orders) > 1, "every deck has its two sides in the same order"


def test_the_better_side_wins() -> None:
    deck, texts = next(iter(expert().items()))
    asked = [(texts[0], "3"), ("Why this?", "5"), ("And why that?", "3")]
    sheet = [{"deck": deck, "question": text, **dict.fromkeys(CRITERIA, m)} for text, m in asked]
    told = described("sheet", sheet)
    assert "2 of the program, 1 of the expert" in told
    assert "| mean | 4.00 | 3.00 |" in told
    assert "ties half: 75 %" in told

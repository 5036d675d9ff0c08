"""What a panel says of answers, and of itself, in German to the last piece."""

import pytest

from accuracy.answers import FILES, deck_of, judged, read, words_of
from german import left_english
from greenroom.panel.advice import KEEP, advice, one_thing
from greenroom.panel.observed import held
from greenroom.panel.question import Answer, Answered, Question, free_question
from greenroom.panel.told import exchanges, level_of, summary
from greenroom.transcript import Word

ASKED = Question(
    "q", "data_scientist", "evidence", "Says who?", "", 4, "Price, not content", "deck"
)
NAME = "Ji-woo Han"
SAID = (Word("Us.", 0, 400),)


@pytest.mark.parametrize("name", FILES)
def test_what_labelled_answers_held(name: str) -> None:
    """Every fifth of them, by turns as answers to a question on what once went wrong."""
    for place, row in enumerate(read(name)[::5]):
        words = words_of(row["answer"], row["seconds"])
        found = judged(row, kind="failure" if place % 2 else "")
        rows = held(found, words, second=("evidence",)).rows
        own = " ".join(
            (row["answer"], *(line for s in deck_of(row).slides for line in (s.title, *s.text)))
        )
        texts = [text for one in rows for text in (one.label, level_of(one), one.detail, one.whole)]
        texts += [one_thing(found), *advice(found).values()]
        texts += [seen.note for about, seen in found.items() if about != "ownership"]
        assert [left for text in texts for left in left_english(text, own)] == []


def test_the_record() -> None:
    record = [
        Answered(Answer(ASKED, SAID, 3.0), {}),
        Answered(Answer(ASKED, (), 3.0, follow_up="hedged", interrupted=True), {}),
        Answered(Answer(ASKED, SAID, 3.0, follow_up="hedged", interrupted=True), {}),
        Answered(Answer(ASKED, (), 0.0, follow_up="hedged", skipped=True), {}),
        Answered(Answer(free_question("Why?"), (), 0.0, skipped=True), {}),
    ]
    texts: list[str] = [KEEP]
    for some in (record, record[:1], record[:2], record[2:]):
        texts.append(summary(some))
        for one in exchanges(some):
            texts += [one.who, one.about, one.origin]
            texts += [text for said in one.said for text in (said.lead, said.outcome)]
    assert [left for text in texts for left in left_english(text, f"{NAME} {ASKED.quote}")] == []

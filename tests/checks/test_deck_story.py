"""What a deck says before anybody speaks: findings on it, and the words they are put into."""

import json
from pathlib import Path

import pytest

from greenroom.checks.deck_bottom_line import deck_bottom_line
from greenroom.checks.deck_check import numbered, told
from greenroom.checks.deck_checks import analyse_deck
from greenroom.checks.deck_story import describe_story, tell
from greenroom.checks.example import talk
from greenroom.checks.measures import measure_slides
from greenroom.cli import run
from greenroom.deck import Deck, Slide, talk_slides
from greenroom.plan import Plan, Target, propose_plan

BODY = "Members told us in the exit survey why they left and what would bring them back."


def messages(deck: Deck, check: str, plan: Plan | None = None, bottom_line: str = "") -> list[str]:
    return [f.message for f in analyse_deck(deck, plan, bottom_line) if f.check == check]


def test_a_few_topics_are_named_one_by_one_and_many_at_once() -> None:
    few = told("Plan", ("Price is why trials end", BODY), ("Risks", BODY)).deck
    assert messages(few, "deck.titles") == ["The title of slide 3 only names a topic."]
    titles = ("Background", "Risks", "Results by region", "Options considered", "Costs")
    many = told("Plan", *((title, BODY) for title in titles)).deck
    assert messages(many, "deck.titles") == [
        "5 of 6 titles name a topic instead of making a point: slides 2, 3, 4, 5 and 6."
    ]


def test_minutes_go_by_the_limit_at_hand() -> None:
    deck = told(*((f"We did thing number {n}", BODY) for n in range(12))).deck
    assert messages(deck, "deck.minutes", propose_plan(deck, 15 * 60_000)) == []
    assert messages(deck, "deck.minutes", propose_plan(deck, 5 * 60_000)) == [
        "12 slides for 5:00 leave 25 s for each."
    ]


def test_notes_go_by_the_share_of_their_slide() -> None:
    slides = (Slide(1, "a", "Our plan", notes="word " * 330), Slide(2, "b", "It works"))
    deck = Deck("talk.pptx", "", slides)
    tight = Plan(15 * 60_000, (Target(1, 60_000), Target(2, 14 * 60_000)))
    assert messages(deck, "deck.notes", tight) == [
        "The notes of slide 1 take 2:00 at 165 words a minute; the plan gives it 1:00."
    ]
    assert messages(deck, "deck.notes") == []


def test_what_is_behind_the_end_is_left_alone() -> None:
    deck = told("Plan", "It works", "It pays", "Appendix", ("Risks", "word " * 100)).deck
    assert [f.check for f in analyse_deck(deck)] == ["deck.backup"]


@pytest.mark.parametrize(
    ("titles", "typed", "verdict", "slide"),
    [
        (("Leith", "Open a clinic in Leith", "Costs"), "Open a clinic in Leith.", "first", 2),
        (("Leith", "Costs", "Open a clinic in Leith"), "Open a clinic in Leith.", "late", 3),
        (("Growth", "Costs", "Staff"), "Open a clinic in Leith.", "missing", 0),
        (("Growth", "We should open a clinic", "Costs", "Open the clinic in May"), "", "first", 2),
        (("Growth", "We should open a clinic", "Costs", "Staff"), "", "unsure", 2),
        (("Growth", "Costs", "Staff", "Recommendation: open a clinic"), "", "late", 4),
        (("Growth", "Costs", "Recommendation"), "", "unsure", 0),
        (("Wachstum", "Wir sollten die Klinik öffnen und das ist gut"), "", "unsure", 0),
    ],
)
def test_whether_the_deck_states_the_bottom_line(
    titles: tuple[str, ...], typed: str, verdict: str, slide: int
) -> None:
    found = deck_bottom_line(talk_slides(told(*titles).deck), typed)
    assert (found.verdict, found.slide) == (verdict, slide)


def test_findings_of_one_rule_stand_together_with_its_source() -> None:
    deck = told("Plan", ("It works", "word " * 90), ("Risks", "word " * 80)).deck
    text = describe_story(tell(deck))
    assert "2 times, on slides 2 and 3:\n     2  92 words to read on slide 2. “It works”" in text
    assert text.count("slide:ology") == 1
    assert "The title of slide 3 only names a topic. “Risks”" in text


def test_slides_are_listed_as_people_say_it() -> None:
    assert [numbered(n) for n in ((4,), (2, 4), (2, 4, 7))] == [
        "slide 4",
        "slides 2 and 4",
        "slides 2, 4 and 7",
    ]


def test_the_command_line_tells_the_story(
    sample_decks: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    late = sample_decks / "weekly-picks-answer-last.pptx"
    assert run(["deck", str(late), "--limit", "4:00"]) == 0
    out = capsys.readouterr().out
    assert "The bottom line first stands on slide 10." in out
    assert "7 of 10 titles name a topic" in out
    assert "10 slides for 4:00 leave 24 s for each." in out


def test_the_story_as_json(sample_decks: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first = sample_decks / "weekly-picks-answer-first.pptx"
    command = ["deck", str(first), "--json", "--bottom-line", "Launch Weekly Picks on 2 February."]
    assert run(command) == 0
    read = json.loads(capsys.readouterr().out)
    assert read["story"]["bottom_line"]["verdict"] == "first"
    assert [title["kind"] for title in read["story"]["titles"]].count("topic") == 0
    assert read["findings"] == read["story"]["findings"]
    assert len(read["deck"]["slides"]) == 11


def test_slides_behind_the_end_are_measured_only_if_they_were_shown() -> None:
    titles = ("Plan", "It works", "It pays", "Thank you", "Costs by ward")
    assert [m.slide for m in measure_slides(talk("a b", "c d", titles=titles))] == [1, 2, 3, 4]
    shown = talk("a", "b", "c", "d", "e", titles=titles)
    assert [m.slide for m in measure_slides(shown)] == [1, 2, 3, 4, 5]

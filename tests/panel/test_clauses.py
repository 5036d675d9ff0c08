"""Lines told as clauses of one's own: with a verb, in agreement, “we” as “you”; or not at all."""

import pytest

from greenroom.deck.slides import Deck
from greenroom.panel.candidates import candidates
from greenroom.panel.claims import find_claims
from greenroom.panel.clauses import assertion, told, topic
from greenroom.panel.mix import Mix
from greenroom.panel.personas import panelists, wording


@pytest.mark.parametrize(
    ("line", "clause"),
    [
        ("Agents ran out of notes in two towns", "agents ran out of notes in two towns"),
        ("App opened 1.4 times a week", "the app opened 1.4 times a week"),
        ("140 lines put in the wrong aisle", "140 lines were put in the wrong aisle"),
        ("stale data, 140 lines put in a wrong aisle", "140 lines were put in a wrong aisle"),
        ("wristbands smudged by alcohol gel", "wristbands were smudged by alcohol gel"),
        ("52% of third graders below benchmark", "52% of third graders are below benchmark"),
        ("62 % of delay at stops", "62 % of the delay is at stops"),
        ("38% outside our remit", "38% are outside your remit"),
        ("63 cases of someone else taking the money", "there are 63 cases of someone else taking"
         " the money"),
        ("1 crack in every 60 blades", "there is 1 crack in every 60 blades"),
        ("We ask for twelve schools by autumn", "you ask for twelve schools by autumn"),
        ("We should launch the list to all", "you want to launch the list to all"),
        ("We should have launched the list in May", "you should have launched the list in May"),
        ("We should launch it to every member", ""),
        ("Counters in the wheel bay since May", ""),
        ("22% thrown out by the fans", ""),
        ("Households furnished 1,310 to 1,275", ""),
        ("Agency nurses skipped field 4", ""),
        ("I was wrong about our own survey", "you were wrong about your own survey"),
        ("Guest survey: 57% do not want a daily clean", "57% do not want a daily clean"),
        ("Third-day cleans take 38 minutes", "the third-day cleans take 38 minutes"),
        ("7 of 10 start with leftovers", "7 of 10 start with leftovers"),
        ("The line was sorted by arrival, not by need", "the line was sorted by arrival, not by"
         " need"),
        ("Diagrams Are Hand Drawn By Teachers", "diagrams are hand drawn by teachers"),
    ],
)  # fmt: skip
def test_a_line_is_told_as_people_say_it(line: str, clause: str) -> None:
    assert told(line) == clause


@pytest.mark.parametrize(
    "line",
    [
        "Text reminder 3 days before",
        "Stations empty or full 19% of the time at peak",
        "0.004% mismatches at the start",
        "Double tap recognised first time 83%",
        "92% paid in the first round",
        "It helped most on Mondays",
        "You will like this part best",
        "12 euros per site",
        "9.5 hours to rebuild the plan by hand",
        "61 % lower running cost",
        "Phone calls 26 a week",
        "Room photo as query",
        "We moved the button from the left to",
        "Why we did it?",
        "",
    ],
)
def test_what_may_be_something_else_is_quoted(line: str) -> None:
    assert told(line) == ""


def test_trouble_need_not_be_counted() -> None:
    assert told("Spiders on the lens", "surprise") == "there were spiders on the lens"
    assert told("2 clinics without power at night", "surprise").startswith("there were 2 clinics")
    assert told("Spiders on the lens") == ""
    assert told("3 breaches of the cut-off in 2022").startswith("there were 3 breaches")


@pytest.mark.parametrize(
    ("title", "about"),
    [
        ("How a rain garden works", "how a rain garden works"),
        ("What I would bring here", "what you would bring here"),
        ("Etch drift at Fab 4", "etch drift at Fab 4"),
        ("Opening an account in one sitting: Lumen Bank", "opening an account in one sitting"),
        ("Hear the table: companion app at Otavia", "the companion app at Otavia"),
        ("Moving payroll off the mainframe", "moving payroll off the mainframe"),
        ("How are we doing?", ""),
        ("No more fines", ""),
        ("Search that knows what is in the fridge", ""),
    ],
)
def test_a_title_is_on_something(title: str, about: str) -> None:
    assert topic(title) == about


def test_a_deck_is_named_by_a_thing() -> None:
    assert topic("How a rain garden works", named=True) == ""
    assert topic("Rain gardens in every school", named=True) == "rain gardens in every school"


@pytest.mark.parametrize(
    ("title", "clause"),
    [
        ("Dwell time grows with the queue", "dwell time grows with the queue"),
        ("Transects need experts", "transects need experts"),
        ("Waste stays under 9 % at noon", "waste stays under 9 % at noon"),
        ("Waiting fell in every stream", ""),
        ("Three ways we could have gone", ""),
        ("Data: 1.2 million door events", ""),
    ],
)
def test_a_title_asserts_how_things_are(title: str, clause: str) -> None:
    assert assertion(title) == clause


def test_each_panelist_brings_a_claim_up_in_a_tone_of_their_own(story: Deck) -> None:
    moved = [claim for claim in find_claims(story) if claim.kind == "moved"][:1]
    asked = {
        one.question.persona: one.question.question.split(". ")[0]
        for one in candidates(moved, panelists(), wording(), Mix(), 1)
        if "{premise}" in one.frame.text
    }
    assert len(asked) >= 5
    assert len(set(asked.values())) == len(asked)
    assert all("14%" in said and "8%" in said for said in asked.values())


def test_every_panelist_has_a_tone() -> None:
    for panelist in panelists():
        assert panelist.tone
        assert all("{slide}" in lead and "{clause}" in lead.lower() for lead in panelist.shown)
        assert all("{clause}" in lead.lower() for lead in panelist.said)
    assert len({panelist.tone for panelist in panelists()}) == len(panelists())
    assert len({lead for panelist in panelists() for lead in panelist.shown}) >= len(panelists())

"""Two lines joined: what is found, what is left alone, and what is asked about it."""

from collections.abc import Callable

import pytest

from greenroom.deck.slides import Deck
from greenroom.panel.candidates import candidates
from greenroom.panel.claim import Claim
from greenroom.panel.claims import deck_claims
from greenroom.panel.mix import Mix
from greenroom.panel.personas import panelists, wording
from greenroom.panel.questions import make_questions
from greenroom.panel.soundness import flaws, material_of

Made = Callable[..., Deck]
Slides = tuple[tuple[str, ...], ...]

FOUND: dict[str, Slides] = {
    "fell short": (("Problem", "Yield 91.3%, target 94%"), ("Result", "Yield 91.3% → 93.6%")),
    "other year": (
        ("Problem", "22 rejections in 2022"),
        ("Results", "Rejections 22 → 5"),
    ),
    "does not agree": (("Problem", "Churn 9.1%"), ("Results", "Churn 8.4% → 6.1%")),
    "price elsewhere": (
        ("Decision", "Chose the shorter form"),
        ("Results", "Conversion 52% → 55%"),
        ("Side effects", "Return rate 41% → 46%"),
    ),
    "cheaper": (("Problem", "Rope inspection, €1,900 per turbine"), ("Cost", "€640 per turbine")),
    "cost and gain": (("Side effects", "Fees €1.3M per year"), ("Result", "+€0.9M margin")),
    "too few parts": (("Method", "30 interviews: 12 users, 10 sellers"),),
    "too many parts": (("Method", "30 interviews: 22 users, 10 sellers"),),
    "shares too few": (("Why", "Bank down 27%", "No balance 48%", "Other 10%"),),
    "shares too many": (("Why", "Bank down 57%", "No balance 48%", "Other 10%"),),
    "stops late": (("Cost", "Wrong stream 2.3%"), ("Start", "Stop if wrong stream passes 4%")),
    "stretched": (("Test", "50/50 split, 4 weeks"), ("Result", "+€7.8M sales annualised")),
    "past its end": (("Pilot", "2,100 merchants, 10 weeks", "90-day churn 31% → 24%"),),
    "mended midway": (("Test", "50/50 split, 6 weeks"), ("Trouble", "New wristbands from week 5")),
    "few of many": (("Trial", "90 turbines, 2 months"), ("Next", "312 turbines in spring")),
    "decided anyway": (
        ("A/B test", "Orders per search +1.2% (interval -0.3 to +2.7)"),
        ("Rollout", "Shipped to all on 9 September"),
    ),
    "said not done": (
        ("Test", "Orders per user -0.4% (95% CI -1.1 to +0.3)"),
        ("Interviews", "9 said they would switch apps"),
    ),
    "doubtful labels": (
        ("Data", "Labelled by 3 technicians, agreement 0.71"),
        ("Model", "Recall 0.94"),
    ),
    "better on paper": (
        ("Offline", "NDCG@10 0.61 → 0.68 on 4,000 judged queries"),
        ("Test", "No-click 27% → 22%"),
    ),
    "on paper": (("Model", "Accuracy 86%"), ("Results", "First answer 17 days → 2 days")),
    "everywhere": (
        ("Test", "Two weeks, Brazil and Canada, 58,000 players"),
        ("Decision", "Shipped worldwide 12 October"),
    ),
    "other difference": (
        ("Triage halves the wait", "No extra nurses"),
        ("Results", "Wait 70 → 52 minutes"),
    ),
    "not even back": (
        ("A/B test", "p95 latency 180 → 260 ms"),
        ("Next", "Latency down to 200 ms"),
    ),
    "again there": (("What went wrong", "Lines put in the wrong aisle"), ("Next", "Leeds site")),
    "got past": (
        ("Roll-out", "Shadow mode 10 weeks"),
        ("Failure", "Solver used an old closure list, 7 flights cancelled"),
    ),
    "partly done": (
        ("Results", "Below benchmark: 52% → 39%"),
        ("Trouble", "2.9 of 4 sessions a week delivered"),
    ),
    "partly taken": (("Pilot", "Adoption 27%", "Churn 31% → 24%"),),
    "changed at once": (
        ("Change", "Bots in the first 3 matches", "Separate pool for newcomers"),
        ("Results", "Loss rate 71% → 56%"),
    ),
    "goes on": (("Trouble", "Cause not confirmed"), ("Next", "Jigawa State, 90 fridges")),
    "not known": (
        ("Decision", "Live since 3 June 2024"),
        ("Open", "Effect on ad revenue not measured"),
    ),
    "released all the same": (
        ("Side effects", "No-shows 18%"),
        ("Decision", "Shipped worldwide 12 October"),
    ),
    "perhaps another": (
        ("Delete, delay", "Deleted 190 rules"),
        ("The one we should have kept", "52 minutes down"),
    ),
    "not in the price": (
        ("What it cannot do", "Clay soil needs a drain"),
        ("Twelve schools", "640,000 for all"),
    ),
    "paid for nothing": (("Everybody blamed it", "Signal change cost 300,000", "No effect on it"),),
    "leans on": (
        ("Phase one", "Paper and tape, left for phase two"),
        ("Open", "Phase two not funded"),
    ),
    "too late": (
        ("Waits are down", "Recommend all four sites by March"),
        ("Plan", "Start in March, one clinic a month"),
    ),
    "leave after": (
        ("Decision", "Launched 2 February 2023"),
        ("Privacy", "DPO sign-off 14 March 2023"),
    ),
    "not until": (("It is done", "14 months"), ("Wrong", "No rollback rehearsal until month 9")),
}
"""For each join two lines that meet."""

LEFT: dict[str, Slides] = {
    "fell short": (("Problem", "Yield 91.3%, target 94%"), ("Result", "Yield 91.3% → 94.6%")),
    "other year": (
        ("Problem", "22 rejections in 2022"),
        ("Results", "Rejections 22 → 5", "12 farms randomised"),
    ),
    "does not agree": (("Problem", "Churn 8.4%"), ("Results", "Churn 8.4% → 6.1%")),
    "price elsewhere": (("We halved it", "Wait 70 to 31 min"), ("They left", "Complaints up 40%")),
    "cheaper": (("Problem", "€1,900 per turbine"), ("Cost", "€640 per blade")),
    "cost and gain": (("Side effects", "Fees €1.3M per year"), ("Result", "Net saving €0.9M")),
    "too few parts": (("Method", "30 interviews: 12 users, 18 sellers"),),
    "shares too few": (("Why", "Bees 96%", "Wasps 61%", "Flies 20%"),),
    "shares too many": (("Why", "Bank down 42%", "No balance 48%", "Other 11%"),),
    "stops late": (("Cost", "Wrong stream 4.3%"), ("Start", "Stop if wrong stream passes 4%")),
    "stretched": (("Test", "50/50 split, 4 weeks"), ("Result", "+€7.8M sales")),
    "past its end": (("Pilot", "2,100 merchants, 14 weeks", "90-day churn 31% → 24%"),),
    "mended midway": (("Test", "50/50 split, 6 weeks"), ("Trouble", "New bands from week 9")),
    "few of many": (("Trial", "90 turbines, 2 months"), ("Next", "312 blades in spring")),
    "decided anyway": (
        ("A/B test", "Orders per search +1.2% (interval +0.3 to +2.7)"),
        ("Rollout", "Shipped to all on 9 September"),
    ),
    "leave after": (
        ("Decision", "Launched 2 February 2023"),
        ("Privacy", "DPO sign-off 14 January 2023"),
    ),
    "too late": (
        ("Waits are down", "Recommend all four sites by June"),
        ("Plan", "Start in March, one clinic a month"),
    ),
    "other difference": (
        ("Triage halves the wait", "No extra nurses"),
        ("Results", "Wait 70 → 34 minutes"),
    ),
    "not even back": (
        ("A/B test", "p95 latency 180 → 260 ms"),
        ("Next", "Latency down to 150 ms"),
    ),
    "again there": (("What went wrong", "Lines put in the wrong aisle"), ("Next", "A better map")),
    "got past": (
        ("Roll-out", "Nightly checksum on every file"),
        ("What went wrong", "412 files found damaged"),
    ),
    "goes on": (("Trouble", "Cause found: a worn seal"), ("Next", "Jigawa State, 90 fridges")),
}  # fmt: skip
"""Lines that look as if they met, and do not."""


def joins_of(deck: Deck) -> list[Claim]:
    return [claim for claim in deck_claims(deck) if "there" in claim.slots]


@pytest.mark.parametrize("kind", FOUND)
def test_two_lines_meet(kind: str, make_deck: Made) -> None:
    deck = make_deck(("The story",), *FOUND[kind])
    found = [claim for claim in joins_of(deck) if claim.kind == kind]
    assert len(found) == 1, [claim.kind for claim in joins_of(deck)]
    material = material_of(deck)
    assert material.holds(found[0].quote)
    assert material.holds(found[0].other)


@pytest.mark.parametrize("kind", LEFT)
def test_two_lines_that_do_not_meet(kind: str, make_deck: Made) -> None:
    deck = make_deck(("The story",), *LEFT[kind])
    assert kind not in {claim.kind for claim in joins_of(deck)}


def test_every_kind_that_a_frame_asks_about_is_found() -> None:
    asked = {kind for frame in wording().frames if "there" in frame.slots for kind in frame.claims}
    assert asked - set(FOUND) == {"few persons"}


@pytest.mark.parametrize("kind", FOUND)
def test_what_is_asked_is_sound_and_names_the_slides(kind: str, make_deck: Made) -> None:
    deck = make_deck(("The story",), *FOUND[kind])
    claims = [claim for claim in joins_of(deck) if claim.kind == kind]
    asked = list(candidates(claims, panelists(), wording(), Mix(), 1))
    assert asked
    material = material_of(deck)
    for question in (candidate.question for candidate in asked):
        assert flaws(question, material) == (), question.question
        assert f"lide {question.slide}" in question.question


def test_a_join_is_asked_before_what_one_line_says(make_deck: Made) -> None:
    deck = make_deck(
        ("Fewer returns",),
        ("Problem", "Returns 41%"),
        ("Decision", "Chose the shorter form", "Rejected: a fee for returns"),
        ("Test", "50/50 split, 4 weeks, 21,000 orders"),
        ("Results", "Returns 41% → 36%", "+€7.8M sales annualised"),
        ("Next", "All stores in spring"),
    )
    [only] = make_questions(deck, count=1)
    assert "4 weeks" in only.question
    assert "annualised" in only.question

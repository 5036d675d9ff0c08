"""Noun phrases with their articles, and actions in other forms of themselves."""

import pytest

from greenroom.panel.grammar import action, done_to, lowered, names_of, noun, quantity, share


@pytest.mark.parametrize(
    ("text", "phrase", "plural"),
    [
        ("Missed appointments", "missed appointments", True),
        ("Return rate", "the return rate", False),
        ("Churn", "churn", False),
        ("Saturday income", "Saturday income", False),
        ("Picks per hour", "picks per hour", True),
        ("Skip button in the reminder text", "the skip button in the reminder text", False),
        ("English learners", "English learners", True),
        ("Leeds site", "the Leeds site", False),
        ("Our churn", "your churn", False),
        ("full re-slot over a bank holiday", "the full re-slot over a bank holiday", False),
        ("App Store rating", "the App Store rating", False),
        ("managed Aurora", "managed Aurora", False),
        ("Customer Support Response Time", "customer support response time", False),
        ("A cap on credits", "a cap on credits", False),
    ],
)
def test_a_noun_phrase_stands_in_a_sentence(text: str, phrase: str, plural: bool) -> None:
    found = noun(text)
    assert found is not None
    assert (found.text, found.plural) == (phrase, plural)
    assert found.slots("x")["x_was"] == ("were" if plural else "was")


@pytest.mark.parametrize(
    "text",
    [
        "Members disliked booking",
        "Classifier suggests a category",
        "How we did it",
        "in the first week",
        "It is the fastest",
        "Swap a shift without asking",
        "17%",
        "Churn: 8 → 6",
        "because",
        "",
        "a very long run of words that nobody could ever say back aloud",
        "Build own credit",
        "Banner first",
        "Cap match radius at 25 minutes",
        "Rollback after 3",
    ],
)
def test_what_may_be_something_else_is_none(text: str) -> None:
    assert noun(text) is None


@pytest.mark.parametrize(
    ("label", "phrase"),
    [
        ("Fill rate", "the fill rate"),
        ("Missed appointments", "missed appointments"),
        ("Fare evasion", "fare evasion"),
        ("Disposal", "disposal"),
        ("NDCG@10", "NDCG@10"),
        ("Trip", "“Trip”"),
        ("Listing success", "“Listing success”"),
        ("Zalvero rate", "“Zalvero rate”"),
    ],
)
def test_a_metric_that_would_not_read_is_named_by_its_label(label: str, phrase: str) -> None:
    found = quantity(label)
    assert found is not None
    assert found.text == phrase


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Finished", "the share that finished"),
        ("Shifts filled", "the share of shifts filled"),
        ("Complete at first sending", "the share complete at first sending"),
        ("Seen within 3 weeks of referral", "the share seen within 3 weeks of referral"),
    ],
)
def test_a_percentage_is_of_something(text: str, phrase: str) -> None:
    found = share(text)
    assert found is not None
    assert found.text == phrase


@pytest.mark.parametrize(
    ("text", "doing"),
    [
        ("Deleted 140 of 390 alerts", "deleting 140 of 390 alerts"),
        ("Switched off 612 queries", "switching off 612 queries"),
        ("Dropped our software licence", "dropping your software licence"),
    ],
)
def test_what_was_done_has_other_forms(text: str, doing: str) -> None:
    found = action(text)
    assert found is not None
    assert found.doing == doing


@pytest.mark.parametrize(
    "text",
    ["Labelled by 3 technicians", "Agreed with the board", "Could not find it", "Growth of 3%"],
)
def test_a_passive_or_a_modal_is_no_action(text: str) -> None:
    assert action(text) is None


@pytest.mark.parametrize(
    ("text", "doing"),
    [
        ("Cut overrides from 11% to under 5%", "cutting overrides from 11% to under 5%"),
        ("Give every new member a list", "giving every new member a list"),
    ],
)
def test_a_plan_is_an_order(text: str, doing: str) -> None:
    found = action(text, order=True)
    assert found is not None
    assert found.doing == doing


@pytest.mark.parametrize("text", ["Launch date", "Test plan", "Retry timing model", "Voice intake"])
def test_a_compound_noun_is_no_order(text: str) -> None:
    assert action(text, order=True) is None


def test_a_thing_with_what_was_done_to_it_is_an_action() -> None:
    found = done_to(["Override button kept", " with a mandatory reason"][0])
    assert found is not None
    assert found.doing == "keeping the override button"
    assert done_to("Members disliked booking") is None


def test_names_keep_their_capital() -> None:
    names = names_of(["Clinics in Edenderry and Birr", "Edenderry still at 47%", "Still open"])
    assert lowered("Edenderry", names) == "Edenderry"
    assert lowered("Still open", names) == "still open"
    assert lowered("NPS of cleaners") == "NPS of cleaners"


def test_common_words_that_the_dictionary_lacks_lose_theirs() -> None:
    assert lowered("Somatic cell count") == "somatic cell count"
    assert lowered("Cannibalisation stays low") == "cannibalisation stays low"
    assert lowered("Croatia first") == "Croatia first"


def test_what_begins_with_no_has_no_article() -> None:
    alone, before = noun("No-click"), noun("No-show policy")
    assert alone is not None
    assert before is not None
    assert (alone.text, before.text) == ("no-click", "the no-show policy")

"""Noun phrases with their articles, and words that agree with them."""

import pytest

from greenroom.panel.noun_phrases import noun, quantity, share


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


def test_what_begins_with_no_has_no_article() -> None:
    alone, before = noun("No-click"), noun("No-show policy")
    assert alone is not None
    assert before is not None
    assert (alone.text, before.text) == ("no-click", "the no-show policy")


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

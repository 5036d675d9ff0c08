"""Every check is held to its own examples, and what it says of them can be said in German."""

from collections.abc import Iterable

import pytest

from german import left_english, own_words
from greenroom.checks import CHECKS, DECK_CHECKS, analyse, analyse_deck
from greenroom.checks.check import Check, Noticed
from greenroom.checks.deck_check import DeckCheck

INFORM_ONLY = {
    "delivery.placed-pause",
    "time.revisit",
    "substance.ownership",
    "delivery.monotone",
    "time.questions",
    "deck.numbers",
    "deck.untitled",
    "deck.same-titles",
    "deck.backup",
}


def loud(check: Check | DeckCheck, noticed: Iterable[Noticed]) -> list[str]:
    """What a check has to say other than praise; information counts for checks that only inform."""
    if check.name in INFORM_ONLY:
        return [one.message for one in noticed]
    return [one.message for one in noticed if one.severity in ("advice", "warning")]


def english_of(noticed: Iterable[Noticed], example) -> list[str]:
    """What of this would stay English in a German window."""
    own = own_words(example)
    texts = (text for one in noticed for text in (one.message, one.advice))
    return [left for text in texts for left in left_english(text, own)]


@pytest.mark.parametrize("check", [*CHECKS, *DECK_CHECKS], ids=lambda check: check.name)
def test_check_has_a_name_a_source_and_examples(check: Check | DeckCheck) -> None:
    assert "." in check.name
    assert check.source
    assert check.function.__doc__
    assert check.flags()
    assert check.passes()


@pytest.mark.parametrize(
    ("check", "example"),
    [(check, example) for check in (*CHECKS, *DECK_CHECKS) for example in check.flags()],
    ids=lambda value: getattr(value, "name", ""),
)
def test_check_flags_what_it_should(check: Check | DeckCheck, example) -> None:
    noticed = tuple(check.function(example))
    assert loud(check, noticed)
    assert english_of(noticed, example) == []


@pytest.mark.parametrize(
    ("check", "example"),
    [(check, example) for check in (*CHECKS, *DECK_CHECKS) for example in check.passes()],
    ids=lambda value: getattr(value, "name", ""),
)
def test_check_passes_what_it_should(check: Check | DeckCheck, example) -> None:
    noticed = tuple(check.function(example))
    assert loud(check, noticed) == []
    assert english_of(noticed, example) == []


def test_names_are_unlike() -> None:
    names = [check.name for check in (*CHECKS, *DECK_CHECKS)]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_findings_can_be_heard_and_tried(check: Check) -> None:
    for example in check.flags():
        for finding in check.findings(example):
            assert finding.check == check.name
            assert finding.message.endswith((".", "?"))
            assert finding.start_ms <= finding.end_ms <= example.total_ms
            if finding.severity in ("advice", "warning"):
                assert finding.advice
                assert finding.quote
                assert finding.slide


def test_quotes_are_exact_words() -> None:
    for check in CHECKS:
        for example in check.flags():
            said = " ".join(word.text for word in example.words)
            for finding in check.findings(example):
                assert finding.quote.strip(" …") in said


def test_no_check_minds_an_empty_talk() -> None:
    from greenroom.checks.example import talk

    assert [f for f in analyse(talk("")) if f.severity in ("advice", "warning")] == []


def test_findings_on_the_deck_alone_have_no_moment() -> None:
    for check in DECK_CHECKS:
        for example in check.flags():
            findings = [
                f
                for f in analyse_deck(example.deck, example.plan, example.bottom_line)
                if f.check == check.name
            ]
            assert findings
            assert {(f.start_ms, f.end_ms) for f in findings} == {(0, 0)}


@pytest.mark.parametrize("check", [*CHECKS, *DECK_CHECKS], ids=lambda check: check.name)
def test_check_has_a_title_and_figures_within_bounds(check: Check | DeckCheck) -> None:
    assert check.title
    for threshold in check.thresholds:
        assert threshold.name.startswith(f"{check.name}.")
        assert threshold.least < threshold.most
        assert threshold.least <= threshold.usual <= threshold.most
        assert threshold.text
        assert threshold.unit


def test_no_two_thresholds_have_one_name() -> None:
    names = [one.name for check in (*CHECKS, *DECK_CHECKS) for one in check.thresholds]
    assert len(set(names)) == len(names)

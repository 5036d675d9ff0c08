"""The whole talks: their truth points at what is there, the checks stay near what was measured."""

from itertools import pairwise

import pytest

from accuracy.coach import CHECKS as KINDS
from accuracy.coach import SEEN, Written, compare, load, speak
from greenroom.checks import CHECKS, analyse, priorities
from greenroom.checks.measures import per_minute, speech_ms

TALKS = load()


def test_there_are_three_talks_by_each_of_four_hands() -> None:
    by_hand = [talk.writer for talk in TALKS]
    assert {hand: by_hand.count(hand) for hand in by_hand} == dict.fromkeys("1234", 3)
    assert set(SEEN) < set(by_hand)


@pytest.mark.parametrize("written", TALKS, ids=lambda one: one.id)
def test_truth_points_at_what_is_there(written: Written) -> None:
    for truth in written.truth:
        assert truth.check in KINDS
        assert truth.why
        assert truth.sentence is None or 0 <= truth.sentence < len(written.talk)
        assert truth.slide is None or 1 <= truth.slide <= len(written.deck)


def test_every_kind_of_truth_has_its_check() -> None:
    assert set(KINDS.values()) <= {check.name for check in CHECKS}


def test_a_talk_is_spoken_at_its_own_pace() -> None:
    written = TALKS[0]
    spoken = speak(written)
    words = [word for word in spoken.talk.words if word.slide == 2]
    paces = [said.pace for said in written.talk if said.slide == 2]
    time = speech_ms(spoken.talk, words[0].start_ms, words[-1].end_ms)
    assert min(paces) <= per_minute(len(words), time) <= max(paces) + 20  # commas are silent
    assert all(a.end_ms <= b.start_ms for a, b in pairwise(spoken.talk.words))


def test_the_checks_say_mostly_what_a_coach_says() -> None:
    right = wrong = found = missed = agreed = shown = 0
    for written in TALKS:
        spoken = speak(written)
        findings = analyse(spoken.talk)
        outcomes = list(compare(written, spoken, findings))
        right += sum(len(one.right) for one in outcomes)
        wrong += sum(len(one.wrong) for one in outcomes)
        found += sum(len(one.found) for one in outcomes)
        missed += sum(len(one.missed) for one in outcomes)
        said = [finding for one in outcomes for finding in one.right]
        first = [one for one in priorities(findings) if one.check in KINDS.values()]
        agreed += sum(one in said for one in first)
        shown += len(first)
    # 0.95, 0.88 and 0.96 when this was written.
    assert right / (right + wrong) > 0.85
    assert found / (found + missed) > 0.75
    assert agreed / shown > 0.85


@pytest.mark.parametrize(
    "written", [one for one in TALKS if one.quality == "good"], ids=lambda one: one.id
)
def test_a_good_talk_is_praised_and_not_nagged(written: Written) -> None:
    findings = analyse(speak(written).talk)
    spoken = [one for one in findings if one.check in KINDS.values()]
    assert sum(one.severity in ("advice", "warning") for one in spoken) <= 3
    assert sum(one.severity == "good" for one in findings) >= 3

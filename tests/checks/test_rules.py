"""The user's say: figures moved within bounds, checks turned off, both heard by every check."""

import msgspec
import pytest

from greenroom.checks import CHECKS, DECK_CHECKS, analyse, analyse_deck
from greenroom.checks.deck_check import told
from greenroom.checks.describe import by_family, checks_json, describe_checks
from greenroom.checks.example import lorem, talk
from greenroom.checks.pace_checks import FAST, SLOW
from greenroom.checks.registry import IN_ENGLISH
from greenroom.checks.rules import Moved, Rules


def names(said, rules: Rules = Rules()) -> set[str]:  # noqa: B008 - frozen
    judged = msgspec.structs.replace(said, rules=rules)
    return {f.check for f in analyse(judged) if f.severity in ("advice", "warning")}


def test_a_moved_threshold_is_the_one_that_counts() -> None:
    quick = talk(lorem(100), word_ms=300)
    assert "delivery.pace" in names(quick)
    assert "delivery.pace" not in names(quick, Rules().with_value(FAST, 220))


def test_a_threshold_stays_within_its_bounds() -> None:
    assert Rules((), (Moved(FAST.name, 9_000),)).of(FAST) == FAST.most
    assert Rules((), (Moved(SLOW.name, -1),)).of(SLOW) == SLOW.least


def test_the_usual_figure_is_not_kept_as_the_users() -> None:
    moved = Rules().with_value(FAST, 200)
    assert moved.of(FAST) == 200
    assert moved.with_value(FAST, FAST.usual) == Rules()


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_a_check_that_is_off_says_nothing(check) -> None:
    off = Rules().with_check(check.name, on=False)
    for example in check.flags():
        judged = msgspec.structs.replace(example, rules=off)
        assert check.name not in {f.check for f in analyse(judged)}
    assert off.with_check(check.name, on=True) == Rules()


def test_a_check_on_the_deck_can_be_off_as_well() -> None:
    crowded = told(("Weekly Picks", "word " * 80))
    assert "deck.words" in {f.check for f in analyse_deck(crowded.deck)}
    off = Rules(off=("deck.words",))
    assert "deck.words" not in {f.check for f in analyse_deck(crowded.deck, rules=off)}


@pytest.mark.parametrize("check", [*CHECKS, *DECK_CHECKS], ids=lambda check: check.name)
def test_every_threshold_changes_what_its_check_says(check) -> None:
    """Moved to either end, some figure of the check must change its findings on its examples."""
    for threshold in check.thresholds:
        usual = [[*check.function(example)] for example in (*check.flags(), *check.passes())]
        ends = [Rules((), (Moved(threshold.name, end),)) for end in _ends(threshold)]
        moved = [
            [
                [*check.function(msgspec.structs.replace(example, rules=rules))]
                for example in (*check.flags(), *check.passes())
            ]
            for rules in ends
        ]
        assert any(one != usual for one in moved), threshold.name


def _ends(threshold) -> tuple[float, float]:
    return threshold.least, threshold.most


def test_the_list_names_every_check_with_its_source_and_the_users_figures(tmp_path) -> None:
    rules = Rules(off=("delivery.pause",)).with_value(FAST, 200)
    text = describe_checks(rules, tmp_path / "settings.toml")
    for check in (*CHECKS, *DECK_CHECKS):
        assert f"[{check.name}]" in text
        assert check.source in text
    assert "Long pauses  [delivery.pause]  (off)" in text
    assert "Too fast above 200 words a minute, usually 185" in text
    assert str(tmp_path) in text
    listed = {one["name"]: one for one in checks_json(rules)}
    assert listed["delivery.pause"]["on"] is False
    assert [one for one in listed if listed[one]["english_only"]] == [
        check.name for some in by_family().values() for check in some if check in IN_ENGLISH
    ]

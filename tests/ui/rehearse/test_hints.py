"""Live hints: two signs, from nothing but the last half minute of what was heard."""

import pytest

from greenroom.checks.filler_lists import FillerChanges
from greenroom.settings import Settings
from greenroom.transcript import Word
from greenroom.ui.rehearse.hints import Hints, LiveHints, hints_in
from ui.parts import words


def spoken(wpm: int, seconds: int, text: str = "word") -> tuple[Word, ...]:
    """Steady speech from the start on."""
    return words(*[text] * (wpm * seconds // 60), each_ms=60_000 // wpm)


@pytest.mark.parametrize(("wpm", "fast"), [(120, False), (170, False), (181, True), (240, True)])
def test_pace_above_175_is_fast(wpm: int, fast: bool) -> None:
    assert hints_in(spoken(wpm, 30), 30_000).fast is fast


def test_a_quick_sentence_is_no_pace() -> None:
    assert hints_in(spoken(240, 9), 9_000) == Hints()
    assert hints_in((), 30_000) == Hints()


@pytest.mark.parametrize(("ums", "many"), [(0, False), (5, False), (6, True)])
def test_twelve_fillers_a_minute_are_many(ums: int, many: bool) -> None:
    said = spoken(100, 25, "launch") + words(*["um,"] * ums, start_ms=25_000)
    assert hints_in(said, 30_000).fillers is many


def test_words_with_meaning_are_no_fillers() -> None:
    sentence = ("Kids", "like", "to", "meet,", "and", "you", "know", "the", "answer.")
    assert not hints_in(words(*sentence * 6, each_ms=500), 27_000).fillers


def test_only_the_last_half_minute_counts() -> None:
    live = LiveHints()
    live.hear(spoken(240, 20), 20_000)
    live.hear(words(*["word"] * 10, start_ms=20_000, each_ms=600), 26_000)
    assert live.at(26_000).fast
    live.hear(words(*["word"] * 40, start_ms=26_000, each_ms=600), 50_000)
    assert not live.at(50_000).fast


def test_what_the_recogniser_heard_long_ago_says_nothing_about_now() -> None:
    live = LiveHints()
    live.hear(spoken(240, 20), 20_000)
    assert live.at(34_000).fast
    assert live.at(36_000) == Hints()


def test_the_signs_go_by_the_list_of_the_language_that_is_spoken() -> None:
    said = words(*["ähm,"] * 6, start_ms=25_000)
    german = Settings(language="de").fillers
    assert hints_in(said, 30_000, german).fillers
    assert not hints_in(said, 30_000).fillers
    own = Settings(filler_words={"en": FillerChanges(added=("gell",), removed=("um",))}).fillers
    assert hints_in(words(*["gell"] * 6, start_ms=25_000), 30_000, own).fillers
    assert not hints_in(words(*["um,"] * 6, start_ms=25_000), 30_000, own).fillers
    unlisted = Settings(language="it").fillers
    assert not hints_in(words(*["um,"] * 6, start_ms=25_000), 30_000, unlisted).fillers

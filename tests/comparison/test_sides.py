"""Which takes may be compared, which was the best, how practice goes."""

from comparison.sides import side
from greenroom.comparison import best, gains, weeks, whole_talks, why_apart


def test_silent_runs_and_talks_broken_off_stay_out() -> None:
    talks = (side(1), side(2, silent=True), side(3, seconds=(60, 240, 0, 0)), side(4, wpm=0))
    assert whole_talks(talks) == talks[:1]
    assert [why_apart(one) for one in talks] == ["", "silent run", "broken off", "no words"]


def test_the_last_slide_may_be_left_out_of_a_whole_talk() -> None:
    assert side(seconds=(60, 240, 200, 0)).whole


def test_a_talk_without_a_plan_is_whole() -> None:
    assert side(seconds=(60, 0, 0, 0), planned=(0, 0, 0, 0)).whole


def test_the_best_has_the_bottom_line_first_then_the_time_then_fewest_fillers() -> None:
    late = side(1, verdict="late", at_s=200)
    over = side(2, seconds=(60, 300, 260, 100))
    fillers = side(3, sounds=80)
    hardly_over = side(4, seconds=(60, 240, 200, 110), sounds=20)
    assert best((late, over, fillers)) == fillers
    assert best((late, over)) == over
    assert best((fillers, hardly_over)) == hardly_over
    assert best((late, side(5, silent=True))) == late
    assert best(()) is None


def test_of_two_alike_the_later_is_the_best() -> None:
    assert best((side(1), side(2))) == side(2)


def test_takes_are_gathered_by_week_with_all_their_fillers() -> None:
    found = weeks((
        side(1, started="2026-11-09T21:00:00", sounds=100),
        side(2, started="2026-11-15T21:00:00", sounds=60, verdict="late"),
        side(3, started="2026-11-16T09:00:00", sounds=20),
        side(4, started="2026-11-16T10:00:00", silent=True),
        side(5, started="someday"),
    ))  # fmt: skip
    first, second = found
    assert (first.monday, first.takes, first.fillers, first.first) == ("2026-11-09", (1, 2), 160, 1)
    assert first.fillers_per_minute == 8.0
    assert (second.monday, second.takes, second.length_ms) == ("2026-11-16", (3,), 600_000)


def test_the_trend_goes_from_the_first_week_to_the_last() -> None:
    takes = (
        side(1, started="2026-11-09T21:00:00", sounds=100, seconds=(60, 300, 260, 100)),
        side(2, started="2026-11-10T21:00:00", sounds=90, seconds=(60, 300, 260, 100)),
        side(3, started="2026-11-20T21:00:00", sounds=20, wpm=143),
    )
    assert [(gain.way, gain.says) for gain in gains(takes)] == [
        ("better", "Length: 12:00 to 10:00"),
        ("better", "Fillers a minute: 7.9 to 2.0"),
        ("same", "Words a minute: 140 to 143, about the same"),
    ]


def test_in_one_week_the_trend_goes_from_the_first_take_to_the_last() -> None:
    says = [gain.says for gain in gains((side(1, sounds=90), side(2, sounds=85)))]
    assert says[1] == "Fillers a minute: 9.0 to 8.5, about the same"


def test_one_take_is_no_trend_and_uncounted_fillers_are_none() -> None:
    assert gains((side(1), side(2, silent=True))) == ()
    dutch = side(2, fillers_counted=False, language="nl")
    assert [gain.says.split(":")[0] for gain in gains((side(1), dutch))] == [
        "Length", "Words a minute",
    ]  # fmt: skip

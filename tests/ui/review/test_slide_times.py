from greenroom.alignment import Visit
from greenroom.library import SlideTime
from greenroom.ui.review.slide_times import (
    as_shown,
    confirmed,
    moved,
    next_doubtful,
    slide_times,
)

SHOWN = (
    Visit(1, 0, 1000, confidence=0.99),
    Visit(2, 1000, 4000, paused_ms=100, confidence=0.5),
    Visit(3, 4000, 9000, confidence=0.6),
)
TIMES = slide_times(SHOWN)


def test_a_moved_change_is_sure_and_the_others_stay_as_they_were() -> None:
    assert moved(TIMES, 1, 2500, 9000) == (
        SlideTime(1, 0, 0.99),
        SlideTime(2, 2500),
        SlideTime(3, 4000, 0.6),
    )


def test_a_change_stays_between_its_neighbours_and_in_the_talk() -> None:
    assert moved(TIMES, 1, -5000, 9000)[1].at_ms == 500
    assert moved(TIMES, 1, 99_000, 9000)[1].at_ms == 3500
    assert moved(TIMES, 2, 99_000, 9000)[2].at_ms == 8500


def test_the_first_slide_is_up_from_the_start() -> None:
    assert moved(TIMES, 0, 500, 9000) == TIMES
    assert moved(TIMES, 3, 500, 9000) == TIMES


def test_a_confirmed_change_is_sure_where_it_is() -> None:
    assert confirmed(TIMES, 1)[1] == SlideTime(2, 1000)


def test_visits_follow_their_changes_and_keep_their_pauses() -> None:
    shown = as_shown(moved(TIMES, 1, 2500, 9000), SHOWN, 9000)
    assert [(visit.start_ms, visit.end_ms) for visit in shown] == [
        (0, 2500),
        (2500, 4000),
        (4000, 9000),
    ]
    assert shown[1].paused_ms == 100
    assert [visit.doubtful for visit in shown] == [False, False, True]


def test_the_next_doubtful_change_goes_round() -> None:
    assert [next_doubtful(SHOWN, after) for after in (0, 1, 2)] == [1, 2, 1]
    assert next_doubtful(SHOWN[:1], 0) is None

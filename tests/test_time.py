import pytest

from greenroom.time import (
    clock,
    ms_from_samples,
    ms_from_seconds,
    parse_clock,
    samples_from_ms,
    timestamp,
)


@pytest.mark.parametrize(
    ("samples", "rate", "ms"),
    [
        (0, 16_000, 0),
        (16_000, 16_000, 1000),
        (44_099, 44_100, 1000),
        (22, 44_100, 0),
        (23, 44_100, 1),
    ],
)
def test_samples_last_the_nearest_millisecond(samples: int, rate: int, ms: int) -> None:
    assert ms_from_samples(samples, rate) == ms


@pytest.mark.parametrize("rate", [8000, 16_000, 44_100, 48_000])
def test_milliseconds_survive_the_way_through_samples(rate: int) -> None:
    for ms in (0, 1, 999, 61_500, 899_999, 3_599_999):
        assert ms_from_samples(samples_from_ms(ms, rate), rate) == ms


def test_seconds_of_a_library_are_rounded() -> None:
    assert ms_from_seconds(1.2345) == 1234
    assert ms_from_seconds(0.9996) == 1000


@pytest.mark.parametrize(
    ("ms", "shown"),
    [
        (0, "0:00"),
        (999, "0:00"),
        (59_999, "0:59"),
        (845_000, "14:05"),
        (3_723_000, "1:02:03"),
        (-1000, "−0:01"),
        (-90_500, "−1:30"),
    ],
)
def test_clocks_cut_and_do_not_round(ms: int, shown: str) -> None:
    assert clock(ms) == shown


@pytest.mark.parametrize(
    ("text", "ms"),
    [("15:00", 900_000), (" 0:30 ", 30_000), ("90:00", 5_400_000), ("1:02:03", 3_723_000)],
)
def test_clocks_are_read(text: str, ms: int) -> None:
    assert parse_clock(text) == ms


@pytest.mark.parametrize("text", ["", "15", "15:60", "15:0", "-1:00", "1:2:3:4", "a:00"])
def test_what_is_no_time_is_said_plainly(text: str) -> None:
    with pytest.raises(ValueError, match="is not a time: write minutes and seconds, as in 15:00"):
        parse_clock(text)


def test_subtitles_have_their_own_way() -> None:
    assert timestamp(3_723_004) == "01:02:03.004"
    assert timestamp(845_120, ",") == "00:14:05,120"
    assert timestamp(-5) == "00:00:00.000"

"""The few findings that would help most."""

from itertools import count

import msgspec

from greenroom.checks import Finding, Severity, priorities

MOMENTS = count(0, 60_000)


def finding(check: str, severity: Severity = "advice", start_ms: int | None = None) -> Finding:
    start = next(MOMENTS) if start_ms is None else start_ms
    quote = f"words at {start}"
    return Finding(check, severity, start, start + 100, 1, quote, "It was so.", "Try.", "S")


def names(*findings: Finding) -> list[str]:
    return [one.check for one in priorities(findings)]


def test_at_most_three_and_each_family_once_before_any_twice() -> None:
    assert names(
        finding("time.dwelt"),
        finding("time.limit"),
        finding("delivery.fillers"),
        finding("close.ask"),
    ) == ["time.limit", "close.ask", "delivery.fillers"]


def test_what_a_panel_takes_apart_comes_before_how_it_was_said() -> None:
    assert names(finding("delivery.cluster"), finding("deck.titles"), finding("substance.why")) == [
        "substance.why",
        "delivery.cluster",
        "deck.titles",
    ]
    assert names(
        finding("delivery.opening"), finding("delivery.hedging"), finding("delivery.reading")
    ) == ["delivery.reading", "delivery.hedging", "delivery.opening"]


def test_warnings_come_before_advice() -> None:
    assert names(finding("bottom-line.first"), finding("delivery.fillers", "warning")) == [
        "delivery.fillers",
        "bottom-line.first",
    ]


def test_a_family_fills_up_when_there_are_no_others() -> None:
    assert names(finding("time.dwelt"), finding("time.dwelt")) == [
        "time.dwelt",
        "time.dwelt",
    ]


def test_praise_and_information_are_no_priorities() -> None:
    assert names(finding("time.limit", "good"), finding("delivery.pause", "info")) == []


def test_two_of_a_family_that_point_at_the_same_words_count_once() -> None:
    longer = msgspec.structs.replace(finding("delivery.fillers"), quote="So, um, that is it. Um.")
    shorter = msgspec.structs.replace(finding("delivery.cluster"), quote="um, that is it. …")
    ask = msgspec.structs.replace(finding("close.ask"), quote="um, that is it. …")
    assert names(longer, shorter, ask) == ["close.ask", "delivery.fillers"]

"""The few findings that would help most."""

from greenroom.checks import Finding, Severity, priorities


def finding(check: str, severity: Severity = "advice", start_ms: int = 0) -> Finding:
    return Finding(check, severity, start_ms, start_ms + 100, 1, "words", "It was so.", "Try.", "S")


def names(*findings: Finding) -> list[str]:
    return [one.check for one in priorities(findings)]


def test_at_most_three_and_each_family_once_before_any_twice() -> None:
    assert names(
        finding("time.slide", start_ms=1),
        finding("time.limit", start_ms=2),
        finding("delivery.fillers"),
        finding("close.ask"),
    ) == ["time.slide", "close.ask", "delivery.fillers"]


def test_warnings_come_before_advice() -> None:
    assert names(finding("bottom-line.first"), finding("delivery.fillers", "warning")) == [
        "delivery.fillers",
        "bottom-line.first",
    ]


def test_a_family_fills_up_when_there_are_no_others() -> None:
    assert names(finding("time.slide", start_ms=1), finding("time.slide", start_ms=2)) == [
        "time.slide",
        "time.slide",
    ]


def test_praise_and_information_are_no_priorities() -> None:
    assert names(finding("time.limit", "good"), finding("delivery.pause", "info")) == []

"""What a check is: data plus one function."""

from collections.abc import Callable, Iterable

import msgspec

from greenroom.checks.finding import Finding, Severity, Talk
from greenroom.checks.rules import Threshold


class Noticed(msgspec.Struct, frozen=True, kw_only=True):
    """A finding before it knows which check it is from; the fields are those of `Finding`."""

    severity: Severity
    message: str
    advice: str = ""
    start_ms: int = 0
    end_ms: int = 0
    slide: int = 0
    quote: str = ""


class Check(msgspec.Struct, frozen=True):
    """One rule: what it is called, where it comes from, the function, and examples.

    `title` is its name for people, `thresholds` the figures that a user may move. `flags` gives
    talks in which the check must find something other than praise or information, `passes` talks
    in which it must not; the test suite holds every check to both.
    """

    name: str
    source: str
    function: Callable[[Talk], Iterable[Noticed]]
    flags: Callable[[], tuple[Talk, ...]]
    passes: Callable[[], tuple[Talk, ...]]
    title: str = ""
    thresholds: tuple[Threshold, ...] = ()

    def findings(self, talk: Talk) -> tuple[Finding, ...]:
        """What this check has to say about the talk."""
        return tuple(
            Finding(
                check=self.name,
                severity=noticed.severity,
                start_ms=noticed.start_ms,
                end_ms=noticed.end_ms,
                slide=noticed.slide,
                quote=noticed.quote,
                message=noticed.message,
                advice=noticed.advice,
                source=self.source,
            )
            for noticed in self.function(talk)
        )

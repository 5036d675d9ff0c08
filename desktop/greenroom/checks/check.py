"""What a check is: data plus one function."""

from collections.abc import Callable, Iterable

import msgspec

from greenroom.checks.finding import Finding, Severity, Talk
from greenroom.checks.measures import quote
from greenroom.checks.rules import Threshold
from greenroom.transcript import Word


class Noticed(msgspec.Struct, frozen=True, kw_only=True):
    """A finding before it knows which check it is from; the fields are those of `Finding`."""

    severity: Severity
    message: str
    advice: str = ""
    start_ms: int = 0
    end_ms: int = 0
    slide: int = 0
    quote: str = ""


def noticed_in(
    words: tuple[Word, ...], severity: Severity, message: str, advice: str, *, most: int = 14
) -> Noticed:
    """A finding on a run of words, quoted from its beginning, `most` words of it."""
    return Noticed(
        severity=severity,
        start_ms=words[0].start_ms,
        end_ms=words[-1].end_ms,
        slide=words[0].slide,
        quote=quote(words, most),
        message=message,
        advice=advice,
    )


class Check(msgspec.Struct, frozen=True):
    """One rule: what it is called, where it comes from, the function, and examples.

    `title` is its name for people, `thresholds` the figures that a user may move; a `whole` check
    speaks of the talk as a whole, whichever slide its finding is heard on. `flags` gives
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
    whole: bool = False

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

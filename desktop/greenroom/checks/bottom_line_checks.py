"""The findings on the bottom line: the verdict as something to work on."""

from collections.abc import Iterator

from greenroom.checks.bottom_line import judge
from greenroom.checks.check import Check, Noticed
from greenroom.checks.example import lorem, talk
from greenroom.checks.finding import Severity, Talk
from greenroom.checks.verdict import BottomLine
from greenroom.time import clock

_FIRST_WORDS = 14
# Under half a minute of speech there is nothing that could be late.
_LEAST_WORDS = 70


def bottom_line_first(talk: Talk) -> Iterator[Noticed]:
    """Whether the answer came first, and what stood in its way (AR 25-50; Minto)."""
    verdict = judge(talk)
    if verdict.verdict == "first" and verdict.at_ms is not None:
        yield _noticed(talk, verdict, "good", f"The bottom line came first, at {_at(verdict)}.", "")
    elif len(talk.words) < _LEAST_WORDS:
        return
    elif verdict.verdict == "late":
        yield _noticed(
            talk,
            verdict,
            "advice",
            f"The bottom line came at {_at(verdict)}, after {_listed(verdict.before)}.",
            "Say this sentence right after your name, then give the reasons.",
        )
    elif verdict.verdict == "missing":
        comes = f"; it comes at {_at(verdict)}" if verdict.at_ms is not None else ""
        yield _noticed(
            talk,
            verdict,
            "warning",
            f"The bottom line was not said in the first two minutes{comes}.",
            "Put the decision you want into one sentence and open with it.",
        )
    else:
        yield _noticed(
            talk,
            verdict,
            "info",
            "It is not clear whether this was your bottom line.",
            "If it was, say it as one plain sentence; typing it in makes this check surer.",
        )


def restated_in_close(talk: Talk) -> Iterator[Noticed]:
    """Whether the close says the bottom line again."""
    verdict = judge(talk)
    if verdict.verdict != "first" or verdict.close.restated or len(talk.words) < _LEAST_WORDS * 2:
        return
    last = talk.words[-_FIRST_WORDS:]
    yield Noticed(
        severity="advice",
        start_ms=last[0].start_ms,
        end_ms=last[-1].end_ms,
        slide=last[-1].slide,
        quote=" ".join(word.text for word in last),
        message="You opened with the bottom line, but the close does not seem to say it again.",
        advice=f"Come back to it at the end: “{_short(verdict.quote)}”",
    )


def _noticed(
    talk: Talk, verdict: BottomLine, severity: Severity, message: str, advice: str
) -> Noticed:
    opening = talk.words[:_FIRST_WORDS]
    found = verdict.at_ms is not None
    said = [word for word in talk.words if word.start_ms >= (verdict.at_ms or 0)]
    end = said[: len(verdict.quote.split())][-1].end_ms if found else 0
    return Noticed(
        severity=severity,
        start_ms=(verdict.at_ms or 0) if found else opening[0].start_ms,
        end_ms=end if found else opening[-1].end_ms,
        slide=verdict.slide if found else opening[0].slide,
        quote=verdict.quote if found else " ".join(word.text for word in opening),
        message=message,
        advice=advice,
    )


def _short(text: str) -> str:
    words = text.split()
    return text if len(words) <= _FIRST_WORDS else f"{' '.join(words[:_FIRST_WORDS])} …"


def _at(verdict: BottomLine) -> str:
    return clock(verdict.at_ms or 0)


def _listed(roles: tuple[str, ...]) -> str:
    parts = list(dict.fromkeys(roles)) or ["other things"]
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


_SAID = "Good morning. We should launch the mobile plan in Indonesia in March. "
_OTHER = (
    "Good morning. My name is Sam and I have worked here for eight years. In 2019 we had two "
    "apps. The market was growing. There were three teams and each had its own login. "
)

BOTTOM_LINE_CHECKS = (
    Check(
        "bottom-line.first",
        "US Army AR 25-50: the main point at the beginning; Minto: the answer first",
        bottom_line_first,
        flags=lambda: (
            talk(
                _OTHER + lorem(60),
                bottom_line="We should close the Dublin office.",
            ),
        ),
        passes=lambda: (
            talk(
                _SAID + lorem(80),
                bottom_line="Launch the mobile plan in Indonesia in March.",
            ),
        ),
        title="Bottom line first",
    ),
    Check(
        "close.bottom-line",
        "Minto, The Pyramid Principle: end on the answer and the next step",
        restated_in_close,
        flags=lambda: (
            talk(
                _SAID + lorem(160),
                bottom_line="Launch the mobile plan in Indonesia in March.",
            ),
        ),
        passes=lambda: (
            talk(
                _SAID + lorem(160) + " So launch the mobile plan in Indonesia in March.",
                bottom_line="Launch the mobile plan in Indonesia in March.",
            ),
        ),
        title="Bottom line in the close",
    ),
)

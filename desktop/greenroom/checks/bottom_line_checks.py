"""The findings on the bottom line: the verdict as something to work on."""

from collections.abc import Iterator

from greenroom.checks.check import Check, Noticed
from greenroom.checks.example import talk
from greenroom.checks.finding import Severity, Talk
from greenroom.checks.judging import is_known, judge
from greenroom.checks.verdict import BottomLine
from greenroom.phrase import listed, phrase
from greenroom.time import clock

_FIRST_WORDS = 14
# Under half a minute of speech there is nothing that could be late.
_LEAST_WORDS = 70


def bottom_line_first(talk: Talk) -> Iterator[Noticed]:
    """Whether the answer came first, and what stood in its way (AR 25-50; Minto)."""
    verdict = judge(talk)
    if verdict.verdict == "first" and verdict.at_ms is not None:
        yield _noticed(
            talk,
            verdict,
            "good",
            phrase("The bottom line came first, at {at}.", at=_at(verdict)),
            "",
        )
    elif len(talk.words) < _LEAST_WORDS:
        return
    elif verdict.verdict == "late":
        yield _noticed(
            talk,
            verdict,
            "advice",
            phrase(
                "The bottom line came at {at}, after {roles}.",
                at=_at(verdict),
                roles=listed(verdict.before or (phrase("other things"),)),
            ),
            phrase("Say this sentence right after your name, then give the reasons."),
        )
    elif verdict.verdict == "missing":
        yield _noticed(
            talk,
            verdict,
            "warning",
            _missing(verdict),
            phrase("Put the decision you want into one sentence and open with it."),
        )
    else:
        yield _noticed(
            talk,
            verdict,
            "info",
            phrase("It is not clear whether this was your bottom line."),
            phrase("If it was, say it as one plain sentence; typing it in makes this check surer."),
        )


def restated_in_close(talk: Talk) -> Iterator[Noticed]:
    """Whether the close says the bottom line, where it is known what that is."""
    verdict = judge(talk)
    if not is_known(talk) or verdict.close.restated or len(talk.words) < _LEAST_WORDS * 2:
        return
    first = verdict.verdict == "first"
    last = talk.words[-_FIRST_WORDS:]
    yield Noticed(
        severity="advice",
        start_ms=last[0].start_ms,
        end_ms=last[-1].end_ms,
        slide=last[-1].slide,
        quote=" ".join(word.text for word in last),
        message=phrase(
            "You opened with the bottom line, but the close does not seem to say it again."
        )
        if first
        else phrase("The close does not seem to say the bottom line."),
        advice=phrase(
            "Come back to it at the end: “{quote}”",
            quote=_short(verdict.quote or talk.bottom_line.strip()),
        ),
    )


def _missing(verdict: BottomLine) -> str:
    if verdict.at_ms is None:
        return phrase("The bottom line was not said in the first two minutes.")
    return phrase(
        "The bottom line was not said in the first two minutes; it comes at {at}.",
        at=_at(verdict),
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


_HELLO = "Good morning everybody, I'm Ines, a nurse from ward nine. "
_REASONS = (
    "Forty nurses change in one room with nine hooks, so coats end up on the corridor floor. "
    "Last winter three phones and a wedding ring went missing, and two people left over it. "
    "The hospital across the river did this in spring and nobody there has left since. "
    "It costs eleven hundred pounds, once, and the carpenter is free in April. "
    "I'll show you the room, then what it costs, and then the dates. "
)
_BACKGROUND = (
    "The ward has forty nurses on nights and sixty by day. "
    "The changing room was built in 1974 and painted again in 1991. "
    "We had nine hooks put up the year after that. "
    "There are two doors and one of them sticks when it rains. "
    "Last year we counted three hundred and twelve shifts in there. "
    "I'll go through the room first, and then through the shifts and the dates. "
)

_LOCKERS = "Give the night shift its own lockers from May."
_MIDDLE = (
    "This is the room at seven in the morning, with a coat on the radiator. "
    "On the left you see the people of the day coming in, about sixty of them. "
    "Everybody is in there for a quarter of an hour, between ten to seven and five past. "
    "A colleague counted them for us on eleven mornings with a clicker from the museum. "
    "On the worst of them there were seventy one people and a pram. "
    "The union thinks that the windows matter more, and somebody from estates thinks so too. "
    "The picture after this one is from the second winter, and it shows the same corner. "
    "There was a kettle in it once, but that was before my time. "
)


def _opens(text: str, after: str = _REASONS) -> Talk:
    return talk(_HELLO + text + " " + after, _MIDDLE, bottom_line=_LOCKERS)


_SAID = "So from May the night shift should have its own lockers."

BOTTOM_LINE_CHECKS = (
    Check(
        "bottom-line.first",
        phrase("US Army AR 25-50: the main point at the beginning; Minto: the answer first"),
        bottom_line_first,
        flags=lambda: (
            _opens("", _BACKGROUND),
            _opens("I recommend you hold your questions until the end.", _BACKGROUND),
            _opens("The consultants recommended a bigger changing room.", _BACKGROUND),
            _opens("I'll start with the history and end with my recommendation.", _BACKGROUND),
            _opens("What I show you today will change how you see a coat hook.", _BACKGROUND),
            _opens("My aunt was a nurse, and one night she decided to go home.", _BACKGROUND),
            _opens("People lose their things in there and it makes me sick.", _BACKGROUND),
            _opens("I used to say that we need a second door. I was wrong.", _BACKGROUND),
            _opens(_BACKGROUND + _SAID),
        ),
        passes=lambda: (
            _opens(_SAID),
            _opens("From May the night shift gets lockers of its own."),
            _opens("Could we please give the night shift its own lockers from May?"),
            _opens("Lockers. The night shift needs its own, and I want them there from May."),
            _opens(_SAID.lower().removesuffix("."), _REASONS.lower().replace(".", "")),
            talk(
                _HELLO + "We shouldn't build the new canteen. " + _REASONS,
                _MIDDLE,
                bottom_line="Do not build the new canteen.",
            ),
            talk(
                _HELLO + "It's the hooks, that is why our nurses leave. " + _REASONS,
                _MIDDLE,
                bottom_line="Nurses leave because of the hooks.",
            ),
        ),
        title=phrase("Bottom line first"),
        whole=True,
    ),
    Check(
        "close.bottom-line",
        phrase("Minto, The Pyramid Principle: end on the answer and the next step"),
        restated_in_close,
        flags=lambda: (_opens(_SAID), _opens("", _BACKGROUND)),
        passes=lambda: (
            talk(
                _HELLO + _SAID + " " + _REASONS,
                _MIDDLE + " So give the night shift its own lockers from May.",
                bottom_line=_LOCKERS,
            ),
            talk(_HELLO + _BACKGROUND, _MIDDLE + " Lockers, then, for everybody on nights."),
            talk(
                _HELLO + _BACKGROUND,
                _MIDDLE + " Lockers for everybody who works nights, please.",
                bottom_line=_LOCKERS,
            ),
        ),
        title=phrase("Bottom line in the close"),
        whole=True,
    ),
)

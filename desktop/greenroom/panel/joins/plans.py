"""What a plan says beside what is still open, and beside another plan."""

import re
from collections.abc import Iterator

from greenroom.panel.claim import Claim
from greenroom.panel.joins.told import Join, Told, joined, trouble

_MORE = re.compile(
    r"(?:[Aa]ll|\d[\d,]*|[Rr]emaining \d+|[Tt]he other \d+|[Ss]even more|\w+ more) (?:[a-z]+ )?"
    r"(?:schools|hotels|states|sites|regions|clinics|fridges|lines|hospitals|wards|stores|cities"
    r"|markets|countries|gardens|shops|branches|villages|districts|depots|plants|teams)\b"
    r"|^[A-Z]\w+ (?:State|site|region|county|district)\b|\b(?:[Gg]rade|[Pp]hase) \d\b"
    r"|\b(?:to all|worldwide|nationwide|everywhere)\b|^[Tt]he same (?:at|in|for) "
    r"|^[A-Z][a-zà-ÿøæå]+(?:, [A-Z][a-zà-ÿøæå]+)* and [A-Z][a-zà-ÿøæå]+(?: (?:in|by|from) .*)?$"
)
_OPEN = re.compile(
    r"\b(?:cause (?:is )?(?:not confirmed|unknown|unclear)|not (?:yet )?(?:measured|tested"
    r"|confirmed|validated|solved|known)|still (?:at|open|unclear|unknown)|turnover|left in year"
    r"|transferred or left|no-shows|of \d+ sessions)\b", re.I
)  # fmt: skip


def _goes_on(told: Told) -> Iterator[Claim]:
    """Something that the deck itself calls open, and the plan to do more of the same."""
    plans = [line for line in told.lines_in("plan", "ask") if _MORE.search(line.quote)]
    plans = [line for line in plans if not _OPEN.search(line.quote)]
    for line in told.lines_in("surprise", "risk", "open", ""):
        if plans and line.slide < plans[0].slide and _OPEN.search(line.quote):
            yield from joined("goes on", line, plans[0])


def _again_there(told: Told) -> Iterator[Claim]:
    """Something that went wrong, and the place where the same is to be done next."""
    plans = [line for line in told.lines_in("plan", "ask") if _MORE.search(line.quote)]
    for event in trouble(told):
        if plans and event.slide < plans[0].slide:
            yield from joined("again there", event, plans[0])


_RELEASED = re.compile(
    r"\b(?:[Ss]hipped|[Ll]aunched|[Ll]ive since|[Rr]olled out|[Ff]ull rollout|100% on|[Ww]ent"
    r" live)\b"
)
_UNKNOWN = re.compile(r".* not (?:yet )?(?:measured|tested|confirmed|validated|known|checked)\b.*")


def _not_known(told: Told) -> Iterator[Claim]:
    """Something that was never measured, and the release that did not wait for it."""
    releases = [line for line in told.lines_outside("opening") if _RELEASED.search(line.quote)]
    for line in told.lines_outside("opening", "problem"):
        if releases and _UNKNOWN.fullmatch(line.quote):
            yield from joined("not known", line, releases[0])


def _released_all_the_same(told: Told) -> Iterator[Claim]:
    """A harm with its figure, and the release that came after it."""
    for line in told.lines_outside("opening"):
        for harm in told.of("trouble rate", "moved worse") if _RELEASED.search(line.quote) else ():
            if harm.slide < line.slide:
                slots = {name: harm.slots[name] for name in ("metric", "metric_stands")}
                level = harm.slots.get("level") or harm.slots["after"]
                yield from joined("released all the same", harm, line, level=level, **slots)


_TAKEN_AWAY = ("deleting", "dropping", "removing", "stopping", "closing", "switching off")
_MISSED_IT = re.compile(
    r".*\bshould (?:not )?have (?:kept|deleted|dropped|removed|stopped)\b.*|.*\bmissed incident\b.*"
)


def _perhaps_another(told: Told) -> Iterator[Claim]:
    """Much that was taken away, and one thing among it that should have stayed."""
    for line in told.lines:
        for deed in told.of("did") if _MISSED_IT.fullmatch(line.quote) else ():
            if deed.slots["doing"].startswith(_TAKEN_AWAY) and deed.slide < line.slide:
                yield from joined("perhaps another", deed, line, doing=deed.slots["doing"])


_NEEDS = re.compile(r"[A-Z].* (?:needs?|requires?) .+")
_PRICE = re.compile(r".*(?:[€$£₹¥]\s?\d|\d,\d{3}\b|\b\d+ million\b).*")
_COSTS = re.compile(r"\b(?:for all|cost|costs|budget|ask|fund)\b", re.I)


def _not_in_the_price(told: Told) -> Iterator[Claim]:
    """Something that a limit calls for, and the price that is asked."""
    for line in told.lines_in("risk", "open"):
        for price in told.lines if _NEEDS.fullmatch(line.quote) else ():
            asked = _PRICE.fullmatch(price.quote) and _COSTS.search(price.quote)
            if asked and price.slide > line.slide:
                yield from joined("not in the price", line, price)


_WITHOUT = re.compile(r"No (?:measurable )?effect\b.*|.* (?:did nothing|had no effect)")


def _paid_for_nothing(told: Told) -> Iterator[Claim]:
    """What was spent, and that it had no effect, on one slide."""
    for line in told.lines:
        for price in told.lines if _WITHOUT.fullmatch(line.quote) else ():
            if price.slide == line.slide and re.search(r"\bcost \D?\d", price.quote):
                yield from joined("paid for nothing", price, line)


_UNPAID = re.compile(
    r"(?P<what>[A-Z]\w+(?: \w+){0,3}) not (?:yet )?(?P<state>funded|approved|agreed|staffed)"
)


def _leans_on(told: Told) -> Iterator[Claim]:
    """Work put off to something that, on another slide, has neither money nor leave."""
    for line in told.lines:
        found = _UNPAID.fullmatch(line.quote)
        for other in told.lines if found else ():
            named = found and f" {found['what'].lower()}" in f" {other.quote.lower()}"
            if found and named and other.slide != line.slide and " " in found["what"]:
                slots = {"what": found["what"].lower(), "state": found["state"]}
                yield from joined("leans on", other, line, **slots)


_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_MONTH = rf"(?P<when>{'|'.join(_MONTHS)})"
_ALL_BY = re.compile(rf"\b(?:all|every|everywhere)\b.*\bby {_MONTH}\b")
_STARTS_IN = re.compile(rf"\b[Ss]tart(?:s|ing)? in {_MONTH}\b")


def _too_late(told: Told) -> Iterator[Claim]:
    """All of it by a month on one slide, and only the start of it in that month on another."""
    ends = [(line, found) for line in told.lines if (found := _ALL_BY.search(line.quote))]
    starts = [(line, found) for line in told.lines if (found := _STARTS_IN.search(line.quote))]
    for end, last in ends:
        for start, first in starts:
            if first["when"] == last["when"] and start.slide != end.slide:
                yield from joined("too late", end, start, when=last["when"])


_DAY = re.compile(r"\b(?P<day>\d{1,2}) (?P<month>[A-Z][a-z]+) (?P<year>20\d\d)\b")
_LEAVE = re.compile(r"\b(?:sign-off|signed off|approval|approved|consent|cleared)\b", re.I)


def _leave_after(told: Told) -> Iterator[Claim]:
    """A release, and leave for it that came on a later day."""
    for release in told.lines_outside("opening"):
        for leave in told.lines if _RELEASED.search(release.quote) else ():
            went, came = _day(release.quote), _day(leave.quote)
            if went and came and went < came and _LEAVE.search(leave.quote):
                yield from joined("leave after", release, leave)


def _day(text: str) -> tuple[int, int, int] | None:
    found = _DAY.search(text)
    if not found or found["month"] not in _MONTHS:
        return None
    return int(found["year"]), _MONTHS.index(found["month"]), int(found["day"])


_NOT_UNTIL = re.compile(r"No .+ (?:until|before) month (?P<month>\d+)")
_LENGTH = re.compile(r"(?P<months>\d+) months")


def _not_until(told: Told) -> Iterator[Claim]:
    """A safeguard that came late, and the length of the work that it was to guard."""
    for line in told.lines:
        found = _NOT_UNTIL.fullmatch(line.quote)
        for other in told.lines if found else ():
            length = _LENGTH.fullmatch(other.quote)
            if found and length and int(length["months"]) >= int(found["month"]):
                yield from joined("not until", line, other, months=length.group())


JOINS: tuple[Join, ...] = (
    _goes_on,
    _again_there,
    _not_known,
    _released_all_the_same,
    _perhaps_another,
    _not_in_the_price,
    _paid_for_nothing,
    _leans_on,
    _too_late,
    _leave_after,
    _not_until,
)
"""What finds the claims of this file."""

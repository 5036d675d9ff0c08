"""What two figures of a deck say together."""

import re
from collections.abc import Iterator

from greenroom.panel import cues
from greenroom.panel.claim import Claim
from greenroom.panel.heard import stems
from greenroom.panel.joins.told import Join, Spot, Told, joined, same_metric, same_unit, value

_MOVES = ("moved", "moved worse", "scored")
_LEVELS = ("problem rate", "rate", "average")
_BEFORE = ("opening", "problem", "setting")
_NOT_YET = ("opening", "problem", "setting", "options", "rejection", "plan")


def _fell_short(told: Told) -> Iterator[Claim]:
    """A target on one slide and, on another, where the same metric ended up instead."""
    for aim in told.of(*_LEVELS):
        for end in told.of(*_MOVES):
            if "target" not in aim.slots or not same_metric(
                aim.slots["metric"], end.slots["metric"]
            ):
                continue
            target, after = value(aim.slots["target"]), value(end.slots["after"])
            if after < target > value(aim.slots["level"]) or (
                after > target < value(aim.slots["level"])
            ):
                slots = {"target": aim.slots["target"], "after": end.slots["after"]}
                yield from joined("fell short", aim, end, metric=end.slots["metric"], **slots)


_PERIOD = re.compile(
    r"(?:\bin |, )(?P<period>(?:(?:winter|spring|summer|autumn) )?(?:19|20)\d\d(?:-\d\d)?)(?!\d)"
)


def _other_year(told: Told) -> Iterator[Claim]:
    """A “before” out of a year that is named, and an “after” with nothing beside it since."""
    for end in told.of(*_MOVES):
        for line in told.lines_in(*_BEFORE):
            period = _PERIOD.search(line.quote)
            started = value(cues.without_dates(line.quote)) == value(end.slots["before"])
            alike = stems(end.slots["metric"]) & stems(line.quote)
            if period and started and alike and "control" in end.missing:
                slots = {name: end.slots[name] for name in ("before", "after")}
                if end.slots["metric_is"] == "are" and slots["before"].isdigit():
                    slots["counted"] = f"{slots['before']} {end.slots['metric']}"
                yield from joined("other year", line, end, period=period["period"], **slots)


def _does_not_agree(told: Told) -> Iterator[Claim]:
    """A level, and a change of the same metric that sets out from another."""
    for level in told.of("problem rate", "average"):
        for end in told.of(*_MOVES):
            here, there = level.slots["level"], end.slots["before"]
            named = stems(level.slots["metric"]) == stems(end.slots["metric"])
            known = {value(there), value(end.slots["after"])}
            apart = level.slide != end.slide and same_unit(here, there)
            if named and apart and value(here) not in known:
                slots = {name: end.slots[name] for name in ("metric", "metric_stands", "before")}
                yield from joined("does not agree", level, end, level=here, **slots)


_TIMES = {"halv": 0.5, "doubl": 2.0, "tripl": 3.0}
_SAID_TIMES = re.compile(
    r"\b(?P<how>halv|doubl|tripl)(?:es|ed|e|ing) (?:the |our )?(?P<what>[a-z -]+)"
)
_NEAR = 0.06
"""By how much of where it started a change may miss what is said of it, figures being rounded."""


def _other_difference(told: Told) -> Iterator[Claim]:
    """A change in words or per cent, and figures of the same metric that changed otherwise."""
    for end in told.of("moved", "moved worse"):
        before, after = value(end.slots["before"]), value(end.slots["after"])
        if not before:
            continue
        for line in told.lines:
            said = _SAID_TIMES.search(line.quote)
            alike = said and same_metric(said["what"], end.slots["metric"])
            if said and alike and abs(after / before - _TIMES[said["how"]]) > _NEAR:
                yield from joined("other difference", line, end)
        for shift in told.of("shifted", "shifted worse"):
            alike = stems(shift.slots["metric"]) == stems(end.slots["metric"])
            if alike and not _is_change(shift.slots["by"], before, after):
                yield from joined("other difference", shift, end)


def _is_change(said: str, before: float, after: float) -> bool:
    """Whether a change said in per cent is that of the figures, as a share or in points."""
    by, moved = value(said), abs(after - before)
    points = abs(moved - by) <= _NEAR * by
    return "%" not in said or points or abs(moved / before - by / 100) <= _NEAR


_TO = re.compile(r".*\b(?:to|under|below|over|above) (?P<target>\d[\d.,]*\s?(?:%|[a-z]+)?)")


def _not_even_back(told: Told) -> Iterator[Claim]:
    """A plan that wins back less than was lost."""
    for loss in told.of("moved worse"):
        for line in told.lines_in("plan", "open"):
            found = _TO.fullmatch(line.quote)
            if found and stems(loss.slots["metric"]) & stems(line.quote):
                ends = sorted((value(loss.slots["before"]), value(loss.slots["after"])))
                if ends[0] < value(found["target"]) < ends[1]:
                    slots = {name: loss.slots[name] for name in ("metric", "before", "after")}
                    yield from joined("not even back", loss, line, **slots)


def _price_elsewhere(told: Told) -> Iterator[Claim]:
    """What got better after something was done, and what got worse on a later slide."""
    last_problem = max((line.slide for line in told.lines_in("problem", "setting")), default=-1)
    deeds = (line.slide for line in told.lines_in("choice", "test", "rejection"))
    acted = min(deeds, default=last_problem + 1)
    gains = [claim for claim in told.of("moved", "shifted") if 0 < acted <= claim.slide]
    own = {claim.slide for claim in told.of("shaped bargain")}
    for loss in told.of("moved worse", "shifted worse"):
        gain = next((gain for gain in gains if gain.slide < loss.slide), None)
        if gain and loss.slide not in own and not loss.slots["metric"].startswith("its "):
            slots = {**loss.slots, "gain": gain.slots["metric"]}
            yield from joined("price elsewhere", loss, gain, **slots)


_UNIT_PRICE = re.compile(r"(?P<price>[€$£₹¥]\s?\d[\d,.]*) (?:per|a|an) (?P<each>[a-z]+)\b")


def _cheaper(told: Told) -> Iterator[Claim]:
    """What one of something cost before, and what one of the same costs now."""
    for line in told.lines_in(*_BEFORE):
        for other in told.lines_outside(*_NOT_YET):
            old, new = _UNIT_PRICE.search(line.quote), _UNIT_PRICE.search(other.quote)
            if not old or not new or old["each"] != new["each"]:
                continue
            one, two = old["price"], new["price"]
            if same_unit(one, two) and value(two) < value(one):
                yield from joined("cheaper", line, other, before=old.group(), after=new.group())


_MONEY = re.compile(r"[€$£₹¥]\s?\d")
_COSTS = re.compile(r"\b(?:fees?|costs?|spend|budget|liners|credits|refunded|licence)\b", re.I)
_EARNS = re.compile(r"\b(?:sav(?:ed|es|ings?)|margin|profit|recovered|prevented)\b", re.I)
_NET = re.compile(r"\b(?:net|after|less|minus|down|worth|per)\b", re.I)


def _cost_and_gain(told: Told) -> Iterator[Claim]:
    """Money out and money in, on two lines, the second not said to be net of the first."""
    lines = [line for line in told.lines_outside(*_NOT_YET) if _MONEY.search(line.quote)]
    for cost in lines:
        for gain in lines:
            clear = _COSTS.search(cost.quote) and not _EARNS.search(cost.quote)
            won = _EARNS.search(gain.quote) and not _COSTS.search(gain.quote)
            if clear and won and same_unit(cost.quote, gain.quote) and not _NET.search(gain.quote):
                yield from joined("cost and gain", cost, gain)


_SUM = re.compile(r"(?P<total>\d[\d,]*) (?P<what>[a-z]+): (?P<parts>\d[\d,]* [a-z].*)")
_SHARE = re.compile(r"(?P<label>[A-Z][^\d%]*?):? (?P<share>\d[\d.]*\s?%)")
_ROUNDING = 2
"""Per cent by which shares may miss the whole because each of them was rounded."""


def _does_not_add_up(told: Told) -> Iterator[Claim]:
    """A total with its parts behind a colon that come to something else, and shares of a whole
    (the rest is among them) that are more or less than it.
    """
    for line in told.lines:
        found = _SUM.fullmatch(line.quote)
        parts = re.split(r", (?:and )?| and ", found["parts"]) if found else []
        if found and len(parts) > 1 and all(part[0].isdigit() for part in parts):
            missing = value(found["total"]) - sum(map(value, parts))
            if missing:
                kind = "too few parts" if missing > 0 else "too many parts"
                yield from joined(kind, line, line, total=f"{found['total']} {found['what']}")
    for slide in dict.fromkeys(line.slide for line in told.lines):
        shares = [
            line for line in told.lines if line.slide == slide and _SHARE.fullmatch(line.quote)
        ]
        rest = [line for line in shares if cues.THE_REST.match(line.quote)]
        missing = 100 - sum(value(line.quote) for line in shares)
        if rest and len(shares) > 2 and abs(missing) > _ROUNDING:
            kind = "shares too few" if missing > 0 else "shares too many"
            yield from joined(kind, shares[0], rest[0])


_STOP = re.compile(
    r"[Ss]top (?:if|when|once) (?:the )?(?P<metric>[a-z -]+?)"
    r" (?:passes|exceeds|tops|reaches|(?:is|goes|rises|falls|drops) (?P<side>above|over|below"
    r"|under))"
    r" (?P<at>\d[\d.,]*\s?%?)(?: .*)?"
)  # fmt: skip


def _stops_late(told: Told) -> Iterator[Claim]:
    """A level that is known, and the further one at which somebody would act."""
    for rule, metric, falls, stop in _stops(told):
        for now in told.of(*_LEVELS, "trouble rate", *_MOVES):
            level = now.slots.get("after") or now.slots["level"]
            alike = same_metric(metric, now.slots["metric"]) and same_unit(level, stop)
            beyond = value(stop) < value(level) if falls else value(stop) > value(level)
            if alike and beyond and now.quote != rule.quote:
                slots = {"level": level, "stop": stop, "way": "fall" if falls else "rise"}
                slots |= {
                    name: now.slots[name] for name in ("metric", "metric_them", "metric_stands")
                }
                yield from joined("stops late", now, rule, **slots)


def _stops(told: Told) -> Iterator[tuple[Spot, str, bool, str]]:
    """Each rule to stop: where it stands, its metric, whether a fall is feared, and the level."""
    for line in told.lines:
        if found := _STOP.fullmatch(line.quote):
            yield line, found["metric"], found["side"] in {"below", "under"}, found["at"].strip()
    for claim in told.of("trigger"):
        slots = claim.slots
        yield claim, slots["metric"], slots["side"] in {"under", "below", "less than"}, slots["at"]


JOINS: tuple[Join, ...] = (
    _fell_short,
    _other_year,
    _does_not_agree,
    _other_difference,
    _not_even_back,
    _price_elsewhere,
    _cheaper,
    _cost_and_gain,
    _does_not_add_up,
    _stops_late,
)
"""What finds the claims of this file."""

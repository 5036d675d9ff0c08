"""Figures that moved, stand at a level, or stand side by side."""

import re
from collections.abc import Collection, Iterator

from greenroom.panel import cues
from greenroom.panel.noun_phrases import Noun, noun
from greenroom.panel.shapes.parts import (
    ARROW,
    BOUND,
    DATE,
    MOVED_VERB,
    NUMBER,
    PEOPLE,
    PER,
    Reader,
    Shape,
    metric_of,
)

_DRIVE_VERB = (
    r"(?:took|takes|take|cut|cuts|reduced|reduces|raised|raises|lifted|lifts|brought|brings|moved"
    r"|pushed|drove|lowered|shortened|increased|improved|doubled|halved)"
)


MOVED = re.compile(
    r"(?P<metric>p\d\d(?: [a-z]+)?"
    r"|[^\d→]*?[^\d→\s:,](?: (?:at|in|on|over|under) \d+ \w+|-\d+\b[^\d→]*)?)[:,]?\s+"
    rf"(?:{MOVED_VERB}\s+)?(?:from\s+)?(?P<before>{BOUND}{NUMBER})(?:{ARROW}|\sto\s)"
    rf"(?P<after>{BOUND}{NUMBER}{PER})(?P<tail>.*)"
)


_MOVED_NUMBERED = re.compile(
    rf"(?P<metric>.+?)[:,]?\s+(?:{MOVED_VERB}\s+from\s+"
    rf"|(?=\S+{ARROW}))(?P<before>{BOUND}{NUMBER})"
    rf"(?:{ARROW}|\sto\s)(?P<after>{BOUND}{NUMBER}{PER})(?P<tail>.*)"
)


_MOVED_MIDDLE = re.compile(
    rf"(?P<before>{NUMBER}) (?P<metric>[a-z][a-z -]+?) to (?P<after>{NUMBER}|\d+)(?P<tail>.*)"
)


DRIVEN = re.compile(
    rf"(?P<driver>.+?) {_DRIVE_VERB} (?P<metric>[^\d]+?) from (?P<before>{NUMBER}) to"
    rf" (?P<after>{NUMBER}{PER})(?P<tail>.*)"
)


def _moved(clause: str, context: str, names: Collection[str]) -> Iterator[Shape]:
    if context in {"plan", "choice", "options", "rejection"}:
        return
    driven = DRIVEN.fullmatch(clause)
    found = driven or MOVED.fullmatch(clause) or _MOVED_NUMBERED.fullmatch(clause)
    found = found or _MOVED_MIDDLE.fullmatch(clause)
    if (
        not found
        or cues.without_dates(clause)[found.start("before") : found.end("after")].count(" ") > 12
    ):
        return
    if not cues.has_number(cues.without_dates(found["before"])):
        return
    metric = metric_of(found["metric"], names, part="%" in found["after"])
    if re.search(r"[$€£₹]$|^US$", found["metric"].strip()):
        return
    if metric is None or cues.NUMBER_WORD.fullmatch(found["metric"].split()[-1]):
        return
    if "%" in found["after"] and PEOPLE.search(metric.text.split()[-1]):
        metric = Noun(f"the figure for {metric.text}", plural=False)
    slots = {
        **metric.slots("metric"),
        "before": found["before"].strip(),
        "after": found["after"].strip(),
    }
    if driven and (driver := noun(driven["driver"], names)):
        slots |= driver.slots("driver")
    whole = f"{found['metric']} {found['before']} → {found['after']}"
    if context in {"problem", "setting"}:
        yield Shape("problem moved", slots, clause)
        return
    if cues.SCORE.search(metric.text):
        yield Shape("scored", slots, clause)
        return
    yield Shape("moved worse" if cues.worsened(whole) else "moved", slots, clause)
    if "%" in slots["after"] and metric.text.startswith(("the share", "the figure for")):
        yield Shape("moved share", slots, clause)
    if cues.improved(whole):
        yield Shape("improved", slots, clause)


SHIFTED = re.compile(
    rf"(?P<metric>[^\d+−]+?)[:,]? (?P<way>up|down|rose|fell|grew|dropped|increased|decreased|cut)?"
    rf"(?: by)? ?(?P<by>{BOUND}{NUMBER}{PER}|about a (?:third|quarter|half|fifth))(?P<tail>| "
    r"(?:in|for|at|on|since|by|after|during|versus|vs)\b.*| [(].*)"
)


_LONGER = re.compile(
    rf"(?P<metric>[^\d+−]+?) (?P<by>{NUMBER}{PER}) (?P<way>longer|shorter|slower|faster|higher"
    r"|lower)"
)


_LOWER = re.compile(
    r"(?P<by>\d[\d.,]*\s?%) (?P<way>lower|higher|faster|slower|cheaper|shorter|longer)"
    r" (?P<metric>.+)"
)


def _lowered_by(clause: str, context: str, names: Collection[str]) -> Iterator[Shape]:
    """A difference before its metric: “61 % lower running cost”."""
    found = _LOWER.fullmatch(clause)
    metric = metric_of(found["metric"], names) if found else None
    if not found or metric is None or context in {"plan", "choice", "options", "rejection"}:
        return
    rises = found["way"] in {"higher", "longer", "slower"}
    worse = cues.worsened(f"{found['metric']} {'up' if rises else 'down'} {found['by']}")
    slots = {**metric.slots("metric"), "change": f"{found['by']} {found['way']}", "by": found["by"]}
    yield Shape("shifted worse" if worse else "shifted", slots, clause)


_NUMERAL = (
    r"(?:(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
    r"|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty"
    r"|ninety|hundred|thousand|million|point|and|half|percent|dollars|euros|pounds|weeks|days"
    r"|minutes|hours|in|about|nearly|almost)\b[ -]?)+"
)
_MOVED_ALOUD = re.compile(
    rf"(?P<metric>[^\d]+?) {MOVED_VERB} (?:down |up )?from (?P<before>{_NUMERAL})"
    rf"(?:down |up )?to (?P<after>{_NUMERAL})",
    re.I,
)


def _moved_aloud(clause: str, _context: str, names: Collection[str]) -> Iterator[Shape]:
    """A figure that moved, in number words: “emails went from thirty-three to four”."""
    found = _MOVED_ALOUD.fullmatch(clause)
    metric = metric_of(found["metric"], names) if found else None
    if found and metric:
        slots = {"before": found["before"].strip(), "after": found["after"].strip()}
        yield Shape("moved", {**metric.slots("metric"), **slots}, clause)


def _shifted(clause: str, context: str, names: Collection[str]) -> Iterator[Shape]:
    """A figure that moved by something: “Saturday income down 6%”, “Loans +17%”."""
    if context in {"plan", "choice", "options", "rejection"} or "→" in clause:
        return
    found = SHIFTED.fullmatch(clause)
    longer = None if found else _LONGER.fullmatch(clause)
    found = found or longer
    if not found or re.search(rf"{DATE}", found["by"]):
        return
    sign = found["by"].lstrip("$€£ ")[:1]
    way = found["way"] or {"+": "up", "-": "down", "−": "down"}.get(sign, "")
    metric = (noun if longer else metric_of)(found["metric"], names)
    if not way or metric is None or not re.search(r"\d|about a", found["by"]):
        return
    by = found["by"].strip().lstrip("+-−")
    turn = {"rose": "up", "grew": "up", "increased": "up", "fell": "down", "dropped": "down"}
    way = turn.get(way, "down" if way in {"decreased", "cut"} else way)
    change = f"{by} {way}" if way not in {"up", "down"} else f"{way} {by}"
    worse = cues.worsened(clause)
    slots = {**metric.slots("metric"), "change": change, "by": by}
    yield Shape("shifted worse" if worse else "shifted", slots, clause)


_LOST = re.compile(rf"(?P<metric>[A-Z][^\d:]*?) lost: (?P<by>{NUMBER}{PER})")


def _lost(clause: str, _context: str, names: Collection[str]) -> Iterator[Shape]:
    """What something cost in its own coin: “Tool time lost: 3.5%”."""
    found = _LOST.fullmatch(clause)
    metric = metric_of(found["metric"], names) if found else None
    if found and metric:
        slots = {**metric.slots("metric"), "change": f"down {found['by']}", "by": found["by"]}
        yield Shape("shifted worse", slots, clause)


RATE = re.compile(
    r"(?P<metric>(?:[^\d→+−]|(?<=[A-Za-z]-)\d)*?[^\d→+−\s:,]):? (?![+\-−])(?P<level>(?:only "
    rf")?{BOUND}{NUMBER}{PER}(?: only)?(?: (?:between|during|among|at) [a-z ]+)?)"
    r"(?:, target (?P<target>[\d.,%]+))?"
)


_HIT = re.compile(
    rf"(?P<level>{NUMBER}) (?P<metric>(?:participation|adoption|turnover|downtime|uptime|churn"
    r"|retention|accuracy|coverage|occupancy|utilisation))"
)


_MONEY_LEVEL = re.compile(r"[€$£₹¥]|\b(?:euros?|dollars|pounds|kroner|yuan)\b")


def _rate(clause: str, context: str, names: Collection[str]) -> Iterator[Shape]:
    """A level that somebody measured: “No-shows 18%”, “Assistant turnover 30%”."""
    plain = re.sub(r"\s*\([^()]*\)", "", clause)
    found = RATE.fullmatch(plain) or _HIT.fullmatch(plain)
    if not found or re.search(rf"\b(?:{DATE})\b", found["level"]) or context in {"choice", "plan"}:
        return
    if re.search(
        r"\b(?:up|down|now|took|growing|longer|fell|rose|cut|by)$|^(?:each|every) .*s$",
        found["metric"],
        re.I,
    ) or plain != plain.lstrip("+-−"):
        return
    metric = metric_of(found["metric"], names)
    level = found["level"].replace("only ", "").replace(" only", "").strip()
    if (
        metric
        and " " not in metric.text
        and metric.text.endswith("ing")
        and metric.text not in {"training", "onboarding"}
    ):
        return
    timed = re.search(
        r"\b(?:wait|time|delay|latency|duration|queue|pause|load)s?\b",
        metric.text if metric else "",
    )
    measured = re.search(
        r"%|percent|[€$£₹¥]|\b(?:per|a|an) (?:day|week|month|year|hour|visit|quarter)\b|/"
        r"|\bper 1,?0+\b",
        level,
    )
    if timed and re.search(r"\d\s?(?:ms|s|h|min|minutes|hours|days|weeks|months)\b", level):
        measured = timed
    if metric is None or not measured:
        return
    slots = {**metric.slots("metric"), "level": level}
    target = found.groupdict().get("target")
    slots |= {"target": target} if target else {}
    if target and context not in {"problem", "setting"}:
        yield Shape("missed", slots, clause)
    elif _MONEY_LEVEL.search(level) and found["metric"].endswith(" costs"):
        return
    elif _MONEY_LEVEL.search(level) and not cues.EARNED.search(metric.text):
        yield Shape("spend", slots, clause)
    else:
        kind = {"problem": "problem rate", "setting": "problem rate"}.get(context, "rate")
        if re.search(r"\b(?:median|average|mean)\b", metric.text):
            yield Shape("average", slots, clause)
        yield Shape(
            "trouble rate" if context in {"surprise", "risk", "open"} else kind, slots, clause
        )


_OF_GROUP = re.compile(
    r"(?P<group>[A-Z][\w’'-]*(?: [\w’'-]+){0,3}): (?P<level>\d[\d.]*\s?%) (?P<what>[a-z]+)"
)


def _of_group(clause: str, _context: str, names: Collection[str]) -> Iterator[Shape]:
    """A level of one group: “Flats: 12% participation”."""
    found = _OF_GROUP.fullmatch(clause)
    group = noun(found["group"], names) if found else None
    what = noun(found["what"]) if found else None
    if found and group and what and not what.text.startswith("the "):
        slots = {**group.slots("group"), "what": what.text, "level": found["level"]}
        yield Shape("group rate", slots, clause)


_GAP = re.compile(
    r"(?P<lead>[^\d]*?)(?P<one>\d[\d.]*\s?%)(?P<of>[^,;\d→]*?)(?:,| against| vs\.?| versus| "
    r"and)\s(?P<two>\d[\d.]*\s?%)(?P<rest>[^\d→]*)",
    re.I,
)


def _gap(clause: str, _context: str, names: Collection[str]) -> Iterator[Shape]:
    """Two shares side by side: “93% days, 81% nights”."""
    found = _GAP.fullmatch(re.sub(r"\s*\([^()]*\)", "", clause))
    if found and "target" not in clause.lower() and "wrong" not in clause:
        slots = {"one": found["one"], "two": found["two"]}
        metric = metric_of(found["lead"], names) if found["lead"].strip() else None
        if metric:
            slots |= metric.slots("metric")
        yield Shape("apart", slots, clause)


READERS: tuple[Reader, ...] = (
    _moved,
    _moved_aloud,
    _shifted,
    _lowered_by,
    _lost,
    _rate,
    _gap,
    _of_group,
)
"""What reads a clause for the shapes of this file."""

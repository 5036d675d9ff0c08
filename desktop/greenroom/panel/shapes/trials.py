"""How something was tried, on whom, and how sure the result is."""

import re
from collections.abc import Collection, Iterator

from greenroom.panel import cues
from greenroom.panel.shapes.parts import (
    ARROW,
    DATE,
    NUMBER,
    PER,
    Reader,
    Shape,
    metric_of,
    name_thing,
)
from greenroom.panel.word_forms import lowered

_LASTED = re.compile(
    r"\b(?P<n>\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|Two|Three|Four|Six"
    r"|Eight|Ten) (?P<u>weeks?|months?|days?)\b"
)


_SAMPLE = re.compile(
    r"\b(?P<n>\d[\d,.]*(?:M| million)?) (?P<who>(?:[a-z]+ ){0,2}(?:users|members|customers"
    r"|patients|players|wearers|applicants"
    r"|households|visitors|stores|sites|stations|surgeries|merchants|trials|sessions|interviews"
    r"|calls|letters"
    r"|queries|questions|teachers|pupils|schools|nurses|subscribers|volunteers|managers|clinics"
    r"|hotels|farms"
    r"|wards|turbines|consumers|drivers|participants|respondents|people|children|orders|devices"
    r"|shops|employees|readers|families|cleaners|researchers|replies|home visits))\b"
)


_PERSONS = re.compile(
    r"\b(?:users|members|customers|patients|players|wearers|applicants|households|visitors|teachers"
    r"|pupils|nurses|subscribers|volunteers|managers|consumers|drivers|participants|people|children"
    r"|employees|readers|families|cleaners|researchers|merchants)$"
)


_SURVEYED = re.compile(
    r"\b(?P<n>\d[\d,]*) (?P<what>(?:[a-z]+ ){0,2}(?:interviews?|calls|home visits|conversations"
    r"|usability (?:tests|sessions)|replies|responses))\b|\b(?:watched|sat with|asked|surveyed"
    r"|visited|interviewed) (?P<m>\d[\d,]*) (?P<whom>(?!of\b|them\b)\w+)"
    r"|\b(?P<k>\d[\d,]*) (?P<seen>[a-z]+) (?:observed|watched|interviewed|surveyed|visited)\b",
    re.I,
)


def _trial(clause: str, context: str, _names: Collection[str]) -> Iterator[Shape]:
    """How something was tried: how long, on how many, where."""
    asked = _SURVEYED.search(clause)
    if asked and context != "plan":
        pairs = (("n", "what"), ("m", "whom"), ("k", "seen"))
        sample = next(f"{asked[n]} {asked[who]}" for n, who in pairs if asked[n])
        yield Shape("asked people", {"sample": sample}, clause)
        return
    tried = context == "test" or cues.RULES["test"].search(clause)
    if (
        not tried
        or context in {"plan", "problem", "risk"}
        or re.search(rf"{NUMBER}(?:{ARROW}| to ){NUMBER}", clause)
    ):
        return
    slots: dict[str, str] = {}
    if lasted := _LASTED.search(clause):
        slots["duration"] = lasted.group().lower()
    if tried_on := _SAMPLE.search(clause):
        slots["sample"] = tried_on.group()
        count = float(re.sub(r"[^\d.]", "", tried_on["n"]) or 0)
        if 5 < count < 100 and "M" not in tried_on["n"] and "million" not in tried_on["n"]:
            slots["few"] = tried_on.group()
        if _PERSONS.search(tried_on["who"]):
            slots["persons"] = tried_on.group()
    place = _places(clause)
    if place and ("duration" in slots or "sample" in slots or "pilot" in clause.lower()):
        slots["place"] = place
    if "shadow mode" in clause.lower():
        yield Shape("shadow", slots, clause)
    elif re.search(r"\bdual-write\b", clause, re.I):
        yield Shape("parallel", slots, clause)
    elif slots:
        yield Shape("trial", slots, clause)


def _places(clause: str) -> str:
    """Where a trial ran, if the clause says so in so many capitals."""
    found = re.search(
        r"(?:^|, | in |: |pilot |ward, |wards, )(?P<p>[A-Z][a-z]+(?: [A-Z][a-z]+)?(?:, "
        r"[A-Z][a-z]+)*(?:,? and [A-Z][a-z]+(?: [A-Z][a-z]+)?)?)(?=,|$|;| \d)",
        clause,
    )
    if not found:
        return ""
    words = re.findall(r"[A-Za-z]+", found["p"])
    if any(w.lower() in _NO_PLACE or lowered(w) != w for w in words if w != "and"):
        return ""
    return found["p"]


_NO_PLACE = frozenset(
    re.findall(
        r"\w+",
        "shadow test trial pilot randomised january february march april may june july august "
        "september october november december spring autumn half two three four five six",
    )
)


_INTERVAL = re.compile(
    r"(?:interval|CI)[^()]*?(?P<low>[+\-−]?\d[\d.]*\s?%?) ?(?:to|,|–) "
    r"?(?P<high>[+\-−]?\d[\d.]*\s?%?)",
    re.I,
)


def _uncertain(clause: str, context: str, names: Collection[str]) -> Iterator[Shape]:
    """A result that could be nothing: its interval holds zero, or it is called not significant."""
    found = _INTERVAL.search(clause)
    if found and found["low"][0] in "-−" and found["high"][0] not in "-−":
        yield Shape(
            "null result", {"low": found["low"].strip(), "high": found["high"].strip()}, clause
        )
    elif re.search(r"\bnot (?:statistically )?significant\b", clause):
        head = re.match(r"(?P<metric>[^\d]+?) \d", clause)
        metric = metric_of(head["metric"], names) if head else None
        yield Shape("not significant", metric.slots("metric") if metric else {}, clause)
    soft = re.search(
        r"\b(annuali[sz]ed|projected|estimated?|extrapolated|forecast)\b", clause, re.I
    )
    figure = re.search(rf"{NUMBER}", cues.without_dates(clause))
    if soft and figure and context not in {"plan", "choice"} and "→" not in clause:
        kind = "annualised" if soft.group().lower().startswith("annual") else "estimate"
        amount = re.search(rf"[+]?{NUMBER}{PER}", clause[figure.start() :])
        if amount and re.search(r"[€$£₹%]|million|yuan|lakh|[km]\b", amount.group(), re.I):
            yield Shape(kind, {"amount": amount.group().strip().lstrip("+")}, clause)


_SAMPLED = re.compile(r"(?P<what>[A-Z][^,\d=]*?),.*?\bn ?= ?\d[\d,]*\b.*")
_MONTHS = re.compile(rf" (?:of|in|from|since) (?={DATE}).*")


def _sampled(clause: str, _context: str, names: Collection[str]) -> Iterator[Shape]:
    """Whom a figure rests on, as sources under a chart say it: “Exit survey, n = 2,940”."""
    found = _SAMPLED.fullmatch(clause)
    thing = name_thing(_MONTHS.sub("", found["what"]), names) if found else None
    if thing:
        yield Shape("sample", thing.slots("thing"), clause)


_SAID = re.compile(
    r"(?:[A-Z][\w ()=,]*?: )?(?:\d[\d,]*(?: (?:of|in|out of) \d+)?|\d[\d.]*\s?%|Most|Half|Nobody"
    r"|Everyone)(?: of)?(?: [a-z]+){0,3}?"
    r" (?:said|(?<!would )say|want|do not want|don['’]t want|cite|cited|asked for|told|answered"
    r"|prefer|preferred|did not remember|would(?! say)) .+"
)


_TRIGGER = re.compile(
    r"(?P<metric>[A-Z][^\d→]*?) (?P<side>under|over|above|below|less than|more than|at) "
    rf"(?P<at>{NUMBER})(?P<for> (?:for|in|on|within) .+)?"
)


def _heard(clause: str, context: str, names: Collection[str]) -> Iterator[Shape]:
    """What people said they want, and at which point a risk is acted on."""
    if _SAID.fullmatch(clause) and len(clause.split()) <= 14:
        yield Shape("said", {"event": clause}, clause)
    trigger = _TRIGGER.fullmatch(clause)
    if trigger and context == "risk" and (metric := metric_of(trigger["metric"], names)):
        slots = {**metric.slots("metric"), "side": trigger["side"], "at": trigger["at"].strip()}
        yield Shape("trigger", slots, clause)


READERS: tuple[Reader, ...] = (
    _trial,
    _uncertain,
    _sampled,
    _heard,
)
"""What reads a clause for the shapes of this file."""

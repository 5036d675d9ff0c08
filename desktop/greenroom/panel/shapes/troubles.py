"""What went wrong, is still open, or made people leave; what was saved."""

import re
from collections.abc import Collection, Iterator

from greenroom.panel import cues
from greenroom.panel.noun_phrases import noun
from greenroom.panel.shapes.figures import RATE, SHIFTED
from greenroom.panel.shapes.parts import DATE, MONEY, Reader, Shape, name_thing
from greenroom.panel.word_forms import base_form

_UNDONE = re.compile(
    r"(?P<thing>.+?)(?:,)? (?P<is>is |are |was |were )?(?:still )?not (?:yet )?(?P<what>measured"
    r"|tested|solved|funded|confirmed|known|validated|covered|checked|included|started"
    r"|significant|shipped|automated|extended)(?: .*)?"
)


_STILL = re.compile(r"(?P<subject>[A-Z][\w'’ -]*?) still (?P<rest>(?:at |only |no |in |on )?.+)")


_MISSING = re.compile(r"No (?P<thing>[a-z][\w' -]+?)(?P<yet> yet)?")


def _open(clause: str, context: str, names: Collection[str]) -> Iterator[Shape]:
    """What is not measured, not solved, still bad."""
    undone = _UNDONE.fullmatch(clause)
    if undone and undone["what"] != "significant":
        thing = name_thing(undone["thing"], names)
        if thing:
            yield Shape(
                "unmeasured"
                if undone["what"]
                in {"measured", "tested", "known", "confirmed", "validated", "checked"}
                else "undone",
                {**thing.slots("thing"), "what": undone["what"]},
                clause,
            )
    still = _STILL.fullmatch(clause)
    if still:
        subject = name_thing(still["subject"], names)
        parts = still["rest"].split(" ", 1)
        verb = base_form(parts[0]) if len(parts) == 2 else ""
        if subject and verb:
            yield Shape(
                "still does", {**subject.slots("thing"), "state": f"{verb} {parts[1]}"}, clause
            )
        elif subject and parts[0] in {"at", "in", "on", "only"}:
            yield Shape("still at", {**subject.slots("thing"), "state": still["rest"]}, clause)
    missing = _MISSING.fullmatch(clause)
    if missing and context in {"open", "risk", "surprise"}:
        thing = name_thing(missing["thing"], names)
        if thing:
            yield Shape("lacking", {"thing": thing.text.removeprefix("the ")}, clause)


_LEFT = re.compile(r"(?P<who>.+?) (?:left|resigned)\b(?! there| out| over)(?:[:;, ].*)?")


_SOMEBODY = re.compile(
    r"\b(?:people|engineers?|managers?|designers?|merchants?|customers?|members?|reps?|nurses?"
    r"|teachers?|drivers?|analysts?|colleagues?|leads?|partners?|clients?|developers?)\b"
    r"|[A-Z][a-z]+ [A-Z][a-z]+$"
)
_PUSHED = re.compile(
    r"(?P<who>[A-Z][\w'’ ]+?) (?:refused|escalated|objected|disliked|complained|pushed back"
    r"|disagreed)\b.*"
)


_COMPLAINTS = re.compile(
    r"(?P<count>\d[\d,]*) (?P<what>complaints|appeals)(?: about (?P<about>[^;,]+))?.*"
)


def _people(clause: str, context: str, names: Collection[str]) -> Iterator[Shape]:
    """Who left, who objected, who complained."""
    left = _LEFT.fullmatch(clause)
    if left and _SOMEBODY.search(left["who"]) and "%" not in left["who"]:
        who = name_thing(left["who"], names)
        if who:
            yield Shape("left", who.slots("who"), clause)
    pushed = _PUSHED.fullmatch(clause)
    if pushed:
        who = noun(pushed["who"], names)
        if who:
            yield Shape("pushed back", who.slots("who"), clause)
    told = _COMPLAINTS.fullmatch(clause)
    if told and not re.search(r"→| to ", clause) and context != "problem":
        text = f"{told['count']} {told['what']}"
        about = told["about"].strip() if told["about"] else ""
        if about and len(about.split()) <= 6:
            text += f" about {about}"
        yield Shape("complained", {"complaints": text}, clause)


_ACCIDENT = re.compile(
    r"\b(?:rolled back|silent for|found damaged|missed incident|(?:blocked|charged|debited|sent) "
    r"(?:by mistake|twice)"
    r"|good customers blocked|outage|data loss|double-charged|crashed|leaked|went down)\b",
    re.I,
)


_HARMED = re.compile(
    r"\d[\d,]* (?:\w+ )?(?:users|customers|merchants|patients|members|people|cases|families"
    r"|requests"
    r"|players|cards|accounts|flights|meters|fridges|nurses|drivers|payouts|wearers|orders"
    r"|letters)\b"
    r"|\b(?:members|customers|users|patients|drivers|nurses|towns)\b",
    re.I,
)


_CAUGHT = re.compile(
    r"\b(?:stopped|caught|spotted|noticed|found|reported) by\b|\bcaught (?:within|after|at)\b", re.I
)


def _trouble(clause: str, context: str, _names: Collection[str]) -> Iterator[Shape]:
    """An event on a slide about what went wrong, put so that it can be named."""
    if context != "surprise" and not _ACCIDENT.search(clause):
        return
    if (
        "→" in clause
        or cues.PERSON_LINE.fullmatch(clause)
        or RATE.fullmatch(clause)
        or SHIFTED.fullmatch(clause)
        or _COMPLAINTS.fullmatch(clause)
        or _PUSHED.fullmatch(clause)
    ):
        return
    if _CAUGHT.search(clause) and (clause[0].isupper() or clause[0].isdigit()):
        yield Shape("caught", {"event": clause}, clause)
        return
    if cues.RESPONSE.search(clause) or cues.REMEDY.search(clause):
        return
    event = re.sub(rf"^(?:(?:{DATE})|[Ww]eek \d+|[Vv]ersion [\d.]+|Ring \d,[^:]*)[:,] ", "", clause)
    event = re.sub(r"^(?:Cause|Reason|Root cause): ", "", event)
    cause = event != re.sub(
        rf"^(?:(?:{DATE})|[Ww]eek \d+|[Vv]ersion [\d.]+|Ring \d,[^:]*)[:,] ", "", clause
    )
    if 2 <= len(event.split()) <= 14:
        yield Shape("root cause" if cause else "event", {"event": event}, clause)
        if not cause and _HARMED.search(event):
            yield Shape("harm", {"event": event}, clause)


_SAVED = re.compile(r"\bsav(?:ed|es|ing|ings)\b", re.I)


_AMOUNT = re.compile(
    rf"(?:{MONEY}\d[\d.,]*(?:\s?(?:million|billion|bn|[kKmM]\b))?|\d[\d.,]* (?:million |billion "
    r")?(?:yuan|kroner|euros?|dollars|pounds))(?: (?:a|per) (?:year|month|week|quarter))?"
)


_REGRET = re.compile(
    r"\bshould have\b|\bI had missed\b|\bcame too late\b|\badded only\b|\bonly (?:in|after) "
    r"week\b|\btoo late\b|\bunderestimated\b|\bwe had not\b",
    re.I,
)


def _asked_openly(clause: str, _context: str, _names: Collection[str]) -> Iterator[Shape]:
    """A question that the slide itself asks and leaves open."""
    plain = clause.rstrip("?").strip()
    if clause.endswith("?") and 4 <= len(plain.split()) <= 14:
        yield Shape("open question", {"event": plain}, plain)


def _told(clause: str, context: str, _names: Collection[str]) -> Iterator[Shape]:
    """What was saved, and what was learned too late."""
    amount = _AMOUNT.search(clause)
    if _SAVED.search(clause) and amount and context not in {"plan", "problem"}:
        yield Shape("saved", {"amount": amount.group()}, clause)
    if _REGRET.search(clause) and len(clause.split()) <= 14:
        yield Shape("regret", {"event": clause}, clause)


READERS: tuple[Reader, ...] = (
    _open,
    _people,
    _trouble,
    _told,
    _asked_openly,
)
"""What reads a clause for the shapes of this file."""

"""What was chosen, by whom, what was turned down, done, built and asked for."""

import re
from collections.abc import Collection, Iterator

from greenroom.panel import cues
from greenroom.panel.shapes.parts import DATE, MONEY, PERSON, ROLE, Reader, Shape, name_thing
from greenroom.panel.verb_phrases import action, done_to
from greenroom.panel.word_forms import capital, done, lowered

_REJECTED = re.compile(
    r"(?:we )?(?:rejected|turned down|ruled out|decided against|discarded)[:]? "
    r"(?P<thing>.+)",
    re.I,
)


_REJECTED_AFTER = re.compile(
    r"(?P<thing>.+?) (?:was |were )?(?:rejected|ruled out|turned down)(?:: (?P<reason>.+))?", re.I
)


_NOT_THAT = re.compile(r"Not (?P<thing>(?:a |an |the )?[a-z][\w -]+)")
_NOT = re.compile(r"(?P<thing>[^,]+), not (?P<other>(?:a |an |the )?[\w][\w -]+)")


_RATHER = re.compile(r"(?P<thing>.+?) (?:rather than|instead of) (?P<other>(?!\d)[^,;]+)", re.I)


_NONE = re.compile(r"[Nn]o (?P<thing>[A-Za-z][\w' -]+)")


def _rejected(clause: str, context: str, names: Collection[str]) -> Iterator[Shape]:
    """What was not done: an option turned down, or the other half of “this, not that”."""
    found = _REJECTED.fullmatch(clause) or _REJECTED_AFTER.fullmatch(clause)
    if context in {"choice", "options"} and not found:
        found = _NOT_THAT.fullmatch(clause)
    listed = context == "rejection" and not found
    if found or listed:
        text = found["thing"] if found else clause
        price = re.search(rf"\((?P<p>{MONEY}[^)]+)\)|, (?P<q>{MONEY}\d[\w.,]*)$", text)
        thing = name_thing(
            re.split(r": |, (?=\d|[€$£])|, (?=nobody|because|too|not )", text)[0], names
        )
        slots = thing.slots("thing") if thing else {}
        if price:
            slots["price"] = (price["p"] or price["q"]).strip()
        reason = (found and found.groupdict().get("reason")) or _after_colon(text)
        if reason:
            slots["reason"] = reason
        yield Shape("rejected", slots, clause)
    split = _NOT.fullmatch(clause) or _RATHER.fullmatch(clause)
    if split and context != "talk" and not found and not cues.worsened(clause):
        thing, other = name_thing(split["thing"], names), name_thing(split["other"], names)
        if thing and other and not re.search(r"\d", f"{thing.text}{other.text}"):
            yield Shape("preferred", {**thing.slots("thing"), **other.slots("other")}, clause)
    none = _NONE.fullmatch(clause)
    if none and context in {"choice", "options"}:
        thing = name_thing(none["thing"], names)
        if thing and not re.search(r"\b(?:since|change|effect|cut-off|breach)\b", clause):
            yield Shape("without", {**thing.slots("thing"), "bare": none["thing"]}, clause)


def _after_colon(text: str) -> str:
    """The reason after a colon, if it is short enough to say back."""
    parts = text.split(": ", 1)
    return parts[1].strip() if len(parts) == 2 and len(parts[1].split()) <= 7 else ""


_CHOSE = re.compile(
    r"(?:.*?\b)?(?P<who>we |i |I |We )?(?:chose|chosen:|chosen|picked|opted for|went with"
    r"|selected|settled on|decision:)"
    r" (?P<thing>[^;,(]+)(?:[,(].*)?",
    re.I,
)


_BY = re.compile(
    r"(?P<what>.*?)\b(?P<verb>decided|approved|proposed|agreed|chosen|signed off|taken|picked) "
    rf"(?P<how>by|with) (?P<who>[^,;(]+?)(?:,? (?:on |in )?{DATE}.*|,.*|\(.*|$)",
    re.I,
)


OVERRULED = re.compile(
    rf"(?:\w+ )?(?P<who>{PERSON}) (?:chose|decided|picked); I recommended (?P<mine>.+)"
)


_VOTE = re.compile(
    r"(?P<who>[A-Za-z][\w ]*?)?(?:['’] ?s?)? ?(?:vote[d]?,?|approved|in favour)?[ "
    r",]*(?P<count>\d+[-–]\d+|\d+ of \d+ in favou?r|\d+ of \d+)\b.*",
    re.I,
)


def _decided(clause: str, context: str, names: Collection[str]) -> Iterator[Shape]:
    """What was chosen, by whom, and against whom."""
    overruled = OVERRULED.search(clause)
    if overruled:
        yield Shape(
            "overruled",
            {"who": overruled["who"], "mine": lowered(overruled["mine"], names)},
            clause,
        )
        return
    chose = _CHOSE.fullmatch(clause)
    if chose and context != "rejection":
        thing = name_thing(re.split(r" because | since | as ", chose["thing"])[0], names)
        letter = re.fullmatch(r"(?:option )?([A-Z])", chose["thing"].strip())
        if letter:
            yield Shape("chose", {"thing": f"option {letter[1]}"}, clause)
        elif thing:
            yield Shape("chose", thing.slots("thing"), clause)
    by = _BY.fullmatch(clause)
    if by:
        who = by["who"].strip()
        who = re.sub(r"^(?:me|myself) and ", "", who)
        if (
            re.match(rf"the {ROLE}|(?:{ROLE} )?{PERSON}|[A-Z][\w'’-]+ and ", who)
            and len(who.split()) <= 8
        ):
            verb = by["verb"].lower().replace("taken", "decided")
            kind = "agreed" if by["verb"].lower() in {"agreed", "signed off"} else "approved"
            yield Shape(kind, {"who": who, "Who": capital(who), "verb": verb}, clause)
    if re.search(r"\bvote|favou?r|\b(?:council|cabinet|board|committee)\b.*\d[-–]\d", clause, re.I):
        count = re.search(r"\d+[-–]\d+|\d+ of \d+", clause)
        if count:
            yield Shape("voted", {"count": count.group()}, clause)


_PREPARING = re.compile(
    r"(?:training|visiting|interviewing|collecting|labelling|running|holding|surveying|hiring)\b"
)


_SWAPPED = re.compile(r"\b(?:instead of|rather than) (?:every )?\d")


def _did(clause: str, context: str, names: Collection[str]) -> Iterator[Shape]:
    """Something done, in a line that starts with its verb."""
    if context == "talk":
        return
    if context != "plan" and re.search(r":|→|\d to \d|\d\s?%$", clause):
        return
    text = re.split(r"(?<=\w)[;(]|, ", clause)[0]
    text = re.sub(rf",? (?:on |in |from |since )?(?:{DATE})$", "", text.strip())
    if re.match(
        r"(?:rejected|chosen?|picked|labell?ed|decided|approved|agreed|fixed|found"
        r"|ran \d+)\b",
        text,
        re.I,
    ):
        return
    done = action(text) if context != "plan" else None
    if done:
        kind = "prepared" if _PREPARING.match(done.doing) else "did"
        yield Shape("remedied" if context == "surprise" else kind, done.slots(), clause)
    passive = (
        done_to(text, names)
        if not done and context not in {"surprise", "problem", "risk", "open", "setting", "plan"}
        else None
    )
    if passive:
        kind = "prepared" if _PREPARING.match(passive.doing) else "did"
        yield Shape(kind, passive.slots(), clause)
    swapped = _SWAPPED.search(text) is not None
    ordered = swapped or context in {"plan", "ask", "open", "choice"}
    planned = action(text, order=True) if ordered else None
    if planned and re.match(r"\w+ing (?:for|at|in|on|to|with)\b", planned.doing):
        return
    if planned and (context == "choice" or swapped) and not passive:
        yield Shape("did", planned.slots(), clause)
    elif planned and context != "choice":
        yield Shape("plan to", planned.slots(), clause)


_DATED = re.compile(rf",? (?:on |in |from |since |by )?(?:{DATE})$")


def _designed(clause: str, context: str, names: Collection[str]) -> Iterator[Shape]:
    """A thing that was built or put in place, on a slide about what was done."""
    if context not in {"choice", "plan"}:
        return
    chosen = context == "choice"
    text = re.split(r", |: ", clause)[0] if chosen else _DATED.sub("", clause)
    if (
        not (text[:1].isupper() or (text[:1].isdigit() and not chosen))
        or (re.search(r"\d$", text) and (chosen or not re.fullmatch(r"[A-Z][a-z]+ \d+", text)))
        or done(text.split()[0])
        or re.match(
            r"(?:no|first|one|every|each|remaining|budget|cost|price|funding)\b", text, re.I
        )
        or re.search(r"\b[A-D]$|^default|^option", text, re.I)
        or (chosen and cues.RULES["test"].search(text))
    ):
        return
    thing = name_thing(text, names)
    if thing is None or re.search(r"\b(?:vote|cut-over|rule|phase)$", thing.text):
        return
    short = len(thing.text.removeprefix("the ").split()) < 2
    if (
        (short and (chosen or not thing.plural))
        or (chosen and thing.text[0].isupper())
        or done_to(text, names)
        or (not chosen and action(text, order=True))
    ):
        return
    yield Shape("designed" if chosen else "next thing", thing.slots("thing"), clause)


_ASKED = re.compile(
    r"(?:(?:we|i)(?:['’]m| am)? (?:ask|asking)(?: you)?(?: for)?|(?:we|i) (?:need|request|propose"
    r"|recommend)|asking for|approve|fund|the ask:?|decide today:|i(?:['’]d| would) like)\s+"
    r"(?P<want>.+)",
    re.I,
)
_WANTED = re.compile(
    rf"{MONEY}\d[\d.,]*(?: ?(?:million|m|k|bn)\b)?"
    r"|\b(?:[a-z]+[ -])?(?:hundred|thousand|million)(?: [a-z]+)? (?:pounds|dollars|euros)\b"
    r"|\b(?:\d+|two|three|four|five|one) (?:more )?(?:engineers?|people|designers?|analysts?|hires"
    r"|coaches|nurses|drivers)\b"
)


def _ask(clause: str, _context: str, names: Collection[str]) -> Iterator[Shape]:
    """What the talk asks for: an amount, people, or a thing."""
    found = _ASKED.fullmatch(clause)
    if not found:
        return
    wanted = _WANTED.search(found["want"])
    thing = None if wanted else name_thing(found["want"], names)
    named = thing.text if thing and thing.text.startswith("the ") else ""
    want = wanted.group() if wanted else named
    yield Shape("asks", {"want": want} if want else {}, clause)


_OWNED = re.compile(
    rf"(?P<who>I|{PERSON}|[A-Z][a-z]+(?: \([\w ]+\))) (?:owned|owns|led|ran|own) "
    r"(?P<thing>[^;,:]+)(?:[,;].*)?"
)


def _owned(clause: str, _context: str, names: Collection[str]) -> Iterator[Shape]:
    """Who owned what."""
    found = _OWNED.fullmatch(clause)
    thing = name_thing(found["thing"], names) if found else None
    if found and thing:
        who = re.sub(r" \(.*\)", "", found["who"])
        kind = "owned myself" if who == "I" else "owned"
        yield Shape(kind, {"who": who, **thing.slots("thing")}, clause)


READERS: tuple[Reader, ...] = (
    _rejected,
    _decided,
    _did,
    _designed,
    _ask,
    _owned,
)
"""What reads a clause for the shapes of this file."""

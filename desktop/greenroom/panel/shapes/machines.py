"""Models and their scores, thresholds, and the people who check a machine."""

import re
from collections.abc import Collection, Iterator

from greenroom.panel import cues
from greenroom.panel.noun_phrases import noun
from greenroom.panel.shapes.parts import BOUND, DATE, NUMBER, PER, Reader, Shape
from greenroom.panel.word_forms import capital, is_plural

_PART_OF = re.compile(
    r"(?P<whole>[A-Za-z][\w -]*? (?:changed|overrode|rejected|ignored|skipped|corrected"
    r"|refused)) (?P<share>\d[\d.,]*\s?%) of (?P<what>[\w -]+)"
)


def _overridden(clause: str, _context: str, names: Collection[str]) -> Iterator[Shape]:
    """How often people overrode what a machine proposed."""
    found = _PART_OF.fullmatch(re.sub(r"\s*\([^()]*\)", "", clause).split(",")[0])
    if found:
        who, verb = found["whole"].rsplit(" ", 1)
        people = noun(who, names)
        if people and people.plural:
            yield Shape(
                "override",
                {
                    **people.slots("people"),
                    "verb": verb,
                    "share": found["share"],
                    "what": found["what"],
                },
                clause,
            )


_MODEL = re.compile(
    r"(?P<measure>recall|precision|accuracy|sensitivity|specificity|AUC|F1|kappa|agreement|NDCG@\d+"
    r"|hit rate|cache hit rate)(?: of| at)? (?P<score>\d+(?:\.\d+)?\s?%?)",
    re.I,
)


def _model(clause: str, _context: str, names: Collection[str]) -> Iterator[Shape]:
    """How well a model does, by its measure."""
    if "→" in clause or re.search(rf"{NUMBER}(?: to |→){NUMBER}", clause):
        return
    for found in _MODEL.finditer(clause):
        measure = found["measure"]
        measure = measure if measure.isupper() or "@" in measure else measure.lower()
        slots = {"measure": measure, "Measure": capital(measure), "score": found["score"].strip()}
        before = clause[: found.start()].strip(" ,:;")
        group = (
            noun(re.sub(r":.*", "", before), names) if ":" in clause[: found.start() + 1] else None
        )
        if group and not any(c.isdigit() for c in group.text):
            slots |= group.slots("group")
        value = float(found["score"].rstrip(" %"))
        if (value < 0.87 or 1 < value < 87) and measure not in {"kappa", "agreement", "AUC", "F1"}:
            yield Shape("weak model", slots, clause)
        kind = "labels" if measure in {"kappa", "agreement"} else "model"
        if measure == "cache hit rate" or measure == "hit rate":
            continue
        if measure != "AUC" or kind != "model":
            yield Shape(kind, slots, clause)
        else:
            yield Shape("curve", slots, clause)
        if measure in {"precision", "recall"} and not group:
            yield Shape(measure, slots, clause)


_LIMIT = re.compile(
    r"(?P<what>cap|limit|quota|threshold|stop rule|off switch|kill switch|slots capped|queue limit"
    r"|max|maximum|minimum|creator floor)\b"
    rf"(?:[a-z ]{{0,25}}?\b(?:at|of|to)\b|:)? (?P<at>{BOUND}{NUMBER}{PER}(?: "
    r"(?!as\b|is\b|was\b|its\b|this\b)[a-z]+s\b)?)",
    re.I,
)


def _limit(clause: str, _context: str, _names: Collection[str]) -> Iterator[Shape]:
    """A threshold that somebody set."""
    found = _LIMIT.search(clause)
    if (
        found
        and not re.search(rf"\b(?:{DATE})\b", found["at"])
        and "→" not in clause
        and " from " not in clause
    ):
        what = {"slots capped": "cap", "max": "limit", "maximum": "limit"}.get(
            found["what"].lower(), found["what"].lower()
        )
        scored = cues.RULES["learning"].search(clause) and "." in found["at"]
        sensed = re.search(r"sensitivity|specificity", clause, re.I)
        kind = "model threshold" if what == "threshold" and (scored or sensed) else "limit"
        yield Shape(
            "stop rule" if what in {"stop rule", "off switch", "kill switch"} else kind,
            {"what": what, "at": found["at"].strip()},
            clause,
        )


_SIGNED = re.compile(
    r"(?P<machine>model|classifier|system|solver|it|AI|algorithm)\b.*?[,;] (?:an? |the "
    r")?(?P<human>[\w ]+?) (?P<verb>signs|approves|confirms|checks|reviews|decides|edits)\b.*"
    r"|(?:an? )?(?P<human2>clinician|paralegal|editor|reviewer|person|human|nurse|doctor|analyst"
    r"|agent|teacher) (?:always )?(?P<verb2>signs|approves|confirms|checks|reviews|decides)\b.*",
    re.I,
)


def _in_the_loop(clause: str, _context: str, _names: Collection[str]) -> Iterator[Shape]:
    """A machine proposes, a person signs."""
    found = _SIGNED.search(clause)
    if found:
        human = (found["human"] or found["human2"]).strip().lower()
        if len(human.split()) <= 2 and not is_plural(human.split()[-1]):
            yield Shape("signs off", {"human": human}, clause)


_DATA = re.compile(
    r"\b(?:trained|fine-tuned) on (?P<d>\d[\d,]* [a-z]+(?: [a-z]+)?)\b|^(?P<e>\d[\d,]* "
    r"(?:labelled|drone|annotated|judged|real) [a-z]+)\b|^(?P<f>(?:\d+|[Tt]hree|[Tt]wo) (?:months"
    r"|years) of [a-z ]+?)(?:,|$)",
    re.I,
)


_LABELLED = re.compile(r"\b(?:labell?ed|annotated) by (?!\w+ model)|\blabels by\b", re.I)


_FALLBACK = re.compile(
    r"\bfail-?open\b|\bif late\b|\bwhen it is down\b|\bfall-?back\b|\brollback after\b|\bif the "
    r"(?:network|service|model|power) (?:is|goes) down\b|\belse hand over\b",
    re.I,
)


def _machinery(clause: str, _context: str, _names: Collection[str]) -> Iterator[Shape]:
    """What a model was trained or tried on, and what is done when the machine fails."""
    data = _DATA.search(clause)
    if data and (data["d"] or data["e"] or " data" in clause or " sales" in clause):
        yield Shape("data", {"data": next(filter(None, data.groups())).lower()}, clause)
    if _LABELLED.search(clause) and not re.search(r"agreement|kappa", clause):
        yield Shape("hand labels", {"labelled": clause}, clause)
    if _FALLBACK.search(clause) and len(clause.split()) <= 14:
        yield Shape("fallback", {"event": clause}, clause)


READERS: tuple[Reader, ...] = (
    _overridden,
    _model,
    _limit,
    _in_the_loop,
    _machinery,
)
"""What reads a clause for the shapes of this file."""

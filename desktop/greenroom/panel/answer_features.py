"""What is seen in an answer, by name: the features that `answer_model` weighs."""

import math
import re

from greenroom.panel import signals
from greenroom.panel.answer_words import ASKS, MEETS, OPENS, SAYS
from greenroom.panel.bearing import Heard, deck_lines
from greenroom.panel.heard import read_figures, stems

_NAME = re.compile(r"(?<=[a-z,;:] )[A-Z][a-zà-ÿ]{2,}\b")
_SIGNS = frozenset(
    f"opens: {name}"
    for name in ("because", "yes or no", "answer word", "direct", "reason", "unknown")
)
_ADVERB = re.compile(
    r"\b(?:really|very|super|quite|definitely|obviously|totally|extremely)\b", re.I
)
_IN_PART = re.compile(
    r"\bfor (?:all|each|every)\b|\bexact(?:ly)?\b|\bwhat i (?:do )?(?:know|have|can)\b"
    r"|\bi (?:do )?know\b"
    r"|\bceiling\b|\bat (?:least|most)\b|\bmore than\b|\broughly\b|\bbetween\b|\bpart of\b",
    re.I,
)
_I = re.compile(r"\bi\b|\bmy\b", re.I)
_WE = re.compile(r"\bwe\b|\bour\b", re.I)


def answer_features(heard: Heard) -> dict[str, float]:
    """Each value is about 0 to 2; what is absent is 0."""
    found = _openings(heard) | _wording(heard) | _figures(heard) | _topic(heard)
    return {name: round(float(value), 3) for name, value in found.items() if value}


def _openings(heard: Heard) -> dict[str, float]:
    first, start = heard.opening[0], heard.start
    asked = heard.question.question
    found = {f"opens: {name}": bool(rule.search(start)) for name, rule in OPENS.items()}
    found["opens: direct"] = bool(signals.DIRECT.search(first))
    found["opens: story"] = bool(signals.STORY.search(start))
    found["opens: glides"] = bool(signals.GLIDE.search(start))
    found["opens: reason"] = bool(SAYS["reason"].search(start))
    found["opens: unknown"] = signals.admits_unknown(start)
    found["opens: short"] = len(first.split()) <= 6
    found["opens: brief"] = len(first.split()) <= 12
    found["opens: figure"] = bool(read_figures(start))
    for name, rule in MEETS.items():
        if ASKS[name].search(asked):
            found[f"asked {name}, opens with it"] = bool(rule.search(start))
            found[f"asked {name}, has it"] = bool(rule.search(heard.text))
    if ASKS["how much"].search(asked):
        new = {figure.value for figure in read_figures(start)} - heard.asked
        found["asked how much, opens with it"] = bool(new)
    signs = (name for name, value in found.items() if value and name in _SIGNS)
    met = (name for name, value in found.items() if value and name.endswith("opens with it"))
    found["opens: no sign of an answer"] = not any(signs) and not any(met)
    return {name: float(value) for name, value in found.items()}


def _wording(heard: Heard) -> dict[str, float]:
    per = math.sqrt(heard.length / 50) + 0.5
    found = {
        f"says: {name}": min(len(rule.findall(heard.text)), 4) / per for name, rule in SAYS.items()
    }
    found |= {
        f"asks: {name}": float(bool(rule.search(heard.question.question)))
        for name, rule in ASKS.items()
    }
    found["adverbs"] = min(len(_ADVERB.findall(heard.text)), 4) / per
    found["glides"] = min(len(signals.GLIDE.findall(heard.text)), 3) / per
    found["hedges"] = min(len(signals.HEDGE.findall(heard.text)), 8) / per / 2
    found["I"] = min(len(_I.findall(heard.text)), 8) / per / 3
    found["we"] = min(len(_WE.findall(heard.text)), 8) / per / 3
    unknown = signals.admits_unknown(heard.text)
    found["hedged"] = float(signals.hedged(heard.text))
    found["unknown"] = float(unknown)
    found["unknown in part"] = float(unknown and _IN_PART.search(heard.text) is not None)
    found["unknown, and figures"] = float(unknown and len(read_figures(heard.text)) >= 2)
    found["recovers"] = float(signals.RECOVERY.search(heard.text) is not None)
    found["trade-off"] = float(signals.TRADE_OFF.search(heard.text) is not None)
    found["names"] = min(len(set(_NAME.findall(heard.text))), 4) / 2
    found["length"] = max(math.log(max(heard.length, 5) / 60), -1.5)
    found["very short"] = float(heard.length <= 20)
    found["very long"] = float(heard.length >= 200)
    return found


def _figures(heard: Heard) -> dict[str, float]:
    said = [figure.value for figure in read_figures(heard.text)]
    fresh = {value for value in said if value not in heard.shown | heard.asked}
    beside = {value for value in said if value in heard.shown - heard.asked - heard.own}
    own = {value for value in said if value in heard.own - heard.asked}
    return {
        "figures: new": min(len(fresh), 5) / 3,
        "figures: of the deck": min(len(beside), 5) / 3,
        "figures: of the lines asked about": min(len(own), 4) / 2,
        "figures: only the deck's": float(len(beside) + len(own) >= 3 and len(fresh) <= 1),
        "figures: any new": float(bool(fresh)),
        "figures: none": float(not said),
    }


def _topic(heard: Heard) -> dict[str, float]:
    asked, deck = stems(heard.question.question), stems(" ".join(deck_lines(heard.deck)))
    start, whole = stems(heard.start), stems(heard.text)
    demand = stems(demand_of(heard.question.question))
    last = stems(" ".join(heard.sentences[-1].split()[-40:]))
    size = max(len(whole), 1)
    parts = [stems(sentence) for sentence in heard.sentences]
    return {
        "topic: question's words in the opening": min(len(asked & start), 4) / 2,
        "topic: demand's words in the opening": min(len(demand & start), 3) / 2,
        "topic: demand's words": min(len(demand & whole), 4) / 2,
        "topic: share of the demand": len(demand & whole) / max(len(demand), 1),
        "topic: question's words": min(len(asked & whole), 6) / 3,
        "topic: asked lines' words": min(len((heard.about - asked) & whole), 6) / 3,
        "topic: other slides' words": min(len((deck - heard.about) & whole), 6) / 3,
        "topic: own words": len(whole - deck - asked) / size,
        "topic: last words": min(len(asked & last), 3) / 2,
        "topic: sentences that touch it": sum(bool(part & heard.about) for part in parts)
        / len(parts),
        "contradicts": float(heard.conflict is not None),
    }


def demand_of(question: str) -> str:
    """The last part that asks, without the fact that leads up to it."""
    parts = re.findall(r"[^.!?:,;]*\?", question)
    return parts[-1] if parts else question

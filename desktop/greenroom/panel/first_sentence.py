"""A better first sentence for an answer that comes late, out of the speaker's own words.

Speakers mark where they come to it: “what was missing was …”, “the answer is …”, “but you asked
what I missed”. Only what is marked so is offered, since a poor sentence is worse than none.
"""

import re
from collections.abc import Iterator

import msgspec

from greenroom.panel import cues, signals
from greenroom.panel.answer_words import ASKS, SAYS
from greenroom.panel.bearing import Heard
from greenroom.panel.heard import stems

LONGEST_WORDS, SHORTEST_WORDS = 26, 5
"""What can be said in one breath, and what says more than a courtesy."""

_MUCH = 3
"""So many of the question's words in one sentence take it up."""

_CLEFT = re.compile(
    r"(?P<by_itself>\bwhat (?:tipped|decided|settled|convinced) \w+(?: \w+)? (?:is|was)\b)|"
    r"\bwhat (?:(?:i|we|he|she|they|you|it)(?:['’]\w+)? )?(?:\w+ ){1,6}?(?:is|was|were)\b(?! it\b)",
    re.I,
)
_NAMED = re.compile(
    r"(?P<by_itself>\b(?:the|my|our) (?:short |real |honest |main |own |whole |only )?(?:answer"
    r"|reason|part|mistake|lesson|cause)(?:,? (?:i guess|i think|of it|for me))?,? (?:is|was)\b)",
    re.I,
)
_ASKED = re.compile(
    r"\b(?:you asked|your question|to answer (?:you|it|that|your))\b[^.?!]{0,40}[.]?$",
    re.I,
)
_DONE = re.compile(
    r"\bso (?:then |in the end |that night )?(?:i|we) (?:just |then |also )?(?:\w{2,}ed|put"
    r"|kept|took"
    r"|gave|told|wrote|made|bought|cut|went|split|rang|let|built|ran|moved)\b",
    re.I,
)
_SOUND = re.compile(rf"(?:^|,? )(?:{'|'.join(cues.SOUNDS)}|you know|i mean|i guess)\b,?", re.I)
_LEADS = (
    "okay|ok|so|well|but|and|anyway|anyhow|yeah|look|right|ha|now|then|actually|honestly"
    "|basically|frankly|though|also|sorry|see|oh|like"
)
_LEAD = re.compile(rf"^(?:(?:{_LEADS})\b[,. ]*)+", re.I)
_LEAD_OF_NO_REASON = re.compile(rf"^(?:(?:{_LEADS}|because)\b[,. ]*)+", re.I)
_BREAK = re.compile(r"; |: |, (?=(?:and|but|so|which|because|then)\b)| (?=(?:and|but|so|which)\b)")
_LOOSE = frozenset(
    re.findall(
        r"\w+",
        "a an the and or but so of to in on at for with from that which who i we my our its is was "
        "were because then if when as by not just like id",
    )
)


class Turn(msgspec.Struct, frozen=True):
    """Where the speaker came to it: the words as said, and made fit to stand first."""

    said: str
    opening: str


def find_turn(heard: Heard) -> Turn | None:
    """The first sentence in which the speaker came to it, if it can be told."""
    why = ASKS["why"].search(heard.question.question) is not None
    lead = _LEAD if why else _LEAD_OF_NO_REASON
    found = (Turn(said, _fit(said, lead)) for said in _turns(heard))
    return next((turn for turn in found if turn.opening), None)


def _turns(heard: Heard) -> Iterator[str]:
    """What follows each sign that the answer comes now, the surest sign first."""
    later = heard.sentences[1:]
    demand = stems(heard.question.question)
    for before, sentence in zip(heard.sentences, later, strict=False):
        if _ASKED.search(before) and not before.endswith("?"):
            yield sentence
    for rule in (_NAMED, _CLEFT):
        for at, sentence in enumerate(later):
            found = rule.search(sentence)
            if found and (found["by_itself"] or _takes_up(found.group(), demand)):
                yield _on(sentence[found.start() :], later[at + 1 :])
    for sentence in later:
        if len(stems(sentence) & demand) >= _MUCH and not sentence.endswith("?"):
            yield sentence
    why = ASKS["why"].search(heard.question.question) is not None
    for sentence in later if why else ():
        reason = SAYS["reason"].search(sentence)
        if reason and reason.start() <= 12 and stems(sentence) & demand:
            yield sentence
    for sentence in later if ASKS["yourself"].search(heard.question.question) else ():
        done = _DONE.search(sentence)
        if done:
            yield sentence[done.start() :]


def _takes_up(turn: str, demand: frozenset[str]) -> bool:
    """Whether what is said says again what was asked, whatever its ending: “missed” for “miss”."""
    return bool({stem[:4] for stem in stems(turn)} & {stem[:4] for stem in demand})


def _on(start: str, following: tuple[str, ...]) -> str:
    """The sentence, with the next piece where a recogniser without full stops was cut off."""
    if (
        following
        and not start.endswith((".", "!", "?"))
        and len(start.split()) < SHORTEST_WORDS * 2
    ):
        return f"{start} {following[0]}"
    return start


def _fit(sentence: str, lead: re.Pattern[str]) -> str:
    """A sentence without what leads up to it and trails off; empty where that leaves none."""
    if sentence.rstrip().endswith("?") or signals.STORY.search(sentence):
        return ""
    plain = lead.sub("", _SOUND.sub("", sentence).strip())
    words = _in_a_breath(plain).rstrip(" ,;:.").split()
    while words and words[-1].lower() in _LOOSE:
        words.pop()
    if len(words) < SHORTEST_WORDS:
        return ""
    text = " ".join("I" + word[1:] if re.match(r"i(?:['’]|$)", word) else word for word in words)
    return f"{text[0].upper()}{text[1:]}."


def _in_a_breath(text: str) -> str:
    """As much of a sentence as stands by itself and is not too long; empty where none does."""
    if len(text.split()) <= LONGEST_WORDS:
        return text
    parts = [text[: found.start()] for found in _BREAK.finditer(text)]
    return next((part for part in reversed(parts) if 8 <= len(part.split()) <= LONGEST_WORDS), "")

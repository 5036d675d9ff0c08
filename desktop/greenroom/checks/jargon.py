"""Abbreviations that are never spelled out, neither aloud nor on a slide."""

import re
from collections.abc import Iterator

from greenroom.checks.check import Check, Noticed
from greenroom.checks.example import lorem, talk
from greenroom.checks.finding import Talk
from greenroom.checks.rules import Threshold
from greenroom.checks.spot import vocabulary
from greenroom.checks.wording import by_slide, noticed
from greenroom.deck import talk_slides
from greenroom.phrase import phrase

LEAST = Threshold("substance.jargon.least", phrase("Said from"), phrase("abbreviations"), 1, 1, 10)
# QoE and IoT are told by their first and last letter.
_ABBREVIATION = re.compile(
    r"\b(?:[A-Z]{2,6}|[A-Z]&[A-Z]|[A-Z]{1,4}\d|[A-Z][A-Z]+s|[A-Z][a-z][A-Z])\b"
)
# What a panel of grown-ups in an office has met.
_KNOWN = vocabulary(
    "AI AM API BBC CD CEO CFO COO CTO CV CO2 DIY DNA DVD EU FAQ FBI GDP GP GPS HIV HR HQ ID IT LED "
    "MP MRI NASA NATO NGO NHS OK PA PC PDF PIN PM PR PS QR SMS TV UK UN UPS URL US USA USB VAT VIP "
    "VP WC WIFI XL ATM BA MA MSC PHD MBA CCTV HTML CSS SUV RSVP ASAP FYI TBD EUR USD GBP DJ EV AC "
    "DC ER ICU Q1 Q2 Q3 Q4 H1 H2 I II III IV VI VII VIII IX A4 A3 B2B UTC CET GMT NYC LA MIT IBM "
    "BMW SAP"
)
_EXPLAINED = (
    r"(?:stands for|means|meaning|short for|which is|that is|that's|i\.e\.|is the|are the|is our|"
    r"is a)"
)
# Initials of words further away are chance.
_NEAR = 12


def jargon(talk: Talk) -> Iterator[Noticed]:
    """Abbreviations without their words, told once, on the slide that has most of them.

    Where the recogniser writes no capitals, those of the deck tell what is one. Words that are
    jargon without being short are not found.
    """
    unknown = _unexplained(talk)
    if len(unknown) < talk.rules.of(LEAST):
        return
    best: tuple[int, Noticed] | None = None
    for sentences in by_slide(talk).values():
        using = [(one, [a for a in unknown if _says(one.text, a)]) for one in sentences]
        found = {a for _, some in using for a in some}
        if found and (best is None or len(found) > best[0]):
            first = next(one for one, some in using if some)
            best = len(found), noticed((first,), "advice", _message(unknown), _ADVICE)
    if best is not None:
        yield best[1]


_ADVICE = phrase(
    "Say the words once, then the letters; somebody in the room does not know and will not ask."
)


def _message(unknown: tuple[str, ...]) -> str:
    if len(unknown) == 1:
        return phrase("{abbreviation} is never spelled out.", abbreviation=unknown[0])
    return phrase("{abbreviations} are never spelled out.", abbreviations=", ".join(unknown))


def _unexplained(talk: Talk) -> tuple[str, ...]:
    spoken = " ".join(word.text for word in talk.words)
    written = " \n ".join(
        part for slide in talk_slides(talk.deck) for part in (slide.title, *slide.text)
    )
    shouted = _is_shouted(spoken)
    said = [] if shouted else _ABBREVIATION.findall(spoken)
    said += [one for one in _ABBREVIATION.findall(written) if _says(spoken, one)]
    singular = dict.fromkeys(one.removesuffix("s") if one[:-1].isupper() else one for one in said)
    return tuple(
        one
        for one in singular
        if one.upper() not in _KNOWN
        and not _is_spelled_out(one, talk)
        and not _is_a_word_in_capitals(one, written)
    )


def _is_shouted(text: str) -> bool:
    """Whether a transcript is all in capitals, so that they say nothing."""
    letters = [one for one in text if one.isalpha()]
    return sum(one.isupper() for one in letters) * 2 > len(letters)


def _is_a_word_in_capitals(one: str, written: str) -> bool:
    """Whether a line of the deck is in capitals as a whole: a heading, no abbreviation."""
    lines = [line for line in written.splitlines() if one in line]
    return bool(lines) and all(line.isupper() and len(line.split()) > 1 for line in lines)


def _says(text: str, abbreviation: str) -> bool:
    return abbreviation.lower() in text.lower() and bool(_said(abbreviation).search(text))


def _said(abbreviation: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w&]){re.escape(abbreviation)}(?:'?s)?(?![\w&])", re.I)


def _is_spelled_out(abbreviation: str, talk: Talk) -> bool:
    """Whether words with these initials stand beside it, or the letters are explained."""
    lines = [part for slide in talk.deck.slides for part in (slide.title, *slide.text)]
    spoken = " ".join(word.text for word in talk.words)
    near = [
        " ".join([*spoken[: at.start()].split()[-_NEAR:], *spoken[at.end() :].split()[:_NEAR]])
        for at in _said(abbreviation).finditer(spoken)
    ]
    letters = [one for one in abbreviation if one.isalpha()]
    little = r"(?:\W+(?:of|the|and|for|in|to|on|a))?\W+"
    initials = re.compile(rf"\b{little.join(rf'{letter}[a-z]+' for letter in letters)}", re.I)
    explained = re.compile(rf"\b{re.escape(abbreviation)}\b,? {_EXPLAINED}\b", re.I)
    return bool(
        any(initials.search(text) for text in (*near, *lines))
        or any(explained.search(text) for text in (spoken, *lines))
    )


JARGON_CHECKS = (
    Check(
        "substance.jargon",
        phrase(
            "GOV.UK style guide and the US plain-language guidelines: spell an abbreviation out "
            "once"
        ),
        jargon,
        flags=lambda: (
            talk(lorem(20) + " The ADR will go up, because the ADR always goes up."),
            talk("we have a functioning ipm " + lorem(20), text=("IPM established",)),
        ),
        passes=lambda: (
            talk("The average daily rate, the ADR, goes up. " + lorem(20)),
            talk("The CEO sent a PDF from the USA. " + lorem(20)),
            talk("Our ADR is up. " + lorem(20), text=("ADR: average daily rate",)),
            talk("The plan is ready. " + lorem(20), text=("OUR PLAN IS READY",)),
        ),
        title=phrase("Abbreviations never spelled out"),
        thresholds=(LEAST,),
    ),
)

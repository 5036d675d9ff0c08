"""The pieces that shapes are made of: numbers, dates, people, and how a metric is named."""

import re
from collections.abc import Callable, Collection, Iterator
from typing import NamedTuple

from greenroom.panel.noun_phrases import Noun, noun, quantity, share

MONEY = r"(?:US\$ ?|R\$ ?|[€$£₹¥]\s?)"


UNIT = (
    r"(?:\s?(?:%|percent\b|pp\b|percentage points?\b|points?\b|bn\b|[kKmM]\b|[x×](?!\w)))?"
    r"(?:\s(?:million|billion|thousand|lakh|crore|ms|s|h|hrs?|hours?|mins?|minutes?|seconds?|days?"
    r"|weeks?|months?|years?|km|miles|metres|kg|tonnes|TB|GB|MB|labour hours|staff hours|euros?"
    r"|dollars|pounds|yuan|kroner|words)\b(?!-))?"
)


PER = r"(?:(?: (?:a|an|per|each) (?:1,?0+(?: [a-z]+)?|[a-z]\w*))|/(?:day|week|month|year|s|user))?"


NUMBER = rf"(?:{MONEY})?[+\-−]?\d[\d,]*(?:\.\d+)?(?:{UNIT})?"


BOUND = (
    r"(?:about |around |roughly |almost |nearly |over |under |less than |more than |only |just )?"
)


MOVED_VERB = (
    r"(?:went|goes|go|fell|falls|fall|rose|rises|rise|dropped|drops|drop|grew|grows|grow|moved"
    r"|moves"
    r"|improved|improves|increased|increases|decreased|decreases|declined|declines|climbed|jumped"
    r"|shrank|came down|comes down|was cut|were cut|was reduced|is down|is up|are down|are up|has"
    r" fallen|have fallen|has risen|have risen|has gone|have gone|cut|down|up|reduced|raised|going)"
)


ARROW = r"\s*(?:→|➔|⇒|->|=>|–>)\s*"


PERSON = r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){1,2}"


DATE = (
    r"(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December)(?: \d{4}| \d{1,2})?|Q[1-4](?: \d{4})?|(?:19|20)\d\d"
    r"|(?:spring|summer|autumn|winter)(?: \d{4})?"
)


ROLE = (
    r"(?:[a-z'’]+ ){0,3}(?:director|manager|lead|head of [a-z]+|engineer|committee|board|council"
    r"|cabinet"
    r"|union|group|team|principals|councillors|architect|registrar|officer|partner|VP|CEO|CTO|CFO)"
)


PEOPLE = re.compile(
    r"\b(?:learners|over-\d+s|women|men|girls|boys|children|schools|beginners|users|players|members"
    r"|patients|stores|sites|students|families|merchants|customers|drivers|nights?|flats|clinics)\b",
    re.I,
)
"""Groups of people, or where they are: what is said of one need not hold for the rest."""


class Shape(NamedTuple):
    """A kind of claim, its slots, and the run of the line that says it."""

    kind: str
    slots: dict[str, str]
    quote: str


Reader = Callable[[str, str, Collection[str]], Iterator[Shape]]


_WITHOUT_FINISH = re.compile(r"^(?:then|now|so|and|but)\s+", re.I)


def metric_of(text: str, names: Collection[str], *, part: bool = False) -> Noun | None:
    """A metric as a noun phrase, or as its label in quotation marks where that would not be English
    (“Trip 41 to 37 min”); `part` says that its values are shares of something.
    """
    text = re.sub(r"^[Ss]ame ", "", _WITHOUT_FINISH.sub("", text.strip(" :,")))
    text = re.sub(rf"\s+{MOVED_VERB}$", "", text)
    text = text.rsplit(": ", 1)[-1] if len(text.rsplit(": ", 1)[-1].split()) > 1 else text
    return (share(text, names) if part else None) or quantity(text, names)


def name_thing(text: str, names: Collection[str]) -> Noun | None:
    """A thing that can be named in a question, without its date and what follows a comma."""
    text = re.sub(rf",? (?:on |in |from |since |by )?(?:{DATE})$", "", text.strip(" :,."))
    text = re.sub(r"^(?:an?|the) (?=\w)", "", text)
    text = re.split(r", ", text)[0]
    return noun(text, names)

"""Every question that the frames allow: each frame filled with each claim that it fits."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256

import msgspec

from greenroom.panel.claim import Claim
from greenroom.panel.clauses import PRONOUN
from greenroom.panel.heard import stems
from greenroom.panel.mix import Mix
from greenroom.panel.personas import Frame, Panelist, Wording
from greenroom.panel.question import Question
from greenroom.panel.word_forms import capital

MAX_WORDS = 30
"""Longer than this and the end of the question is heard without its start."""

_QUOTING = {
    "deck": ("Slide {slide} says “{quote}”.", "On slide {slide} you write “{quote}”.",
             "Slide {slide}: “{quote}”."),
    "talk": ("On slide {slide} you said “{quote}”.", "You said “{quote}” on slide {slide}."),
    "unplaced": ("You said “{quote}”.", "In your talk you said “{quote}”."),
}  # fmt: skip
"""How a claim is brought up that cannot surely be told in words of one's own."""

_WORTH = {
    "contradiction": 1.7,
    **dict.fromkeys(("decided anyway", "does not agree", "too late", "past its end"), 2.2),
    "other difference": 2.2,
    **dict.fromkeys(
        ("waved away", "only said", "reason only said", "changed mind", "doubted aloud"), 2.0
    ),
    "left out": 1.4,
    **dict.fromkeys(("fell short", "goes on", "leans on", "leave after", "not known"), 2.0),
    **dict.fromkeys(("stretched", "mended midway", "said not done", "stops late"), 1.9),
    **dict.fromkeys(("too few parts", "too many parts", "shares too few"), 1.8),
    **dict.fromkeys(("shares too many", "other year", "doubtful labels", "not until"), 1.7),
    **dict.fromkeys(("got past", "again there", "not even back"), 1.5),
    **dict.fromkeys(("partly done", "partly taken", "cost and gain", "cheaper"), 1.5),
    **dict.fromkeys(("perhaps another", "not in the price", "paid for nothing"), 1.9),
    **dict.fromkeys(("released all the same", "everywhere", "better on paper"), 1.5),
    **dict.fromkeys(("price elsewhere", "few persons", "few of many", "changed at once"), 1.3),
    "on paper": 1.1,
    "null result": 0.4,
    "overruled": 0.4,
    "shaped bargain": 0.5,
    "event": 0.3,
    "harm": 0.4,
    "caught": 0.3,
    "moved worse": 0.2,
    "shifted worse": 0.2,
    "asks": 0.3,
    "rivals": 0.5,
    "lagging": 0.5,
    "together": 0.5,
    "part": 0.2,
    "passed over": 0.4,
    "override": 0.2,
    "still does": 0.2,
    "still at": 0.2,
    "assertion": 0.2,
    "said": 0.2,
    "rate": -0.2,
    "spend": -0.2,
    "designed": -0.2,
    "bargain": 0.4,
    "vote": 0.6,
    "gap": 0.4,
    "change": 0.4,
    "worse": 0.5,
    "failure": 0.7,
    "surprise": 0.5,
    "rejection": 0.6,
    "ask": 0.6,
    "decision": 0.5,
    "cause": 0.5,
    "test": 0.4,
    "survey": 0.3,
    "agreement": 0.4,
    "remedy": 0.4,
    "response": 0.4,
    "learning": 0.3,
    "risk": 0.4,
    "choice": 0.2,
    "measure": 0.1,
    "problem": 0.1,
    "amount": -0.9,
    "money": 0.0,
    "slide": -1.3,
    "thesis": -1.3,
    "label": -4.0,
}
"""How much there is to ask about a claim of this kind; judged by reading the questions made."""

_BESIDES = ("keeping", "training", "dropping", "ending")
"""What is done beside the change that a deck is about."""

_WHOLE = frozenset({"thesis", "slide", "label", "bargain"})
"""Kinds about a slide or two lines as a whole."""

_BUILT, _TOLD = 0.9, 0.5
"""What a question built from the parts of a claim or from two lines, and one that tells the claim
as a clause, are worth more than one that quotes a line and asks about it."""


class Candidate(msgspec.Struct, frozen=True):
    """A question that could be asked, and what its worth and its likeness to others rest on.

    `quotes` are the lines that it is about.
    """

    question: Question
    frame: Frame
    quotes: tuple[str, ...]
    figures: frozenset[str]
    about: frozenset[str]
    score: float


def candidates(
    claims: Sequence[Claim],
    panel: Iterable[Panelist],
    wording: Wording,
    mix: Mix,
    seed: int,
) -> Iterator[Candidate]:
    """All questions of at most thirty words, each with its worth for this mix."""
    kinds: dict[str, set[str]] = {}
    for claim in claims:
        kinds.setdefault(claim.quote, set()).add(claim.kind)
    claims = _told_apart_first(claims)
    common = _common(claims)
    asking = {panelist.id: panelist for panelist in panel}
    for frame in (*wording.frames, *mix.frames):
        for claim in claims:
            if not _fits(frame, claim, kinds[claim.quote]):
                continue
            for panelist in (asking[name] for name in frame.personas if name in asking):
                text = _text(frame, claim, panelist, wording, common, seed)
                if text is None:
                    continue
                question = _question(frame, claim, panelist, text)
                score = _worth(frame, claim, panelist) + mix.bonus(frame.kind, panelist.id)
                score += _own_words(claim, text)
                yield Candidate(
                    question,
                    frame,
                    (claim.quote, claim.other) if claim.other else (claim.quote,),
                    frozenset(part.replace(" ", "") for part in claim.figures),
                    stems(claim.quote),
                    score + 0.5 * chance(seed, question.id),
                )


def _own_words(claim: Claim, text: str) -> float:
    if claim.other and claim.slots:
        return _BUILT
    if "“" in text or claim.kind in _WHOLE:
        return 0.0
    return _BUILT if claim.slots else _TOLD


def _told_apart_first(claims: Sequence[Claim]) -> Sequence[Claim]:
    """The claims less those that only quote a line whose parts are known."""
    known: dict[int, set[str]] = {}
    for claim in claims:
        if claim.slots:
            known.setdefault(claim.slide, set()).add(claim.quote)
    return [
        claim
        for claim in claims
        if claim.slots
        or claim.kind in _WHOLE
        or not any(part in claim.quote for part in known.get(claim.slide, ()))
    ]


def chance(seed: int, key: str) -> float:
    """A number from 0 to 1 that the seed and the key alone decide, on every machine."""
    return int.from_bytes(sha256(f"{seed}|{key}".encode()).digest()[:4]) / 2**32


def _fits(frame: Frame, claim: Claim, kinds: set[str]) -> bool:
    return (
        claim.kind in frame.claims
        and (not frame.missing or frame.missing in claim.missing)
        and (not frame.given or frame.given not in claim.missing)
        and (not frame.also or frame.also in kinds)
        and not ("slide" in frame.slots and claim.slide == 0)
    )


def _text(
    frame: Frame,
    claim: Claim,
    panelist: Panelist,
    wording: Wording,
    common: Mapping[str, str],
    seed: int,
) -> str | None:
    """The frame filled word for word; None where the claim lacks a part or it gets too long."""
    parts = {**common, **claim.slots, "slide": str(claim.slide), "quote": claim.quote}
    parts["told"] = claim.told or f"“{claim.quote}”"
    if claim.other:
        parts["other"] = claim.other
    needs, template = frame.slots, frame.text
    if not needs <= {*parts, "premise"}:
        return None
    if not (claim.slots or {"premise", "quote", "other", "told"} & needs):
        template = f"{{premise}} {template}"
    key = f"{frame.text}|{claim.quote}|{claim.slide}|{panelist.id}"
    premises = _premises(claim, panelist, wording, seed, key) if "{premise}" in template else ("",)
    texts = (capital(template.format_map({**parts, "premise": told})) for told in premises)
    return next((text for text in texts if len(text.split()) <= MAX_WORDS), None)


def _premises(
    claim: Claim, panelist: Panelist, wording: Wording, seed: int, key: str
) -> Iterator[str]:
    """How this panelist brings up a claim, the fuller way first."""
    clause = _clause(claim, wording)
    parts = {"slide": claim.slide, "clause": clause, "Clause": capital(clause)}
    if not clause:
        placed = claim.source if claim.slide else "unplaced"
        yield _one_of(_QUOTING[placed], seed, key).format_map({**parts, "quote": claim.quote})
        return
    if claim.source == "deck":
        yield _one_of(panelist.shown, seed, key).format_map(parts)
    elif not clause.startswith("you "):
        yield _one_of(panelist.said, seed, key).format_map(parts)
    yield f"{capital(clause)}."


def _clause(claim: Claim, wording: Wording) -> str:
    """The claim as a clause: as its kind is told where it has the parts, else its own words."""
    template = wording.clauses.get(claim.kind, "")
    try:
        return template.format_map(claim.slots) or claim.told
    except KeyError:
        return claim.told


def _one_of(options: Sequence[str], seed: int, key: str) -> str:
    return options[int(chance(seed, key) * len(options))]


def _question(frame: Frame, claim: Claim, panelist: Panelist, text: str) -> Question:
    key = f"{frame.text}|{claim.quote}|{claim.slide}|{panelist.id}"
    return Question(
        id=f"q-{sha256(key.encode()).hexdigest()[:10]}",
        persona=panelist.id,
        kind=frame.kind,
        question=text,
        claim=claim.text,
        slide=claim.slide,
        quote=claim.quote,
        source=claim.source,
        contract=frame.contract,
    )


def _common(claims: Sequence[Claim]) -> Mapping[str, str]:
    """What the whole deck says was done, which figure that moved, what is to come, what caused it
    and what was released; each only where it says so.
    """
    first: dict[str, dict[str, str]] = {}
    for claim in claims:
        for name in ("thing", "doing", "metric"):
            if name in claim.slots:
                first.setdefault(claim.kind, {}).setdefault(name, claim.slots[name])

    def said(*kinds: str) -> str:
        found = [first[kind] for kind in kinds if kind in first]
        return next(iter(found[0].values()), "") if found else ""

    def told(kind: str, start: str) -> str:
        clauses = (claim.told for claim in claims if claim.kind == kind and claim.source == "deck")
        return next((clause for clause in clauses if clause and clause.startswith(start)), "")

    driver = said("chose", "preferred", "designed", "did")
    common = {
        "driver": "" if driver.startswith(_BESIDES) else driver,
        "gain": said("improved", "moved"),
        "next": said("plan to", "next thing"),
        "cause": told("cause", ""),
        "released": told("decision", "you "),
    }
    return {name: phrase for name, phrase in common.items() if phrase}


def _worth(frame: Frame, claim: Claim, panelist: Panelist) -> float:
    worth = frame.weight + _WORTH.get(claim.kind, 0.0)
    worth += 0.3 if claim.figures else 0.0
    worth += 0.3 if frame.missing else 0.0
    worth += (0.2 if claim.slots else -0.2) if claim.source == "talk" else 0.0
    worth -= 0.0 if _latin(claim.quote) else 0.6
    worth -= 0.8 if not claim.slots and PRONOUN.search(claim.quote) else 0.0
    if frame.kind in panelist.interests:
        worth += 0.3 - 0.05 * panelist.interests.index(frame.kind)
    return worth


def _latin(text: str) -> bool:
    """Whether most letters are Latin: frames are English and read oddly around other scripts."""
    letters = [letter for letter in text if letter.isalpha()]
    return sum(letter < "\u0250" for letter in letters) * 2 >= len(letters)

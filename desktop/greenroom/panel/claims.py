"""What a deck and a talk claim, each with the words that say it."""

import re
from collections.abc import Iterable, Iterator

import msgspec

from greenroom.deck.slides import Deck, Slide
from greenroom.panel import cues
from greenroom.panel.claim import Claim, Setting, missing_near, without_fillers
from greenroom.panel.clauses import assertion, topic
from greenroom.panel.conflict import find_conflict
from greenroom.panel.joins import join
from greenroom.panel.joins.talk import join_talk
from greenroom.panel.joins.told import told_of
from greenroom.panel.lines import (
    MAX_QUOTE_WORDS,
    clear_run,
    points_away,
    quote_of,
    sentences,
    statements,
    trimmed,
    usable_title,
    worth_quoting,
)
from greenroom.panel.quoted import bargains, quoted
from greenroom.panel.shaped import SETTLED, beside, passed_over, shaped, slide_shapes, together
from greenroom.panel.shapes.parts import PERSON
from greenroom.panel.word_forms import capital, names_of
from greenroom.transcript import Word, spoken

__all__ = ["MAX_QUOTE_WORDS", "deck_claims", "find_claims", "talk_claims", "without_fillers"]

_CONDITION = re.compile(r"(?:if|when|unless|until|where)\b", re.I)


def find_claims(deck: Deck, words: tuple[Word, ...] = ()) -> tuple[Claim, ...]:
    """All claims of the deck's shown slides, then those of the talk, in order."""
    shown, spoken_claims = deck_claims(deck), talk_claims(words, deck)
    joined = join_talk(deck, told_of(deck, shown), words)
    return (*shown, *spoken_claims, *_contradictions(spoken_claims, deck), *joined)


def deck_claims(deck: Deck) -> tuple[Claim, ...]:
    """What the shown slides claim, line by line."""
    shown, setting = deck.shown, setting_of(deck)
    found = [
        claim
        for index, slide in enumerate(shown)
        for claim in _slide_claims(slide, setting, opening=index == 0)
    ]
    found = list(_by_others(_before_the_change(found, deck), deck))
    return (*found, *passed_over(found, deck, setting.names), *join(deck, found))


_WAS_WORSE = frozenset({"moved worse", "shifted worse", "worse"})


def _before_the_change(found: Iterable[Claim], deck: Deck) -> Iterator[Claim]:
    """The claims, what got worse before anything was done told as the problem it was."""
    titles = {slide.number: slide.title for slide in deck.shown}
    acted = [
        number
        for number, title in titles.items()
        if any(cues.TITLES[kind].search(title) for kind in ("choice", "test", "rejection"))
    ]
    for claim in found:
        early = bool(acted) and claim.slide < min(acted) and claim.kind in _WAS_WORSE
        if early and "before" in claim.slots:
            yield msgspec.structs.replace(claim, kind="problem moved")
        elif early and claim.kind == "worse":
            yield msgspec.structs.replace(claim, kind="measure")
        elif not early:
            yield claim


def _by_others(found: Iterable[Claim], deck: Deck) -> Iterator[Claim]:
    """The claims without the presenter among those who decided: they are asked, not asked about."""
    opening = " ".join(deck.shown[0].text) if deck.shown else ""
    presenters = {name.split()[0] for name in re.findall(PERSON, opening)}
    for claim in found:
        who = claim.slots.get("who", "").split(" and ")
        others = [one for one in who if one.split(" ")[0] not in presenters]
        if others == who:
            yield claim
        elif others:
            left = " and ".join(others)
            left = left if left[0].isupper() or left.startswith("the ") else f"the {left}"
            slots = {**claim.slots, "who": left, "Who": capital(left)}
            yield msgspec.structs.replace(claim, slots=slots)


def talk_claims(words: tuple[Word, ...], deck: Deck | None = None) -> tuple[Claim, ...]:
    """What the talk claims; works on transcripts with and without punctuation.

    The deck, if there is one, tells names from other words and what was said nowhere.
    """
    found: list[Claim] = []
    setting = setting_of(deck) if deck is not None else Setting(frozenset(), ())
    for run in sentences(words):
        clear = clear_run(run)
        if len(clear) >= 4:
            quote = trimmed(spoken(clear).strip(" ,.;:!?…–—-"))
            if _CONDITION.match(quote):
                continue
            first = clear[0]
            if worth_quoting(quote) and not points_away(quote):
                said = quoted(
                    quote, first.slide, "talk", around=quote, start_ms=first.start_ms,
                    names=setting.names,
                )  # fmt: skip
                found += (claim for claim in said if _clear_in_speech(claim))
            around = spoken(run)
            found += shaped(
                quote,
                first.slide,
                "talk",
                setting,
                around=around,
                context="talk",
                start_ms=first.start_ms,
            )
    return tuple(found)


_CLEAR_KINDS = frozenset({"change", "worse", "measure", "money", "gap", "part"})
_DECIDED = re.compile(
    r"\b(?:I|we) (?:chose|decided|picked|went with|opted|rejected|ruled out)\b", re.I
)


def _clear_in_speech(claim: Claim) -> bool:
    """Whether a sentence that was said is what its words look like: speech is full of “going to”,
    “instead of” and “adopted” that decide and plan nothing.
    """
    if claim.kind in {"decision", "rejection"}:
        return _DECIDED.search(claim.quote) is not None
    if claim.kind == "ask":
        return bool(claim.told)
    return claim.kind in _CLEAR_KINDS and cues.has_number(claim.quote)


def setting_of(deck: Deck) -> Setting:
    """The deck's proper names, and what it is silent about."""
    texts = [text for slide in deck.shown for text in (slide.title, *slide.text)]
    whole = " ".join(texts)
    silent = tuple(name for name, rule in cues.PRESENT_ANYWHERE.items() if not rule.search(whole))
    return Setting(names_of(texts), silent)


def _contradictions(spoken_claims: Iterable[Claim], deck: Deck) -> Iterator[Claim]:
    """Figures that were said and are not those on a slide."""
    seen: set[str] = set()
    for claim in spoken_claims:
        found = find_conflict((claim.quote,), deck) if claim.quote not in seen else None
        seen.add(claim.quote)
        if found and len(found.shown.split()) <= MAX_QUOTE_WORDS:
            slots = {"said": found.said, "shown": found.shown}
            figures = cues.figures(found.said)
            yield Claim(
                "contradiction", found.slide, found.said, found.said, "talk", claim.start_ms,
                figures, slots=slots,
            )  # fmt: skip


def _slide_claims(slide: Slide, setting: Setting, *, opening: bool) -> Iterator[Claim]:
    around = " ".join((slide.title, *slide.text))
    context = cues.context_of(slide.title)
    title = " ".join(slide.title.split())
    if title in slide.title and usable_title(title):
        yield from _title_claims(slide, title, setting, context, opening=opening)
    if cues.LISTING.fullmatch(title):
        return
    parted = list(slide_shapes(slide, setting, context, opening=opening))
    yield from parted
    if context not in {"plan", "problem", "choice", "options", "rejection"}:
        yield from beside(parted)
    if context == "choice":
        yield from together(parted)
    quotes = [quote for quote in map(quote_of, statements(slide.text)) if quote]
    if context == "options":
        quotes = [q for q in quotes if any(cues.RULES[kind].search(q) for kind in SETTLED)]
    for quote in quotes:
        if not opening or cues.shows_change(quote):
            yield from quoted(
                quote, slide.number, "deck", around=around, context=context, names=setting.names
            )
    if context not in {"plan", "problem", "choice", "rejection"}:
        yield from bargains(quotes, slide.number)


def _title_claims(
    slide: Slide, title: str, setting: Setting, context: str, *, opening: bool
) -> Iterator[Claim]:
    """What a title is on, what it asserts, and the kinds that its words show."""
    around = " ".join((slide.title, *slide.text))
    missing = missing_near(around)
    kind, about = _title_kind(title, opening, context), topic(title, setting.names, named=opening)
    if " " in title:
        yield Claim(kind, slide.number, title, title, "deck", missing=missing, told=about)
    if opening or context:
        return
    if asserted := assertion(title, setting.names):
        yield Claim(
            "assertion", slide.number, title, title, "deck", figures=cues.figures(title),
            missing=missing, told=asserted,
        )  # fmt: skip
    if len(title.split()) >= 4:
        yield from quoted(title, slide.number, "deck", around=around, names=setting.names)


def _title_kind(title: str, opening: bool, context: str) -> str:
    """A title of three words says something; a shorter one, or “What went wrong”, is a label."""
    if opening:
        return "thesis"
    return "slide" if len(title.split()) >= 3 and not context else "label"

"""Claims whose parts could be told apart, one by one and set beside each other."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Literal

import msgspec

from greenroom.deck.slides import Deck, Slide
from greenroom.panel import cues, shapes
from greenroom.panel.claim import Claim, Setting, missing_near, without_fillers
from greenroom.panel.clauses import told
from greenroom.panel.heard import stems
from greenroom.panel.lines import rows, usable_title
from greenroom.panel.shapes.parts import PEOPLE

SETTLED = ("decision", "rejection", "vote", "agreement")


_CHANGES = frozenset({"chose", "designed", "did"})


_MOVES = frozenset({"moved", "moved worse", "shifted", "shifted worse"})


_LEVELS = frozenset({"rate", "problem rate", "trouble rate"})


_OPTION = re.compile(
    r"(?:[A-Z]: (?=[^:]+, ))?(?P<name>[^:,\d][^:,]*?)(?:: |, )(?P<feature>(?=.*\d)[^:]{3,45})"
)


_MAX_CLAUSE_WORDS = 18


def shaped(
    line: str,
    slide: int,
    source: Literal["deck", "talk"],
    setting: Setting,
    *,
    around: str = "",
    context: str = "",
    start_ms: int = 0,
) -> Iterator[Claim]:
    """The claims of a line whose parts could be told apart."""
    missing = (*missing_near(around or line), *setting.missing)
    for clause in shapes.clauses(line):
        if len(clause.split()) > _MAX_CLAUSE_WORDS or clause not in line:
            continue
        for shape in shapes.read(clause, context, setting.names):
            event = shape.slots.get("event", "")
            yield Claim(
                shape.kind, slide, shape.quote, without_fillers(shape.quote), source, start_ms,
                cues.figures(shape.quote), missing, slots=shape.slots,
                told=told(event, context, setting.names) if event else "",
            )  # fmt: skip


def slide_shapes(slide: Slide, setting: Setting, context: str, *, opening: bool) -> Iterator[Claim]:
    """The claims of a slide's title and lines whose parts could be told apart."""
    around = " ".join((slide.title, *slide.text))
    lines = [] if opening else list(rows(slide.text))
    title = slide.title if usable_title(" ".join(slide.title.split())) and not context else ""
    shares = cues.BY_GROUP.search(slide.title) or any(map(cues.THE_REST.match, lines))
    for line in (title, *lines):
        for claim in shaped(line, slide.number, "deck", setting, around=around, context=context):
            if shares and claim.kind in _LEVELS:
                continue
            if line is not title or claim.kind != "open question":
                yield _option_named(claim, slide)


def passed_over(claims: Sequence[Claim], deck: Deck, names: Collection[str]) -> Iterator[Claim]:
    """Options that a slide lists with what speaks for them, beside the one that was chosen."""
    chosen = next(
        (claim for claim in claims if claim.kind == "chose" and "thing" in claim.slots), None
    )
    if chosen is None:
        return
    for slide in deck.shown:
        for line in rows(slide.text) if cues.OPTIONS.search(slide.title) else ():
            found = _OPTION.fullmatch(line.strip())
            option = shapes.name_thing(found["name"], names) if found else None
            if not found or not option or stems(option.text) & stems(chosen.slots["thing"]):
                continue
            feature = found["feature"].strip(" .")
            slots = {"chosen": chosen.slots["thing"], "feature": feature, **option.slots("option")}
            yield Claim(
                "passed over", slide.number, line.strip(" .•-"), line.strip(), "deck",
                figures=cues.figures(feature), slots=slots,
            )  # fmt: skip


def _option_named(claim: Claim, slide: Slide) -> Claim:
    """“Chose B” with what B stands for, if the slide says so; without a thing if it does not."""
    letter = re.fullmatch(r"option ([A-Z])", claim.slots.get("thing", ""))
    if not letter:
        return claim
    named = re.search(rf"(?:^|[,\n] ?)({letter[1]}: ([^,;\n]+))", "\n".join(slide.text))
    thing = shapes.name_thing(named[2], ()) if named else None
    if not named or not thing:
        return msgspec.structs.replace(claim, slots={})
    return msgspec.structs.replace(claim, slots=thing.slots("thing"), quote=named[1], text=named[1])


def beside(found: Sequence[Claim]) -> Iterator[Claim]:
    """What the shaped claims of one slide say about each other."""
    yield from _shaped_bargains(found)
    yield from _lagging(found)
    yield from _rivals(found)


def together(found: Sequence[Claim]) -> Iterator[Claim]:
    """Two things that were changed on one slide, so that neither is known to have done it."""
    changed = [
        (claim, claim.slots.get("thing") or claim.slots.get("doing", ""))
        for claim in found
        if claim.kind in _CHANGES
    ]
    changed = [(claim, what) for claim, what in changed if not what.startswith("keeping")]
    for (claim, one), (other, two) in [*pairwise(changed)][:1]:
        if one and two and claim.quote != other.quote:
            yield msgspec.structs.replace(
                claim, kind="together", slots={"one": one, "two": two}, other=other.quote
            )


def _shaped_bargains(shaped: Iterable[Claim]) -> Iterator[Claim]:
    """What got better and what got worse on one slide, as two halves of a sentence."""
    moved = [claim for claim in shaped if claim.kind in _MOVES]
    better = [claim for claim in moved if not claim.kind.endswith("worse")]
    for worse in (claim for claim in moved if claim.kind.endswith("worse")):
        for gain in better[:1]:
            halves = {"gained": _half(gain), "loss": _half(worse)}
            yield msgspec.structs.replace(
                worse, kind="shaped bargain", slots=halves, figures=(*gain.figures, *worse.figures)
            )


def _lagging(shaped: Sequence[Claim]) -> Iterator[Claim]:
    """Groups that gained less than the rest of their slide, both in per cent."""
    gains = [(claim, gain) for claim in shaped if (gain := _gain(claim)) is not None]
    for claim, gain in gains:
        if PEOPLE.search(claim.quote) and any(other >= 1.5 * gain for _, other in gains):
            yield msgspec.structs.replace(claim, kind="lagging")


def _gain(claim: Claim) -> float | None:
    """How far a share moved, in points; None for what is no share."""
    if claim.kind not in _MOVES or "%" not in claim.slots.get("after", ""):
        return None
    ends = [re.sub(r"[^\d.]", "", claim.slots[name]) for name in ("before", "after")]
    return abs(float(ends[0]) - float(ends[1])) if all(ends) else None


def _rivals(shaped: Sequence[Claim]) -> Iterator[Claim]:
    """Two models on one slide, the harder one hardly better by the same measure."""
    scored = [claim for claim in shaped if claim.kind in {"model", "curve"} and "," in claim.quote]
    for one, other in pairwise(scored):
        same = one.slots["measure"] == other.slots["measure"]
        named = [shapes.name_thing(claim.quote.split(",")[0], ()) for claim in (one, other)]
        if same and named[0] and named[1] and not cues.has_number(one.quote.split(",")[0]):
            slots = {**one.slots, **named[0].slots("thing"), **named[1].slots("other")}
            slots["least"] = other.slots["score"]
            yield msgspec.structs.replace(one, kind="rivals", slots=slots)


def _half(claim: Claim) -> str:
    slots = claim.slots
    if "before" in slots:
        return f"{slots['metric']} went from {slots['before']} to {slots['after']}"
    return f"{slots['metric']} {slots['metric_is']} {slots['change']}"

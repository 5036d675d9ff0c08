"""The plan to begin with: time by what there is to say."""

from collections import defaultdict

import msgspec

from greenroom.deck import Deck, Slide, talk_slides
from greenroom.plan.sharing import refit, share_out
from greenroom.plan.values import DEFAULT_LIMIT_MS, Plan, Target

# A title slide still takes a breath; a slide nobody wrote on is not free either.
_LEAST_WEIGHT = 12
# Words on a slide are not all said aloud.
_SLIDE_WEIGHT = 0.6


def propose_plan(deck: Deck, limit_ms: int = DEFAULT_LIMIT_MS) -> Plan:
    """A plan that shares `limit_ms` among the talk's slides by their notes and words.

    Hidden slides and those behind the end of the talk get none.
    """
    return _shared(Plan(limit_ms), talk_slides(deck))


def propose_again(deck: Deck, plan: Plan) -> Plan:
    """What would be proposed for `deck` with this plan's limit, start and marks."""
    waiting = plan.start == "slide"
    return _shared(plan, talk_slides(deck)[1 if waiting else 0 :])


def carry_on(plan: Plan, ids: tuple[str, ...], deck: Deck) -> Plan:
    """A plan made for slides with these `ids`, in their order, for the deck as it is now.

    A slide that is still there keeps its time and its marks, a new one is proposed its own; where
    that no longer adds up, the times that were not set by hand give way first.
    """
    before: dict[str, list[int]] = defaultdict(list)
    for number, name in enumerate(ids, 1):
        before[name].append(number)
    proposed = propose_again(deck, plan)
    was = {slide.number: before[slide.id].pop(0) for slide in deck.slides if before.get(slide.id)}
    own = {target.slide: target for target in plan.targets}
    targets = tuple(
        msgspec.structs.replace(own[was[new.slide]], slide=new.slide)
        if was.get(new.slide) in own
        else new
        for new in proposed.targets
    )
    return msgspec.structs.replace(
        proposed,
        targets=refit(targets, plan.limit_ms),
        cuttable=tuple(n for n, old in was.items() if old in plan.cuttable),
    )


def _shared(plan: Plan, slides: tuple[Slide, ...]) -> Plan:
    shares = share_out(plan.limit_ms, [_weight(slide) for slide in slides])
    targets = (Target(slide.number, ms) for slide, ms in zip(slides, shares, strict=True))
    return msgspec.structs.replace(plan, targets=tuple(targets))


def _weight(slide: Slide) -> float:
    # Notes may be the whole script or three keywords, so the larger of the two counts.
    notes, words = slide.note_word_count, slide.word_count * _SLIDE_WEIGHT
    return max(notes, words, _LEAST_WEIGHT)

"""What a comparison says, in German to the last piece."""

import pytest

from comparison.panels import panel
from comparison.sides import TITLES, deck, side
from german import left_english
from greenroom.comparison import BEST, THRESHOLDS, Side, compare, gains, why_apart
from greenroom.comparison.describe import GROUPS, WAYS, became, part_name
from greenroom.comparison.panels import panels
from greenroom.panel.personas import personas

FIRST, NOT = ({"answers_first": level, "hedged": level} for level in ("yes", "no"))
OWN = " ".join((*TITLES, "The ask Why Close An extra one", *(one.name for one in personas())))
CALM = side(1, sounds=20, wpm=140)
PAIRS = [
    (CALM, side(2, sounds=20, wpm=140)),
    (CALM, side(2, seconds=(60, 240, 200, 300), sounds=90, wpm=200, verdict="late", at_s=90)),
    (
        side(1, seconds=(300, 240, 200, 300), sounds=90, wpm=90),
        side(2, verdict="unsure", at_s=None),
    ),
    (side(1, verdict="late", at_s=90), side(2, verdict="late", at_s=20)),
    (side(1, verdict="late", at_s=20), side(2, verdict="late", at_s=90)),
    (side(1, verdict="late", at_s=20), side(2, verdict="missing", at_s=22)),
    (side(1, panel=panel(*[NOT] * 6)), side(2, panel=panel(*[FIRST] * 6))),
    (CALM, side(2, of=deck(("An extra one", TITLES[1], "", TITLES[0]), sections=()))),
]


@pytest.mark.parametrize(("before", "after"), PAIRS)
def test_two_takes(before: Side, after: Side) -> None:
    made = compare(before, after)
    figures = (*made.changes, *made.panel)
    texts = [t for one in figures for t in (one.name, one.was, one.is_now, became(one))]
    texts += [part_name(part) for part in made.parts]
    for own in panels((before, after)):
        texts += [own.summary, *(t for one in own.asked for t in (one.aside, *one.lines))]
    texts += [gain.says for gain in gains((before, after))]
    assert [left for text in texts for left in left_english(text, OWN)] == []


def test_the_words_around_them() -> None:
    broken_off, silent = side(1, seconds=(60, 0, 0, 0)), side(2, silent=True)
    texts = [BEST, *WAYS.values(), *(title for _, title in GROUPS)]
    texts += [text for pair in THRESHOLDS for text in pair]
    texts += [why_apart(one) for one in (broken_off, silent, side(3, wpm=0))]
    assert [left for text in texts for left in left_english(text)] == []

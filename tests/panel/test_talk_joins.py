"""The talk beside the deck: what is found, what is left alone, and what is asked about it."""

from collections.abc import Callable

import pytest

from greenroom.deck.slides import Deck
from greenroom.panel.candidates import candidates
from greenroom.panel.claim import Claim
from greenroom.panel.claims import find_claims
from greenroom.panel.mix import Mix
from greenroom.panel.personas import panelists, wording
from greenroom.panel.questions import make_questions
from greenroom.panel.soundness import flaws, material_of
from greenroom.transcript import Word

Made = Callable[..., Deck]
Said = Callable[..., tuple[Word, ...]]

SLIDES = (
    ("Fewer empty chairs", "Mara Quist"),
    ("Problem", "Missed visits cost 310,000 a year", "No-shows 18 %"),
    ("Decision", "Ring the worst tenth", "Start with Elm Street"),
    ("Results", "No-shows 18 % to 12 %", "Complaints 3.1 to 3.3 %"),
    ("Side effects", "Overtime up 9 %"),
)
FOUND: dict[str, tuple[int, str]] = {
    "only said": (2, "Each of those visits takes twenty seven percent of a morning."),
    "left out": (5, "Somebody has to sit at the phone in the evening and that is not nothing."),
    "reason only said": (3, "We start with Elm Street because the doctors there asked for help."),
    "waved away": (4, "Complaints went from 3.1 to 3.3 percent, and that's just noise."),
    "changed mind": (3, "I expected letters to be enough, and it wasn't so."),
    "doubted aloud": (4, "So, um, I would not swear to the second decimal."),
    "contradiction": (4, "Complaints went from 3.1 to 4.3 percent."),
}
"""For each kind what is said on a slide."""

LEFT: dict[str, tuple[tuple[int, str], ...]] = {
    "only said": (
        (4, "No-shows are down by six percent, a third, and now at twelve percent."),
        (4, "If it were forty percent we would stop."),
        (4, "Two of us did this in three weeks."),
    ),
    "left out": (
        (5, "Overtime is where it hurts, people stay on at the phone in the evening."),
        (5, "People who ring all of these patients stay nine percent longer every single week."),
        (5, "Next slide."),
    ),
    "reason only said": (
        (3, "We start with Elm Street because of no-shows and missed visits."),
        (2, "We start with Elm Street because the doctors there asked for help."),
        (3, "I like the place because the doctors there asked for help."),
    ),
    "waved away": ((4, "There is noise outside, and complaints went from 3.1 to 3.3 percent."),),
    "changed mind": ((3, "I expected letters to be enough, and they were."),),
}
"""What sounds like it and is not."""


def talk_of(said: Said, *talk: tuple[int, str]) -> tuple[Word, ...]:
    return said((1, "Good morning and welcome to all of you."), *talk)


def of_kind(kind: str, deck: Deck, words: tuple[Word, ...]) -> list[Claim]:
    return [claim for claim in find_claims(deck, words) if claim.kind == kind]


@pytest.mark.parametrize("kind", FOUND)
def test_what_was_said_meets_what_is_shown(kind: str, make_deck: Made, said: Said) -> None:
    deck, words = make_deck(*SLIDES), talk_of(said, FOUND[kind])
    found = of_kind(kind, deck, words)
    material = material_of(deck, words)
    asked = list(candidates(found, panelists(), wording(), Mix(), 1))
    assert asked
    assert all(material.holds(claim.quote) and material.holds(claim.other) for claim in found)
    for one in asked:
        assert flaws(one.question, material) == (), one.question.question


@pytest.mark.parametrize(
    ("kind", "line"), [(kind, line) for kind, lines in LEFT.items() for line in lines]
)
def test_what_only_sounds_like_it(
    kind: str, line: tuple[int, str], make_deck: Made, said: Said
) -> None:
    assert not of_kind(kind, make_deck(*SLIDES), talk_of(said, line))


def test_a_time_is_the_time_at_which_it_was_said(make_deck: Made, said: Said) -> None:
    deck = make_deck(*SLIDES)
    words = talk_of(said, FOUND["only said"])
    [claim] = of_kind("only said", deck, words)
    [asked, *_] = candidates([claim], panelists(), wording(), Mix(), 1)
    assert claim.slots["clock"] in asked.question.question
    assert "a time that stands nowhere" in flaws(asked.question, material_of(deck))


def test_without_words_nothing_is_held_against_the_deck(make_deck: Made) -> None:
    assert not {claim.kind for claim in find_claims(make_deck(*SLIDES))} & set(FOUND)


def test_it_is_asked_before_what_the_deck_alone_says(make_deck: Made, said: Said) -> None:
    [only] = make_questions(make_deck(*SLIDES), talk_of(said, FOUND["waved away"]), count=1)
    assert "“that's just noise”" in only.question


@pytest.mark.parametrize(
    ("line", "said_of"),
    [
        ("Cost\tGain", "A seat in that room comes to twenty seven percent of a morning."),
        ("Missed visits 26.8 %", "Each of those visits takes twenty seven percent of a morning."),
        ("All 400 of them", "Each of them was there one hundred percent of the time."),
    ],
)
def test_a_figure_may_stand_in_a_chart_or_more_exactly(
    line: str, said_of: str, make_deck: Made, said: Said
) -> None:
    deck = make_deck(("Fewer empty chairs", "Mara Quist"), ("Problem", line))
    assert not of_kind("only said", deck, talk_of(said, (2, said_of)))

"""Roles, levels and company profiles shift what is asked."""

from collections import Counter
from pathlib import Path

import pytest

from greenroom.deck.slides import Deck
from greenroom.panel.mix import Mix, ProfileError, levels, mix_of, profiles, roles
from greenroom.panel.personas import panelists
from greenroom.panel.questions import make_questions


def kinds(deck: Deck, mix: Mix | None = None) -> Counter[str]:
    return Counter(
        question.kind
        for seed in range(1, 6)
        for question in make_questions(deck, seed=seed, mix=mix)
    )


def test_roles_and_levels_name_real_kinds_and_panelists() -> None:
    ids = {panelist.id for panelist in panelists()}
    known = {kind for panelist in panelists() for kind in panelist.interests}
    assert {"data_product", "platform", "consumer"} <= set(roles())
    assert {"senior", "director"} <= set(levels())
    for leaning in (*roles().values(), *levels().values(), *profiles().values()):
        assert set(leaning.kinds) <= known
        assert set(leaning.personas) <= ids


def test_role_and_level_shift_the_mix(story: Deck) -> None:
    usual = kinds(story)
    assert kinds(story, mix_of("platform"))["architecture"] > usual["architecture"]
    assert kinds(story, mix_of("consumer"))["user"] > usual["user"]
    assert kinds(story, mix_of(level="director"))["strategy"] > usual["strategy"]


def test_a_profile_shifts_and_asks_in_its_own_words(story: Deck) -> None:
    candour = profiles()["candour"]
    assert {"Candour", "Context over control", "Ownership", "Informed decisions"} <= set(
        candour.values
    )
    mix = mix_of(profile=candour)
    shifted, usual = kinds(story, mix), kinds(story)
    assert shifted["feedback"] + shifted["decision"] > usual["feedback"] + usual["decision"]
    own = {
        question.question
        for s in range(1, 9)
        for question in make_questions(story, seed=s, mix=mix)
    }
    usual = {question.question for s in range(1, 9) for question in make_questions(story, seed=s)}
    assert own - usual


def test_a_mix_keeps_to_the_seed(story: Deck) -> None:
    mix = mix_of("platform", "senior")
    assert make_questions(story, mix=mix) == make_questions(story, mix=mix)


OWN = """
name = "Patience"
about = "Slow and right."
values = ["Patience"]
[kinds]
unknown = 1.0
[[frame]]
text = "What about {doing} can wait?"
kind = "decision"
claims = ["plan to"]
personas = ["executive"]
contract = ["reason"]
weight = 2.0
"""


def test_a_user_writes_their_own(tmp_path: Path, make_deck: object) -> None:
    (tmp_path / "patience.toml").write_text(OWN, "utf-8")
    found = profiles(tmp_path)
    assert set(found) == {*profiles(), "patience"}
    deck = make_deck(("Our talk",), ("Next", "Open three more sites"))  # type: ignore[operator]
    texts = [q.question for q in make_questions(deck, mix=mix_of(profile=found["patience"]))]
    assert "What about opening three more sites can wait?" in texts


@pytest.mark.parametrize(
    "content", ["name = ", 'about = "no name"', 'name = "x"\nfoo = 1', 'name = "x"\n[kinds]\na = 9']
)
def test_a_broken_profile_says_which(tmp_path: Path, content: str) -> None:
    (tmp_path / "mine.toml").write_text(content, "utf-8")
    with pytest.raises(ProfileError, match="mine"):
        profiles(tmp_path)

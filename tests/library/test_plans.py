"""A deck's plan, kept and carried on."""

from pathlib import Path

import msgspec
import pytest

from greenroom.deck import Deck, Slide
from greenroom.errors import TakeError
from greenroom.library import Take, keep_plan, plan_for
from greenroom.plan import Plan, propose_plan, set_cuttable, set_start, set_target
from greenroom.take import Drill, TakeHeader

DECK = Deck(
    "talk: 2.pptx",
    "0" * 64,
    tuple(Slide(n, str(n), f"Title {n}", notes="word " * 40) for n in (1, 2, 3)),
)
PROPOSED = propose_plan(DECK)
EDITED = set_start(set_cuttable(set_target(PROPOSED, 2, 123_000), 3, cuttable=True), "speech", DECK)


def take(plan: Plan, *, deck: Deck = DECK, drill: Drill | None = None) -> Take:
    header = TakeHeader(deck, plan, "2026-11-22T21:05:03", drill=drill)
    return Take(Path("take"), header, (), (), 1000, finished=True)


def test_a_plan_is_kept_before_there_is_a_take(tmp_path: Path) -> None:
    keep_plan(tmp_path / "plans", DECK, EDITED)
    assert plan_for(tmp_path / "plans", DECK, (), PROPOSED) == EDITED
    (kept,) = (tmp_path / "plans").iterdir()
    assert kept.name.startswith("talk 2.pptx ")
    assert b"Title" not in kept.read_bytes()


def test_without_one_the_last_whole_take_has_it(tmp_path: Path) -> None:
    drilled = take(Plan(60_000), drill=Drill("opening", (1,)))
    assert plan_for(tmp_path, DECK, (take(PROPOSED), take(EDITED), drilled), PROPOSED) == EDITED


def test_what_is_kept_is_newer_than_any_take(tmp_path: Path) -> None:
    keep_plan(tmp_path, DECK, EDITED)
    assert plan_for(tmp_path, DECK, (take(PROPOSED),), PROPOSED) == EDITED


def test_an_edited_deck_carries_its_plan_on(tmp_path: Path) -> None:
    keep_plan(tmp_path, DECK, EDITED)
    first, second, third = DECK.slides
    moved = (third, first, second)
    edited = msgspec.structs.replace(
        DECK,
        sha256="1" * 64,
        slides=tuple(msgspec.structs.replace(s, number=n) for n, s in enumerate(moved, 1)),
    )
    plan = plan_for(tmp_path, edited, (), propose_plan(edited))
    assert plan.target_ms(3) == 123_000
    assert plan.cuttable == (1,)
    assert plan.start == "speech"


@pytest.mark.parametrize("content", [b"", b"{", b"\xff", b"[" * 100_000, b'{"plan": 3}'])
def test_a_damaged_one_is_passed_over(tmp_path: Path, content: bytes) -> None:
    keep_plan(tmp_path, DECK, EDITED)
    (path,) = tmp_path.iterdir()
    path.write_bytes(content)
    assert plan_for(tmp_path, DECK, (), PROPOSED) == PROPOSED


def test_one_from_the_future_is_passed_over(tmp_path: Path) -> None:
    keep_plan(tmp_path, DECK, EDITED)
    (path,) = tmp_path.iterdir()
    path.write_bytes(path.read_bytes().replace(b'"schema": 1', b'"schema": 2'))
    assert plan_for(tmp_path, DECK, (), PROPOSED) == PROPOSED


def test_a_disk_that_refuses_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "plans").write_text("a file where the folder should be")
    with pytest.raises(TakeError, match="the plan cannot be written"):
        keep_plan(tmp_path / "plans", DECK, EDITED)


def test_the_plan_of_another_deck_of_this_name_is_not_taken(tmp_path: Path) -> None:
    keep_plan(tmp_path, DECK, EDITED)
    slides = tuple(Slide(n, str(n), f"Other {n}") for n in (1, 2, 3))
    other = msgspec.structs.replace(DECK, sha256="2" * 64, slides=slides)
    assert plan_for(tmp_path, other, (), propose_plan(other)) == propose_plan(other)


def test_two_decks_of_one_name_keep_a_plan_each(tmp_path: Path) -> None:
    slides = tuple(Slide(n, str(n), f"Other {n}") for n in (1, 2, 3))
    other = msgspec.structs.replace(DECK, sha256="2" * 64, slides=slides)
    theirs = set_target(propose_plan(other), 1, 77_000)
    keep_plan(tmp_path, DECK, EDITED)
    keep_plan(tmp_path, other, theirs)
    assert plan_for(tmp_path, DECK, (), PROPOSED) == EDITED
    assert plan_for(tmp_path, other, (), PROPOSED) == theirs


def test_a_renamed_deck_keeps_its_plan(tmp_path: Path) -> None:
    keep_plan(tmp_path, DECK, EDITED)
    renamed = msgspec.structs.replace(DECK, file="final, really final.pptx")
    assert plan_for(tmp_path, renamed, (), PROPOSED) == EDITED


def test_a_deck_with_half_of_another_s_slides_and_another_name_has_none(tmp_path: Path) -> None:
    keep_plan(tmp_path, DECK, EDITED)
    new = tuple(Slide(n, str(n), f"New {n}") for n in (4, 5, 6))
    other = msgspec.structs.replace(DECK, file="else.pptx", slides=DECK.slides + new)
    assert plan_for(tmp_path, other, (), PROPOSED) == PROPOSED


def test_pictures_without_words_make_no_two_decks_one(tmp_path: Path) -> None:
    pictures = tuple(Slide(n, str(n), "") for n in (1, 2, 3))
    album = msgspec.structs.replace(DECK, slides=pictures)
    plan = set_target(propose_plan(album), 1, 77_000)
    keep_plan(tmp_path, album, plan)
    assert plan_for(tmp_path, album, (), PROPOSED) == plan
    other = msgspec.structs.replace(album, file="holidays.pptx")
    assert plan_for(tmp_path, other, (), PROPOSED) == PROPOSED


def test_the_plan_from_before_an_edit_is_not_kept_beside_the_new_one(tmp_path: Path) -> None:
    keep_plan(tmp_path, DECK, EDITED)
    first, second, third = DECK.slides
    edited = (msgspec.structs.replace(first, title="Another title"), second, third)
    deck = msgspec.structs.replace(DECK, sha256="4" * 64, slides=edited)
    changed = set_target(EDITED, 2, 99_000)
    keep_plan(tmp_path, deck, changed)
    assert len(list(tmp_path.iterdir())) == 1
    assert plan_for(tmp_path, deck, (), PROPOSED) == changed


def test_slides_numbered_anew_by_an_export_keep_their_times(tmp_path: Path) -> None:
    first, second, third = DECK.slides
    kept = (first, Slide(0, "", "New"), second, third)
    slides = tuple(
        msgspec.structs.replace(slide, number=n, id=str(n)) for n, slide in enumerate(kept, 1)
    )
    exported = msgspec.structs.replace(DECK, sha256="3" * 64, slides=slides)
    for takes in ((), (take(EDITED),)):
        if not takes:
            keep_plan(tmp_path, DECK, EDITED)
        plan = plan_for(tmp_path if not takes else tmp_path / "none", exported, takes, PROPOSED)
        assert plan.target_ms(3) == 123_000
        assert plan.cuttable == (4,)
        assert sum(target.ms for target in plan.targets) == plan.limit_ms

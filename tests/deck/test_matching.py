"""Slides found again after each kind of edit."""

import msgspec
import pytest

from greenroom.deck import Deck, Slide, load_deck
from greenroom.deck.identity import Place, kinship, same_deck
from greenroom.deck.matching import Match, match_slides

STORY = {
    "Open a second clinic in Leith": "One nurse and one room, from the first of May",
    "Patients wait nineteen days": "Two in three give up and go to the hospital instead",
    "Most visits need no doctor": "Blood pressure, dressings, repeat prescriptions",
    "One nurse covers four in five": "Survey of 1,140 visits in the spring",
    "It costs 61,000 a year": "Salary, rent and the van; saved at the hospital: 94,000",
    "Two risks, each with an owner": "Sick leave: Moira. Rent after year two: the board",
    "Decide today": "Sign the lease for the room on Ferry Road",
}


def deck(*slides: Slide, file: str = "talk.pptx", sha256: str = "") -> Deck:
    numbered = (msgspec.structs.replace(s, number=at) for at, s in enumerate(slides, 1))
    return Deck(file, sha256, tuple(numbered))


def story() -> list[Slide]:
    return [
        Slide(at, str(255 + at), title, (text,))
        for at, (title, text) in enumerate(STORY.items(), 1)
    ]


def edit(slide: Slide, **changes: object) -> Slide:
    return msgspec.structs.replace(slide, **changes)


def olds(old: list[Slide], new: list[Slide]) -> list[int]:
    return [match.old for match in match_slides(deck(*old), deck(*new)).slides]


def exported(slides: list[Slide]) -> list[Slide]:
    """As a program writes them that numbers slides anew."""
    return [edit(slide, id=str(255 + at)) for at, slide in enumerate(slides, 1)]


def as_pdf(slides: list[Slide]) -> list[Slide]:
    """Ids are digests of the text."""
    return [edit(s, id=str(hash((s.title, s.text))), notes="") for s in slides]


NEW = Slide(9, "300", "What Portobello taught us", ("Their clinic opened late and is full",))


def test_nothing_changed() -> None:
    found = match_slides(deck(*story()), deck(*story()))
    assert not found.changed
    assert found.slides[2] == Match(3, 3)


@pytest.mark.parametrize("written", [lambda s: s, exported, as_pdf], ids=["kept", "anew", "pdf"])
class TestEdits:
    def test_inserted(self, written) -> None:
        old = story()
        new = [*old[:2], NEW, *old[2:]]
        found = match_slides(deck(*written(old)), deck(*written(new)))
        assert [match.old for match in found.slides] == [1, 2, 0, 3, 4, 5, 6, 7]
        assert found.removed == ()
        assert not any(match.moved or match.edited for match in found.slides)

    def test_deleted(self, written) -> None:
        old = story()
        found = match_slides(deck(*written(old)), deck(*written([*old[:2], *old[3:]])))
        assert [match.old for match in found.slides] == [1, 2, 4, 5, 6, 7]
        assert found.removed == (3,)

    def test_reordered(self, written) -> None:
        old = story()
        new = [old[0], old[4], *old[1:4], *old[5:]]
        found = match_slides(deck(*written(old)), deck(*written(new)))
        assert [match.old for match in found.slides] == [1, 5, 2, 3, 4, 6, 7]
        assert [match.slide for match in found.slides if match.moved] == [2]

    def test_retitled(self, written) -> None:
        old = story()
        new = [*old[:3], edit(old[3], title="A nurse can do most of it"), *old[4:]]
        found = match_slides(deck(*written(old)), deck(*written(new)))
        assert [match.old for match in found.slides] == [1, 2, 3, 4, 5, 6, 7]
        assert found.slides[3].edited == ("title",)
        assert sum(match.same for match in found.slides) == 6

    def test_split(self, written) -> None:
        old = story()
        first = edit(old[4], text=("Salary, rent and the van",))
        second = edit(NEW, title="The hospital saves more", text=("Saved: 94,000",))
        new = [*old[:4], first, second, *old[5:]]
        assert olds(written(old), written(new)) == [1, 2, 3, 4, 5, 0, 6, 7]

    def test_inserted_before_an_edited_one(self, written) -> None:
        old = story()
        new = [*old[:2], NEW, *old[2:5], edit(old[5], text=("Sick leave: Moira",)), old[6]]
        assert olds(written(old), written(new)) == [1, 2, 0, 3, 4, 5, 6, 7]


def test_a_slide_written_anew_is_known_by_its_id_where_ids_are_kept() -> None:
    old = story()
    other = edit(old[2], title="Who comes at all", text=("Mothers, mostly, and joiners",))
    new = [*old[:2], other, *old[3:]]
    assert olds(old, new)[2] == 3
    assert olds(as_pdf(old), as_pdf(new))[2] == 0


def test_ids_that_name_their_neighbours_are_not_believed() -> None:
    old = story()
    assert olds(old, exported(old[1:])) == [2, 3, 4, 5, 6, 7]


def test_slides_that_say_the_same_keep_their_order() -> None:
    blank = [Slide(at, str(at), "", ()) for at in range(1, 4)]
    assert olds(blank, exported(blank)) == [1, 2, 3]
    assert olds(blank, blank[1:]) == [2, 3]


def test_a_duplicate_is_new() -> None:
    old = story()
    copy = edit(old[1], id="900")
    assert olds(old, [*old[:2], copy, *old[2:]]) == [1, 2, 0, 3, 4, 5, 6, 7]


def test_hidden_and_notes_are_edits() -> None:
    old = story()
    new = [edit(old[0], hidden=True), edit(old[1], notes="Breathe."), *old[2:]]
    found = match_slides(deck(*old), deck(*new))
    assert [match.edited for match in found.slides[:3]] == [("hidden",), ("notes",), ()]


def test_scripts_without_blanks() -> None:
    old = [Slide(1, "1", "診療所を開く"), Slide(2, "2", "患者は十九日待つ")]
    new = [Slide(1, "8", "患者は二十日待つ"), Slide(2, "9", "診療所を開く")]
    assert olds(old, new) == [2, 1]


def test_where_a_slide_is_now() -> None:
    old = story()
    found = match_slides(deck(*old), deck(*old[1:]))
    assert [found.new_number(number) for number in (1, 2, 7)] == [0, 1, 6]


OTHER = [
    Slide(1, "256", "Retire the tape library", ("Nine drives, two of them broken",)),
    Slide(2, "257", "Restores take four days", ("And fail one time in six",)),
    Slide(3, "258", "Disk costs less since March", ("Quote from two vendors",)),
    Slide(4, "259", "Thank you", ()),
]


class TestIdentity:
    def test_the_same_bytes_anywhere(self, tmp_path) -> None:
        one = Place(deck(*story(), sha256="a"), tmp_path / "talk.pptx")
        assert same_deck(one, Place(deck(*OTHER, sha256="a"), tmp_path / "other" / "x.pptx"))

    def test_a_moved_and_renamed_file_that_was_edited(self, tmp_path) -> None:
        old = story()
        new = [*old[:3], NEW, *old[3:6]]
        one = Place(deck(*old, sha256="a"), tmp_path / "talk.pptx")
        assert same_deck(
            one, Place(deck(*new, file="final.pptx", sha256="b"), tmp_path / "final.pptx")
        )

    def test_two_decks_of_one_name_in_two_folders(self, tmp_path) -> None:
        thanks = Slide(8, "263", "Thank you", ())
        one = Place(deck(*story(), thanks, sha256="a"), tmp_path / "a" / "talk.pptx")
        assert not same_deck(one, Place(deck(*OTHER, sha256="b"), tmp_path / "b" / "talk.pptx"))
        assert not same_deck(Place(one.deck), Place(deck(*OTHER, sha256="b")))

    def test_a_moved_file_with_much_rewritten(self, tmp_path) -> None:
        new = [*story()[:5], *OTHER[:3]]
        one = Place(deck(*story(), sha256="a"), tmp_path / "a" / "talk.pptx")
        assert same_deck(one, Place(deck(*new, sha256="b"), tmp_path / "b" / "talk.pptx"))
        named = deck(*new, file="clinic.pptx", sha256="b")
        assert not same_deck(one, Place(named, tmp_path / "b" / "clinic.pptx"))

    def test_a_talk_rewritten_in_its_place(self, tmp_path) -> None:
        old = story()
        new = [old[0], *(edit(s, id=f"9{s.id}") for s in OTHER[:3])]
        path = tmp_path / "talk.pptx"
        assert same_deck(Place(deck(*old, sha256="a"), path), Place(deck(*new, sha256="b"), path))
        away = Place(deck(*new, sha256="b"), tmp_path / "b" / "talk.pptx")
        assert not same_deck(Place(deck(*old, sha256="a"), path), away)

    def test_another_talk_in_the_same_place(self, tmp_path) -> None:
        path = tmp_path / "talk.pptx"
        assert not same_deck(Place(deck(*story()), path), Place(deck(*OTHER), path))

    def test_a_few_words_connect_no_files(self, tmp_path) -> None:
        made = [Slide(1, "256", "Certificate of excellence", ("Awarded to you",))]
        one = Place(deck(*made, sha256="a"), tmp_path / "one.pptx")
        two = Place(deck(*made, file="two.pptx", sha256="b"), tmp_path / "two.pptx")
        assert not same_deck(one, two)
        assert same_deck(one, Place(deck(*made, sha256="c"), one.path))

    def test_the_two_samples_are_two_decks(self, sample_decks) -> None:
        first, last = (
            sample_decks / f"weekly-picks-answer-{which}.pptx" for which in ("first", "last")
        )
        assert not same_deck(Place(load_deck(first), first), Place(load_deck(last), last))

    def test_decks_of_pictures_go_by_their_place(self, tmp_path) -> None:
        blank = [Slide(at, str(at), "") for at in range(1, 4)]
        path = tmp_path / "talk.pptx"
        assert same_deck(
            Place(deck(*blank, sha256="a"), path), Place(deck(*blank, sha256="b"), path)
        )
        assert not same_deck(Place(deck(*blank)), Place(deck(*blank[1:])))

    def test_kinship_goes_by_words(self) -> None:
        assert kinship(deck(*story()), deck(*story())) == pytest.approx(1)
        assert kinship(deck(*story()), deck(*OTHER)) < 0.1

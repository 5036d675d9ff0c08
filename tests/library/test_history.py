"""Which takes belong to which deck, and what they have to do with it after an edit."""

from pathlib import Path

import msgspec

from greenroom.deck import Deck, Slide
from greenroom.deck.identity import Place
from greenroom.library import Take, histories, number_of, since, takes_of, words_on
from greenroom.plan import propose_plan
from greenroom.take import Stop, TakeHeader
from greenroom.transcript import Word, share_out

CLINIC = (
    Slide(1, "256", "Open a second clinic in Leith", ("One nurse and one room, from the first",)),
    Slide(2, "257", "Patients wait nineteen days", ("Two in three give up and go elsewhere",)),
    Slide(3, "258", "One nurse covers four in five", ("Survey of 1,140 visits in the spring",)),
    Slide(4, "259", "It costs 61,000 a year", ("Salary, rent and the van on weekdays",)),
    Slide(5, "260", "Decide today", ("Sign the lease for the room on Ferry Road",)),
)
TAPES = (
    Slide(1, "256", "Retire the tape library", ("Nine drives, two of them broken",)),
    Slide(2, "257", "Restores take four days", ("And fail one time in six in spring",)),
    Slide(3, "258", "Disk costs less since March", ("Quote from two vendors, one year",)),
)


def deck(slides: tuple[Slide, ...], sha256: str, file: str = "talk.pptx") -> Deck:
    numbered = (msgspec.structs.replace(s, number=at) for at, s in enumerate(slides, 1))
    return Deck(file, sha256, tuple(numbered))


def take(day: int, of: Deck, path: str = "", words: tuple[Word, ...] = ()) -> Take:
    started = f"2026-11-{day:02}T21:05:00"
    header = TakeHeader(of, propose_plan(of), started, path=path)
    return Take(Path(started), header, (Stop(60_000),), words, 60_000, finished=True)


FIRST = deck(CLINIC, "a")
EDITED = deck((*CLINIC[:2], *CLINIC[3:]), "b")
OTHER = deck(TAPES, "c")


def test_two_decks_of_one_name_do_not_mix() -> None:
    takes = (
        take(1, FIRST, "/home/maya/one/talk.pptx"),
        take(2, OTHER, "/home/maya/two/talk.pptx"),
        take(3, EDITED, "/home/maya/one/talk.pptx"),
    )
    clinic, tapes = histories(takes)
    assert clinic.takes == (takes[0], takes[2])
    assert (clinic.deck, clinic.path) == (EDITED, Path("/home/maya/one/talk.pptx"))
    assert tapes.takes == (takes[1],)


def test_takes_from_before_places_were_written_down_go_by_what_the_deck_says() -> None:
    takes = (take(1, FIRST), take(2, OTHER), take(3, EDITED))
    assert [len(history.takes) for history in histories(takes)] == [2, 1]
    assert takes_of(Place(OTHER, Path("/tmp/talk.pptx")), takes) == (takes[1],)


def test_a_renamed_and_edited_file_keeps_its_takes() -> None:
    takes = (take(2, FIRST, "/home/maya/talk.pptx"), take(1, FIRST, "/home/maya/talk.pptx"))
    named = deck(EDITED.slides, "d", "final.pptx")
    assert takes_of(Place(named, Path("/home/maya/final.pptx")), takes) == (takes[1], takes[0])


def test_an_older_version_finds_the_takes_of_the_newer() -> None:
    takes = (take(1, FIRST), take(2, EDITED))
    assert takes_of(Place(FIRST), takes) == takes


def test_another_deck_has_no_takes() -> None:
    assert takes_of(Place(OTHER), (take(1, FIRST),)) == ()
    assert histories(()) == ()


def test_words_are_on_the_slides_as_they_are_numbered_now() -> None:
    said = tuple(Word("word", at * 100, at * 100 + 50, slide=at) for at in range(1, 6))
    before = take(1, FIRST, words=said)
    assert [word.slide for word in words_on(before, EDITED)] == [1, 2, 0, 3, 4]
    assert words_on(before, FIRST) is said


def test_words_of_a_take_without_cues_are_on_slides_too() -> None:
    text = " ".join(f"{slide.title} {slide.text[0]}" for slide in CLINIC)
    said = share_out(text, 0, 60_000)
    assert all(word.slide == 0 for word in said)
    before = take(1, FIRST, words=said)
    for now, slide in ((FIRST, 5), (EDITED, 4)):
        found = {word.text: word.slide for word in words_on(before, now)}
        assert found["lease"] == slide


def test_what_has_changed_since() -> None:
    found = since(take(1, FIRST), EDITED)
    assert found.removed == (3,)
    assert [match.old for match in found.slides] == [1, 2, 4, 5]


def test_takes_are_numbered_from_one() -> None:
    takes = (take(1, FIRST), take(2, FIRST))
    assert [number_of(one, takes) for one in (*takes, take(3, FIRST))] == [1, 2, 0]

from pathlib import Path

import msgspec
import pytest

from greenroom.alignment import align, cues_from, pause_spans, place, read_cues, visits
from greenroom.alignment.cues import Visit
from greenroom.deck import Deck, Slide, load_deck
from greenroom.errors import TranscriptError
from greenroom.take import Begin, Cue, Mark, Pause, Resume
from greenroom.transcript import Word


def word(start_ms: int, end_ms: int, text: str = "word", slide: int = 0) -> Word:
    return Word(text, start_ms, end_ms, slide)


def said(text: str, start_ms: int = 0) -> list[Word]:
    """Words at 150 a minute."""
    return [
        word(start_ms + 400 * i, start_ms + 400 * i + 350, text)
        for i, text in enumerate(text.split())
    ]


class TestPlace:
    CUES = (Cue(1, 0), Cue(2, 1000), Cue(1, 2000))

    def test_each_word_goes_to_the_slide_that_was_up(self) -> None:
        words = [word(100, 300), word(1200, 1400), word(2200, 2400)]
        assert [w.slide for w in place(words, self.CUES)] == [1, 2, 1]

    @pytest.mark.parametrize(("start", "end", "slide"), [(800, 1100, 1), (950, 1250, 2)])
    def test_word_across_a_change_goes_where_most_of_it_is(
        self, start: int, end: int, slide: int
    ) -> None:
        assert place([word(start, end)], self.CUES)[0].slide == slide

    def test_words_before_the_first_cue_are_on_the_first_slide(self) -> None:
        assert place([word(0, 100)], [Cue(3, 500)])[0].slide == 3

    def test_cues_need_no_order(self) -> None:
        assert place([word(1200, 1400)], self.CUES[::-1])[0].slide == 2

    def test_without_cues_words_stay_as_they_are(self) -> None:
        words = (word(0, 100, slide=4),)
        assert place(words, ()) == words


class TestVisits:
    def test_each_stretch_is_a_visit(self) -> None:
        cues = [Cue(1, 0), Cue(2, 1000), Cue(1, 3000)]
        assert visits(cues, 7000) == (
            Visit(1, 0, 1000),
            Visit(2, 1000, 3000),
            Visit(1, 3000, 7000),
        )

    def test_two_cues_for_one_slide_are_one_visit(self) -> None:
        assert visits([Cue(1, 0), Cue(1, 1000)], 2000) == (Visit(1, 0, 2000),)

    def test_slide_passed_over_in_no_time_is_none(self) -> None:
        assert visits([Cue(1, 0), Cue(2, 500), Cue(3, 500)], 900) == (
            Visit(1, 0, 500),
            Visit(3, 500, 900),
        )

    def test_pause_over_a_slide_change_is_shared(self) -> None:
        entries = [Cue(1, 0), Pause(800), Cue(2, 1000), Resume(1500)]
        first, second = visits(entries, 3000)
        assert (first.paused_ms, first.actual_ms) == (200, 800)
        assert (second.paused_ms, second.actual_ms) == (500, 1500)

    def test_cue_after_the_end_is_no_visit(self) -> None:
        assert visits([Cue(1, 0), Cue(2, 5000)], 4000) == (Visit(1, 0, 4000),)


def test_open_pause_ends_with_the_take() -> None:
    assert pause_spans([Pause(100), Pause(200), Mark(250), Resume(300), Pause(900)], 1000) == (
        (100, 300),
        (900, 1000),
    )


def test_a_clock_that_waited_stood_still_until_it_began() -> None:
    entries = [Cue(1, 0), Begin(400), Pause(600), Resume(700)]
    assert pause_spans(entries, 1000) == ((0, 400), (600, 700))
    (visit,) = visits(entries, 1000)
    assert visit.actual_ms == 500


class TestCuesFrom:
    def test_changes_lie_between_words(self) -> None:
        words = [word(200, 400, slide=1), word(1000, 1200, slide=2), word(1300, 1400, slide=2)]
        assert cues_from(words) == (Cue(1, 0), Cue(2, 700))

    def test_words_on_no_slide_change_nothing(self) -> None:
        words = [word(0, 1, slide=1), word(5, 6), word(9, 10, slide=1)]
        assert cues_from(words) == (Cue(1, 0),)
        assert cues_from([word(0, 1)]) == ()

    def test_placing_by_them_gives_the_same_slides(self) -> None:
        words = tuple(word(400 * i, 400 * i + 300, slide=1 + i // 3) for i in range(12))
        assert place(words, cues_from(words)) == words


DECK = Deck(
    "deck.pptx",
    "0" * 64,
    (
        Slide(1, "1", "Launch in Indonesia", ("Mobile-only plan",)),
        Slide(2, "2", "Never shown", ("Secret appendix",), hidden=True),
        Slide(3, "3", "Trials end over price", ("46 % say too expensive",)),
        Slide(4, "4", "The Surabaya pilot", ("Sign-ups doubled", "82 % kept after 60 days")),
    ),
)


class TestAlign:
    def test_words_go_to_the_slides_they_talk_about(self) -> None:
        sentences = (
            "We should launch the mobile plan in Indonesia.",
            "When trials end it is over the price they say.",
            "It is just too expensive for them in the end.",
            "So we ran a pilot in Surabaya and signups doubled.",
        )
        placed = align(said(" ".join(sentences)), DECK)
        by_sentence = [
            {w.slide for w in placed[start : start + len(s.split())]}
            for start, s in zip((0, 8, 18, 28), sentences, strict=True)
        ]
        assert by_sentence == [{1}, {3}, {3}, {4}]

    def test_slides_never_go_back_and_hidden_ones_never_show(self) -> None:
        talk = "Surabaya pilot doubled. Launch in Indonesia now. Secret appendix never shown. " * 5
        slides = [w.slide for w in align(said(talk), DECK)]
        assert slides == sorted(slides)
        assert 2 not in slides

    def test_talk_about_nothing_on_the_slides_follows_the_plan(self) -> None:
        slides = [w.slide for w in align(said("Lorem ipsum dolor sit amet. " * 40), DECK)]
        assert slides[0] == 1
        assert slides[-1] == 4
        assert slides == sorted(slides)

    def test_nothing_but_the_slide_changes(self) -> None:
        words = said("We should launch the mobile plan in Indonesia.")
        placed = align(words, DECK)
        assert [msgspec.structs.replace(w, slide=0) for w in placed] == words

    def test_no_words_or_no_slides(self) -> None:
        empty = Deck("deck.pptx", "0" * 64, ())
        assert align([], DECK) == ()
        assert [w.slide for w in align(said("Hello there."), empty)] == [0, 0]

    def test_on_the_sample_take(self, sample_decks: Path) -> None:
        deck = load_deck(sample_decks / "weekly-picks-answer-first.pptx")
        words = msgspec.json.decode(
            (sample_decks / "weekly-picks.words.json").read_bytes(), type=tuple[Word, ...]
        )
        placed = align(words, deck)
        right = sum(a.slide == b.slide for a, b in zip(placed, words, strict=True))
        assert right / len(words) > 0.85


class TestReadCues:
    def test_cues_come_in_order_of_time(self, tmp_path: Path) -> None:
        path = tmp_path / "cues.json"
        path.write_text('[{"slide": 3, "at_ms": 900}, {"slide": 1, "at_ms": 0, "note": "x"}]')
        assert read_cues(path, DECK) == (Cue(1, 0), Cue(3, 900))

    @pytest.mark.parametrize(
        ("content", "why"),
        [
            (b"", "it is not a list of slides with times"),
            (b"{}", "it is not a list of slides with times"),
            (b"\xff", "it is not a list of slides with times"),
            (b"[" * 100_000, "it is not a list of slides with times"),
            (b'[{"slide": 0, "at_ms": 0}]', "it is not a list of slides with times"),
            (b'[{"slide": 1, "at_ms": -1}]', "it is not a list of slides with times"),
            (b'[{"slide": 1, "at_ms": 1.5}]', "it is not a list of slides with times"),
            (b'[{"slide": 5, "at_ms": 0}]', "it names slide 5 of 4"),
            (b"[]", "the list is empty"),
        ],
    )
    def test_bad_cues_are_one_clear_line(self, tmp_path: Path, content: bytes, why: str) -> None:
        path = tmp_path / "cues.json"
        path.write_bytes(content)
        with pytest.raises(TranscriptError) as raised:
            read_cues(path, DECK)
        assert str(raised.value).startswith(f"cues.json: the slide times cannot be used: {why}.")

    def test_missing_file_is_one_clear_line(self, tmp_path: Path) -> None:
        with pytest.raises(TranscriptError, match="No such file"):
            read_cues(tmp_path / "cues.json", DECK)

from collections.abc import Sequence
from pathlib import Path

import msgspec
import pytest

from greenroom.alignment import estimate_cues, pause_spans, place, read_cues, visits
from greenroom.alignment.cues import Visit
from greenroom.alignment.terms import tokens
from greenroom.deck import Deck, Slide, load_deck
from greenroom.errors import TranscriptError
from greenroom.take import Begin, Cue, Mark, Pause, Resume, Stop
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

    def test_a_doubtful_cue_makes_a_doubtful_visit(self) -> None:
        cues = [Cue(1, 0), Cue(2, 500, confidence=0.4), Cue(2, 700), Cue(3, 900, confidence=0.9)]
        assert [visit.doubtful for visit in visits(cues, 2000)] == [False, True, False]

    def test_without_cues_there_is_no_visit(self) -> None:
        assert visits([Stop(4000)], 4000) == ()

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


def align(words: Sequence[Word], deck: Deck) -> tuple[Word, ...]:
    return place(words, estimate_cues(words, deck))


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

    def test_hidden_slides_never_show(self) -> None:
        talk = "Surabaya pilot doubled. Launch in Indonesia now. Secret appendix never shown. " * 5
        assert 2 not in {w.slide for w in align(said(talk), DECK)}

    def test_one_word_of_another_slide_does_not_turn_to_it(self) -> None:
        talk = (
            "We should launch the mobile plan in Indonesia. I was in Surabaya once on holiday. "
            "Launch the mobile only plan in Indonesia, that is all. Trials end over price. "
            "They say it is too expensive. Forty six percent say so. The Surabaya pilot doubled "
            "sign-ups and eighty two percent were kept after sixty days."
        )
        slides = [w.slide for w in align(said(talk), DECK)]
        assert slides == sorted(slides)

    def test_a_slide_that_is_come_back_to_is_a_visit_of_its_own(self) -> None:
        talk = (
            "We should launch the mobile plan in Indonesia. Trials end over price, forty six "
            "percent say it is too expensive. In the Surabaya pilot sign-ups doubled and eighty "
            "two percent were kept after sixty days. Let me go back to price. Forty six percent "
            "say trials are too expensive, so trials end over price."
        )
        cues = estimate_cues(said(talk), DECK)
        assert [cue.slide for cue in cues] == [1, 3, 4, 3]

    def test_after_a_moment_on_an_early_slide_it_goes_on_where_it_was(self) -> None:
        topics = ["cabbages", "tractors", "harbours", "violins", "glaciers", "lanterns"]
        deck = Deck("d.pptx", "0" * 64, tuple(Slide(n, str(n), t) for n, t in enumerate(topics, 1)))
        line = "So let me speak about {0} for a while. We like {0} and everybody knows {0}. "
        talk = [line.format(topic) * 3 for topic in topics]
        back = "Going back to tractors for a moment. Somebody asked whether tractors are red. "
        words = said("".join([*talk[:5], back, talk[5]]))
        assert [cue.slide for cue in estimate_cues(words, deck)] == [1, 2, 3, 4, 5, 2, 6]

    def test_without_full_stops_it_turns_where_the_speaker_paused(self) -> None:
        before = said("trials end over price and everybody says that it is far too expensive then")
        after = said("Surabaya kept eighty two percent after sixty days and sign ups doubled there")
        begin = before[-1].end_ms + 300  # no silence long enough to end a piece by itself
        later = [word(w.start_ms + begin, w.end_ms + begin, w.text) for w in after]
        (_, cue) = estimate_cues([*before, *later], Deck("d", "0" * 64, DECK.slides[2:]))
        assert before[-1].end_ms <= cue.at_ms <= begin

    def test_figures_are_found_spelled_out_and_in_digits(self) -> None:
        words = said("I am pleased to be here. It was 46 percent. Sixty days later 82 stayed.")
        assert [cue.slide for cue in estimate_cues(words, DECK)] == [1, 3, 4]

    @pytest.mark.parametrize(
        ("spelled", "figures"),
        [
            ("four thousand and thirty differences", ["4030", "differences"]),
            ("twenty and thirty", ["20", "and", "30"]),
            ("two hundred and then", ["200", "and", "then"]),
        ],
    )
    def test_and_inside_a_figure_belongs_to_it(self, spelled: str, figures: list[str]) -> None:
        assert tokens(spelled) == figures

    def test_scripts_without_blanks_are_told_apart_by_pairs_of_letters(self) -> None:
        deck = Deck(
            "deck.pptx",
            "0" * 64,
            (
                Slide(1, "1", "待ち時間を半分に"),
                Slide(2, "2", "患者が帰ってしまう理由"),
                Slide(3, "3", "三月から全診療所で"),
            ),
        )
        talk = (
            "今日 は 待ち 時間 の 話 です。 なぜ 患者 さん が 帰って しまう のか。 "
            "三月 から 全部 の 診療所 で 始め ます。"
        )
        assert [cue.slide for cue in estimate_cues(said(talk), deck)] == [1, 2, 3]

    def test_what_could_be_elsewhere_is_doubtful_and_what_could_not_is_not(self) -> None:
        sure = estimate_cues(
            said(
                "We should launch the mobile plan in Indonesia. Trials end over price, too "
                "expensive. The Surabaya pilot doubled sign-ups, eighty two percent kept."
            ),
            DECK,
        )
        vague = estimate_cues(said("Lorem ipsum dolor sit amet. " * 40), DECK)
        assert not any(cue.doubtful for cue in sure)
        assert all(cue.doubtful for cue in vague[1:])
        assert len(vague) > 1

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
        assert right / len(words) > 0.95


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

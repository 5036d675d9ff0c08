"""The talk cut for reading and for the eye, without a window."""

import msgspec

from greenroom.alignment import Visit
from greenroom.checks import BottomLine, CloseBottomLine, DeckBottomLine
from greenroom.report import LongPause, SlideCue
from greenroom.take import Cue, Stop
from greenroom.transcript import Word
from greenroom.ui.review.passages import (
    Heading,
    Passage,
    passages,
    pause_before,
    phrases,
    slide_at,
    stretches,
)
from greenroom.ui.review.talk import Aim, neighbour, slide_for
from greenroom.ui.review.timing import difference, timing_rows
from greenroom.ui.review.wording import bottom_line, place_of
from ui.sample_talk import sample_entries, sample_report

REPORT = sample_report()


def words(text: str, slide: int = 1, start: int = 0) -> tuple[Word, ...]:
    return tuple(
        Word(part, start + i * 400, start + i * 400 + 300, slide)
        for i, part in enumerate(text.split())
    )


def test_stretches_come_from_the_cues() -> None:
    shown = stretches(REPORT, sample_entries(), REPORT.total_ms)
    assert [visit.slide for visit in shown] == list(range(1, 12))
    assert slide_at(shown, 230_000) == 4
    assert slide_at(shown, REPORT.total_ms + 1) == 0


def test_without_cues_stretches_come_from_the_report_with_how_sure_it_is() -> None:
    cues = (SlideCue(2, 0, 0.99), SlideCue(3, 2000, 0.5))
    report = msgspec.structs.replace(REPORT, cues=cues)
    shown = stretches(report, (Stop(5000),), 5000)
    assert shown == (Visit(2, 0, 2000, confidence=0.99), Visit(3, 2000, 5000, confidence=0.5))
    assert [visit.doubtful for visit in shown] == [False, True]


def test_a_slide_that_comes_back_has_a_heading_each_time() -> None:
    said = (*words("a", 1), *words("b", 2, 1000), *words("c", 1, 2000))
    report = msgspec.structs.replace(REPORT, words=said)
    entries = (Cue(1, 0), Cue(2, 900), Cue(1, 1900), Stop(3000))
    parts = passages(report, stretches(report, entries, 3000))
    assert [(part.slide, part.at_ms) for part in parts if isinstance(part, Heading)] == [
        (1, 0),
        (2, 900),
        (1, 1900),
    ]
    assert [part for part in parts if isinstance(part, Passage)] == [
        Passage(1, 0, 1),
        Passage(2, 1, 2),
        Passage(1, 2, 3),
    ]


def test_every_word_is_in_one_paragraph_of_readable_length() -> None:
    parts = passages(REPORT, stretches(REPORT, sample_entries(), REPORT.total_ms))
    cut = [part for part in parts if isinstance(part, Passage)]
    assert [i for part in cut for i in range(part.first, part.end)] == list(
        range(len(REPORT.words))
    )
    assert max(part.end - part.first for part in cut) < 90


def test_phrases_end_with_a_sentence_or_a_breath() -> None:
    said = (*words("We chose it. Then we"), *words("stopped", 1, 5000))
    assert phrases(said) == (0, 3, 5)


def test_a_pause_stands_before_the_word_that_ends_it() -> None:
    said = (*words("one two"), *words("three", 1, 4000))
    pause = LongPause(700, 4000, 1)
    assert pause_before(said, (pause,)) == {2: pause}


def test_the_aim_keeps_its_slide_until_it_is_reached() -> None:
    shown = (Visit(1, 0, 10_000), Visit(2, 10_000, 20_000))
    aim = Aim(11_000, 2)
    assert slide_for(shown, 8_000, aim) == 2
    assert slide_for(shown, 8_000, None) == 1
    assert slide_for(shown, 2_000, aim) == 1


def test_neighbours_go_on_from_the_finding_that_is_about_to_be_heard() -> None:
    first, second = sorted(REPORT.priorities, key=lambda finding: finding.start_ms)[:2]
    aim = Aim(first.start_ms, first.slide)
    position = first.start_ms - 3000
    assert neighbour(REPORT.priorities, position, aim, 1) == second
    assert neighbour(REPORT.priorities, position, aim, -1) is None


def test_timing_is_summed_by_section() -> None:
    rows = timing_rows(REPORT)
    assert [row.name for row in rows[:4]] == ["The ask", "1", "2", "Why now"]
    assert (rows[0].actual_ms, rows[0].target_ms) == (126_000, 120_000)
    bare = msgspec.structs.replace(REPORT.deck, sections=())
    assert len(timing_rows(msgspec.structs.replace(REPORT, deck=bare))) == 11


def test_differences_read_as_people_say_them() -> None:
    assert [difference(ms) for ms in (46_000, -6_000, 400, -400)] == [
        "+0:46",
        "−0:06",
        "0:00",
        "0:00",
    ]


def test_each_verdict_on_the_bottom_line_has_its_own_shape_and_words() -> None:
    said = {}
    for verdict in ("first", "late", "missing", "unsure"):
        opening, deck, close = bottom_line(
            BottomLine(
                verdict,  # type: ignore[arg-type]
                100_000,
                3,
                "We should launch.",
                ("agenda",),
                DeckBottomLine(verdict, 3, "Launch"),  # type: ignore[arg-type]
                CloseBottomLine(verdict == "first", "So we launch."),
            )
        )
        said[opening.sign, deck.sign, close.sign] = opening.text
    assert said == {
        ("check", "check", "check"): "First, at 1:40.",
        ("advice", "advice", "advice"): "Late, at 1:40.",
        ("none", "none", "advice"): "Not in the first two minutes.",
        ("unsure", "unsure", "advice"): "Not sure that it was said.",
    }


def test_a_finding_says_where_it_is() -> None:
    finding = REPORT.priorities[0]
    assert place_of(finding) == "3:51, slide 4"
    deck_only = msgspec.structs.replace(finding, start_ms=0, end_ms=0)
    assert place_of(deck_only) == "slide 4"
    assert place_of(msgspec.structs.replace(deck_only, slide=0)) == ""

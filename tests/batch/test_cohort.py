"""A cohort's figures and its summary."""

import csv
import io
import json
from pathlib import Path

import pytest

from greenroom.batch.cohort import cohort_of
from greenroom.batch.pairs import Leftover, Pair
from greenroom.batch.shelf import Result
from greenroom.batch.summary import describe_summary, summarised, summary_html, write_summary
from greenroom.batch.work import Figures, Priority

SLOW = Priority("pace.slow", "Slow", "You speak slowly.")
LATE = Priority("bottom-line.first", "Bottom line first", "It came at 3:10.")


def figures(total_ms=840_000, **more):
    """A talk of fourteen minutes that may be longer, slower or fuller of ums."""
    usual = {
        "deck": "Weekly Picks",
        "total_ms": total_ms,
        "limit_ms": 900_000,
        "wpm": 140,
        "articulation_wpm": 160,
        "sounds_per_minute": 1.5,
        "words_per_minute": 1.0,
        "bottom_line": "first",
        "bottom_line_ms": 12_000,
        "priorities": (SLOW,),
    }
    return Figures(**{**usual, **more})


def pair(name, talk="talk.wav"):
    return Pair(name, name, Path("deck.pptx"), Path(talk))


@pytest.fixture
def summary():
    return summarised(
        [
            (pair("Zoe"), Result("k", figures(1_000_000, priorities=(LATE, SLOW)))),
            (pair("=cmd()"), Result("k", figures())),
            (pair("Ben <b>"), Result("k", reason="talk.wav: holds no sound.")),
        ],
        [Leftover("spare.pptx", "There is no talk for it.")],
    )


def bars(cohort, name):
    """The bars of a distribution that are not empty."""
    one = next(one for one in cohort.distributions if one.name == name)
    return {bar.label: bar.talks for bar in one.bars if bar.talks}


def test_each_talk_counts_once_in_each_distribution():
    cohort = cohort_of(
        [
            figures(900_000, wpm=110, sounds_per_minute=None),
            figures(900_001, wpm=109, sounds_per_minute=7.0),
            figures(1_100_000, wpm=190, bottom_line="late"),
        ]
    )
    assert cohort.talks == 3
    assert bars(cohort, "Time against the limit") == {
        "over 2:00 too long": 1,
        "up to 2:00 too long": 1,
        "0:00 to 2:00 left": 1,
    }
    assert bars(cohort, "Words a minute") == {"under 110": 1, "110 to 130": 1, "190 and more": 1}
    assert bars(cohort, "Fillers a minute") == {"2 to 4": 1, "8 and more": 1}
    assert bars(cohort, "Bottom line") == {"Said first": 2, "Said late": 1}


def test_a_priority_counts_once_a_talk_and_the_commonest_comes_first():
    cohort = cohort_of(
        [figures(priorities=(SLOW, SLOW)), figures(priorities=(LATE, SLOW)), figures()]
    )
    assert [(one.check, one.talks) for one in cohort.priorities] == [
        ("pace.slow", 3),
        ("bottom-line.first", 1),
    ]


def test_no_talk_is_a_cohort_as_well():
    assert cohort_of([]).distributions[0].spread is None


def test_the_table_has_a_line_for_each_candidate(summary, tmp_path):
    write_summary(summary, tmp_path)

    text = (tmp_path / "summary.csv").read_text("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))

    assert [row["candidate"] for row in rows] == ["'=cmd()", "Ben <b>", "Zoe"]
    assert [row["not_reviewed"] for row in rows] == ["", "talk.wav: holds no sound.", ""]
    assert rows[2]["off_by_s"] == "100.0"
    assert rows[2]["priority_1"] == "It came at 3:10."


def test_the_page_escapes_names_and_leads_to_reports_that_are_there(summary, tmp_path):
    (tmp_path / "Zoe").mkdir()
    (tmp_path / "Zoe" / "report.html").touch()

    page = summary_html(summary, tmp_path).decode()

    assert "Ben &lt;b&gt;" in page
    assert "<b>" not in page
    assert page.count("<a href") == 1
    assert "2 of 3 talks reviewed. 1 could not be." in page


def test_programs_read_the_same(summary, tmp_path):
    write_summary(summary, tmp_path)
    read = json.loads((tmp_path / "summary.json").read_text())
    assert read["schema"] == 1
    assert [line["reason"] for line in read["lines"]] == ["", "talk.wav: holds no sound.", ""]


def test_the_summary_in_words_names_who_was_not_reviewed(summary):
    told = describe_summary(summary)
    assert told.startswith("2 of 3 talks reviewed. 1 could not be.\n  Ben <b>: talk.wav")
    assert "spare.pptx: There is no talk for it." in told

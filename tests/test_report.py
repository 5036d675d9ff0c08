"""The report: timing, pace, its JSON and the summary for the command line."""

import json
from pathlib import Path

import jsonschema
import msgspec
import pytest

from greenroom.alignment import Visit
from greenroom.checks.example import lorem, talk
from greenroom.checks.finding import Silence, Talk
from greenroom.deck import Section
from greenroom.phrase import in_english
from greenroom.plan import Plan, Target
from greenroom.report import Report, by_section, summary
from greenroom.reporting import build_report
from greenroom.transcript import Word

ROOT = Path(__file__).parent.parent


def replace(talk_: Talk, **changes: object) -> Talk:
    return msgspec.structs.replace(talk_, **changes)


def test_revisits_are_added_up() -> None:
    twice = replace(
        talk(lorem(30), lorem(30)),
        visits=(Visit(1, 0, 10_000), Visit(2, 10_000, 18_000), Visit(1, 18_000, 24_000)),
    )
    first, second = build_report(twice).timing
    assert (first.actual_ms, first.visits) == (16_000, 2)
    assert (second.actual_ms, second.visits) == (8_000, 1)


def test_pauses_of_the_clock_do_not_count() -> None:
    paused = replace(
        talk(lorem(30), lorem(30)),
        visits=(Visit(1, 0, 12_000, paused_ms=5_000), Visit(2, 12_000, 24_000)),
        spoken_ms=19_000,
    )
    report = build_report(paused)
    assert report.timing[0].actual_ms == 7_000
    assert report.total_ms == 19_000


@pytest.mark.parametrize(
    ("total_ms", "left_ms"), [(50_000, 90_000), (80_000, 70_000), (999_000, 0)]
)
def test_a_talk_over_its_limit_eats_into_the_questions(total_ms: int, left_ms: int) -> None:
    plan = Plan(60_000, (Target(1, 60_000),), questions_ms=90_000)
    report = build_report(replace(talk(lorem(30)), plan=plan, spoken_ms=total_ms))
    assert report.questions_left_ms == left_ms


def test_times_are_added_up_by_section() -> None:
    spoken = talk(lorem(30), lorem(10), lorem(20), targets_ms=(10_000, 6_000, 8_000))
    sections = (Section("Why", (1,)), Section("What", (2, 3)))
    report = build_report(
        replace(spoken, deck=msgspec.structs.replace(spoken.deck, sections=sections))
    )
    first, second = by_section(report)
    assert (first.name, [one.slide for one in first.slides]) == ("Why", [1])
    assert (second.name, second.actual_ms, second.target_ms) == ("What", 12_000, 14_000)
    lines = [line.split() for line in summary(report).splitlines()]
    assert ["0:12", "0:14", "What"] in lines
    (none,) = by_section(build_report(spoken))
    assert (none.name, len(none.slides)) == ("", 3)


def test_slides_never_shown_are_listed_with_no_time() -> None:
    report = build_report(talk(lorem(30), titles=("One", "Two")))
    assert [(row.slide, row.actual_ms, row.visits) for row in report.timing] == [
        (1, 12_000, 1),
        (2, 0, 0),
    ]


def test_words_tell_the_visits_where_there_are_no_cues() -> None:
    report = build_report(replace(talk(lorem(30), lorem(20)), visits=()))
    assert [row.actual_ms for row in report.timing] == [12_000, 8_000]


@pytest.mark.parametrize(("count", "wpm"), [(24, 0), (25, 150), (60, 150)])
def test_a_slide_has_a_pace_from_ten_seconds_of_speech(count: int, wpm: int) -> None:
    assert build_report(talk(lorem(count))).timing[0].wpm == wpm


def test_silence_lowers_the_pace_but_not_the_articulation() -> None:
    words = tuple(Word(f"w{n}", at, at + 400, 1) for n, at in enumerate([*range(0, 20_000, 400)]))
    late = tuple(
        msgspec.structs.replace(w, start_ms=w.start_ms + 40_000, end_ms=w.end_ms + 40_000)
        for w in words
    )
    quiet = replace(
        talk("word"),
        words=(*words, *late),
        silences=(Silence(20_000, 40_000),),
        visits=(Visit(1, 0, 60_000),),
        total_ms=60_000,
        spoken_ms=60_000,
    )
    report = build_report(quiet)
    assert (report.pace.wpm, report.pace.articulation_wpm) == (100, 150)
    assert [(p.start_ms, p.end_ms, p.slide) for p in report.pauses] == [(20_000, 40_000, 1)]


def test_pauses_are_two_seconds_or_more_and_between_words() -> None:
    silences = (Silence(1_000, 2_900), Silence(5_000, 7_000), Silence(23_000, 40_000))
    report = build_report(replace(talk(lorem(60)), silences=silences, total_ms=40_000))
    assert [(p.start_ms, p.end_ms) for p in report.pauses] == [(5_000, 7_000)]


def test_an_empty_talk_makes_a_report() -> None:
    report = build_report(talk(""))
    assert (report.total_ms, report.pace.wpm, report.priorities) == (0, 0, ())
    assert report.bottom_line.verdict == "unsure"
    assert summary(report)


def test_the_json_is_as_the_design_says() -> None:
    said = "Um, we should launch the plan in March. " + lorem(60)
    report = build_report(talk(said, titles=("The plan",), silences=(Silence(8_000, 11_000),)))
    plain = json.loads(msgspec.json.encode(report, enc_hook=in_english))
    assert plain["schema"] == 1
    assert {"limit_ms", "total_ms", "bottom_line", "findings", "priorities"} <= plain.keys()
    assert plain["deck"].keys() >= {"file", "slides"}
    assert plain["deck"]["slides"][0].keys() == {
        "number",
        "id",
        "title",
        "hidden",
        "words",
        "target_ms",
    }
    assert plain["timing"][0].keys() == {
        "slide",
        "actual_ms",
        "target_ms",
        "visits",
        "words",
        "wpm",
        "doubtful",
    }
    assert plain["cues"][0] == {"slide": 1, "at_ms": 0, "confidence": 1.0}
    assert plain["words"][0].keys() == {"text", "start_ms", "end_ms", "slide", "probability"}
    assert plain["fillers"][0] == {
        "text": "um",
        "kind": "sound",
        "certainty": "heard",
        "start_ms": 0,
        "end_ms": 400,
        "slide": 1,
    }
    assert plain["bottom_line"].keys() == {
        "verdict",
        "at_ms",
        "slide",
        "quote",
        "before",
        "deck",
        "close",
    }
    assert plain["bottom_line"]["deck"].keys() == {"verdict", "slide", "quote"}
    assert plain["bottom_line"]["close"].keys() == {"restated", "quote"}
    assert plain["pace"].keys() == {"wpm", "articulation_wpm"}
    assert plain["findings"][0].keys() == {
        "check",
        "severity",
        "start_ms",
        "end_ms",
        "slide",
        "quote",
        "message",
        "advice",
        "source",
    }


def schema() -> dict[str, object]:
    return json.loads((ROOT / "docs" / "report.schema.json").read_bytes())


def test_the_schema_in_docs_is_the_one_the_types_make() -> None:
    from greenroom.export.schema import report_schema

    assert (ROOT / "docs" / "report.schema.json").read_bytes() == report_schema()


@pytest.mark.parametrize("said", ["", "Um, we should launch. " + lorem(200)])
def test_a_report_obeys_its_schema(said: str) -> None:
    plain = json.loads(
        msgspec.json.encode(build_report(talk(said), notes=("A note.",)), enc_hook=in_english)
    )
    jsonschema.validate(plain, schema(), cls=jsonschema.Draft202012Validator)


def test_the_schema_refuses_another_shape() -> None:
    plain = json.loads(msgspec.json.encode(build_report(talk(lorem(30))), enc_hook=in_english))
    plain["bottom_line"]["verdict"] = "perfect"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(plain, schema(), cls=jsonschema.Draft202012Validator)


def test_a_report_survives_its_json() -> None:
    report = build_report(talk("Um, we should launch. " + lorem(200)))
    kept = msgspec.json.encode(report, enc_hook=in_english)
    assert msgspec.json.decode(kept, type=Report) == report


def test_the_summary_says_what_matters() -> None:
    said = talk(
        "Good morning. We should launch the plan in March. " + lorem(30),
        "So, um, we, uh, moved, um, it. " + lorem(40) + " So yeah, I guess that's it. Thank you.",
        titles=("Launch the plan in March", "What it costs"),
        limit_ms=30_000,
        targets_ms=(20_000, 10_000),
        bottom_line="Launch the plan in March",
    )
    assert summary(build_report(said, notes=("A part was lost.",))) == SUMMARY


SUMMARY = """\
Launch the plan in March
0:37 of 0:30, 0:07 over; 14:52 of 15:00 for questions; 150 words a minute (150 without silences)
3 fillers heard, 4.8 a minute (um 2, uh 1); most on slide 2; 0 possible
Note: A part was lost.

Slide   talk   plan   wpm  fillers  title
    1   0:15   0:20   150           Launch the plan in March
    2   0:22   0:10   150        3  What it costs

Bottom line
  Said first, at 0:00. “We should launch the plan in March.”
  In the deck, on slide 1. “Launch the plan in March”
  Not found in the close.

Work on next
  1. You ran 0:07 over: 0:37 of 0:30. (0:30, slide 2)
     “among new members again. the pilot in Surabaya moved sign ups So yeah, I …”
     Cut slide 2 first: it took 0:12 more than planned.
  2. Your last words trail off; the ask is not among them. (0:31, slide 2)
     “again. the pilot in Surabaya moved sign ups So yeah, I guess that's it. Thank you.”
     End on the decision you want, in one sentence, and stop there.
  3. 3 fillers in 2 s on slide 2. (0:16, slide 2)
     “among So, um, we, uh, moved, um, it. the”
     The thought was not finished there. Write down the one sentence it should be and learn it by \
heart."""

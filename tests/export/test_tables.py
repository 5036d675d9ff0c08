"""The CSV compared whole; no cell is a formula."""

import csv
import io

from export.talks import fixed, hostile, small
from greenroom.export import WRITERS
from greenroom.export.material import NOTHING

CSV = (
    "slide,title,planned_s,actual_s,difference_s,visits,words,words_per_minute,"
    "fillers_heard,fillers_possible,section\r\n"
    "1,Launch in March,2.0,2.4,0.4,1,6,,1,0,\r\n"
    "2,What it costs,8.0,3.2,-4.8,1,8,,1,1,\r\n"
)


def test_csv() -> None:
    assert WRITERS["csv"](small(), NOTHING).decode("utf-8-sig") == CSV


def test_titles_are_never_formulas() -> None:
    text = WRITERS["csv"](hostile(), NOTHING).decode("utf-8-sig")
    titles = [row["title"] for row in csv.DictReader(io.StringIO(text))]
    assert titles == [
        '<script>alert("x")</script>',
        '\'=cmd|"/c calc"!A1',
        "مرحبا بالعالم",
        "👩‍🚀 launch & land",
    ]


def test_each_answer_of_the_panel_is_a_row() -> None:
    text = WRITERS["answers.csv"](fixed(), NOTHING).decode("utf-8-sig")
    first, second, skipped = csv.DictReader(io.StringIO(text))
    assert (first["question"], first["asked"]) == ("1", "Why <i>nine</i>?")
    assert (first["interrupted"], first["seconds"], first["thought_s"]) == ("yes", "95.0", "4.0")
    assert (first["answer"], first["evidence"], first["recording"]) == (
        "Because *I*",
        "no",
        "001.wav",
    )
    assert (second["question"], second["came_back"]) == ("1", "no answer")
    assert (second["answer"], second["evidence"]) == ("'=Nine", "yes")
    assert second["second_reading"] == "a<b>"
    assert (skipped["question"], skipped["skipped"], skipped["seconds"]) == ("2", "yes", "")
    assert WRITERS["answers.csv"](small(), NOTHING).decode("utf-8-sig").count("\n") == 1

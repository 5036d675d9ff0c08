"""What is exported of a talk in another language: its own fillers, or that none are counted."""

import msgspec
import pytest

from greenroom.checks.example import talk
from greenroom.checks.filler_lists import usual_fillers
from greenroom.checks.fillers import find_fillers
from greenroom.export import WRITERS
from greenroom.export.material import NOTHING
from greenroom.report import Report
from greenroom.reporting import build_report

SAID = "Um vier Uhr, ähm, geht er und es ist, sozusagen, vorbei."


def report(language: str) -> Report:
    fillers = usual_fillers(language)
    said = talk(SAID, titles=("Der Plan",))
    found = find_fillers(said.words, fillers)
    counted = bool(fillers.texts)
    return build_report(
        msgspec.structs.replace(said, language=language, fillers=found, fillers_counted=counted)
    )


def test_the_fillers_of_the_language_are_marked() -> None:
    written = WRITERS["txt"](report("de"), NOTHING).decode()
    assert "Um vier Uhr, [ähm,] geht er und es ist, [sozusagen,] vorbei." in written


@pytest.mark.parametrize("name", ["md", "html"])
def test_where_none_are_counted_that_is_said(name: str) -> None:
    assert "fillers not counted" in WRITERS[name](report("it"), NOTHING).decode()


def test_where_none_are_counted_nothing_is_marked() -> None:
    assert SAID in WRITERS["txt"](report("it"), NOTHING).decode()

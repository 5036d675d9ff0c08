"""What checks are called, where they come from, and what they say of whole talks, in German.

What they say of their own examples is in `test_examples.py`.
"""

import pytest

from accuracy.coach import Written, load, speak
from german import left_english, own_words
from greenroom.checks import CHECKS, DECK_CHECKS, analyse
from greenroom.checks.bottom_line import ROLE_NAMES
from greenroom.checks.check import Check
from greenroom.checks.deck_check import DeckCheck
from greenroom.checks.describe import FAMILIES
from greenroom.checks.role_model import BOTTOM_LINE, ROLES

ONE_WRITERS = [written for written in load() if written.writer == "1"]


@pytest.mark.parametrize("check", [*CHECKS, *DECK_CHECKS], ids=lambda check: check.name)
def test_title_source_and_figures(check: Check | DeckCheck) -> None:
    texts = [check.title, check.source]
    texts += [text for one in check.thresholds for text in (one.text, one.unit)]
    assert [left for text in texts for left in left_english(text)] == []


@pytest.mark.parametrize("written", ONE_WRITERS, ids=lambda written: written.quality)
def test_what_is_said_of_whole_talks(written: Written) -> None:
    talk = speak(written).talk
    own = own_words(talk)
    texts = (text for one in analyse(talk) for text in (one.message, one.advice, one.source))
    assert [left for text in texts for left in left_english(text, own)] == []


def test_headings_and_roles() -> None:
    assert {*ROLE_NAMES, BOTTOM_LINE} == set(ROLES)
    texts = (*FAMILIES.values(), *ROLE_NAMES.values())
    assert [left for text in texts for left in left_english(text)] == []

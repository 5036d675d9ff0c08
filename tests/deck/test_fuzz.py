"""A few dozen damaged decks; tests/fuzz/fuzz_decks.py is for thousands."""

import sys
from random import Random

import pytest

from fuzz.fuzz_decks import fuzz, inputs
from fuzz.mutations import mutated


@pytest.mark.skipif(sys.platform != "linux", reason="children are measured by Linux's means")
def test_damaged_decks_open_or_are_refused_in_one_line(sample_decks):
    decks = sorted(sample_decks.glob("*.pptx"))

    counts, failures, most = fuzz(inputs(decks, 60, seed=7), draw_each=0)

    assert failures == []
    assert counts["opened"] + counts["opened, parts lost"] >= 10
    assert counts["refused"] >= 10
    assert most.memory_mb < 500


def test_an_input_can_be_made_again(sample_decks):
    data = next(sample_decks.glob("*.pptx")).read_bytes()

    assert mutated(data, Random("3")) == mutated(data, Random("3")) != data

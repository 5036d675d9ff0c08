"""A few dozen damaged decks; tests/fuzz/fuzz_decks.py is for thousands."""

import os
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from fuzz.mutations import mutated


@pytest.mark.skipif(sys.platform != "linux", reason="children are measured by Linux's means")
def test_damaged_decks_open_or_are_refused_in_one_line(sample_decks):
    # In a process of its own: a child that is forked counts its parent's memory as well.
    program = Path(__file__).parent.parent / "fuzz" / "fuzz_decks.py"
    done = subprocess.run(
        [
            sys.executable,
            str(program),
            *["--inputs", "60", "--seed", "7", "--draw", "0"],
            str(sample_decks),
        ],
        env=os.environ | {"PYTHONPATH": str(program.parent.parent)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr
    counts = {
        cells[1].strip(): int(cells[2].replace(",", ""))
        for line in done.stdout.splitlines()
        if len(cells := line.split("|")) == 4 and cells[2].strip().replace(",", "").isdigit()
    }
    assert counts["opened"] + counts["opened, parts lost"] >= 10
    assert counts["refused"] >= 10


def test_an_input_can_be_made_again(sample_decks):
    data = next(sample_decks.glob("*.pptx")).read_bytes()

    assert mutated(data, Random("3")) == mutated(data, Random("3")) != data

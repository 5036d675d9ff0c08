"""How an answer reads: four numbers of what the language model makes of it."""

import subprocess
import sys
from collections.abc import Callable

import numpy as np
import pytest

from greenroom.deck.slides import Deck
from greenroom.panel.answer_model import shipped_answer_model
from greenroom.panel.answer_reading import READS, read, reading_features
from greenroom.panel.bearing import Heard, cut_up
from greenroom.panel.question import free_question
from greenroom.transcript import Word

Said = Callable[..., tuple[Word, ...]]
Hear = Callable[[str], Heard]

ANSWER = "Because ten pounds keeps the poorest away. Thirty one of forty patients told us so."
EVASION = "That is something I feel strongly about. Access is a journey, and we all own it."


@pytest.fixture
def hear(story: Deck, said: Said) -> Hear:
    def build(answer: str) -> Heard:
        words = said(answer)
        return cut_up(free_question("Why no deposit?"), words, len(words) * 0.4, story)

    return build


def test_an_answer_reads_unlike_an_evasion(hear: Hear) -> None:
    reading = shipped_answer_model().reading
    better, worse = (reading_features(hear(text), reading) for text in (ANSWER, EVASION))
    assert set(better) == {f"reads: {name}" for name in READS}
    for name, value in better.items():
        assert value > worse[name], name


def test_both_halves_have_length_one_and_the_opening_has_its_own(hear: Hear) -> None:
    whole, opening = read(hear(ANSWER + " And it cost us a month of empty chairs.")).reshape(2, -1)
    assert np.linalg.norm(whole) == pytest.approx(1, abs=1e-4)
    assert np.linalg.norm(opening) == pytest.approx(1, abs=1e-4)
    assert not np.allclose(whole, opening)


def test_punctuation_is_not_read(hear: Hear) -> None:
    written, raw = (hear(text) for text in ("No, never.", "no never"))
    assert np.allclose(read(written), read(raw), atol=1e-5)


def test_nothing_heavy_comes_with_the_panel_before_the_first_answer() -> None:
    look = "import sys, greenroom.panel.answers; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True)
    assert not {"numpy", "greenroom.checks.sentence_encoder"} & set(done.stdout.split())

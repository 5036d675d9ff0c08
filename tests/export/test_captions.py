"""Subtitles compared whole, and read back by another program's reader."""

from itertools import pairwise

import pysubs2
import pytest

from export.talks import hostile, small
from greenroom.checks.example import lorem, talk
from greenroom.export import WRITERS
from greenroom.export.captions import LINE, LINES, LONGEST_MS, captions
from greenroom.export.material import NOTHING
from greenroom.transcript import Word

SRT = """\
1
00:00:00,000 --> 00:00:02,400
We should, um, launch in March.

2
00:00:02,400 --> 00:00:05,600
It costs like nine euros, you know, each.

"""


def test_srt() -> None:
    assert WRITERS["srt"](small(), NOTHING).decode() == SRT


def test_vtt_escapes_markup() -> None:
    written = WRITERS["vtt"](hostile(), NOTHING).decode()
    assert written.startswith("WEBVTT\n\n00:00:00.000 --> 00:00:02.000\n&lt;b&gt;bold&lt;/b&gt;")
    assert "src=x&gt; --&gt; now" in written
    assert "<" not in written.replace("-->", "")


def test_an_arrow_in_speech_ends_no_srt_cue() -> None:
    written = WRITERS["srt"](hostile(), NOTHING).decode()
    assert "→ now" in written


def test_players_find_no_markup_in_an_srt() -> None:
    written = WRITERS["srt"](hostile(), NOTHING).decode()
    assert "‹b›bold‹/b›" in written
    assert not set("<{") & set(written.replace("-->", ""))


@pytest.mark.parametrize("suffix", ["srt", "vtt"])
def test_another_reader_reads_them(suffix: str) -> None:
    read = pysubs2.SSAFile.from_string(WRITERS[suffix](small(), NOTHING).decode())
    assert [(line.start, line.end) for line in read] == [(0, 2_400), (2_400, 5_600)]
    assert read[1].plaintext == "It costs like nine euros, you know, each."


def test_subtitles_are_readable() -> None:
    words = talk(lorem(300), lorem(100)).words
    made = list(captions(words))
    assert " ".join(line for c in made for line in c.lines) == " ".join(w.text for w in words)
    for caption in made:
        assert len(caption.lines) <= LINES
        assert all(len(line) <= LINE for line in caption.lines)
        assert 0 < caption.end_ms - caption.start_ms <= LONGEST_MS
    for before, after in pairwise(made):
        assert before.end_ms <= after.start_ms


def test_no_subtitle_hangs_over_a_silence() -> None:
    words = (Word("Now.", 0, 400), Word("Then.", 5_000, 5_400))
    assert [(c.start_ms, c.end_ms) for c in captions(words)] == [(0, 400), (5_000, 5_400)]


def test_words_without_length_or_out_of_order_still_make_subtitles() -> None:
    words = (Word("Now", 100, 100, 1), Word("then", 90, 90, 2), Word("a" * 60, 95, 96, 2))
    assert all(c.end_ms > c.start_ms for c in captions(words))

import itertools

import numpy as np
import pytest

from greenroom.speech.gate import FRAME, RATE, Samples
from greenroom.speech.segmenting import Chunk, Segmenter, halves
from speech.sounds import loud_is_speech, talk

PAD = 0.2


def cut(samples: Samples, piece: int = RATE) -> list[Chunk]:
    segmenter = Segmenter(loud_is_speech)
    chunks = []
    for start in range(0, len(samples), piece):
        chunks += segmenter.push(samples[start : start + piece])
    return chunks + segmenter.flush()


def seconds(sample: int) -> float:
    return sample / RATE


def test_silence_gives_nothing() -> None:
    assert cut(talk((60, False))) == []


def test_no_sound_at_all_gives_nothing() -> None:
    assert Segmenter(loud_is_speech).flush() == []


def test_one_sentence_is_one_padded_chunk() -> None:
    (chunk,) = cut(talk((3, False), (2, True), (3, False)))
    assert seconds(chunk.start) == pytest.approx(3 - PAD, abs=0.05)
    assert seconds(len(chunk.samples)) == pytest.approx(2 + 2 * PAD, abs=0.1)
    ((start, end),) = chunk.speech
    assert seconds(start) == pytest.approx(PAD, abs=0.05)
    assert seconds(end - start) == pytest.approx(2, abs=0.1)


@pytest.mark.parametrize(
    ("sentence", "silence", "lengths"),
    [
        (3.0, 0.5, [10, 10, 7]),  # after 8 s half a second will do
        (3.0, 0.3, [13, 13]),  # less will not, but after 12 s a breath does
        (1.5, 2.5, [2] * 8),  # a long silence ends a chunk of any length
    ],
)
def test_the_longer_a_chunk_the_shorter_a_silence_ends_it(
    sentence: float, silence: float, lengths: list[int]
) -> None:
    chunks = cut(talk(*((sentence, True), (silence, False)) * 8))
    assert [round(seconds(len(chunk.samples))) for chunk in chunks] == lengths


def test_what_was_before_the_speech_is_kept_beside_it() -> None:
    samples = talk((3, False), (2, True), (2.5, False), (2, True))
    first, second = cut(samples)
    assert seconds(len(first.before)) == pytest.approx(1, abs=0.05)
    assert np.array_equal(first.before, samples[first.start - len(first.before) : first.start])
    assert second.start - len(second.before) >= first.until


def test_nothing_of_a_short_silence_is_kept_twice() -> None:
    chunks = cut(talk(*((3.0, True), (0.3, False)) * 8))
    for one, other in itertools.pairwise(chunks):
        assert one.start + len(one.samples) == one.until <= other.start
        assert seconds(other.speech[0][0]) > 0.1  # some of it is before the next speech


def test_a_long_silence_cuts_early() -> None:
    chunks = cut(talk((3, True), (4, False), (3, True)))
    assert len(chunks) == 2
    assert seconds(len(chunks[0].samples)) < 4


def test_once_the_speaker_is_done_a_short_silence_closes_the_chunk() -> None:
    segmenter = Segmenter(loud_is_speech)
    assert segmenter.push(talk((3, True), (0.1, False))) == []
    assert segmenter.end_soon() == []
    (chunk,) = segmenter.push(talk((0.2, False)))
    assert seconds(chunk.speech[0][1]) == pytest.approx(3, abs=0.05)
    (late,) = [*segmenter.push(talk((0.5, True))), *segmenter.flush()]
    assert late.start >= chunk.until


def test_a_silence_that_was_there_when_the_speaker_was_done_closes_it_too() -> None:
    segmenter = Segmenter(loud_is_speech)
    assert segmenter.end_soon() == []
    segmenter = Segmenter(loud_is_speech)
    assert segmenter.push(talk((3, True), (0.3, False))) == []
    (chunk,) = segmenter.end_soon()
    assert seconds(chunk.speech[0][1]) == pytest.approx(3, abs=0.05)


def test_in_a_pause_the_chunk_can_be_had_as_it_will_be_if_that_was_all() -> None:
    segmenter = Segmenter(loud_is_speech)
    segmenter.push(talk((3, True), (0.2, False)))
    assert segmenter.paused() is None
    segmenter.push(talk((0.3, False)))
    paused = segmenter.paused()
    (chunk,) = segmenter.end_soon()
    assert paused is not None
    assert paused.says_the_same(chunk)
    assert np.array_equal(paused.samples, chunk.samples)
    assert segmenter.paused() is None


def test_when_more_is_said_after_a_pause_nothing_is_lost() -> None:
    segmenter = Segmenter(loud_is_speech)
    segmenter.push(talk((3, True), (0.5, False)))
    paused = segmenter.paused()
    (chunk,) = [*segmenter.push(talk((1, True))), *segmenter.flush()]
    assert paused is not None
    assert not paused.says_the_same(chunk)
    assert chunk.start == paused.start
    assert [seconds(end) for _, end in chunk.speech] == pytest.approx([3, 4.5], abs=0.05)


def test_after_a_click_nobody_pauses() -> None:
    segmenter = Segmenter(loud_is_speech)
    segmenter.push(talk((0.05, True), (0.5, False)))
    assert segmenter.paused() is None


def test_endless_speech_is_cut_where_it_is_quietest() -> None:
    samples = talk((60, True))
    dip = slice(round(18.5 * RATE), round(18.6 * RATE))
    samples[dip] *= 0.2  # softer, but still speech
    first = cut(samples)[0]
    assert 18.5 <= seconds(first.until) <= 18.65


def test_nothing_is_lost_or_repeated_at_a_forced_cut() -> None:
    samples = talk((70, True))
    chunks = cut(samples)
    together = np.concatenate([chunk.samples for chunk in chunks])
    assert np.array_equal(together[: len(samples)], samples)


@pytest.mark.parametrize("piece", [100, FRAME, 5000, 70 * RATE])
def test_the_size_of_the_pieces_does_not_matter(piece: int) -> None:
    samples = talk((1, False), (20, True), (0.5, False), (33, True), (5, False), (0.7, True))
    expected = [(chunk.start, len(chunk.samples), chunk.speech) for chunk in cut(samples)]
    assert [(c.start, len(c.samples), c.speech) for c in cut(samples, piece)] == expected


def test_chunks_do_not_overlap_and_hold_all_speech() -> None:
    samples = talk((2, True), (2.1, False), (13, True), (0.45, False), (40, True), (1, False))
    chunks = cut(samples)
    assert all(a.start + len(a.samples) <= b.start for a, b in itertools.pairwise(chunks))
    speech = sum(end - start for chunk in chunks for start, end in chunk.speech)
    assert seconds(speech) == pytest.approx(55, abs=0.3)


def test_until_moves_on_in_silence_so_that_a_restart_is_cheap() -> None:
    segmenter = Segmenter(loud_is_speech)
    segmenter.push(talk((30, False)))
    assert seconds(segmenter.until) == pytest.approx(30 - PAD, abs=0.1)


def test_a_click_is_not_speech() -> None:
    assert cut(talk((2, False), (0.03, True), (3, False))) == []


def test_halves_are_cut_in_the_silence_nearest_to_the_middle() -> None:
    (chunk,) = cut(talk((3, True), (0.5, False), (4, True), (0.3, False), (1, True), (1, False)))
    parts = halves(chunk)
    assert parts is not None
    first, second = parts
    assert seconds(first.until) == pytest.approx(3.25, abs=0.05)
    assert second.start == first.until
    assert np.array_equal(np.concatenate([first.samples, second.samples]), chunk.samples)
    spans = [(a + part.start, b + part.start) for part in parts for a, b in part.speech]
    assert spans == [(a + chunk.start, b + chunk.start) for a, b in chunk.speech]


def test_a_chunk_without_a_silence_has_no_halves() -> None:
    (chunk,) = cut(talk((8, True), (1, False)))
    assert halves(chunk) is None

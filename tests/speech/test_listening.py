"""The child's side, in this process: how a growing recording becomes words."""

import queue
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest

from greenroom.errors import AudioError
from greenroom.phrase import Phrase, phrase
from greenroom.speech.listening import listen
from greenroom.speech.messages import (
    Cancel,
    Command,
    Done,
    Ending,
    Event,
    Failed,
    Finish,
    Follow,
    decode_command,
    decode_event,
    encode,
)
from greenroom.take import Heard
from speech.fake_whisper import FakeWhisper
from speech.sounds import pcm, talk, write_wav

SENTENCES = ((1.0, False), (3.0, True)) * 10


def heard(
    path: Path, *, from_ms: int = 0, whisper: FakeWhisper | None = None, orders: int = 1
) -> list[Event]:
    commands: queue.SimpleQueue[Command] = queue.SimpleQueue()
    for _ in range(orders):
        commands.put(Finish(path))
    return list(listen(Follow(path, from_ms), whisper or FakeWhisper(), commands))


@contextmanager
def listening(
    path: Path, whisper: FakeWhisper | None = None, *, awaited: bool = False
) -> Iterator[tuple["queue.SimpleQueue[Command]", "queue.SimpleQueue[Event]"]]:
    """What is said to somebody who listens on a thread, and what they say; ends with `Finish`."""
    commands: queue.SimpleQueue[Command] = queue.SimpleQueue()
    events: queue.SimpleQueue[Event] = queue.SimpleQueue()

    def work() -> None:
        for event in listen(Follow(path, 0, awaited=awaited), whisper or FakeWhisper(), commands):
            events.put(event)

    thread = threading.Thread(target=work)
    thread.start()
    try:
        yield commands, events
    finally:
        commands.put(Finish(path))
        thread.join(timeout=60)


def spans(events: list[Event]) -> list[tuple[int, int]]:
    words = [word for event in events if isinstance(event, Heard) for word in event.words]
    return [(word.start_ms, word.end_ms) for word in words]


def test_a_finished_recording(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "talk.wav", pcm(talk(*SENTENCES)))
    events = heard(path)
    assert events[-1] == Done(path)
    first, *_, last = spans(events)
    assert first[0] == pytest.approx(1000, abs=40)
    assert last[1] == pytest.approx(40_000, abs=40)


@pytest.mark.parametrize("rate", [8000, 44_100, 48_000])
def test_any_rate_gives_the_same_times(tmp_path: Path, rate: int) -> None:
    path = write_wav(tmp_path / "talk.wav", pcm(talk(*SENTENCES, rate=rate)), rate)
    usual = write_wav(tmp_path / "usual.wav", pcm(talk(*SENTENCES)))
    assert np.abs(np.subtract(spans(heard(path)), spans(heard(usual)))).max() <= 64


def test_a_restart_goes_on_where_the_first_got_to(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "talk.wav", pcm(talk(*SENTENCES)))
    events = heard(path)
    reached = next(event for event in events if isinstance(event, Heard)).until_ms
    again = heard(path, from_ms=reached)
    assert np.abs(np.subtract(spans(again), spans(events)[1:])).max() <= 40


def test_a_growing_recording_is_heard_while_it_grows(tmp_path: Path) -> None:
    samples = pcm(talk((14, True), (3, False), (1, True)))
    path = write_wav(tmp_path / "talk.wav", samples[:1000])
    with listening(path) as (_, events), path.open("ab", buffering=0) as file:
        file.write(samples[1000 : 17 * 16_000].tobytes())
        first = events.get(timeout=60)  # comes although nobody said that it was finished
        file.write(samples[17 * 16_000 :].tobytes())
    assert isinstance(first, Heard)
    assert first.words[0].end_ms == pytest.approx(14_000, abs=40)
    assert spans([events.get(timeout=60)]) == [pytest.approx((17_000, 18_000), abs=40)]
    assert events.get(timeout=60) == Done(path)


def test_a_recording_that_is_not_there_yet_is_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "talk.wav"
    commands: queue.SimpleQueue[Command] = queue.SimpleQueue()
    events: list[Event] = []
    thread = threading.Thread(
        target=lambda: events.extend(listen(Follow(path, 0), FakeWhisper(), commands))
    )
    thread.start()
    time.sleep(0.1)
    write_wav(path, pcm(talk((1, False), (1, True))))
    time.sleep(0.1)
    commands.put(Finish(path))
    thread.join(timeout=10)
    assert events[-1] == Done(path)
    assert len(spans(events)) == 1


def test_once_the_speaker_is_done_the_last_words_do_not_wait_for_the_end(tmp_path: Path) -> None:
    samples = pcm(talk((2, True), (0.6, False)))
    path = write_wav(tmp_path / "answer.wav", samples[:1000])
    with listening(path) as (commands, events), path.open("ab", buffering=0) as file:
        file.write(samples[1000:-4800].tobytes())
        commands.put(Ending(path))
        file.write(samples[-4800:].tobytes())
        assert spans([events.get(timeout=60)]) == [pytest.approx((0, 2000), abs=40)]
    assert events.get(timeout=60) == Done(path)


def until_read(whisper: FakeWhisper, times: int) -> None:
    """Wait until it has been asked so often."""
    deadline = time.monotonic() + 60
    while len(whisper.batches) < times:
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_where_the_last_words_are_awaited_they_are_read_before_the_speaker_says_done(
    tmp_path: Path,
) -> None:
    path = write_wav(tmp_path / "answer.wav", pcm(talk((2, True), (0.6, False))))
    whisper = FakeWhisper()
    with listening(path, whisper, awaited=True) as (commands, events):
        until_read(whisper, 1)
        assert events.empty()  # more may be said
        commands.put(Ending(path))
        assert spans([events.get(timeout=60)]) == [pytest.approx((0, 2000), abs=40)]
    assert events.get(timeout=60) == Done(path)
    assert whisper.batches == [1]


def test_an_answer_in_two_parts_is_heard_whole_although_the_first_was_taken_for_all(
    tmp_path: Path,
) -> None:
    path = write_wav(tmp_path / "answer.wav", pcm(talk((2, True), (0.6, False))))
    whisper = FakeWhisper()
    with listening(path, whisper, awaited=True) as (_, events), path.open("ab") as file:
        until_read(whisper, 1)
        file.write(pcm(talk((1, True), (0.3, False))).tobytes())
    (word, done) = events.get(timeout=60), events.get(timeout=60)
    assert spans([word]) == [pytest.approx((0, 3600), abs=40)]
    assert done == Done(path)


def test_what_was_said_before_is_cut_no_shorter_for_the_speaker_being_done(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "answer.wav", pcm(talk(*((2.0, True), (0.3, False)) * 3)))
    commands: queue.SimpleQueue[Command] = queue.SimpleQueue()
    commands.put(Ending(path))
    commands.put(Finish(path))
    words = list(listen(Follow(path, 0), FakeWhisper(), commands))
    assert len(spans(words)) == 1


def test_cancelling_ends_it_without_done(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "talk.wav", pcm(talk(*SENTENCES)))
    commands: queue.SimpleQueue[Command] = queue.SimpleQueue()
    commands.put(Cancel())
    assert list(listen(Follow(path, 0), FakeWhisper(), commands)) == []


def test_far_behind_a_live_talk_it_reads_several_chunks_at_once(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "talk.wav", pcm(talk(*SENTENCES * 4)))  # 160 s at once
    commands: queue.SimpleQueue[Command] = queue.SimpleQueue()
    whisper = FakeWhisper()
    for event in listen(Follow(path, 0), whisper, commands):
        if isinstance(event, Heard) and event.until_ms > 140_000:
            commands.put(Finish(path))
    assert whisper.batches[0] == 3
    assert 1 in whisper.batches[1:]


def test_a_finished_recording_is_read_in_few_long_chunks(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "talk.wav", pcm(talk(*SENTENCES * 4)))
    whisper = FakeWhisper()
    heard(path, whisper=whisper)
    assert whisper.batches == [3, 3]


def test_silence_is_listened_to_and_gives_no_words(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "talk.wav", pcm(talk((45, False))))
    events = heard(path)
    assert spans(events) == []
    assert [event.until_ms for event in events if isinstance(event, Heard)][-1] > 30_000
    assert events[-1] == Done(path)


def test_less_than_a_frame_of_sound(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "talk.wav", pcm(talk((0.01, True))))
    assert heard(path)[-1] == Done(path)


def test_every_chunk_is_heard_with_the_terms(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "talk.wav", pcm(talk(*SENTENCES * 4)))
    crossed = decode_command(encode(Follow(path, 0, ("Sweynheim", "Subiaco"))))
    assert isinstance(crossed, Follow)
    commands: queue.SimpleQueue[Command] = queue.SimpleQueue()
    commands.put(Finish(path))
    whisper = FakeWhisper()
    list(listen(crossed, whisper, commands))
    assert len(whisper.told) == 2
    assert set(whisper.told) == {("Sweynheim", "Subiaco")}


def test_a_damaged_recording_says_so(tmp_path: Path) -> None:
    path = tmp_path / "talk.wav"
    path.write_bytes(b"RIFF\x24\x00")
    with pytest.raises(AudioError, match=r"talk\.wav: is damaged"):
        heard(path)


def test_why_it_failed_can_be_said_in_another_language_on_the_other_side() -> None:
    what = phrase("cannot be read ({reason}).", reason="No such device")
    told = AudioError(what, file=Path("a/talk.wav")).told()
    crossed = decode_event(encode(Failed(told, died=True)))
    assert crossed == Failed(told, died=True)
    assert isinstance(crossed, Failed)
    assert crossed.message == "talk.wav: cannot be read (No such device)."
    assert what in crossed.message.values.values()
    assert all(isinstance(one, Phrase) for one in crossed.message.values.values() if one == what)

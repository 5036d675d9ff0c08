"""The real process with the real model, on the spoken take that comes with the program."""

import multiprocessing
import os
import queue
import signal
import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile

from greenroom.errors import AudioError, RecogniserError
from greenroom.speech.messages import Done, Event, Failed, Ready
from greenroom.speech.recogniser import Recogniser, transcribe
from greenroom.take import Heard
from greenroom.transcript import spoken
from speech.sounds import pcm, talk, write_wav

PATIENCE = 120  # seconds; the machine may be busy


@pytest.fixture(scope="session")
def opening(sample_decks: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The first sentences of the sample take, up to 18 s."""
    source = next(iter(sorted(sample_decks.glob("*.flac"))), None)
    if source is None:
        pytest.skip("the spoken sample take is not there")
    rate = soundfile.info(source).samplerate
    samples, _ = soundfile.read(source, frames=18 * rate, dtype="int16")
    return write_wav(tmp_path_factory.mktemp("opening") / "opening.wav", samples, rate)


class Ear:
    """Collects events."""

    def __init__(self) -> None:
        self.events: queue.SimpleQueue[Event] = queue.SimpleQueue()

    def wait_for(self, kind: type) -> list[Event]:
        """All events up to the first of this kind."""
        seen: list[Event] = []
        while not seen or not isinstance(seen[-1], kind):
            seen.append(self.events.get(timeout=PATIENCE))
        return seen


@pytest.fixture
def ear() -> Ear:
    return Ear()


@pytest.fixture
def recogniser(base_model: Path, ear: Ear) -> Iterator[Recogniser]:
    made = Recogniser(base_model, on_event=ear.events.put, threads=2)
    yield made
    made.close()


def children() -> list[int]:
    return [child.pid or 0 for child in multiprocessing.active_children()]


def test_hears_the_sample_take(base_model: Path, opening: Path) -> None:
    steps: list[tuple[int, int]] = []
    transcript = transcribe(opening, base_model, progress=lambda *step: steps.append(step))
    text = spoken(transcript.words).lower()
    assert "good morning" in text
    assert "here is the short version" in text
    assert transcript.model == "base"
    assert all(a.start_ms <= a.end_ms <= 18_100 for a in transcript.words)
    starts = [word.start_ms for word in transcript.words]
    assert starts == sorted(starts)
    assert steps[-1][0] == steps[-1][1] == 18_000
    assert children() == []


def test_follows_a_recording_and_survives_its_own_death(
    opening: Path, tmp_path: Path, recogniser: Recogniser, ear: Ear
) -> None:
    content = opening.read_bytes()
    growing = tmp_path / "growing.wav"
    growing.write_bytes(content[: len(content) // 2])
    recogniser.follow(growing)
    assert ear.wait_for(Ready)
    (child,) = children()
    os.kill(child, signal.SIGKILL)
    failed = ear.wait_for(Failed)[-1]
    assert failed == Failed(
        "The recogniser stopped unexpectedly. The recording is safe and can be transcribed again.",
        died=True,
    )
    growing.write_bytes(content)
    recogniser.follow(growing)  # starts another process
    recogniser.finish(growing)
    events = ear.wait_for(Done)
    words = [word for event in events if isinstance(event, Heard) for word in event.words]
    assert "short version" in spoken(tuple(words)).lower()


def test_one_process_hears_several_recordings(
    tmp_path: Path, recogniser: Recogniser, ear: Ear
) -> None:
    for name in ("one.wav", "two.wav"):
        path = write_wav(tmp_path / name, pcm(talk((0.4, False))))
        recogniser.follow(path)
        recogniser.finish(path)
        assert ear.wait_for(Done)[-1] == Done(path)


def test_nothing_is_said_after_close(recogniser: Recogniser, ear: Ear) -> None:
    recogniser.close()
    recogniser.close()
    assert ear.events.empty()
    assert children() == []


def test_silence_and_noise_give_no_words(base_model: Path, tmp_path: Path) -> None:
    noise = np.random.default_rng(3).normal(0, 800, 16_000 * 12).astype(np.int16)
    quiet = write_wav(tmp_path / "quiet.wav", np.concatenate([np.zeros_like(noise), noise]))
    assert transcribe(quiet, base_model).words == ()


def test_a_model_that_cannot_be_loaded(tmp_path: Path) -> None:
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "model.bin").write_bytes(b"no weights")
    path = write_wav(tmp_path / "talk.wav", pcm(talk((2, True))))
    with pytest.raises(RecogniserError, match="the speech model “broken” cannot be loaded"):
        transcribe(path, tmp_path / "broken")


def test_stopping_a_transcription(base_model: Path, opening: Path) -> None:
    stop = threading.Event()
    stop.set()
    with pytest.raises(RecogniserError, match="was stopped"):
        transcribe(opening, base_model, cancel=stop)
    assert children() == []


def test_damaged_and_empty_recordings(base_model: Path, tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.wav"
    damaged.write_bytes(b"not a recording at all")
    with pytest.raises(AudioError, match=r"damaged\.wav: is not a WAV recording"):
        transcribe(damaged, base_model)
    empty = write_wav(tmp_path / "empty.wav", np.zeros(0, np.int16))
    with pytest.raises(AudioError, match=r"empty\.wav: is empty"):
        transcribe(empty, base_model)

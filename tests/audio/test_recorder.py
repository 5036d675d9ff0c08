import threading
import time
import wave
from pathlib import Path

import numpy as np
import pytest
import soundfile

from audio.fake_streams import MIC, FakeClock, FakeInput, tone
from greenroom.audio.recorder import Recorder
from greenroom.audio.wav import WavFile
from greenroom.errors import AudioError


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def mic(clock: FakeClock) -> FakeInput:
    return FakeInput(clock)


def recorder(path: Path | None, mic: FakeInput) -> Recorder:
    return Recorder(path, MIC, open_stream=mic.open, find=lambda: (MIC,), clock=mic.clock)


def until_written(recording: Recorder, samples: int) -> None:
    """The writer has its own thread: stop() joins it, before that it must be waited for."""
    for _ in range(500):
        if recording.samples >= samples:
            return
        time.sleep(0.01)
    raise AssertionError(f"only {recording.samples} of {samples} samples were written")


def test_every_sample_is_in_the_file(tmp_path: Path, mic: FakeInput) -> None:
    path = tmp_path / "audio.wav"
    blocks = [tone(50, amplitude=1000 * (i + 1)) for i in range(20)]
    recording = recorder(path, mic)
    recording.start()
    for block in blocks:
        mic.say(block)
    assert recording.stop(tail_ms=0) == 1000
    samples, rate = soundfile.read(path, dtype="int16")
    assert rate == MIC.rate
    assert np.array_equal(samples, np.concatenate(blocks))
    assert mic.events == ["open", "start", "abort", "close"]


def test_file_is_whole_while_recording(tmp_path: Path, mic: FakeInput) -> None:
    path = tmp_path / "audio.wav"
    with recorder(path, mic) as recording:
        for _ in range(3):
            mic.say(tone(100))
        until_written(recording, 4800)
        with wave.open(str(path)) as file:
            assert file.getnframes() == 4800


def test_time_starts_at_the_first_sample_not_at_the_start(mic: FakeInput, clock: FakeClock) -> None:
    with recorder(None, mic) as recording:
        clock.now += 1.7
        assert not recording.started
        assert recording.position_ms == 0
        mic.say(tone(50))
        assert recording.started
        assert recording.position_ms == 50


def test_position_moves_between_blocks(mic: FakeInput, clock: FakeClock) -> None:
    with recorder(None, mic) as recording:
        mic.say(tone(50))
        clock.now += 0.02
        assert recording.position_ms == 70


def test_position_is_not_fooled_by_a_late_block(mic: FakeInput, clock: FakeClock) -> None:
    with recorder(None, mic) as recording:
        mic.say(tone(50))
        clock.now += 0.4  # the machine was busy: these samples were captured long ago
        mic.say(tone(50))
        assert recording.position_ms == 500


def test_position_never_goes_back(mic: FakeInput, clock: FakeClock) -> None:
    with recorder(None, mic) as recording:
        mic.say(tone(50))
        clock.now += 0.9
        before = recording.position_ms
        mic.say(tone(50), lost=True)
        assert recording.position_ms >= before
        assert recording.overflows == 1


def test_microphone_that_says_nothing_is_lost_within_a_second(
    mic: FakeInput, clock: FakeClock
) -> None:
    with recorder(None, mic) as recording:
        mic.say(tone(50))
        clock.now += 0.6
        assert not recording.lost
        clock.now += 0.2
        assert recording.lost


def test_microphone_may_take_its_time_to_start(mic: FakeInput, clock: FakeClock) -> None:
    with recorder(None, mic) as recording:
        clock.now += 3
        assert not recording.lost
        clock.now += 3
        assert recording.lost


def test_stream_that_ends_by_itself_is_lost_and_keeps_what_came(
    tmp_path: Path, mic: FakeInput
) -> None:
    recording = recorder(tmp_path / "audio.wav", mic)
    recording.start()
    mic.say(tone(2000))
    mic.on_finished()
    assert recording.lost
    assert recording.stop() == 2000
    assert not recording.lost


def test_tail_is_recorded_after_stop(tmp_path: Path, mic: FakeInput) -> None:
    recording = recorder(tmp_path / "audio.wav", mic)
    recording.start()
    mic.say(tone(1000))

    last_word = threading.Timer(0.05, mic.say, [tone(500)])
    last_word.start()
    assert recording.stop(tail_ms=300) == 1500
    last_word.join()


def test_level_follows_the_microphone(mic: FakeInput) -> None:
    recording = recorder(None, mic)
    recording.start()
    for _ in range(20):
        mic.say(np.zeros(1600, np.int16))
    recording.stop(tail_ms=0)
    assert recording.level.silent


def test_what_a_full_disk_refuses_is_written_when_there_is_room(
    tmp_path: Path, mic: FakeInput, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "audio.wav"
    recording = recorder(path, mic)
    recording.start()
    mic.say(tone(1000))
    until_written(recording, 16_000)
    full = True
    append = WavFile.append

    def refuse(file: WavFile, block: bytes) -> None:
        if full:
            raise AudioError("the recording cannot be written (No space left on device).")
        append(file, block)

    monkeypatch.setattr(WavFile, "append", refuse)
    for amplitude in range(1000, 5000, 1000):
        mic.say(tone(700, amplitude=amplitude))
    for _ in range(500):
        if recording.problem is not None:
            break
        time.sleep(0.01)
    assert recording.problem is not None
    assert recording.samples == 16_000
    full = False
    mic.say(tone(1000, amplitude=5000))
    until_written(recording, 16_000 * 48 // 10)
    assert recording.problem is None
    recording.stop(tail_ms=0)
    rest = [tone(700, amplitude=amplitude) for amplitude in range(1000, 5000, 1000)]
    heard, _ = soundfile.read(path, dtype="int16")
    assert np.array_equal(heard, np.concatenate([tone(1000), *rest, tone(1000, amplitude=5000)]))


def test_missing_folder_is_one_clear_line(tmp_path: Path, mic: FakeInput) -> None:
    with pytest.raises(AudioError, match="the recording cannot be written"):
        recorder(tmp_path / "nowhere" / "audio.wav", mic).start()
    assert mic.events[-1] == "close"


def test_existing_recording_is_never_overwritten(tmp_path: Path, mic: FakeInput) -> None:
    path = tmp_path / "audio.wav"
    path.write_bytes(b"an earlier take")
    with pytest.raises(AudioError):
        recorder(path, mic).start()
    assert path.read_bytes() == b"an earlier take"


def test_microphone_that_refuses_leaves_nothing_behind(tmp_path: Path, clock: FakeClock) -> None:
    mic = FakeInput(clock, refuses=RuntimeError("Device unavailable [PaErrorCode -9985]"))
    with pytest.raises(
        AudioError, match=r"“Test microphone” cannot be used \(Device unavailable\)"
    ):
        recorder(tmp_path / "audio.wav", mic).start()
    assert list(tmp_path.iterdir()) == []

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import soundfile

from audio.fake_streams import FakeClock, tone
from greenroom.audio.playback import Fill, Player
from greenroom.errors import AudioError

RATE = 16_000
TALK = tone(2000)


class FakeOutput:
    """A loudspeaker that keeps what it is given; use `open` as a player's `open_stream`."""

    latency = 0.1

    def __init__(self, clock: FakeClock, *, refuses: Exception | None = None) -> None:
        self.clock = clock
        self.refuses = refuses
        self.events: list[str] = []
        self.heard = bytearray()

    def open(
        self, rate: int, channels: int, fill: Fill, on_finished: Callable[[], None]
    ) -> "FakeOutput":
        self.rate, self.channels, self.fill, self.on_finished = rate, channels, fill, on_finished
        self.events.append("open")
        return self

    def start(self) -> None:
        if self.refuses:
            raise self.refuses
        self.events.append("start")

    def abort(self) -> None:
        self.events.append("abort")
        self.on_finished()

    def close(self) -> None:
        self.events.append("close")

    def ask(self, ms: int) -> bool:
        """Ask for a block of so many ms; time passes while it plays."""
        frames = ms * self.rate // 1000
        block = bytearray(b"\x01" * frames * 2 * self.channels)
        more = self.fill(memoryview(block), frames)
        self.heard += block
        self.clock.now += ms / 1000
        if not more:
            self.on_finished()
        return more


@pytest.fixture
def speaker() -> FakeOutput:
    return FakeOutput(FakeClock())


@pytest.fixture
def player(speaker: FakeOutput) -> Player:
    return Player(open_stream=speaker.open, clock=speaker.clock)


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    soundfile.write(tmp_path / "talk.wav", TALK, RATE)
    return tmp_path / "talk.wav"


def test_plays_from_a_moment_to_the_end(player: Player, speaker: FakeOutput, talk: Path) -> None:
    player.play(talk, 1500)
    for _ in range(7):
        speaker.ask(70)
        assert player.playing
    while speaker.ask(70):
        pass
    heard = np.frombuffer(bytes(speaker.heard), np.int16)
    assert np.array_equal(heard[: RATE // 2], TALK[-RATE // 2 :])
    assert not heard[RATE // 2 :].any()
    assert not player.playing
    assert player.position_ms == 2000


def test_position_is_what_is_heard_not_what_was_handed_over(
    player: Player, speaker: FakeOutput, talk: Path
) -> None:
    player.play(talk, 500)
    assert player.position_ms == 500
    speaker.clock.now += 0.001
    frames = RATE // 10
    speaker.fill(memoryview(bytearray(frames * 2)), frames)  # primes a buffer of 100 ms
    assert player.position_ms == 500
    speaker.clock.now += 0.08
    assert player.position_ms == 580


def test_silence_follows_the_end_so_that_it_is_heard(
    player: Player, speaker: FakeOutput, talk: Path
) -> None:
    player.play(talk, 1900)
    assert speaker.ask(500)
    assert not speaker.ask(100)


def test_stop_falls_silent_and_keeps_the_place(
    player: Player, speaker: FakeOutput, talk: Path
) -> None:
    player.play(talk)
    for _ in range(10):
        speaker.ask(50)
    player.stop()
    player.stop()
    assert speaker.events == ["open", "start", "abort", "close"]
    assert not player.playing
    # A moment after the last block was asked for, 100 ms of it are still in the buffer.
    assert player.position_ms == 450


def test_playing_again_replaces_what_played(
    player: Player, speaker: FakeOutput, talk: Path
) -> None:
    player.play(talk)
    speaker.ask(50)
    player.play(talk, 1900)
    assert speaker.events == ["open", "start", "abort", "close", "open", "start"]
    assert player.playing
    speaker.ask(300)
    assert not player.playing


def test_moments_outside_the_recording_are_its_ends(
    player: Player, speaker: FakeOutput, talk: Path
) -> None:
    player.play(talk, -3000)
    assert player.position_ms == 0
    player.play(talk, 99_000)
    assert player.position_ms == 2000
    assert not player.playing


def test_stereo_is_played_as_it_is(player: Player, speaker: FakeOutput, tmp_path: Path) -> None:
    sound = np.stack([TALK, -TALK], axis=1)
    soundfile.write(tmp_path / "stereo.wav", sound, RATE)
    player.play(tmp_path / "stereo.wav")
    speaker.ask(100)
    heard = np.frombuffer(bytes(speaker.heard), np.int16).reshape(-1, 2)
    assert np.array_equal(heard, sound[: len(heard)])


def test_missing_recording_is_one_clear_line(player: Player, tmp_path: Path) -> None:
    with pytest.raises(AudioError, match=r"^gone\.wav: cannot be played"):
        player.play(tmp_path / "gone.wav")
    assert not player.playing


def test_loudspeaker_that_refuses_is_one_clear_line(talk: Path) -> None:
    speaker = FakeOutput(FakeClock(), refuses=RuntimeError("PaErrorCode -9985"))
    player = Player(open_stream=speaker.open, clock=speaker.clock)
    with pytest.raises(AudioError, match="No loudspeaker was found"):
        player.play(talk)
    assert not player.playing

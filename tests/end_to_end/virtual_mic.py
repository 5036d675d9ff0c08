"""A microphone without a sound card: a PulseAudio null sink, heard through its monitor.

PortAudio looks for devices once, when sounddevice is imported, so whatever is to hear this
microphone runs in a child process with `VirtualMic.environment`.
"""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
import pytest

# What PortAudio reports for ALSA's "default"; a sink of another rate is resampled on the way.
RATE = 44_100

_ALSA = "</usr/share/alsa/alsa.conf>\npcm.!default { type pulse }\nctl.!default { type pulse }\n"


class VirtualMic(msgspec.Struct, frozen=True):
    """A running server; `environment` is what a child process needs to record from it."""

    environment: dict[str, str]
    server: int
    rate: int

    def play(self, wav: Path) -> "subprocess.Popen[bytes]":
        """Start playing a WAV into the microphone; leaving it as a context waits for its end."""
        return subprocess.Popen(["paplay", "--device=mic_feed", str(wav)], env=self.environment)

    def control(self, *arguments: str) -> str:
        """Run `pactl` against this server and give its output."""
        done = subprocess.run(
            ["pactl", *arguments], env=self.environment, capture_output=True, text=True, check=True
        )
        return done.stdout

    def unplug(self) -> None:
        """Kill the server: to the recorder the microphone is gone."""
        os.kill(self.server, 9)


class Socket(msgspec.Struct):
    """Where a microphone is plugged in: a folder for a server that comes and goes."""

    folder: Path
    environment: dict[str, str]
    process: "subprocess.Popen[bytes] | None" = None

    def plug(self, rate: int = RATE) -> VirtualMic:
        """Start the server; gives the microphone once it can be heard."""
        self.process = _serve(self.folder, self.environment, rate)
        mic = VirtualMic(self.environment, self.process.pid, rate)
        _until_ready(mic, self.process)
        mic.control("set-default-source", "virtmic")
        mic.control("set-default-sink", "mic_feed")
        return mic

    def pull(self) -> None:
        """Kill the server: the microphone is gone."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            (self.folder / "rt" / "pulse.sock").unlink(missing_ok=True)


@contextmanager
def two_sockets() -> Iterator[tuple[Socket, Socket]]:
    """Places for two microphones: what is in the first is the default one, the other `spare`.

    Both are seen in the environment of the first.
    """
    need_pulseaudio()
    names = [tempfile.TemporaryDirectory(prefix="mic", ignore_cleanup_errors=True) for _ in "ab"]
    folders = [Path(name.name) for name in names]
    sockets = tuple(Socket(folder, _environment(folder)) for folder in folders)
    spare = f'pcm.spare {{ type pulse server "unix:{folders[1]}/rt/pulse.sock" }}\n'
    with (folders[0] / "asound.conf").open("a") as file:
        file.write(spare)
    try:
        yield sockets[0], sockets[1]
    finally:
        for socket, name in zip(sockets, names, strict=True):
            socket.pull()
            name.cleanup()


def need_pulseaudio() -> None:
    """Skip where there is none."""
    if not all(shutil.which(tool) for tool in ("pulseaudio", "pactl", "paplay", "parec")):
        pytest.skip("PulseAudio is not on this machine: apt-get install pulseaudio")


@contextmanager
def virtual_mic(rate: int = RATE) -> Iterator[VirtualMic]:
    """A microphone called `virtmic` for as long as the context lasts; skips without PulseAudio."""
    need_pulseaudio()
    # Unix sockets have short paths: pytest's own temporary folders are too deep.
    with tempfile.TemporaryDirectory(prefix="mic", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        socket = Socket(folder, _environment(folder))
        try:
            yield socket.plug(rate)
        finally:
            socket.pull()


def _environment(folder: Path) -> dict[str, str]:
    for part in ("home", "rt"):
        (folder / part).mkdir(mode=0o700)
    (folder / "asound.conf").write_text(_ALSA)
    return os.environ | {
        "HOME": str(folder / "home"),
        "XDG_RUNTIME_DIR": str(folder / "rt"),
        "PULSE_SERVER": f"unix:{folder}/rt/pulse.sock",
        "ALSA_CONFIG_PATH": str(folder / "asound.conf"),
    }


def _serve(folder: Path, environment: dict[str, str], rate: int) -> "subprocess.Popen[bytes]":
    sound = f"rate={rate} channels=1 format=s16le"
    modules = (
        f"module-native-protocol-unix socket={folder}/rt/pulse.sock auth-anonymous=1",
        f"module-null-sink sink_name=mic_feed {sound}",
        "module-remap-source master=mic_feed.monitor source_name=virtmic",
    )
    flags = ["-n", "--daemonize=no", "--exit-idle-time=-1", "--disallow-exit", "--use-pid-file=no"]
    load = [part for module in modules for part in ("-L", module)]
    return subprocess.Popen(
        ["pulseaudio", *flags, *load],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _until_ready(mic: VirtualMic, server: "subprocess.Popen[bytes]", limit: float = 10) -> None:
    deadline = time.monotonic() + limit
    while time.monotonic() < deadline and server.poll() is None:
        try:
            if "virtmic" in mic.control("list", "short", "sources"):
                return
        except subprocess.CalledProcessError:
            pass
        time.sleep(0.05)
    pytest.skip("PulseAudio is here but would not start")

"""The microphones of this machine, and the stream that one of them gives."""

from collections.abc import Callable
from types import ModuleType
from typing import Any, Protocol

import msgspec

from greenroom.audio.portaudio import look_again, open_stream, portaudio
from greenroom.errors import AudioError
from greenroom.phrase import phrase

# Seconds of buffer asked of PortAudio: enough to sit out a busy machine, short enough for a meter.
_LATENCY = 0.2

# Called with a block of 16-bit mono samples, and whether samples were lost before it.
OnBlock = Callable[[bytes, bool], None]


class InputDevice(msgspec.Struct, frozen=True):
    """A microphone: PortAudio's number for it, its name, its own sample rate in Hz."""

    id: int
    name: str
    rate: int
    default: bool = False


class InputStream(Protocol):
    """An open microphone."""

    def start(self) -> None:
        """Begin to call back with blocks."""

    def abort(self) -> None:
        """Stop at once."""

    def close(self) -> None:
        """Give the microphone back."""


OpenStream = Callable[[InputDevice, OnBlock, Callable[[], None]], InputStream]


def input_devices() -> tuple[InputDevice, ...]:
    """All microphones of the system's default way to sound, the default one first.

    Windows has each microphone once per way (MME, WASAPI, …); the default's are enough. While this
    process has a stream open the list may be older than what is plugged in. Raises AudioError when
    there is none, or no PortAudio.
    """
    found = look_again(_inputs)
    if not found:
        raise AudioError(
            phrase("No microphone was found."),
            remedy=phrase("Plug one in, or allow Greenroom to use it in the system’s settings."),
        )
    return tuple(sorted(found, key=lambda device: not device.default))


def _inputs(sound: ModuleType) -> list[InputDevice]:
    default = sound.default.device[0]
    return [
        InputDevice(info["index"], info["name"], int(info["default_samplerate"]), i == default)
        for i, info in enumerate(sound.query_devices())
        if info["max_input_channels"] > 0 and info["hostapi"] == sound.default.hostapi
    ]


def chosen(devices: tuple[InputDevice, ...], name: str = "") -> InputDevice:
    """The one of `devices` with this name, the first without a name. Raises AudioError."""
    found = next((device for device in devices if not name or device.name == name), None)
    if found is None:
        raise AudioError(
            phrase("The microphone “{name}” is not there.", name=name),
            remedy=phrase("Choose another one."),
        )
    return found


def open_input(
    device: InputDevice, on_block: OnBlock, on_finished: Callable[[], None]
) -> InputStream:
    """A stream of 16-bit mono blocks from `device`, not yet started.

    `on_block` runs on PortAudio's thread; `on_finished` when the stream ends, asked or not: it is
    the only sign that a microphone was pulled. Raises AudioError when the device refuses.
    """
    sound = portaudio()

    def callback(block: Any, _frames: int, _time: object, status: Any) -> None:
        on_block(bytes(block), bool(status.input_overflow))

    try:
        stream: InputStream = open_stream(
            lambda: sound.RawInputStream(
                device=device.id,
                samplerate=device.rate,
                channels=1,
                dtype="int16",
                blocksize=0,
                latency=_LATENCY,
                callback=callback,
                finished_callback=on_finished,
            )
        )
    except sound.PortAudioError as error:
        raise refused(device, error) from error
    return stream


def refused(device: InputDevice, error: Exception) -> AudioError:
    """What to tell the user when a microphone cannot be used; `error` is PortAudio's own."""
    reason = str(error).split("[")[0].strip().rstrip(".")
    return AudioError(
        phrase(
            "The microphone “{microphone}” cannot be used ({reason}).",
            microphone=device.name,
            reason=reason,
        ),
        remedy=phrase("Choose another one, or close the program that is using it."),
    )

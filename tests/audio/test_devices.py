"""The list of microphones, in a process of its own: PortAudio starts when it is imported."""

import subprocess
import sys
from types import ModuleType

import pytest

from greenroom.audio import portaudio as door
from greenroom.audio.devices import InputDevice, chosen, input_devices
from greenroom.errors import AudioError


class FakeSound:
    """sounddevice with a list of devices written by hand."""

    class default:  # noqa: N801 - sounddevice's own name
        device = (2, 0)
        hostapi = 0

    def __init__(self, *inputs: tuple[str, int]) -> None:
        self.inputs = inputs

    def query_devices(self) -> list[dict[str, object]]:
        return [
            {
                "index": i,
                "name": name,
                "hostapi": int("WASAPI" in name),
                "max_input_channels": n,
                "default_samplerate": 48_000.0,
            }
            for i, (name, n) in enumerate(self.inputs)
        ]


def with_sound(monkeypatch: pytest.MonkeyPatch, *inputs: tuple[str, int]) -> None:
    monkeypatch.setattr("greenroom.audio.devices.look_again", lambda read: read(FakeSound(*inputs)))


def test_default_microphone_comes_first_and_loudspeakers_not_at_all(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    devices = ("Webcam", 2), ("Speakers", 0), ("Headset", 1), ("Headset, WASAPI", 1)
    with_sound(monkeypatch, *devices)
    assert input_devices() == (
        InputDevice(2, "Headset", 48_000, True),
        InputDevice(0, "Webcam", 48_000, False),
    )


def test_device_is_chosen_by_name_and_never_another_in_its_place() -> None:
    devices = (InputDevice(2, "Headset", 48_000, True), InputDevice(0, "Webcam", 48_000))
    assert chosen(devices, "Webcam").id == 0
    assert chosen(devices).id == 2
    with pytest.raises(AudioError, match=r"“Unplugged” is not there\. Choose another one\."):
        chosen(devices, "Unplugged")


class FakePortAudio:
    """Counts how often the list was made anew."""

    class PortAudioError(Exception):
        """sounddevice's own."""

    def __init__(self) -> None:
        self.looks = 0

    def _terminate(self) -> None:
        self.looks += 1

    def _initialize(self) -> None:
        pass

    def close(self) -> None:
        pass


def test_portaudio_is_never_restarted_under_an_open_stream(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sound = FakePortAudio()
    monkeypatch.setattr(door, "portaudio", lambda: sound)
    assert door.look_again(lambda given: given.looks) == 1
    stream = door.open_stream(lambda: sound)
    assert door.look_again(lambda given: given.looks) == 1
    stream.close()
    assert door.look_again(lambda given: given.looks) == 2


def test_lists_that_cannot_be_read_are_one_clear_line(monkeypatch: pytest.MonkeyPatch) -> None:
    sound = FakePortAudio()
    monkeypatch.setattr(door, "portaudio", lambda: sound)

    def refuse(given: ModuleType) -> None:
        raise given.PortAudioError("Error querying device -1")

    with pytest.raises(AudioError, match=r"sound does not answer\. Close Greenroom"):
        door.look_again(refuse)


def test_no_microphone_is_one_clear_line(monkeypatch: pytest.MonkeyPatch) -> None:
    with_sound(monkeypatch, ("Speakers", 0))
    with pytest.raises(AudioError, match=r"^No microphone was found\. Plug one in"):
        input_devices()


def test_missing_library_is_one_clear_line(monkeypatch: pytest.MonkeyPatch) -> None:
    class Missing:
        def find_spec(self, name: str, *_: object) -> None:
            if name == "sounddevice":
                raise OSError("PortAudio library not found")

    monkeypatch.delitem(sys.modules, "sounddevice", raising=False)
    monkeypatch.setattr(sys, "meta_path", [Missing(), *sys.meta_path])
    with pytest.raises(AudioError, match=r"PortAudio is missing\. Install it"):
        door.portaudio()


def test_machine_without_sound_is_one_clear_line() -> None:
    """The real library, on machines that have no microphone."""
    program = (
        "from greenroom.audio import Recorder\n"
        "from greenroom.errors import AudioError\n"
        "try: Recorder(None).start()\n"
        "except AudioError as error: print(error)\n"
        "else: print('a microphone', flush=True); import os; os._exit(0)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    if done.stdout == "a microphone\n":
        pytest.skip("this machine has a microphone")
    assert len(done.stdout.splitlines()) == 1
    assert done.stdout.startswith(("No microphone was found.", "The sound library PortAudio"))


def test_importing_the_room_needs_no_sound_library() -> None:
    program = (
        "import sys, greenroom.audio; print('sounddevice' in sys.modules, 'av' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.stdout == "False False\n"

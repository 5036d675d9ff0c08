"""Recording, levels, playback and decoding. Knows no Qt; loads no PortAudio until it is needed."""

from greenroom.audio.devices import InputDevice, input_devices
from greenroom.audio.levels import Level
from greenroom.audio.playback import Player
from greenroom.audio.recorder import MissingSound, Recorder
from greenroom.audio.watch import DeviceWatch

__all__ = [
    "DeviceWatch",
    "InputDevice",
    "Level",
    "MissingSound",
    "Player",
    "Recorder",
    "input_devices",
]

"""Recording, levels, playback and decoding. Knows no Qt; loads no PortAudio until it is needed."""

from greenroom.audio.devices import InputDevice, choose_device, input_devices
from greenroom.audio.levels import Level
from greenroom.audio.playback import Player
from greenroom.audio.recorder import Recorder

__all__ = ["InputDevice", "Level", "Player", "Recorder", "choose_device", "input_devices"]

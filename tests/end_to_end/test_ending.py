"""A program that ends while its microphone is open."""

import subprocess
import sys

from end_to_end.virtual_mic import virtual_mic

LISTEN = """
import threading
from greenroom.audio.portaudio import open_stream, portaudio
sound, heard = portaudio(), threading.Event()
stream = open_stream(
    lambda: sound.RawInputStream(channels=1, dtype="int16", callback=lambda *_: heard.set())
)
stream.start()
assert heard.wait(60)
"""


def test_it_ends() -> None:
    """Where PortAudio ends first, it cancels the thread that calls back, and may wait for good."""
    with virtual_mic() as microphone:
        listening = subprocess.run(
            [sys.executable, "-c", LISTEN],
            env=microphone.environment, capture_output=True, text=True, timeout=300,
        )  # fmt: skip
    assert (listening.returncode, listening.stderr) == (0, "")

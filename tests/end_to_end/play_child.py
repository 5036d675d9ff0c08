"""Plays a WAV through the default loudspeaker: `play_child.py WAV FROM_MS`.

Prints moment (monotonic seconds) and position (ms) every 50 ms until it has ended.
"""

import sys
import time
from pathlib import Path

from greenroom.audio import Player

player = Player()
player.play(Path(sys.argv[1]), int(sys.argv[2]))
while player.playing:
    print(time.monotonic(), player.position_ms, flush=True)
    time.sleep(0.05)
print(time.monotonic(), player.position_ms, flush=True)
time.sleep(0.6)
player.stop()

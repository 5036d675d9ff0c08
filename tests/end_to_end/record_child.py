"""Records from the default microphone in a process of its own and says on stdout what happens.

`record_child.py WAV SECONDS` prints `first RATE` at the first sample, then 20 times a second
`at MOMENT POSITION LOST` (monotonic seconds, ms, 0 or 1), and when that is
over or the microphone lost `total MS OVERFLOWS`.
"""

import sys
import time
from pathlib import Path

from greenroom.audio import Recorder

recorder = Recorder(Path(sys.argv[1]))
recorder.start()
assert recorder.wait_first_sample(15)
print("first", recorder.rate, flush=True)
end = time.monotonic() + float(sys.argv[2])
lost = False
while time.monotonic() < end and not lost:
    lost = recorder.lost
    print("at", time.monotonic(), recorder.position_ms, int(lost), flush=True)
    time.sleep(0.05)
print("total", recorder.stop(), recorder.overflows, flush=True)

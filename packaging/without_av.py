"""Before the packaged program begins: an empty `av`, which faster-whisper imports by its name.

Greenroom hands it samples, never files, so nothing in it is called.
"""

import sys
from types import ModuleType

for name in ("av", "av.audio", "av.audio.resampler"):
    sys.modules[name] = ModuleType(name)

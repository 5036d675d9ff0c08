"""Greenroom: rehearse a talk alone, learn what a panel would hear, answer what it would ask."""

import os

__version__ = "0.1.0"

# Before numpy is loaded, which reads it once. Its threads wait for each other by spinning: beside
# a recogniser, reading 240 words took 1.5 s of the processor with two of them, 0.2 s with one.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

# Before onnxruntime is loaded (by faster-whisper, for its speech gate): since 1.29 it sends events
# to Microsoft unless it is told not to, and writes down an identifier of the machine. Read once.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"

"""Greenroom: rehearse a talk alone, learn what a panel would hear, answer what it would ask."""

import os

__version__ = "0.1.0"

# Before numpy is loaded, which reads it once. Its threads wait for each other by spinning: beside
# a recogniser, reading 240 words took 1.5 s of the processor with two of them, 0.2 s with one.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

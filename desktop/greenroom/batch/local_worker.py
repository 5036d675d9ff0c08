"""Loaded first by each worker of a local cluster."""

import os
import signal
from typing import Any

_NICENESS = 5  # as the recogniser's own process


def dask_setup(_worker: Any) -> None:
    """Called by Dask in the worker's process: Ctrl+C is the parent's to handle."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(_NICENESS)

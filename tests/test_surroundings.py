"""What the program makes of its process before any library is loaded."""

import os
import subprocess
import sys


def test_no_library_may_send_events_whatever_the_user_has_set() -> None:
    """onnxruntime did, a few seconds into a session: `trust` saw it ask for Microsoft's server."""
    code = "import greenroom, os; print(os.environ['ORT_DISABLE_TELEMETRY'])"
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=os.environ | {"ORT_DISABLE_TELEMETRY": "0"}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout == "1\n"

"""What the program makes of its process before any library is loaded."""

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path


def test_no_library_may_send_events_whatever_the_user_has_set() -> None:
    """onnxruntime did, a few seconds into a session: `trust` saw it ask for Microsoft's server."""
    code = "import greenroom, os; print(os.environ['ORT_DISABLE_TELEMETRY'])"
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=os.environ | {"ORT_DISABLE_TELEMETRY": "0"}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout == "1\n"


def test_the_library_still_listens_to_what_it_is_told() -> None:
    """Its own name for the switch is in its binary; one that is called otherwise would be deaf."""
    found = find_spec("onnxruntime")
    assert found is not None
    assert found.origin is not None
    folder = Path(found.origin).parent / "capi"
    binaries = [file.read_bytes() for file in folder.iterdir() if ".so" in file.suffixes]
    sending = [binary for binary in binaries if b"telemetry_1ds" in binary]
    assert all(b"\0ORT_DISABLE_TELEMETRY\0" in binary for binary in sending)

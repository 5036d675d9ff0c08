"""The list of microphones follows what is plugged in, on PortAudio, ALSA and PulseAudio."""

import subprocess
import sys
import time
from collections.abc import Iterator

import pytest

from end_to_end.virtual_mic import Socket, two_sockets

# Another process looks, as the window does; this one only hears of it.
WATCH = """
import sys
from greenroom.audio import DeviceWatch

def main():
    say = lambda devices: print("devices", *sorted(d.name for d in devices), flush=True)
    watch = DeviceWatch(say)
    sys.stdin.read()
    watch.close()
    print("closed", flush=True)

main()
"""

# Several look at once: the watch, the page before a talk and the talk that begins.
LOOK = """
from concurrent.futures import ThreadPoolExecutor
from greenroom.audio import input_devices

with ThreadPoolExecutor(3) as threads:
    seen = list(threads.map(lambda _: input_devices(), range(45)))
print(*{device.name for devices in seen for device in devices})
"""


@pytest.fixture
def sockets() -> Iterator[tuple[Socket, Socket]]:
    with two_sockets() as both:
        yield both


def until_seen(child: "subprocess.Popen[str]", wanted: set[str], limit: float = 30) -> set[str]:
    """What is seen next that holds `wanted`; the last list when the time is over."""
    assert child.stdout is not None
    deadline = time.monotonic() + limit
    seen: set[str] = set()
    while time.monotonic() < deadline:
        seen = set(child.stdout.readline().split()[1:])
        if seen == wanted:
            break
    return seen


def test_what_is_plugged_in_and_out_is_seen_without_a_new_start(
    sockets: tuple[Socket, Socket],
) -> None:
    main, spare = sockets
    main.plug()
    with subprocess.Popen(
        [sys.executable, "-c", WATCH],
        env=main.environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as child:
        assert until_seen(child, {"default", "pulse"}) == {"default", "pulse"}
        spare.plug()
        both = {"default", "pulse", "spare"}
        assert until_seen(child, both) == both
        main.pull()
        assert until_seen(child, {"spare"}) == {"spare"}
        assert child.stdin is not None
        child.stdin.close()
        assert child.stdout is not None
        assert child.stdout.readline() == "closed\n"


def test_who_looks_from_several_threads_sees_the_same(sockets: tuple[Socket, Socket]) -> None:
    main, _ = sockets
    main.plug()
    done = subprocess.run(
        [sys.executable, "-c", LOOK], env=main.environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert set(done.stdout.split()) == {"default", "pulse"}

"""A virtual X server, and monitors on it that are plugged in and pulled while programs run.

An X server without hardware has one wide screen; RandR lets parts of it be called monitors, and
tells programs when one comes or goes, as it does for a cable.
"""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

import msgspec
import pytest

_MM_PER_PIXEL = 25.4 / 96


class Monitor(msgspec.Struct, frozen=True):
    """A monitor by name: where it lies on the server's screen, in pixels."""

    name: str
    x: int
    width: int
    height: int

    def plug(self, *, first: bool = False) -> None:
        """Put it there; the first one takes the place of the server's whole screen."""
        size = f"{self.width}/{_mm(self.width)}x{self.height}/{_mm(self.height)}+{self.x}+0"
        _xrandr("--setmonitor", self.name, size, "screen" if first else "none")

    def pull(self) -> None:
        """Take it away."""
        _xrandr("--delmonitor", self.name)


LAPTOP = Monitor("Laptop", 0, 1440, 900)
PROJECTOR = Monitor("Projector", 1440, 1280, 720)


def need_monitors() -> None:
    """Skip where monitors cannot be plugged and pulled."""
    missing = [name for name in ("Xvfb", "xrandr") if shutil.which(name) is None]
    if missing:
        said = " and ".join(missing)
        pytest.skip(f"{said} not on this machine: apt-get install xvfb x11-xserver-utils")


@contextmanager
def x_server(width: int = 1440, height: int = 900) -> Iterator[dict[str, str]]:
    """The environment in which a program's windows are on a new X server. Needs Xvfb."""
    read, write = os.pipe()
    # Without -noreset it forgets its monitors as soon as no program is left.
    screen = ("-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp", "-noreset")
    command = ["Xvfb", "-displayfd", str(write), *screen]
    with subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL) as server:
        os.close(write)
        try:
            with os.fdopen(read) as display:
                number = display.readline().strip()
            yield {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
        finally:
            server.terminate()


def _xrandr(*arguments: str) -> None:
    # It complains of the server's only output, and does it all the same.
    subprocess.run(["xrandr", *arguments], check=True, capture_output=True)


def _mm(pixels: int) -> int:
    return round(pixels * _MM_PER_PIXEL)

"""The voice that this system comes with, if any: reads a line of text aloud."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress

import msgspec

# Read from stdin, so that no word of a deck stands in a command line or is taken for an option.
_WINDOWS = (
    "Add-Type -AssemblyName System.Speech;"
    "(New-Object System.Speech.Synthesis.SpeechSynthesizer).Speak([Console]::In.ReadToEnd())"
)


class Program(msgspec.Struct, frozen=True):
    """A program that reads its stdin aloud; `hush` is what else silences it."""

    command: tuple[str, ...]
    hush: tuple[str, ...] = ()


# Thirty words take a dozen seconds; Speech Dispatcher waits for ever where no sound can come out.
_LONGEST_S = 25.0

# Speech Dispatcher first: it speaks with the voice that the user chose for the desktop.
_PROGRAMS = {
    "linux": (
        Program(("spd-say", "--wait", "--language", "en", "--pipe-mode"), ("spd-say", "--cancel")),
        Program(("espeak-ng", "-v", "en", "-s", "165", "--stdin")),
        Program(("espeak", "-v", "en", "-s", "165", "--stdin")),
    ),
    "darwin": (Program(("say",)),),
    "win32": (Program(("powershell", "-NoProfile", "-Command", _WINDOWS)),),
}


class Voice:
    """Reads one text at a time with `program`; silent where that is None."""

    def __init__(self, program: Program | None) -> None:
        self._program = program
        self._speaking: subprocess.Popen[bytes] | None = None
        self._hushing: subprocess.Popen[bytes] | None = None
        self._began_s = 0.0

    @property
    def there(self) -> bool:
        """Whether anything would be heard."""
        return self._program is not None

    @property
    def speaking(self) -> bool:
        """Whether it is reading now."""
        late = time.monotonic() - self._began_s > _LONGEST_S
        return self._speaking is not None and self._speaking.poll() is None and not late

    def say(self, text: str) -> None:
        """Begin to read, in place of what was being read; returns at once, and never raises."""
        self.hush()
        if self._program is None:
            return
        self._began_s = time.monotonic()
        with suppress(OSError):
            self._speaking = subprocess.Popen(
                self._program.command,
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            assert self._speaking.stdin is not None
            # Speech Dispatcher takes lines that begin with !-! for commands.
            self._speaking.stdin.write(" ".join(text.split()).lstrip("!").encode() + b"\n")
            self._speaking.stdin.close()

    def hush(self) -> None:
        """Fall silent."""
        speaking, self._speaking = self._speaking, None
        if speaking is None or self._program is None:
            return
        if speaking.poll() is None:
            speaking.terminate()
            if self._program.hush:
                with suppress(OSError):
                    self._hushing = subprocess.Popen(self._program.hush, stderr=subprocess.DEVNULL)
        speaking.wait()


def find_voice(
    which: Callable[[str], str | None] = shutil.which, platform: str = sys.platform
) -> Voice:
    """The voice of this system; a silent one where none is installed."""
    there = (one for one in _PROGRAMS.get(platform, ()) if which(one.command[0]))
    return Voice(next(there, None))

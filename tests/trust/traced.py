"""Which addresses a program and all its children spoke to, or tried to, as strace saw it."""

import ipaddress
import re
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

_SPOKEN = re.compile(
    r'^\d+<([^>]*)>.*?(?:inet_addr\("|inet_pton\(AF_INET6, ")([^"]+)"', re.MULTILINE
)
# Not the names that were tried along the PATH; a call that another one interrupted says no result.
_STARTED = re.compile(r'execve\("[^"]*?([^"/]+)", (?!.* = -1 )', re.MULTILINE)


@dataclass(frozen=True)
class Traced:
    """How a traced command ended, what it said, which program spoke to whom, what was started."""

    code: int
    said: str
    spoken: frozenset[tuple[str, str]]
    programs: frozenset[str]

    @property
    def outside(self) -> set[tuple[str, str]]:
        """Programs with the addresses that they tried and that are not this machine's loopback."""
        return {
            (program, address)
            for program, address in self.spoken
            if not ipaddress.ip_address(address).is_loopback
        }


def traced(
    command: Sequence[str | Path], log: Path, *, cwd: Path, environment: Mapping[str, str]
) -> Traced:
    """Run a command under strace; skips where there is none or it may not trace."""
    strace = shutil.which("strace")
    if strace is None:
        pytest.skip("strace is not on this machine: apt-get install strace")
    works = subprocess.run([strace, "-f", "-o", "/dev/null", "true"], capture_output=True)
    if works.returncode:
        pytest.skip(f"strace may not trace here: {works.stderr.decode().strip()}")
    watch = [strace, "-f", "-Y", "--seccomp-bpf", "-qq", "-s", "256", "-e", "trace=%network,execve"]
    done = subprocess.run(
        [*watch, "-o", log, *command], cwd=cwd, env=environment, capture_output=True, text=True
    )
    text = log.read_text(errors="replace")
    return Traced(
        done.returncode,
        done.stdout + done.stderr,
        frozenset(_SPOKEN.findall(text)),
        frozenset(_STARTED.findall(text)),
    )

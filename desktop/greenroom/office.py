"""LibreOffice as a converter: started without a window, on a profile of its own, cut off, bounded.

Drawing has it print a deck as a PDF, reading has it turn the formats of other programs into one
that Greenroom reads. What goes in is a stranger's file: it must have no way out (`_SETTINGS`), and
no more memory and time than it is given.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape

MEMORY_BYTES = 480_000_000
"""What each of LibreOffice's processes may keep in memory. It keeps 210 MB for a small deck, 330 MB
for 300 slides of words, and 4 bytes more for each pixel of each picture."""

# Hidden slides are left out unless asked for: 28 slides gave 25 pages.
PDF = "pdf:impress_pdf_Export:" + json.dumps(
    {"ExportHiddenSlides": {"type": "boolean", "value": "true"}}
)
"""What to convert to for a PDF with a page for every slide."""

_USUAL_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
)

# The copy that is converted has lost its links to the outside; this is the second lock on that
# door. No macro runs, no linked picture is followed, and any request goes to a port where nobody
# listens (9, discard).
_SETTINGS = {
    "Office.Common/Security/Scripting": {
        "BlockUntrustedRefererLinks": "true",
        "DisableMacrosExecution": "true",
        "MacroSecurityLevel": "3",
    },
    "Inet/Settings": {
        "ooInetProxyType": "2",
        "ooInetHTTPProxyName": "127.0.0.1",
        "ooInetHTTPProxyPort": "9",
        "ooInetHTTPSProxyName": "127.0.0.1",
        "ooInetHTTPSProxyPort": "9",
        "ooInetNoProxy": "",
    },
}

# A second lock, which holds when nobody watches any more, and between two looks. It is wider: at
# its limit LibreOffice does not stop, it leaves out pictures without a word. Data is what Linux
# counts then (private pages that may be written); address space is reserved and never used.
_BOUNDED = 'ulimit -d "$0"; ulimit -t "$1"; shift; exec "$@"'
_DATA_TO_MEMORY = 1.5

_FONTCONFIG = "/etc/fonts/fonts.conf"
_LOOK_S = 0.05
_TICKS_A_SECOND = os.sysconf("SC_CLK_TCK") if sys.platform != "win32" else 1

WORKED_S = 17
"""Seconds of the processor's time after which LibreOffice is ended, whatever it does with them:
with what comes before and after, nobody waits for over 20 s."""

STALLED_S = 17
"""Seconds after which it is ended if it has not worked for one of them, which Linux tells."""


def find_office() -> Path | None:
    """LibreOffice's program on this machine, or None."""
    names = (shutil.which("soffice"), shutil.which("libreoffice"), *_USUAL_PLACES)
    return next((Path(name) for name in names if name and Path(name).is_file()), None)


def convert(
    source: Path,
    work: Path,
    to: str,
    *,
    seconds: float,
    memory_bytes: int = MEMORY_BYTES,
    fonts: Path | None = None,
) -> Path | None:
    """Have LibreOffice write `source` in another format into `work`.

    `to` is LibreOffice's name for the format, a filter after a colon (`PDF`); the file that comes
    back has the stem of `source` and the suffix of the format. None when there is no LibreOffice,
    when it does not know the format, or does not manage: within its memory and `WORKED_S`, without
    resting for `STALLED_S` (which only Linux keeps it to), and in `seconds` on the clock, for other
    programs may have most of the processor.

    `fonts` is a folder of fonts that this call has beside the machine's (where fontconfig finds
    them: not on Windows or macOS).

    Two calls on one profile get in each other's way (one returns 0 and has done nothing), so each
    has its own in `work`, which must be thrown away.
    """
    office = find_office()
    if office is None:
        return None
    profile = work / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_settings(), encoding="utf-8")
    command = [str(office), f"-env:UserInstallation={profile.as_uri()}", "--headless"]
    command += ["--norestore", "--nolockcheck", "--nodefault", "--nologo"]
    command += ["--convert-to", to, "--outdir", str(work), str(source.absolute())]
    environment = {"TMPDIR": str(work)}
    if fonts is not None and any(fonts.iterdir()):
        environment["FONTCONFIG_FILE"] = str(_font_settings(work, fonts))
    _run(_bounded(command, memory_bytes), work, seconds, memory_bytes, environment)
    written = work / f"{source.stem}.{to.partition(':')[0]}"
    return written if written.is_file() else None


def _settings() -> str:
    """The throw-away profile's registry."""
    items = "".join(
        f'<item oor:path="/org.openoffice.{path}"><prop oor:name="{name}" oor:op="fuse">'
        f"<value>{value}</value></prop></item>"
        for path, settings in _SETTINGS.items()
        for name, value in settings.items()
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<oor:items xmlns:oor="http://openoffice.org/2001/registry">'
        f"{items}</oor:items>"
    )


def _font_settings(work: Path, fonts: Path) -> Path:
    """What tells fontconfig of one folder more, in this call alone."""
    settings = work / "fonts.conf"
    settings.write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        f'<include ignore_missing="yes">{_FONTCONFIG}</include>'
        f"<dir>{escape(str(fonts))}</dir><cachedir>{escape(str(work))}</cachedir></fontconfig>",
        encoding="utf-8",
    )
    return settings


def _bounded(command: list[str], memory_bytes: int) -> list[str]:
    """The command under limits on the data and the processor time of each of its processes."""
    if sys.platform == "win32":
        return command
    kilobytes = round(memory_bytes * _DATA_TO_MEMORY / 1024)
    return ["/bin/sh", "-c", _BOUNDED, str(kilobytes), str(WORKED_S), *command]


def _run(
    command: list[str],
    work: Path,
    seconds: float,
    memory_bytes: int,
    environment: Mapping[str, str],
) -> None:
    """Run a command to its end, or end it and all that it started when it takes too much."""
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        # What it leaves behind, killed or not, goes with the rest: NSS writes a pkcs11.txt here.
        cwd=work,
        env={**os.environ, **environment},
        start_new_session=True,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    begin = worked_at = time.monotonic()
    worked = 0.0
    while process.poll() is None:
        now, family = time.monotonic(), list(_family(process.pid))
        by_now = sum(one.ticks for one in family) / _TICKS_A_SECOND
        if by_now >= worked + 1 or not family:
            worked, worked_at = by_now, now
        largest = max((one.pages for one in family), default=0) * _page_size()
        too_long = now - begin > seconds or now - worked_at > STALLED_S or by_now > WORKED_S
        if too_long or largest > memory_bytes:
            if sys.platform != "win32":
                os.killpg(process.pid, signal.SIGKILL)
            process.kill()
            process.wait()
        with suppress(subprocess.TimeoutExpired):
            process.wait(timeout=_LOOK_S)


class _Told(NamedTuple):
    """What Linux tells of a process: how long it has worked, in its own unit, and its memory."""

    ticks: int
    pages: int


def _family(process: int) -> Iterator[_Told]:
    """What is told of a process and of all that it has started; nothing but on Linux."""
    home = Path(f"/proc/{process}")
    try:
        # A program's name, in brackets, may hold spaces. See proc_pid_stat(5): from the third.
        told = (home / "stat").read_text().rpartition(")")[2].split()
        # Each thread has its own: oosplash starts soffice.bin from its second.
        lists = [file.read_text() for file in home.glob("task/*/children")]
    except OSError:
        return
    yield _Told(ticks=int(told[11]) + int(told[12]), pages=int(told[21]))
    for child in " ".join(lists).split():
        yield from _family(int(child))


def _page_size() -> int:
    """Bytes in a page of memory."""
    return os.sysconf("SC_PAGE_SIZE") if sys.platform != "win32" else 0

"""The program ffmpeg, if it is installed, for where PyAV is not: nothing of it is shipped."""

import os
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

from greenroom.audio.decode import LONGEST_S, NO_READER, RATE

KINDS = (
    "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,ogg,mp3,aac,flac,wav,w64,aiff,caf,avi,asf,amr,"
    "mpegts,mpeg,flv"
)
"""Only what holds its own sound: playlists (HLS, DASH, concat) name other files and hosts."""

_MEMORY_BYTES = 4 << 30


def become_ffmpeg(source: Path, target: Path) -> NoReturn:
    """End this process as ffmpeg, which writes 16 kHz mono 16-bit sound of `source` to `target`.

    Exits with `NO_READER` where it is not installed.
    """
    program = shutil.which("ffmpeg")
    if program is None:
        sys.exit(NO_READER)
    limit_memory()
    line = [program, *_arguments(source, target)]
    if sys.platform == "win32":
        sys.exit(subprocess.call(line))
    os.execv(program, line)  # so that whoever ends this process ends it


def limit_memory() -> None:
    """Where the system can: a hostile file then ends this process, not the machine's memory."""
    if sys.platform != "win32":
        import resource

        with suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_AS, (_MEMORY_BYTES, _MEMORY_BYTES))


def _arguments(source: Path, target: Path) -> list[str]:
    quiet = ["-nostdin", "-hide_banner", "-loglevel", "quiet"]
    fenced = ["-protocol_whitelist", "file", "-format_whitelist", KINDS, "-i", f"file:{source}"]
    wanted = ["-map", "0:a:0", "-ac", "1", "-ar", str(RATE), "-c:a", "pcm_s16le"]
    whole = ["-t", str(LONGEST_S + 1), "-bitexact", "-f", "wav", "-y", f"file:{target}"]
    return [*quiet, *fenced, *wanted, *whole]

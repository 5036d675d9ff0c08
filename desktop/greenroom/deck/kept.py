"""Files kept by the content that they were made from; the ones used longest ago go first."""

import os
import shutil
import tempfile
from pathlib import Path
from typing import IO, NamedTuple

from greenroom.files import private_folder


class Kept(NamedTuple):
    """Files in a folder, `most_bytes` of them together; the newest stays however large it is."""

    folder: Path
    suffix: str
    most_bytes: int

    def find(self, digest: str) -> Path | None:
        """What was made from this content (SHA-256) before, marked as just used."""
        file = self._place(digest)
        try:
            os.utime(file)
        except FileNotFoundError:
            return None
        return file

    def keep(self, digest: str, made: IO[bytes]) -> Path:
        """Keep what was made, in one step; gives where. Raises OSError."""
        file = self._place(digest)
        private_folder(self.folder)
        handle, unfinished = tempfile.mkstemp(dir=self.folder)
        try:
            with open(handle, "wb") as target:  # noqa: PTH123 - a descriptor
                shutil.copyfileobj(made, target)
            Path(unfinished).replace(file)
        except OSError:
            Path(unfinished).unlink(missing_ok=True)
            raise
        self._trim(file)
        return file

    def _place(self, digest: str) -> Path:
        return self.folder / f"{digest[:32]}{self.suffix}"

    def _trim(self, newest: Path) -> None:
        """Remove the files used longest ago until the rest, `newest` among them, fit."""
        files = sorted(self.folder.iterdir(), key=lambda file: file.stat().st_mtime, reverse=True)
        total = newest.stat().st_size
        for file in files:
            if file != newest:
                total += file.stat().st_size
                if total > self.most_bytes:
                    file.unlink(missing_ok=True)

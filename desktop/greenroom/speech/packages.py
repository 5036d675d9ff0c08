"""Joining a speech model out of data-only packages that pip installed."""

import hashlib
import shutil
from collections.abc import Iterator, Sequence
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from tempfile import mkdtemp

from greenroom.errors import ModelError, reason_of
from greenroom.files import private_folder
from greenroom.phrase import phrase
from greenroom.speech.manifest import ModelEntry, ModelFile

_BLOCK = 1 << 20


def install_from_packages(entry: ModelEntry, into: Path) -> Path | None:
    """Join the model into `into/<name>`; None when its packages are not installed.

    The folder appears whole or not at all, and an older one of that name gives way to it. Raises
    ModelError when a package is damaged or the disk refuses.
    """
    if not installable(entry):
        return None
    installed = [_installed(package) for package in entry.packages]
    held = {path.name: path for package in installed if package for path in _files(package)}
    try:
        private_folder(into)
        building = Path(mkdtemp(prefix=f".{entry.name}-", dir=into))
        try:
            for name, file in entry.files.items():
                _join(held, name, file, building / name, entry)
            return put_in_place(building, into / entry.name)
        finally:
            shutil.rmtree(building, ignore_errors=True)
    except OSError as error:
        raise unwritable(into, error) from error


def installable(entry: ModelEntry) -> bool:
    """Whether all packages that hold the model are installed."""
    installed = [_installed(package) for package in entry.packages]
    return bool(installed and entry.files) and None not in installed


def put_in_place(building: Path, target: Path) -> Path:
    """Rename a finished folder to where it belongs; whatever was there is removed."""
    old = building.with_suffix(".old")
    if target.exists():
        target.rename(old)
    building.chmod(0o700)
    building.rename(target)
    shutil.rmtree(old, ignore_errors=True)
    return target


def unwritable(folder: Path, error: OSError) -> ModelError:
    """What to say when a model cannot be written."""
    return ModelError(
        phrase(
            "the speech model cannot be written to {folder} ({reason}).",
            folder=folder,
            reason=reason_of(error),
        ),
        remedy=phrase("Free some disk space, or make the folder writable."),
    )


def _installed(package: str) -> Distribution | None:
    name, _, version = package.partition("==")
    try:
        found = distribution(name)
    except PackageNotFoundError:
        return None
    return found if not version or found.version == version else None


def _files(package: Distribution) -> Iterator[Path]:
    for file in package.files or ():
        yield Path(str(package.locate_file(file)))


def _join(
    held: dict[str, Path], name: str, file: ModelFile, target: Path, entry: ModelEntry
) -> None:
    """Write one file from the pieces that hold it. Raises ModelError when it comes out wrong."""
    pieces = [held.get(part) for part in file.parts or (name,)]
    found = [piece for piece in pieces if piece is not None and piece.is_file()]
    if len(found) < len(pieces) or _concatenate(found, target) != (file.size, file.sha256):
        raise ModelError(
            phrase(
                "the installed packages of the speech model “{model}” are damaged ({name}).",
                model=entry.name,
                name=name,
            ),
            remedy=phrase(
                "Run: pip install --force-reinstall {packages}", packages=" ".join(entry.packages)
            ),
        )


def _concatenate(pieces: Sequence[Path], target: Path) -> tuple[int, str]:
    """Write the pieces one after the other; bytes and SHA-256 of the whole."""
    digest = hashlib.sha256()
    with target.open("wb") as whole:
        for piece in pieces:
            with piece.open("rb") as part:
                while block := part.read(_BLOCK):
                    digest.update(block)
                    whole.write(block)
        return whole.tell(), digest.hexdigest()

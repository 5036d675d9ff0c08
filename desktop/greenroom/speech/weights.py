"""Finding a speech model on this machine, and making sure that it is whole."""

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

from greenroom.errors import ModelError
from greenroom.phrase import phrase
from greenroom.speech.manifest import Manifest, ModelEntry, ModelFile, read_manifest
from greenroom.speech.packages import install_from_packages

__all__ = ["ModelFolder", "find_model", "read_manifest", "verify_model"]

_NEEDED = ("model.bin", "config.json", "tokenizer.json")
_VOCABULARY = ("vocabulary.json", "vocabulary.txt")


class ModelFolder(msgspec.Struct, frozen=True):
    """A whole model on disk; `entry` is None for a folder that the manifest does not know."""

    name: str
    path: Path
    entry: ModelEntry | None = None


def find_model(name_or_path: str, *, manifest: Manifest, folders: Sequence[Path]) -> ModelFolder:
    """The model of that name or in that folder, checked byte for byte where digests are known.

    `folders` hold models by name and are searched in order; the last is the user's own, into which
    a model from installed packages is joined. Nothing is ever fetched. Raises ModelError when the
    model is not there or damaged.
    """
    given = Path(name_or_path).expanduser()
    if len(given.parts) > 1 or (given / "model.bin").is_file():
        return _checked(given, None)
    entry = manifest.models.get(name_or_path)
    for folder in folders:
        if (folder / name_or_path).is_dir():
            return _checked(folder / name_or_path, entry)
    if entry is not None:
        joined = install_from_packages(entry, folders[-1]) if folders else None
        if joined is not None:
            return ModelFolder(name_or_path, joined, entry)
    raise _missing(name_or_path, manifest)


def weights_mb(folder: Path) -> int:
    """Megabytes of a model's weights; 0 where there are none."""
    try:
        return (folder / "model.bin").stat().st_size // 1_000_000
    except OSError:
        return 0


def verify_model(folder: Path, entry: ModelEntry | None, *, quick: bool = False) -> None:
    """Make sure that a model's files are all there and as the manifest says.

    `quick` compares sizes only; without an entry only the presence of the files is checked.
    Raises ModelError that names the first wrong file.
    """
    if entry is None or not entry.variants:
        _verify_presence(folder)
        return
    files = _variant(folder, entry)
    for name, file in files.items():
        problem = _problem(folder / name, file, quick=quick)
        if problem:
            raise ModelError(
                phrase(
                    "the speech model “{model}” is damaged: {name} {problem}.",
                    model=entry.name,
                    name=name,
                    problem=problem,
                ),
                remedy=phrase("Run: greenroom models get {model}", model=entry.name),
            )


def digest(path: Path) -> str:
    """SHA-256 of a file in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _checked(folder: Path, entry: ModelEntry | None) -> ModelFolder:
    verify_model(folder, entry)
    return ModelFolder(folder.name, folder, entry)


def _variant(folder: Path, entry: ModelEntry) -> Mapping[str, ModelFile]:
    """The set of files that this folder most likely means to be."""

    def fitting(files: Mapping[str, ModelFile]) -> int:
        return sum(_problem(folder / name, file, quick=True) == "" for name, file in files.items())

    return max(entry.variants, key=fitting)


def _problem(path: Path, file: ModelFile, *, quick: bool) -> str:
    """What is wrong with one file, as the end of a sentence; empty when nothing is."""
    if not path.is_file():
        return phrase("is missing")
    size = path.stat().st_size
    if size != file.size:
        return phrase("has {size} bytes instead of {right}", size=size, right=file.size)
    if not quick and digest(path) != file.sha256:
        return phrase("does not have the content it should have")
    return ""


def _verify_presence(folder: Path) -> None:
    names = {path.name for path in folder.iterdir()} if folder.is_dir() else set()
    if not names:
        raise ModelError(
            phrase("there is no speech model in {folder}.", folder=folder),
            remedy=phrase("Check the path."),
        )
    missing = [name for name in _NEEDED if name not in names]
    if not missing and not names.intersection(_VOCABULARY):
        missing = [_VOCABULARY[0]]
    if missing:
        raise ModelError(
            phrase(
                "the speech model in {folder} is not complete: {missing} is missing.",
                folder=folder,
                missing=missing[0],
            ),
            remedy=phrase("Use a Whisper model converted for CTranslate2."),
        )


def _missing(name: str, manifest: Manifest) -> ModelError:
    if name in manifest.models:
        return ModelError(
            phrase("the speech model “{model}” is not on this machine.", model=name),
            remedy=phrase("Run: greenroom models get {model}", model=name),
        )
    known = ", ".join(manifest.models)
    return ModelError(
        phrase("there is no speech model called “{model}”.", model=name),
        remedy=phrase("Greenroom knows {known}.", known=known),
    )

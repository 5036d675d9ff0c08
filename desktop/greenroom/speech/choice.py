"""Which speech model is used: what is on this machine, what it carries, what the user chose."""

from collections.abc import Sequence
from pathlib import Path

from greenroom.errors import ModelError
from greenroom.places import Places
from greenroom.settings import AUTO
from greenroom.speech.fitness import Fitness, fitness
from greenroom.speech.known import KnownModel, carried
from greenroom.speech.machine import Machine, read_machine
from greenroom.speech.manifest import Manifest, ModelEntry, read_manifest
from greenroom.speech.packages import installable
from greenroom.speech.weights import find_model, verify_model


def model_folders(places: Places, here: Path | None = None) -> tuple[Path, ...]:
    """Where models are looked for by name, in order; the user's own folder comes last."""
    return places.shipped / "models", (here or Path.cwd()) / "models", places.models


def model_here(name_or_path: str, places: Places) -> Path:
    """The folder of a model on this machine, its bytes checked; `AUTO` is the one it carries.

    Raises ModelError.
    """
    manifest = read_manifest(places.manifest)
    if name_or_path == AUTO:
        name_or_path = carried(known_models(places), manifest.default)
    return find_model(name_or_path, manifest=manifest, folders=model_folders(places)).path


def known_models(places: Places) -> tuple[KnownModel, ...]:
    """Every model of the list, the smallest first. Raises ModelError without a list."""
    manifest = read_manifest(places.manifest)
    folders = model_folders(places)
    found = _fitness(manifest, read_machine(places.machine))
    models = sorted(manifest.models.values(), key=lambda entry: entry.cost)
    return tuple(KnownModel(e, _is_here(e, folders), found.get(e.name)) for e in models)


def _fitness(manifest: Manifest, machine: Machine | None) -> dict[str, Fitness]:
    measured = manifest.models.get(machine.model) if machine else None
    if machine is None or measured is None:
        return {}
    return {one.name: one for one in fitness(manifest, measured, machine.window_ms)}


def _is_here(entry: ModelEntry, folders: Sequence[Path]) -> bool:
    """By its files' sizes, or because its packages are installed."""
    for folder in folders:
        if (folder / entry.name).is_dir():
            try:
                verify_model(folder / entry.name, entry, quick=True)
            except ModelError:
                return False
            return True
    return installable(entry)

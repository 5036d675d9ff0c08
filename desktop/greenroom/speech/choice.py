"""Which speech model is used: what is on this machine, what it carries, what the user chose."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from greenroom.errors import ModelError
from greenroom.places import Places
from greenroom.settings import AUTO
from greenroom.speech.fitness import Fitness, fitness
from greenroom.speech.machine import Machine, read_machine
from greenroom.speech.manifest import Manifest, ModelEntry, read_manifest
from greenroom.speech.packages import installable
from greenroom.speech.weights import find_model, verify_model


class KnownModel(msgspec.Struct, frozen=True):
    """A model of the list: whether it is here, and how well this machine carries it if measured."""

    entry: ModelEntry
    here: bool
    fitness: Fitness | None = None

    @property
    def name(self) -> str:
        """What it is called in the list."""
        return self.entry.name

    @property
    def keeps_up(self) -> bool:
        """Whether it is known to keep up with somebody who talks."""
        return self.fitness is not None and self.fitness.keeps_up


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


def carried(known: Iterable[KnownModel], default: str) -> str:
    """The largest model here that keeps up; unmeasured the default; else the smallest here."""
    here = [one for one in known if one.here]
    if not here:
        return default
    if all(one.fitness is None for one in here):
        return default if default in [one.name for one in here] else here[0].name
    fit = [one for one in here if one.keeps_up]
    return fit[-1].name if fit else here[0].name


def better_than(model: str, known: Sequence[KnownModel]) -> tuple[KnownModel, ...]:
    """The models that hear more than `model` does, the best first; none beside one of one's own."""
    cost = next((one.entry.cost for one in known if one.name == model), None)
    if cost is None:
        return ()
    return tuple(one for one in reversed(known) if one.entry.cost > cost)


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

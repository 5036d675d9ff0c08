"""The list of known speech models: what each consists of and where it comes from."""

import tomllib
from pathlib import Path

import msgspec

from greenroom.errors import ModelError
from greenroom.phrase import phrase


class ModelFile(msgspec.Struct, frozen=True):
    """One file of a model: bytes, digest, and the pieces that packages hold it in, in order."""

    size: int
    sha256: str
    parts: tuple[str, ...] = ()


class Hub(msgspec.Struct, frozen=True):
    """One pinned revision of a repository on the hub, and the files to take from it."""

    repository: str
    revision: str
    files: dict[str, ModelFile]


class ModelEntry(msgspec.Struct, frozen=True):
    """One model. `files` are what `packages` (name==version) hold; the hub may hold others.

    `cost` is how much work it is beside base, by its layers and widths.
    """

    title: str
    licence: str
    name: str = ""
    cost: float = 1.0
    packages: tuple[str, ...] = ()
    files: dict[str, ModelFile] = {}
    hub: Hub | None = None

    @property
    def variants(self) -> tuple[dict[str, ModelFile], ...]:
        """The sets of files that are this model; one of them complete is enough."""
        found = (self.files, self.hub.files if self.hub else {})
        return tuple(files for files in found if files)

    @property
    def size(self) -> int:
        """Bytes on disk."""
        return sum(file.size for file in self.variants[0].values()) if self.variants else 0


class Manifest(msgspec.Struct, frozen=True):
    """All known models by name, and the one to take when none is named."""

    default: str
    models: dict[str, ModelEntry]


def read_manifest(path: Path) -> Manifest:
    """Read `manifest.toml`. Raises ModelError when it is missing or not as it should be."""
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
        default = content.pop("default")
        models = {
            name: msgspec.structs.replace(msgspec.convert(table, ModelEntry), name=name)
            for name, table in content.items()
        }
    except (OSError, KeyError, ValueError, msgspec.ValidationError) as error:
        raise ModelError(
            phrase("the list of speech models cannot be read ({reason}).", reason=str(error)),
            file=path,
            remedy=phrase("Install Greenroom again."),
        ) from error
    return Manifest(default=default, models=models)

"""A made-up model of a few bytes, as a folder, as packages and in a manifest."""

import hashlib
from pathlib import Path

from greenroom.speech.manifest import Hub, Manifest, ModelEntry, ModelFile

CONTENT = {
    "model.bin": bytes(range(256)) * 2000,
    "config.json": b"{}",
    "tokenizer.json": b'{"made": "up"}',
    "vocabulary.json": b"[]",
}
HUB_CONTENT = CONTENT | {"model.bin": b"another conversion" * 30_000}


def described(content: dict[str, bytes], parts: tuple[str, ...] = ()) -> dict[str, ModelFile]:
    return {
        name: ModelFile(
            size=len(data),
            sha256=hashlib.sha256(data).hexdigest(),
            parts=parts if name == "model.bin" else (),
        )
        for name, data in content.items()
    }


ENTRY = ModelEntry(
    name="tiny-made",
    title="A made-up model",
    licence="MIT",
    packages=("greenroom-made-1==1.0", "greenroom-made-2==1.0"),
    files=described(CONTENT, ("model.bin.part1", "model.bin.part2")),
    hub=Hub(repository="made/up", revision="abc", files=described(HUB_CONTENT)),
)
MANIFEST = Manifest(default=ENTRY.name, models={ENTRY.name: ENTRY})


def write_model(folder: Path, content: dict[str, bytes] | None = None) -> Path:
    folder.mkdir(parents=True)
    for name, data in (content or CONTENT).items():
        (folder / name).write_bytes(data)
    return folder


def write_packages(site: Path, version: str = "1.0") -> None:
    """Two installed data-only packages that hold the model in pieces."""
    data = CONTENT["model.bin"]
    first = {"model.bin.part1": data[:1000]}
    second = {name: other for name, other in CONTENT.items() if name != "model.bin"}
    second["model.bin.part2"] = data[1000:]
    for number, files in enumerate((first, second), start=1):
        package = f"greenroom_made_{number}"
        (site / package / "data").mkdir(parents=True)
        for name, content in files.items():
            (site / package / "data" / name).write_bytes(content)
        info = site / f"{package}-{version}.dist-info"
        info.mkdir()
        name = package.replace("_", "-")
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
        (info / "RECORD").write_text("".join(f"{package}/data/{name},,\n" for name in files))

from pathlib import Path

import pytest

from greenroom.errors import ModelError
from greenroom.speech.manifest import read_manifest

ROOT = Path(__file__).parent.parent.parent


def test_the_shipped_list_is_complete() -> None:
    manifest = read_manifest(ROOT / "models" / "manifest.toml")
    base = manifest.models[manifest.default]
    assert base.name == "base"
    assert base.size == 150_218_479
    assert base.files["model.bin"].parts == ("model.bin.part1", "model.bin.part2")
    for entry in manifest.models.values():
        assert entry.licence == "MIT"
        for files in entry.variants:
            assert {"model.bin", "config.json", "tokenizer.json"} <= files.keys()
            assert all(len(file.sha256) == 64 and file.size > 0 for file in files.values())


@pytest.mark.parametrize(
    "content",
    ["", "default = 'base'\n[base]\ntitle = 1", "not toml [", "default = 'base'\nbase = 3"],
)
def test_a_list_that_cannot_be_read(tmp_path: Path, content: str) -> None:
    path = tmp_path / "manifest.toml"
    path.write_text(content)
    with pytest.raises(ModelError, match=r"manifest\.toml: the list of speech models cannot be"):
        read_manifest(path)


def test_a_list_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="cannot be read"):
        read_manifest(tmp_path / "manifest.toml")

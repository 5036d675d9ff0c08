import os
from pathlib import Path

import pytest

from greenroom.errors import ModelError
from greenroom.speech.weights import find_model, verify_model
from speech.models import CONTENT, ENTRY, HUB_CONTENT, MANIFEST, write_model, write_packages

NAME = ENTRY.name


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that packages are installed in."""
    folder = tmp_path / "site"
    folder.mkdir()
    monkeypatch.syspath_prepend(str(folder))
    return folder


def test_a_folder_given_by_path_comes_first(tmp_path: Path) -> None:
    write_model(tmp_path / "models" / NAME)
    own = write_model(tmp_path / "my models" / NAME)
    found = find_model(str(own), manifest=MANIFEST, folders=[tmp_path / "models"])
    assert found.path == own


def test_folders_are_searched_in_order(tmp_path: Path) -> None:
    first, second, third = (tmp_path / name for name in ("checkout", "here", "data"))
    write_model(third / NAME)
    write_model(second / NAME)
    found = find_model(NAME, manifest=MANIFEST, folders=[first, second, third])
    assert found.path == second / NAME
    assert found.entry == ENTRY


def test_either_conversion_will_do(tmp_path: Path) -> None:
    write_model(tmp_path / NAME, HUB_CONTENT)
    assert find_model(NAME, manifest=MANIFEST, folders=[tmp_path]).path == tmp_path / NAME


def test_packages_are_joined_once_into_the_users_folder(tmp_path: Path, site: Path) -> None:
    write_packages(site)
    data = tmp_path / "data" / "models"
    found = find_model(NAME, manifest=MANIFEST, folders=[tmp_path / "checkout", data])
    assert found.path == data / NAME
    assert {path.name: path.read_bytes() for path in found.path.iterdir()} == CONTENT
    assert [path.name for path in data.iterdir()] == [NAME]
    for path in site.rglob("*.part*"):
        path.unlink()  # as after pip uninstall: the joined copy is enough
    assert find_model(NAME, manifest=MANIFEST, folders=[data]).path == data / NAME


def test_packages_of_another_version_do_not_count(tmp_path: Path, site: Path) -> None:
    write_packages(site, version="2.0")
    with pytest.raises(ModelError, match="is not on this machine"):
        find_model(NAME, manifest=MANIFEST, folders=[tmp_path / "data"])


def test_a_damaged_package_leaves_nothing_behind(tmp_path: Path, site: Path) -> None:
    write_packages(site)
    (site / "greenroom_made_1" / "data" / "model.bin.part1").write_bytes(b"x" * 1000)
    with pytest.raises(ModelError, match=r"packages .* are damaged \(model\.bin\)\. Run: pip"):
        find_model(NAME, manifest=MANIFEST, folders=[tmp_path / "data"])
    assert list((tmp_path / "data").iterdir()) == []


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written(tmp_path: Path, site: Path) -> None:
    write_packages(site)
    (tmp_path / "data").mkdir(mode=0o500)
    with pytest.raises(ModelError, match="cannot be written"):
        find_model(NAME, manifest=MANIFEST, folders=[tmp_path / "data"])


def test_a_file_in_the_way_of_the_users_folder(tmp_path: Path, site: Path) -> None:
    write_packages(site)
    (tmp_path / "data").write_text("not a folder")
    with pytest.raises(ModelError, match="cannot be written"):
        find_model(NAME, manifest=MANIFEST, folders=[tmp_path / "data"])


def test_a_model_that_is_nowhere(tmp_path: Path) -> None:
    with pytest.raises(ModelError) as caught:
        find_model(NAME, manifest=MANIFEST, folders=[tmp_path])
    assert caught.value.line() == (
        "the speech model “tiny-made” is not on this machine. Run: greenroom models get tiny-made"
    )


def test_a_model_that_nobody_knows(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"called “huge”\. Greenroom knows tiny-made"):
        find_model("huge", manifest=MANIFEST, folders=[tmp_path])


def test_a_folder_that_holds_no_model(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="there is no speech model in"):
        find_model(str(tmp_path / "nothing"), manifest=MANIFEST, folders=[])


@pytest.mark.parametrize("name", sorted(CONTENT))
def test_a_model_of_ones_own_with_a_file_missing(tmp_path: Path, name: str) -> None:
    own = write_model(tmp_path / "own")
    (own / name).unlink()
    with pytest.raises(ModelError, match=f"is not complete: {name} is missing"):
        find_model(str(own), manifest=MANIFEST, folders=[])


@pytest.mark.parametrize("name", sorted(CONTENT))
def test_a_missing_file_is_named(tmp_path: Path, name: str) -> None:
    folder = write_model(tmp_path / NAME)
    (folder / name).unlink()
    with pytest.raises(ModelError, match=rf"is damaged: {name} is missing. Run: greenroom models"):
        find_model(NAME, manifest=MANIFEST, folders=[tmp_path])


def test_a_short_file_is_named(tmp_path: Path) -> None:
    folder = write_model(tmp_path / NAME)
    (folder / "model.bin").write_bytes(b"short")
    with pytest.raises(ModelError, match=r"model\.bin has 5 bytes instead of 512000"):
        verify_model(folder, ENTRY, quick=True)


def test_a_flipped_byte_is_noticed(tmp_path: Path) -> None:
    folder = write_model(tmp_path / NAME)
    content = bytearray(CONTENT["model.bin"])
    content[70_000] ^= 1
    (folder / "model.bin").write_bytes(content)
    verify_model(folder, ENTRY, quick=True)  # sizes are right
    with pytest.raises(ModelError, match=r"model\.bin does not have the content it should have"):
        find_model(NAME, manifest=MANIFEST, folders=[tmp_path])

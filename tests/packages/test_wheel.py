"""The source distribution makes the wheel, and the wheel installs and proves itself."""

import os
import subprocess
import sys
import sysconfig
import tarfile
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

from greenroom.errors import ModelError
from greenroom.places import user_places
from greenroom.speech.catalogue import model_here

ROOT = Path(__file__).parents[2]


def built(target: str, source: Path, into: Path) -> Path:
    command = [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", str(into)]
    subprocess.run(command, cwd=source, check=True, capture_output=True)
    return next(into.iterdir())


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The source distribution, unpacked."""
    folder = tmp_path_factory.mktemp("source")
    with tarfile.open(built("sdist", ROOT, folder / "packed")) as packed:
        packed.extractall(folder, filter="data")
    return next(folder.glob("greenroom-*"))


@pytest.fixture(scope="module")
def wheel(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel made from it."""
    return built("wheel", source, tmp_path_factory.mktemp("wheel"))


def test_the_wheel_holds_the_program_and_what_ships_with_it(wheel: Path) -> None:
    with ZipFile(wheel) as file:
        held = set(file.namelist())
    package = ROOT / "desktop" / "greenroom"
    own = (
        file for file in package.rglob("*") if file.is_file() and "__pycache__" not in file.parts
    )
    assert {f"greenroom/{file.relative_to(package).as_posix()}" for file in own} <= held
    samples = {file.name for file in (ROOT / "sample_decks").iterdir() if file.is_file()}
    shipped = "greenroom/shipped/sample_decks/"
    assert {name.removeprefix(shipped) for name in held if name.startswith(shipped)} == samples
    assert "greenroom/shipped/models/manifest.toml" in held


def test_the_source_holds_what_tests_and_packages_are_made_of(source: Path) -> None:
    for name in ("tests/conftest.py", "packaging/greenroom.spec", "requirements.txt", "Makefile"):
        assert (source / name).read_bytes() == (ROOT / name).read_bytes()


def test_the_installed_wheel_passes_its_own_test(wheel: Path, tmp_path: Path) -> None:
    venv.create(tmp_path / "clean")
    python = tmp_path / "clean" / "bin" / "python"
    packages = tmp_path / "clean" / "lib" / f"python{sysconfig.get_python_version()}/site-packages"
    # The parts that it needs are those of the running environment, without its own Greenroom.
    (packages / "parts.pth").write_text(sysconfig.get_path("purelib"))
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "--no-index"]
    options = ["--no-deps", "--ignore-installed", "--quiet"]
    subprocess.run([*pip, *options, str(wheel)], check=True)

    where = [str(python), "-P", "-c", "import greenroom; print(greenroom.__file__)"]
    said = subprocess.run(where, cwd=tmp_path, check=True, capture_output=True, text=True).stdout
    assert Path(said.strip()).is_relative_to(packages)

    try:
        model_here("base", user_places(os.environ))
    except ModelError as error:
        pytest.skip(error.line())
    greenroom = [str(python.with_name("greenroom")), "self-test"]
    done = subprocess.run(greenroom, cwd=tmp_path, check=False, capture_output=True, text=True)
    lines = done.stdout.splitlines()
    assert [line.split()[0] for line in lines] == ["ok"] * 8, done.stdout + done.stderr

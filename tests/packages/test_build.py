"""What looks over a packaged program, and where that program begins."""

import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

PACKAGING = Path(__file__).parents[2] / "packaging"
LICENCES = "greenroom/LICENCES.txt"
SOUND = {
    LICENCES: b"MIT",
    "greenroom/shipped/models/manifest.toml": b"",
    "greenroom/ui/languages/de.qm": b"words",
    "PySide6/Qt/translations/qtbase_de.qm": b"buttons",
}


@pytest.fixture
def part(monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    """Imports one of the scripts that make packages."""
    monkeypatch.syspath_prepend(PACKAGING)
    return import_module


def program(folder: Path, **files: bytes) -> Path:
    """A packaged program with these files besides what must be in it."""
    for name, content in {**SOUND, **files}.items():
        path = folder / "_internal" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


def test_a_sound_program_has_no_problems(tmp_path: Path, part) -> None:
    sound = program(tmp_path, **{"libavif.so.16": b"", "numpy/availability.py": b""})
    assert list(part("check_build").problems(sound)) == []


@pytest.mark.parametrize(
    "name",
    ["av.libs/libx264-1e2.so.165", "libavcodec-63.so.62", "libreadline.so.8", "av/option.so"],
)
def test_a_library_under_the_gpl_is_found(tmp_path: Path, part, name: str) -> None:
    found = list(part("check_build").problems(program(tmp_path, **{name: b""})))
    assert found
    assert all("GPL" in one for one in found)


def test_what_is_in_it_twice_missing_or_not_needed_is_found(tmp_path: Path, part) -> None:
    large = bytes(100_000)
    twice = {"lib.so.1": large, "parts/lib.so.1": large, "parts/other": b"1" * 100_000}
    odd = program(tmp_path, **twice, **{"PySide6/Qt/lib/libQt6Quick.so.6": b""})
    for name in SOUND:
        (odd / "_internal" / name).unlink()
    assert list(part("check_build").problems(odd)) == [
        "PySide6/Qt/lib/libQt6Quick.so.6 is not needed.",
        *(f"{name} is missing." for name in SOUND),
        "The same file lies at lib.so.1 and at parts/lib.so.1.",
    ]


def test_no_program_is_made_with_a_part_whose_licence_is_unknown(tmp_path: Path, part) -> None:
    with pytest.raises(SystemExit, match="stray"):
        part("licences").write([tmp_path / "stray.so"], tmp_path / "LICENCES.txt")


def test_the_licence_of_a_part_is_written_down(tmp_path: Path, part) -> None:
    modules = (import_module(name) for name in ("json", "msgspec", "pypdfium2"))
    files = [Path(str(module.__file__)) for module in modules]
    part("licences").write(files, tmp_path / "LICENCES.txt")
    text = (tmp_path / "LICENCES.txt").read_text("utf-8")
    assert "\nmsgspec " in text
    assert "Redistribution and use in source and binary forms" in text
    assert "PDFium Authors" in text
    assert "\njson " not in text


def launched(*arguments: str) -> str:
    command = [sys.executable, str(PACKAGING / "launch.py"), *arguments]
    done = subprocess.run(command, check=True, stdin=subprocess.DEVNULL, capture_output=True)
    return done.stdout.decode()


def test_it_begins_as_greenroom_or_as_one_of_its_children() -> None:
    assert launched("--version").startswith("greenroom ")
    assert launched("-P", "-m", "greenroom.__main__", "--version").startswith("greenroom ")


def test_what_it_starts_finds_its_own_libraries(monkeypatch: pytest.MonkeyPatch, part) -> None:
    launch: ModuleType = part("launch")
    for name in ("LD_LIBRARY_PATH", "QT_PLUGIN_PATH", "QML2_IMPORT_PATH"):
        monkeypatch.setenv(name, "/usr/lib/greenroom/_internal")
    monkeypatch.setenv("PYINSTALLER_RESET_ENVIRONMENT", "")
    monkeypatch.delenv("LD_LIBRARY_PATH_ORIG", raising=False)
    launch.let_others_be()
    assert not {"LD_LIBRARY_PATH", "QT_PLUGIN_PATH", "QML2_IMPORT_PATH"} & set(os.environ)
    assert os.environ["PYINSTALLER_RESET_ENVIRONMENT"] == "1"

    monkeypatch.setenv("LD_LIBRARY_PATH", "/usr/lib/greenroom/_internal:/opt/lib")
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/opt/lib")
    launch.let_others_be()
    assert os.environ["LD_LIBRARY_PATH"] == "/opt/lib"

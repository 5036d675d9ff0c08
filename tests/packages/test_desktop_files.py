"""What a desktop reads about the program: its entry, its description, what it opens."""

import shutil
import subprocess
from configparser import ConfigParser
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeDatabase

from greenroom.suffixes import DECKS

LINUX = Path(__file__).parents[2] / "packaging" / "linux"
ID = "io.github.greenroom.Greenroom"


def validated(program: str, *arguments: str) -> None:
    if shutil.which(program) is None:
        pytest.skip(f"{program} is not on this machine")
    done = subprocess.run([program, *arguments], check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_entry_is_valid() -> None:
    validated("desktop-file-validate", str(LINUX / f"{ID}.desktop"))


def test_the_description_is_valid(tmp_path: Path) -> None:
    text = (LINUX / f"{ID}.metainfo.xml").read_text("utf-8")
    filled = text.replace("@VERSION@", "1.0.0").replace("@DATE@", "2026-01-02")
    (tmp_path / f"{ID}.metainfo.xml").write_text(filled, "utf-8")
    validated("appstreamcli", "validate", "--no-net", str(tmp_path / f"{ID}.metainfo.xml"))


@pytest.mark.parametrize("suffix", DECKS)
def test_every_deck_can_be_opened_with_it(suffix: str) -> None:
    entry = ConfigParser(interpolation=None)
    entry.read(LINUX / f"{ID}.desktop", "utf-8")
    opened = set(entry["Desktop Entry"]["MimeType"].split(";"))
    kinds = QMimeDatabase().mimeTypesForFileName(f"talk{suffix}")
    assert opened & {name for kind in kinds for name in (kind.name(), *kind.aliases())}

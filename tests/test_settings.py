import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from greenroom.checks.rules import Moved, Rules
from greenroom.errors import GreenroomError
from greenroom.settings import (
    RECENT_DECKS,
    Settings,
    change_settings,
    read_settings,
    write_settings,
)


def test_written_settings_are_read_back(tmp_path: Path) -> None:
    path = tmp_path / "config" / "settings.toml"
    settings = Settings(limit_ms=600_000, device="Röde “NT” mic", theme="dark", text_percent=125)
    settings = settings.with_recent(Path("/decks/Ünïcode \\ deck.pptx"))
    write_settings(path, settings)
    assert read_settings(path).settings == settings
    assert read_settings(path).note == ""
    assert [file.name for file in path.parent.iterdir()] == ["settings.toml"]


def test_no_file_means_defaults_without_a_note(tmp_path: Path) -> None:
    read = read_settings(tmp_path / "settings.toml")
    assert (read.settings, read.note) == (Settings(), "")


@pytest.mark.parametrize("content", [b"limit_ms = ", b"\xff\xfe", b"a = " + b"[" * 100_000])
def test_unreadable_file_gives_defaults_and_a_note(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(content)
    read = read_settings(path)
    assert read.settings == Settings()
    assert read.note == (
        "settings.toml: the settings could not be read (it is not valid TOML); defaults are used."
    )


@pytest.mark.parametrize(
    "line",
    [
        "limit_ms = -5",
        "limit_ms = 999999999999",
        'limit_ms = "15:00"',
        'theme = "pink"',
        "text_percent = 100000",
        'language = "../en"',
        "recent_decks = [1, 2]",
        "device = true",
    ],
)
def test_senseless_value_gives_its_default_and_keeps_the_rest(tmp_path: Path, line: str) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(f'model = "small"\nfuture_option = 1\n{line}\n')
    read = read_settings(path)
    assert read.settings == Settings(model="small")
    name = line.split()[0]
    assert read.note == f"settings.toml: {name} made no sense; the default is used."


def test_latest_deck_comes_first_and_once() -> None:
    settings = Settings()
    for number in range(RECENT_DECKS + 3):
        settings = settings.with_recent(Path(f"/decks/{number}.pptx"))
    settings = settings.with_recent(Path("/decks/7.pptx"))
    assert settings.recent_decks[:2] == ("/decks/7.pptx", f"/decks/{RECENT_DECKS + 2}.pptx")
    assert len(settings.recent_decks) == len(set(settings.recent_decks)) == RECENT_DECKS


def test_two_programs_keep_each_others_changes(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    both = Settings(recent_decks=("/decks/old.pptx",))
    write_settings(path, both)
    dark = msgspec.structs.replace(both, theme="dark").with_recent(Path("/decks/one.pptx"))
    change_settings(path, both, dark)
    usb = msgspec.structs.replace(both, device="USB").with_recent(Path("/decks/two.pptx"))
    change_settings(path, both, usb)
    kept = read_settings(path).settings
    assert (kept.theme, kept.device) == ("dark", "USB")
    assert kept.recent_decks == ("/decks/two.pptx", "/decks/one.pptx", "/decks/old.pptx")


def test_two_programs_at_once_lose_nothing(tmp_path: Path) -> None:
    program = """
import sys
from pathlib import Path
import msgspec
from greenroom.settings import Settings, change_settings
path, name = Path(sys.argv[1]), sys.argv[2]
for number in range(30):
    change_settings(path, Settings(), Settings().with_pdf(Path(f"/{name}"), Path(f"/{number}")))
    change_settings(path, Settings(), Settings().with_recent(Path(f"/{name}/{number % 4}")))
"""
    path = tmp_path / "settings.toml"
    children = [
        subprocess.Popen([sys.executable, "-c", program, str(path), name]) for name in ("a", "b")
    ]
    assert [child.wait(60) for child in children] == [0, 0]
    kept = read_settings(path)
    assert kept.note == ""
    expected = {f"/{name}/{number}" for name in "ab" for number in range(4)}
    assert set(kept.settings.recent_decks) == expected
    assert kept.settings.slide_pdfs == {"/a": "/29", "/b": "/29"}


def test_a_damaged_file_gives_way_to_what_is_known(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("limit_ms = [")
    known = Settings(device="USB")
    change_settings(path, known, msgspec.structs.replace(known, theme="dark"))
    assert read_settings(path).settings == Settings(device="USB", theme="dark")


def test_unwritable_folder_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("a file where the folder should be")
    with pytest.raises(GreenroomError, match=r"settings\.toml: the settings cannot be written"):
        write_settings(tmp_path / "config" / "settings.toml", Settings())


def test_rules_are_kept_as_people_would_write_them(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    rules = Rules(("delivery.pace",), (Moved("delivery.pause.long", 4.5),))
    write_settings(file, Settings(rules=rules))
    assert read_settings(file).settings.rules == rules
    file.write_text(
        '[rules]\noff = ["time.limit"]\n[[rules.thresholds]]\nname = "x.y"\nvalue = 7\n', "utf-8"
    )
    assert read_settings(file).settings.rules == Rules(("time.limit",), (Moved("x.y", 7),))


def test_rules_that_make_no_sense_are_said_and_left_at_the_usual(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('limit_ms = 600000\n[rules]\noff = "delivery.pace"\n', "utf-8")
    read = read_settings(file)
    assert read.settings == Settings(limit_ms=600_000)
    assert "rules made no sense" in read.note

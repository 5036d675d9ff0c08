"""All that is kept is listed and deleted; nothing else is touched."""

from pathlib import Path

import pytest

from greenroom.cli import run
from greenroom.errors import TakeError
from greenroom.files import lock
from greenroom.forgetting import MODELS, forget, kept
from greenroom.places import Places, user_places


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Places:
    """A home with one of everything."""
    home = tmp_path / "home"
    monkeypatch.setenv("GREENROOM_HOME", str(home))
    places = user_places({"GREENROOM_HOME": str(home)})
    folders = (places.takes / "deck" / "take", places.plans, places.profiles, places.crashes)
    for folder in (*folders, places.cache / "slides", places.models / "base"):
        folder.mkdir(parents=True)
        (folder / "file").write_bytes(b"kept")
    for file in (places.settings, places.machine, places.window):
        file.write_bytes(b"kept")
    for file in (places.practice, places.own_questions):
        file.write_bytes(b"kept")
    return places


def test_everything_goes_but_the_models_and_what_is_the_users(
    places: Places, tmp_path: Path
) -> None:
    exported = tmp_path / "report.html"
    exported.write_text("mine")

    forget(places, models=False)

    assert [one.what for one in kept(places)] == [MODELS]
    assert [file for file in (tmp_path / "home").rglob("*") if file.is_file()] == [
        places.models / "base" / "file"
    ]
    assert exported.read_text() == "mine"
    forget(places, models=True)
    assert kept(places) == ()


def test_nothing_goes_while_a_take_is_being_recorded(places: Places) -> None:
    before = kept(places)
    with (places.takes / "deck" / "take" / "journal.jsonl").open("wb") as journal:
        assert lock(journal, patience_s=0)
        with pytest.raises(TakeError):
            forget(places, models=True)
    assert [one.what for one in kept(places)] == [one.what for one in before]


def test_nobody_is_asked_and_nothing_goes_without_yes(
    places: Places, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["forget", "--everything"]) == 1
    assert "--yes" in capsys.readouterr().err
    assert len(kept(places)) == 8
    assert run(["forget"]) == 0
    assert str(places.takes) in capsys.readouterr().out
    assert run(["forget", "--everything", "--yes"]) == 0
    assert [one.what for one in kept(places)] == [MODELS]


def test_a_folder_that_is_no_take_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "thesis.txt").write_text("mine")
    assert run(["forget", str(mine), "--yes"]) == 1
    assert (mine / "thesis.txt").read_text() == "mine"
    assert len(capsys.readouterr().err.splitlines()) == 1

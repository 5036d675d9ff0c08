from pathlib import Path

import pytest

from greenroom.errors import ModelError
from greenroom.places import Places
from greenroom.speech.catalogue import act
from speech.models import ENTRY, write_model

NOWHERE = "http://127.0.0.1:1"


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Places:
    """A user's places with a list of one made-up model."""
    shipped = tmp_path / "shipped"
    (shipped / "models").mkdir(parents=True)
    lines = ['default = "tiny-made"', "[tiny-made]", f'title = "{ENTRY.title}"', 'licence = "MIT"']
    lines.append("[tiny-made.files]")
    for name, file in ENTRY.files.items():
        lines.append(f'"{name}" = {{ size = {file.size}, sha256 = "{file.sha256}" }}')
    (shipped / "models" / "manifest.toml").write_text("\n".join(lines))
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    return Places(
        takes=tmp_path / "takes",
        models=tmp_path / "data",
        cache=tmp_path / "cache",
        settings=tmp_path / "settings.toml",
        shipped=shipped,
    )


def say(places: Places, action: str, name: str = "") -> str:
    return act(action, name, places, lambda *_: None, base_url=NOWHERE)  # type: ignore[arg-type]


def test_lists_what_is_known_and_what_is_here(places: Places) -> None:
    assert say(places, "list") == (
        "tiny-made: A made-up model, 1 MB, MIT, the default\n"
        "    not here; greenroom models get tiny-made"
    )
    folder = write_model(places.models / ENTRY.name)
    assert f"here: {folder}" in say(places, "list")


def test_a_whole_model_is_not_fetched_again(places: Places) -> None:
    folder = write_model(places.models / ENTRY.name)
    assert say(places, "get") == f"The speech model “tiny-made” is here already: {folder}"


def test_verify_says_which_file_is_wrong(places: Places) -> None:
    assert say(places, "verify") == "There is no speech model on this machine yet."
    folder = write_model(places.models / ENTRY.name)
    assert "every file is as it should be" in say(places, "verify")
    (folder / "config.json").write_text("{ }")
    with pytest.raises(ModelError, match=r"damaged: config\.json has 3 bytes instead of 2"):
        say(places, "verify", "tiny-made")


def test_a_model_that_is_nowhere_or_unknown(places: Places) -> None:
    with pytest.raises(ModelError, match="is not on the hub"):
        say(places, "get")
    with pytest.raises(ModelError, match="no speech model called “huge”"):
        say(places, "get", "huge")
    with pytest.raises(ModelError, match="is not on this machine"):
        say(places, "verify", "tiny-made")

"""The real model, for what only it can show."""

import os
from pathlib import Path

import pytest

from greenroom.errors import ModelError
from greenroom.places import user_places
from greenroom.speech.catalogue import model_folders
from greenroom.speech.manifest import read_manifest
from greenroom.speech.weights import find_model


@pytest.fixture(scope="session")
def base_model() -> Path:
    """Whisper base; skips where it is not on this machine."""
    places = user_places(os.environ)
    try:
        folders = model_folders(places)
        return find_model("base", manifest=read_manifest(places.manifest), folders=folders).path
    except ModelError as error:
        pytest.skip(error.line())

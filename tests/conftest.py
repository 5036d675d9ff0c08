"""What all tests share."""

import gc
import os
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from PySide6.QtWidgets import QApplication

from greenroom.errors import ModelError
from greenroom.office import find_office
from greenroom.places import user_places
from greenroom.speech.catalogue import model_here
from greenroom.ui.words import speak
from loopback import LoopbackServer
from patient import PatientBot
from stub_model import StubModel, running

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as `greenroom` does, if it comes after numpy

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The real recordings and decks beside the checkout; skips where they are absent."""
    folder = ROOT.parent / "shared" / "data"
    if not folder.is_dir():
        pytest.skip("the real recordings and decks (../shared/data) are not on this machine")
    return folder


@pytest.fixture(scope="session")
def sample_decks() -> Path:
    """The decks and the spoken take that come with the program."""
    return ROOT / "sample_decks"


@pytest.fixture(scope="session")
def model() -> Path:
    """The folder of the default speech model; skips where it is not installed."""
    try:
        return model_here("base", user_places(os.environ))
    except ModelError as error:
        pytest.skip(error.line())


@pytest.fixture(scope="session")
def models(model: Path) -> Path:
    """The folder in which the default speech model lies."""
    return model.parent


@pytest.fixture
def libreoffice() -> Path:
    """LibreOffice's program; skips where it is absent."""
    office = find_office()
    if office is None:
        pytest.skip("LibreOffice is not on this machine")
    return office


@pytest.fixture
def server() -> Iterator[LoopbackServer]:
    """A web server on this machine, for decks that link to it."""
    server = LoopbackServer()
    thread = Thread(target=server.http.serve_forever)
    thread.start()
    yield server
    server.http.shutdown()
    server.http.server_close()
    thread.join()


@pytest.fixture
def stub() -> Iterator[StubModel]:
    """A language model's server that behaves well until a test tells it otherwise."""
    with running(StubModel()) as made:
        yield made


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """The one application, speaking English wherever the tests run."""
    speak(qapp, "en")
    return qapp


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    """The application speaks German for one test."""
    speak(qapp, "de")
    yield
    speak(qapp, "en")


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> PatientBot:
    """Drives the window, with more patience than pytest-qt's own."""
    return PatientBot(request)


@pytest.fixture(autouse=True)
def garbage_on_this_thread() -> Iterator[None]:
    """As in the window: no other thread destroys a widget in passing."""
    gc.disable()
    yield
    gc.collect(1)

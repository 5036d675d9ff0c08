"""The first start: Home says which model this machine carries, once."""

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from greenroom.ui.home.page import HomePage
from ui.fake_models import FakeModels
from ui.parts import Studio, make_context

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def models() -> FakeModels:
    return FakeModels()


@pytest.fixture
def home(qtbot: QtBot, tmp_path: Path, models: FakeModels) -> HomePage:
    made = HomePage(replace(make_context(tmp_path, Studio()), models=models))
    made.first_look._soon.setInterval(1)
    qtbot.addWidget(made)
    made.resize(1440, 840)
    return made


def test_the_machine_is_measured_once_and_the_model_is_said(
    qtbot: QtBot, home: HomePage, models: FakeModels
) -> None:
    look = home.first_look
    home.show()
    qtbot.waitUntil(look.stop.isVisible)
    assert "Seeing which speech model this machine can carry" in look.says.text()
    models.go.set()
    qtbot.waitUntil(look.settings.isVisible)
    assert look.says.text() == (
        "Whisper base writes down what you say, and keeps up on this machine. "
        "Whisper small would keep up too, and hears more."
    )
    with qtbot.waitSignal(look.settings_asked):
        look.settings.click()
    look.close_line.click()
    assert not look.isVisible()
    home.hide()
    home.show()
    qtbot.wait(30)
    assert models.asked == ["measure"]


def test_a_machine_that_was_measured_says_nothing(
    qtbot: QtBot, home: HomePage, models: FakeModels
) -> None:
    models.measured = True
    home.show()
    qtbot.waitUntil(lambda: home.first_look._looked)
    assert not home.first_look.isVisible()
    assert models.asked == []


def test_a_slow_machine_is_told_plainly(qtbot: QtBot, home: HomePage, models: FakeModels) -> None:
    models.window_ms = 20_000
    models.go.set()
    home.show()
    qtbot.waitUntil(home.first_look.settings.isVisible)
    assert "does not keep up with you while you talk" in home.first_look.says.text()


def test_without_a_model_the_way_to_one_is_shown(
    qtbot: QtBot, home: HomePage, models: FakeModels
) -> None:
    models.here.clear()
    home.show()
    qtbot.waitUntil(home.first_look.settings.isVisible)
    assert "No speech model is on this machine yet" in home.first_look.says.text()
    models.here.add("base")
    models.measured = True
    home.first_look.look_again()
    qtbot.waitUntil(lambda: home.first_look._looked)
    assert not home.first_look.isVisible()


def test_it_can_be_stopped_and_fails_quietly(
    qtbot: QtBot, home: HomePage, models: FakeModels
) -> None:
    look = home.first_look
    home.show()
    qtbot.waitUntil(look.stop.isVisible)
    look.stop.click()
    qtbot.waitUntil(lambda: not look.isVisible())
    models.refusal = "the speech model “base” is damaged."
    models.go.set()
    look.look_again()
    qtbot.waitUntil(look.settings.isVisible)
    assert "damaged" in look.says.text()


def test_whoever_leaves_home_is_not_slowed_down(
    qtbot: QtBot, home: HomePage, models: FakeModels
) -> None:
    home.show()
    qtbot.waitUntil(home.first_look.stop.isVisible)
    home.hide()
    assert home.first_look._cancel.is_set()
    qtbot.wait(50)
    assert not models.measured
    models.go.set()
    home.show()
    qtbot.waitUntil(lambda: models.asked == ["measure", "measure"])

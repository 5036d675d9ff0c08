"""The page for the user's own language model, with a real server on a port of this machine."""

import socket
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from greenroom.language_model.server import Server, find_server
from greenroom.settings import LanguageModelChoice, Settings, read_settings
from greenroom.ui.context import Wanted
from greenroom.ui.preferences import Preferences
from greenroom.ui.settings.dialog import SettingsDialog
from greenroom.ui.settings.language_model import LanguageModelSection
from stub_model import StubModel, running
from ui.parts import Studio, make_context

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def stub() -> Iterator[StubModel]:
    with running(StubModel(listed={"data": [{"id": "wise-8b"}, {"id": "small-1b"}]})) as made:
        yield made


@pytest.fixture(autouse=True)
def no_names(monkeypatch: pytest.MonkeyPatch) -> None:
    """No name but localhost is looked up anywhere."""
    look_up = socket.getaddrinfo

    def local(host: Any, *rest: Any, **named: Any) -> Any:
        if host in {b"localhost", "localhost", "127.0.0.1"}:
            return look_up(host, *rest, **named)
        raise socket.gaierror(f"{host!r} was looked up")

    monkeypatch.setattr(socket, "getaddrinfo", local)


class Desk:
    """The settings at the page; the server, if there is one, is on Ollama's port."""

    def __init__(self, qtbot: QtBot, folder: Path, chosen: LanguageModelChoice, port: int) -> None:
        self.file = folder / "settings.toml"
        self.looked: list[LanguageModelChoice] = []

        def find(choice: LanguageModelChoice, wanted: Wanted) -> Server:
            self.looked.append(choice)
            return find_server(choice.address, choice.host, ports={"Ollama": port})

        settings = Settings(language_model=chosen)
        context = make_context(folder, Studio(), settings=settings)
        self.preferences = Preferences(self.file, settings)
        dialog = SettingsDialog(replace(context, find_language_model=find), self.preferences)
        qtbot.addWidget(dialog)
        dialog.show()
        self.dialog, self.page = dialog, dialog.show_section(LanguageModelSection)

    def kept(self, qtbot: QtBot) -> LanguageModelChoice:
        qtbot.waitUntil(lambda: self.preferences.on_disk)
        return read_settings(self.file).settings.language_model

    def type_address(self, qtbot: QtBot, text: str) -> None:
        self.page.address.clear()
        qtbot.keyClicks(self.page.address, text)
        qtbot.keyClick(self.page.address, Qt.Key.Key_Return)


ON = LanguageModelChoice(on=True)


def free_port() -> int:
    with closing(socket.create_server(("127.0.0.1", 0))) as listening:
        return int(listening.getsockname()[1])


def test_it_is_off_and_nobody_is_looked_for(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk(qtbot, tmp_path, LanguageModelChoice(), free_port())
    assert not desk.page.on.isChecked()
    assert not desk.page.said.isVisible()
    assert not desk.page.address.isVisible()
    desk.dialog.done_button.click()
    assert desk.looked == []
    assert not desk.file.exists()


def test_switched_on_it_finds_the_server_and_offers_its_models(
    qtbot: QtBot, tmp_path: Path, stub: StubModel
) -> None:
    desk = Desk(qtbot, tmp_path, LanguageModelChoice(), stub.port)
    desk.page.on.click()
    qtbot.waitUntil(desk.page.model.isVisible)
    assert desk.page.said.text() == "Ollama on this machine, 2 models."
    assert [desk.page.model.itemText(at) for at in range(2)] == ["wise-8b", "small-1b"]
    qtbot.keyClick(desk.page.model, Qt.Key.Key_Down)
    assert desk.kept(qtbot) == LanguageModelChoice(on=True, model="small-1b")
    desk.page.on.click()
    assert not desk.page.model.isVisible()
    assert desk.kept(qtbot).on is False


def test_where_nobody_is_it_says_what_to_do_and_looks_again(
    qtbot: QtBot, tmp_path: Path, stub: StubModel
) -> None:
    stub.listed = {"data": []}
    desk = Desk(qtbot, tmp_path, ON, stub.port)
    qtbot.waitUntil(lambda: "No language model was found" in desk.page.said.text())
    assert "look again" in desk.page.said.text()
    stub.listed = {"data": [{"id": "wise-8b"}]}
    desk.page.again.click()
    qtbot.waitUntil(lambda: desk.page.said.text() == "Ollama on this machine, 1 model.")


def test_an_address_of_ones_own_is_asked(qtbot: QtBot, tmp_path: Path, stub: StubModel) -> None:
    desk = Desk(qtbot, tmp_path, ON, free_port())
    desk.type_address(qtbot, f"localhost:{stub.port}")
    qtbot.waitUntil(lambda: desk.page.said.text() == "A server on this machine, 2 models.")
    assert desk.dialog.isVisible()
    assert desk.kept(qtbot).address == f"localhost:{stub.port}"


def test_what_is_no_address_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk(qtbot, tmp_path, ON, free_port())
    desk.type_address(qtbot, "ftp://nowhere")
    assert "is not the address of a server" in desk.page.said.text()


def test_another_computer_is_asked_only_once_its_name_was_typed(
    qtbot: QtBot, tmp_path: Path
) -> None:
    desk = Desk(qtbot, tmp_path, ON, free_port())
    qtbot.waitUntil(lambda: len(desk.looked) == 1)
    desk.type_address(qtbot, "http://models.invalid:1234/v1")
    other = desk.page.other
    assert other.isVisible()
    assert "“models.invalid” is another computer." in other.words.text()
    assert desk.page.said.text() == "Nothing is sent there yet."
    for typed, right in (("models", False), ("localhost", False), ("models.invalid", True)):
        other.name.setText(typed)
        assert other.allow.isEnabled() is right
    assert len(desk.looked) == 1
    assert desk.kept(qtbot).host == ""
    qtbot.keyClick(other.name, Qt.Key.Key_Return)
    assert desk.dialog.isVisible()
    assert desk.kept(qtbot).host == "models.invalid"
    qtbot.waitUntil(lambda: len(desk.looked) == 2)
    assert not other.isVisible()


def test_an_allowed_computer_can_be_taken_back_and_another_is_not_allowed(
    qtbot: QtBot, tmp_path: Path
) -> None:
    chosen = LanguageModelChoice(
        on=True, address="http://models.invalid:1234", host="models.invalid"
    )
    desk = Desk(qtbot, tmp_path, chosen, free_port())
    qtbot.waitUntil(lambda: "does not answer" in desk.page.said.text())
    desk.page.take_back.click()
    assert desk.kept(qtbot).host == ""
    assert desk.page.other.isVisible()
    desk.page.other.name.setText("models.invalid")
    desk.page.other.allow.click()
    desk.type_address(qtbot, "http://elsewhere.invalid:1234")
    assert desk.kept(qtbot).host == ""
    assert "elsewhere.invalid" in desk.page.other.words.text()
    assert not desk.page.other.allow.isEnabled()


def test_everything_on_the_page_has_a_name(qtbot: QtBot, tmp_path: Path, stub: StubModel) -> None:
    page = Desk(qtbot, tmp_path, ON, stub.port).page
    parts = (page.on, page.again, page.model, page.address, page.other.name, page.other.allow)
    assert all(part.accessibleName() for part in parts)

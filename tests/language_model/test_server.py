"""Finding the server: on its usual port, at an address, on another machine only by name."""

import socket
from contextlib import ExitStack, closing
from typing import Any

import pytest

from greenroom.errors import ServerError
from greenroom.language_model.server import find_server
from greenroom.servers.address import USUAL_PORTS
from stub_model import Rude, StubModel, page, running, status


def free_port() -> int:
    with closing(socket.create_server(("127.0.0.1", 0))) as listening:
        return int(listening.getsockname()[1])


def test_the_usual_ports_are_those_of_the_three_programs() -> None:
    assert dict(USUAL_PORTS) == {"Ollama": 11434, "LM Studio": 1234, "llama-server": 8080}


def test_the_first_program_that_answers_on_its_port_is_taken(stub: StubModel) -> None:
    found = find_server(ports={"Ollama": free_port(), "LM Studio": stub.port})
    assert (found.program, found.address.url) == ("LM Studio", stub.address)
    assert found.models == ("wise-8b",)


def test_another_program_on_a_usual_port_is_passed_over(stub: StubModel) -> None:
    with ExitStack() as stack:
        other = stack.enter_context(running(StubModel(listed=raising(page("<html>Hello</html>")))))
        found = find_server(ports={"llama-server": other.port, "Ollama": stub.port})
    assert found.program == "Ollama"


def test_nobody_on_any_port_says_where_was_looked() -> None:
    with pytest.raises(ServerError, match="No language model was found") as told:
        find_server(ports={"Ollama": free_port()})
    assert "Ollama" in told.value.line()


def test_a_configured_address_is_asked_and_no_other(stub: StubModel) -> None:
    found = find_server(f"localhost:{stub.port}", ports={})
    assert found.program == ""
    assert found.model("gone-3b") == "wise-8b"


@pytest.mark.parametrize(
    "listed",
    [
        {"data": [{"id": "nomic-embed-text"}, {"id": "whisper-base"}]},
        {"data": []},
        {"models": ["wise-8b"]},
        [1, 2],
        {"data": [{"name": "wise"}]},
    ],
)
def test_a_server_without_a_model_that_talks_is_told(stub: StubModel, listed: Any) -> None:
    stub.listed = listed
    with pytest.raises(ServerError):
        find_server(stub.address)


@pytest.mark.parametrize("rude", [status(500), status(302), page("<html>"), page("[" * 9000)])
def test_a_rude_server_is_no_server(stub: StubModel, rude: Rude) -> None:
    stub.listed = raising(rude)
    with pytest.raises(ServerError):
        find_server(stub.address)


def test_another_machine_is_not_asked_until_it_is_allowed_by_name() -> None:
    asked: list[str] = []

    def resolve(host: Any, *_: Any, **__: Any) -> Any:
        asked.append(host.decode() if isinstance(host, bytes) else host)
        raise socket.gaierror

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket, "getaddrinfo", resolve)
        for allowed in ("", "other.example", "example"):
            with pytest.raises(ServerError, match="is another computer"):
                find_server("http://models.example:1234/v1", allowed)
        assert asked == []
        with pytest.raises(ServerError, match="does not answer"):
            find_server("http://models.example:1234/v1", "models.example")
    assert asked == ["models.example"]


def raising(rude: Rude) -> Any:
    def listed() -> Any:
        raise rude

    return listed

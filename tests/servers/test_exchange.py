"""One request to a server that is slow, large, rude or gone."""

import os
import socket
from collections.abc import Iterator
from contextlib import closing, contextmanager
from threading import Thread
from typing import Any

import pytest

from greenroom.errors import ServerError
from greenroom.servers.exchange import (
    MAX_BYTES,
    Patience,
    RefusedError,
    Request,
    UnreachableError,
    exchange,
)
from stub_model import Rude, StubModel, page, status

# Short enough for a test, long enough for a machine that is busy; the server never answers in time.
SHORT = Patience(connect_s=10.0, read_s=0.2, total_s=20.0)
BRIEF = Patience(connect_s=10.0, read_s=20.0, total_s=0.4)
PATIENT = Patience(connect_s=20.0, read_s=60.0, total_s=60.0)


def get(stub: StubModel, patience: Patience = PATIENT) -> bytes:
    return exchange(Request("GET", f"{stub.address}/models"), patience, lambda: False)


def refuse(rude: Rude) -> Any:
    def listed() -> Any:
        raise rude

    return listed


def test_what_the_server_says_comes_back_whole(stub: StubModel) -> None:
    stub.listed = {"data": []}
    assert get(stub) == b'{"data": []}'


@pytest.mark.parametrize("code", [301, 302, 307, 400, 404, 500, 503])
def test_no_answer_but_200_is_taken_and_no_redirect_followed(stub: StubModel, code: int) -> None:
    moved = Rude(
        b"HTTP/1.1 %d No\r\nLocation: %s/elsewhere\r\nContent-Length: 0\r\n\r\n"
        % (code, stub.address.encode())
    )
    stub.listed = refuse(moved)
    with pytest.raises(RefusedError, match=str(code)):
        get(stub)


def test_a_server_that_never_answers_is_left_after_the_read_time(stub: StubModel) -> None:
    with silent_server() as port, pytest.raises(ServerError, match="took too long"):
        exchange(Request("GET", f"http://127.0.0.1:{port}/"), SHORT, lambda: False)


def test_a_server_that_drips_its_headers_is_left_after_the_total_time() -> None:
    dripping = silent_server(b"X-More: 1\r\n")
    with dripping as port, pytest.raises(ServerError, match="took too long"):
        exchange(Request("GET", f"http://127.0.0.1:{port}/"), BRIEF, lambda: False)


def test_a_wait_can_be_stopped() -> None:
    looks: list[int] = []

    def stopped() -> bool:
        looks.append(1)
        return len(looks) > 3

    with silent_server() as port, pytest.raises(ServerError, match="told to stop"):
        exchange(Request("GET", f"http://127.0.0.1:{port}/"), PATIENT, stopped)


def test_an_endless_answer_is_cut_off(stub: StubModel) -> None:
    stub.listed = refuse(page("x" * (MAX_BYTES + 1)))
    with pytest.raises(ServerError, match="too long"):
        get(stub)


def test_an_answer_that_was_packed_is_not_unpacked(stub: StubModel) -> None:
    stub.listed = refuse(page("zip", "Content-Encoding: gzip"))
    with pytest.raises(RefusedError, match="packed"):
        get(stub)


def test_an_answer_that_breaks_off_is_the_same_as_nobody(stub: StubModel) -> None:
    stub.listed = refuse(Rude(b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n{"))
    with pytest.raises(UnreachableError, match="does not answer"):
        get(stub)


def test_nobody_there_is_said_with_where(stub: StubModel) -> None:
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(UnreachableError, match=str(port)):
        exchange(Request("GET", f"http://127.0.0.1:{port}/"), PATIENT, lambda: False)


def test_proxies_of_the_environment_are_passed_by(
    stub: StubModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    monkeypatch.delenv("no_proxy", raising=False)
    assert os.environ["http_proxy"]
    stub.listed = {"data": []}
    assert get(stub)


def test_an_error_page_is_an_error(stub: StubModel) -> None:
    stub.listed = refuse(status(500, "<html>Oops</html>"))
    with pytest.raises(RefusedError):
        get(stub)


@contextmanager
def silent_server(drip: bytes = b"") -> Iterator[int]:
    """Takes one connection and says nothing, or sends `drip` again and again, but never the end."""
    with closing(socket.create_server(("127.0.0.1", 0))) as listening:

        def serve() -> None:
            there, _ = listening.accept()
            there.settimeout(0.02)
            with there:
                if drip:
                    there.sendall(b"HTTP/1.1 200 OK\r\n")
                while True:
                    try:
                        if there.recv(4096) == b"":
                            return
                    except TimeoutError:
                        pass
                    except OSError:
                        return
                    try:
                        there.sendall(drip)
                    except OSError:
                        return

        thread = Thread(target=serve)
        thread.start()
        yield listening.getsockname()[1]
        thread.join()

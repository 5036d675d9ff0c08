"""Fetching from a hub on the loopback interface that misbehaves in every way we could think of."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from greenroom.errors import ModelError
from greenroom.speech.download import download_model
from greenroom.speech.weights import verify_model
from speech.models import ENTRY, HUB_CONTENT

MODEL = HUB_CONTENT["model.bin"]


class Hub(ThreadingHTTPServer):
    """Serves the made-up model; `behaviour` says what goes wrong, `asked` what was requested."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.behaviour = "well"
        self.asked: list[tuple[str, str | None]] = []

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class Handler(BaseHTTPRequestHandler):
    server: Hub

    def do_GET(self) -> None:
        name = self.path.rpartition("/")[2]
        wanted = self.headers["Range"]
        self.server.asked.append((self.path, wanted))
        if self.server.behaviour == "refuse" or name not in HUB_CONTENT:
            self.send_error(404)
            return
        data = HUB_CONTENT[name]
        if self.server.behaviour == "corrupt":
            data = bytes(len(data))
        start = int(wanted.removeprefix("bytes=").rstrip("-")) if wanted else 0
        if self.server.behaviour == "no ranges":
            start = 0
        self.send_response(206 if start else 200)
        self.send_header("Content-Length", str(len(data) - start))
        self.end_headers()
        body = data[start:]
        if self.server.behaviour in ("truncate", "no ranges") and len(body) > 200_000:
            body = body[:200_000]
            self.close_connection = True
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def hub() -> Iterator[Hub]:
    with Hub() as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def test_fetches_the_pinned_revision_and_checks_it(hub: Hub, tmp_path: Path) -> None:
    steps: list[tuple[int, int]] = []
    folder = download_model(
        ENTRY, tmp_path, base_url=hub.address, progress=lambda *step: steps.append(step)
    )
    assert folder == tmp_path / ENTRY.name
    verify_model(folder, ENTRY)
    assert hub.asked[0] == ("/made/up/resolve/abc/model.bin", None)
    total = sum(map(len, HUB_CONTENT.values()))
    assert steps[-1] == (total, total)
    assert steps == sorted(steps)
    assert [path.name for path in tmp_path.iterdir()] == [ENTRY.name]


def test_goes_on_where_the_connection_broke_off(hub: Hub, tmp_path: Path) -> None:
    hub.behaviour = "truncate"
    folder = download_model(ENTRY, tmp_path, base_url=hub.address)
    assert (folder / "model.bin").read_bytes() == MODEL
    ranges = [wanted for path, wanted in hub.asked if path.endswith("model.bin")]
    assert ranges == [None, "bytes=200000-", "bytes=400000-"]


def test_a_hub_without_ranges_starts_again_and_never_mixes(hub: Hub, tmp_path: Path) -> None:
    hub.behaviour = "no ranges"
    with pytest.raises(ModelError, match=r"model\.bin .* did not come through whole"):
        download_model(ENTRY, tmp_path, base_url=hub.address)
    hub.behaviour = "well"
    folder = download_model(ENTRY, tmp_path, base_url=hub.address)
    assert (folder / "model.bin").read_bytes() == MODEL


def test_goes_on_after_a_stop(hub: Hub, tmp_path: Path) -> None:
    stop = threading.Event()

    def after_some(done: int, _total: int) -> None:
        if done > 100_000:
            stop.set()

    with pytest.raises(ModelError, match=r"was stopped\. It can be resumed"):
        download_model(ENTRY, tmp_path, base_url=hub.address, progress=after_some, cancel=stop)
    assert not (tmp_path / ENTRY.name).exists()
    hub.asked.clear()
    download_model(ENTRY, tmp_path, base_url=hub.address)
    assert hub.asked[0][1] is not None


def test_corrupt_bytes_are_thrown_away(hub: Hub, tmp_path: Path) -> None:
    hub.behaviour = "corrupt"
    with pytest.raises(ModelError, match=r"model\.bin .* is not what it should be"):
        download_model(ENTRY, tmp_path, base_url=hub.address)
    assert not (tmp_path / ENTRY.name).exists()
    hub.behaviour = "well"
    verify_model(download_model(ENTRY, tmp_path, base_url=hub.address), ENTRY)


def test_a_file_that_is_not_there(hub: Hub, tmp_path: Path) -> None:
    hub.behaviour = "refuse"
    with pytest.raises(ModelError, match=r"did not give model\.bin .* \(it answered 404\)"):
        download_model(ENTRY, tmp_path, base_url=hub.address)


def test_no_network(tmp_path: Path) -> None:
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as closed:
        address = f"http://127.0.0.1:{closed.server_port}"
    with pytest.raises(ModelError, match="the hub cannot be reached"):
        download_model(ENTRY, tmp_path, base_url=address)


def test_a_model_that_is_there_but_damaged_is_replaced(hub: Hub, tmp_path: Path) -> None:
    (tmp_path / ENTRY.name).mkdir()
    (tmp_path / ENTRY.name / "model.bin").write_bytes(b"damaged")
    verify_model(download_model(ENTRY, tmp_path, base_url=hub.address), ENTRY)

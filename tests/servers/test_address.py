"""Which addresses are taken, and whose machine they are on."""

import pytest

from greenroom.errors import ServerError
from greenroom.servers.address import read_address


@pytest.mark.parametrize(
    ("typed", "url", "here"),
    [
        ("localhost:11434", "http://localhost:11434/v1", True),
        ("http://127.0.0.1:8080/", "http://127.0.0.1:8080/v1", True),
        ("http://127.8.8.8:8080/api/v1/", "http://127.8.8.8:8080/api/v1", True),
        ("[::1]:1234", "http://[::1]:1234/v1", True),
        ("gpu.lan:8000", "http://gpu.lan:8000/v1", False),
        ("https://Models.Example.org/v1", "https://models.example.org/v1", False),
        ("localhost.example.org", "http://localhost.example.org/v1", False),
        ("127.0.0.1.example.org", "http://127.0.0.1.example.org/v1", False),
        ("127.1", "http://127.1/v1", False),
        ("0.0.0.0:11434", "http://0.0.0.0:11434/v1", False),
        ("192.168.1.20:11434", "http://192.168.1.20:11434/v1", False),
        ("[2001:db8::1]:1234", "http://[2001:db8::1]:1234/v1", False),
    ],
)
def test_an_address_is_completed_and_its_machine_told(typed: str, url: str, here: bool) -> None:
    address = read_address(typed)
    assert (address.url, address.here) == (url, here)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "http://",
        "ftp://localhost",
        "file:///etc/passwd",
        "http://localhost@example.org",
        "http://me:secret@localhost:1234",
        "http://example.org\\@127.0.0.1/",
        "http://127.0.0.1:port",
        "http://localhost/v1?key=1",
        "http://local host:1",
        "http://[::1",
        "http://exämple.org",
    ],
)
def test_what_is_no_address_is_said_in_one_line(typed: str) -> None:
    with pytest.raises(ServerError, match="is not the address of a server"):
        read_address(typed)

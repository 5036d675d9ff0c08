"""Where a server of the user's may be asked: this machine's usual ports, or an address."""

import re
from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit

import msgspec

from greenroom.errors import ServerError
from greenroom.phrase import phrase

USUAL_PORTS = {"Ollama": 11434, "LM Studio": 1234, "llama-server": 8080}
"""Where these programs listen unless told otherwise, by their own documentation."""

_NAME = re.compile(r"[a-z0-9](?:[a-z0-9_.-]*[a-z0-9])?")


class Address(msgspec.Struct, frozen=True):
    """`url` is what requests begin with, without a slash at its end; `host` whose machine it is."""

    url: str
    host: str

    @property
    def here(self) -> bool:
        """Whether what is sent there stays on this machine."""
        return on_this_machine(self.host)


def local_address(port: int) -> Address:
    """A port of this machine."""
    return Address(f"http://127.0.0.1:{port}/v1", "127.0.0.1")


def read_address(text: str) -> Address:
    """What the user typed: `http://` and `/v1` are added where they are missing.

    The address is put together anew from its parts, so that what was checked is what is asked.
    Raises ServerError.
    """
    given = text.strip()
    try:
        parts = urlsplit(given if "://" in given else f"http://{given}")
        host, port = _host(parts), parts.port
    except ValueError:
        raise _unusable(given) from None
    if parts.scheme not in {"http", "https"} or "@" in parts.netloc or parts.query:
        raise _unusable(given)
    path = re.sub(r"/+$", "", parts.path) or "/v1"
    if not re.fullmatch(r"[\w./-]*", path, re.ASCII):
        raise _unusable(given)
    shown = f"[{host}]" if ":" in host else host
    return Address(f"{parts.scheme}://{shown}{f':{port}' if port else ''}{path}", host)


def refuse_other_machine(address: Address, allowed_host: str) -> None:
    """Raise ServerError unless it is this machine, or the one that the user named."""
    if not address.here and address.host != allowed_host:
        raise ServerError(
            phrase("“{host}” is another computer.", host=address.host),
            remedy=phrase("Nothing is sent there until you allow it by name."),
        )


def on_this_machine(host: str) -> bool:
    """Whether a host is the loopback interface; a name other than localhost is taken for another's.

    Who answers to such a name can change while the program runs.
    """
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _host(parts: SplitResult) -> str:
    """Raises ValueError for what is neither a name nor an address."""
    host = (parts.hostname or "").lower()
    return str(ip_address(host)) if ":" in host else _named(host)


def _named(host: str) -> str:
    if not _NAME.fullmatch(host):
        raise ValueError(host)
    return host


def _unusable(text: str) -> ServerError:
    return ServerError(
        phrase("“{text}” is not the address of a server.", text=text),
        remedy=phrase("For example: {url}", url="http://localhost:11434/v1"),
    )

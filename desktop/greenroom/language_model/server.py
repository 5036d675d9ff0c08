"""Which server is there, and which models it has."""

from collections.abc import Mapping

import msgspec

from greenroom.errors import ServerError
from greenroom.phrase import phrase
from greenroom.servers.address import (
    USUAL_PORTS,
    Address,
    local_address,
    read_address,
    refuse_other_machine,
)
from greenroom.servers.exchange import Patience, Request, Stopped, exchange

_GLANCE = Patience(connect_s=1.0, read_s=5.0, total_s=6.0)
# Names of models that do not talk.
_SILENT = ("embed", "bge-", "minilm", "rerank", "whisper", "-tts", "clip")
_MOST_MODELS = 200


class Server(msgspec.Struct, frozen=True):
    """A server that listed at least one model that can talk; `program` is whose usual port it is.

    `program` is empty for an address of the user's own.
    """

    address: Address
    models: tuple[str, ...]
    program: str = ""

    def model(self, wanted: str) -> str:
        """The model that was chosen, or the first where it is not there any more."""
        return wanted if wanted in self.models else self.models[0]


class _Model(msgspec.Struct):
    id: str


class _Models(msgspec.Struct):
    data: list[_Model]


def find_server(
    address: str = "",
    allowed_host: str = "",
    *,
    ports: Mapping[str, int] = USUAL_PORTS,
    stopped: Stopped = lambda: False,
) -> Server:
    """The server at `address` or, where that is empty, the first on this machine's usual `ports`.

    Another machine is asked only where `allowed_host` is its name. Raises ServerError with
    what to do.
    """
    if address:
        there = read_address(address)
        refuse_other_machine(there, allowed_host)
        return Server(there, _models_at(there, stopped))
    for program, port in ports.items():
        here = local_address(port)
        try:
            return Server(here, _models_at(here, stopped), program)
        except ServerError:
            continue
    listed = ", ".join(f"{program} {port}" for program, port in ports.items())
    raise ServerError(
        phrase(
            "No language model was found on this machine (looked for {programs}).", programs=listed
        ),
        remedy=phrase("Start one of them with a model, then look again."),
    )


def _models_at(address: Address, stopped: Stopped) -> tuple[str, ...]:
    answer = exchange(Request("GET", f"{address.url}/models"), _GLANCE, stopped)
    try:
        listed = msgspec.json.decode(answer, type=_Models).data
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        what = phrase("What answers at {url} is no language model's server.", url=address.url)
        raise ServerError(what) from None
    talking = (one.id for one in listed if one.id and len(one.id) <= 200)
    models = tuple(name for name in talking if not any(part in name.lower() for part in _SILENT))
    if not models:
        raise ServerError(
            phrase("The server at {url} has no model that can talk.", url=address.url)
        )
    return models[:_MOST_MODELS]

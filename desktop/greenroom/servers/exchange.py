"""One request and its answer, bounded in time and size; nothing on the way is trusted."""

import asyncio
from collections.abc import Callable, Coroutine, Mapping
from typing import Any

import httpx
import msgspec

from greenroom.errors import ServerError
from greenroom.phrase import phrase

MAX_BYTES = 512 * 1024
"""Far more than any answer asked for here; what is longer is cut off unread."""

_LOOK_S = 0.1

Stopped = Callable[[], bool]


class Patience(msgspec.Struct, frozen=True):
    """Seconds to wait for a connection, for the next byte, and for all of an exchange.

    A model of eight billion parameters on a laptop's processor takes about a minute for an answer;
    nobody waits for it.
    """

    connect_s: float = 2.0
    read_s: float = 90.0
    total_s: float = 120.0


USUAL_PATIENCE = Patience()


class Request(msgspec.Struct, frozen=True):
    """What is asked. `who` is how people call the server; at most `max_bytes` are read."""

    method: str
    url: str
    body: bytes | None = None
    content_type: str = "application/json"
    who: str = phrase("The language model")
    max_bytes: int = MAX_BYTES


class UnreachableError(ServerError):
    """Nobody answers there any more: asking again is of no use."""


class RefusedError(ServerError):
    """The server answered with an error."""


def exchange(request: Request, patience: Patience, stopped: Stopped) -> bytes:
    """What the server answers. Blocks; looks ten times a second whether `stopped` says to end.

    Proxies and passwords of the environment are not used, redirects not followed. Raises
    UnreachableError, RefusedError, or ServerError for what is too slow, too large or
    stopped.
    """
    work = _exchange(request, patience)
    try:
        return asyncio.run(_watched(work, patience.total_s, stopped))
    except TimeoutError:
        raise ServerError(phrase("{who} took too long.", who=request.who)) from None
    except asyncio.CancelledError:
        raise ServerError(phrase("{who} was told to stop.", who=request.who)) from None
    except (httpx.ReadTimeout, httpx.PoolTimeout, httpx.WriteTimeout):
        raise ServerError(phrase("{who} took too long.", who=request.who)) from None
    except httpx.HTTPError:
        raise UnreachableError(
            phrase(
                "{who} at {host} does not answer.",
                who=request.who,
                host=httpx.URL(request.url).netloc.decode(),
            )
        ) from None


def form(fields: Mapping[str, str], file_name: str, content: bytes) -> tuple[bytes, str]:
    """A form with one file in it, called `file`, as a request's body and its content type."""
    request = httpx.Request(
        "POST", "http://localhost", data=fields, files={"file": (file_name, content)}
    )
    return request.read(), request.headers["Content-Type"]


async def _watched(work: Coroutine[Any, Any, bytes], total_s: float, stopped: Stopped) -> bytes:
    """The total time holds for a server that drips its headers byte by byte as well."""
    async with asyncio.timeout(total_s):
        task = asyncio.ensure_future(work)
        try:
            while not task.done():
                if stopped():
                    raise asyncio.CancelledError
                await asyncio.wait({task}, timeout=_LOOK_S)
        finally:
            task.cancel()
        return await task


async def _exchange(request: Request, patience: Patience) -> bytes:
    waits = httpx.Timeout(patience.read_s, connect=patience.connect_s)
    headers = {"Accept": "application/json", "Accept-Encoding": "identity"}
    if request.body is not None:
        headers["Content-Type"] = request.content_type
    # Without TLS the certificates need not be read, which takes longer than the request.
    secure = request.url.startswith("https:")
    async with (
        httpx.AsyncClient(
            timeout=waits, trust_env=False, follow_redirects=False, verify=secure
        ) as client,
        client.stream(
            request.method, request.url, content=request.body, headers=headers
        ) as response,
    ):
        if response.status_code != httpx.codes.OK:
            code = response.status_code
            raise RefusedError(
                phrase("{who} answered with the error {code}.", who=request.who, code=code)
            )
        if "content-encoding" in response.headers:
            raise RefusedError(phrase("{who} packed its answer unasked.", who=request.who))
        read = bytearray()
        async for piece in response.aiter_raw():
            read += piece
            if len(read) > request.max_bytes:
                raise ServerError(phrase("{who} gave too long an answer.", who=request.who))
        return bytes(read)

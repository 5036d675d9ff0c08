"""One request and its answer, bounded in time and size; nothing on the way is trusted."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import httpx
import msgspec

from greenroom.errors import LanguageModelError

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


class UnreachableError(LanguageModelError):
    """Nobody answers there any more: asking again is of no use."""


class RefusedError(LanguageModelError):
    """The server answered with an error."""


def exchange(
    method: str, url: str, body: bytes | None, patience: Patience, stopped: Stopped
) -> bytes:
    """What the server answers. Blocks; looks ten times a second whether `stopped` says to end.

    Proxies and passwords of the environment are not used, redirects not followed. Raises
    UnreachableError, RefusedError, or LanguageModelError for what is too slow, too large or
    stopped.
    """
    work = _exchange(method, url, body, patience)
    try:
        return asyncio.run(_watched(work, patience.total_s, stopped))
    except TimeoutError:
        raise LanguageModelError("The language model took too long.") from None
    except asyncio.CancelledError:
        raise LanguageModelError("The language model was told to stop.") from None
    except (httpx.ReadTimeout, httpx.PoolTimeout, httpx.WriteTimeout):
        raise LanguageModelError("The language model took too long.") from None
    except httpx.HTTPError:
        raise UnreachableError(
            f"The language model at {httpx.URL(url).netloc.decode()} does not answer."
        ) from None


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


async def _exchange(method: str, url: str, body: bytes | None, patience: Patience) -> bytes:
    waits = httpx.Timeout(patience.read_s, connect=patience.connect_s)
    headers = {"Accept": "application/json", "Accept-Encoding": "identity"}
    if body is not None:
        headers["Content-Type"] = "application/json"
    # Without TLS the certificates need not be read, which takes longer than the request.
    secure = url.startswith("https:")
    async with (
        httpx.AsyncClient(
            timeout=waits, trust_env=False, follow_redirects=False, verify=secure
        ) as client,
        client.stream(method, url, content=body, headers=headers) as response,
    ):
        if response.status_code != httpx.codes.OK:
            raise RefusedError(f"The language model's server said {response.status_code}.")
        if "content-encoding" in response.headers:
            raise RefusedError("The language model's server packed its answer unasked.")
        read = bytearray()
        async for piece in response.aiter_raw():
            read += piece
            if len(read) > MAX_BYTES:
                raise LanguageModelError("The language model's answer was too long.")
        return bytes(read)

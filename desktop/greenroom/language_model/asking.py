"""Asks a model for an answer of one shape, and takes nothing else for one."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

import msgspec

from greenroom.errors import ServerError
from greenroom.language_model.prompt import Prompt, write_prompt
from greenroom.phrase import phrase
from greenroom.servers.exchange import (
    USUAL_PATIENCE,
    Patience,
    RefusedError,
    Request,
    Stopped,
    exchange,
)

_MAX_TOKENS = 1500
"""A sixth of it is enough for any answer; the rest is for models that think first."""

_MODES = ("json_schema", "json_object", "plain")
_THOUGHT = re.compile(r"<think>.*?</think>", re.S)


class Sealed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What every answer must hold."""

    seal: str


Shape = TypeVar("Shape", bound=Sealed)


class _Message(msgspec.Struct):
    content: str | None = None


class _Choice(msgspec.Struct):
    message: _Message
    finish_reason: str | None = None


class _Completion(msgspec.Struct):
    choices: list[_Choice]


class Chat:
    """One model on one server; remembers how much of JSON the server can be told to keep to.

    Not for two threads at once.
    """

    def __init__(self, url: str, model: str, patience: Patience = USUAL_PATIENCE) -> None:
        self.model = model
        self._url = f"{url}/chat/completions"
        self._patience = patience
        self._mode = 0

    def ask(
        self, task: str, material: Mapping[str, Any], shape: type[Shape], stopped: Stopped
    ) -> Shape:
        """An answer of this shape with the seal in it. Blocks. Raises ServerError.

        Servers differ in what they can be told about JSON, so a schema is tried first, then any
        JSON object, then nothing; the answer is checked all the same.
        """
        schema = schema_of(shape)
        failure = ServerError(phrase("The language model gave no usable answer."))
        for mode in range(self._mode, len(_MODES)):
            prompt = write_prompt(task, material, schema)
            request = Request("POST", self._url, self._body(prompt, schema, _MODES[mode]))
            try:
                found = _checked(exchange(request, self._patience, stopped), prompt, shape)
            except (RefusedError, UnusableError) as error:
                failure = error
                continue
            self._mode = mode
            return found
        raise failure

    def _body(self, prompt: Prompt, schema: Mapping[str, Any], mode: str) -> bytes:
        formats: dict[str, dict[str, Any]] = {
            "json_schema": {
                "type": "json_schema",
                "json_schema": {"name": "answer", "strict": True, "schema": schema},
            },
            "json_object": {"type": "json_object"},
        }
        body: dict[str, Any] = {
            "model": self.model,
            "messages": [
                {"role": "system", "content": prompt.system},
                {"role": "user", "content": prompt.user},
            ],
            "temperature": 0.2,
            "max_tokens": _MAX_TOKENS,
            "stream": False,
        }
        if mode in formats:
            body["response_format"] = formats[mode]
        return msgspec.json.encode(body)


class UnusableError(ServerError):
    """An answer that is not what was asked for."""


def schema_of(shape: type[Sealed]) -> dict[str, Any]:
    """The shape as a JSON schema with everything in one place, as all servers understand it."""
    whole = msgspec.json.schema(shape)
    parts = whole["$defs"]
    found: dict[str, Any] = _inlined(parts[shape.__name__], parts)
    return found


def _inlined(schema: Any, parts: Mapping[str, Any]) -> Any:
    if isinstance(schema, list):
        return [_inlined(one, parts) for one in schema]
    if not isinstance(schema, dict):
        return schema
    if "$ref" in schema:
        return _inlined(parts[schema["$ref"].rpartition("/")[2]], parts)
    return {name: _inlined(one, parts) for name, one in schema.items() if name != "title"}


def _checked(answer: bytes, prompt: Prompt, shape: type[Shape]) -> Shape:
    """The answer in its shape. Raises UnusableError."""
    content = _content(answer)
    if prompt.canary in content:
        raise UnusableError(phrase("The language model repeated what it was told to keep."))
    for text in _objects(content):
        try:
            found = msgspec.json.decode(text, type=shape)
        except (msgspec.DecodeError, RecursionError):
            continue
        if found.seal != prompt.seal:
            raise UnusableError(phrase("The language model did not read all that it was told."))
        return found
    raise UnusableError(
        phrase("The language model's answer is not of the shape that was asked for.")
    )


def _content(answer: bytes) -> str:
    try:
        choices = msgspec.json.decode(answer, type=_Completion).choices
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise UnusableError(phrase("What answered is no language model's server.")) from None
    content = choices[0].message.content if choices else None
    if not content:
        raise UnusableError(phrase("The language model's answer was empty."))
    if choices[0].finish_reason == "length":
        raise UnusableError(phrase("The language model's answer was cut off."))
    return content


def _objects(content: str) -> Iterator[str]:
    """Where the JSON may be: the answer itself, or inside what a chatty model puts around it."""
    yield content
    said = _THOUGHT.sub("", content)
    start, end = said.find("{"), said.rfind("}")
    if 0 <= start < end:
        yield said[start : end + 1]

"""Who sits on the panel and in what words they ask: data beside this file, read once."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from string import Formatter
from typing import Any

import msgspec

from greenroom.panel.names import named
from greenroom.panel.question import Persona


class Panelist(msgspec.Struct, frozen=True):
    """Somebody who asks, with what they care about: kinds of question, the dearest first.

    `tone` is how they come across; `shown` and `said` are how they bring up what a slide shows
    (with `{slide}`) and what was said: each holds a `{clause}`, or `{Clause}` at its start.
    """

    id: str
    name: str
    role: str
    interests: tuple[str, ...]
    asks: str
    tone: str
    shown: tuple[str, ...]
    said: tuple[str, ...]

    @property
    def persona(self) -> Persona:
        """The panelist as a question names them."""
        return Persona(self.id, self.name, named(self.role))


class Frame(msgspec.Struct, frozen=True):
    """A way to ask about claims of certain kinds; personas.toml and frames.toml say the rest."""

    text: str
    kind: str
    claims: tuple[str, ...]
    personas: tuple[str, ...]
    contract: tuple[str, ...]
    missing: str = ""
    given: str = ""
    also: str = ""
    weight: float = 0.0

    @property
    def slots(self) -> frozenset[str]:
        """The parts of a claim that its text cannot do without."""
        return frozenset(name for _, name, _, _ in Formatter().parse(self.text) if name)


class Wording(msgspec.Struct, frozen=True):
    """All frames, and how claims of a kind are told, as a clause, before the demand."""

    frames: tuple[Frame, ...]
    clauses: Mapping[str, str]


@cache
def panelists() -> tuple[Panelist, ...]:
    """The panelists that come with Greenroom."""
    return msgspec.convert(_read("personas.toml")["persona"], tuple[Panelist, ...])


def personas() -> tuple[Persona, ...]:
    """The panelists' ids, names and roles."""
    return tuple(panelist.persona for panelist in panelists())


@cache
def wording() -> Wording:
    """The frames that come with Greenroom: those that join two lines, those built from the parts of
    a claim, and those that quote.
    """
    parts, rest = _read("frames.toml"), (_read("joined_frames.toml"), _read("quote_frames.toml"))
    frames = [frame for read in (parts, *rest) for frame in read["frame"]]
    return Wording(
        msgspec.convert(frames, tuple[Frame, ...]),
        msgspec.convert(parts["clause"], dict[str, str]),
    )


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(files("greenroom.panel").joinpath(name).read_text("utf-8"))

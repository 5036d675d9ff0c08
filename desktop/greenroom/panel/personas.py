"""Who sits on the panel and in what words they ask: data beside this file, read once per call."""

import tomllib
from importlib.resources import files
from typing import Any

import msgspec

from greenroom.panel.question import Persona


class Profile(msgspec.Struct, frozen=True):
    """A panelist with what they care about: kinds of question, the dearest first."""

    id: str
    name: str
    role: str
    interests: tuple[str, ...]
    asks: str

    @property
    def persona(self) -> Persona:
        """The panelist as a question names them."""
        return Persona(self.id, self.name, self.role)


class Frame(msgspec.Struct, frozen=True):
    """A way to ask about claims of certain kinds; personas.toml and frames.toml say the rest."""

    text: str
    kind: str
    claims: tuple[str, ...]
    personas: tuple[str, ...]
    contract: tuple[str, ...]
    missing: str = ""
    also: str = ""
    weight: float = 0.0


def profiles() -> tuple[Profile, ...]:
    """The panelists that come with Greenroom."""
    return msgspec.convert(_read("personas.toml")["persona"], tuple[Profile, ...])


def personas() -> tuple[Persona, ...]:
    """The panelists' ids, names and roles."""
    return tuple(profile.persona for profile in profiles())


def frames() -> tuple[Frame, ...]:
    """The frames that come with Greenroom."""
    return msgspec.convert(_read("frames.toml")["frame"], tuple[Frame, ...])


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(files("greenroom.panel").joinpath(name).read_text("utf-8"))

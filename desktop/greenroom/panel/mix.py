"""What shifts a panel: the role and seniority applied for, and what the company stands for.

Roles and levels are data beside this file. Companies' values are profiles: TOML files, of which one
ships and others lie in the user's own folder (docs/panel-profiles.md says how to write one).
"""

import tomllib
from collections.abc import Iterator, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec.structs import replace

from greenroom.errors import GreenroomError
from greenroom.panel.names import named
from greenroom.panel.personas import Frame
from greenroom.phrase import phrase

_Weight = Annotated[float, msgspec.Meta(ge=-2, le=2)]


class ProfileError(GreenroomError):
    """A company profile that cannot be read; the message says what and where."""


class Profile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a company looks for: `kinds` and `personas` are worth more or less by so much.

    `values` name what it stands for, `frames` are questions of its own.
    """

    name: str
    about: str = ""
    values: tuple[str, ...] = ()
    kinds: dict[str, _Weight] = {}
    personas: dict[str, _Weight] = {}
    frame: tuple[Frame, ...] = ()
    id: str = ""


class Mix(msgspec.Struct, frozen=True):
    """What kinds of question and which panelists are worth more by, and further frames."""

    kinds: Mapping[str, float] = {}
    personas: Mapping[str, float] = {}
    frames: tuple[Frame, ...] = ()

    def bonus(self, kind: str, persona: str) -> float:
        """How much more a question of this kind by this panelist is worth; below 0 for less."""
        return self.kinds.get(kind, 0.0) + self.personas.get(persona, 0.0)


class Leaning(msgspec.Struct, frozen=True):
    """A role or a level: its name for the user and what it shifts."""

    name: str
    kinds: dict[str, float] = {}
    personas: dict[str, float] = {}


def roles() -> Mapping[str, Leaning]:
    """The roles that can be applied for, by id."""
    return _leanings()["role"]


def levels() -> Mapping[str, Leaning]:
    """The levels that can be applied for, by id."""
    return _leanings()["level"]


def profiles(own: Path | None = None) -> Mapping[str, Profile]:
    """The profiles that ship and those in the user's folder, by id (the file's name).

    A user's file with the name of one that ships takes its place. Raises ProfileError for a file
    that cannot be read.
    """
    found = {path.name.removesuffix(".toml"): path for path in _shipped()}
    if own is not None and own.is_dir():
        found |= {path.stem: path for path in sorted(own.glob("*.toml"))}
    return {name: _profile(name, path) for name, path in found.items()}


def mix_of(role: str = "", level: str = "", profile: Profile | None = None) -> Mix:
    """The sum of what a role, a level and a profile shift; each may be left out.

    Raises KeyError for a role or level that is not known.
    """
    parts: list[Leaning | Profile] = []
    parts += [roles()[role]] if role else []
    parts += [levels()[level]] if level else []
    parts += [profile] if profile else []
    return Mix(
        _summed([part.kinds for part in parts]),
        _summed([part.personas for part in parts]),
        profile.frame if profile else (),
    )


def _summed(parts: list[dict[str, float]]) -> dict[str, float]:
    names = dict.fromkeys(name for part in parts for name in part)
    return {name: sum(part.get(name, 0.0) for part in parts) for name in names}


def _leanings() -> dict[str, dict[str, Leaning]]:
    text = files("greenroom.panel").joinpath("mixes.toml").read_text("utf-8")
    read = msgspec.convert(tomllib.loads(text), dict[str, dict[str, Leaning]])
    return {
        kind: {one: replace(leaning, name=named(leaning.name)) for one, leaning in leanings.items()}
        for kind, leanings in read.items()
    }


def _shipped() -> Iterator[Traversable]:
    folder = files("greenroom.panel").joinpath("profiles")
    yield from sorted(
        (path for path in folder.iterdir() if path.name.endswith(".toml")),
        key=lambda path: path.name,
    )


def _profile(name: str, path: Traversable | Path) -> Profile:
    try:
        read = msgspec.convert(tomllib.loads(path.read_text("utf-8")), Profile)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError, UnicodeDecodeError, OSError) as error:
        what = phrase(
            "The panel profile {name}.toml cannot be read: {error}", name=name, error=error
        )
        raise ProfileError(what) from error
    return replace(read, id=name, name=named(read.name))

"""Which sounds and words are fillers, by language: `fillers.toml`, and the user's changes to it."""

import tomllib
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files
from typing import Annotated

import msgspec

from greenroom.checks.filler_rules import FILLER_WORDS, FillerWord, anywhere, by_place
from greenroom.checks.spot import plain

_Text = Annotated[str, msgspec.Meta(min_length=1, max_length=60)]


class Fillers(msgspec.Struct, frozen=True):
    """The fillers of one language; `doubtful` sounds may mean something where they stand alone.

    `prompt` brings a recogniser to write sounds down; `mouth` and `nose` are how one is written
    that was held with the mouth open and shut. All three are empty without a list of the language.
    """

    name: str
    sounds: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()
    words: tuple[FillerWord, ...] = ()
    prompt: str = ""
    mouth: str = ""
    nose: str = ""

    @property
    def texts(self) -> tuple[str, ...]:
        """All of them as one reads them, sounds first."""
        return (*self.sounds, *self.doubtful, *(" ".join(word.phrase) for word in self.words))


class FillerChanges(msgspec.Struct, frozen=True):
    """What a user added to a language's list and took away from it."""

    added: tuple[_Text, ...] = ()
    removed: tuple[_Text, ...] = ()


class _Listed(msgspec.Struct, frozen=True):
    name: str
    sounds: tuple[str, ...]
    doubtful: tuple[str, ...]
    words: tuple[str, ...]
    prompt: str
    mouth: str
    nose: str


@lru_cache(maxsize=1)
def _listed() -> dict[str, _Listed]:
    text = files("greenroom.checks").joinpath("fillers.toml").read_text("utf-8")
    return msgspec.convert(tomllib.loads(text), dict[str, _Listed])


def languages() -> dict[str, str]:
    """Code and English name of each language that has a list."""
    return {code: listed.name for code, listed in _listed().items()}


@lru_cache(maxsize=8)
def usual_fillers(language: str) -> Fillers:
    """The list that comes with Greenroom; an empty one for a language that has none."""
    listed = _listed().get(language)
    if listed is None:
        return Fillers(language)
    own = FILLER_WORDS if language == "en" else _rules(listed.words)
    return Fillers(**msgspec.structs.asdict(listed) | {"words": own})


def fillers_for(language: str, changes: FillerChanges | None = None) -> Fillers | None:
    """The user's list for a language; None where nothing is listed, so nothing can be counted."""
    usual = usual_fillers(language)
    changes = changes or FillerChanges()
    gone = {_key(text) for text in changes.removed}
    known = {_key(text) for text in usual.texts}
    added = tuple(
        FillerWord(tuple(plain(part) for part in text.split()), anywhere)
        for text in changes.added
        if _key(text) and _key(text) not in known
    )
    kept = msgspec.structs.replace(
        usual,
        sounds=tuple(text for text in usual.sounds if _key(text) not in gone),
        doubtful=tuple(text for text in usual.doubtful if _key(text) not in gone),
        words=(
            *added,
            *(word for word in usual.words if _key(" ".join(word.phrase)) not in gone),
        ),
    )
    return kept if kept.texts else None


def changes_between(language: str, wanted: Iterable[str]) -> FillerChanges:
    """What turns the usual list of a language into the wanted one."""
    before = usual_fillers(language).texts
    texts = {_key(text): " ".join(text.split()).lower() for text in wanted if _key(text)}
    known = {_key(text) for text in before}
    return FillerChanges(
        tuple(text for key, text in texts.items() if key not in known),
        tuple(text for text in before if _key(text) not in texts),
    )


def _rules(words: Iterable[str]) -> tuple[FillerWord, ...]:
    # The longer one wins where one begins like the other.
    ordered = sorted(words, key=len, reverse=True)
    return tuple(FillerWord(tuple(word.split()), by_place) for word in ordered)


def _key(text: str) -> str:
    return " ".join(plain(part) for part in text.split())

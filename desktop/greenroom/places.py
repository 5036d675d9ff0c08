"""Where things live on this machine. Everything else is handed the paths it needs."""

from collections.abc import Mapping
from pathlib import Path

import msgspec
from platformdirs import PlatformDirs

_PACKAGE = Path(__file__).parent
_CHECKOUT = _PACKAGE.parent.parent


class Places(msgspec.Struct, frozen=True):
    """The folders of one user's Greenroom, none of which need exist yet.

    `shipped` holds what came with the program: `models/manifest.toml` and `sample_decks/`.
    """

    takes: Path
    models: Path
    cache: Path
    settings: Path
    shipped: Path

    @property
    def plans(self) -> Path:
        """The plan of each deck, beside the takes."""
        return self.takes.parent / "plans"

    @property
    def window(self) -> Path:
        """Where the window was last, beside the settings."""
        return self.settings.with_name("window.place")

    @property
    def machine(self) -> Path:
        """What was measured on this machine, beside the settings."""
        return self.settings.with_name("machine.json")

    @property
    def practice(self) -> Path:
        """What was practised without a deck, beside the takes."""
        return self.takes.parent / "practice.json"

    @property
    def own_questions(self) -> Path:
        """The questions that the user brought, beside the takes."""
        return self.takes.parent / "questions.json"

    @property
    def crashes(self) -> Path:
        """Reports on faults of the program, beside the takes."""
        return self.takes.parent / "crash-reports"

    @property
    def logs(self) -> Path:
        """What the window did, beside the takes."""
        return self.takes.parent / "logs"

    @property
    def profiles(self) -> Path:
        """The user's own company profiles for the panel, beside the settings."""
        return self.settings.parent / "profiles"

    @property
    def sample_decks(self) -> Path:
        """The decks that come with the program."""
        return self.shipped / "sample_decks"

    @property
    def manifest(self) -> Path:
        """The list of known speech models."""
        return self.shipped / "models" / "manifest.toml"


def user_places(environment: Mapping[str, str]) -> Places:
    """The platform's usual folders, or all under `GREENROOM_HOME` if that is set."""
    home = environment.get("GREENROOM_HOME")
    if home:
        data, cache, config = (Path(home) / part for part in ("data", "cache", "config"))
    else:
        dirs = PlatformDirs("greenroom", appauthor=False)
        data, cache, config = dirs.user_data_path, dirs.user_cache_path, dirs.user_config_path
    return Places(
        takes=data / "takes",
        models=data / "models",
        cache=cache,
        settings=config / "settings.toml",
        shipped=_shipped(),
    )


def _shipped() -> Path:
    """The installed copy inside the package, or the checkout that an editable install runs from."""
    installed = _PACKAGE / "shipped"
    return installed if installed.is_dir() else _CHECKOUT

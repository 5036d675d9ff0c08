"""The speech models as pages see them: what is here, what this machine carries, fetching one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from threading import Event

    from greenroom.library import Take
    from greenroom.places import Places
    from greenroom.speech.again import Again
    from greenroom.speech.known import KnownModel


class Models(Protocol):
    """All of it blocks and raises GreenroomError; setting `cancel` ends a call with one, too."""

    def known(self) -> tuple[KnownModel, ...]:
        """Every model of the list, the smallest first."""

    def measure(self, cancel: Event) -> tuple[KnownModel, ...]:
        """See what this machine carries; remembered."""

    def get(self, name: str, progress: Callable[[int, int], None], cancel: Event) -> None:
        """Fetch a model, with bytes done and in all."""

    def go_over(
        self, take: Take, again: Again, progress: Callable[[int, int], None], cancel: Event
    ) -> None:
        """Let another model write a take down anew, with milliseconds done and in all."""


class NoModels:
    """Where nothing is known about models."""

    def known(self) -> tuple[KnownModel, ...]:
        """None."""
        return ()

    def measure(self, cancel: Event) -> tuple[KnownModel, ...]:  # noqa: ARG002
        """Nothing to measure with."""
        return ()

    def get(self, name: str, progress: Callable[[int, int], None], cancel: Event) -> None:
        """Nothing to fetch."""

    def go_over(
        self, take: Take, again: Again, progress: Callable[[int, int], None], cancel: Event
    ) -> None:
        """Nobody to listen."""


class ModelsHere:
    """The real ones; `hub` is where they are fetched from unless that is the usual place."""

    def __init__(self, places: Places, hub: str = "") -> None:
        self._places = places
        self._hub = hub

    def known(self) -> tuple[KnownModel, ...]:
        """By the list that came with the program, and the disk."""
        from greenroom.speech.choice import known_models

        return known_models(self._places)

    def measure(self, cancel: Event) -> tuple[KnownModel, ...]:
        """In a process of the recogniser's own."""
        from greenroom.speech import catalogue

        return catalogue.measure(self._places, cancel=cancel)

    def get(self, name: str, progress: Callable[[int, int], None], cancel: Event) -> None:
        """The only thing that ever uses the network."""
        from greenroom.speech import catalogue
        from greenroom.speech.download import HUB

        hub = self._hub or HUB
        catalogue.get(name, self._places, progress, cancel=cancel, base_url=hub)

    def go_over(
        self, take: Take, again: Again, progress: Callable[[int, int], None], cancel: Event
    ) -> None:
        """In a process of the recogniser's own; what is heard is kept as it comes."""
        from greenroom.speech.again import go_over
        from greenroom.speech.choice import model_here

        model: Path = model_here(again.model, self._places)
        go_over(take, model, again, progress=progress, cancel=cancel)

"""Somebody beside the frames and rules who may know better, and what they go by."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Protocol

import msgspec

from greenroom.deck.slides import Deck
from greenroom.panel.claim import Claim
from greenroom.panel.claims import find_claims
from greenroom.panel.question import Observation, Question
from greenroom.panel.soundness import Material, material_of
from greenroom.transcript import Word


class Ground(msgspec.Struct, frozen=True, dict=True):
    """All that may be asked about: a deck, and what was said with it."""

    deck: Deck
    words: tuple[Word, ...] = ()

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """What deck and talk claim."""
        return find_claims(self.deck, self.words)

    @cached_property
    def material(self) -> Material:
        """The words of deck and talk."""
        return material_of(self.deck, self.words)


class Adviser(Protocol):
    """May be slow, wrong or gone: nobody waits for it, and the panel goes on without it.

    Both calls block and raise ServerError where no more will come.
    """

    @property
    def name(self) -> str:
        """Who it is, for the user."""

    def sharpened(
        self, questions: Sequence[Question], ground: Ground, wanted: Callable[[int], bool]
    ) -> Iterator[tuple[int, Question]]:
        """Better questions, each with the place of the one that it may stand in for.

        `wanted` says whether the question at a place may still be changed.
        """

    def read(
        self,
        question: Question,
        words: tuple[Word, ...],
        found: Mapping[str, Observation],
        ground: Ground,
        wanted: Callable[[], bool],
    ) -> Mapping[str, Observation]:
        """The observations of an answer that a second reading moves, out of those `found`."""

"""What an export may hold besides the report itself."""

from collections.abc import Mapping
from pathlib import Path

import msgspec

from greenroom.deck import Deck

Pictures = Mapping[int, Path]
"""Slide number to picture file (PNG or JPEG)."""


class Material(msgspec.Struct, frozen=True):
    """Pictures of the slides, and the speaker's notes by slide where they were asked for."""

    pictures: Pictures = {}
    notes: Mapping[int, str] = {}


NOTHING = Material()


def notes_of(deck: Deck) -> dict[int, str]:
    """The speaker's notes of a deck by slide, for those that have some."""
    return {slide.number: slide.notes for slide in deck.slides if slide.notes.strip()}

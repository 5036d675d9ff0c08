"""The spoken take that comes with the sample deck, put among the user's takes to look around in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from greenroom.errors import TakeError
from greenroom.phrase import phrase
from greenroom.plan import propose_plan
from greenroom.take import TakeHeader
from greenroom.time import MS_PER_MINUTE

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from greenroom.deck import Deck


def spoken_talk(deck_file: Path) -> Path | None:
    """The recording that a sample deck was spoken in, or None where there is none beside it."""
    talks = sorted(deck_file.parent.glob("*.flac"))
    return next((talk for talk in talks if deck_file.stem.startswith(talk.stem)), None)


def add_spoken_take(deck_file: Path, deck: Deck, takes: Path, now: datetime) -> Path:
    """Make a take under `takes` of the sample's recording, cues and words; gives its folder.

    The words are those of the script, so no speech model is needed to look around. The plan is
    the talk's own length in full minutes. Raises GreenroomError; then no take is left.
    """
    from greenroom.adding import add_talk
    from greenroom.alignment import read_cues
    from greenroom.captions import read_transcript

    talk = spoken_talk(deck_file)
    if talk is None:
        raise TakeError(phrase("has no spoken take beside it."), file=deck_file)
    transcript = read_transcript(talk.with_suffix(".words.json"))
    cues = read_cues(talk.with_suffix(".cues.json"), deck)
    minutes = max(1, round(transcript.words[-1].end_ms / MS_PER_MINUTE))
    plan = propose_plan(deck, minutes * MS_PER_MINUTE)
    header = TakeHeader(
        deck=deck, plan=plan, started=now.isoformat(timespec="seconds"), path=str(deck_file)
    )
    return add_talk(takes, header, talk, now, cues=cues, transcript=transcript)

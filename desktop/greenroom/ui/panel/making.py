"""What the panel asks, as it was set up: about the deck, or from the bank."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import msgspec

from greenroom.library import list_takes, place_of, read_answers, takes_of
from greenroom.library.practice import Practised, note_practice, read_own_questions, read_practice
from greenroom.panel.bank import bank, choose, weakness_of
from greenroom.panel.mix import mix_of, profiles
from greenroom.panel.questions import make_questions
from greenroom.settings import PanelChoice

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from pathlib import Path

    from greenroom.deck import Deck
    from greenroom.library import Take
    from greenroom.panel.question import Observation, Question
    from greenroom.places import Places
    from greenroom.transcript import Word


class Setup(msgspec.Struct, frozen=True):
    """How a panel is set up: `bank` asks without a deck, from one theme or, where empty, from all.

    `again` lets questions of earlier panels about this deck come once more. `kept` are the choices
    that hold for the next time too.
    """

    bank: bool = False
    theme: str = ""
    kept: PanelChoice = PanelChoice()
    again: bool = False


def from_deck(
    deck: Deck, words: tuple[Word, ...], take: Take | None, setup: Setup, places: Places, count: int
) -> tuple[Question, ...]:
    """Questions about a deck and what was said, none asked in an earlier panel about the deck.

    Raises ProfileError for a company profile of the user's that cannot be read.
    """
    takes = takes_of(place_of(take.header), list_takes(places.takes)) if take is not None else ()
    old = _asked(one.folder for one in (*takes, *([take] if take is not None else [])))
    kept = setup.kept
    mix = mix_of(kept.role, kept.level, profiles(places.profiles).get(kept.profile))
    asked = () if setup.again else old
    return make_questions(deck, words, count=count, seed=len(old) + 1, asked=asked, mix=mix)


def from_bank(setup: Setup, places: Places, count: int) -> tuple[Question, ...]:
    """Questions without a deck, by what was weak and not asked lately."""
    done = read_practice(places.practice)
    return choose(
        (*bank(), *read_own_questions(places.own_questions)),
        count=count,
        seed=len(done) + 1,
        themes=[setup.theme] if setup.theme else (),
        asked=[one.question for one in done],
        weakness=weakness_of([(one.kind, one.held) for one in done]),
    )


def remember(
    file: Path, question: Question, held: Mapping[str, Observation], now: datetime
) -> None:
    """Note what an answer to a question of the bank held. Raises OSError."""
    levels: dict[str, str] = {name: observation.level for name, observation in held.items()}
    note_practice(file, Practised(question.id, question.kind, f"{now:%Y-%m-%d %H:%M}", levels))


def _asked(folders: Iterable[Path]) -> tuple[str, ...]:
    """The ids and texts of the questions answered in these takes, each once."""
    found: dict[str, None] = {}
    for folder in dict.fromkeys(folders):
        for answer in read_answers(folder):
            found |= dict.fromkeys((answer.question.id, answer.question.question))
    return tuple(found)

"""The interruption drill: somebody on the panel asks in the middle of the talk.

Nobody says when. The clock does not stop: in the real room it does not either.
"""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject

from greenroom.ui.background import run
from greenroom.ui.widgets import Banner
from greenroom.ui.words import said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from greenroom.deck import Deck
    from greenroom.panel.question import Question
    from greenroom.ui.theme import Theme

_EARLIEST, _LATEST = 0.2, 0.8
# Enough to find one on a slide that has been seen.
_QUESTIONS = 12


class Asked(msgspec.Struct, frozen=True):
    """A question with who asks it: name and role."""

    question: Question
    who: str


def moment_ms(seed: str, limit_ms: int) -> int:
    """When to ask, in ms of the talk's own time: between 20 and 80 % of its limit."""
    return round(limit_ms * Random(seed).uniform(_EARLIEST, _LATEST))


def question_now(questions: Sequence[Asked], slide: int, seen: Sequence[int]) -> Asked | None:
    """The question to ask while `slide` is up: about it, else about one that was `seen`.

    None where there is none yet: nobody asks about a slide still to come.
    """
    known = [asked for asked in questions if asked.question.slide in (0, *seen)]
    here = [asked for asked in known if asked.question.slide == slide]
    return next(iter(here or known), None)


def question_banner(theme: Theme, asked: Asked) -> Banner:
    """The question as it stands under the slide until the speaker goes on."""
    words, who = asked.question.question, f"{said(asked.who)}:"
    return Banner(theme, "offer", who, words, icon="unsure", tone="accent")


class Interrupter(QObject):
    """Waits for its moment in one talk, then has one question asked.

    The questions are made away from the GUI thread; if they are not there by then, or the deck
    gives none, the talk goes on undisturbed.
    """

    def __init__(self, deck: Deck, seed: str, limit_ms: int, parent: QObject) -> None:
        super().__init__(parent)
        self._at_ms = moment_ms(seed, limit_ms)
        self._questions: tuple[Asked, ...] = ()
        self._seen: list[int] = []
        self._done = False
        run(
            self,
            lambda task: _make(deck, seed),
            success=self._keep,
            failure=lambda error: None,
        )

    def _keep(self, questions: tuple[Asked, ...]) -> None:
        self._questions = questions

    def see(self, slide: int) -> None:
        """This slide is up."""
        if slide not in self._seen[-1:]:
            self._seen.append(slide)

    def due(self, talk_ms: int) -> Asked | None:
        """The question, once: at the first call when it is time and there is one."""
        if self._done or talk_ms < self._at_ms or not self._seen:
            return None
        asked = question_now(self._questions, self._seen[-1], self._seen)
        self._done = asked is not None
        return asked


def _make(deck: Deck, seed: str) -> tuple[Asked, ...]:
    from greenroom.panel.personas import personas
    from greenroom.panel.questions import make_questions

    people = {person.id: person.who for person in personas()}
    questions = make_questions(deck, count=_QUESTIONS, seed=Random(seed).randrange(2**31))
    return tuple(Asked(question, people[question.persona]) for question in questions)

"""What is known of each answer of a panel, by its place in the record, and keeping it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from greenroom.panel.answers import observe
from greenroom.ui.background import Task, run
from greenroom.ui.panel.making import remember

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from greenroom.deck import Deck
    from greenroom.panel.question import Answer, Observation
    from greenroom.transcript import Word
    from greenroom.ui.context import Context
    from greenroom.ui.panel.advising import Advising
    from greenroom.ui.panel.keeping import Found, Keeping


class Book(QObject):
    """Where each answer was recorded, whether its words are there, and what it held.

    An answer is kept as soon as all its words are there, or never will be; then it is read a second
    time, where somebody does that. `failed` carries a GreenroomError.
    """

    failed = Signal(object)

    def __init__(
        self,
        context: Context,
        deck: Deck,
        keeping: Keeping,
        advising: Advising,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._deck = context, deck
        self._keeping, self._advising = keeping, advising
        self._places: dict[Path, int] = {}
        self._left_over: dict[Path, Answer] = {}
        self._audio: dict[int, Path] = {}
        self._heard: set[int] = set()
        self._by_rules: dict[int, dict[str, Observation]] = {}

    def take_over(self, found: Found) -> Iterator[Path]:
        """Begin with what lay there; gives the recordings whose words are still to be heard."""
        for position, answer in enumerate(found.record):
            if answer.audio:
                self._audio[position] = self._keeping.audio(answer)
            if answer.finished:
                self._heard.add(position)
        for answer in found.cut_off:
            wav = self._keeping.audio(answer)
            if answer in found.record:
                self._places[wav] = found.record.index(answer)
            else:
                self._left_over[wav] = answer
            yield wav

    def begin(self, wav: Path, position: int) -> None:
        """The answer at this place is being recorded there."""
        self._places[wav] = position

    def recorded(self, wav: Path) -> int:
        """A recording is complete; gives its answer's place."""
        position = self._places[wav]
        self._audio[position] = wav
        return position

    def place(self, wav: Path) -> int | None:
        """The place of the answer that was recorded there."""
        return self._places.get(wav)

    def audio(self, position: int) -> Path | None:
        """The recording of an answer."""
        return self._audio.get(position)

    def sounds(self) -> dict[int, Path]:
        """The recordings by the place of their answers."""
        return dict(self._audio)

    def heard(self, position: int) -> bool:
        """Whether all words of an answer are there, or will never be."""
        return position in self._heard

    def unheard(self) -> list[int]:
        """The answers that were recorded and whose words are awaited."""
        recorded = (place for place in self._places.values() if place in self._audio)
        return [place for place in recorded if place not in self._heard]

    def by_rules(self, position: int, answer: Answer) -> dict[str, Observation]:
        """What an answer with all its words held."""
        if position not in self._by_rules:
            self._by_rules[position] = self._observed(answer)
        return self._by_rules[position]

    def keep(self, position: int, answer: Answer) -> None:
        """Write down an answer that no more words will come to."""
        self._heard.add(position)
        self._keeping.save(answer, position)
        if answer.words:
            self._advising.second(position, answer)
        if answer.question.source == "bank" and answer.words:
            self._remember(answer)

    def keep_again(self, position: int, answer: Answer) -> None:
        """More is known of an answer that is kept already."""
        self._keeping.save(answer, position)

    def keep_left_over(self, wav: Path, words: tuple[Word, ...]) -> None:
        """Write down the words of an answer that an earlier panel left behind."""
        if wav in self._left_over:
            self._keeping.save(replace(self._left_over.pop(wav), words=words))

    def _observed(self, answer: Answer) -> dict[str, Observation]:
        return observe(answer.question, answer.words, answer.seconds, self._deck)

    def _remember(self, answer: Answer) -> None:
        """Note what an answer to a question of the bank held: it decides what comes next time."""
        file, now = self._context.places.practice, self._context.now()

        def note(_: Task) -> None:
            remember(file, answer.question, self._observed(answer), now)

        run(self, note, success=lambda _: None, failure=self.failed.emit)

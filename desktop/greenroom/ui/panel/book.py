"""What is known of each answer of a panel, by its place in the record, and keeping it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from greenroom.panel.answers import observe
from greenroom.panel.question import Answer, free_question
from greenroom.transcript import Word
from greenroom.ui.background import run
from greenroom.ui.panel.making import remember

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from greenroom.deck import Deck
    from greenroom.errors import GreenroomError
    from greenroom.panel.question import Observation
    from greenroom.ui.context import Context
    from greenroom.ui.panel.advising import Advising
    from greenroom.ui.panel.keeping import Found, Keeping


class Book(QObject):
    """Where each answer was recorded, whether its words are there, and what it held.

    An answer is kept as soon as all its words are there, or never will be; then it is read on
    another thread, `known` carries its place, and a second time where somebody does that. `failed`
    carries a GreenroomError.
    """

    known = Signal(int)
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

    def get_ready(self) -> None:
        """Load what answers are read with, so that the first is read as soon as the others."""
        least = (Word("It", 0, 200), Word("is.", 200, 400))
        nothing = Answer(free_question("Why?"), least, 0.4)
        run(
            self,
            lambda _: self._observed(nothing),
            success=lambda _: None,
            failure=self.failed.emit,
        )

    def take_over(self, found: Found) -> Iterator[Path]:
        """Begin with what lay there; gives the recordings whose words are still to be heard."""
        for position, answer in enumerate(found.record):
            if answer.audio:
                self._audio[position] = self._keeping.audio(answer)
            if answer.finished:
                self._read(position, answer)
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
        """Whether an answer was read with all its words, or no word of it will ever come."""
        return position in self._heard

    def unheard(self) -> list[int]:
        """The answers that were recorded and whose words are awaited."""
        recorded = (place for place in self._places.values() if place in self._audio)
        return [place for place in recorded if place not in self._heard]

    def by_rules(self, position: int) -> dict[str, Observation]:
        """What an answer held; nothing until it was read."""
        return self._by_rules.get(position, {})

    def keep(self, position: int, answer: Answer) -> None:
        """Write down an answer that no more words will come to."""
        self._keeping.save(answer, position)
        if answer.words:
            self._advising.second(position, answer)
        self._read(position, answer, remember=answer.question.source == "bank")

    def keep_again(self, position: int, answer: Answer) -> None:
        """More is known of an answer that is kept already."""
        self._keeping.save(answer, position)

    def keep_left_over(self, wav: Path, words: tuple[Word, ...]) -> None:
        """Write down the words of an answer that an earlier panel left behind."""
        if wav in self._left_over:
            self._keeping.save(replace(self._left_over.pop(wav), words=words))

    def _read(self, position: int, answer: Answer, *, remember: bool = False) -> None:
        """Find out what an answer held: that takes a tenth of a second, the first time a whole."""
        if not answer.words:
            self._heard.add(position)
            return

        def then(found: dict[str, Observation]) -> None:
            self._by_rules[position] = found
            self._on_read(position)
            if remember:
                self._remember(answer, found)

        def fail(error: GreenroomError) -> None:
            self._on_read(position)
            self.failed.emit(error)

        run(self, lambda _: self._observed(answer), success=then, failure=fail)

    def _on_read(self, position: int) -> None:
        self._heard.add(position)
        self.known.emit(position)

    def _observed(self, answer: Answer) -> dict[str, Observation]:
        return observe(answer.question, answer.words, answer.seconds, self._deck)

    def _remember(self, answer: Answer, held: dict[str, Observation]) -> None:
        """Note what an answer to a question of the bank held: it decides what comes next time."""
        file, now = self._context.places.practice, self._context.now()
        run(
            self,
            lambda _: remember(file, answer.question, held, now),
            success=lambda _: None,
            failure=self.failed.emit,
        )

"""An answer cut up once for all rules, and what its words have to do with question and deck."""

import re
from functools import cached_property

import msgspec

from greenroom.deck.slides import Deck
from greenroom.panel.conflict import Conflict, find_conflict
from greenroom.panel.heard import opening, read_figures, sentences, stems
from greenroom.panel.question import Question
from greenroom.transcript import Word, spoken

_NAMED_SLIDE = re.compile(r"\bslide (\d+)\b", re.I)


class Heard(msgspec.Struct, frozen=True, dict=True):
    """An answer with its question and deck; `seconds` is how long it took."""

    question: Question
    text: str
    sentences: tuple[str, ...]
    opening: tuple[str, ...]
    seconds: float
    deck: Deck

    @property
    def length(self) -> int:
        """Words said."""
        return len(self.text.split())

    @property
    def start(self) -> str:
        """The first two sentences, at most fifteen seconds."""
        return " ".join(self.opening)

    @cached_property
    def about(self) -> frozenset[str]:
        """Stems of the question, of the slide it is on or names, and of the lines it draws on."""
        slides = {self.question.slide, *map(int, _NAMED_SLIDE.findall(self.question.question))}
        about = stems(self.question.question)
        for slide in self.deck.slides:
            if slide.number in slides:
                about |= stems(" ".join((slide.title, *slide.text)))
        return about | frozenset().union(*map(stems, self.asked_lines))

    @cached_property
    def asked_lines(self) -> tuple[str, ...]:
        """The lines of the deck that the question draws on."""
        about = stems(self.question.question)
        return tuple(
            line
            for line in deck_lines(self.deck)
            if len(stems(line) & about) >= 2
            or any(f.value in self.asked and stems(line) & about for f in read_figures(line))
        )

    @cached_property
    def asked(self) -> frozenset[float]:
        """The figures of the question."""
        return _values(self.question.question)

    @cached_property
    def own(self) -> frozenset[float]:
        """The figures of the lines that the question draws on."""
        return frozenset().union(*map(_values, self.asked_lines))

    @cached_property
    def shown(self) -> frozenset[float]:
        """All figures of the deck."""
        return frozenset().union(*map(_values, deck_lines(self.deck)))

    @cached_property
    def conflict(self) -> Conflict | None:
        """The first sentence that the deck contradicts, if any."""
        return find_conflict(self.sentences, self.deck, self.asked_lines)


def cut_up(question: Question, words: tuple[Word, ...], seconds: float, deck: Deck) -> Heard:
    """The answer made ready for the rules."""
    said = sentences(words)
    return Heard(question, spoken(words), said, opening(said), seconds, deck)


def deck_lines(deck: Deck) -> list[str]:
    """Titles and lines of all slides, in order."""
    return [line for slide in deck.slides for line in (slide.title, *slide.text)]


def _values(text: str) -> frozenset[float]:
    return frozenset(figure.value for figure in read_figures(text))

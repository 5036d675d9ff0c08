"""Whether a question may be asked, whoever wrote it: it must come from this deck and this talk."""

import re
from collections.abc import Iterator

import msgspec

from greenroom.deck.slides import Deck
from greenroom.panel.candidates import MAX_WORDS
from greenroom.panel.heard import read_figures, stems
from greenroom.panel.question import Question
from greenroom.panel.word_forms import is_word
from greenroom.time import clock
from greenroom.transcript import Word, spoken

_QUOTED = re.compile(r"“([^”]*)”")
_SLIDE = re.compile(r"\bslide (\d+)\b", re.I)
_TIME = re.compile(r"\b\d+:\d\d\b")
_CLOCK = re.compile(r"\bat (\d+:\d\d)\b", re.I)
_PER_CENT = re.compile(r"(?<=\d)\s%")
_ODD = re.compile(r"[{}<>*_#\\|`\n“”\"]|https?:|www\.|  | ,")
_ABOUT_YOU = re.compile(r"\b(?:the|this) (?:candidate|presenter|speaker|author)\b", re.I)
_COPIED_WORDS = 5
"""Fewer words in a row than this stand in a slide by chance."""


class Material(msgspec.Struct, frozen=True):
    """What a question may draw on: `parts` are titles, lines and the whole talk, `moments` the
    times, as `3:10`, at which something was said or that stand in them.
    """

    parts: tuple[str, ...]
    slides: frozenset[int]
    figures: frozenset[tuple[float, str]]
    words: frozenset[str]
    moments: frozenset[str]

    def holds(self, quote: str) -> bool:
        """Whether a quote stands in it word for word."""
        return any(quote in part for part in self.parts)


def material_of(deck: Deck, words: tuple[Word, ...] = ()) -> Material:
    """What the shown slides and the talk say."""
    lines = [line for slide in deck.shown for line in (slide.title, *slide.text)]
    parts = tuple(" ".join(part.split()) for part in (*lines, spoken(words)) if part.strip())
    whole = "\n".join(parts)
    return Material(
        parts,
        frozenset(slide.number for slide in deck.shown),
        frozenset(pair for value, unit in _figures(whole) for pair in ((value, unit), (value, ""))),
        frozenset(_bare(word) for word in whole.split()),
        frozenset((*(clock(word.start_ms) for word in words), *_TIME.findall(whole))),
    )


def flaws(question: Question, material: Material) -> tuple[str, ...]:
    """Why a question may not be asked; empty for a sound one."""
    return tuple(_flaws(question, material))


def _flaws(question: Question, material: Material) -> Iterator[str]:
    text = question.question
    plain = _QUOTED.sub("…", text)
    if len(text.split()) > MAX_WORDS:
        yield "too long"
    if not text.endswith("?") or plain.count("?") != 1:
        yield "not one question"
    if _ODD.search(plain) or _ABOUT_YOU.search(plain):
        yield "not as people ask"
    if not material.holds(" ".join(question.quote.split())):
        yield "its claim stands nowhere"
    if not all(material.holds(quote) for quote in _QUOTED.findall(text)):
        yield "a quote that stands nowhere"
    if not {int(number) for number in _SLIDE.findall(plain)} <= material.slides:
        yield "a slide that is not shown"
    if not set(_CLOCK.findall(plain)) <= material.moments:
        yield "a time that stands nowhere"
    if not set(_figures(_CLOCK.sub("", _SLIDE.sub("", plain)))) <= material.figures:
        yield "a number that stands nowhere"
    if not all(_bare(name) in material.words for name in _names(plain)):
        yield "a name that stands nowhere"
    if not _about(question):
        yield "not about its claim"
    if _copied(plain.rpartition(". ")[2], material):
        yield "said by the deck itself"


def _about(question: Question) -> bool:
    """Whether a question takes up its claim: a word or a figure of it, or the slide it is on."""
    text, quote = question.question, question.quote
    placed = str(question.slide) in _SLIDE.findall(text)
    return placed or bool(stems(text) & stems(quote) or set(_figures(text)) & set(_figures(quote)))


def _figures(text: str) -> Iterator[tuple[float, str]]:
    """Numbers, with a unit where that is a percentage or money: 3 votes are not 3 %."""
    for figure in read_figures(_PER_CENT.sub("%", text)):
        yield figure.value, figure.unit if figure.unit in {"%", "€", "$", "£"} else ""


def _names(text: str) -> Iterator[str]:
    """Capitalised words; at the start of a sentence those that no dictionary has."""
    starts = True
    for word in text.split():
        bare = word.strip(".,:;?!…()'‘’")
        if bare[:1].isupper() and bare not in {"I", "Slide"} and not (starts and is_word(bare)):
            yield bare
        starts = word.endswith((".", ":", "…", "!"))


def _copied(demand: str, material: Material) -> bool:
    """Whether most of a demand is a line of the deck: a slide that dictates its own question."""
    words = [_bare(word) for word in demand.split()]
    parts = [f" {' '.join(_bare(word) for word in part.split())} " for part in material.parts]
    least = max(_COPIED_WORDS, len(words) // 2 + 1)
    runs = (f" {' '.join(words[at : at + least])} " for at in range(len(words) - least + 1))
    return any(run in part for run in runs for part in parts)


def _bare(word: str) -> str:
    """A word without what stands around it and without its genitive, in lower case."""
    return re.sub(r"[’']s$", "", word.strip(".,:;?!…()“”\"'‘’").lower())

"""What the checks on English wording share: sentences by slide, and phrases to look for."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

import msgspec

from greenroom.checks.check import Noticed, noticed_in
from greenroom.checks.finding import Severity, Talk
from greenroom.checks.sentences import Sentence, split_sentences
from greenroom.transcript import Word


@lru_cache(maxsize=2)
def sentences_of(words: tuple[Word, ...]) -> tuple[Sentence, ...]:
    """The sentences of a talk; remembered, since several checks ask about the same words."""
    return split_sentences(words)


def by_slide(talk: Talk) -> dict[int, tuple[Sentence, ...]]:
    """The sentences that begin on each slide, slides in the order in which they came."""
    found: dict[int, list[Sentence]] = {}
    for sentence in sentences_of(talk.words):
        found.setdefault(sentence.slide, []).append(sentence)
    return {slide: tuple(some) for slide, some in found.items()}


def said(sentence: Sentence) -> str:
    """What a sentence says as one line of bare words, filler sounds left out, for patterns."""
    return " ".join(sentence.tokens)


def noticed(
    sentences: Iterable[Sentence], severity: Severity, message: str, advice: str
) -> Noticed:
    """A finding on a run of sentences, quoted from its beginning."""
    words = tuple(word for sentence in sentences for word in sentence.words)
    return noticed_in(words, severity, message, advice, most=22)


class Phrases(msgspec.Struct, frozen=True):
    """Phrases to look for among words, by their first word, the longer ones first."""

    by_first: dict[str, tuple[tuple[str, ...], ...]]

    def places(self, tokens: tuple[str, ...]) -> Iterator[tuple[int, tuple[str, ...]]]:
        """Where each begins, as often as it is there, none inside another."""
        at = 0
        while at < len(tokens):
            listed = self.by_first.get(tokens[at], ())
            found = next((one for one in listed if tokens[at : at + len(one)] == one), None)
            if found:
                yield at, found
            at += len(found) if found else 1

    def within(self, tokens: tuple[str, ...]) -> list[str]:
        """Each that is there, as often as it is."""
        return [" ".join(phrase) for _, phrase in self.places(tokens)]


def phrases(text: str) -> Phrases:
    """Phrases written as one line of text, parted by commas."""
    by_first: dict[str, tuple[tuple[str, ...], ...]] = {}
    listed = {tuple(one.split()) for one in text.split(",") if one.strip()}
    for phrase in sorted(listed, key=len, reverse=True):
        by_first[phrase[0]] = (*by_first.get(phrase[0], ()), phrase)
    return Phrases(by_first)


def any_of(text: str) -> re.Pattern[str]:
    """A pattern for any of these, parted by commas, as whole words; `*` stands for an ending."""
    listed = sorted({" ".join(one.split()) for one in text.split(",") if one.strip()}, reverse=True)
    patterns = (re.escape(one).replace(r"\*", r"\w*").replace(r"\ ", " ") for one in listed)
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)", re.I)

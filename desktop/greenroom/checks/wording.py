"""What the checks on English wording share: sentences by slide, and phrases to look for."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

import msgspec

from greenroom.checks.check import Noticed
from greenroom.checks.finding import Severity, Talk
from greenroom.checks.measures import quote
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
    return Noticed(
        severity=severity,
        start_ms=words[0].start_ms,
        end_ms=words[-1].end_ms,
        slide=words[0].slide,
        quote=quote(words, 22),
        message=message,
        advice=advice,
    )


class Phrases(msgspec.Struct, frozen=True):
    """Phrases to look for among words; of two that begin alike the longer one is found."""

    phrases: tuple[tuple[str, ...], ...]

    def within(self, tokens: tuple[str, ...]) -> Iterator[str]:
        """Each that is there, as often as it is, none inside another."""
        at = 0
        while at < len(tokens):
            for phrase in self.phrases:
                if tokens[at : at + len(phrase)] == phrase:
                    yield " ".join(phrase)
                    at += len(phrase)
                    break
            else:
                at += 1


def phrases(text: str) -> Phrases:
    """Phrases written as one line of text, parted by commas."""
    listed = (tuple(one.split()) for one in text.split(",") if one.strip())
    return Phrases(tuple(sorted(listed, key=len, reverse=True)))


def any_of(text: str) -> re.Pattern[str]:
    """A pattern for any of these, parted by commas, as whole words; `*` stands for an ending."""
    listed = sorted({" ".join(one.split()) for one in text.split(",") if one.strip()}, reverse=True)
    patterns = (re.escape(one).replace(r"\*", r"\w*").replace(r"\ ", " ") for one in listed)
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)", re.I)

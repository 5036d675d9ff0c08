"""A transcript cut into sentences, with punctuation or without."""

import re

import msgspec

from greenroom.checks.fillers import is_sound
from greenroom.checks.spot import plain, vocabulary
from greenroom.transcript import Word

# A recogniser that punctuates ends a sentence at least this often.
_MOST_WORDS_A_SENTENCE = 45
_END = re.compile(r"[.!?…]['\"”’)]*$")
_NOT_AN_END = frozenset(
    {"mr.", "mrs.", "ms.", "dr.", "st.", "vs.", "e.g.", "i.e.", "no.", "approx."}
)
# Without punctuation: silences between sentences last 0.6 s and more (Frontiers 2022, 778018).
_SENTENCE_GAP_MS = 600
_LEAST, _MOST = 7, 24
_STARTERS = vocabulary(
    "so and but now then okay because i i'm i'll i'd i've we we're we'll we've let's there's it's "
    "that's what which this these in on if when after before first my our thank thanks hello hi "
    "good yeah well anyway also please by they some"
)
# “and we”, “for my”: words that open a sentence only when the one before does not lead into them.
_LEADING = vocabulary(
    "and but so because that which when if to for of in on at with by from as the a an my our "
    "your their his her is are was were be i we you they it that's it's what how why who where "
    "than or not about into over after before i'm we're i'll we'll"
)


class Sentence(msgspec.Struct, frozen=True):
    """Words that were said as one sentence, in order; there is at least one."""

    words: tuple[Word, ...]

    @property
    def start_ms(self) -> int:
        """When it begins."""
        return self.words[0].start_ms

    @property
    def end_ms(self) -> int:
        """When its last word ends."""
        return self.words[-1].end_ms

    @property
    def slide(self) -> int:
        """The slide it begins on."""
        return self.words[0].slide

    @property
    def text(self) -> str:
        """The exact words as spoken."""
        return " ".join(word.text for word in self.words)

    @property
    def tokens(self) -> tuple[str, ...]:
        """The words bare and in lower case, filler sounds left out."""
        return tuple(t for w in self.words if (t := plain(w.text)) and not is_sound(w.text))


def is_punctuated(words: tuple[Word, ...]) -> bool:
    """Whether the recogniser or the caption file wrote sentence ends."""
    ends = sum(_ends(word) for word in words)
    return ends * _MOST_WORDS_A_SENTENCE >= len(words)


def split_sentences(words: tuple[Word, ...]) -> tuple[Sentence, ...]:
    """All words in order, cut at the written ends, or else at silences and at words that open."""
    cut = _is_last_written if is_punctuated(words) else _is_last_guessed
    sentences: list[Sentence] = []
    start = 0
    for index in range(len(words)):
        if index + 1 == len(words) or cut(words, start, index):
            sentences.append(Sentence(words[start : index + 1]))
            start = index + 1
    return tuple(sentences)


def _ends(word: Word) -> bool:
    return bool(_END.search(word.text)) and word.text.lower() not in _NOT_AN_END


def _is_last_written(words: tuple[Word, ...], start: int, index: int) -> bool:  # noqa: ARG001
    return _ends(words[index])


def _is_last_guessed(words: tuple[Word, ...], start: int, index: int) -> bool:
    here, following = words[index], words[index + 1]
    if following.start_ms - here.end_ms >= _SENTENCE_GAP_MS:
        return True
    length = index + 1 - start
    if length >= _MOST:
        return True
    opens = plain(following.text) in _STARTERS and plain(here.text) not in _LEADING
    return length >= _LEAST and opens

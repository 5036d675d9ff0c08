"""Reading around one word of a transcript: neighbours, commas, sentence ends, silences."""

import re
from functools import lru_cache

import msgspec

from greenroom.transcript import Word

# Longer than the gaps inside fluent phrases, shorter than the 0.6 s of a sentence's end
# (Frontiers in Communication 2022, 778018): where there are no commas, such a gap is one.
BREAK_MS = 300

_EDGES = re.compile(r"^[^\w'’]+|[^\w]+$")
_SENTENCE_END = re.compile(r"[.!?…。！？]['\"”’)」]*$")
_CLAUSE_END = re.compile(r"[.,;:!?…—–。！？、，-]['\"”’)」]*$")


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """A word in lower case without the punctuation around it; `'er` keeps its apostrophe."""
    return _EDGES.sub("", text).replace("’", "'").lower()


def ends_a_sentence(text: str) -> bool:
    """Whether a word as written is the last of its sentence."""
    return bool(_SENTENCE_END.search(text))


def vocabulary(text: str) -> frozenset[str]:
    """The words of a list written as one line of text."""
    return frozenset(text.split())


class Spot(msgspec.Struct, frozen=True):
    """The words of a transcript, to be asked about one place by index.

    Places outside the transcript read as empty words.
    """

    words: tuple[Word, ...]

    def text(self, index: int) -> str:
        """The word as written, or an empty string."""
        return self.words[index].text.strip() if 0 <= index < len(self.words) else ""

    def word(self, index: int) -> str:
        """The word in lower case without punctuation, or an empty string."""
        return plain(self.text(index))

    def matches(self, index: int, phrase: tuple[str, ...]) -> int:
        """How many words from `index` on make up `phrase`, without a clause ending inside; 0: none.

        Languages without blanks cut a word anywhere, so it is the letters that count.
        """
        wanted, said = "".join(phrase), ""
        for at in range(index, len(self.words)):
            said += self.word(at)
            if not wanted.startswith(said):
                return 0
            if said == wanted:
                return at - index + 1
            if _CLAUSE_END.search(self.text(at)):
                return 0
        return 0

    def starts_sentence(self, index: int) -> bool:
        """Whether nothing, or the end of a sentence, comes before."""
        return index == 0 or ends_a_sentence(self.text(index - 1))

    def ends_sentence(self, index: int) -> bool:
        """Whether a sentence, or the transcript, ends with this word."""
        return index == len(self.words) - 1 or ends_a_sentence(self.text(index))

    def starts_clause(self, index: int) -> bool:
        """Whether a sentence, a comma or a silence of `BREAK_MS` comes before."""
        return index == 0 or self._break_after(index - 1)

    def ends_clause(self, index: int) -> bool:
        """Whether a comma, the sentence's end or a silence of `BREAK_MS` comes after."""
        return index == len(self.words) - 1 or self._break_after(index)

    def is_initialism(self, index: int) -> bool:
        """Whether the word is in capitals among words that are not: “the ER”, “an HMM”."""
        text = self.text(index)
        beside = self.text(index - 1) + self.text(index + 1)
        return text.isupper() and len(plain(text)) > 1 and any(c.islower() for c in beside)

    def _break_after(self, index: int) -> bool:
        if _CLAUSE_END.search(self.text(index)):
            return True
        return self.words[index + 1].start_ms - self.words[index].end_ms >= BREAK_MS

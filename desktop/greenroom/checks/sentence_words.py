"""Words as the sentence model reads them: plain, and in pieces that its vocabulary has.

The pieces are found as BERT's are (WordPiece, Wu et al. 2016): the longest that fits, from the
left. Recognisers write apostrophes and punctuation or leave them out, so neither counts.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache

_CONTRACTIONS = (
    "i'm i've i'll i'd don't doesn't didn't isn't wasn't aren't won't can't couldn't wouldn't "
    "shouldn't haven't hasn't hadn't that's there's what's here's who's where's he's she's you're "
    "they're they've we've you've let's ain't y'all they'd you'd it'll you'll they'll"
)
_WITH_APOSTROPHE = {word.replace("'", ""): word for word in _CONTRACTIONS.split()}
_NOT_READ = re.compile(r"[^\w'%$€£.,-]")
_LOOSE_POINT = re.compile(r"(?<!\d)[.,]|[.,](?!\d)")
_PARTS = re.compile(r"\w+|[^\w\s]")
UNKNOWN = "[UNK]"


@lru_cache(maxsize=8192)
def bare(text: str) -> str:
    """A word in lower case without accents and punctuation, `dont` as `don't`; may be empty."""
    letters = unicodedata.normalize("NFD", text.lower().replace("’", "'"))
    plain = "".join(letter for letter in letters if unicodedata.category(letter) != "Mn")
    word = _LOOSE_POINT.sub("", _NOT_READ.sub("", plain)).replace("_", "").strip("'-")
    return _WITH_APOSTROPHE.get(word, word)


def pieces(word: str, vocabulary: Mapping[str, int]) -> Iterator[int]:
    """The numbers of the pieces that make up a bare word."""
    for part in _PARTS.findall(word):
        yield from _pieces(part, vocabulary)


def _pieces(part: str, vocabulary: Mapping[str, int]) -> Iterator[int]:
    start = 0
    while start < len(part):
        mark = "##" if start else ""
        end = next(
            (at for at in range(len(part), start, -1) if mark + part[start:at] in vocabulary), 0
        )
        if not end:
            yield vocabulary[UNKNOWN]
            return
        yield vocabulary[mark + part[start:end]]
        start = end

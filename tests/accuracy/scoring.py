"""How transcripts are compared with the truth: fillers as counts, words as the error rate."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import jiwer

from accuracy.figures import said as said_as

UM_UH = ("um", "uh")
SOUNDS = {"um": "um", "umm": "um", "uhm": "um", "erm": "um", "uh": "uh", "uhh": "uh"}
OTHER_SOUNDS = {"er", "ah", "hm", "hmm", "mm", "mhm", "mmhmm"}
_TAG = re.compile(r"\[.*?\]|<.*?>")


@dataclass(frozen=True)
class Score:
    """Counts that add up over recordings; `errors` and `length` are words."""

    true: int = 0
    found: int = 0
    said: int = 0
    errors: int = 0
    length: int = 0
    errors_without_sounds: int = 0
    length_without_sounds: int = 0

    def __add__(self, other: "Score") -> "Score":
        return Score(
            *(a + b for a, b in zip(vars(self).values(), vars(other).values(), strict=True))
        )

    @property
    def invented(self) -> int:
        """Fillers written that nobody said."""
        return self.said - self.found


def plain_words(text: str) -> list[str]:
    """Lower case, no punctuation, no tags; digits stay as they are written, without separators."""
    text = _TAG.sub(" ", text.lower()).replace("’", "'").replace("uh-huh", "uhhuh")
    text = re.sub(r"(?<=\d)[,](?=\d)", "", text)
    text = re.sub(r"[^\w'.]+", " ", text)
    return [word for part in text.split() if (word := part.strip(".'_")) and not word.isspace()]


def sounds_in(words: Sequence[str]) -> Counter[str]:
    """How many um and uh, in either spelling."""
    return Counter(SOUNDS[word] for word in words if word in SOUNDS)


def score(truth: str, heard: str, counts: dict[str, int] | None = None) -> Score:
    """Compare one transcript; `counts` are the true um and uh where they are known better.

    A figure counts as the words that say it.
    """
    reference, hypothesis = _spoken(truth), _spoken(heard)
    true = Counter({name: counts[name] for name in UM_UH}) if counts else sounds_in(reference)
    said = sounds_in(hypothesis)
    errors, length = _errors(reference, hypothesis)
    bare_errors, bare_length = _errors(_without_sounds(reference), _without_sounds(hypothesis))
    return Score(
        true=true.total(),
        found=(true & said).total(),
        said=said.total(),
        errors=errors,
        length=length,
        errors_without_sounds=bare_errors,
        length_without_sounds=bare_length,
    )


def _spoken(text: str) -> list[str]:
    return [word for written in plain_words(text) for word in said_as(written)]


def _without_sounds(words: Sequence[str]) -> list[str]:
    return [word for word in words if word not in SOUNDS and word not in OTHER_SOUNDS]


def _errors(reference: Sequence[str], hypothesis: Sequence[str]) -> tuple[int, int]:
    if not reference:
        return len(hypothesis), 0
    found = jiwer.process_words(" ".join(reference), " ".join(hypothesis))
    return found.substitutions + found.deletions + found.insertions, len(reference)

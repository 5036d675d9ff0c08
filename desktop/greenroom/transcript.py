"""Words with times."""

from typing import Literal

import msgspec


class Word(msgspec.Struct, frozen=True):
    """One spoken word, as written by the recogniser or the caption file, punctuation attached.

    Times are milliseconds from the first sample of the take. `slide` is 0 until the word is placed
    on one. `probability` is the recogniser's own, 1.0 where there is none, and 0 for a filler sound
    that is only possible: it skipped it and the sound suggests it, or it hardly believes it itself.
    """

    text: str
    start_ms: int
    end_ms: int
    slide: int = 0
    probability: float = 1.0

    @property
    def heard(self) -> bool:
        """Whether the recogniser heard it; otherwise it is only possible."""
        return self.probability > 0


class Transcript(msgspec.Struct, frozen=True):
    """All words of a recording in order; `source` tells exact word times from guessed ones.

    In captions each cue has a time and each word only a share of it. Where several people spoke
    and were named, the words are those of `speaker`, and `others` are the rest of the names.
    """

    words: tuple[Word, ...]
    language: str = "en"
    model: str = ""
    source: Literal["recognised", "captions"] = "recognised"
    speaker: str = ""
    others: tuple[str, ...] = ()


def spoken(words: tuple[Word, ...]) -> str:
    """The words as one line of text, without those that are only possible."""
    return " ".join(word.text for word in words if word.heard)


def share_out(text: str, start_ms: int, end_ms: int) -> tuple[Word, ...]:
    """The words of `text`, each with a share of the time from `start_ms` on by its letters."""
    texts = text.split()
    # One more than its letters: short words take time too.
    ends = [sum(len(other) + 1 for other in texts[: i + 1]) for i in range(len(texts))]
    times = [start_ms + (end_ms - start_ms) * end // ends[-1] for end in ends]
    starts = [start_ms, *times][: len(times)]
    return tuple(map(Word, texts, starts, times))

"""Fillers: sounds (um, uh) and the words that stand in for them (like, you know).

Sounds are told by how they are written (`fillers.toml`). Words are told by where they stand: what
is beside them, the commas around them, and, where the recogniser writes no commas, the silences.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from greenroom.checks.filler_lists import Fillers, usual_fillers
from greenroom.checks.filler_rules import FillerWord
from greenroom.checks.finding import Filler
from greenroom.checks.spot import Spot, plain
from greenroom.transcript import Word

Certainty = Literal["heard", "possible"]

_AGAIN = re.compile(r"(.)\1+")
# “uh-huh” and “mm-hmm” mean yes, “uh-oh” means trouble; Whisper may write each as two words.
_ANSWERS = frozenset({"huh", "hmm", "hm", "uh", "oh", "hum", "mhm"})
# The sounds that are also initialisms: emergency room, hidden Markov model, Ah (ampere-hour).
_INITIALISMS = frozenset({"er", "hmm", "ah", "mm"})
_REACTIONS = frozenset({"yes", "yeah", "ok", "okay", "right", "no", "good", "great", "i", "that"})


def find_fillers(words: Sequence[Word], fillers: Fillers | None = None) -> tuple[Filler, ...]:
    """Every filler in the order spoken, of a language's list; of the English one unless given.

    Plain fillers are `heard`; doubtful ones, which may carry meaning, are `possible`; words that
    plainly carry meaning (“kids like to meet”) are left out. `text` is lower case and bare.
    """
    spot, listed = Spot(tuple(words)), fillers or _english()
    found: list[Filler] = []
    index = 0
    while index < len(words):
        length, filler = _at(spot, index, listed)
        if filler is not None:
            found.append(filler)
        index += length
    return tuple(found)


def is_sound(text: str, fillers: Fillers | None = None) -> bool:
    """Whether a word as written is a filler sound (`Um,`, `uh-`), whatever stands around it."""
    if fillers is None:
        return _is_english_sound(text)
    return _is_one_of(plain(text), (*fillers.sounds, *fillers.doubtful))


@lru_cache(maxsize=8192)
def _is_english_sound(text: str) -> bool:
    english = _english()
    return _is_one_of(plain(text), (*english.sounds, *english.doubtful))


def _english() -> Fillers:
    return usual_fillers("en")


def _is_one_of(word: str, sounds: tuple[str, ...]) -> bool:
    """Whether it is one of these, its letters perhaps drawn out."""
    least = _least_lengths(sounds).get(_short(word))
    return least is not None and len(word) >= least


@lru_cache(maxsize=64)
def _least_lengths(sounds: tuple[str, ...]) -> dict[str, int]:
    """By a sound's short form the fewest letters with which it is one."""
    found: dict[str, int] = {}
    for sound in sounds:
        short = _short(sound)
        found[short] = min(len(sound), found.get(short, len(sound)))
    return found


@lru_cache(maxsize=4096)
def _short(word: str) -> str:
    return _AGAIN.sub(r"\1", word)


def _at(spot: Spot, index: int, listed: Fillers) -> tuple[int, Filler | None]:
    """The filler that begins at `index`, if any, and how many words to go on by."""
    begin = spot.word(index)
    for sound in listed.sounds:  # in pieces, as “えー と” for “えーと”
        if sound.startswith(begin) and (length := spot.matches(index, (sound,))) > 1:
            return length, _filler(spot, index, length, "sound", "heard", sound)
    if _is_one_of(begin, (*listed.sounds, *listed.doubtful)):
        return _sound_at(spot, index, listed)
    for rule in listed.words:
        if "".join(rule.phrase).startswith(begin) and (length := spot.matches(index, rule.phrase)):
            return _word_at(spot, index, rule, length)
    return 1, None


def _sound_at(spot: Spot, index: int, listed: Fillers) -> tuple[int, Filler | None]:
    if _is_answer(spot, index):
        return 2, None
    initialism = spot.word(index) in _INITIALISMS and spot.is_initialism(index)
    if initialism or _is_measure(spot, index):
        return 1, None
    sure = _is_one_of(spot.word(index), listed.sounds) or _is_inside_a_sentence(spot, index)
    sure = sure and spot.words[index].heard
    return 1, _filler(spot, index, 1, "sound", "heard" if sure else "possible")


def _word_at(spot: Spot, index: int, rule: FillerWord, length: int) -> tuple[int, Filler | None]:
    certainty = rule.decide(spot, index, index + length - 1)
    if certainty is None:
        return length, None
    return length, _filler(spot, index, length, "word", certainty, " ".join(rule.phrase))


def _is_answer(spot: Spot, index: int) -> bool:
    """Whether this sound and the next are one answer, as in “uh-huh” cut in two."""
    here, following = spot.text(index), spot.text(index + 1)
    joined = following.startswith("-") or here.endswith("-")
    if spot.word(index) in ("uh", "mm", "um", "hm") and spot.word(index + 1) in ("huh", "hum"):
        return True
    return joined and spot.word(index + 1) in _ANSWERS


def _is_measure(spot: Spot, index: int) -> bool:
    """“5 mm” is a length."""
    return spot.word(index) == "mm" and spot.word(index - 1)[-1:].isdigit()


def _is_inside_a_sentence(spot: Spot, index: int) -> bool:
    """“ah” and “mm” among other words hesitate; alone, or before “I see”, they may react."""
    if spot.starts_sentence(index) or spot.ends_sentence(index):
        return False
    return spot.word(index + 1) not in _REACTIONS or not spot.starts_clause(index)


def _filler(
    spot: Spot,
    index: int,
    length: int,
    kind: Literal["sound", "word"],
    certainty: Certainty,
    text: str = "",
) -> Filler:
    words = spot.words[index : index + length]
    said = text or " ".join(plain(word.text) for word in words)
    return Filler(said, kind, certainty, words[0].start_ms, words[-1].end_ms, words[0].slide)

"""Talks whose every word has its true slide: read from `talks/`, spoken by rule, and damaged."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from greenroom.deck import Deck, Slide
from greenroom.take import Cue
from greenroom.transcript import Word

Line = tuple[int, str]
"""A slide's number and what was said on it."""

_ADLIBS = (
    "Sorry, can you all still see my screen? Good.",
    "That's a longer story, I'd rather keep it for later.",
    "Let me have a sip of water.",
    "I was asked about that yesterday by a friend, funnily enough.",
    "Anyway, that is how these things go.",
)
_FILLERS = ("um,", "uh,", "you know,", "like,", "so,", "I mean,")
_LEAD_MS = 400


@dataclass(frozen=True)
class Script:
    """A deck with a talk, line by line."""

    name: str
    deck: Deck
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Spoken:
    """A talk as a recogniser would give it, with the truth beside it."""

    name: str
    deck: Deck
    words: tuple[Word, ...]
    cues: tuple[Cue, ...]


def read_script(path: Path) -> Script:
    """A deck and its loose talk from a file of `talks/`."""
    head, _, talk = path.read_text(encoding="utf-8").partition("\ntalk:\n")
    slides = []
    for row in head.splitlines()[1:]:
        number, title, bullets, notes = (part.strip() for part in row.split("|"))
        text = tuple(part.strip() for part in bullets.split(";") if part.strip())
        slides.append(Slide(int(number), number, title, text, notes))
    lines = []
    for row in talk.splitlines():
        number, _, said = row.removeprefix("[").partition("] ")
        lines.append((int(number), said))
    deck = Deck(f"{path.stem}.pptx", "0" * 64, tuple(slides))
    return Script(path.stem, deck, tuple(lines))


def notes_of(script: Script) -> Script:
    """The notes of the deck read out."""
    said = tuple((slide.number, slide.notes) for slide in script.deck.slides if slide.notes)
    return replace(script, name=f"{script.name}, notes", lines=said)


def speak(script: Script, seed: int = 1, name: str = "") -> Spoken:
    """The script at some 150 words a minute with pauses at sentences, and longer at most slides."""
    chance = random.Random(f"{script.name}{seed}")
    words: list[Word] = []
    cues: list[Cue] = []
    now = 500
    for slide, said in script.lines:
        now += chance.choice((0, 300, 700, 1200))
        if not cues or cues[-1].slide != slide:
            cues.append(Cue(slide, max(now - _LEAD_MS, 0) if cues else 0))
        for text in said.split():
            length = 110 + 45 * len(text)
            words.append(Word(text, now, now + length, slide))
            now += length + (chance.randrange(150, 900) if text[-1] in ".?!" else 30)
    return Spoken(name or script.name, script.deck, tuple(words), tuple(cues))


def dropped(script: Script, seed: int) -> Script:
    """Three words in ten are gone."""
    chance = random.Random(seed)
    return _each_word(script, "30 % dropped", lambda w: "" if chance.random() < 0.3 else w)


def misheard(script: Script, seed: int) -> Script:
    """A fifth of the longer words come out wrong, as letters lost, doubled or turned."""
    chance = random.Random(seed)

    def wrong(word: str) -> str:
        if len(word) < 4 or chance.random() > 0.2:
            return word
        at = chance.randrange(1, len(word) - 1)
        kind = chance.randrange(4)
        if kind == 0:
            return word[:at] + word[at + 1 :]
        if kind == 1:
            return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        if kind == 2:
            return word[:at] + chance.choice("aeiourstn") + word[at + 1 :]
        return f"{word[:at]} {word[at:]}"

    return _each_word(script, "20 % misheard", wrong)


def rambling(script: Script, seed: int) -> Script:
    """Fillers everywhere, and remarks that have nothing to do with the slide."""
    chance = random.Random(seed)
    filled = _each_word(
        script,
        "rambling",
        lambda w: f"{chance.choice(_FILLERS)} {w}" if chance.random() < 0.07 else w,
    )
    lines: list[Line] = []
    for slide, said in filled.lines:
        if chance.random() < 0.4:
            said = f"{said} {chance.choice(_ADLIBS)}"
        lines.append((slide, said))
    return replace(filled, lines=tuple(lines))


def bare(script: Script, seed: int) -> Script:
    """No punctuation and no capitals, as some captions come."""
    return _each_word(script, "no punctuation", lambda w: w.strip(".,?!;:").lower())


def skipping(script: Script, seed: int) -> Script:
    """One slide in the middle is passed over, and one at random is come back to for a while."""
    chance = random.Random(seed)
    numbers = sorted({slide for slide, _ in script.lines})
    skipped = chance.choice(numbers[2:-2])
    again = chance.choice([n for n in numbers[1:-3] if n != skipped])
    slide = next(s for s in script.deck.slides if s.number == again)
    text = ", and ".join((slide.title.lower(), *slide.text))
    lines: list[Line] = []
    for number, said in script.lines:
        if number == skipped:
            continue
        if number == numbers[-1] and again:
            lines.append((again, f"Let me go back for a moment. This was about {text}."))
            again = 0
        lines.append((number, said))
    return replace(script, name=f"{script.name}, skip and back", lines=tuple(lines))


Damage = Callable[[Script, int], Script]
DAMAGES: tuple[Damage, ...] = (dropped, misheard, rambling, bare, skipping)


def everything(script: Script, seed: int) -> Script:
    """All damages at once."""
    for damage in DAMAGES:
        script = damage(script, seed)
    return replace(script, name=f"{script.name.split(', 30')[0]}, all of these")


def _each_word(script: Script, name: str, change: Callable[[str], str]) -> Script:
    lines = tuple(
        (slide, " ".join(filter(None, (change(word) for word in said.split()))))
        for slide, said in script.lines
    )
    return replace(script, name=f"{script.name}, {name}", lines=lines)


def variants(scripts: Sequence[Script], seeds: Sequence[int]) -> list[Spoken]:
    """Every script and its notes, whole and damaged in every way with every seed."""
    found: list[Spoken] = []
    for script in scripts:
        has_notes = sum(bool(slide.notes) for slide in script.deck.slides) > 3
        for base in (script, *((notes_of(script),) if has_notes else ())):
            found.append(speak(base))
            for damage in (*DAMAGES, everything):
                found += [speak(damage(base, seed), seed) for seed in seeds]
    return found

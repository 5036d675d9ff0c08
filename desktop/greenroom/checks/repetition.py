"""A word or phrase that is leaned on until the room counts it."""

from collections import defaultdict
from collections.abc import Iterator

from greenroom.alignment.terms import holds_together, stem, tokens
from greenroom.checks.check import Check, Noticed, noticed_in
from greenroom.checks.example import talk
from greenroom.checks.fillers import is_sound
from greenroom.checks.finding import Talk
from greenroom.checks.rules import Threshold
from greenroom.checks.spot import plain
from greenroom.checks.wording import phrases
from greenroom.phrase import phrase
from greenroom.time import MS_PER_MINUTE

RATE = Threshold(
    "delivery.repetition.rate", phrase("Leaned on from"), phrase("times a minute"), 1.5, 0.5, 8
)
LEAST = Threshold("delivery.repetition.least", phrase("and at least"), phrase("times"), 5, 3, 30)
# A phrase that only holds sentences together (“one of the”) must come oftener to be heard; a crutch
# of three words and more is heard sooner than one of a single word.
_LONGEST, _SHORTEST, _LITTLE_TIMES, _PHRASE_TIMES = 6, 3, 1.6, 0.6
_CRUTCHES = phrases(
    "basically, actually, literally, obviously, honestly, essentially, clearly, definitely, "
    "absolutely, simply, exactly, frankly, fundamentally, ultimately, effectively, really, "
    "anyway, at the end of the day, in terms of, going forward, moving forward, if that makes "
    "sense, like i said, as i said, as i say, as i mentioned, to be honest, to be fair, the thing "
    "is, and so on, and stuff, or whatever, you see, so yeah, if you like, in fact, of course, at "
    "this point, when it comes to, first of all, the fact that, a lot of, super, amazing, great, "
    "right, okay, alright, obviously, of course, let's say, i would say, i'd say, in a sense, so "
    "to speak, needless to say, as you know, as you can see, long story short, the reality is, if "
    "you will, per se"
)


def repetition(talk: Talk) -> Iterator[Noticed]:
    """The one word or phrase that comes back most, unless it is what the talk is about."""
    places = [at for at, word in enumerate(talk.words) if not is_sound(word.text)]
    said = tuple(plain(talk.words[at].text) for at in places)
    minutes = max(talk.spoken_ms / MS_PER_MINUTE, 1.0)
    least = max(talk.rules.of(LEAST), talk.rules.of(RATE) * minutes)
    few = max(talk.rules.of(LEAST), talk.rules.of(RATE) * minutes * _PHRASE_TIMES)
    found = {**_repeated(said, _topic(talk), least), **_crutches(said, least, few)}
    if not found:
        return
    run = max(found, key=lambda one: len(found[one]) * len(one) ** 0.5)
    first = places[found[run][0]]
    times = len(found[run])
    yield noticed_in(
        talk.words[first : first + max(len(run) + 6, 12)],
        "advice",
        phrase(
            "“{words}” {times} times, {rate:.1f} a minute.",
            words=" ".join(run),
            times=times,
            rate=times / minutes,
        ),
        phrase("Once you hear it you can leave it out: the sentence stands without it."),
    )


Found = dict[tuple[str, ...], list[int]]


def _crutches(said: tuple[str, ...], least: float, few: float) -> Found:
    found: Found = defaultdict(list)
    for at, run in _CRUTCHES.places(said):
        found[run].append(at)
    return {
        run: at for run, at in found.items() if len(at) >= (few if len(run) >= _SHORTEST else least)
    }


def _repeated(said: tuple[str, ...], topic: frozenset[str], least: float) -> Found:
    """Runs of three to six words that come back, without those that name the talk's subject."""
    found: Found = defaultdict(list)
    places = list(range(len(said)))
    for size in range(_SHORTEST, _LONGEST + 1):
        grown: Found = defaultdict(list)
        for at in places:
            if at + size <= len(said):
                grown[said[at : at + size]].append(at)
        often = {run: at for run, at in grown.items() if len(at) >= least}
        # A longer phrase is no more frequent than the one that it begins with.
        places = [one for at in often.values() for one in at]
        found |= often
    return {
        run: at
        for run, at in found.items()
        if len(at) >= least * (_LITTLE_TIMES if _is_little(run) else 1)
        and not any(stem(word) in topic or word[:1].isdigit() for word in run)
    }


def _is_little(run: tuple[str, ...]) -> bool:
    return all(holds_together(stem(word)) for word in run)


def _topic(talk: Talk) -> frozenset[str]:
    """What deck and bottom line are about."""
    texts = [talk.bottom_line]
    texts += [part for slide in talk.deck.slides for part in (slide.title, *slide.text)]
    stems = {stem(token) for text in texts for token in tokens(text)}
    return frozenset(one for one in stems if not holds_together(one))


_PLAIN = (
    "Last winter one pool had a cover on at night. Gas went down by a third on the same months of "
    "the year before, with nobody in the water noticing. The other two could have theirs fitted in "
    "October. It takes one person four minutes at closing, with a motor. A heat pump would do the "
    "same for far more money, so it comes later, and a smaller one will do."
)

REPETITION_CHECKS = (
    Check(
        "delivery.repetition",
        phrase(
            "Toastmasters’ “Ah-Counter” and grammarian: crutch words and phrases are counted and "
            "named"
        ),
        repetition,
        flags=lambda: (
            talk("So basically we moved it, and basically it worked, basically at once. " * 3),
            talk(
                "What that looks like on the ground is simple. "
                + _PLAIN
                + " "
                + "What that looks like on the ground is simple. " * 5
            ),
        ),
        passes=lambda: (
            talk("The night cover saves gas. " * 6, titles=("Night cover: save the gas",)),
            talk("It is basically done. " + _PLAIN),
            talk(_PLAIN),
        ),
        title=phrase("Phrases leaned on"),
        thresholds=(RATE, LEAST),
        whole=True,
    ),
)

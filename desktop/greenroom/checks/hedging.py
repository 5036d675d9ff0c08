"""Hedges: where one “maybe” is honest and five in two sentences are a retreat."""

from collections.abc import Iterator
from itertools import pairwise

from greenroom.checks.check import Check, Noticed
from greenroom.checks.example import lorem, talk
from greenroom.checks.finding import Talk
from greenroom.checks.rules import Threshold
from greenroom.checks.sentences import Sentence
from greenroom.checks.wording import noticed, phrases, sentences_of
from greenroom.phrase import in_a_row, phrase

MOST = Threshold(
    "delivery.hedging.most", phrase("Too many from"), phrase("hedges in two sentences"), 4, 2, 12
)
_HEDGES = phrases(
    "i think, i guess, i suppose, i feel like, i would say, i'd say, i want to say, maybe, "
    "perhaps, possibly, probably, hopefully, kind of, kinda, sort of, sorta, more or less, in a "
    "way, in some ways, in a sense, or something, or something like that, something like that, or "
    "whatever, and stuff, if that makes sense, i don't know, i'm not sure, we're not sure, not "
    "entirely sure, we'll see, who knows, it's possible, it is possible, could be, could maybe, "
    "might be, may be, as it were, if you like, so to speak, to some extent, i imagine, i reckon, "
    "presumably, arguably, potentially, it seems, sort of thing, at some point, or other"
)
# Half a hedge each: harmless alone, weak in company.
_WEAK = phrases(
    "a bit, a little bit, a little, quite, fairly, somewhat, rather, seems, might, tend to, try "
    "to, pretty much, mostly, just, reasonably, relatively"
)


def hedging(talk: Talk) -> Iterator[Noticed]:
    """The sentence or two with the most hedges, and every other place half as hedged as that."""
    sentences = sentences_of(talk.words)
    scores = [_hedged(one) for one in sentences]
    runs: list[tuple[float, tuple[int, ...]]] = [(score, (at,)) for at, score in enumerate(scores)]
    runs += [
        (scores[at] + scores[at + 1], (at, at + 1))
        for at, (one, other) in enumerate(pairwise(sentences))
        if one.slide == other.slide
    ]
    runs.sort(key=lambda run: (-run[0], len(run[1])))
    taken: set[int] = set()
    for score, places in runs:
        if score < max(talk.rules.of(MOST), runs[0][0] / 2):
            return
        if taken.isdisjoint(places):
            taken.update(places)
            yield _told([sentences[at] for at in places])


def _told(run: list[Sentence]) -> Noticed:
    hedges = [hedge for one in run for hedge in _HEDGES.within(one.tokens)]
    quoted = [phrase("“{text}”", text=hedge) for hedge in dict.fromkeys(hedges)]
    values = {"count": len(hedges), "hedges": in_a_row(quoted, ", ")}
    return noticed(
        run,
        "advice",
        phrase("{count} hedges in one sentence: {hedges}.", **values)
        if len(run) == 1
        else phrase("{count} hedges in two sentences: {hedges}.", **values),
        phrase("Say what you know as a fact and name the one thing you do not know, once."),
    )


def _hedged(sentence: Sentence) -> float:
    tokens = sentence.tokens
    return len(_HEDGES.within(tokens)) + len(_WEAK.within(tokens)) / 2


HEDGING_CHECKS = (
    Check(
        "delivery.hedging",
        phrase(
            "O’Barr, Linguistic Evidence (1982), and Hosman (1989): hedged speech is believed less"
        ),
        hedging,
        flags=lambda: (
            talk(
                "I think that maybe the neighbours will be more or less fine with it. Perhaps "
                "somebody is a little bit against, I suppose, I don't know. " + lorem(30)
            ),
            talk(lorem(30) + " so i guess it's kind of maybe sort of a good offer in a way"),
        ),
        passes=lambda: (
            talk("I think it could be wrong by half. We would still come out ahead. " * 3),
            talk("About forty of them left, roughly one in six. " * 5),
            talk("Maybe it rains. " + lorem(60) + " Perhaps not. " + lorem(60) + " I guess."),
        ),
        title=phrase("Hedges"),
        thresholds=(MOST,),
    ),
)

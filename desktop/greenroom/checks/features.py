"""The strategic why: a list of what a thing has, and nobody who needs any of it."""

import re
from collections.abc import Iterator

from greenroom.checks.check import Check, Noticed
from greenroom.checks.example import lorem, talk
from greenroom.checks.finding import Talk
from greenroom.checks.rules import Threshold
from greenroom.checks.wording import any_of, by_slide, noticed, said
from greenroom.phrase import phrase

LEAST = Threshold(
    "substance.why.least", phrase("A list from"), phrase("features on a slide"), 4, 3, 12
)
# Sparser than this it is a story in which things happen to exist.
_WORDS_EACH = 22
_FEATURE = re.compile(
    r"\b(?:it|this|that|he|she|they|which|system|app|tool|product|platform|version|module)"
    r"(?:'s| also)? (?:also )?(?:has|have|got|gets|comes with|includes?|supports?|offers?|"
    r"features?|does|allows?|provides?|integrates)\b"
    r"|\b(?:it's|they've|we've|it has) (?:also )?got\b"
    r"|\bthere(?:'s| is| are|'re) (?:also )?(?:an?|two|three|some|the|this|even|push|full)\b"
    r"|\b(?:you|users?|people|customers|guests|members|staff) can(?: also| even| now)?\b"
    r"|\bwe(?:'ve| have)?(?: also| then| just)? (?:added|built|included|put in|integrated)\b"
    r"|\b(?:features?|functions?|functionality)\b"
)
_NEED = any_of(
    "because, so that, that way, which means, meaning, means, problem*, need*, asked, asking, ask "
    "for, complain*, wanted, wants, reason, why, in order to, trouble, pain, frustrat*, struggl*, "
    "waiting, waited, lost, losing, lose, stuck, couldn't, can't, cannot, mistake*, error*, "
    "missed, saves, saved, saving, cuts, reduce*, avoid*, prevent*, help*, solve*, fixes, instead "
    "of, without having to, no longer, stops, for people who, so they, so you, so we, so people, "
    "so nobody, so no one, so nothing, so guests, so patients, so customers, so it, so the, "
    "since, afraid, worried, hard to, difficult"
)


# A slide of this name needs fewer of them to be one.
_NAMED = re.compile(
    r"(?:\b(?:features?|capabilit(?:y|ies)|functionality|functions|specs)\W*$|\bwhat['’]?s new\b)",
    re.I,
)
_NAMED_COUNTS = 3


def feature_list(talk: Talk) -> Iterator[Noticed]:
    """A slide that lists what a thing has or can do and never says who needs it or why."""
    before = ""
    titles = {slide.number: slide.title for slide in talk.deck.slides}
    for slide, sentences in by_slide(talk).items():
        text = " ".join(said(sentence) for sentence in sentences)
        listing = [one for one in sentences if _FEATURE.search(said(one))]
        named = bool(_NAMED.search(titles.get(slide, "")))
        features = len(_FEATURE.findall(text)) + named * _NAMED_COUNTS
        reasons = len(_NEED.findall(text)) + (0 if named else len(_NEED.findall(before)) // 3)
        dense = features * _WORDS_EACH >= sum(len(one.tokens) for one in listing)
        before = text
        if features >= talk.rules.of(LEAST) and dense and reasons * 4 <= features:
            yield noticed(
                sentences if named else listing,
                "advice",
                phrase("A list of features with no need behind them."),
                phrase(
                    "Take the two that matter and begin each with who needs it and what happens to "
                    "them without it; leave the others for questions."
                ),
            )


_LIST = (
    "So the app has mobile check-in, it has room service, it has a digital key, and it has a chat. "
    "There's also a map, and you can change the color. "
)

FEATURE_CHECKS = (
    Check(
        "substance.why",
        phrase(
            "Sinek, Start with Why (2009); Cagan, Inspired (2017): name the need before the feature"
        ),
        feature_list,
        flags=lambda: (
            talk(_LIST),
            talk(lorem(30), _LIST.lower().replace(",", "").replace(".", "")),
        ),
        passes=lambda: (
            talk(_LIST + "We built these because guests waited forty minutes to get their key."),
            talk(
                "Guests complained about the queue. They lost an hour and missed the boat, because "
                "nobody could find a key. They needed one on the phone. ",
                _LIST,
            ),
            talk("There is a map. " + lorem(60) + " You can see it. It has my name on it."),
        ),
        title=phrase("Features without a why"),
        thresholds=(LEAST,),
    ),
)

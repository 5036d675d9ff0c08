"""The close: what the room hears last."""

import re
from collections.abc import Iterator

from greenroom.checks.check import Check, Noticed
from greenroom.checks.example import talk
from greenroom.checks.finding import Talk
from greenroom.checks.judging import is_known, judge
from greenroom.checks.sentences import Sentence, split_sentences
from greenroom.checks.wording import sentences_of
from greenroom.phrase import phrase

# The last words of a talk: about three sentences. Thanks and the like may follow an ask by twice
# as many.
CLOSE_MS, LAST, ASKED = 20_000, 3, 6
QUOTED = 16

_THANKS = re.compile(
    r"\b(thanks?|thank you|cheers|any questions|questions\?|for listening)\b", re.I
)
_DRIFT = re.compile(
    r"\b(that['’]?s (it|all|everything|pretty much it|about it)|i guess|i think that['’]?s|"
    r"so,? yeah|yeah,? so|or something|and stuff|anyway|whatever|i don['’]?t know what else|"
    r"that would be it|nothing else|something to think about|(we['’]?ll|we will) see|"
    r"see how it goes|more or less it|all (i['’]?ve got|i have)|(it|that) from me|"
    r"i (think i )?forgot|i think it['’]?s (this|that|it))\b",
    re.I,
)
_ASK = re.compile(
    r"\b((we|you|they|it) should|let['’]?s (?!see)|we need|i need|recommend|propose|ask (you|for)|"
    r"asking|decide|decision|approve|approval|i want|i['’]?d like (?!to thank)|sign off|launch|"
    r"yes (from|on|to))\b",
    re.I,
)


def drifting_close(talk: Talk) -> Iterator[Noticed]:
    """A talk that ends on thanks or on “so, yeah”, with neither ask nor bottom line before it."""
    ending_sentences = sentences_of(talk.words)[-ASKED:]
    last = _last_sentences(talk)
    if not last or len(talk.words) < 40 or (is_known(talk) and judge(talk).close.restated):
        return
    if any(_ASK.search(sentence.text) for sentence in ending_sentences):
        return
    text = " ".join(sentence.text for sentence in last)
    drifts = _DRIFT.search(text)
    if not drifts and not _THANKS.search(text):
        return
    ending = tuple(word for sentence in last for word in sentence.words)[-QUOTED:]
    yield Noticed(
        severity="advice",
        start_ms=ending[0].start_ms,
        end_ms=ending[-1].end_ms,
        slide=ending[-1].slide,
        quote=" ".join(word.text for word in ending),
        message=(
            phrase("Your last words trail off; the ask is not among them.")
            if drifts
            else phrase("Your last words were thanks, not the ask.")
        ),
        advice=phrase("End on the decision you want, in one sentence, and stop there."),
    )


def _last_sentences(talk: Talk) -> tuple[Sentence, ...]:
    if not talk.words:
        return ()
    since = talk.words[-1].end_ms - CLOSE_MS
    late = [word for word in talk.words if word.start_ms >= since - CLOSE_MS]
    return tuple(s for s in split_sentences(tuple(late))[-LAST:] if s.start_ms >= since)


# Speech as people speak it: the model takes the same words over and over for a bottom line.
_TOLD = (
    "We went to four shops in Leeds and watched people queue. Most had a basket with two things in "
    "it. The old tills stood where the door used to be, so the line crossed the bread. On Saturday "
    "it reached the street. We counted again in June, after the door was moved."
)

CLOSE_CHECKS = (
    Check(
        "close.ask",
        phrase("Minto, The Pyramid Principle: end on the answer and the next step"),
        drifting_close,
        flags=lambda: (
            talk(_TOLD + " So, yeah, um, I think that's everything. Thank you."),
            talk(_TOLD + " Thank you for listening. Any questions?"),
            talk(_TOLD + " so yeah i guess that's it"),
        ),
        passes=lambda: (
            talk(_TOLD + " So I need your yes by Friday. Thank you."),
            talk(_TOLD + " We should launch on the first of March."),
            talk("Thank you. That's it."),
        ),
        title=phrase("The last words"),
        whole=True,
    ),
)

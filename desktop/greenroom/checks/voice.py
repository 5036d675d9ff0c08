"""The voice: how far its pitch moves. For information only; accent and pitch itself never count."""

from collections.abc import Iterator
from statistics import median

import msgspec

from greenroom.checks.check import Check, Noticed
from greenroom.checks.example import lorem, talk
from greenroom.checks.finding import Talk, VoiceMoves
from greenroom.checks.measures import quote, slide_at
from greenroom.checks.rules import Threshold
from greenroom.phrase import phrase

# Hincks (2004, 2005): speakers lay between 0.11 and 0.235, and the livelier sounded livelier.
FLAT = Threshold(
    "delivery.monotone.least", phrase("Even under"), phrase("% of the pitch"), 11, 3, 25
)
_LEAST_STRETCHES = 3
_MOST_SHARE = 23.5


def monotone(talk: Talk) -> Iterator[Noticed]:
    """A voice that stays close to one pitch, with the stretch in which it moved least."""
    if len(talk.voice) < _LEAST_STRETCHES:
        return
    usual = median(stretch.share for stretch in talk.voice) * 100
    if usual >= talk.rules.of(FLAT):
        return
    flattest = min(talk.voice, key=lambda stretch: stretch.share)
    words = tuple(w for w in talk.words if flattest.start_ms <= w.start_ms < flattest.end_ms)
    yield Noticed(
        severity="info",
        start_ms=flattest.start_ms,
        end_ms=min(flattest.end_ms, talk.total_ms),
        slide=slide_at(talk, flattest.start_ms),
        quote=quote(words),
        message=phrase(
            "Your voice stays close to one pitch: it moves by {usual:.0f} %, lively speakers by "
            "{least:.0f} to {most:.0f} %.",
            usual=usual,
            least=FLAT.usual,
            most=_MOST_SHARE,
        ),
        advice=phrase("Say the one word of each sentence that matters as if it were news."),
    )


def _voiced(*shares: float) -> Talk:
    stretches = tuple(
        VoiceMoves(at * 10_000, (at + 1) * 10_000, share) for at, share in enumerate(shares)
    )
    return msgspec.structs.replace(talk(lorem(100)), voice=stretches)


VOICE_CHECKS = (
    Check(
        "delivery.monotone",
        phrase(
            "Hincks (2004, 2005): pitch variation of 11 to 23.5 % in ten speakers, r = 0.83 with "
            "how lively they sounded"
        ),
        monotone,
        flags=lambda: (_voiced(0.06, 0.08, 0.07, 0.2),),
        passes=lambda: (_voiced(0.06, 0.16, 0.14, 0.2), _voiced(0.05), talk(lorem(100))),
        title=phrase("An even voice"),
        thresholds=(FLAT,),
        whole=True,
    ),
)

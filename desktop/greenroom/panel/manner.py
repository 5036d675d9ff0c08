"""How a panel is held: to learn from or as it will be, how kindly, and what the limits then are."""

from typing import Literal

import msgspec

Tone = Literal["supportive", "neutral", "tough"]

THINKING_MS = 20_000
"""How long a real panel looks at somebody who thinks; after that the answer begins by itself."""

INTERRUPT_MS = 90_000
"""When a panel comes in on an answer that has not landed: the end of a usual one."""


class Limits(msgspec.Struct, frozen=True):
    """How long things may take, in ms; 60 to 90 s is a usual answer (career guides: advice).

    After `think_ms` an answer begins by itself, from `interrupt_ms` on the panel may come in on
    one, after `panel_ms` no further question is asked; each is 0 for never.
    """

    usual_from_ms: int = 60_000
    usual_to_ms: int = 90_000
    stop_ms: int = 150_000
    follow_ups: int = 2
    think_ms: int = 0
    interrupt_ms: int = 0
    panel_ms: int = 0


class Manner(msgspec.Struct, frozen=True):
    """What the user chose for a panel.

    `practice` gives hints, shows what each answer held and waits for the speaker; without it one
    question follows the other as in the room, and the end of the time is the end. They come in at
    90 s where `interrupts`, and read their questions `aloud` where there is a voice.
    """

    practice: bool = True
    tone: Tone = "neutral"
    interrupts: bool = True
    aloud: bool = False


def limits_of(manner: Manner, panel_ms: int) -> Limits:
    """The limits of a panel that may take `panel_ms`."""
    return Limits(
        think_ms=0 if manner.practice else THINKING_MS,
        interrupt_ms=INTERRUPT_MS if manner.interrupts else 0,
        panel_ms=0 if manner.practice else panel_ms,
        follow_ups=1 if manner.tone == "supportive" else 2,
    )

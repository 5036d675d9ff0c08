"""What is said under the slide about microphone and disk: what happened, is safe, is to be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from greenroom.time import clock
from greenroom.ui.rehearse.finishing import spoken_length
from greenroom.ui.widgets import Banner
from greenroom.ui.words import said, tr

if TYPE_CHECKING:
    from greenroom.errors import GreenroomError
    from greenroom.ui.rehearse.mishaps import Found
    from greenroom.ui.theme import Theme


def microphone(name: str) -> str:
    """A microphone's name for people: what ALSA calls `default` they chose in their system."""
    return tr("the system’s default") if name == "default" else name


def silent(theme: Theme) -> Banner:
    """Nothing but zeros comes from the microphone."""
    return Banner(
        theme,
        "advice",
        tr("The microphone is silent."),
        tr("Is it muted? Slides and clocks are kept; unmute it and keep talking."),
        icon="mic-off",
    )


def quiet(theme: Theme) -> Banner:
    """For half a minute the microphone has heard nobody speak."""
    return Banner(
        theme,
        "advice",
        tr("You are hardly heard."),
        tr("Come closer to the microphone, or turn it up: so soft a voice cannot be written down."),
        icon="mic",
    )


def unheard(theme: Theme) -> Banner:
    """The microphone was opened and gives nothing at all."""
    return Banner(
        theme,
        "trouble",
        tr("No sound comes from the microphone."),
        tr("Wait a moment: the others are tried. Nothing has been lost, the talk has not begun."),
        icon="mic-off",
    )


def lost(theme: Theme, at_ms: int) -> Banner:
    """The microphone went."""
    return Banner(
        theme,
        "trouble",
        tr("Microphone lost at {time}.").format(time=clock(at_ms)),
        tr("All before is saved and the clocks run on. Plug one in: it is taken up by itself."),
        icon="mic-off",
    )


def refound(theme: Theme, found: Found) -> Banner:
    """Sound comes again; what is missing is said, and what else may happen."""
    length = spoken_length(found.lost_ms)
    words = (
        tr("{length} from {time} on is missing.")
        if length.startswith("1 ")
        else tr("{length} from {time} on are missing.")
    )
    missing = words.format(length=length, time=clock(found.at_ms))
    if found.wanted:
        head = tr("The microphone is back.")
        return Banner(theme, "offer", head, missing, icon="mic", tone="good")
    later = tr("Plug the first one in again: it is taken up in your next pause.")
    return Banner(
        theme,
        "advice",
        tr("Recording again, with {device}.").format(device=microphone(found.device)),
        f"{missing} {later}",
        icon="mic",
    )


def unwritten(theme: Theme, error: GreenroomError) -> Banner:
    """The disk takes no more: what is safe, what to do."""
    full, what = "No space left" in error.what, said(error.what)
    head = tr("The disk is full.") if full else f"{what[:1].upper()}{what[1:]}"
    rest = tr(
        "Keep talking: it is kept in memory, and written once there is room. Free some space."
    )
    return Banner(theme, "trouble", head, rest)


def mended(theme: Theme) -> Banner:
    """What was kept in memory is on disk."""
    return Banner(
        theme,
        "offer",
        tr("The take is being written again."),
        tr("Nothing is missing."),
        icon="tick",
        tone="good",
    )

"""Opens what a take is recorded with: its folder, its journal, its microphone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from greenroom.library import begin_take, delete_take, journal_path
from greenroom.take import Journal, TakeHeader
from greenroom.ui.late import silent_run

if TYPE_CHECKING:
    from pathlib import Path

    from greenroom.ui.context import Context, OpenDeck, Recording
    from greenroom.ui.rehearse.start import Start


class OpenTake(msgspec.Struct, frozen=True):
    """A take's folder, and what writes into it."""

    folder: Path
    journal: Journal
    recording: Recording


def open_take_parts(context: Context, opened: OpenDeck, start: Start) -> OpenTake:
    """Make the folder and open the microphone; a failure leaves no take behind.

    Blocks. Raises GreenroomError.
    """
    folder = begin_take(context.places.takes, _header(context, opened, start), context.now())
    try:
        journal = Journal(journal_path(folder))
        try:
            recording = _recording(context, start, folder)
            recording.start()
        except Exception:
            journal.close()
            raise
    except Exception:
        delete_take(folder)
        raise
    return OpenTake(folder, journal, recording)


def _header(context: Context, opened: OpenDeck, start: Start) -> TakeHeader:
    return TakeHeader(
        deck=opened.deck,
        plan=start.plan,
        started=context.now().isoformat(timespec="seconds"),
        device=start.device.name if start.device and not start.silent else "",
        bottom_line=start.bottom_line,
        silent=start.silent,
        drill=start.drill,
        path=str(opened.path) if opened.path.is_absolute() else "",
    )


def _recording(context: Context, start: Start, folder: Path) -> Recording:
    if start.silent:
        return silent_run()(context.clock_ms)
    return context.recording(folder / "audio.wav", start.device)

"""A talk under way on the screen: what the stage shows of it, and what the speaker asks of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from greenroom.time import clock
from greenroom.ui.rehearse.rehearsal import Rehearsal
from greenroom.ui.widgets import Banner

if TYPE_CHECKING:
    from collections.abc import Callable

    from greenroom.errors import GreenroomError
    from greenroom.ui.context import Context, OpenDeck
    from greenroom.ui.rehearse.stage import Stage

_WAITING = "Waiting for the microphone…"


class Presenting(QObject):
    """Ties one rehearsal after the other to the stage."""

    def __init__(self, context: Context, stage: Stage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._stage = stage
        self._rehearsal: Rehearsal | None = None
        self._silent = False
        stage.stepped.connect(lambda by: self._with_take(lambda take: take.step(by)))
        stage.first_asked.connect(lambda: self._with_take(Rehearsal.first))
        stage.last_asked.connect(lambda: self._with_take(Rehearsal.last))
        stage.pause_asked.connect(lambda: self._with_take(Rehearsal.toggle_pause))
        stage.mark_asked.connect(lambda: self._with_take(Rehearsal.mark))
        stage.ended.connect(self._end)

    def begin(self, rehearsal: Rehearsal) -> None:
        """Show this rehearsal, whose microphone is open, until `leave`."""
        self._rehearsal = rehearsal
        rehearsal.began.connect(self._on_began)
        rehearsal.ticked.connect(self._on_tick)
        rehearsal.moved.connect(self._show_slide)
        rehearsal.lost.connect(self._on_lost)
        rehearsal.troubled.connect(self._on_trouble)
        self._silent = False
        self._stage.clear_banners()
        self._stage.say_recogniser("")
        self._stage.say_recording(_WAITING, recording=False)
        self._show_slide()
        self._on_tick()

    def leave(self) -> None:
        """The talk is over: nothing of it is shown any more."""
        self._rehearsal = None

    def show_pictures(self, opened: OpenDeck) -> None:
        """The slides' pictures have come, or better ones."""
        self._stage.open_deck(opened)
        self._show_slide()

    def _on_began(self) -> None:
        self._stage.say_recording("Recording", recording=True)
        rehearsal = self._rehearsal
        if rehearsal is not None and rehearsal.listening is not None:
            rehearsal.listening.failed.connect(
                lambda error: self._stage.say_recogniser(
                    "The words will be written down after the talk."
                )
            )

    def _show_slide(self) -> None:
        if self._rehearsal is not None:
            self._stage.show_slide(self._rehearsal.slide, self._rehearsal.next_slide)
            self._stage.show_clocks(self._rehearsal.clocks(), self._rehearsal.slide)

    def _on_tick(self) -> None:
        rehearsal = self._rehearsal
        if rehearsal is None:
            return
        self._stage.show_clocks(rehearsal.clocks(), rehearsal.slide)
        level = rehearsal.level
        if level is None or not rehearsal.running or rehearsal.lost_at is not None:
            return
        self._stage.level.show_level(level)
        if level.silent != self._silent:
            self._silent = level.silent
            self._stage.show_trouble(self._silence() if level.silent else None)

    def _silence(self) -> Banner:
        return Banner(
            self._context.theme,
            "advice",
            "The microphone is silent.",
            "It may be muted. Keep talking: slides and clocks are kept either way.",
            icon="mic-off",
        )

    def _on_lost(self, at_ms: int) -> None:
        self._stage.say_recording(
            f"Not recording since {clock(at_ms)}", recording=False, trouble=True
        )
        saved = clock(at_ms)
        self._stage.show_trouble(
            Banner(
                self._context.theme,
                "trouble",
                f"Microphone lost at {saved}.",
                f"Keep talking: the clocks run on, and the {saved} are saved.",
                icon="mic-off",
            )
        )

    def _on_trouble(self, error: GreenroomError) -> None:
        self._stage.show_trouble(Banner(self._context.theme, "trouble", error.line()))

    def _end(self) -> None:
        if self._rehearsal is not None:
            self._stage.clear_banners()
            self._stage.say_recording("Saving the take…", recording=False)
            self._rehearsal.end()

    def _with_take(self, act: Callable[[Rehearsal], None]) -> None:
        if self._rehearsal is not None:
            act(self._rehearsal)

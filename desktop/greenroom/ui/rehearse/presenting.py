"""A talk under way on the screens: what is shown of it, and what the speaker asks of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from greenroom.take import Blank, Interruption, Settled
from greenroom.ui.rehearse.hints import LiveHints
from greenroom.ui.rehearse.interruption import Interrupter, question_banner
from greenroom.ui.rehearse.keys import StageKeys
from greenroom.ui.rehearse.rehearsal import Rehearsal
from greenroom.ui.rehearse.room import Room
from greenroom.ui.rehearse.sound_signs import SoundSigns
from greenroom.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from greenroom.take import Heard
    from greenroom.ui.context import Context, OpenDeck
    from greenroom.ui.rehearse.overlays import Shade
    from greenroom.ui.rehearse.stage import Stage
    from greenroom.ui.rehearse.start import Start
    from greenroom.ui.slide_images import SlideImages


class Presenting(QObject):
    """Ties one rehearsal after the other to the stage, the second screen and the keys."""

    def __init__(
        self, context: Context, stage: Stage, images: SlideImages, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._stage = stage
        self._opened: OpenDeck | None = None
        self._rehearsal: Rehearsal | None = None
        self._interrupter: Interrupter | None = None
        self._hints: LiveHints | None = None
        self._interrupted = False
        self.sound = SoundSigns(context.theme, stage, self)
        self.room = Room(stage, images, context.settings, self)
        self.keys = StageKeys(self)
        self._acts = self._all_acts()
        self.keys.asked.connect(self._act)
        self.keys.number_asked.connect(self._go_to)
        self.keys.typed.connect(stage.show_typed)
        self.keys.pressed.connect(self._settle)
        stage.swap_asked.connect(self.room.screens.swap)
        stage.keys_asked.connect(self._toggle_keys)
        stage.ended.connect(self._end)

    def open_deck(self, opened: OpenDeck) -> None:
        """Take the deck that will be presented."""
        self._opened = opened
        self.room.open_deck(opened)

    def begin(self, rehearsal: Rehearsal, start: Start) -> None:
        """Show this rehearsal, whose microphone is open, until `leave`."""
        self._rehearsal = rehearsal
        rehearsal.began.connect(self._on_began)
        rehearsal.ticked.connect(self._on_tick)
        rehearsal.moved.connect(self._on_moved)
        self._interrupted = False
        self._hints = LiveHints(self._context.current().fillers) if start.hints else None
        self._interrupter = self._interrupter_for(rehearsal, start) if start.interrupt else None
        self._stage.clear()
        self._stage.say_recogniser("")
        self.sound.follow(rehearsal.mishaps)
        self.room.begin()
        self._show_slide()
        self._on_tick()
        self.keys.listen()
        self._context.keeper.hold()

    def leave(self) -> None:
        """The talk is over: nothing of it is shown any more."""
        if self._rehearsal is not None:
            self._rehearsal = None
            self.sound.rest()
            self.keys.rest()
            self.room.end()
            self._context.keeper.release()

    def close(self) -> None:
        """The window closes."""
        self.leave()
        self.room.close()

    def _all_acts(self) -> dict[str, Callable[[Rehearsal], None]]:
        notes = self._stage.notes
        return {
            "next": lambda take: take.step(1),
            "back": lambda take: take.step(-1),
            "first": Rehearsal.first,
            "last": Rehearsal.last,
            "pause": Rehearsal.toggle_pause,
            "mark": Rehearsal.mark,
            "black": lambda take: self._cover("" if self.room.shade == "black" else "black"),
            "white": lambda take: self._cover("" if self.room.shade == "white" else "white"),
            "show": lambda take: self._cover(""),
            "away": lambda take: self._take_away(),
            "swap": lambda take: self.room.screens.swap(),
            "audience": lambda take: self.room.screens.toggle(),
            "keys": lambda take: self._toggle_keys(),
            "larger": lambda take: notes.resize_type(1),
            "smaller": lambda take: notes.resize_type(-1),
            "usual": lambda take: notes.resize_type(0),
            "scroll down": lambda take: notes.turn(0.5),
            "scroll up": lambda take: notes.turn(-0.5),
        }

    def _act(self, act: str) -> None:
        if self._rehearsal is None:
            return
        if act not in ("keys", "away"):
            self._stage.show_keys(False)
        self._acts[act](self._rehearsal)

    def _go_to(self, number: int) -> None:
        if self._rehearsal is None or self._opened is None:
            return
        if 1 <= number <= len(self._opened.deck.slides):
            self._rehearsal.go_to(number)
        else:
            self._stage.say_no_slide(number)

    def _take_away(self) -> None:
        """Escape: one thing at a time, and never the talk."""
        if self._stage.key_list.isVisible():
            self._stage.show_keys(False)
        elif self._stage.asking:
            self._stage.go_on()
        else:
            self._cover("")

    def _toggle_keys(self) -> None:
        self._stage.show_keys(not self._stage.key_list.isVisible())

    def _cover(self, shade: Shade) -> None:
        if shade != self.room.shade and self._rehearsal is not None:
            self.room.cover(shade)
            self._rehearsal.note(lambda now: Blank(now, shade))

    def _settle(self) -> None:
        """The speaker goes on: the answer to an interruption is over."""
        if self._interrupted and self._rehearsal is not None:
            self._interrupted = False
            self._stage.gap.put("question", None)
            self._rehearsal.note(Settled)

    def _on_began(self) -> None:
        rehearsal = self._rehearsal
        if rehearsal is not None and rehearsal.silent:
            words = tr("Timing only, nothing is recorded")
            self._stage.say_recording(words, recording=False)
        else:
            self.sound.begin()
        if rehearsal is not None and rehearsal.listening is not None:
            later = tr("The words will be written down after the talk.")
            rehearsal.listening.failed.connect(lambda error: self._stage.say_recogniser(later))
            rehearsal.listening.heard.connect(self._on_heard)

    def _on_moved(self) -> None:
        """Who moves on wants the slide to be seen."""
        self._settle()
        self._cover("")
        self._show_slide()

    def _show_slide(self) -> None:
        if self._rehearsal is not None:
            self.room.show_slide(self._rehearsal.slide, self._rehearsal.next_slide)
            self._stage.show_clocks(self._rehearsal.clocks(), self._rehearsal.slide)

    def _on_heard(self, heard: Heard) -> None:
        if self._hints is not None:
            self._hints.hear(heard.words, heard.until_ms)

    def _on_tick(self) -> None:
        rehearsal = self._rehearsal
        if rehearsal is None:
            return
        self._stage.show_clocks(rehearsal.clocks(), rehearsal.slide)
        self._stage.show_paused(rehearsal.paused, recording=not rehearsal.silent)
        if self._hints is not None:
            self._stage.gap.hints.show_hints(self._hints.at(rehearsal.position_ms))
        self._interrupt(rehearsal)
        level = None if rehearsal.silent else rehearsal.level
        if level is None or not rehearsal.running or rehearsal.lost_at is not None:
            return
        self.sound.show_level(level, rehearsal.position_ms, paused=rehearsal.paused)

    def _interrupter_for(self, rehearsal: Rehearsal, start: Start) -> Interrupter | None:
        if self._opened is None:
            return None
        seed = self._context.now().isoformat()
        return Interrupter(self._opened.deck, seed, start.plan.limit_ms, rehearsal)

    def _interrupt(self, rehearsal: Rehearsal) -> None:
        if self._interrupter is None or not rehearsal.running or rehearsal.paused:
            return
        self._interrupter.see(rehearsal.slide.number)
        asked = self._interrupter.due(rehearsal.clocks().talk_ms)
        if asked is not None:
            self._interrupted = True
            banner = question_banner(self._context.theme, asked)
            self._stage.gap.put("question", banner)
            question = asked.question
            rehearsal.note(lambda now: Interruption(now, question.persona, question.question))

    def _end(self) -> None:
        if self._rehearsal is not None:
            self._stage.clear()
            self._stage.setFocus()
            self._stage.say_recording(tr("Saving the take…"), recording=False)
            self._rehearsal.end()

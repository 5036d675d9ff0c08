"""Sits through a panel in the real window, answering aloud: from the first question to the export.

Run as a child process, since PortAudio finds the virtual microphone only at its own start. Prints
one JSON object: where the take is, what came of each answer, how long the panel let one wait.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import soundfile
from review_child import export, keep
from walk_child import click, opened, reviewing, until, wait_to

from greenroom.deck import load_deck
from greenroom.library import keep_plan
from greenroom.places import user_places
from greenroom.plan import propose_plan, set_questions
from greenroom.settings import Settings
from greenroom.ui.panel.room import PanelRoom
from greenroom.ui.sample import add_spoken_take
from greenroom.ui.window import MainWindow

MS = 1000


class Candidate:
    """Answers aloud with pieces of a recording, and notes how long the panel took."""

    def __init__(self, window: MainWindow, spoken: Path, piece: Path, pause_s: float) -> None:
        assert window.panel is not None
        self.window, self.room = window, window.panel.room
        self._spoken, self._piece, self._pause_s = spoken, piece, pause_s
        self.to_question: list[int] = []
        self.to_reaction: list[int] = []

    def speak(self, from_s: float, to_s: float) -> None:
        """Say a piece of the recording once the microphone is open, wait, and press Done."""
        room = self.room
        if room.asking.main.text() == "Answer":
            click(room.asking.main)
        until(lambda: room.asking.hint.text() == "Your answer", 300)
        sound, rate = soundfile.read(self._spoken, dtype="int16")
        soundfile.write(self._piece, sound[round(from_s * rate) : round(to_s * rate)], rate)
        with subprocess.Popen(["paplay", "--device=mic_feed", str(self._piece)]) as player:
            until(lambda: player.poll() is not None, 300)
        wait_to(time.monotonic() + self._pause_s)
        click(room.asking.main)
        done = time.monotonic()
        until(lambda: room.page is room.after and not room.after.wait.isVisible(), 300)
        self.to_reaction.append(_since(done))

    def answer_follow_up(self, from_s: float, to_s: float) -> None:
        """Answer what they came back with."""
        click(self.room.after.answer)
        until(lambda: self.room.page is self.room.asking, 300)
        self.speak(from_s, to_s)

    def go_on(self) -> None:
        """On to the next question, or to the end."""
        after = self.room.after
        self._on(lambda: click(after.next if after.next.isVisible() else after.main))

    def skip(self) -> None:
        """The next question instead of this one."""
        self._on(lambda: click(self.room.asking.skip))

    @property
    def over(self) -> bool:
        """Whether the panel is."""
        return self.room.page is self.room.finished

    def _on(self, act: Callable[[], None]) -> None:
        asked, began = self.room.asking.question.accessibleName(), time.monotonic()
        act()
        until(lambda: self.over or _stands(self.room, asked), 300)
        if not self.over:
            self.window.repaint()
            self.to_question.append(_since(began))


def main(options: dict[str, Any]) -> None:
    """Answer the first question badly and the follow-up well, skip the second, and so on."""
    deck, pictures = Path(options["deck"]), options.get("pictures")
    shown = Path(pictures) if pictures else None
    places, read = user_places(os.environ), load_deck(deck)
    take = add_spoken_take(deck, read, places.takes, datetime.now())
    plan = set_questions(propose_plan(read), options["minutes"] * 60 * MS)
    keep_plan(places.plans, read, plan)
    _program, window = opened(deck, Settings(theme=options["theme"]))
    until(window.rehearse.ready.isVisible, 300)
    window.go_to("panel")
    until(lambda: window.panel is not None and window.panel.room.start.main.isEnabled(), 300)
    candidate = Candidate(
        window, Path(options["spoken"]), Path(options["talk"]), options["pause_s"]
    )
    room = candidate.room
    keep(window, shown, "start")
    click(room.start.main)
    until(lambda: room.page is room.asking, 300)
    keep(window, shown, "question")
    reactions = []
    for badly, well in options["answers"]:
        candidate.speak(*badly)
        reactions.append(room.after.follow_up.accessibleName())
        keep(window, shown, f"after-{len(reactions)}")
        if room.after.answer.isVisible():
            candidate.answer_follow_up(*well)
            keep(window, shown, f"follow-up-{len(reactions)}")
        candidate.go_on()
        candidate.skip()
    while not candidate.over:
        candidate.skip()
    ended = room.finished.lead.accessibleName()
    keep(window, shown, "end")
    said = look_back(window, Path(options["out"]), shown) if options["out"] else {}
    found = {
        "take": str(take),
        "reactions": reactions,
        "ended": ended,
        "to_question_ms": candidate.to_question,
        "to_reaction_ms": candidate.to_reaction,
        "paint_ms": [_painted(window) for _ in range(9)],
    }
    print(json.dumps(found | said))
    window.close()


def look_back(window: MainWindow, out: Path, pictures: Path | None) -> dict[str, object]:
    """The record in Review, and all of it exported."""
    window.go_to("review")
    until(lambda: reviewing(window), 300)
    assert window.review is not None
    window.review.panes.show_page("Panel")
    keep(window, pictures, "record")
    return export(window, window.review, out, None)


def _painted(window: MainWindow) -> int:
    began = time.monotonic()
    window.repaint()
    return _since(began)


def _stands(room: PanelRoom, asked: str) -> bool:
    """Whether another question is up and may be answered."""
    asking = room.asking
    other = asking.question.accessibleName() != asked
    return room.page is asking and other and asking.main.isEnabled()


def _since(moment: float) -> int:
    return round((time.monotonic() - moment) * MS)


if __name__ == "__main__":
    main(json.loads(sys.argv[1]))

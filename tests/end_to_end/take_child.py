"""A take in a process of its own, as the window runs it, for others to disturb.

`take_child.py TAKES MODEL` records from the default microphone into a new take under TAKES; MODEL
is a speech model's folder, or `-` for none. Goes on to the next slide every 0.4 s. Says on stdout,
a JSON object a line, what the take has acknowledged; the line `end` on stdin ends it.
"""

import json
import os
import sys
import threading
import time
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace

from PySide6.QtCore import QCoreApplication, QTimer

from greenroom.audio import Recorder
from greenroom.deck import Deck, Slide
from greenroom.errors import GreenroomError, ModelError
from greenroom.library import open_take
from greenroom.plan import propose_plan
from greenroom.speech.recogniser import Recogniser
from greenroom.ui.background import Inbox
from greenroom.ui.context import OpenDeck
from greenroom.ui.pictures import Pictures
from greenroom.ui.rehearse.rehearsal import Ended, Rehearsal
from greenroom.ui.rehearse.start import Start
from greenroom.ui.rehearse.writing_down import WritingDown

_STEP_MS, _LOOK_MS = 400, 50


def say(what: str, **more: object) -> None:
    """One line, at once: a kill may come next."""
    line = json.dumps({"what": what, "at": time.monotonic(), **more}) + "\n"
    os.write(1, line.encode())


class Child:
    """One take, told about on stdout."""

    def __init__(self, takes: Path, model: Path | None) -> None:
        slides = tuple(Slide(n, f"s{n}", f"Slide {n}") for n in range(1, 60))
        deck = Deck("disturbed.pptx", "0" * 64, slides)
        self.recordings: list[Recorder] = []
        self.model = model
        settings = SimpleNamespace(language="en", model="base")
        self.context = SimpleNamespace(
            places=SimpleNamespace(takes=takes),
            settings=settings,
            current=lambda: settings,
            now=datetime.now,
            recording=self.record,
            find_model=self.find_model,
            listener=self.listen,
        )
        plan = propose_plan(deck, 60_000)
        self.take = Rehearsal(
            self.context,  # type: ignore[arg-type]
            OpenDeck(Path(deck.file), deck, plan, Pictures()),
            Start(None, plan, ""),
        )
        self.take.began.connect(self.begin)
        self.take.ended.connect(self.end)
        self.take.refused.connect(lambda error: self.leave("refused", error))
        self.steps, self.looks = QTimer(), QTimer()
        self.steps.timeout.connect(self.step)
        self.looks.timeout.connect(self.look)
        self.writing: WritingDown | None = None

    def record(self, path: Path | None, device: object) -> Recorder:
        self.recordings.append(Recorder(path, None))
        return self.recordings[-1]

    def find_model(self) -> Path:
        if self.model is None:
            raise ModelError("No speech model is wanted here.")
        return self.model

    def listen(self, model: Path, on_event: object) -> Recogniser:
        made = Recogniser(model, on_event=on_event, threads=1)  # type: ignore[arg-type]
        say("recogniser", pid=made._child._process.pid if made._child else 0)
        return made

    def start(self) -> None:
        self.take.start()

    def begin(self) -> None:
        mishaps = self.take.mishaps
        assert mishaps is not None
        mishaps.lost.connect(lambda at_ms: say("lost", at_ms=at_ms))
        mishaps.found.connect(
            lambda f: say("found", device=f.device, at_ms=f.at_ms, lost_ms=f.lost_ms)
        )
        mishaps.troubled.connect(lambda error: say("troubled", error=str(error)))
        mishaps.mended.connect(lambda: say("mended"))
        say("began", rate=self.recordings[-1].rate)
        if self.take.listening is not None:
            self.take.listening.heard.connect(
                lambda h: say("heard", until_ms=h.until_ms, words=[w.text for w in h.words])
            )
        self.steps.start(_STEP_MS)
        self.looks.start(_LOOK_MS)

    def step(self) -> None:
        before = self.take.slide.number
        self.take.step(1)
        if self.take.slide.number != before:
            say("cue", slide=self.take.slide.number)

    def look(self) -> None:
        recording = self.recordings[-1]
        say(
            "position",
            ms=recording.position_ms,
            written=recording.samples,
            overflows=recording.overflows,
            device=recording.device.name,
        )

    def finish(self) -> None:
        self.steps.stop()
        self.looks.stop()
        say("ending")
        self.take.end()

    def end(self, ended: Ended) -> None:
        say("ended", folder=str(ended.folder), total_ms=ended.total_ms)
        if self.model is None:
            self.leave("done")
            return
        self.writing = WritingDown(
            self.context,  # type: ignore[arg-type]
            open_take(ended.folder),
            self.take.listening,
        )
        self.writing.done.connect(lambda: self.leave("done"))
        self.writing.failed.connect(lambda error: self.leave("failed", error))
        self.writing.begin()

    def leave(self, how: str, error: GreenroomError | None = None) -> None:
        self.take.close_journal()
        say(how, error=str(error or ""))
        QCoreApplication.quit()


def main(takes: Path, model: Path | None) -> None:
    """Run until the take is over."""
    app = QCoreApplication(sys.argv[:1])
    child = Child(takes, model)
    inbox = Inbox(lambda _: child.finish())

    def read() -> None:
        for line in sys.stdin:
            if line.strip() == "end":
                inbox.post(None)

    threading.Thread(target=read, daemon=True).start()
    child.start()
    app.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]), None if sys.argv[2] == "-" else Path(sys.argv[2]))

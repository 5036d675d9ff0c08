"""Speech models that a test has in its hand: what is here, how long things take, how they end."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field

import msgspec

from greenroom.errors import ModelError, RecogniserError
from greenroom.library import Take, save_transcript
from greenroom.speech.again import Again, forget
from greenroom.speech.fitness import fitness
from greenroom.speech.known import KnownModel
from greenroom.speech.manifest import Manifest, ModelEntry
from greenroom.take import Heard
from greenroom.transcript import Transcript, Word

BASE, SMALL, LARGE = (
    ModelEntry(f"Whisper {name}, multilingual", "MIT", name, cost)
    for name, cost in (("base", 1.0), ("small", 4.0), ("large", 20.0))
)
MANIFEST = Manifest("base", {one.name: one for one in (BASE, SMALL, LARGE)})


@dataclass
class FakeModels:
    """`go` lets measuring, fetching and listening end, with `refusal` where that is set."""

    here: set[str] = field(default_factory=lambda: {"base"})
    window_ms: int = 900
    measured: bool = False
    refusal: str = ""
    hears: tuple[Word, ...] = ()
    go: threading.Event = field(default_factory=threading.Event)
    asked: list[str] = field(default_factory=list)

    def known(self) -> tuple[KnownModel, ...]:
        carried = {one.name: one for one in fitness(MANIFEST, BASE, self.window_ms)}
        return tuple(
            KnownModel(
                entry, entry.name in self.here, carried[entry.name] if self.measured else None
            )
            for entry in MANIFEST.models.values()
        )

    def measure(self, cancel: threading.Event) -> tuple[KnownModel, ...]:
        self.asked.append("measure")
        self._wait(cancel)
        self.measured = True
        return self.known()

    def get(self, name: str, progress: Callable[[int, int], None], cancel: threading.Event) -> None:
        self.asked.append(f"get {name}")
        progress(242_000_000, 484_000_000)
        self._wait(cancel)
        self.here.add(name)

    def go_over(
        self,
        take: Take,
        again: Again,
        progress: Callable[[int, int], None],
        cancel: threading.Event,
    ) -> None:
        self.asked.append(f"go over with {again.model}")
        (take.folder / "again.json").write_bytes(msgspec.json.encode(again))
        heard = Heard((), take.total_ms // 2)
        (take.folder / "again.jsonl").write_bytes(msgspec.json.encode(heard) + b"\n")
        progress(take.total_ms // 2, take.total_ms)
        self._wait(cancel)
        forget(take.folder)
        save_transcript(take.folder, Transcript(self.hears, again.language, again.model))

    def _wait(self, cancel: threading.Event) -> None:
        while not (cancel.is_set() or self.go.wait(0.01)):
            pass
        if cancel.is_set():
            raise RecogniserError("It was stopped.")
        if self.refusal:
            raise ModelError(self.refusal)

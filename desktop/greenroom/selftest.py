"""`greenroom self-test`: every part tried for real on this machine, a line each.

The packaged program runs it on itself, so it uses only what is shipped: the sample deck and the
first seconds of its spoken take.
"""

import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from greenroom.errors import AudioError, GreenroomError
from greenroom.places import Places

CLIP_S = 5


@dataclass(frozen=True)
class Bench:
    """What the checks work with: the user's places, a folder to write in, the chosen model."""

    places: Places
    folder: Path
    find_model: Callable[[], Path]

    @property
    def deck_file(self) -> Path:
        """The sample deck."""
        return sorted(self.places.sample_decks.glob("*answer-first.pptx"))[0]

    @property
    def spoken(self) -> Path:
        """The sample take."""
        return sorted(self.places.sample_decks.glob("*.flac"))[0]


def run_checks(places: Places, find_model: Callable[[], Path], say: Callable[[str], None]) -> int:
    """Run every check, say one line each; gives 0 when all passed, else 1."""
    failed = 0
    with TemporaryDirectory(prefix="greenroom") as folder:
        bench = Bench(places, Path(folder), find_model)
        for name, check in CHECKS.items():
            try:
                say(f"ok      {name}: {check(bench)}")
            except GreenroomError as error:
                failed += 1
                say(f"FAILED  {name}: {error.line()}")
            except Exception as error:  # whatever it is, the other checks still run
                failed += 1
                say(f"FAILED  {name}: {type(error).__name__}: {error}")
    return 1 if failed else 0


def _window(bench: Bench) -> str:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from greenroom.ui.app import try_window

    return try_window(bench.places)


def _deck(bench: Bench) -> str:
    from greenroom.deck import load_deck

    deck = load_deck(bench.deck_file)
    return f"{len(deck.slides)} slides read from {deck.file}"


def _slides(bench: Bench) -> str:
    from greenroom.deck import load_deck
    from greenroom.render import draw

    deck = load_deck(bench.deck_file)
    drawn = draw(bench.deck_file, deck, width=320, cache=bench.folder)
    return f"{len(drawn.files)} pictures by {drawn.renderer}"


def _model(bench: Bench) -> str:
    return f"{bench.find_model().name} is complete"


def _recogniser(bench: Bench) -> str:
    import soundfile

    from greenroom.audio.decode import decode
    from greenroom.speech.recogniser import transcribe
    from greenroom.transcript import spoken

    clip, recording = bench.folder / "clip.wav", bench.folder / "talk.wav"
    rate = soundfile.info(bench.spoken).samplerate
    samples, _ = soundfile.read(bench.spoken, frames=CLIP_S * rate, dtype="int16")
    soundfile.write(clip, samples, rate)
    decode(clip, recording)
    words = transcribe(recording, bench.find_model()).words
    if not words:
        raise AudioError("no word was recognised in the sample.", file=bench.spoken)
    return f"“{spoken(words)}”"


def _sound(_bench: Bench) -> str:
    from greenroom.audio.devices import input_devices

    # A build machine has no microphone; that PortAudio loads is what is tested here.
    with suppress(AudioError):
        return f"PortAudio, {len(input_devices())} input devices"
    from greenroom.audio.portaudio import portaudio

    portaudio()
    return "PortAudio, no microphone on this machine"


def _take(bench: Bench) -> str:
    from greenroom.deck import load_deck
    from greenroom.library import begin_take, journal_path, open_take
    from greenroom.plan import propose_plan
    from greenroom.take import Cue, Journal, Stop, TakeHeader

    deck, now = load_deck(bench.deck_file), datetime.now()
    header = TakeHeader(deck, propose_plan(deck), started=now.isoformat(timespec="seconds"))
    folder = begin_take(bench.folder / "takes", header, now)
    with Journal(journal_path(folder)) as journal:
        journal.write(Cue(1, 0))
        journal.write(Stop(1000))
    return f"written and read back, {open_take(folder).total_ms} ms"


def _export(bench: Bench) -> str:
    from greenroom.export import WRITERS, export_report
    from greenroom.review import review_talk
    from greenroom.speech.whole import in_a_process

    transcript = bench.folder / "talk.vtt"
    transcript.write_text("WEBVTT\n\n00:00.000 --> 00:04.000\nUm, half of it works.\n")
    _, report = review_talk(bench.deck_file, transcript, recognise=in_a_process(bench.find_model))
    written = export_report(report, bench.folder / "out", tuple(WRITERS), stem="talk")
    return ", ".join(path.name for path in written)


CHECKS: dict[str, Callable[[Bench], str]] = {
    "window": _window,
    "deck": _deck,
    "slides": _slides,
    "model": _model,
    "recogniser": _recogniser,
    "sound": _sound,
    "take": _take,
    "export": _export,
}

"""Disturbs takes at random moments and checks what is left of them.

`python tests/end_to_end/reliability.py [--seed N] [--only KIND …] [--share 1.0] [--write MD]` runs
the cases below on the real recorder, journal and recogniser with a virtual microphone, and writes
the table. What was played is known from PulseAudio itself, sample by sample. Exit code 1 when a
promise was broken.
"""

import argparse
import difflib
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import soundfile

sys.path.insert(0, str(Path(__file__).parent.parent))

from end_to_end.disturbed import Played, Run, Take, noise, playing, runs, take
from end_to_end.virtual_mic import RATE, Socket, two_sockets
from greenroom.errors import ModelError
from greenroom.library import Take as KeptTake
from greenroom.library import finish_take, interrupted_takes, list_takes, open_take
from greenroom.places import user_places
from greenroom.speech.catalogue import model_here
from greenroom.speech.recogniser import transcribe
from greenroom.take import Heard, gaps

SAMPLE = Path(__file__).parents[2] / "sample_decks"
LOUD, HUSHED = 9000, 60
"""Amplitudes of the noise played: speech, and what a quiet room leaves."""


@dataclass
class Outcome:
    """What was left after one disturbance; `lost_ms` is sound that was played and is gone."""

    kind: str
    moment: str
    lost_ms: float = 0.0
    cues: tuple[int, int] = (0, 0)
    words: tuple[int, int] = (0, 0)
    noticed_ms: float | None = None
    line_ms: float | None = None
    broken: list[str] = field(default_factory=list)

    def must(self, holds: bool, what: str) -> None:
        """A promise; `what` says how it was broken."""
        if not holds:
            self.broken.append(what)


@dataclass
class Studio:
    """Two microphones, a folder for takes, a model, and the dice."""

    main: Socket
    spare: Socket
    folder: Path
    dice: random.Random
    model: Path | None

    def noise(self, amplitude: int = LOUD) -> Path:
        """Half a minute of noise that was never played before."""
        return noise(self.folder / "noise.wav", self.dice.randrange(1 << 30), 30, amplitude)

    def takes(self) -> Path:
        """An empty folder for takes."""
        return Path(tempfile.mkdtemp(dir=self.folder))


def kept_take(outcome: Outcome, folder: Path) -> KeptTake | None:
    """The one take, finished if it was interrupted; that it is offered back is a promise."""
    waiting = interrupted_takes(folder)
    kept = waiting or list_takes(folder)
    if not kept:
        outcome.must(False, "no take is left")
        return None
    if waiting:
        finish_take(kept[0].folder, kept[0].total_ms)
    whole = open_take(kept[0].folder)
    outcome.must(whole.finished, "it cannot be finished")
    frames = soundfile.info(whole.audio).frames
    outcome.must(abs(frames * 1000 / RATE - kept[0].total_ms) <= 1, "the header is wrong")
    return whole


def count(outcome: Outcome, run: Take, kept: KeptTake, until: float = 1e12) -> None:
    """Cues and words that the take had acknowledged by a moment, and how many are there."""
    cues = [e["slide"] for e in run.said("cue") if e["at"] <= until]
    there = {cue.slide for cue in kept.cues}
    outcome.cues = (len(cues), sum(slide in there for slide in cues))
    words = sum(len(e["words"]) for e in run.said("heard") if e["at"] <= until)
    written = sum(len(e.words) for e in kept.entries if isinstance(e, Heard))
    outcome.words = (words, min(words, written))
    outcome.must(outcome.cues[0] == outcome.cues[1], "cues are gone")
    outcome.must(outcome.words[0] == outcome.words[1], "words are gone")


def lost_until(kept: KeptTake, played: Played, moment: float) -> tuple[float, list[Run]]:
    """Milliseconds that were played by a moment and are not in the recording, holes included."""
    recorded, _ = soundfile.read(kept.audio, dtype="int16")
    found = runs(recorded, played.samples)
    if not found:
        return float("inf"), []
    ends = [run.played_at + run.length for run in found]
    holes = sum(run.played_at - end for run, end in zip(found[1:], ends, strict=False))
    return 1000 * (holes + max(0, played.until(moment) - ends[-1])) / RATE, found


def ends_well(outcome: Outcome, run: Take, played: Played) -> KeptTake | None:
    """End the take: everything up to the click must be there, and all that was promised."""
    ended = run.end()
    outcome.must(run.wait_for("done", 20) is not None, f"it does not end: {run.fate()}")
    time.sleep(0.2)
    kept = kept_take(outcome, run.folder)
    if kept is not None:
        outcome.lost_ms, _ = lost_until(kept, played, ended)
        count(outcome, run, kept)
    return kept


def killed(studio: Studio, *, model: bool = False) -> Outcome:
    """SIGKILL at any moment, also before the first sample."""
    early, after = studio.dice.random() < 0.25, studio.dice.uniform(0, 6)
    moment_said = f"{after:.2f} s after the {'start' if early else 'first sample'}"
    outcome = Outcome("killed, with a recogniser" if model else "killed", moment_said)
    with (
        playing(studio.main, studio.noise()) as played,
        take(studio.main.environment, studio.takes(), studio.model if model else None) as run,
    ):
        if not early:
            outcome.must(run.wait_for("began", 20) is not None, "it never began")
        time.sleep(after)
        outcome.must(run.process.poll() is None, "it ended by itself")
        moment = run.kill()
        time.sleep(0.3)
        heard = any(event["written"] for event in run.said("position"))
        if not heard and not interrupted_takes(run.folder):
            outcome.moment += ", before the first sample"
            return outcome
        kept = kept_take(outcome, run.folder)
        if kept is not None:
            outcome.lost_ms, found = lost_until(kept, played, moment)
            if not found and kept.total_ms < 200:
                outcome.lost_ms = kept.total_ms
            count(outcome, run, kept)
        outcome.must(outcome.lost_ms <= 1000, "more than a second is gone")
    return outcome


@contextmanager
def small_disk(studio: Studio) -> Iterator[tuple[Path, Path]]:
    """A disk of 4 MB with room for 2 to 6 s of sound, and the file that fills it."""
    folder = studio.takes()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", folder], check=True)
    try:
        filler = folder / "filler"
        filler.write_bytes(bytes((4 << 20) - round(studio.dice.uniform(2, 6) * 2 * RATE)))
        (folder / "takes").mkdir()
        yield folder / "takes", filler
    finally:
        subprocess.run(["umount", "-l", folder], check=True)


def disk_filled(studio: Studio, then: str) -> Outcome:
    """The disk fills during the talk; `then` there is room again, or it is ended or killed."""
    outcome = Outcome(f"disk full, then {then}", "")
    with (
        small_disk(studio) as (folder, filler),
        playing(studio.main, studio.noise()) as played,
        take(studio.main.environment, folder) as run,
    ):
        full = run.wait_for("troubled", 20)
        if full is None:
            outcome.must(False, "nobody noticed")
            return outcome
        began = run.said("began")[0]["at"]
        outcome.moment = f"{full['at'] - began:.2f} s"
        time.sleep(studio.dice.uniform(0.5, 2.5))
        if then == "room":
            filler.unlink()
            outcome.must(run.wait_for("mended", 5) is not None, "it is not written again")
            time.sleep(0.5)
            ends_well(outcome, run, played)
            outcome.must(outcome.lost_ms == 0, "sound is missing")
            return outcome
        if then == "killed":
            run.kill()
        else:
            run.end()
            outcome.must(run.wait_for("done", 20) is not None, f"it does not end: {run.fate()}")
        time.sleep(0.2)
        filler.unlink()
        kept = kept_take(outcome, folder)
        if kept is not None:
            outcome.lost_ms, _ = lost_until(kept, played, full["at"])
            count(outcome, run, kept, full["at"])
        outcome.must(outcome.lost_ms <= 1000, "more than a second before it was full is gone")
    return outcome


def recogniser_hurt(studio: Studio, how: str) -> Outcome:
    """The recogniser is killed once or twice, or stopped, while a talk is spoken."""
    after = studio.dice.uniform(0.5, 15)
    outcome = Outcome(f"recogniser {how}", f"{after:.2f} s")
    assert studio.model is not None, "without a model there is no recogniser to hurt"
    with (
        playing(studio.main, SAMPLE / "weekly-picks.flac") as played,
        take(studio.main.environment, studio.takes(), studio.model) as run,
    ):
        began = run.wait_for("recogniser", 30)
        if began is None:
            outcome.must(False, "it never began")
            return outcome
        time.sleep(after)
        blow = signal.SIGSTOP if how == "stopped" else signal.SIGKILL
        os.kill(run.said("recogniser")[-1]["pid"], blow)
        time.sleep(17 - after)
        if how == "killed twice":
            os.kill(run.said("recogniser")[-1]["pid"], signal.SIGKILL)
        ended = run.end()
        saved = run.wait_for("ended", 10)
        outcome.must(saved is not None and saved["at"] - ended < 2, "the recording waited for it")
        if how == "stopped":
            os.kill(run.said("recogniser")[-1]["pid"], signal.SIGKILL)
        outcome.must(run.wait_for("done", 180) is not None, "the words never came")
        kept = kept_take(outcome, run.folder)
        if kept is not None:
            outcome.lost_ms, found = lost_until(kept, played, ended)
            count(outcome, run, kept)
            outcome.must(outcome.lost_ms == 0, "sound is missing")
            _hear(outcome, kept, found, studio.model)
    return outcome


def _hear(outcome: Outcome, kept: KeptTake, found: list[Run], model: Path) -> None:
    """The words of the take beside those of a recogniser that nobody hurts, in the same recording.

    Each once and in order. Beside what was spoken, too, for that one may have gone wrong as well.
    """
    outcome.must(kept.transcript is not None, "there is no transcript")
    heard = [_plain(word.text) for word in kept.words]
    alone = [_plain(word.text) for word in transcribe(kept.audio, model, threads=1).words]
    same, spoken = _in_order(alone, heard), _spoken(kept, found)
    outcome.words = (len(alone), same)
    few = f"only {same} of {len(alone)} words: {' '.join(heard)}; alone: {' '.join(alone)}"
    outcome.must(same >= 0.9 * len(alone) - 2, few)
    outcome.must(_in_order(spoken, heard) >= 0.8 * len(spoken) - 4, f"of what was spoken, {few}")
    outcome.must(len(heard) <= 1.1 * len(alone) + 2, f"{len(heard)} words for {len(alone)}")


def _spoken(kept: KeptTake, found: list[Run]) -> list[str]:
    """The words of the sample that were spoken while it was recorded, to a word or so."""
    offset = (found[0].played_at - found[0].start) * 1000 / RATE if found else 0
    words = json.loads((SAMPLE / "weekly-picks.words.json").read_text())
    ends = kept.total_ms + offset
    return [_plain(w["text"]) for w in words if w["start_ms"] > offset and w["end_ms"] < ends]


def _in_order(wanted: list[str], there: list[str]) -> int:
    """How many of the `wanted` words are there, in their order."""
    matcher = difflib.SequenceMatcher(None, wanted, there, autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks())


def _plain(word: str) -> str:
    return "".join(char for char in word.lower() if char.isalnum())


def pulled(studio: Studio, *, spare: bool, back: bool) -> Outcome:
    """The microphone is pulled, with or without another, for good or not."""
    after, away = studio.dice.uniform(0.7, 4), studio.dice.uniform(0.5, 3)
    kind = f"microphone pulled, {'another there' if spare else 'no other'}"
    outcome = Outcome(f"{kind}, {'back later' if back else 'for good'}", "")
    with ExitStack() as stack:
        played = stack.enter_context(playing(studio.main, studio.noise()))
        other = None
        if spare:
            studio.spare.plug()
            stack.callback(studio.spare.pull)
            quiet = noise(studio.folder / "quiet.wav", studio.dice.randrange(1 << 30), 40, HUSHED)
            other = stack.enter_context(playing(studio.spare, quiet))
        run = stack.enter_context(take(studio.main.environment, studio.takes()))
        began = run.wait_for("began", 20)
        if began is None:
            outcome.must(False, "it never began")
            studio.main.pull()
            studio.main.plug()
            return outcome
        time.sleep(after)
        outcome.moment = f"{time.monotonic() - began['at']:.2f} s"
        gone = time.monotonic()
        studio.main.pull()
        lost = run.wait_for("lost", 5)
        outcome.noticed_ms = 1000 * (lost["at"] - gone) if lost else float("inf")
        outcome.must(outcome.noticed_ms <= 1000, "it was not noticed within a second")
        time.sleep(away)
        again = None
        if back or not spare:
            studio.main.plug()
        if back:
            again = stack.enter_context(playing(studio.main, studio.noise()))
            found = [e["at"] for e in run.said("found") if e["device"] == "default"]
            deadline = time.monotonic() + 15
            while not found and time.monotonic() < deadline:
                time.sleep(0.05)
                found = [e["at"] for e in run.said("found") if e["device"] == "default"]
            outcome.must(bool(found), "it was not taken up again")
        elif spare:
            outcome.must(run.wait_for("found", 10) is not None, "the other was not taken")
        time.sleep(1)
        run.end()
        outcome.must(run.wait_for("done", 20) is not None, f"it does not end: {run.fate()}")
        time.sleep(0.2)
        kept = kept_take(outcome, run.folder)
        if kept is not None:
            before, _ = lost_until(kept, played, gone)
            outcome.lost_ms = before
            outcome.must(before <= 1000, "more than a second before the pull is gone")
            count(outcome, run, kept)
            _check_line(outcome, kept, played, [p for p in (other, again) if p is not None])
        if spare and not back:
            studio.main.plug()
    return outcome


def _check_line(outcome: Outcome, kept: KeptTake, first: Played, later: list[Played]) -> None:
    """Every stretch lies in the recording where it was played, and the gaps are in the journal."""
    recorded, _ = soundfile.read(kept.audio, dtype="int16")
    zero = None
    errors = []
    for played in (first, *later):
        found = runs(recorded, played.samples)
        if not found:
            outcome.must(played is not later[-1] if later else False, "a microphone was not heard")
            continue
        longest = max(found, key=lambda run: run.length)
        middle = longest.length // 2
        moment = played.moment(longest.played_at + middle)
        here = (longest.start + middle) / RATE
        zero = moment - here if zero is None else zero
        errors.append(1000 * abs(moment - here - zero))
    outcome.line_ms = max(errors, default=0)
    outcome.must(outcome.line_ms <= 250, "the time line does not hold")
    noted = gaps(kept.entries, kept.total_ms)
    outcome.must(bool(noted), "the gap is not in the journal")
    silent = sum(gap.lost_ms for gap in noted)
    heard = sum(sum(r.length for r in runs(recorded, p.samples)) for p in (first, *later))
    missing = kept.total_ms - 1000 * heard / RATE
    outcome.must(abs(missing - silent) <= 300, f"{silent} ms noted, {missing:.0f} ms missing")


def starved(studio: Studio, how: str) -> Outcome:
    """Four busy processes on two cores, or the whole program standing still for a while."""
    outcome = Outcome(how, "")
    with (
        playing(studio.main, studio.noise()) as played,
        take(studio.main.environment, studio.takes()) as run,
    ):
        if run.wait_for("began", 20) is None:
            outcome.must(False, "it never began")
            return outcome
        time.sleep(studio.dice.uniform(0.3, 2))
        if how == "stood still":
            still = studio.dice.uniform(0.3, 3)
            outcome.moment = f"for {still:.2f} s"
            run.process.send_signal(signal.SIGSTOP)
            time.sleep(still)
            run.process.send_signal(signal.SIGCONT)
            time.sleep(2)
        else:
            busy = [sys.executable, "-c", "while True: pass"]
            hogs = [subprocess.Popen(busy) for _ in range(4)]
            outcome.moment = "for 5 s"
            time.sleep(5)
            for hog in hogs:
                hog.kill()
                hog.wait()
        ends_well(outcome, run, played)
        outcome.must(outcome.lost_ms <= 1000, "more than a second is missing")
    return outcome


def two_at_once(studio: Studio) -> Outcome:
    """Two Greenrooms in the same folders on the same microphone; one of them is killed."""
    after = studio.dice.uniform(3, 6)
    outcome = Outcome("two at once, one killed", f"{after:.2f} s")
    folder = studio.takes()
    with (
        playing(studio.main, studio.noise()) as played,
        take(studio.main.environment, folder) as run,
        take(studio.main.environment, folder) as victim,
    ):
        both = run.wait_for("began", 20), victim.wait_for("began", 20)
        outcome.must(None not in both, "one never began")
        time.sleep(after)
        outcome.must(interrupted_takes(folder) == (), "a living take is offered back")
        victim.kill()
        offered = interrupted_takes(folder)
        outcome.must(len(offered) == 1, "the dead take is not offered alone")
        for dead in offered:
            finish_take(dead.folder, dead.total_ms)
        time.sleep(0.5)
        ended = run.end()
        done = run.wait_for("ended", 20)
        run.wait_for("done", 20)
        if done is not None:
            kept = open_take(Path(done["folder"]))
            outcome.lost_ms, _ = lost_until(kept, played, ended)
            count(outcome, run, kept)
            outcome.must(kept.finished, "the living take did not end")
        outcome.must(outcome.lost_ms == 0, "sound is missing")
    return outcome


Case = Callable[[Studio], Outcome]

CASES: dict[str, tuple[int, Case]] = {
    "killed": (24, killed),
    "killed-words": (6, lambda s: killed(s, model=True)),
    "full-room": (8, lambda s: disk_filled(s, "room")),
    "full-ended": (6, lambda s: disk_filled(s, "ended")),
    "full-killed": (6, lambda s: disk_filled(s, "killed")),
    "words-killed": (6, lambda s: recogniser_hurt(s, "killed")),
    "words-killed-twice": (4, lambda s: recogniser_hurt(s, "killed twice")),
    "words-stopped": (4, lambda s: recogniser_hurt(s, "stopped")),
    "pulled-spare": (6, lambda s: pulled(s, spare=True, back=False)),
    "pulled-spare-back": (6, lambda s: pulled(s, spare=True, back=True)),
    "pulled-back": (6, lambda s: pulled(s, spare=False, back=True)),
    "pulled": (4, lambda s: pulled(s, spare=False, back=False)),
    "busy": (5, lambda s: starved(s, "four busy processes on the same cores")),
    "still": (5, lambda s: starved(s, "stood still")),
    "two": (4, two_at_once),
}
"""Name, how many at random moments, and what is done: a hundred together."""


@contextmanager
def studio(seed: int) -> Iterator[Studio]:
    """A main microphone that is plugged in, a socket for another, and room for takes."""
    try:
        model: Path | None = model_here("base", user_places(os.environ))
    except ModelError:
        model = None
    with two_sockets() as (main, spare), tempfile.TemporaryDirectory(prefix="rel") as folder:
        main.plug()
        yield Studio(main, spare, Path(folder), random.Random(seed), model)


def table(outcomes: list[Outcome]) -> str:
    """One row for each kind of disturbance."""
    rows = [
        "| disturbance | cases | sound gone, median / most | cues kept | words kept"
        " | noticed, most | time line off, most | broken |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for kind in dict.fromkeys(outcome.kind for outcome in outcomes):
        of_kind = [outcome for outcome in outcomes if outcome.kind == kind]
        lost = [o.lost_ms for o in of_kind]
        cues = [sum(o.cues[i] for o in of_kind) for i in (1, 0)]
        words = [sum(o.words[i] for o in of_kind) for i in (1, 0)]
        rows.append(
            f"| {kind} | {len(of_kind)} | {median(lost):.0f} / {max(lost):.0f} ms"
            f" | {cues[0]} of {cues[1]} | {_share(words)}"
            f" | {_most([o.noticed_ms for o in of_kind])}"
            f" | {_most([o.line_ms for o in of_kind])}"
            f" | {sum(bool(o.broken) for o in of_kind)} |"
        )
    return "\n".join(rows)


def _share(counts: list[int]) -> str:
    return f"{counts[0]} of {counts[1]}" if counts[1] else ""


def _most(figures: list[float | None]) -> str:
    known = [figure for figure in figures if figure is not None]
    return f"{max(known):.0f} ms" if known else ""


def page(outcomes: list[Outcome], seed: int) -> str:
    """`docs/reliability.md`."""
    broken = [o for o in outcomes if o.broken]
    lines = [f"- {o.kind}, {o.moment}: {'; '.join(o.broken)}" for o in broken]
    told = "\n".join(lines) if lines else "No promise was broken."
    text = Path(__file__).with_name("reliability.md").read_text()
    return text.format(count=len(outcomes), seed=seed, table=table(outcomes), broken=told)


def main(arguments: list[str]) -> int:
    """Run the cases asked for; gives the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", nargs="*", choices=list(CASES), default=list(CASES))
    parser.add_argument("--share", type=float, default=1.0, help="part of the cases of each kind")
    parser.add_argument("--write", type=Path, help="the page to write")
    asked = parser.parse_args(arguments)
    outcomes = []
    with studio(asked.seed) as room:
        for name in asked.only:
            number, case = CASES[name]
            for at in range(max(1, round(number * asked.share))):
                outcome = case(room)
                outcomes.append(outcome)
                told = "; ".join(outcome.broken) or "kept"
                print(f"{name} {at + 1}: {outcome.moment}, {outcome.lost_ms:.0f} ms gone, {told}",
                      flush=True)  # fmt: skip
    print(table(outcomes))
    if asked.write:
        asked.write.write_text(page(outcomes, asked.seed))
    return int(any(outcome.broken for outcome in outcomes))


if __name__ == "__main__":
    with suppress(KeyboardInterrupt):
        sys.exit(main(sys.argv[1:]))

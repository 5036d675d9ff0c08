"""What the checks say about whole talks, against what a coach would say of them.

    PYTHONPATH=tests .venv/bin/python tests/accuracy/coach.py [--errors] [--seen | --kept] [--write]

`talks_truth/` holds the talks with their truth. Each is spoken by rule, by its own paces and
pauses, three times with other word lengths, and once more as a recogniser without punctuation would
write it. `--errors` lists every finding that no coach made and every one that was missed; `--write`
puts the tables into docs/accuracy.md.
"""

import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from random import Random

import msgspec

from greenroom.alignment import Visit
from greenroom.checks import Finding, Silence, Talk, analyse, priorities
from greenroom.checks.fillers import find_fillers
from greenroom.checks.spot import plain
from greenroom.deck import Deck, Slide
from greenroom.plan import propose_plan
from greenroom.time import parse_clock
from greenroom.transcript import Word

FOLDER = Path(__file__).parent / "talks_truth"
PAGE = Path(__file__).parent.parent.parent / "docs" / "accuracy.md"
BEGIN, END = "<!-- coach: measured -->", "<!-- coach: end -->"
SEEN = ("2", "4")
"""The writers whose talks were looked at while thresholds and rules were chosen."""
SEEDS = (0, 1, 2)

# What the truth calls it, and the check that says it.
CHECKS = {
    "bottom-line.first": "bottom-line.first",
    "close.bottom-line": "close.bottom-line",
    "close.drift": "close.ask",
    "time.over": "time.limit",
    "time.dwelt": "time.dwelt",
    "time.rushed": "time.rushed",
    "delivery.fillers": "delivery.fillers",
    "delivery.cluster": "delivery.cluster",
    "delivery.pace": "delivery.pace",
    "delivery.speeding-up": "delivery.speeding-up",
    "delivery.pause-long": "delivery.pause",
    "delivery.no-pauses": "delivery.no-pauses",
    "delivery.reading": "delivery.reading",
    "delivery.hedging": "delivery.hedging",
    "delivery.repetition": "delivery.repetition",
    "substance.why": "substance.why",
    "substance.number": "substance.number",
    "substance.decision": "substance.decision",
    "substance.jargon": "substance.jargon",
}
# Said of the talk as a whole, so the place does not matter.
WHOLE = frozenset(
    {
        "bottom-line.first",
        "close.bottom-line",
        "close.drift",
        "time.over",
        "delivery.fillers",
        "delivery.speeding-up",
        "delivery.no-pauses",
        "delivery.repetition",
    }
)
NEAR_MS = 6_000


class Page(msgspec.Struct, frozen=True):
    """A slide as the writer gave it."""

    title: str
    bullets: tuple[str, ...] = ()
    notes: str = ""


class Said(msgspec.Struct, frozen=True):
    """A sentence: its slide, its words a minute, and the seconds of silence behind it."""

    slide: int
    text: str
    pace: float
    pause_after: float


class Truth(msgspec.Struct, frozen=True):
    """One thing that a coach would say; sentence (from 0) and slide where it has a place."""

    check: str
    sentence: int | None
    slide: int | None
    why: str


class Written(msgspec.Struct, frozen=True):
    """A whole talk with its truth."""

    id: str
    field: str
    quality: str
    limit: str
    bottom_line: str
    deck: tuple[Page, ...]
    talk: tuple[Said, ...]
    truth: tuple[Truth, ...]

    @property
    def writer(self) -> str:
        """Which hand it is by."""
        return self.id.split("-")[1]


class Spoken(msgspec.Struct, frozen=True):
    """A talk as it would come out of the recogniser, and when each sentence was said."""

    talk: Talk
    spans: tuple[tuple[int, int], ...]


def load(folder: Path = FOLDER) -> tuple[Written, ...]:
    """All talks, by name."""
    files = sorted(folder.glob("talk-*.json"))
    return tuple(msgspec.json.decode(file.read_bytes(), type=Written) for file in files)


def speak(written: Written, seed: int = 0, *, punctuated: bool = True) -> Spoken:
    """Words with times by the sentences' own paces; other seeds stretch words and pauses a little.

    A slide comes up shortly before its first sentence; odd seeds have no silences of the signal.
    """
    random = Random(f"{written.id} {seed}")
    words: list[Word] = []
    spans: list[tuple[int, int]] = []
    cues: list[tuple[int, int]] = []
    at = 800.0
    for said in written.talk:
        if not cues or cues[-1][0] != said.slide:
            cues.append((said.slide, round(max(at - 300, 0)) if cues else 0))
        tokens = said.text.split()
        weights = [
            (len(token) + 2) * random.uniform(1 - 0.2 * seed, 1 + 0.2 * seed) for token in tokens
        ]
        unit = len(tokens) * 60_000 / said.pace / sum(weights)
        start = at
        for token, weight in zip(tokens, weights, strict=True):
            pause = 120.0 if token[-1] in ",;:" else 0.0
            text = token if punctuated else plain(token)
            words.append(
                Word(text, round(at), round(at + max(weight * unit - pause, 60)), said.slide)
            )
            at += weight * unit
        spans.append((round(start), words[-1].end_ms))
        at += said.pause_after * 1000 * random.uniform(1 - 0.1 * seed, 1 + 0.1 * seed)
    total = words[-1].end_ms + 600
    ends = [start for _, start in cues[1:]] + [total]
    deck = Deck(
        f"{written.id}.pptx",
        "",
        tuple(
            Slide(number, f"s{number}", page.title, page.bullets, page.notes)
            for number, page in enumerate(written.deck, 1)
        ),
    )
    talk = Talk(
        deck=deck,
        plan=propose_plan(deck, parse_clock(written.limit)),
        words=tuple(words),
        fillers=find_fillers(words),
        visits=tuple(Visit(n, a, b) for (n, a), b in zip(cues, ends, strict=True)),
        silences=() if seed % 2 else _silences(words),
        total_ms=total,
        spoken_ms=total,
        bottom_line=written.bottom_line,
    )
    return Spoken(talk, tuple(spans))


def _silences(words: Sequence[Word]) -> tuple[Silence, ...]:
    pairs = pairwise(words)
    return tuple(Silence(a.end_ms, b.start_ms) for a, b in pairs if b.start_ms - a.end_ms >= 250)


class Outcome(msgspec.Struct, frozen=True):
    """Findings of one kind in one talk: those a coach makes too, the others, what was missed."""

    kind: str
    right: tuple[Finding, ...]
    wrong: tuple[Finding, ...]
    found: tuple[Truth, ...]
    missed: tuple[Truth, ...]


def wanted(written: Written, kind: str) -> tuple[Truth, ...]:
    """The truth of one kind; a bottom line that came first is praise and no truth here."""
    return tuple(
        truth
        for truth in written.truth
        if truth.check == kind
        and not (kind == "bottom-line.first" and truth.why.strip().lower().startswith("first"))
    )


def compare(written: Written, spoken: Spoken, findings: Sequence[Finding]) -> Iterator[Outcome]:
    """What was said rightly and wrongly, kind by kind."""
    loud = [f for f in findings if f.severity in ("advice", "warning")]
    for kind, check in CHECKS.items():
        said = [f for f in loud if f.check == check]
        truths = wanted(written, kind)
        right = [f for f in said if any(matches(kind, f, t, spoken) for t in truths)]
        found = [t for t in truths if any(matches(kind, f, t, spoken) for f in said)]
        yield Outcome(
            kind,
            tuple(right),
            tuple(f for f in said if f not in right),
            tuple(found),
            tuple(t for t in truths if t not in found),
        )


def matches(kind: str, finding: Finding, truth: Truth, spoken: Spoken) -> bool:
    """Whether finding and truth are about one thing: one slide, or one moment."""
    if kind in WHOLE or (truth.slide is None and truth.sentence is None):
        return True
    if truth.slide is not None and finding.slide == truth.slide:
        return True
    if truth.sentence is None:
        return False
    start, end = spoken.spans[truth.sentence]
    return finding.start_ms - NEAR_MS < end and start < finding.end_ms + NEAR_MS


class Tally(msgspec.Struct):
    """Sums over talks."""

    right: int = 0
    wrong: int = 0
    found: int = 0
    missed: int = 0

    def add(self, outcome: Outcome) -> None:
        """Count one talk's findings of one kind."""
        self.right += len(outcome.right)
        self.wrong += len(outcome.wrong)
        self.found += len(outcome.found)
        self.missed += len(outcome.missed)

    def row(self, name: str) -> str:
        """A row of the table: how many there are, precision and recall."""
        said, true = self.right + self.wrong, self.found + self.missed
        precision = f"{self.right / said:.2f}" if said else "–"
        recall = f"{self.found / true:.2f}" if true else "–"
        return f"| {name} | {true} | {said} | {precision} | {recall} |"


HEAD = "| what a coach says | true | said | precision | recall |\n|---|--:|--:|--:|--:|"


def measure(talks: Sequence[Written], *, punctuated: bool = True, errors: bool = False) -> str:
    """The table over some talks."""
    tallies = {kind: Tally() for kind in CHECKS}
    firsts = [0, 0]
    for written in talks:
        for seed in SEEDS:
            spoken = speak(written, seed, punctuated=punctuated)
            findings = analyse(spoken.talk)
            outcomes = list(compare(written, spoken, findings))
            right = [f for outcome in outcomes for f in outcome.right]
            shown = [f for f in priorities(findings) if f.check in CHECKS.values()]
            firsts[0] += sum(f in right for f in shown)
            firsts[1] += len(shown)
            for outcome in outcomes:
                tallies[outcome.kind].add(outcome)
                if errors and seed == 0:
                    _print_errors(written, outcome)
    everything = Tally()
    for tally in tallies.values():
        for name in ("right", "wrong", "found", "missed"):
            setattr(everything, name, getattr(everything, name) + getattr(tally, name))
    rows = [tally.row(kind) for kind, tally in tallies.items()]
    priority = f"\nOf the priorities shown, a coach says {firsts[0]} of {firsts[1]} too."
    return "\n".join([HEAD, *rows, everything.row("**all**"), priority])


def _print_errors(written: Written, outcome: Outcome) -> None:
    for finding in outcome.wrong:
        print(
            f"  {written.id} + {outcome.kind} s{finding.slide}: {finding.message} “{finding.quote}”"
        )
    for truth in outcome.missed:
        print(f"  {written.id} - {truth.check} s{truth.slide} #{truth.sentence}: {truth.why}")


def main(arguments: Sequence[str]) -> None:
    """Print the tables."""
    talks = load()
    parts = {
        "Looked at": [talk for talk in talks if talk.writer in SEEN],
        "Kept aside": [talk for talk in talks if talk.writer not in SEEN],
    }
    if "--seen" in arguments or "--kept" in arguments:
        del parts["Kept aside" if "--seen" in arguments else "Looked at"]
    tables = []
    for name, some in parts.items():
        for punctuated in (True, False):
            title = f"{name}{'' if punctuated else ', no punctuation'}"
            errors = "--errors" in arguments and punctuated
            table = measure(some, punctuated=punctuated, errors=errors)
            tables.append(f"{title}: {len(some)} talks, each spoken {len(SEEDS)} times.\n\n{table}")
    print("\n\n".join(tables))
    if "--write" in arguments:
        _write("\n\n".join(tables))


def _write(text: str) -> None:
    page = PAGE.read_text("utf-8")
    before, after = page[: page.index(BEGIN) + len(BEGIN)], page[page.index(END) :]
    PAGE.write_text(f"{before}\n{text}\n{after}", "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])

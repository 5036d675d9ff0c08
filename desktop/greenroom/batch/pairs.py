"""Which deck and which talk belong together."""

import csv
import hashlib
import io
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from os import walk
from pathlib import Path

import msgspec

from greenroom.errors import GreenroomError, reason_of
from greenroom.plan import DEFAULT_LIMIT_MS
from greenroom.suffixes import DECKS, RECORDINGS, TRANSCRIPTS
from greenroom.time import parse_clock

_CUES = ".cues.json"
# Apple's and Office's own files beside the user's.
_NOT_OURS = ("._", "~$", ".")
COLUMNS = ("candidate", "deck", "talk", "cues", "limit", "bottom_line")
"""The columns of a list of pairs; the first three are needed."""
_NEEDED = COLUMNS[:3]


class Pair(msgspec.Struct, frozen=True):
    """A deck and the talk given with it, and who gave it; `wrong` says why it cannot be reviewed.

    `name` is the same whenever the same files are paired, and fit for a folder.
    """

    name: str
    candidate: str
    deck: Path
    talk: Path
    cues: Path | None = None
    limit_ms: int = DEFAULT_LIMIT_MS
    bottom_line: str = ""
    wrong: str = ""


class Leftover(msgspec.Struct, frozen=True):
    """A file that belongs to no pair, and why."""

    file: str
    why: str


class Found(msgspec.Struct, frozen=True):
    """What is to be reviewed, and what nobody knew what to do with."""

    pairs: tuple[Pair, ...]
    leftovers: tuple[Leftover, ...] = ()


def pairs_in(folder: Path, limit_ms: int, leave_out: Path | None = None) -> Found:
    """The pairs below a folder; `leave_out` is a folder in it that holds results.

    A talk goes with the deck of the same stem in its folder, or else with the only deck there that
    has no talk of its own stem. `STEM.cues.json` are the cues of the talk with that stem. Of
    several files with one stem the recording is taken before the transcript, PowerPoint before a
    PDF. The stem is the candidate's name or, where it names several or the deck has another, the
    folder's.
    """
    pairs: list[Pair] = []
    leftovers: list[Leftover] = []
    for place, folders, names in walk(folder):
        here = Path(place)
        folders[:] = sorted(
            name for name in folders if not _foreign(name) and here / name != leave_out
        )
        found = _in_one(here, folder, [name for name in names if not _foreign(name)], limit_ms)
        pairs += found.pairs
        leftovers += found.leftovers
    return Found(tuple(_told_apart(pairs, folder)), tuple(leftovers))


def pairs_listed(file: Path, limit_ms: int) -> Found:
    """The pairs of a CSV table with the columns of `COLUMNS`; paths are relative to the table.

    A row that makes no sense is a pair that says what is wrong with it. Raises GreenroomError where
    the table itself cannot be used.
    """
    rows = _rows(file)
    found = dict[str, Pair]()
    twice: list[Leftover] = []
    for at, row in enumerate(rows, start=2):
        pair = _listed(row, file.parent, limit_ms)
        if pair.name in found:
            twice.append(Leftover(f"row {at} of {file.name}", "This pair is listed twice."))
        found.setdefault(pair.name, pair)
    return Found(tuple(found.values()), tuple(twice))


def _foreign(name: str) -> bool:
    return name.startswith(_NOT_OURS)


def _in_one(here: Path, top: Path, names: Iterable[str], limit_ms: int) -> Found:
    """The pairs of one folder."""
    decks, spare_decks = _by_stem(names, DECKS)
    talks, spare_talks = _by_stem(names, (*RECORDINGS, *TRANSCRIPTS))
    # Any program writes .json: it is a talk only where a deck asks for it.
    talks = {
        stem: name
        for stem, name in talks.items()
        if not name.lower().endswith(".json") or stem in decks
    }
    cues = {name[: -len(_CUES)]: name for name in names if name.lower().endswith(_CUES)}
    alone = [stem for stem in decks if stem not in talks]
    shared = decks[alone[0]] if len(alone) == 1 else ""
    pairs: list[Pair] = []
    leftovers = [*spare_decks, *spare_talks]
    for stem, talk in sorted(talks.items()):
        deck = decks.get(stem, shared)
        if not deck:
            why = "Several decks could be its own." if alone else "There is no deck for it."
            leftovers.append(Leftover(talk, why))
            continue
        only = len(talks) == 1 and stem not in decks and here != top
        given = here / cues[stem] if stem in cues else None
        candidate = here.name if only else stem
        pairs.append(_pair(candidate, top, here / deck, here / talk, given, limit_ms))
    used = {pair.deck.name for pair in pairs}
    leftovers += [
        Leftover(name, "There is no talk for it.") for name in decks.values() if name not in used
    ]
    where = here.relative_to(top)
    return Found(
        tuple(pairs),
        tuple(Leftover((where / one.file).as_posix(), one.why) for one in leftovers),
    )


def _told_apart(pairs: Sequence[Pair], top: Path) -> list[Pair]:
    """The pairs, with the folder's name for the candidate where files in several have one name."""
    often = Counter(pair.candidate for pair in pairs)
    return [
        msgspec.structs.replace(pair, candidate=pair.talk.parent.name)
        if often[pair.candidate] > 1 and pair.talk.parent != top
        else pair
        for pair in pairs
    ]


def _by_stem(
    names: Iterable[str], suffixes: Sequence[str]
) -> tuple[dict[str, str], list[Leftover]]:
    """For each stem the file whose suffix comes first in `suffixes`, and what was set aside."""
    found = dict[str, str]()
    spare: list[Leftover] = []
    fitting = [
        name
        for name in names
        if Path(name).suffix.lower() in suffixes and not name.lower().endswith(_CUES)
    ]
    for name in sorted(fitting, key=lambda each: suffixes.index(Path(each).suffix.lower())):
        taken = found.setdefault(Path(name).stem, name)
        if taken != name and not name.lower().endswith(".json"):
            spare.append(Leftover(name, f"{taken} is taken instead."))
    return found, spare


def _pair(
    candidate: str,
    top: Path,
    deck: Path,
    talk: Path,
    cues: Path | None,
    limit_ms: int,
    bottom_line: str = "",
    wrong: str = "",
) -> Pair:
    return Pair(
        name=_name(_beside(deck, top), _beside(talk, top)),
        candidate=candidate,
        deck=deck,
        talk=talk,
        cues=cues,
        limit_ms=limit_ms,
        bottom_line=bottom_line,
        wrong=wrong,
    )


def _beside(path: Path, top: Path) -> str:
    """The path from `top`, so that a cohort may move; its own where it lies elsewhere."""
    return (path.relative_to(top) if path.is_relative_to(top) else path).as_posix()


def _name(deck: str, talk: str) -> str:
    """What the talk is called in words, and a sign of both files: two names may be spelt alike."""
    words = "".join(
        letter if letter.isalnum() else "-" for letter in Path(talk).with_suffix("").as_posix()
    )
    sign = hashlib.sha256(f"{deck}\0{talk}".encode(errors="surrogateescape")).hexdigest()[:8]
    return f"{words[-40:].strip('-') or 'talk'}-{sign}"


def _rows(file: Path) -> list[Mapping[str, str]]:
    """The rows of a table with commas, semicolons or tabs, whatever the case of its head."""
    try:
        text = file.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        why = reason_of(error) if isinstance(error, OSError) else "it is not text in UTF-8"
        raise GreenroomError(f"cannot be read as a list of pairs ({why}).", file=file) from None
    comma = max(",;\t", key=text.partition("\n")[0].count)
    table = csv.DictReader(io.StringIO(text), delimiter=comma, restval="")
    table.fieldnames = [name.strip().lower().replace(" ", "_") for name in table.fieldnames or ()]
    missing = [name for name in _NEEDED if name not in table.fieldnames]
    if missing:
        raise GreenroomError(
            f"has no column called {' or '.join(missing)}.",
            file=file,
            remedy=f"Its first line names the columns: {', '.join(COLUMNS)}.",
        )
    return [row for row in table if any(row.get(name) for name in _NEEDED)]


def _listed(row: Mapping[str, str], top: Path, usual_ms: int) -> Pair:
    given = {name: (row.get(name) or "").strip() for name in COLUMNS}
    wrong = next((f"The list names no {name}." for name in ("deck", "talk") if not given[name]), "")
    limit_ms = usual_ms
    if given["limit"]:
        try:
            limit_ms = parse_clock(given["limit"])
        except ValueError as error:
            wrong = wrong or f"The limit: {error}."
    return _pair(
        given["candidate"] or Path(given["talk"]).stem,
        top,
        top / given["deck"],
        top / given["talk"],
        top / given["cues"] if given["cues"] else None,
        limit_ms,
        given["bottom_line"],
        wrong,
    )

"""Questions that need no deck: those that come with Greenroom, and the user's own."""

import csv
import io
import tomllib
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

import msgspec
from msgspec.structs import replace

from greenroom.errors import GreenroomError, reason_of
from greenroom.panel.candidates import chance
from greenroom.panel.names import named
from greenroom.panel.personas import panelists
from greenroom.panel.question import Question
from greenroom.panel.questions import BEHAVIOURAL, alike, in_order
from greenroom.phrase import phrase

OWN_THEME = "own"
"""The theme of the user's own questions that name none."""

MOST_WORDS = 60
"""A line longer than this is a paragraph, not a question; what is imported is told so."""

_MOST_BYTES = 1_000_000
_HEADS = {"question": "text", "text": "text", "theme": "theme", "probes": "probes", "kind": "kind"}


class BankError(GreenroomError):
    """The user's questions cannot be read; the message says which file and why."""


class BankQuestion(msgspec.Struct, frozen=True):
    """A question of the bank: what it probes, and what an answer must contain."""

    theme: str
    text: str
    probes: str = ""
    kind: str = ""
    contract: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """Stays the same as long as the words do."""
        return f"b-{sha256(self.text.encode()).hexdigest()[:10]}"


class Theme(msgspec.Struct, frozen=True):
    """A part of the bank, with its name for the user."""

    id: str
    name: str


def bank() -> tuple[BankQuestion, ...]:
    """The questions that come with Greenroom."""
    return msgspec.convert(_read()["question"], tuple[BankQuestion, ...])


def themes() -> tuple[Theme, ...]:
    """The themes of the bank, in the order to show them."""
    read = msgspec.convert(_read()["theme"], tuple[Theme, ...])
    return tuple(replace(theme, name=named(theme.name)) for theme in read)


def read_questions(file: Path) -> tuple[BankQuestion, ...]:
    """The user's own questions from a text file (one a line) or a CSV file.

    In text, a line that starts with # names the theme of those below it. In CSV, the first row may
    name its columns (question, theme, probes, kind); without it the first column is the question.
    The same question twice counts once. Raises BankError.
    """
    try:
        raw = file.read_bytes()[: _MOST_BYTES + 1]
        text = raw.decode("utf-8-sig")
    except OSError as error:
        what = phrase("cannot be read ({reason}).", reason=reason_of(error))
        raise BankError(what, file=file) from error
    except UnicodeDecodeError as error:
        raise BankError(phrase("is not text in UTF-8."), file=file) from error
    if len(raw) > _MOST_BYTES:
        what = phrase("is larger than a list of questions can be (1 MB).")
        raise BankError(what, file=file)
    found = _from_csv(text) if file.suffix.lower() == ".csv" else _from_text(text)
    kept = dict[str, BankQuestion]()
    for question in found:
        kept.setdefault(question.text.casefold(), question)
    if not kept:
        remedy = phrase("Put one question on each line.")
        raise BankError(phrase("has no questions."), file=file, remedy=remedy)
    return tuple(kept.values())


def choose(
    questions: Sequence[BankQuestion],
    *,
    count: int = 8,
    seed: int = 1,
    themes: Collection[str] = (),
    asked: Sequence[str] = (),
    weakness: Mapping[str, float] | None = None,
) -> tuple[Question, ...]:
    """At most `count` questions, spread over themes and kinds, in the order to ask them.

    `themes` limits the choice, all where it is empty. `asked` holds the ids asked so far, the
    latest last: what was asked lately comes again only when little else is left. `weakness` says
    from 0 to 1 how often answers to a kind of question missed something; such kinds come sooner.
    """
    left = [question for question in questions if not themes or question.theme in themes]
    ages = {name: place for place, name in enumerate(reversed(asked), 1)}
    by_theme, by_kind, taken = Counter[str](), Counter[str](), list[BankQuestion]()

    def worth(question: BankQuestion) -> float:
        age = ages.get(question.id)
        return (
            chance(seed, question.id)
            + 1.5 * (weakness or {}).get(question.kind, 0.0)
            - (4.0 / (1.0 + age / max(count, 1)) if age else 0.0)
            - 0.9 * by_theme[question.theme]
            - 0.5 * by_kind[question.kind]
        )

    while left and len(taken) < count:
        best = max(left, key=worth)
        left.remove(best)
        if any(alike(best.text, other.text) for other in taken):
            continue
        taken.append(best)
        by_theme[best.theme] += 1
        by_kind[best.kind] += 1
    return in_order(_asked_by(taken))


def weakness_of(levels: Sequence[tuple[str, Mapping[str, str]]]) -> Mapping[str, float]:
    """How often answers missed something, from 0 to 1 by kind of question.

    Each entry is a question's kind and the levels of what its answer held.
    """
    missed, seen = Counter[str](), Counter[str]()
    for kind, held in levels:
        wanted = [held.get(name) for name in ("answered", "answers_first", "evidence")]
        told = [level for level in wanted if level in {"yes", "partly", "no"}]
        seen[kind] += len(told)
        missed[kind] += sum(level != "yes" for level in told)
    return {kind: missed[kind] / seen[kind] for kind in seen if seen[kind]}


def _asked_by(questions: Sequence[BankQuestion]) -> list[Question]:
    """The questions, each asked by the panelist who cares most and has asked least."""
    panel, turns, found = panelists(), Counter[str](), list[Question]()
    for question in questions:
        keen = [one for one in panel if question.kind in one.interests] or list(panel)
        asker = min(keen, key=lambda one: (turns[one.id], *_keenness(one.interests, question.kind)))
        turns[asker.id] += 1
        found.append(
            Question(
                id=question.id,
                persona=asker.id,
                kind=question.kind,
                question=question.text,
                claim="",
                slide=0,
                quote="",
                source="bank",
                contract=question.contract,
                probes=question.probes,
            )
        )
    return found


def _keenness(interests: tuple[str, ...], kind: str) -> tuple[int]:
    return (interests.index(kind) if kind in interests else len(interests),)


def _from_text(text: str) -> list[BankQuestion]:
    found, theme = list[BankQuestion](), OWN_THEME
    for line in text.splitlines():
        plain = line.strip().lstrip("-*•").strip()
        if line.lstrip().startswith("#"):
            theme = line.strip().lstrip("#").strip().casefold() or OWN_THEME
        elif _is_question(plain):
            found.append(_own(plain, theme))
    return found


def _from_csv(text: str) -> list[BankQuestion]:
    head = text.splitlines()[:1]
    delimiter = ";" if head and head[0].count(";") > head[0].count(",") else ","
    rows = [row for row in csv.reader(io.StringIO(text), delimiter=delimiter) if any(row)]
    if not rows:
        return []
    named = [_HEADS.get(cell.strip().casefold(), "") for cell in rows[0]]
    columns = named if "text" in named else ["text", "theme", "probes", "kind"]
    found = []
    for row in rows["text" in named :]:
        cells = {name: cell.strip() for name, cell in zip(columns, row, strict=False) if name}
        if _is_question(cells.get("text", "")):
            theme = cells.get("theme", "").casefold() or OWN_THEME
            found.append(_own(cells["text"], theme, cells.get("probes", ""), cells.get("kind", "")))
    return found


def _is_question(text: str) -> bool:
    return 2 <= len(text.split()) <= MOST_WORDS


def _own(text: str, theme: str, probes: str = "", kind: str = "") -> BankQuestion:
    known = {question.kind for question in bank()}
    fallback = next(iter(sorted(BEHAVIOURAL)))
    return BankQuestion(theme, text, probes, kind if kind in known else fallback)


def _read() -> dict[str, object]:
    return tomllib.loads(files("greenroom.panel").joinpath("bank.toml").read_text("utf-8"))

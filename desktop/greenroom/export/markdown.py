"""The report as Markdown: CommonMark with GitHub's tables."""

import re

from greenroom.export.document import Block, Heading, Paragraph, Run, Table, document
from greenroom.export.material import Material
from greenroom.report import Report

# What CommonMark or its usual extensions give a meaning inside a line, and at its start.
# An address would become a link by itself.
_INSIDE = re.compile(r"([\\`*_\[\]<>~|&$#]|(?<=:)//(?=\S)|(?<=www)\.)")
_START = re.compile(r"^(?:([+=:-])|(\d+)([.)]))")
_MARKS = {"": "{}", "strong": "**{}**", "heard": "**{}**", "possible": "*{}*", "pause": "({})"}


def write_markdown(report: Report, material: Material) -> bytes:
    """All of the report; pictures are left out, for they would be files of their own. UTF-8."""
    blocks = (_block(block) for block in document(report, material))
    return ("\n\n".join(block for block in blocks if block) + "\n").encode()


def escaped(text: str) -> str:
    """Text on one line in which nothing is read as Markdown or HTML."""
    inside = _INSIDE.sub(r"\\\1", " ".join(text.split()))
    return _START.sub(lambda m: f"\\{m[1]}" if m[1] else f"{m[2]}\\{m[3]}", inside)


def _block(block: Block) -> str:
    match block:
        case Heading():
            return f"{'#' * block.level} {escaped(block.text)}"
        case Paragraph(style="quote"):
            return f"> {_runs(block.runs)}"
        case Paragraph():
            return _runs(block.runs)
        case Table():
            return _table(block)
        case _:
            return ""


def _runs(runs: tuple[Run, ...]) -> str:
    return "".join(_run(run, first=not at) for at, run in enumerate(runs)).strip()


def _run(run: Run, *, first: bool) -> str:
    """A run keeps the spaces at its ends outside its marks; only the first can begin a line."""
    bare = run.text.strip()
    if not bare:
        return " " if run.text else ""
    text = escaped(bare) if first else _INSIDE.sub(r"\\\1", " ".join(bare.split()))
    before, after = run.text[0].isspace(), run.text[-1].isspace()
    return f"{' ' * before}{_MARKS[run.mark].format(text)}{' ' * after}"


def _table(table: Table) -> str:
    sides = ("---" if name == "Title" else "--:" for name in table.header)
    shown = [
        [f"**{cell}**" if cell and table.adds_up(row) else cell for cell in map(escaped, row)]
        for row in table.rows
    ]
    return "\n".join(f"| {' | '.join(row)} |" for row in (table.header, tuple(sides), *shown))

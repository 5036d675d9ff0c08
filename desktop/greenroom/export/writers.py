"""From a format's suffix to the function that writes it."""

from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from greenroom.errors import ExportError
from greenroom.export.captions import write_srt, write_vtt
from greenroom.export.folder import file_name, put_bytes, refuse_to_replace
from greenroom.export.labels import write_audacity, write_textgrid
from greenroom.export.markdown import write_markdown
from greenroom.export.material import NOTHING, Material
from greenroom.export.page import write_html
from greenroom.export.readable import readable
from greenroom.export.schema import report_schema
from greenroom.export.tables import (
    write_answers_csv,
    write_csv,
    write_findings_csv,
    write_words_csv,
)
from greenroom.export.text import write_text
from greenroom.phrase import phrase
from greenroom.report import Report


def write_json(report: Report) -> bytes:
    """The report as in `docs/report.schema.json`, UTF-8, indented."""
    return msgspec.json.format(msgspec.json.encode(report), indent=1) + b"\n"


def _pdf(report: Report, material: Material) -> bytes:
    from greenroom.export.pdf import write_pdf  # half a second to load

    return write_pdf(report, material)


def _docx(report: Report, material: Material) -> bytes:
    from greenroom.export.word_document import write_docx

    return write_docx(report, material)


WRITERS: dict[str, Callable[[Report, Material], bytes]] = {
    "html": write_html,
    "pdf": _pdf,
    "docx": _docx,
    "md": write_markdown,
    "txt": write_text,
    "srt": lambda report, _: write_srt(report),
    "vtt": lambda report, _: write_vtt(report),
    "csv": lambda report, _: write_csv(report),
    "words.csv": lambda report, _: write_words_csv(report),
    "findings.csv": lambda report, _: write_findings_csv(report),
    "answers.csv": lambda report, _: write_answers_csv(report),
    "json": lambda report, _: write_json(report),
    "schema.json": lambda report, _: report_schema(),
    "labels.txt": lambda report, _: write_audacity(report),
    "TextGrid": lambda report, _: write_textgrid(report),
}
WITH_NOTES = frozenset({"html", "pdf", "docx", "md", "txt"})
"""The formats that hold the speaker's notes where these are asked for."""
WITH_PICTURES = frozenset({"html", "pdf", "docx"})
"""The formats that show the slides."""


def export_report(
    report: Report,
    folder: Path,
    formats: Sequence[str],
    *,
    stem: str,
    material: Material = NOTHING,
    overwrite: bool = False,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> tuple[Path, ...]:
    """Write `<stem>.<format>` into `folder` (made if need be) for each format, and say where.

    Each file appears whole or not at all. Raises ExportError, before anything is written, for an
    unknown format and for a file that is there already unless it may be replaced (`overwrite`);
    and for a folder that cannot be written to. `progress` hears how many formats are written.
    """
    wanted = known_formats(formats)
    if not overwrite:
        refuse_to_replace(files_for(folder, stem, wanted))
    clean, beside = readable(report, material)
    written: list[Path] = []
    for name in wanted:
        progress(len(written), len(wanted))
        content = WRITERS[name](clean, beside)
        written.append(put_bytes(folder, file_name(stem, name), content))
    progress(len(written), len(wanted))
    return tuple(written)


def known_formats(names: Sequence[str]) -> tuple[str, ...]:
    """The formats that are meant, each once, however they are spelt. Raises ExportError."""
    known = {name.lower(): name for name in WRITERS}
    wanted = dict.fromkeys(name.strip().lower().lstrip(".") for name in names)
    for name in wanted:
        if name not in known:
            raise ExportError(
                phrase("“{name}” is not a format that Greenroom writes.", name=name),
                remedy=phrase("Choose from {formats}.", formats=", ".join(WRITERS)),
            )
    return tuple(known[name] for name in wanted)


def files_for(folder: Path, stem: str, formats: Sequence[str]) -> tuple[Path, ...]:
    """The files that `export_report` would write."""
    return tuple(folder / file_name(stem, name) for name in formats)

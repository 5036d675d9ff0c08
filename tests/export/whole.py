"""What each export of one report holds, to be compared whole with `expected/`.

    python tests/export/whole.py

writes `expected/` anew. Read the difference before it is committed: the files are what a person
gets. A PDF and a Word document are compared as the text that pdftotext and python-docx find.
"""

import io
import subprocess
import sys
from pathlib import Path

import docx

sys.path.insert(0, str(Path(__file__).parent.parent))

from export.talks import NOTES, fixed, takes
from greenroom.comparison import compare
from greenroom.export import WRITERS, Material, export_report
from greenroom.export.beside import export_comparison
from greenroom.export.several import export_takes

EXPECTED = Path(__file__).parent / "expected"
STEM = "talk"
# What the schema says is in docs/, and compared there.
COMPARED = tuple(suffix for suffix in WRITERS if suffix != "schema.json")
AS_TEXT = {"pdf": "pdf.txt", "docx": "docx.txt"}


def export_all(folder: Path) -> None:
    """Write all formats, notes included, as a user does."""
    export_report(fixed(), folder, COMPARED, stem=STEM, material=Material({}, NOTES))


def export_several(folder: Path) -> None:
    """Write what there is on several takes, notes included."""
    first, _, last = takes()
    export_takes(takes(), folder, stem="takes", notes=True)
    export_comparison(compare(first, last), folder, stem="compared", notes=True)


def held(folder: Path, suffix: str) -> str:
    """What is in an export, as text."""
    file = folder / f"{STEM}.{suffix}"
    if suffix == "pdf":
        return pdf_text(file)
    return docx_text(file) if suffix == "docx" else file.read_bytes().decode()


def expected(suffix: str) -> str:
    """What should be in it."""
    return (EXPECTED / f"{STEM}.{AS_TEXT.get(suffix, suffix)}").read_bytes().decode()


def pdf_text(file: Path) -> str:
    """The words in reading order without line ends, and without the numbers of the pages below.

    Where lines and pages end depends on the fonts of a machine, the words do not.
    """
    found = subprocess.run(
        ["pdftotext", "-r", "72", "-x", "0", "-y", "0", "-W", "600", "-H", "785", file, "-"],
        capture_output=True,
        check=True,
    ).stdout
    return " ".join(found.decode().split()) + "\n"


def docx_text(file: Path) -> str:
    """Each paragraph with its style, each row of a table, each comment with what it is on."""
    document = docx.Document(io.BytesIO(file.read_bytes()))
    lines = [f"{p.style.name}: {p.text}" for p in document.paragraphs]
    lines += [" | ".join(cell.text for cell in row.cells) for row in document.tables[0].rows]
    lines += [f"Comment by {one.author}: {one.text!r}" for one in document.comments]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Write what is expected."""
    export_all(EXPECTED)
    export_several(EXPECTED)
    for suffix, kept in AS_TEXT.items():
        (EXPECTED / f"{STEM}.{kept}").write_text(held(EXPECTED, suffix), "utf-8")
        (EXPECTED / f"{STEM}.{suffix}").unlink()


if __name__ == "__main__":
    for old in EXPECTED.glob("*"):
        old.unlink()
    main()

"""Looks over a packaged program before anybody gets it: check_build.py PROGRAM_FOLDER.

Prints what it weighs and which libraries of the machine it needs; ends with 1 where something is in
it that should not be, is in it twice, or is not in it.
"""

import hashlib
import os
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from unneeded import is_unneeded

# Libraries of FFmpeg as PyAV brings it, with x264 and x265, and others under the GPL.
GPL = re.compile(
    r"lib(av(codec|device|filter|format|util)|swscale|swresample|postproc|x264|x265|xvid|readline"
    r"|gdbm)\b.*|av"
)
NEEDED = (
    "greenroom/LICENCES.txt",
    "greenroom/shipped/models/manifest.toml",
    # What the window says in German, and what Qt's own menus and buttons do.
    "greenroom/ui/languages/de.qm",
    "PySide6/Qt/translations/qtbase_de.qm",
)
SMALL = 64 * 1024  # empty files and the like may well be there twice
MODEL = "greenroom/shipped/models/base/model.bin"


def problems(program: Path) -> Iterator[str]:
    """What is wrong with the program in this folder, a sentence each."""
    inside = program / "_internal"
    for path in sorted(inside.rglob("*")):
        place = path.relative_to(inside)
        if GPL.fullmatch(path.name.split("-")[0].split(".so")[0]):
            yield f"{place} is under the GPL or brings what is."
        elif is_unneeded(place.as_posix()):
            yield f"{place} is not needed."
    yield from (f"{name} is missing." for name in NEEDED if not (inside / name).is_file())
    for twice in _twice(inside):
        yield f"The same file lies at {' and at '.join(str(p.relative_to(inside)) for p in twice)}."


def _twice(inside: Path) -> Iterator[list[Path]]:
    """Groups of files, not links, with the same content."""
    sizes: defaultdict[int, list[Path]] = defaultdict(list)
    for path in inside.rglob("*"):
        if path.is_file() and not path.is_symlink() and path.stat().st_size > SMALL:
            sizes[path.stat().st_size].append(path)
    for alike in sizes.values():
        digests: defaultdict[bytes, list[Path]] = defaultdict(list)
        for path in alike if len(alike) > 1 else ():
            with path.open("rb") as file:
                digests[hashlib.file_digest(file, "sha256").digest()].append(path)
        yield from (sorted(same) for same in digests.values() if len(same) > 1)


def of_the_machine(program: Path) -> dict[str, bool]:
    """Libraries that the program's own ask for and does not bring, and whether they are here."""
    found: dict[str, bool] = {}
    environment = os.environ | {"LD_LIBRARY_PATH": str(program / "_internal")}
    for library in (program / "_internal").rglob("*.so*"):
        command = ["ldd", str(library)]
        said = subprocess.run(
            command, env=environment, capture_output=True, text=True, check=False
        ).stdout
        for name, place in re.findall(r"^\s*(\S+) => (not found|/\S+)", said, re.MULTILINE):
            if str(program) not in str(Path(place).resolve()):
                found[name] = place != "not found"
    return dict(sorted(found.items()))


def weight(program: Path) -> int:
    """Bytes of all files."""
    return sum(p.stat().st_size for p in program.rglob("*") if p.is_file() and not p.is_symlink())


def main() -> int:
    """See above."""
    program = Path(sys.argv[1]).resolve()
    model = program / "_internal" / MODEL
    bare = weight(program) - (model.stat().st_size if model.is_file() else 0)
    print(f"{weight(program) / 1e6:.0f} MB, {bare / 1e6:.0f} MB without the speech model.")
    asked = of_the_machine(program)
    print(f"Of the machine: {', '.join(asked)}.")
    found = [
        *problems(program),
        *(f"{name} is not here." for name, here in asked.items() if not here),
    ]
    print(*found, sep="\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

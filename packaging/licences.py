"""Writes the licences of everything that the packaged program holds: licences.py PROGRAM INTO.

Python packages are those that Greenroom needs, with theirs; libraries of the machine are those that
PyInstaller took along, with the copyright files of the Debian packages they are from.
"""

import re
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

LEFT_OUT = {"av", "hf-xet", "pywin32", "distributed"}
TEXT = re.compile(r"(LICEN[CS]E|COPYING|NOTICE|AUTHORS)", re.IGNORECASE)
BESIDES = (
    ("Whisper base (weights)", "MIT", "Copyright (c) 2022 OpenAI"),
    ("all-MiniLM-L6-v2 (weights)", "Apache-2.0", "Copyright Microsoft, sentence-transformers"),
    ("IBM Plex Sans", "OFL-1.1", "Copyright (c) 2017 IBM Corp. with Reserved Font Name “Plex”"),
    ("CPython", "PSF-2.0", "Copyright (c) 2001 Python Software Foundation"),
)


def needed(name: str) -> dict[str, Distribution]:
    """A distribution and all that it needs on this machine, by name."""
    found: dict[str, Distribution] = {}
    waiting = [name]
    while waiting:
        one = re.sub(r"[-_.]+", "-", waiting.pop()).lower()
        if one in found or one in LEFT_OUT:
            continue
        try:
            found[one] = distribution(one)
        except PackageNotFoundError:  # for another system
            continue
        waiting += [
            re.split(r"[\s<>=!~;\[(]", need, maxsplit=1)[0]
            for need in found[one].requires or ()
            if "extra ==" not in need
        ]
    return found


def licence(one: Distribution) -> str:
    """What a distribution says its licence is."""
    said = one.metadata["License-Expression"] or one.metadata["License"] or ""
    classes = [c for c in one.metadata.get_all("Classifier") or () if c.startswith("License")]
    return said.split("\n")[0] or ", ".join(c.rsplit("::", 1)[1].strip() for c in classes)


def texts(one: Distribution) -> Iterator[str]:
    """The licence files that a distribution brings."""
    for file in one.files or ():
        if TEXT.search(file.name) and file.suffix not in {".py", ".pyc"}:
            path = Path(str(file.locate()))
            if path.is_file():
                yield path.read_text(encoding="utf-8", errors="replace").strip()


def machine_packages(program: Path) -> dict[str, Path]:
    """The Debian packages of the libraries that were taken along, with their copyright files."""
    found = {}
    for library in sorted((program / "_internal").glob("*.so*")):
        said = subprocess.run(
            ["dpkg-query", "-S", f"*/{library.name}"], capture_output=True, text=True, check=False
        ).stdout
        package = said.split(":", 1)[0].split(",")[0]
        copyright_ = Path("/usr/share/doc") / package / "copyright"
        if package and copyright_.is_file():
            found[package] = copyright_
    return found


def written(program: Path) -> Iterator[str]:
    """The page, part by part: first the list, then the texts."""
    packages = sorted(needed("greenroom").items())
    yield "Greenroom and the parts it is made of. The list first, the licences after it.\n"
    for name, one in packages:
        yield f"{name} {one.version}: {licence(one)}"
    for name, its, who in BESIDES:
        yield f"{name}: {its}. {who}"
    machine = machine_packages(program)
    yield from (f"{name} (Debian): see below" for name in machine)
    for name, one in packages:
        for text in texts(one):
            yield f"\n{'=' * 79}\n{name} {one.version}\n\n{text}"
    for name, copyright_ in machine.items():
        text = copyright_.read_text(encoding="utf-8", errors="replace")
        yield f"\n{'=' * 79}\n{name} (Debian)\n\n{text}"


def main() -> int:
    """See above."""
    program, into = map(Path, sys.argv[1:3])
    into.write_text("\n".join(written(program)) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""The licences of everything that PyInstaller took along, and a refusal where one is not known."""

import re
import subprocess
import sysconfig
from collections.abc import Iterable, Iterator
from functools import partial
from importlib.metadata import Distribution, distributions
from pathlib import Path

from greenroom.licences import licence_of, page, texts_of

COMMON = Path("/usr/share/common-licenses")
# Packages whose wheels hold no licence text, and the common ones that they are under.
WITHOUT_TEXT = {
    "ctranslate2": "Copyright (c) 2018-present The OpenNMT Authors\n\n{mit}",
    "flatbuffers": "Copyright 2014 Google Inc. {apache}",
    "tokenizers": "Copyright The Hugging Face team. {apache}",
    "PySide6_Essentials": "Copyright (C) The Qt Company Ltd. and other contributors. {lgpl}",
    "shiboken6": "Copyright (C) The Qt Company Ltd. and other contributors. {lgpl}",
}
WORDS = {
    "apache": f"Licensed under the Apache License 2.0: {COMMON}/Apache-2.0",
    "lgpl": f"Licensed under the GNU LGPL 3 ({COMMON}/LGPL-3), which adds to {COMMON}/GPL-3.\n"
    "The libraries lie as files of their own in _internal/PySide6 and can be replaced.\n"
    "Their sources: https://download.qt.io/official_releases/QtForPython/",
    "mit": "Licensed under the MIT License, as Greenroom is.",
}


def write(files: Iterable[Path], into: Path) -> None:
    """Write the page about these files. Raises SystemExit where a file's licence is not known."""
    parts, packages, unknown = _sorted_out(files)
    if unknown:
        raise SystemExit(f"No licence is known for: {', '.join(map(str, unknown))}")
    text = "\n".join(_pieces(parts, packages))
    into.parent.mkdir(parents=True, exist_ok=True)
    into.write_text("\n".join((text, *_common(text))) + "\n", encoding="utf-8")


def _sorted_out(files: Iterable[Path]) -> tuple[list[Distribution], dict[str, Path], list[Path]]:
    """The Python packages that files are from, the Debian ones, and files that are from neither."""
    owners = {
        home / file: one
        for one in distributions()
        for home in [Path(str(one.locate_file(""))).resolve()]
        for file in one.files or ()
    }
    python = Path(sysconfig.get_path("stdlib")).resolve()
    parts: dict[str, Distribution] = {}
    machines = []
    for file in sorted({file.resolve() for file in files}):
        if owner := owners.get(file):
            parts[owner.metadata["Name"]] = owner
        elif not file.is_relative_to(python) and not file.name.startswith("libpython"):
            machines.append(file)
    packages = {file: _package_of(file) for file in machines}
    known = {name: path for name in packages.values() if name and (path := _copyright(name))}
    unknown = [file for file, name in packages.items() if name not in known]
    return list(parts.values()), known, unknown


def _package_of(file: Path) -> str:
    """The Debian package that a file of this machine is from; on its disk /lib may be /usr/lib."""
    for path in (str(file), str(file).removeprefix("/usr")):
        command = ["dpkg-query", "-S", path]
        said = subprocess.run(command, capture_output=True, text=True, check=False).stdout
        if said:
            return said.split(":", 1)[0].split(",")[0]
    return ""


def _copyright(package: str) -> Path | None:
    file = Path("/usr/share/doc") / package / "copyright"
    return file if file.is_file() else None


def _pieces(parts: list[Distribution], packages: dict[str, Path]) -> Iterator[str]:
    yield from page(parts)
    bare = (one for one in parts if not any(texts_of(one)))
    headed = partial("\n{}\n{}\n\n{}".format, "=" * 79)
    for one in bare:
        name = one.metadata["Name"]
        said = WITHOUT_TEXT.get(name, licence_of(one)).format(**WORDS)
        yield headed(f"{name} {one.version}", said)
    for name, file in sorted(packages.items()):
        yield headed(f"{name} (Debian)", file.read_text(encoding="utf-8", errors="replace"))


def _common(text: str) -> Iterator[str]:
    """The licences that the texts refer to, in full."""
    names = set(re.findall(rf"{COMMON}/([A-Z][\w.-]*\w)", text))
    for name in sorted(names):
        if (COMMON / name).is_file():
            yield f"\n{'=' * 79}\n{COMMON / name}\n\n{(COMMON / name).read_text('utf-8')}"

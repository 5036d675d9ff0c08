"""What the pages point at is there, and what they say to type is understood."""

import re
import shlex
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest

from test_help import parse

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
LINK = re.compile(r"\]\(([^)\s]+)\)")
TYPED = re.compile(r"^(?:\.venv/bin/)?(greenroom [^`\n]*)$")
# A path of this repository, with a folder and an ending, in code.
NAMED = re.compile(r"`((?:desktop|tests|docs|packaging|sample_decks)/[\w./-]+\.\w+)`")
RUN = re.compile(r"python (tests/[\w/]+\.py)")


def name(page: Path) -> str:
    return str(page.relative_to(ROOT))


def anchors(page: Path) -> set[str]:
    """The places in a page that can be linked to, as GitHub calls them."""
    heads = re.findall(r"^#+ (.+)$", page.read_text(), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_links_lead_somewhere(page: Path) -> None:
    for link in LINK.findall(page.read_text()):
        if link.startswith(("http://", "https://")):
            continue
        file, _, place = link.partition("#")
        target = (page.parent / file).resolve() if file else page
        assert target.exists(), link
        assert not place or place in anchors(target), link


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_files_that_are_named_are_there(page: Path) -> None:
    text = page.read_text()
    named = {*NAMED.findall(text), *RUN.findall(text)}
    assert [path for path in named if not (ROOT / path).exists()] == []


def typed(page: Path) -> Iterator[tuple[str, bool]]:
    """Commands: whole ones in blocks, without the remark behind, and mentions (True) in prose."""
    inside = False
    for line in page.read_text().splitlines():
        if line.startswith("```"):
            inside = not inside
        elif inside and (found := TYPED.match(line.strip())):
            yield re.split(r"\s{2,}|\s#", found[1])[0], False
        elif not inside:
            spans = re.findall(r"`([^`]+)`", line)
            yield from ((span, True) for span in spans if TYPED.match(span))


def plain(command: str) -> str:
    """A command without what stands for more: [options] and an ellipsis."""
    while re.search(r"\[[^][]*\]", command):
        command = re.sub(r"\[[^][]*\]", " ", command)
    return command.split("…")[0].strip()


def refusal(line: str, capsys: pytest.CaptureFixture[str]) -> str:
    """Why a command line is not taken; nothing where it is."""
    try:
        parse(line)
    except SystemExit as left:
        return capsys.readouterr().err if left.code else ""
    return ""


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_commands_are_understood(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for command, mention in typed(page):
        line = plain(command)
        if shlex.split(line)[-1] in ("COMMAND", "--help"):
            continue
        why = refusal(line, capsys)
        unfinished = "arguments are required" in why or "expected at least one" in why
        assert not why or (mention and unfinished), f"{line}: {why}"


def test_the_check_that_the_how_to_adds_works() -> None:
    code = (ROOT / "docs" / "how-to" / "add-a-check.md").read_text().split("```python")[1]
    names: dict[str, Any] = {}
    for module in ("checks.check", "checks.example", "checks.finding", "checks.wording", "phrase"):
        names |= vars(import_module(f"greenroom.{module}"))
    exec(dedent(code.split("```")[0]), names)
    (check,) = names["APOLOGY_CHECKS"]
    assert all(list(check.findings(one)) for one in check.flags())
    assert not any(list(check.findings(one)) for one in check.passes())


def test_the_makefile_has_what_the_pages_say_to_make() -> None:
    targets = set(re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    for page in PAGES:
        asked = set(re.findall(r"(?:`|^)make ([\w-]+)", page.read_text(), re.MULTILINE))
        assert asked <= targets, name(page)

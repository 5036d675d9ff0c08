"""The help teaches by lines that work, and shells complete them."""

import os
import shlex
import shutil
import subprocess
from argparse import ArgumentParser, _SubParsersAction
from pathlib import Path

import pytest

from greenroom.cli import _with_window, build_parser, run


def commands() -> dict[str, ArgumentParser]:
    (found,) = (a for a in build_parser()._actions if isinstance(a, _SubParsersAction))
    return dict(found.choices)


def examples(help_text: str) -> list[str]:
    """The lines of a help that can be typed: their remark stands two spaces behind, or below."""
    lines = (line.strip() for line in help_text.splitlines() if line.startswith("  greenroom "))
    return [line.split("  ")[0] for line in lines]


def parse(line: str) -> None:
    """Raises SystemExit where the command line does not take it."""
    words = shlex.split(line.split(" > ")[0])
    build_parser().parse_args(_with_window(words[1:]))


@pytest.mark.parametrize("name", list(commands()))
def test_each_command_has_examples_that_work(name: str) -> None:
    lines = examples(commands()[name].format_help())
    assert lines
    assert any(f" {name}" in line or name == "window" for line in lines)
    for line in lines:
        parse(line)


def test_the_help_of_all_begins_with_lines_that_work() -> None:
    lines = examples(build_parser().format_help())
    assert len(lines) >= 4
    for line in lines:
        parse(line)


@pytest.mark.parametrize("name", list(commands()))
def test_help_fits_a_terminal(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    assert max(map(len, commands()[name].format_help().splitlines())) <= 100


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_takes_what_completes_it(
    shell: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["completion", shell]) == 0
    script = capsys.readouterr().out
    assert "self-test" in script
    assert "password-file" in script
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not on this machine; the script was made")
    file = tmp_path / "greenroom"
    file.write_text(script)
    done = subprocess.run([shell, "-n", file], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


def completed(line: str, script: str, folder: Path) -> list[str]:
    """What bash offers for the last word of a line."""
    words = line.split(" ")
    ask = (
        f"{script}\nCOMP_WORDS=({shlex.join(words)}); COMP_CWORD={len(words) - 1}\n"
        "$(complete -p greenroom | sed 's/.*-F \\([^ ]*\\).*/\\1/') "
        f'greenroom "{words[-1]}" "{words[-2]}"; printf "%s\\n" "${{COMPREPLY[@]}}"\n'
    )
    done = subprocess.run(["bash", "-c", ask], capture_output=True, text=True, cwd=folder)
    return sorted(done.stdout.split())


def test_bash_offers_commands_options_and_files(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if shutil.which("bash") is None:
        pytest.skip("bash is not on this machine")
    run(["completion", "bash"])
    script = capsys.readouterr().out
    (tmp_path / "talk.pptx").touch()
    assert completed("greenroom pa", script, tmp_path) == ["panel"]
    assert "--speaker" in completed("greenroom review --sp", script, tmp_path)
    assert "talk.pptx" in completed("greenroom review ta", script, tmp_path)


def test_fish_offers_commands_and_options(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if shutil.which("fish") is None:
        pytest.skip("fish is not on this machine")
    run(["completion", "fish"])
    script = tmp_path / "greenroom.fish"
    script.write_text(capsys.readouterr().out)
    asked = f"source {script}; complete -C 'greenroom pa'; complete -C 'greenroom review --sp'"
    home = {**os.environ, "HOME": str(tmp_path)}
    done = subprocess.run(["fish", "-c", asked], capture_output=True, text=True, env=home)
    offered = [line.split("\t")[0] for line in done.stdout.splitlines()]
    assert offered == ["panel", "--speaker"]

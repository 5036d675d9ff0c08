"""Print what makes a shell complete the command line."""

from argparse import ArgumentParser, Namespace, _SubParsersAction
from pathlib import Path

import shtab


def run(options: Namespace) -> int:
    """Print the script for the shell that was named."""
    _know_paths(options.parser)
    print(shtab.complete(options.parser, shell=options.shell))
    return 0


def _know_paths(parser: ArgumentParser) -> None:
    """Have files and folders completed where a path is wanted."""
    for action in parser._actions:  # argparse has no public name for them
        if isinstance(action, _SubParsersAction):
            for command in action.choices.values():
                _know_paths(command)
        elif action.type is Path:
            folder = action.metavar == "DIR"
            action.complete = shtab.DIRECTORY if folder else shtab.FILE  # type: ignore[attr-defined]

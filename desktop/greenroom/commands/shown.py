"""What several commands print: progress to stderr, JSON to stdout."""

import sys
from collections.abc import Callable

import msgspec

from greenroom.phrase import in_english


def progress_line(what: str) -> Callable[[int, int], None]:
    """Shows how far a long piece of work is, on one line of a terminal."""
    show = sys.stderr.isatty()

    def report(done: int, total: int) -> None:
        if show:
            share = 100 * done // total if total else 0
            end = "\n" if done >= total else ""
            print(f"\r{what} {share:3} %", end=end, file=sys.stderr, flush=True)

    return report


def print_json(value: object) -> None:
    """A value of ours as indented JSON."""
    print(msgspec.json.format(msgspec.json.encode(value, enc_hook=in_english), indent=2).decode())

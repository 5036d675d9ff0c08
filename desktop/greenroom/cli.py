"""The command line. Each command imports what it needs when it runs."""

from collections.abc import Sequence


def run(arguments: Sequence[str]) -> int:
    """Run one command; gives the exit code: 0 done, 1 the work failed, 2 wrong usage."""
    return 2 if arguments else 0

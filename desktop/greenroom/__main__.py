"""`greenroom` and `python -m greenroom`."""

import os
import sys

from greenroom.cli import run


def main() -> None:
    """Run the command line and leave with its exit code.

    Whoever reads it may stop when they have seen enough (`greenroom checks | head`).
    """
    try:
        code = run(sys.argv[1:])
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # Python flushes once more
        code = 0
    sys.exit(code)


if __name__ == "__main__":
    main()

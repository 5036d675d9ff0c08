"""Where the packaged program begins: as Greenroom, or as one of its own child processes.

There is no `python -m` in a packaged program. What is started as `sys.executable [-P] -m MODULE …`
comes here, and the module is run as Python would have run it; only Greenroom's own are.
"""

import multiprocessing
import runpy
import sys


def main() -> None:
    """Run the child that is asked for, or the program."""
    multiprocessing.freeze_support()
    arguments = [one for one in sys.argv[1:2] if one != "-P"] + sys.argv[2:]
    if arguments[:1] == ["-m"] and arguments[1].startswith("greenroom."):
        sys.argv[1:] = arguments[2:]
        runpy.run_module(arguments[1], run_name="__main__", alter_sys=True)
        return
    from greenroom.__main__ import main as greenroom

    greenroom()


if __name__ == "__main__":
    main()

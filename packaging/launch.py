"""Where the packaged program begins: as Greenroom, or as one of its own child processes.

There is no `python -m` in a packaged program. What is started as `sys.executable [-P] -m MODULE …`
comes here, and the module is run as Python would have run it; only Greenroom's own are.
"""

import multiprocessing
import os
import runpy
import sys


def main() -> None:
    """Run the child that is asked for, or the program."""
    let_others_be()
    multiprocessing.freeze_support()
    arguments = [one for one in sys.argv[1:2] if one != "-P"] + sys.argv[2:]
    if arguments[:1] == ["-m"] and arguments[1].startswith("greenroom."):
        sys.argv[1:] = arguments[2:]
        runpy.run_module(arguments[1], run_name="__main__", alter_sys=True)
        return
    from greenroom.__main__ import main as greenroom

    greenroom()


def let_others_be() -> None:
    """Have the programs that this one starts find their own libraries and plugins.

    PyInstaller names the bundle's in the environment, and LibreOffice, ffmpeg or a browser would
    load those. This process looked before it came here. Its own children would not look again: the
    last line has each of them set out anew.
    """
    for name in ("LD_LIBRARY_PATH", "QT_PLUGIN_PATH", "QML2_IMPORT_PATH"):
        os.environ.pop(name, None)
    if before := os.environ.pop("LD_LIBRARY_PATH_ORIG", None):
        os.environ["LD_LIBRARY_PATH"] = before
    os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"


if __name__ == "__main__":
    main()

"""Work on a stranger's file, done in a process of its own that may fail, hang or be killed."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from threading import Timer
from typing import Literal

Failure = Literal["crashed", "too slow"]


class ChildError(Exception):
    """The child process gave no answer: it crashed, or it ran out of time and was killed."""

    def __init__(self, failure: Failure) -> None:
        self.failure = failure
        super().__init__(failure)


Child = subprocess.Popen[bytes]


def start(module: str, *arguments: str) -> Child:
    """Start `python -m module`, which waits for a request on stdin; for `guarded`, or `stop`."""
    # -P: a file called pptx.py beside the user's deck must not be imported instead of the library.
    return subprocess.Popen(
        [sys.executable, "-P", "-m", module, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def stop(child: Child) -> None:
    """End a child that was started and is not wanted any more; one that has ended is let be."""
    child.kill()
    with suppress(BrokenPipeError), child:
        pass


def guarded(
    module: str, request: bytes, *, seconds: float, started: Child | None = None
) -> Iterator[bytes]:
    """Run `python -m module`, hand it a request on stdin and yield the lines it prints.

    A request may hold a password, which a command line would show to everybody. The child is
    killed after `seconds`, or when the caller stops listening. Raises ChildError when it dies;
    what it printed until then has been yielded. `started` is a child of this module that waits for
    its request already.
    """
    with started or start(module) as child:
        timer = Timer(seconds, child.kill)
        timer.start()
        try:
            assert child.stdin is not None
            assert child.stdout is not None
            with suppress(BrokenPipeError), child.stdin:
                child.stdin.write(request)
            yield from child.stdout
            if child.wait() != 0:
                raise ChildError("crashed" if timer.is_alive() else "too slow")
        finally:
            timer.cancel()
            child.kill()


def limit_memory(size: int, seconds: int) -> None:
    """In the child: let this process have no more than `size` bytes and `seconds` of processor.

    Does nothing on Windows, which has no such limit; there the time limit alone protects.
    """
    if sys.platform == "win32":
        return
    import resource

    # The parent's clock strikes first; this one is for a child whose parent is gone.
    resource.setrlimit(resource.RLIMIT_CPU, (seconds + 5, seconds + 5))
    if sys.platform == "linux":  # macOS accepts the call and ignores it, or refuses it
        resource.setrlimit(resource.RLIMIT_AS, (size, size))
